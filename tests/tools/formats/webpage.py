"""Reads a web page: its headings, lists, tables and links, and its words with the addresses that stand behind links on
paper."""

from html.parser import HTMLParser

from parts import Parts, squeezed, words_of

INLINE = {"a", "code", "em", "s", "span", "strong"}
VOID = {"br", "hr", "img", "meta"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.parts, self.inside, self.texts = Parts(), [], {}
        self.lists, self.table, self.link, self.text = [], None, None, ""
        self.large = 'class="points-18"' in html
        self.feed(html)
        self.close()
        self.parts.words = words_of(self.text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in INLINE:
            self.say(" ")
        if tag not in VOID:
            self.inside.append(tag)
        if "main" not in self.inside:
            return
        if tag in HEADINGS:
            self.parts.headings.append([HEADINGS[tag], ""])
        elif tag in ("ul", "ol"):
            self.lists.append((tag == "ol", None))
        elif tag == "li":
            item = [len(self.lists), self.lists[-1][0], ""]
            self.parts.items.append(item)
            self.lists[-1] = (self.lists[-1][0], item)
        elif tag == "table":
            self.table = [[], []]
        elif tag == "th":
            self.table[0].append("")
        elif tag == "tr" and "tbody" in self.inside:
            self.table[1].append([])
        elif tag == "td":
            self.table[1][-1].append("")
        elif tag == "a":
            self.link = ["", attributes["href"], attributes.get("data-address")]

    def handle_endtag(self, tag):
        if tag == "a" and self.link:
            words, address, behind = self.link
            self.parts.links.append((squeezed(words), address))
            self.link = None
            self.say(f" ({behind})" if behind else "")
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "table" and self.table:
            heads, rows = self.table
            self.parts.tables.append(([squeezed(head) for head in heads], [[squeezed(c) for c in row] for row in rows]))
            self.table = None
        self.inside.pop()
        if tag not in INLINE:
            self.say(" ")

    def handle_data(self, words):
        self.say(words)

    def say(self, words):
        # What stands below the pages ends the text in large print.
        is_below = self.large and "footer" in self.inside and "main" not in self.inside
        if "main" not in self.inside and not is_below:
            return
        self.text += words
        if self.link:
            self.link[0] += words
        if any(tag in HEADINGS for tag in self.inside):
            self.parts.headings[-1][1] += words
        if self.table and "th" in self.inside:
            self.table[0][-1] += words
        elif self.table and "td" in self.inside:
            self.table[1][-1][-1] += words
        if self.lists and self.lists[-1][1]:
            self.lists[-1][1][2] += words


def parts(file):
    found = Page(file.read_text(encoding="utf-8")).parts
    found.headings = [(level, squeezed(words)) for level, words in found.headings]
    found.items = [(depth, numbered, squeezed(words)) for depth, numbered, words in found.items]
    return found
