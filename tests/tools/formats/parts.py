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

    # Of briefs, which have more around them on a web page: then the words must be there in their order.
    are_briefs: bool = False

    def spoilt(self):
        """Copies with one difference each, and what kind it is."""
        for kind in ("headings", "items", "tables", "links", "words"):
            of_kind = getattr(self, kind)
            if of_kind:
                yield kind, replace(self, **{kind: of_kind[1:]})


def squeezed(text):
    """Words with one space between: what a format does to the others is its own matter."""
    return " ".join(text.split())


def address_of(link):
    """The web's own rule: a host alone means its first page."""
    scheme, _, rest = link.partition("//")
    return f"{link}/" if rest and "/" not in rest else link


def not_in_order(words, text):
    """The first word that does not follow the one before it, whatever else stands between."""
    rest = iter(text)
    return next((word for word in words if word not in rest), None)


def words_of(text):
    return re.findall(r"\w+", text)


def differences(wanted, found):
    for kind in ("headings", "items", "tables", "links", "words"):
        one, other = getattr(wanted, kind), getattr(found, kind)
        if kind == "words" and wanted.are_briefs:
            missing = not_in_order(one, other)
            if missing:
                yield f'words differ: "{missing}" is not in its place'
        elif one != other:
            at = next((n for n, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
            yield f"{kind} differ at {at}: wanted {one[at:at + 3]}, found {other[at:at + 3]}"
