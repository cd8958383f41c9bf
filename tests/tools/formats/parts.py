"""What a file has, whatever its format: headings, lists, tables, links and words."""

import re
from dataclasses import dataclass, field, replace


@dataclass
class Parts:
    headings: list = field(default_factory=list)  # (level, words)
    items: list = field(default_factory=list)  # (depth, whether numbered, words)
    tables: list = field(default_factory=list)  # (heads, rows)
    links: list = field(default_factory=list)  # (words, address)
    words: list = field(default_factory=list)

    def spoilt(self):
        """Copies with one difference each, and what kind it is."""
        for kind in ("headings", "items", "tables", "links", "words"):
            of_kind = getattr(self, kind)
            if of_kind:
                yield kind, replace(self, **{kind: of_kind[1:]})


def squeezed(text):
    """Words with one space between: what a format does to the others is its own matter."""
    return " ".join(text.split())


def words_of(text):
    return re.findall(r"\w+", text)


def differences(wanted, found):
    for kind in ("headings", "items", "tables", "links", "words"):
        one, other = getattr(wanted, kind), getattr(found, kind)
        if one != other:
            at = next((n for n, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
            yield f"{kind} differ at {at}: wanted {one[at:at + 3]}, found {other[at:at + 3]}"
