"""Reads a printed web page the way its PDF is read, so that the two can be held against each other.

The page is taken apart into runs of words and tables, with the marks of its lists and the addresses behind its links
written out as they are on paper. A PDF is then followed along it, word by word or letter by letter.
"""

import re
from collections import Counter
from html.parser import HTMLParser

from printed import LARGE

INLINE = {"a", "code", "em", "s", "span", "strong"}
VOID = {"br", "hr", "img", "meta"}
OWN_MARKDOWN = {"code", "pre"}

# Sheets to cut apart and to hang up: their pages have the same footer in every size, and their cards an order of their
# own, such as what they are of above what they are called.
CUT_OR_HUNG = [
    "badges", "walk-in-slips", "feedback-slips", "team-cards", "emergency", "poster", "signs", "table-numbers",
    "summary-after",
]


class Table:
    """The heads and cells of a table, in the order of the page.

    One of a chart with columns turns into blocks in any size, where they have no room, and there says nothing of noughts.
    """

    def __init__(self, is_chart):
        self.heads, self.cells, self.noughts, self.is_chart = [], [], set(), is_chart


class Page(HTMLParser):
    """A web page's parts: texts and tables of its main part, its texts again block by block, and its footer.

    A sheet within the main part has a header and a footer of its own: on paper they are no part of the text, but that
    large print ends each sheet with what its footer has no room for.
    """

    def __init__(self, html, large=False):
        super().__init__()
        self.large = large
        self.parts, self.blocks, self.footer = [""], [""], []
        self.inside, self.lists, self.addresses, self.table, self.in_columns = [], [], [], None, False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in INLINE:
            self.end_block()
        if tag not in VOID:
            self.inside.append(tag)
        if tag == "table":
            self.table = Table(self.in_columns)
        elif tag in ("th", "td"):
            (self.table.heads if tag == "th" else self.table.cells).append("")
            if attributes.get("class") == "none":
                self.table.noughts.add(len(self.table.cells) - 1)
        elif tag == "figure":
            self.in_columns = "stacked" in attributes.get("class", "")
        elif tag in ("ul", "ol"):
            self.lists.append(int(attributes.get("start", 1)) if tag == "ol" else None)
        elif tag == "li":
            self.say(self.list_mark() + " ")
        elif tag == "a":
            self.addresses.append(attributes.get("data-address"))

    def handle_endtag(self, tag):
        if tag == "a":
            address = self.addresses.pop()
            self.say(f" ({address})" if address else "")
        if tag in ("ul", "ol"):
            self.lists.pop()
        self.inside.pop()
        if tag not in INLINE:
            self.end_block()
        if tag == "figure":
            self.in_columns = False
        if tag == "table":
            self.parts += [self.table, ""]
            self.table = None

    def handle_data(self, words):
        self.say(words)

    def list_mark(self):
        number = self.lists[-1]
        if number is None:
            return "•"
        self.lists[-1] = number + 1
        return f"{number}."

    def end_block(self):
        self.say(" ")
        self.blocks.append("")

    def say(self, words):
        if "main" in self.inside:
            if "header" in self.inside or "footer" in self.inside and not self.large:
                return
            if not OWN_MARKDOWN.intersection(self.inside):
                self.blocks[-1] += words
            self.say_in_main(words)
        elif "footer" in self.inside:
            self.footer.append(words)

    def say_in_main(self, words):
        if self.table is None:
            self.parts[-1] += words
        elif "th" in self.inside:
            self.table.heads[-1] += words
        elif "td" in self.inside:
            self.table.cells[-1] += words


def words_of(said):
    """Its words. Whether a term has a colon behind it depends on the size."""
    return [word for word in (word.rstrip(":") for word in said.split()) if word]


def letters_of(said):
    """Its letters. A line may end inside an address, and takes the hyphen of a word that it breaks at."""
    return list(re.sub(r"[\s:\u2010-]", "", said))


