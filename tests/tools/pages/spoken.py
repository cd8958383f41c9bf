"""Holds what a PDF says to a screen reader against the web page of the same document: the same words in the same order.

Follows the tree of the PDF's tags with outloud's reader. What is outside the tags, such as the lines above and below
the text, is not read out; since every word of the web page must be in the tags, nothing else is kept from a listener.
"""

from controls import words_swapped
from printed import side_by_side
from reading import difference, words_of

HOLDS = "tags in reading order, word for word as on the web page"
WITHIN_A_LINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"}


class Tags:
    """The texts of a PDF's tagged blocks. A tag within a line carries its text on; any other begins a new one."""

    def __init__(self, file, with_code=True):
        from outloud.model import Document

        self.pdf, self.with_code, self.blocks = Document(str(file)), with_code, [""]
        self.read(self.pdf.struct_root["/K"], None)

    def read(self, node, page):
        """A tag, a list of them, or the number of a marked part of a page."""
        import pikepdf

        if isinstance(node, int):
            self.blocks[-1] += self.pdf.content(page).mcid_text.get((None, node), "")
        elif isinstance(node, pikepdf.Array):
            for child in node:
                self.read(child, page)
        elif "/MCID" in node:
            self.read(node["/MCID"], self.page_of(node, page))
        elif "/S" in node:
            self.read_element(node, self.page_of(node, page))

    def read_element(self, element, page):
        kind, _ = self.pdf.resolve_type(str(element["/S"]).lstrip("/"))
        if "/K" not in element or (kind == "Code" and not self.with_code):
            return
        around = [] if kind in WITHIN_A_LINE else [""]
        self.blocks += around
        self.read(element["/K"], page)
        self.blocks += around

    def page_of(self, node, page):
        return self.pdf.page_index[node["/Pg"].objgen] if "/Pg" in node else page


def broken(folder, example):
    return words_swapped(folder, example, "spoken")


def look(document):
    said = difference(document, " ".join(Tags(document.file("pdf")).blocks), words_of)
    return [said] if said else []


def faults(documents):
    return side_by_side(look, documents)
