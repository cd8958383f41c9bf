"""Prints the documents: every one that is a text, in each of its styles, in the size of the turn."""

import json
import os
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import folkmoot  # noqa: E402, the program, which stands above the folders of the checks

DATA = folkmoot.TOP / "tests" / "data"
SIZES = ["12", "18"]
FEW = 3
SAMPLE_DAY = "2027-01-11"


@dataclass(frozen=True)
class Made:
    """A document; its files differ in their endings."""

    folder: Path
    name: str
    title: str = ""
    draft: bool = False

    def file(self, ending):
        return self.folder / f"{self.name}.{ending}"


def wanted(folder, workspace, record):
    """What the record can print as OpenDocument: a name, and the arguments that ask for it."""
    for document in json.loads(folkmoot.run(folder, "print", "--list", record, "--json", "--workspace", workspace)):
        for style in document["styles"]:
            if "odt" in style["formats"]:
                name = "-".join((workspace.name, record, document["document"], style["name"]))
                yield name, ["print", document["document"], record, "--style", style["name"], "--workspace", workspace]


def print_one(folder, size, name, arguments):
    document = Made(folder, name)
    for ending in ("html", "odt"):
        folkmoot.run(folder, *arguments, "--size", size, "--to", document.file(ending))
    page = document.file("html").read_text(encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", page).group(1)
    return Made(folder, name, title, 'class="draft"' in page)


def print_all(folder):
    """Everything that can be printed from copies of the records and from a sample, which stay in the folder."""
    workspaces = [folder / name for name in ("records", "projects", "sample")]
    for workspace in workspaces[:2]:
        shutil.copytree(DATA / workspace.name, workspace)
    folkmoot.run(folder, "new", workspaces[2], "--sample", "--today", SAMPLE_DAY)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = [(workspace, record) for workspace in workspaces for record in folkmoot.records_of(workspace, FEW)]
        jobs = [job for jobs in pool.map(lambda pair: list(wanted(folder, *pair)), asked) for job in jobs]
        numbered = list(enumerate(jobs))
        return list(pool.map(lambda job: print_one(folder, SIZES[job[0] % len(SIZES)], *job[1]), numbered))
