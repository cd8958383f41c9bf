"""The way through the sample: what a council that plans a hack event sees besides lists and forms, from the box that finds
everything to the screens that fill the window while people are in the room. And the first run, before there is anything.
"""

from desk import press, type_text, until

# A hack event to come, with its launch evening, teams and run sheet.
HACK = "Made in Tarnbridge 2"
EVENING = "Made in Tarnbridge 2: launch evening"
MEETING = "Marl Valley Network, 5th meeting"
SET = "Learning Set, session 4"
PROJECT = "Lost Corners"
# One that is not published yet, so that it can be changed.
IN_HAND = "A Stall for Everyone"
OUTPUT = "Corner cards"


def home_of_the_sample(walk):
    walk.wait("link", "Home")
    press("ctrl+0")
    walk.look("home of the sample", "heading", "Home")


def find(walk):
    """The box that finds records and what can be done."""
    walk.forget()
    press("ctrl+k")
    # What the arrows have come to is heard from the beginning, while the keyboard stays in the line.
    walk.wait("entry", "Find")
    walk.wait("list item", "*", "focused")
    type_text("lost")
    walk.wait("list item", f"{PROJECT}*", "selected")
    walk.look("find", "dialog", "Find", stops=0)
    walk.heard("find", " found")
    press("Escape")
    walk.wait_gone("entry", "Find")


def search(walk):
    walk.forget()
    press("ctrl+shift+f")
    walk.look("search, nothing typed", "entry", "Search for", "focused", stops=0)
    type_text("corner")
    walk.wait("list item", "*", "selected")
    walk.look("search", "dialog", "Search everything", stops=0)
    walk.heard("search", " found")
    press("Escape")
    walk.wait_gone("entry", "Search for")


def project(walk):
    walk.open("Project briefs", "Project briefs", PROJECT)
    for page in ["Project", "Brief", "At the event", "Since then", "Notes and files"]:
        walk.press("page tab", page)
        walk.look(f"project, {page.lower()}", "page tab", page, "selected")


def history(walk):
    """Of a project in which something was changed."""
    walk.open("Project briefs", "Project briefs", IN_HAND)
    walk.press("page tab", "Brief")
    line = walk.wait("entry", "What is asked, in one line")
    walk.bus.write(walk.program, line, "A market in which nobody is left out")
    walk.wait("label", "Saved at *")
    walk.press("push button", f"History of {IN_HAND}")
    walk.look("history", "heading", f"History of {IN_HAND}")
    walk.press("push button", "Back to the form")
    walk.wait("page tab", "Brief")


def board(walk):
    for place, card in [("Outputs", OUTPUT), ("Project briefs", PROJECT)]:
        walk.go(place, place)
        walk.press("radio button", "Shown as: Board")
        walk.wait("list item", f"{card}*")
        walk.look(f"board of {place.lower()}", "heading", place)
        if place == "Outputs":
            walk.press("push button", "Stages over time")
            walk.look("stages over time", "push button", "Stages over time")
        walk.press("radio button", "Shown as: List")
        walk.wait("list box", place)


def output(walk):
    walk.open("Outputs", "Outputs", OUTPUT)
    walk.look("output", "combo box", "Stage")


def print_pack(walk):
    walk.open("Events", "Events", HACK)
    walk.press("push button", "More for this page")
    walk.press("push button", "Print pack")
    walk.look("print pack", "heading", "Print pack")
    walk.press("push button", "Back to the form")
    walk.wait("page tab", "Details")


def learning_set(walk):
    walk.open("Events", "Events", SET)
    walk.press("page tab", "Minutes")
    walk.press("push button", "Take minutes")
    walk.look("learning set being minuted", "push button", "Finish")
    walk.press("push button", "Finish")
    walk.wait("push button", "Take minutes")


