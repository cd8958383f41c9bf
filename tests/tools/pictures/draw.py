"""Draws the pictures of the README anew: the window as its tests draw it, and first pages as they are printed.

Run it whenever the window or the pages look different from before, and look at what it drew.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or TOP / "target")
RECORDS = TOP / "tests" / "data" / "records"
PICTURES = TOP / "docs" / "pictures"
NEEDED = {"pdftoppm": "poppler-utils", "convert": "imagemagick"}

PROJECT = "screens::a_brief_and_what_came_of_it_beside_their_page"
# The picture, the test that draws it, and the name that the test gives it.
WINDOWS = [
    ("home", "home::it_is_shown_first_and_says_what_is_to_be_known_in_the_morning", "home-light"),
    ("live", "live::pictures_of_the_mode", "live-light"),
    ("writing", "screens::an_item_being_written_beside_its_page", "screen-writing"),
    ("brief", PROJECT, "screen-brief"),
    ("since-then", PROJECT, "screen-since-then"),
    ("project", "timeline::it_is_drawn_in_every_size_and_scheme", "project-1920-dark"),
    ("board", "board::it_is_drawn_in_every_size_and_scheme", "board-1280"),
    ("show-and-tell", "show::everything_is_seen_at_every_size", "show-1280"),
    ("on-the-day", "on_the_day::everything_is_seen_at_every_size_in_light_and_dark", "day-1280-Light"),
    ("print-pack", "pack::pictures_of_it", "pack-light"),
]
# The picture, and what is printed of which record for it.
PAGES = [
    ("learning", ["minutes", "017jja1nnr8xz18z1t0ny35s0q", "--style", "learning"]),
    ("highlights", ["minutes", "017xgffhkbtwkz51me2f8j5n0c", "--style", "highlights"]),
    ("write-up", ["write-up", "017y2ep6byp2m3deqz1fr57jcq"]),
]
# Pixels an inch, and as many colours as are told apart.
SHARPNESS, OF_WINDOW, OF_PAGE = "100", "256", "64"


def run(command, **options):
    return subprocess.run([str(part) for part in command], cwd=TOP, check=True, **options)


def put(picture, name, colours):
    """Fewer colours make a smaller file; without dates the same picture is the same file."""
    to = PICTURES / f"{name}.png"
    strip = ["-strip", "+set", "date:create", "+set", "date:modify", "-define", "png:exclude-chunks=date,time"]
    run(["convert", picture, "+dither", "-colors", colours, *strip, to])
    print(f"{to.relative_to(TOP)}: {to.stat().st_size // 1024} KiB")


def draw_windows():
    for name, test, drawn in WINDOWS:
        command = ["cargo", "test", "--quiet", "--test", "ui", "--", "--exact", test]
        run(command, stdout=subprocess.DEVNULL, env={**os.environ, "FOLKMOOT_PICTURES": "1"})
        put(TARGET / "tmp" / f"{drawn}.png", name, OF_WINDOW)


def program():
    command = ["cargo", "build", "--quiet", "--bin", "folkmoot", "--message-format", "json-render-diagnostics"]
    messages = map(json.loads, run(command, stdout=subprocess.PIPE).stdout.splitlines())
    return next(message["executable"] for message in messages if message.get("executable"))


def draw_pages():
    folkmoot = program()
    with tempfile.TemporaryDirectory() as folder:
        for name, printed in PAGES:
            pdf, picture = Path(folder) / f"{name}.pdf", Path(folder) / name
            run([folkmoot, "print", *printed, "--workspace", RECORDS, "--to", pdf])
            run(["pdftoppm", "-png", "-r", SHARPNESS, "-f", "1", "-singlefile", pdf, picture])
            put(picture.with_suffix(".png"), name, OF_PAGE)


def main():
    for name, package in NEEDED.items():
        if shutil.which(name) is None:
            sys.exit(f"{name} is not there: install Debian's {package}")
    draw_windows()
    draw_pages()


if __name__ == "__main__":
    main()
