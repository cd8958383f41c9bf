"""Somebody who walks through the program with what a screen reader has: goes to places, opens records, presses and types
by name alone, hears what is announced, and notes what they stumble on. Which way they go is not here.
"""

from bus import Gone
from desk import TooLate, press, until
from faults import faults, is_input

LISTS = [
    ("Events", ["Events", "Series", "Templates"]),
    ("Project briefs", ["Project briefs"]),
    ("Outputs", ["Outputs"]),
    ("Actions", ["Actions", "Decisions", "Offers"]),
    ("People", ["People", "Groups"]),
]
# How often Tab is pressed on each screen.
STOPS = 3


class Walk:
    """Where the walk is, and what it has found."""

    def __init__(self, desk, renderer=None):
        self.bus, self.desk, self.program = desk.bus, desk, ""
        self.drawn_by = ["--renderer", renderer] if renderer else []
        self.tree = None
        self.seen, self.found = [], []

    def enter(self, command, home=None):
        """Opens the program in place of the one before."""
        self.program, self.tree = self.desk.open([*command, *self.drawn_by], home), None

    def walk_all(self, parts):
        """Goes the whole way; what hinders one part of it does not keep it from the others."""
        for part in parts:
            try:
                part(self)
            except (TooLate, LookupError, Gone) as problem:
                self.note(part.__name__.replace("_", " "), [str(problem)])
                if self.desk.program.poll() is not None:
                    return self.note("program", ["it ended"])
                press("Escape")

    def read(self):
        self.tree = self.bus.read(self.program)
        return self.tree

    def wait(self, role, name, state=None):
        """The node, once it is there."""
        return until(lambda: self.read().one(role, name, state), f"{role} \u201c{name}\u201d {state or ''}")

    def wait_gone(self, role, name):
        until(lambda: not self.read().one(role, name), f"{role} \u201c{name}\u201d gone")

    def press(self, role, name):
        """Presses what was seen last under this name, or what comes to be there."""
        node = self.tree and self.tree.one(role, name)
        try:
            self.bus.press(self.program, node or self.wait(role, name))
        except Gone:
            self.bus.press(self.program, self.wait(role, name))

    def settle(self):
        """Reads until nothing changes any more and the pages beside the editor are made."""

        def rests():
            before = self.tree.says() if self.tree else None
            return not self.read().one("label", "Making the pages.") and self.tree.says() == before

        until(rests, "a screen that rests", 60)

    def look(self, screen, role, name, state=None, stops=STOPS):
        """Waits for the sign of a screen, checks its tree, and goes on from stop to stop with the Tab key."""
        self.wait(role, name, state)
        self.settle()
        tree = self.tree
        self.note(screen, [*faults(tree), *self.bus.rude()])
        names = [self.tab(screen) for _ in range(stops)]
        nodes = list(tree.walk())
        counts = (len(nodes), sum(map(is_input, nodes)), sum(node.role == "heading" for node in nodes), len(names))
        self.seen.append((screen, *counts))
        print(f"{screen:44}" + "  {:4} nodes {:4} inputs {:3} headings {:3} stops".format(*counts), flush=True)

    def note(self, screen, told):
        for what in told:
            self.found.append(f"{screen}: {what}")
            print(f"!! {self.found[-1]}", flush=True)

    def tab(self, screen):
        """Presses Tab, and hears where the keyboard went. That it has left what is gone may be said only now."""
        self.bus.pump()
        self.bus.focused.clear()
        press("Tab")

        frame = self.tree.one("frame")

        def heard():
            self.bus.pump()
            return [path for path in self.bus.focused[-1:] if not frame or path != frame.path]

        try:
            path = until(heard, "where the keyboard went", 5)[0]
        except TooLate:
            return self.note(screen, ["Tab was pressed, and nothing in the window was said to have the keyboard"])
        node = self.bus.read_level(self.program, [path], {}).get(path)
        if node is None or not any(sign.isalnum() for sign in node.name):
            self.note(screen, [f"Tab went to {node.role if node else 'what is gone'} without a name"])
        return path

    def forget(self):
        """Forgets what was announced so far."""
        self.bus.pump()
        self.bus.announced.clear()

    def heard(self, screen, words):
        """Whether these words were announced since the announcements were forgotten; waits for them a little."""

        def said():
            self.bus.pump()
            return any(words in said for said in self.bus.announced)

        try:
            until(said, words, 5)
        except TooLate:
            self.note(screen, [f"\u201c{words}\u201d was not announced, but {self.bus.announced}"])

    def go(self, place, kind):
        """Goes to a list."""
        self.press("link", place)
        if len(dict(LISTS)[place]) > 1:
            self.press("radio button", kind)
            self.wait("radio button", kind, "checked")

    def open(self, place, kind, name="*"):
        """Opens a record of a list: the one of this name, which may lie too far down to be drawn, or the first."""
        self.go(place, kind)
        words = name.rstrip("*")
        self.filter(kind, words)
        row = lambda: next((row for rows in self.read().all("list box") for row in rows.all("list item", name)), None)
        row = until(row, f"a row \u201c{name}\u201d in {kind}")
        self.bus.press(self.program, row)
        self.wait("list item", row.name, "selected")
        self.filter(kind, "")

    def filter(self, kind, words):
        """Leaves the rows of the list that have these words."""
        entry = lambda: next((entry for entry in self.read().all("entry", f"Filter {kind.lower()}")), None)
        if entry() and entry().text != words:
            self.bus.write(self.program, entry(), words)
            until(lambda: entry().text == words, f"\u201c{words}\u201d in the filter")