def on_the_day(walk):
    walk.open("Events", "Events", HACK)
    walk.press("page tab", "Plan")
    walk.press("push button", "On the day")
    walk.look("on the day", "push button", "For the room")
    walk.press("push button", "For the room")
    walk.wait_gone("push button", "For the room")
    walk.look("on the day, for the room", "heading", "*", stops=0)
    press("Escape")
    walk.press("push button", "Leave")
    walk.wait("page tab", "Details")


def launch_evening(walk):
    walk.open("Events", "Events", EVENING)
    walk.press("page tab", "Plan")
    walk.press("push button", "Choose teams")
    walk.look("launch evening", "heading", EVENING)
    walk.press("push button", "Leave")
    walk.wait("page tab", "Details")


def show_and_tell(walk):
    walk.open("Events", "Events", HACK)
    walk.press("page tab", "Minutes")
    # A line of the run sheet on another page may have the same name.
    walk.wait("push button", "Take minutes")
    walk.press("push button", "Show-and-tell")
    walk.wait_gone("page tab", "Details")
    walk.look("show-and-tell", "heading", "*")
    press("Escape")
    press("Escape")
    walk.wait("page tab", "Details")


def boxes(walk):
    """What lies over the window for a moment."""
    walk.open("Events", "Events", MEETING)
    for screen, key, name in [("jot", "F2", "Jot"), ("what was heard", "F3", "What was heard of a project")]:
        press(key)
        walk.look(screen, "dialog", name, stops=0)
        press("Escape")
        walk.wait_gone("dialog", name)
    walk.press("page tab", "Minutes")
    walk.press("push button", "Paste notes")
    walk.look("paste notes", "dialog", "Paste notes", stops=0)
    press("Escape")
    walk.wait_gone("dialog", "Paste notes")


def the_bin(walk):
    walk.open("Outputs", "Outputs", OUTPUT)
    walk.press("push button", f"Delete {OUTPUT}")
    walk.wait_gone("heading", OUTPUT)
    walk.press("link", "Bin")
    walk.wait("push button", f"Put back {OUTPUT}*")
    walk.look("bin", "heading", "Bin")
    walk.press("push button", "Empty the bin")
    walk.look("bin, about to be emptied", "heading", "Bin")


def backups(walk):
    """Made, and looked into again."""
    walk.press("link", "Settings")
    for part in ["You", "Look", "Writing", "Your council", "Plain words", "Your folder", "Versions and bin", "Backup"]:
        walk.press("link", part)
        walk.look(f"settings, {part.lower()}", "heading", part)
    shelf = walk.desk.home / "shelf"
    shelf.mkdir()
    walk.bus.write(walk.program, walk.wait("entry", "Or type where backups go"), str(shelf))
    press_when_ready(walk, "Keep them here")
    walk.wait("label", f"Backups go to {shelf}")
    walk.look("backups", "push button", "Back up now")
    walk.forget()
    press_when_ready(walk, "Back up now")
    walk.wait("label", "Last backup: *")
    walk.heard("backups", "acked up")
    walk.press("push button", "Restore from a backup")
    made = until(lambda: next(iter(shelf.glob("*.zip")), None), "the backup in its folder")
    walk.bus.write(walk.program, walk.wait("entry", "Or type where the backup is"), str(made))
    press_when_ready(walk, "See what is in it")
    walk.wait("label", f"{made.name} is whole.*")
    walk.look("a backup that was looked into", "entry", "Or type the new folder")
    walk.heard("backups", "is whole")


def press_when_ready(walk, name):
    """A button that waits for what is typed can be pressed only then."""
    node = lambda: next((node for node in walk.read().all("push button", name) if "Action" in node.interfaces), None)
    walk.bus.press(walk.program, until(node, f"the button \u201c{name}\u201d"))


def first_run(walk):
    walk.look("first run", "heading", "Welcome to Folkmoot")
    walk.press("push button", "Look round")
    walk.look("the sample, looked round in", "heading", "Home")


WAY = [
    home_of_the_sample, find, search, project, history, board, output, print_pack, learning_set, on_the_day,
    launch_evening, show_and_tell, boxes, the_bin, backups,
]  # fmt: skip
