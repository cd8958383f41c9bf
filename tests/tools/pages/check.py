"""Prints every document that the records in tests/data/records can print, and holds each against tools of others.

Uses the debug build of the program, or the one that FOLKMOOT names. Each check is a module with `HOLDS`, what it holds;
`broken`, documents that it has to refuse, with what it has to say; and `faults`, what it finds. It looks at the broken
documents together with the printed ones: a check that passes everything proves nothing. With a folder as its argument
everything that was printed is left there to be looked at.
"""

import sys
import tempfile
import time
from pathlib import Path

import aloud
import axe
import nu
import office
import packages
import printed
import raw_markdown
import seen
import spoken
import twice
import verapdf
import word

CHECKS = [twice, raw_markdown, spoken, seen, aloud, verapdf, nu, axe, word, office]
# Those that need no more of a document than its PDF, and look at packs too, whose parts the others have seen.
OF_PACKS = [twice, verapdf]
SHOWN = 20


def hold(check, folder, documents):
    """How many faults the check found in the documents; it says which."""
    began = time.monotonic()
    broken = check.broken(folder, documents[0])
    found = check.faults([*broken, *documents])
    for document, expected in broken.items():
        said = [text for name, text in found if name == document.name]
        for part in expected:
            if not any(part in text for text in said):
                sys.exit(f'{check.HOLDS}: {document.name} was not refused with "{part}", so nothing is proven: {said}')
    names = {document.name for document in documents}
    real = [(name, text) for name, text in found if name in names]
    verdict = f"{len(real)} FAULTS" if real else "held"
    print(f"{check.HOLDS}: {verdict} ({time.monotonic() - began:.1f} s)", flush=True)
    for name, text in real[:SHOWN]:
        print(f"   {name}: {text}")
    if len(real) > SHOWN:
        print(f"   and {len(real) - SHOWN} more")
    return len(real)


def check_all(folder):
    sys.path.append(str(packages.python_modules()))
    began = time.monotonic()
    documents = printed.print_all(folder)
    if not documents:
        sys.exit(f"the records in {printed.RECORDS} can print nothing")
    files = sum(len(document.endings) for document in documents)
    print(f"{files} files printed ({time.monotonic() - began:.1f} s)", flush=True)
    controls = folder / "controls"
    printed.make_folders(controls)
    packs = printed.print_packs(folder)
    faults = sum(hold(check, controls, [*documents, *(packs if check in OF_PACKS else [])]) for check in CHECKS)
    print(f"{len(documents)} documents as {' and '.join(printed.FORMATS)}, {faults} faults")
    return 1 if faults else 0


def main():
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1]).resolve()
        folder.mkdir(parents=True)
        sys.exit(check_all(folder))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(check_all(Path(folder)))


if __name__ == "__main__":
    main()
