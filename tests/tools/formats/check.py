"""Prints every text document of the recorded meetings, the projects and the sample as OpenDocument, and reads it with
tools of others: odfpy, and LibreOffice, which opens it and saves it again.

What the document says is taken from its web page, which comes from the same tree and is held against it elsewhere. Both
files must have the same headings, lists, tables, links and words, and the one that LibreOffice saved as well. A reader
that misses a difference proves nothing, so that each is first shown one. Uses the debug build of the program, or the one
that FOLKMOOT names. With a folder as its argument everything is left there to be looked at.
"""

import os
import re
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import made
import office
import opendocument
import webpage
from parts import differences

SHOWN = 20


def words_in(text):
    return re.findall(r"\w+", text)


def look(document):
    """What is wrong with one document, in its file and in what LibreOffice made of it."""
    wanted = webpage.parts(document.file("html"))
    written = opendocument.parts(document.file("odt"))
    saved = opendocument.parts(document.file("saved.odt"))
    found = [f"the file: {said}" for said in differences(wanted, written)]
    found += [f"saved by LibreOffice: {said}" for said in differences(written, saved)]
    found += [f"the file: {said}" for said in opendocument.lacks(document.file("odt"), document.title, document.draft)]
    missing = not_in_order(written.words, words_in(document.file("txt").read_text(encoding="utf-8-sig")))
    if missing:
        found.append(f'read out by LibreOffice: "{missing}" is not in its place')
    return [(document.name, said) for said in found]


def not_in_order(words, text):
    """The first word that does not follow the one before it; marks of lists may stand between."""
    rest = iter(text)
    return next((word for word in words if word not in rest), None)


def see_differences(document):
    """Stops where a difference between two files is not seen."""
    wanted = webpage.parts(document.file("html"))
    for kind, spoilt in wanted.spoilt():
        if not any(said.startswith(kind) for said in differences(spoilt, wanted)):
            sys.exit(f"{document.name}: {kind} that differ were not seen, so nothing is proven")


def check_all(folder):
    began = time.monotonic()
    documents = made.print_all(folder)
    print(f"{len(documents)} documents printed ({time.monotonic() - began:.1f} s)", flush=True)
    began = time.monotonic()
    office.save_again(folder, documents)
    print(f"opened and saved by LibreOffice ({time.monotonic() - began:.1f} s)", flush=True)
    see_differences(max(documents, key=lambda document: document.file("html").stat().st_size))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [fault for faults in pool.map(look, documents, chunksize=4) for fault in faults]
    for name, said in found[:SHOWN]:
        print(f"   {name}: {said}")
    print(f"{len(documents)} documents as OpenDocument, {len(found)} faults")
    return 1 if found else 0


def main():
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1]).resolve()
        folder.mkdir(parents=True)
        sys.exit(check_all(folder))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(check_all(Path(folder)))


if __name__ == "__main__":
    main()
