"""Prints every document that any record can print, in every style, size and format, and each of them twice.

What there is to print is asked of the program, so that a new document or style is printed without a line here. The
clock stands still at one moment, so that two prints of a document must be the same.
"""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
RECORDS = TOP / "tests" / "data" / "records"
# Invented projects, whose briefs have all that a brief can have.
PROJECTS = TOP / "tests" / "data" / "projects"
WHOLE = ("events", "briefs")
FORMATS = ("pdf", "html", "docx")
SIZES = ["12", "14", "18"]
# The size at which a table prints as blocks, one for each row, and the document ends with what its footer leaves out.
LARGE = "18"
FEW = 2
CLOCK = "1800000000"


@dataclass(frozen=True)
class Printed:
    """A document in one style and size. Its files stand in two folders, one for each time that it was printed."""

    folder: Path
    name: str
    size: str = "12"
    # A sheet to hang up or to tick off is no Word document.
    endings: tuple = FORMATS

    def file(self, ending, again=False):
        return self.folder / ("again" if again else "once") / f"{self.name}.{ending}"


def make_folders(folder):
    for name in ("once", "again"):
        (folder / name).mkdir(parents=True)


def program():
    target = os.environ.get("CARGO_TARGET_DIR", TOP / "target")
    return os.environ.get("FOLKMOOT", str(Path(target) / "debug" / "folkmoot"))


def folkmoot(folder, *arguments):
    """Runs a verb on the copied records, with a home of its own, and returns what it printed."""
    homes = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    command = [program(), *arguments, "--workspace", str(folder / "records")]
    environment = {**os.environ, **homes, "SOURCE_DATE_EPOCH": CLOCK}
    run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {run.returncode}\n{run.stderr}")
    return run.stdout


def wanted(folder, record):
    """What the record can print: each document in each style and size, and the arguments that ask for it."""
    for document in json.loads(folkmoot(folder, "print", "--list", record, "--json")):
        for style in document["styles"]:
            endings = tuple(ending for ending in FORMATS if ending in style["formats"])
            for size in SIZES:
                name = "-".join((record, document["document"], style["name"], size))
                arguments = ["print", document["document"], record, "--size", size, "--style", style["name"]]
                yield Printed(folder, name, size, endings), arguments


def of_kind(folder):
    """The records of a kind: every event and brief, and a few of what prints little more than a list of actions."""
    records = sorted(file.stem for file in folder.glob("*.ron"))
    return records if folder.name in WHOLE else records[:FEW]


def print_one(job):
    printed, arguments = job
    for again in (False, True):
        for ending in printed.endings:
            folkmoot(printed.folder, *arguments, "--to", str(printed.file(ending, again)))
    return printed


def print_all(folder):
    """Everything that can be printed from a copy of the records, which stays in the folder."""
    shutil.copytree(RECORDS, folder / "records")
    shutil.copytree(PROJECTS, folder / "records", ignore=lambda *_: ["workspace.ron"], dirs_exist_ok=True)
    make_folders(folder)
    records = [record for kind in sorted((folder / "records").iterdir()) if kind.is_dir() for record in of_kind(kind)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [job for jobs in pool.map(lambda record: list(wanted(folder, record)), records) for job in jobs]
        return list(pool.map(print_one, jobs))


def side_by_side(look, documents):
    """What `look` finds in each document, on all processors: a pair of its name and what is wrong for each fault."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(look, documents, chunksize=4)
        return [(document.name, said) for document, faults in zip(documents, found) for said in faults]
