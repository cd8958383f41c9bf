"""Holds what stands on a PDF's pages against the web page of the same document: the same letters in the same order.

Reads the pages with poppler's pdftotext in the order in which they are drawn, as many readers do when somebody copies
from them, without what the PDF marks as being no part of its text: the lines above and below it, and the heading that
an item repeats on its next page. Where two columns run over a page, the order is left to the tags. In its own order pdftotext guesses, and in a table it mixes the lines of cells.
"""

import subprocess
import tempfile
from pathlib import Path

from controls import words_swapped
from printed import side_by_side
from reading import difference, letters_of, same_letters

HOLDS = "words on the page in reading order, as on the web page"


def broken(folder, example):
    return words_swapped(folder, example, "seen")


def text_instructions(page):
    """How the page is drawn, without its artifacts, which may hold marked parts of their own."""
    import pikepdf

    kept, depth, artifact = [], 0, None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BMC", "BDC"):
            depth += 1
            if artifact is None and operands[0] == "/Artifact":
                artifact = depth
        if artifact is None:
            kept.append((operands, operator))
        if name == "EMC":
            artifact = None if artifact == depth else artifact
            depth -= 1
    return pikepdf.unparse_content_stream(kept)


def text_of(file):
    import pikepdf

    with tempfile.TemporaryDirectory() as folder, pikepdf.open(file) as pdf:
        bare = Path(folder) / "bare.pdf"
        for page in pdf.pages:
            page.Contents = pdf.make_stream(text_instructions(page))
        pdf.save(bare)
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(bare), "-"]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def runs_over(document):
    """Whether a sheet of two columns has a second page, so that its columns are drawn by turns."""
    import pikepdf

    if document.name.endswith(("-14", "-18")) and "-wall-" not in document.name:
        return False
    with pikepdf.open(document.file("pdf")) as pdf:
        sheets = document.file("html").read_text(encoding="utf-8").count("<article")
        return 0 < sheets < len(pdf.pages)


def look(document):
    compare = same_letters if runs_over(document) else difference
    said = compare(document, text_of(document.file("pdf")), letters_of)
    return [said] if said else []


def faults(documents):
    return side_by_side(look, documents)
