"""Documents that are not as they should be: each check has to refuse one before its word counts."""

import re

from printed import Printed

OBJECTS = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
]


def bare_pdf():
    """One empty page with neither tags nor a title."""
    content, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(OBJECTS, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(content)
    content += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return content + b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def words_swapped(folder, example, name):
    """The example with the first two words of its web page the other way round, and what has to be said about it."""
    document = Printed(folder, f"swapped-{name}", example.size)
    document.file("pdf").write_bytes(example.file("pdf").read_bytes())
    before, main = example.file("html").read_text(encoding="utf-8").split("<main>")
    # What stands in a header within is no part of the text.
    header, end, words = main.rpartition("</header>")
    swapped = re.sub(r">(\w+) (\w+)", r">\2 \1", words, count=1)
    document.file("html").write_text(f"{before}<main>{header}{end}{swapped}", encoding="utf-8")
    return {document: ["expected"]}
