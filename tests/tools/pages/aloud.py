"""Holds PDF files against outloud's rules: what a PDF says to somebody who listens to it.

Its errors are faults. Its warnings are guesses, and are shown with how often they came.
"""

from collections import Counter

from controls import bare_pdf
from printed import Printed, side_by_side

HOLDS = "outloud, without an error"

# Left out: it takes every long line outside the tags for one that is kept from a listener. Ours is the heading that an
# item repeats on its next page, and spoken.py holds that nothing else is kept from them.
SKIPPED = {"TAG-002"}
# Warnings to live with: LNK-010, an address that is no link, since it stands on paper behind the words that are; and
# ORD-001, another order of drawing than of the tags, which takes a tag's own words to come before those of tags in it.


def broken(folder, _example):
    """A page with neither tags nor a title."""
    document = Printed(folder, "without-title")
    document.file("pdf").write_bytes(bare_pdf())
    return {document: ["DOC-010"]}


def look(document):
    from outloud import check

    result = check(str(document.file("pdf")), skip=SKIPPED)
    if result.error:
        return [f"cannot be read: {result.error}"]
    crashed = [f"{run.rule} crashed: {run.reason}" for run in result.runs if run.status == "crashed"]
    return crashed + [
        f"{found.severity} {found.rule}, page {found.page}: {found.message} ({found.evidence})"
        for found in result.findings
        if found.severity != "info"
    ]


def faults(documents):
    found = side_by_side(look, documents)
    warnings = Counter(said.split(",")[0] for _, said in found if said.startswith("warning"))
    for rule, times in sorted(warnings.items()):
        print(f"   {rule}: {times} times")
    return [(name, said) for name, said in found if not said.startswith("warning")]
