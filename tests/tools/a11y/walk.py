"""Walks the screens of the real program as a screen reader does, and says what somebody who listens would stumble on.

Uses the debug build of the program (or the one that FOLKMOOT names) over a copy of the records in tests/data/records.
Begins with trees that are made up to be wrong, and must be found wrong: a check that passes everything proves nothing.
Needs Debian's xvfb, openbox, xdotool, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0, and Debian's own Python:
/usr/bin/python3 tests/tools/a11y/walk.py

What stands behind it goes to the program, such as --renderer processor.
"""

import signal
import sys
import time
from pathlib import Path

from bus import Gone
from desk import Desk, TooLate, hands, press, type_text, until
from faults import blanked, called, controls, faults, is_input

sys.path.append(str(Path(__file__).resolve().parents[1]))

import folkmoot  # noqa: E402, the program, which stands above the folders of the checks

RECORDS = folkmoot.TOP / "tests" / "data" / "records"
# A meeting with minutes of many kinds.
EVENT = "7th meeting of the West Midlands*"
PAGES = ["Details", "Plan", "People", "Minutes", "Review", "Record"]
LISTS = [
    ("Events", ["Events", "Series"]),
    ("Actions", ["Actions", "Decisions", "Offers"]),
    ("People", ["People", "Groups"]),
]
# What can be added to an item of the minutes, and what shows that it is there.
ADDED = [
    ("Add decision", "Delete decision*"),
    ("Add action", "Delete action*"),
    ("Add offer or request", "Delete offer*"),
    ("Add quote", "Delete quote 1"),
    ("Add figure", "Add a figure*"),
    ("Add presentation", "Delete presentation 1"),
    ("Add link", "Add a link*"),
    ("Add announced list", "Add an announced list*"),
]
# A record that cannot be read, to see what is said of it.
BROKEN = "017jj9gvevjarswzyc13zb5kh9.ron"
# How often Tab is pressed on each screen.
STOPS = 3


class Walk:
    """Where the walk is, and what it has found."""

    def __init__(self, desk, program):
        self.bus, self.program, self.desk = desk.bus, program, desk
        self.tree = None
        self.seen, self.found = [], []

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
        self.note(screen, faults(tree))
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

    def heard(self, screen, words):
        """Whether these words were announced since the announcements were forgotten."""
        self.bus.pump()
        if not any(words in said for said in self.bus.announced):
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


def home(walk):
    press("ctrl+0")
    walk.look("home", "heading", "Home")


def lists(walk):
    for place, kinds in LISTS:
        for kind in kinds:
            walk.go(place, kind)
            walk.look(f"list of {kind.lower()}", "radio button", kind, "checked")


def filtered_list(walk):
    """What is typed from outside is read back, and the list says how many are left."""
    walk.go("People", "Groups")
    press("ctrl+f")
    walk.wait("entry", "Filter organisations", "focused")
    type_text("council")
    until(lambda: walk.read().one("entry", "Filter organisations").text == "council", "the typed words in the filter")
    walk.look("filtered list", "entry", "Filter organisations", stops=0)
    walk.bus.write(walk.program, walk.wait("entry", "Filter organisations"), "")
    until(lambda: walk.read().one("entry", "Filter organisations").text == "", "an empty filter")


def event(walk):
    walk.open("Events", "Events", EVENT)
    for page in PAGES:
        walk.press("page tab", page)
        walk.look(f"event, {page.lower()}", "page tab", page, "selected")


def item(walk):
    walk.press("page tab", "Minutes")
    walk.press("push button", "Welcome")
    walk.look("minute item", "push button", "Remove: Welcome")
    for adds, sign in ADDED:
        walk.press("push button", adds)
        walk.wait("push button", sign)
    walk.press("push button", "More about this item")
    for more in list(walk.read().all("push button", "More")):
        walk.bus.press(walk.program, more)
    walk.look("minute item with one of everything", "push button", "Remove: Welcome")


def pick_list(walk):
    walk.press("page tab", "Minutes")
    walk.press("combo box", "Style")
    walk.look("open pick list", "dialog", "Style", stops=0)
    press("Down")
    walk.wait("list item", "*", "focused")
    press("Escape")
    walk.wait_gone("dialog", "Style")


def minutes_being_taken(walk):
    walk.press("push button", "Take minutes")
    walk.look("minutes being taken", "entry", "What is said", "focused")
    type_text("Sam to ring the depot by Friday")
    walk.look("a line with what was understood of it", "push button", "Finish")
    press("ctrl+a")
    press("BackSpace")
    walk.press("push button", "Finish")
    walk.wait("push button", "Take minutes")


