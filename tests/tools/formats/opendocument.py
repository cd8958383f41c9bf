"""Reads an OpenDocument text with odfpy, which knows nothing of how it was written."""

from html import unescape

from odf import namespaces, style, table, teletype, text
from odf.opendocument import load

from parts import Parts, squeezed, words_of

TEXT, TABLE, XLINK = namespaces.TEXTNS, namespaces.TABLENS, namespaces.XLINKNS
SPACES = {(TEXT, "s"), (TEXT, "tab"), (TEXT, "line-break")}


def words_in(node, without=()):
    """The words below a node, with a space for what is one and behind each paragraph."""
    if node.nodeType == node.TEXT_NODE:
        return str(node)
    name = node.qname
    if name in SPACES:
        return " "
    if name in without:
        return ""
    said = "".join(words_in(child, without) for child in node.childNodes)
    return said + " " if name in ((TEXT, "p"), (TEXT, "h")) else said


def is_numbered(document, node):
    """Whether the list's style, which may be one of its own, counts."""
    while node is not None:
        name = node.getAttribute("stylename") if node.qname == (TEXT, "list") else None
        if name:
            styles = document.getElementsByType(text.ListStyle)
            found = next(one for one in styles if one.getAttribute("name") == name)
            return found.childNodes[0].qname == (TEXT, "list-level-style-number")
        node = node.parentNode
    return False


def walk(document, node, depth, parts):
    for child in node.childNodes:
        if child.nodeType != child.ELEMENT_NODE:
            continue
        inner = depth
        if child.qname == (TEXT, "h"):
            parts.headings.append((int(child.getAttribute("outlinelevel")), squeezed(words_in(child))))
        elif child.qname == (TEXT, "list"):
            inner = depth + 1
        elif child.qname == (TEXT, "list-item"):
            said = squeezed(words_in(child, without={(TEXT, "list")}))
            parts.items.append((depth, is_numbered(document, node), said))
        elif child.qname == (TEXT, "a"):
            parts.links.append((squeezed(words_in(child)), child.getAttribute("href")))
        elif child.qname == (TABLE, "table"):
            parts.tables.append(table_of(child))
        walk(document, child, inner, parts)


def table_of(node):
    def cells(row):
        return [squeezed(words_in(cell)) for cell in row.getElementsByType(table.TableCell)]

    heads = [row for head in node.getElementsByType(table.TableHeaderRows) for row in head.getElementsByType(table.TableRow)]
    rows = [row for row in node.getElementsByType(table.TableRow) if row not in heads]
    return ([cell for row in heads for cell in cells(row)], [cells(row) for row in rows])


def parts(file):
    document, found = load(str(file)), Parts()
    walk(document, document.text, 0, found)
    found.words = words_of(words_in(document.text))
    return found


def lacks(file, title, is_draft):
    """What the file should say of itself, and does not."""
    document = load(str(file))
    said = {child.qname[1]: teletype.extractText(child) for child in document.meta.childNodes}
    if said.get("title") != unescape(title):
        yield f"its title is {said.get('title')!r}, not {title!r}"
    if said.get("language") != "en-GB":
        yield f"its language is {said.get('language')!r}"
    heads = [*document.getElementsByType(style.Header), *document.getElementsByType(style.Footer)]
    if not heads or not document.getElementsByType(text.PageNumber):
        yield "nothing stands around its pages"
    boxed = [span for head in heads for span in head.getElementsByType(text.Span) if span.getAttribute("stylename") == "Draft"]
    if is_draft and not boxed:
        yield "no page says that it is a draft"
