"""Does with the real program what an officer does, by what a screen reader has and nothing else: edits the question of a
project, moves an output to other stages on the board and in its form, and prints minutes. Every deed waits for what is
said of it, and then looks for it in its file.

Uses the debug build of the program (or the one that FOLKMOOT names) over its sample. Needs what walk.py needs, and Debian's
poppler-utils: /usr/bin/python3 tests/tools/a11y/deeds.py [--renderer processor]
"""

import argparse
import signal
import subprocess
import sys
import time
from pathlib import Path

from bus import Gone
from desk import Desk, TooLate, press, type_text, until
from walker import Walk

sys.path.append(str(Path(__file__).resolve().parents[1]))

import folkmoot  # noqa: E402, the program, which stands above the folders of the checks

PROJECT = "A Stall for Everyone"
# What teams read of it stays as it is.
PUBLISHED = "Lost Corners"
OUTPUT = "Corner cards"
MEETING = "Marl Valley Network, 5th meeting"
QUESTION = "How could everybody run a stall for a day?"
LINE = "A market with a place for all"


class Deeds:
    """What is done, and where its records lie."""

    def __init__(self, walk, folder):
        self.walk, self.folder = walk, folder

    def write(self, name, text):
        """Replaces what stands in the field of this name."""
        self.walk.bus.write(self.walk.program, self.walk.wait("entry", name), text)
        until(lambda: self.walk.read().one("entry", name).text == text, f"\u201c{text}\u201d in \u201c{name}\u201d")

    def type_into(self, name, text):
        """Gives the field of this name the keyboard, and types at its end."""
        self.walk.bus.focus(self.walk.program, self.walk.wait("entry", name))
        self.walk.wait("entry", name, "focused")
        press("ctrl+End")
        type_text(text)

    def saved(self, kind, title, words):
        """Waits until the window says that it is saved, and the file of this record has these words."""
        file = self.file(kind, title)
        until(lambda: words in file.read_text(), f"\u201c{words}\u201d in the file of {title}")
        self.walk.wait("label", "Saved at *")
        return file

    def file(self, kind, title):
        name = f'name: "{title}"'
        return next(file for file in (self.folder / kind).glob("*.ron") if name in file.read_text())


def edit_a_question(deeds):
    """In two ways: as a whole, and letter by letter."""
    walk = deeds.walk
    walk.open("Project briefs", "Project briefs", PROJECT)
    walk.press("page tab", "Brief")
    walk.forget()
    deeds.write("The question", QUESTION)
    deeds.saved("briefs", PROJECT, f'question: "{QUESTION}"')
    walk.heard("the question of a project", "Saved at ")
    deeds.write("What is asked, in one line", "")
    deeds.type_into("What is asked, in one line", LINE)
    deeds.saved("briefs", PROJECT, f'in_one_line: "{LINE}"')


def leave_what_is_locked(deeds):
    """Of a brief that is published the question can be read, and not be written from outside either."""
    walk = deeds.walk
    walk.open("Project briefs", "Project briefs", PUBLISHED)
    walk.press("page tab", "Brief")
    before = walk.wait("entry", "The question").text
    try:
        walk.bus.write(walk.program, walk.tree.one("entry", "The question"), QUESTION)
    except (LookupError, Gone):
        pass
    walk.settle()
    after = walk.read().one("entry", "The question").text
    if not before or after != before:
        raise LookupError(f"the published question was \u201c{before}\u201d and is \u201c{after}\u201d")


def move_an_output(deeds):
    """On the board, by the button that says where to; then in its form, by the list of stages."""
    walk = deeds.walk
    walk.go("Outputs", "Outputs")
    walk.press("radio button", "Shown as: Board")
    walk.wait("list item", f"{OUTPUT}*")
    walk.forget()
    button = until(lambda: walk.read().one("push button", f"Move {OUTPUT} on to *"), "the button that moves it on")
    stage = button.name.removeprefix(f"Move {OUTPUT} on to ")
    walk.bus.press(walk.program, button)
    walk.wait("list item", f"{OUTPUT}, {stage}*")
    walk.heard("an output on the board", f"{OUTPUT}, moved to {stage}")
    deeds.saved("outputs", OUTPUT, f"stage: {as_in_files(stage)},")
    walk.bus.press(walk.program, walk.wait("list item", f"{OUTPUT}*"))
    walk.press("combo box", "Stage")
    walk.wait("dialog", "Stage")
    other = next(item.name for item in walk.wait("dialog", "Stage").all("list item") if item.name == "Live in service")
    walk.bus.press(walk.program, walk.wait("dialog", "Stage").one("list item", other))
    walk.wait_gone("dialog", "Stage")
    picked = lambda: any(one.name == other for one in walk.read().one("combo box", "Stage").children)
    until(picked, f"\u201c{other}\u201d in the field")
    deeds.saved("outputs", OUTPUT, "stage: Live,")


def as_in_files(stage):
    """A stage as it stands in files: \u201cOwner found\u201d is OwnerFound."""
    return "".join(word.capitalize() for word in stage.split())


def print_minutes(deeds):
    """Saved as a PDF in a folder that is typed."""
    walk = deeds.walk
    folder = walk.desk.home / "printed"
    folder.mkdir()
    walk.open("Events", "Events", MEETING)
    walk.press("page tab", "Minutes")
    walk.press("push button", "More for this page")
    walk.press("push button", "Save as a file")
    deeds.write("File name", "The minutes")
    deeds.write("Folder", str(folder))
    walk.forget()
    walk.press("push button", "Save as PDF")
    walk.heard("minutes", "Saved The minutes.pdf")
    file = folder / "The minutes.pdf"
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True).stdout
    for expected in ["5th meeting of the Marl Valley Network", "Dunmere Library", "Reading on the river"]:
        if expected not in words:
            raise LookupError(f"the printed minutes do not say \u201c{expected}\u201d")


ALL = [edit_a_question, leave_what_is_locked, move_an_output, print_minutes]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--renderer")
    renderer = parser.parse_args().renderer
    began = time.monotonic()
    # Asked to end, it still ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with Desk() as desk:
        walk = Walk(desk, renderer)
        folder = desk.sample(folkmoot.path())
        walk.enter([str(folkmoot.path()), "--workspace", str(folder)])
        for deed in ALL:
            try:
                deed(Deeds(walk, folder))
                print(f"done: {deed.__name__.replace('_', ' ')}", flush=True)
            except (TooLate, LookupError, StopIteration, Gone) as problem:
                walk.note(deed.__name__.replace("_", " "), [str(problem) or "its record was not found"])
    print(f"{len(ALL)} deeds, {len(walk.found)} faults, {time.monotonic() - began:.0f} s")
    sys.exit(1 if walk.found else 0)


if __name__ == "__main__":
    main()
