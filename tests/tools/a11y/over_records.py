"""The way through the records in tests/data/records: every list, an event with minutes of many kinds and each of its pages,
a record of each kind, the settings with a file that cannot be read, and a new folder with nothing in it.
"""

from desk import hands, press, type_text, until
from walker import LISTS

# A meeting with minutes of many kinds.
EVENT = "7th meeting of the West Midlands*"
PAGES = ["Details", "Plan", "People", "Minutes", "Review", "Files"]
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


def home(walk):
    press("ctrl+0")
    walk.look("home", "heading", "Home")


def lists(walk):
    for place, kinds in LISTS:
        for kind in kinds:
            walk.go(place, kind)
            sign = ("radio button", kind, "checked") if len(kinds) > 1 else ("heading", kind)
            walk.look(f"list of {kind.lower()}", *sign)


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
    for name in ["More", "More about decision*", "More about action*", "More about offer*", "More about quote*"]:
        for more in list(walk.read().all("push button", name)):
            walk.bus.press(walk.program, more)
    walk.look("minute item with one of everything", "push button", "Remove: Welcome")


def pick_list(walk):
    walk.press("page tab", "Minutes")
    walk.press("push button", "Version, dates and style")
    walk.press("combo box", "Style")
    walk.look("open pick list", "dialog", "Style", stops=0)
    press("Down")
    walk.wait("list item", "*", "focused")
    press("Escape")
    walk.wait_gone("dialog", "Style")
    walk.press("push button", "Version, dates and style")


def minutes_being_taken(walk):
    walk.press("push button", "Take minutes")
    walk.look("minutes being taken", "entry", "What is said", "focused")
    walk.bus.focus(walk.program, walk.wait("entry", "What is said"))
    walk.wait("entry", "What is said", "focused")
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
    walk.press("push button", "More for this page")
    walk.press("push button", "Save as a file")
    walk.wait("entry", "File name")
    if show := walk.read().one("push button", "Show which"):
        walk.bus.press(walk.program, show)
        walk.wait("push button", "Hide")
    walk.look("page beside the editor", "image", "Page 1 of*")
    walk.press("push button", "Save as a file")
    walk.press("push button", "More for this page")


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
    walk.forget()
    walk.press("push button", "Delete *")
    walk.look("news", "push button", "Undo", stops=0)
    walk.heard("news", "Deleted")
    walk.press("push button", "Undo")


def keys(walk):
    press("F1")
    walk.look("keys", "dialog", "Keys", stops=0)
    walk.wait("entry", "Find a key", "focused")
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
    walk.forget()
    walk.press("push button", "1 thing needs attention")
    walk.look("settings", "heading", "Needs attention")
    walk.heard("settings", "be read")


def new_folder(walk):
    folder = walk.desk.home / "new"
    walk.press("link", "Your folder")
    walk.bus.write(walk.program, walk.wait("entry", "Or type where it is"), str(folder))
    make = lambda: "Action" in (walk.read().one("push button", "Make it here") or walk.tree).interfaces
    until(make, "the button \u201cMake it here\u201d")
    walk.press("push button", "Make it here")
    walk.wait("label", "new")
    for place, kind in [("Events", "Events"), ("People", "People")]:
        walk.go(place, kind)
        walk.look(f"empty new folder, {kind.lower()}", "heading", f"No {kind.lower()} yet")
    press("ctrl+0")
    walk.look("home, nothing yet", "heading", "Home")


WAY = [
    home, lists, filtered_list, event, page, pick_list, minutes_being_taken, link_picker, item, records, news, keys,
    narrow_window, settings, new_folder,
]  # fmt: skip
