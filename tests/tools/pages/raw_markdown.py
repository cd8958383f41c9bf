"""Holds that no mark of Markdown is left in what people read: neither in a PDF nor on a web page.

What somebody wrote as code stands as it was written, and is not looked at.
"""

import re

from printed import Printed, side_by_side
from reading import Page
from spoken import Tags

HOLDS = "no raw Markdown"
MARK = re.compile(r"\*\*|~~|\]\(|`|^\s*(?:#{1,6}|>|[*+-]) |^\s*\|.*\|", re.MULTILINE)


def broken(folder, _example):
    """A document in which nothing was read as Markdown."""
    document = Printed(folder, "raw-markdown")
    texts = ["**bold**", "[words](#place)", "# Heading", "`code`"]
    page = "<!DOCTYPE html><html><main>" + "".join(f"<p>{text}</p>" for text in texts) + "</main></html>"
    document.file("html").write_text(page)
    write_tagged_pdf(document.file("pdf"), texts)
    return {document: [f'{ending} has Markdown in "{text}"' for ending in ("html", "pdf") for text in texts]}


def write_tagged_pdf(file, texts):
    """A PDF with a tagged paragraph for each text."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F=font))
    drawn = [f"/P <</MCID {n}>> BDC BT /F 9 Tf 9 {9 + 20 * n} Td ({text}) Tj ET EMC" for n, text in enumerate(texts)]
    page.Contents = pdf.make_stream("\n".join(drawn).encode())
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tags = [Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=n) for n in range(len(texts))]
    root.K = Array([pdf.make_indirect(tag) for tag in tags])
    pdf.Root.StructTreeRoot = root
    pdf.save(file)


def look(document):
    texts = {
        "html": Page(document.file("html").read_text(encoding="utf-8")).blocks,
        "pdf": Tags(document.file("pdf"), with_code=False).blocks,
    }
    return [
        f'{ending} has Markdown in "{text.strip()[:80]}"'
        for ending, found in texts.items()
        for text in found
        if MARK.search(text)
    ]


def faults(documents):
    return side_by_side(look, documents)
