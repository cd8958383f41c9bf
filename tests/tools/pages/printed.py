"""Prints every document that any record can print, in every style and format. The first records of each style are printed
in every size, the others in one size each, in turn; in that size each of them is printed twice.

What there is to print is asked of the program, so that a new document or style is printed without a line here. The
clock stands still at one moment, so that two prints of a document must be the same.
"""

import json
import os
import shutil
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import folkmoot  # noqa: E402, the program, which stands above the folders of the checks

RECORDS = folkmoot.TOP / "tests" / "data" / "records"
# Invented projects, whose briefs have all that a brief can have.
PROJECTS = folkmoot.TOP / "tests" / "data" / "projects"
FORMATS = ("pdf", "html", "docx")
SIZES = ["12", "14", "18"]
# The size at which a table prints as blocks, one for each row, and the document ends with what its footer leaves out.
LARGE = "18"
FEW = 2
# Records of each document and style that are printed in every size.
IN_EVERY_SIZE = 3


@dataclass(frozen=True)
class Printed:
    """A document in one style and size. Its files stand in two folders, one for each time that it was printed."""

    folder: Path
    name: str
    size: str = "12"
    # A sheet to hang up or to tick off is no Word document.
    endings: tuple = FORMATS
    twice: bool = True

    def file(self, ending, again=False):
        return self.folder / ("again" if again else "once") / f"{self.name}.{ending}"


def make_folders(folder):
    for name in ("once", "again"):
        (folder / name).mkdir(parents=True)


def wanted(folder, record):
    """What the record can print: each document in each style and size, and the arguments that ask for it."""
    at = ["--workspace", folder / "records"]
    for document in json.loads(folkmoot.run(folder, "print", "--list", record, "--json", *at)):
        for style in document["styles"]:
            endings = tuple(ending for ending in FORMATS if ending in style["formats"])
            for size in SIZES:
                name = "-".join((record, document["document"], style["name"], size))
                arguments = ["print", document["document"], record, "--size", size, "--style", style["name"]]
                yield Printed(folder, name, size, endings), [*arguments, *at]


def in_turn(jobs):
    """The documents of the first records in every size, of the others in the size whose turn it is."""
    seen = Counter()
    for printed, arguments in jobs:
        style = (arguments[1], arguments[arguments.index("--style") + 1], printed.size)
        is_turn = seen[style] % len(SIZES) == SIZES.index(printed.size)
        if seen[style] < IN_EVERY_SIZE or is_turn:
            yield replace(printed, twice=is_turn), arguments
        seen[style] += 1


def print_one(job):
    printed, arguments = job
    for again in (False, True) if printed.twice else (False,):
        for ending in printed.endings:
            folkmoot.run(printed.folder, *arguments, "--to", printed.file(ending, again))
    return printed


def print_all(folder):
    """Everything that can be printed from a copy of the records, which stays in the folder."""
    shutil.copytree(RECORDS, folder / "records")
    shutil.copytree(PROJECTS, folder / "records", ignore=lambda *_: ["workspace.ron"], dirs_exist_ok=True)
    make_folders(folder)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        records = folkmoot.records_of(folder / "records", FEW)
        jobs = [job for jobs in pool.map(lambda record: list(wanted(folder, record)), records) for job in jobs]
        return list(pool.map(print_one, in_turn(jobs)))


def print_packs(folder):
    """The print pack of each event of the invented projects, as one PDF: many documents with their sheets in one file."""
    at = ["--workspace", folder / "records"]
    events = sorted(file.stem for file in (PROJECTS / "events").glob("*.ron"))
    jobs = [
        (Printed(folder, f"{event}-pack-{size}", size, ("pdf",)), ["print", "pack", event, "--size", size, *at])
        for event in events
        for size in SIZES
    ]
    return [print_one(job) for job in jobs]


def side_by_side(look, documents):
    """What `look` finds in each document, on all processors: a pair of its name and what is wrong for each fault."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(look, documents, chunksize=4)
        return [(document.name, said) for document, faults in zip(documents, found) for said in faults]