def link_picker(walk):
    walk.press("combo box", "Its own record")
    line = "Find: Its own record"
    walk.look("open link picker", "entry", line, "focused", stops=0)
    type_text("session")
    until(lambda: walk.read().one("entry", line).text == "session", "the typed words in the line")
    press("Down")
    walk.wait("list item", "*", "focused")
    press("Escape")
    walk.wait_gone("entry", line)


def page(walk):
    walk.press("push button", "Save as a file")
    walk.wait("entry", "File name")
    if show := walk.read().one("push button", "Show which"):
        walk.bus.press(walk.program, show)
        walk.wait("push button", "Hide")
    walk.look("page beside the editor", "image", "Page 1 of*")
    walk.press("push button", "Save as a file")


def records(walk):
    for one, place, kind in [
        ("series", "Events", "Series"),
        ("action", "Actions", "Actions"),
        ("decision", "Actions", "Decisions"),
        ("offer", "Actions", "Offers"),
        ("person", "People", "People"),
        ("organisation", "People", "Groups"),
    ]:
        walk.open(place, kind)
        walk.look(one, "push button", "Delete *")


def news(walk):
    """What was done is announced."""
    walk.bus.pump()
    walk.bus.announced.clear()
    walk.press("push button", "Delete *")
    walk.look("news", "push button", "Undo", stops=0)
    walk.heard("news", "Deleted")
    walk.press("push button", "Undo")


def keys(walk):
    press("F1")
    walk.look("keys", "dialog", "Keys", stops=0)
    walk.wait("push button", "Close", "focused")
    press("Escape")
    walk.wait_gone("dialog", "Keys")


def narrow_window(walk):
    walk.open("Events", "Events", EVENT)
    hands("windowsize", walk.desk.window, "560", "800")
    walk.look("narrow window", "push button", "Back to the list")
    walk.press("push button", "See the page")
    walk.look("narrow window, the page", "push button", "Back to the form")
    hands("windowsize", walk.desk.window, "1440", "900")
    walk.wait_gone("push button", "Back to the form")


def settings(walk):
    """With a file that cannot be read among the records."""
    walk.bus.pump()
    walk.bus.announced.clear()
    walk.press("push button", "1 thing needs attention")
    walk.look("settings", "heading", "Settings")
    walk.heard("settings", "be read")


def new_folder(walk):
    folder = walk.desk.home / "new"
    walk.bus.write(walk.program, walk.wait("entry", "Or type where it is"), str(folder))
    make = lambda: "Action" in (walk.read().one("push button", "Make it here") or walk.tree).interfaces
    until(make, "the button \u201cMake it here\u201d")
    walk.press("push button", "Make it here")
    walk.wait("label", "new")
    for place, kind in [("Events", "Events"), ("People", "People")]:
        walk.go(place, kind)
        walk.look(f"empty new folder, {kind.lower()}", "label", f"No {kind.lower()} yet.")
    press("ctrl+0")
    walk.look("home, nothing yet", "heading", "Home")


WAY = [
    home, lists, filtered_list, event, page, pick_list, minutes_being_taken, link_picker, item, records, news, keys,
    narrow_window, settings, new_folder,
]  # fmt: skip


def walk_all(walk):
    """Goes the whole way; what hinders one part of it does not keep it from the others."""
    walk.go("Events", "Events")
    walk.settle()
    print(f"{blanked(walk.tree)} names taken away from the first screen, all missed")
    for part in WAY:
        try:
            part(walk)
        except (TooLate, LookupError, Gone) as problem:
            walk.note(part.__name__.replace("_", " "), [str(problem)])
            if walk.desk.program.poll() is not None:
                return walk.note("program", ["it ended"])
            press("Escape")


def main():
    print(f"{controls()} trees made up to be wrong, all found wrong")
    began = time.monotonic()
    # Asked to end, it still ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with Desk() as desk:
        folder = desk.copy(RECORDS)
        (folder / "people" / BROKEN).write_text("(")
        walk = Walk(desk, desk.open([str(folkmoot.path()), "--workspace", str(folder), *sys.argv[1:]]))
        walk_all(walk)
    inputs = sum(seen[2] for seen in walk.seen)
    print(f"{len(walk.seen)} screens, {inputs} inputs, {len(walk.found)} faults, {time.monotonic() - began:.0f} s")
    for what in walk.found:
        print(f"  {what}")
    sys.exit(1 if walk.found else 0)


if __name__ == "__main__":
    main()
