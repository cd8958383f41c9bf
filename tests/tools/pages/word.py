"""Holds a Word document against the web page of the same document: headings, lists, tables, links, and every word.

Reads the file with python-docx, which knows nothing of how it was written.
"""

import re
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

from controls import words_swapped
from printed import LARGE, side_by_side

HOLDS = "Word documents, read by python-docx: what the web page has"
HEADINGS = {f"h{level}": level for level in range(1, 7)}
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
VOID = {"br", "hr", "img", "meta"}
# Elements whose words are a line of their own. A cell of a table has a line too.
LINES = {*HEADINGS, "p", "dt", "dd", "pre", "th", "td"}


@dataclass
class Found:
    """What a document has, in its order. The words are all of them, those of lists and tables too."""

    headings: list = field(default_factory=list)
    items: int = 0
    tables: list = field(default_factory=list)
    links: list = field(default_factory=list)
    words: list = field(default_factory=list)
    title: str = ""
    language: str = ""


class Page(HTMLParser):
    """The main part of a web page. Stages of an output are a list in a Word document."""

    def __init__(self, html, has_footers):
        super().__init__()
        self.has_footers = has_footers
        self.found, self.inside, self.line, self.link = Found(), [], "", None
        self.footer = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.found.language = attributes["lang"]
        if tag in LINES:
            self.end_line(None)
        elif tag == "br":
            self.line += " "
        if tag not in VOID:
            self.inside.append((tag, attributes))
        if not self.is_text():
            return
        if tag == "table":
            self.found.tables.append([])
        elif tag == "tr":
            self.found.tables[-1].append([])
        elif tag == "li" or tag == "p" and "stages" in self.classes():
            self.found.items += 1
        elif tag == "a":
            self.link = (len(self.line), attributes["href"], attributes.get("data-address"))

    def handle_endtag(self, tag):
        if tag == "a" and self.link:
            start, address, said = self.link
            self.found.links.append((squeezed(self.line[start:]), address_of(address)))
            self.line += f" ({said})" if said else ""
            self.link = None
        if tag in LINES:
            self.end_line(tag)
        if tag == "footer" and self.has_footers:
            self.found.words += self.footer.split()
            self.footer = ""
        self.inside.pop()

    def handle_data(self, words):
        if self.inside and self.inside[-1][0] == "title":
            self.found.title += words
        elif self.is_text():
            self.line += words
        elif any(tag == "footer" for tag, _ in self.inside):
            self.footer += f" {words}"

    def end_line(self, tag):
        line, self.line = squeezed(self.line), ""
        self.found.words += line.split()
        if not self.is_text():
            return
        if tag in HEADINGS:
            self.found.headings.append((HEADINGS[tag], line))
        elif tag in ("th", "td"):
            self.found.tables[-1][-1].append(line)

    def is_text(self):
        tags = [tag for tag, _ in self.inside]
        return "main" in tags and "footer" not in tags

    def classes(self):
        return {attributes.get("class") for _, attributes in self.inside}


def squeezed(words):
    return " ".join(words.split())


def address_of(link):
    """Some programs end a bare host with a slash, and some write letters as numbers."""
    return unquote(link).rstrip("/")


def of_web_page(document):
    """In large print what has no room in the footers of the pages ends the text."""
    return Page(document.file("html").read_text(encoding="utf-8"), document.size == LARGE).found


def of_word_document(file):
    import docx

    document = docx.Document(str(file))
    # LibreOffice leads to the properties in a way of its own, which python-docx does not follow.
    with zipfile.ZipFile(file) as parts:
        properties = ElementTree.fromstring(parts.read("docProps/core.xml"))
    found = Found(title=properties.findtext(f"{DUBLIN}title"), language=properties.findtext(f"{DUBLIN}language"))
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found.tables.append([[squeezed(cell.text) for cell in row.cells] for row in block.rows])
            paragraphs = [paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs]
        else:
            paragraphs = [block]
        for paragraph in paragraphs:
            add_paragraph(found, paragraph)
    return found


def add_paragraph(found, paragraph):
    heading = re.fullmatch(r"Heading (\d)", paragraph.style.name)
    if heading:
        found.headings.append((int(heading[1]), squeezed(paragraph.text)))
    properties = paragraph._p.pPr
    if properties is not None and properties.numPr is not None:
        found.items += 1
    found.links += [(squeezed(link.text), address_of(link.url)) for link in paragraph.hyperlinks]
    found.words += paragraph.text.split()


def differences(wanted, found):
    """What is not as it should be, for each part that differs."""
    said = []
    for name in vars(wanted):
        want, have = getattr(wanted, name), getattr(found, name)
        if want == have:
            continue
        if isinstance(want, list):
            first = next((at for at, pair in enumerate(zip(want, have)) if pair[0] != pair[1]), min(len(want), len(have)))
            want, have = want[first : first + 8], have[first : first + 8]
        said.append(f"{name}: expected {want!r}, found {have!r}"[:400])
    return said


def head_rows(file):
    """A table says the heads of its columns again on each page."""
    import docx

    tables = docx.Document(str(file)).tables
    return [f"table {at} has no row of heads" for at, table in enumerate(tables, start=1) if not is_head(table.rows[0])]


def is_head(row):
    return row._tr.trPr is not None and any(child.tag.endswith("}tblHeader") for child in row._tr.trPr)


def broken(folder, example):
    """The example with words the other way round, and with its title as a plain paragraph."""
    import docx

    swapped = words_swapped(folder, example, "word")
    flat = type(example)(folder, "flat-word", example.size)
    flat.file("html").write_bytes(example.file("html").read_bytes())
    document = docx.Document(str(example.file("docx")))
    next(one for one in document.paragraphs if one.style.name == "Heading 1").style = document.styles["Normal"]
    document.save(str(flat.file("docx")))
    for one in swapped:
        one.file("docx").write_bytes(example.file("docx").read_bytes())
    return {**swapped, flat: ["headings: expected"]}


def without_colons(found):
    """A term on the line of what it says has a colon behind it, and in a column of its own it has none."""
    found.words = [word for word in (word.rstrip(":") for word in found.words) if word]
    return found


def look(document):
    file = document.file("docx")
    return differences(without_colons(of_web_page(document)), without_colons(of_word_document(file))) + head_rows(file)


def faults(documents):
    return side_by_side(look, [document for document in documents if "docx" in document.endings])
