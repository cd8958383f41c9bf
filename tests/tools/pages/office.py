"""Has LibreOffice open each Word document and save it again: nothing may be lost on the way.

Both files are read with python-docx. A document in one size of text stands for the others, which differ in nothing else.
"""

import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor

from printed import side_by_side
from word import differences, of_word_document

HOLDS = "opened and saved again by LibreOffice without loss"
SIZE = "12"
AT_ONCE = 40


def broken(folder, example):
    """The example cut off in the middle of its words."""
    document = type(example)(folder, "cut-off", SIZE)
    with zipfile.ZipFile(example.file("docx")) as whole, zipfile.ZipFile(document.file("docx"), "w") as rest:
        for name in whole.namelist():
            content = whole.read(name)
            rest.writestr(name, content[: len(content) // 2] if name == "word/document.xml" else content)
    return {document: ["was not saved again"]}


def saved_again(folder, files):
    """Every office takes its share of the files, since it uses one processor."""
    offices = os.cpu_count()
    with ThreadPoolExecutor(offices) as pool:
        list(pool.map(lambda office: convert(folder, files[office::offices], office), range(offices)))


def convert(folder, files, office):
    """LibreOffice takes files by the dozen; it has a home of its own, so that nobody's settings matter."""
    for start in range(0, len(files), AT_ONCE):
        command = ["soffice", f"-env:UserInstallation=file://{folder}/home-{office}", "--headless"]
        command += ["--convert-to", "docx"]
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
    documents = [document for document in documents if document.size == SIZE and "docx" in document.endings]
    for folder in {document.folder for document in documents}:
        again = folder / "saved-again"
        again.mkdir()
        saved_again(again, [document.file("docx") for document in documents if document.folder == folder])
    return side_by_side(look, documents)
