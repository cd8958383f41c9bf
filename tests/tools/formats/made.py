"""Prints the documents: every one that is a text, in each of its styles, in the size of the turn."""

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
DATA = TOP / "tests" / "data"
SIZES = ["12", "18"]
WHOLE = ("events", "briefs")
FEW = 3
CLOCK = "1800000000"
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


def program():
    target = os.environ.get("CARGO_TARGET_DIR", TOP / "target")
    return os.environ.get("FOLKMOOT", str(Path(target) / "debug" / "folkmoot"))


def folkmoot(folder, *arguments):
    """Runs a verb with a home of its own, and returns what it printed."""
    homes = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    environment = {**os.environ, **homes, "SOURCE_DATE_EPOCH": CLOCK}
    command = [program(), *map(str, arguments)]
    run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {run.returncode}\n{run.stderr}")
    return run.stdout


def wanted(folder, workspace, record):
    """What the record can print as OpenDocument: a name, and the arguments that ask for it."""
    for document in json.loads(folkmoot(folder, "print", "--list", record, "--json", "--workspace", workspace)):
        for style in document["styles"]:
            if "odt" in style["formats"]:
                name = "-".join((workspace.name, record, document["document"], style["name"]))
                yield name, ["print", document["document"], record, "--style", style["name"], "--workspace", workspace]


def records_of(workspace):
    """Every event and brief, and a few of what prints little more than a list of actions."""
    for kind in sorted(path for path in workspace.iterdir() if path.is_dir() and path.name != "attachments"):
        records = sorted(file.stem for file in kind.glob("*.ron"))
        yield from records if kind.name in WHOLE else records[:FEW]


def print_one(folder, size, name, arguments):
    document = Made(folder, name)
    for ending in ("html", "odt"):
        folkmoot(folder, *arguments, "--size", size, "--to", document.file(ending))
    page = document.file("html").read_text(encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", page).group(1)
    return Made(folder, name, title, 'class="draft"' in page)


def print_all(folder):
    """Everything that can be printed from copies of the records and from a sample, which stay in the folder."""
    workspaces = [folder / name for name in ("records", "projects", "sample")]
    for workspace in workspaces[:2]:
        shutil.copytree(DATA / workspace.name, workspace)
    folkmoot(folder, "new", workspaces[2], "--sample", "--today", SAMPLE_DAY)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = [(workspace, record) for workspace in workspaces for record in records_of(workspace)]
        jobs = [job for jobs in pool.map(lambda pair: list(wanted(folder, *pair)), asked) for job in jobs]
        numbered = list(enumerate(jobs))
        return list(pool.map(lambda job: print_one(folder, SIZES[job[0] % len(SIZES)], *job[1]), numbered))
