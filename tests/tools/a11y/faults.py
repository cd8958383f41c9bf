"""What somebody who listens to a screen would stumble on in its tree, and trees made up to show that it is found.

Not asked for, because the bus is not told by the toolkit, or there is no way to say it: the level of a heading, whether
a group or a list is open, the name of a scroll bar (nobody types into one). The window tests ask for the first two.
"""

import unicodedata
from collections import Counter
from dataclasses import replace

from tree import PLACED, Node

TEXTS = {"entry", "text", "password text", "spin button", "date editor", "editbar"}
TICKED = {"check box", "radio button"}
INPUTS = TEXTS | TICKED | {
    "push button", "button", "toggle button", "combo box", "slider", "menu", "menu item", "check menu item",
    "radio menu item", "page tab", "list item", "tree item", "link", "table cell",
}  # fmt: skip
NAMED = {"frame", "window", "dialog", "alert", "list box", "image", "heading", "panel", "landmark"}


def faults(tree):
    """Each fault of a screen in words, with where it is."""
    nodes = list(tree.walk())
    found = [(number, what) for number, node in enumerate(nodes) for what in faults_of(node)]
    told = [f"{what}: {nodes[number].role} {called(nodes[number])}, {near(nodes, number)}" for number, what in found]
    if not any(node.role == "heading" for node in nodes):
        told.append("the screen has no heading")
    parts = Counter(node.name for node in nodes if node.role == "landmark")
    told += [f"{count} parts of the window are called \u201c{name}\u201d" for name, count in parts.items() if count > 1]
    return told


def is_input(node):
    takes = "focusable" in node.states or "Action" in node.interfaces
    return node.role in INPUTS or (takes and node.role not in {"frame", "scroll bar"})


def faults_of(node):
    """What is wrong with one node."""
    if is_input(node) or node.role in NAMED:
        if any(unicodedata.category(sign) == "Co" for sign in node.name):
            yield "named with a picture"
        elif not any(sign.isalnum() for sign in node.name):
            yield "without a name"
    if node.role in TEXTS and node.text is None:
        yield "what stands in it cannot be read"
    if "editable" in node.states and "EditableText" not in node.interfaces:
        yield "cannot be written in"
    if node.role == "combo box" and not has_value(node):
        yield "what is picked cannot be read"
    if node.role in TICKED and "checkable" not in node.states:
        yield "whether it is ticked cannot be read"
    if node.role in TEXTS and "editable" in node.states and "enabled" not in node.states:
        yield "is locked, and can be written in"
    if node.role == "list item" and "posinset" not in node.attributes:
        yield "its place is not said"
    elif node.role == "list item" and "setsize" not in node.attributes:
        yield "how many there are is not said"
    if node.role == "page tab" and "selectable" not in node.states:
        yield "whether it is chosen cannot be read"
    if is_input(node) and node.name.strip() and node.description.strip() == node.name.strip():
        yield "said twice"
    yield from misplaced(node)


def has_value(node):
    """A picked value is its text, or the chosen one of what is in it; while its list is open, that is what is heard."""
    return bool(node.text) or bool(node.one("dialog")) or any(n.name.strip() for n in node.children)


def misplaced(node):
    """Children that do not say that they are the first, the second and so on."""
    for role in PLACED:
        placed = [child for child in node.children if child.role == role and "posinset" in child.attributes]
        places = [int(child.attributes["posinset"]) for child in placed]
        size = max([int(child.attributes.get("setsize", 0)) for child in placed], default=0)
        # A list shows the rows in view, so that it may begin anywhere.
        if places and (places != list(range(places[0], places[0] + len(places))) or places[0] < 1):
            yield f"its {role}s are in the places {places}"
        elif size and places[-1] > size:
            yield f"its last {role} is {places[-1]} of {size}"
        elif places and role == "page tab" and places[0] != 1:
            yield f"its first {role} is in place {places[0]}"


def called(node):
    return f"\u201c{node.name}\u201d" if node.name else "without words"