def lost(page, found):
    """Words of a page that stand nowhere in what was found, in whatever order."""
    letters = re.sub(r"[\W_]", "", found)
    words = [word for part in page.parts if isinstance(part, str) for word in re.findall(r"\w+", part)]
    missing = [word for word in words if word not in letters]
    return f"lost: {' '.join(missing[:10])}" if missing else None


def difference(document, found, cut):
    """Where the PDF, whose text is `found`, first says something else than its web page, or nothing.

    `cut` makes of a text the pieces that are compared: its words or its letters.
    """
    html = document.file("html").read_text(encoding="utf-8")
    # The wall has the same footer in every size; where there is no brief to hang there is no wall.
    is_wall = "-wall-" in document.name and 'class="brief"' in html
    if any(f"-{name}-" in document.name for name in CUT_OR_HUNG):
        return lost(Page(html), found)
    large = document.size == LARGE and not is_wall
    page = Page(html, large)
    found, at = cut(found), 0
    for part in page.parts + (page.footer if large else []):
        if isinstance(part, Table):
            began = at
            at, complaint = (in_blocks if large else in_rows)(part, found, began, cut)
            if complaint and part.is_chart and not large:
                at, complaint = in_blocks(part, found, began, cut)
        else:
            at, complaint = in_order(cut(part), found, at)
        if complaint:
            return complaint
    return f"there is more than on the web page: {quoted(found[at:])}" if at < len(found) else None


def same_letters(document, found, cut):
    """What is missing of the web page, or stands there beside it, in whatever order."""
    page = Page(document.file("html").read_text(encoding="utf-8"))
    tables = [cell for part in page.parts if isinstance(part, Table) for cell in part.heads + part.cells]
    texts = [part for part in page.parts if not isinstance(part, Table)] + tables
    wanted, found = Counter(piece for text in texts for piece in cut(text)), Counter(cut(found))
    if wanted == found:
        return None
    return f"missing {quoted(list((wanted - found).elements()))}, and beside it {quoted(list((found - wanted).elements()))}"


def in_order(pieces, found, at):
    """Follows the pieces one by one: where they end, and what is not as expected."""
    end = at + len(pieces)
    if found[at:end] == pieces:
        return end, None
    pairs = zip(pieces, found[at:end])
    first = next((index for index, (one, other) in enumerate(pairs) if one != other), len(found) - at)
    return end, f"expected {quoted(pieces[first:])} and found {quoted(found[at + first:])}"


def in_rows(table, found, at, cut):
    """A table as it stands on the web page: its heads, then row after row, cell after cell."""
    return in_order([piece for cell in table.heads + table.cells for piece in cut(cell)], found, at)


def in_blocks(table, found, at, cut):
    """A table that has turned into blocks, one for each row, with heads before the cells or left out.

    What is said is the longest cell or head that fits. One column may group the rows, and be said once for many.
    """
    told = ["" if number in table.noughts else cell for number, cell in enumerate(table.cells)]
    cells = Counter(tuple(cut(cell)) for cell in told)
    heads = {tuple(cut(head)) for head in table.heads}
    width, said = len(table.heads), {()}
    while True:
        left = heads | {cell for cell, times in cells.items() if times > 0}
        here = max((one for one in left if tuple(found[at : at + len(one)]) == one), key=len, default=())
        if not here:
            break
        cells[here] -= 1
        said.add(here)
        at += len(here)
    columns = [{tuple(cut(cell)) for cell in told[first::width]} for first in range(width)]
    left_over = {cell for cell, times in cells.items() if cell and times > 0}
    if left_over <= said and any(left_over <= column for column in columns):
        return at, None
    return at, f"a table should say {quoted(min(left_over - said or left_over))}, found {quoted(found[at:])}"


def quoted(pieces):
    joined = " ".join(pieces[:10]) if any(len(piece) > 1 for piece in pieces) else "".join(pieces[:60])
    return f'"{joined}"' if joined else "nothing"
