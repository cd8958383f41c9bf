"""Holds the two prints of a document against each other: to the same clock they are the same, byte for byte."""

from printed import FORMATS, Printed

HOLDS = "printed twice, byte for byte the same"


def broken(folder, example):
    """A document whose web page ends in one more space the second time."""
    document = Printed(folder, "printed-otherwise")
    for ending in FORMATS:
        content = example.file(ending).read_bytes()
        document.file(ending).write_bytes(content)
        document.file(ending, again=True).write_bytes(content + (b" " if ending == "html" else b""))
    return {document: ["html differs"]}


def faults(documents):
    found = []
    for document in (document for document in documents if document.twice):
        for ending in document.endings:
            once, again = document.file(ending).read_bytes(), document.file(ending, again=True).read_bytes()
            if once != again:
                place = next((at for at, (a, b) in enumerate(zip(once, again)) if a != b), min(len(once), len(again)))
                found.append((document.name, f"{ending} differs from its second print, first at byte {place}"))
    return found