def near(nodes, number):
    """The nearest words before and after a node."""
    before = next((n.name or n.text for n in reversed(nodes[:number]) if n.name or n.text), "nothing")
    after = next((n.name or n.text for n in nodes[number + 1 :] if n.name or n.text), "nothing")
    return f"after \u201c{before[:60]}\u201d and before \u201c{after[:60]}\u201d"


def screen(*nodes):
    """A made-up screen with nothing wrong besides."""
    return Node("frame", "Folkmoot", children=[Node("heading", "Events"), *nodes])


ENTRY = Node("entry", "Title", "", states=frozenset({"editable", "enabled"}), interfaces=frozenset({"Text", "EditableText"}))
PICKED = Node("menu item", "Draft", states=frozenset({"selected"}))
COMBO = Node("combo box", "Status", children=[PICKED])
TICK = Node("check box", "OK to use", states=frozenset({"checkable"}))
CHOSEN = frozenset({"selectable"})
TABS = [Node("page tab", f"Page {place}", states=CHOSEN, attributes={"posinset": str(place)}) for place in [1, 2]]
ROW = Node("list item", "5th meeting", attributes={"posinset": "1", "setsize": "1"})
PART = Node("landmark", "Places")

GOOD = screen(ENTRY, COMBO, TICK, *TABS, ROW, PART)
BAD = [
    (screen(replace(ENTRY, name="")), "without a name: entry"),
    (screen(replace(ENTRY, name=" ")), "without a name: entry"),
    (screen(Node("push button", "\u2715")), "without a name: push button"),
    (screen(Node("push button", "\ue5cd")), "named with a picture: push button"),
    (screen(Node("unknown", "", interfaces=frozenset({"Action"}))), "without a name: unknown"),
    (screen(replace(ENTRY, text=None)), "cannot be read: entry"),
    (screen(replace(ENTRY, interfaces=frozenset({"Text"}))), "cannot be written in: entry"),
    (screen(replace(COMBO, children=[])), "picked cannot be read: combo box"),
    (screen(replace(TICK, states=frozenset())), "ticked cannot be read: check box"),
    (screen(Node("push button", "Undo", description="Undo")), "said twice: push button"),
    (screen(TABS[1], TABS[0]), "in the places [2, 1]: frame"),
    (screen(TABS[1]), "in place 2: frame"),
    (screen(replace(TABS[0], states=frozenset())), "whether it is chosen cannot be read: page tab"),
    (screen(replace(ENTRY, states=frozenset({"editable"}))), "is locked, and can be written in: entry"),
    (screen(replace(ROW, attributes={})), "its place is not said: list item"),
    (screen(replace(ROW, attributes={"posinset": "1"})), "how many there are is not said: list item"),
    (screen(replace(ROW, attributes={"posinset": "2", "setsize": "1"})), "its last list item is 2 of 1"),
    (screen(Node("panel")), "without a name: panel"),
    (screen(PART, replace(PART)), "2 parts of the window are called"),
    (screen(Node("dialog")), "without a name: dialog"),
    (replace(GOOD, name=""), "without a name: frame"),
    (Node("frame", "Folkmoot"), "no heading"),
]


def controls():
    """Made-up trees: the good one passes, and each of the others fails for its own reason. Returns how many."""
    if told := faults(GOOD):
        raise AssertionError(f"a tree with nothing wrong was refused: {told}")
    for tree, expected in BAD:
        told = faults(tree)
        if len(told) != 1 or expected not in told[0]:
            raise AssertionError(f"\u201c{expected}\u201d should be found alone, not {told}")
    return len(BAD)


def blanked(tree):
    """A real tree with the name of one input after another taken away: each must be missed. Returns how many."""
    before, inputs = len(faults(tree)), [node for node in tree.walk() if is_input(node)]
    for node in inputs:
        name, node.name = node.name, ""
        if len(faults(tree)) <= before:
            raise AssertionError(f"the name of {node.role} \u201c{name}\u201d was taken away and not missed")
        node.name = name
    return len(inputs)
