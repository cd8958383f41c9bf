"""Has LibreOffice open each Word document and save it again: nothing may be lost on the way.

Both files are read with python-docx. A document in one size of text stands for the others, which differ in nothing else.
"""

import subprocess
import sys
import zipfile

from printed import side_by_side
from word import differences, of_word_document

HOLDS = "opened and saved again by LibreOffice without loss"
SIZE = "12"
AT_ONCE = 40


NO_LISTS = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


ITEM = b'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'


def broken(folder, example):
    """The example with an item of a list, and nothing in the part that says what lists are: LibreOffice drops both."""
    document = type(example)(folder, "without-lists", SIZE)
    with zipfile.ZipFile(example.file("docx")) as whole, zipfile.ZipFile(document.file("docx"), "w") as rest:
        for name in whole.namelist():
            content = NO_LISTS if name == "word/numbering.xml" else whole.read(name)
            rest.writestr(name, content.replace(b"<w:body>", b"<w:body>" + ITEM))
    return {document: ["items: expected"]}


def saved_again(folder, files):
    """LibreOffice takes files by the dozen; it has a home of its own, so that nobody's settings matter."""
    for start in range(0, len(files), AT_ONCE):
        command = ["soffice", f"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to", "docx"]
        command += ["--outdir", str(folder), *map(str, files[start : start + AT_ONCE])]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode != 0:
            sys.exit(f"LibreOffice did not run:\n{run.stdout}")


def look(document):
    again = document.folder / "saved-again" / document.file("docx").name
    if not again.exists():
        return ["was not saved again"]
    return differences(of_word_document(document.file("docx")), of_word_document(again))


def faults(documents):
    documents = [document for document in documents if document.size == SIZE]
    for folder in {document.folder for document in documents}:
        again = folder / "saved-again"
        again.mkdir()
        saved_again(again, [document.file("docx") for document in documents if document.folder == folder])
    return side_by_side(look, documents)
