"""Measures what the README says about speed and memory, and prints the table of it beside what was aimed for.

Builds the program and its benches as they are released, which takes a quarter of an hour the first time. With --write
the table goes into the README, between the two remarks that mark its place. With --kept what the benches measured last
is used again, and only other programs and windows are measured anew. Measure on a machine that does nothing else.
"""

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import builds
import printing
import readme
import screen
from builds import seconds

COUNTS = [100, 1_000, 10_000]
MEGABYTE = 1024 * 1024
FRAME = re.compile(r"900, ([^,]+), ([^:]+): median ([\d.]+) ms, ([\d.]+) times, 99th percentile ([\d.]+) ms")


def time_in_words(value):
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1e3:.2g} ms" if value < 0.01 else f"{value * 1e3:.0f} ms"


def number(count):
    return f"{count:,}"


class Table:
    """Rows of a figure, what was measured, what was aimed for, and whether that was met."""

    def __init__(self):
        self.rows, self.missed = [], 0

    def add(self, figure, measured, aim="", met=None):
        mark = "" if met is None else "yes" if met else "**no**"
        self.missed += met is False
        self.rows.append((figure, measured, aim, mark))

    def text(self):
        lines = ["| figure | measured | aim | met |", "|---|---|---|---|"]
        return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in self.rows)])


def load(table):
    for count in COUNTS:
        ours, bare = seconds("load", "folkmoot", count), seconds("load", "files", count)
        in_turn = seconds("load", "files in turn", count)
        measured = (
            f"{time_in_words(ours)}, {ours / bare:.1f} times reading them on all cores "
            f"({ours / in_turn:.1f} times one by one)"
        )
        aim, met = "under 3 times", ours < 3 * bare
        if count == 10_000:
            aim, met = f"{aim}, under 300 ms", met and ours < 0.3
        table.add(f"load {number(count)} records, against just reading the same files", measured, aim, met)


def start(table, bench, homes):
    taken = screen.starts(bench, homes.values())
    empty = taken[None]
    for count, home in homes.items():
        ours = taken[home]
        measured = f"{time_in_words(ours)}, {ours / empty:.2f} times"
        figure = f"start to a usable window with {number(count)} records, against an empty egui window"
        table.add(figure, measured, "under 1.5 times", ours < 1.5 * empty)
    first, bare = seconds("start", "folkmoot", 10_000), seconds("start", "empty")
    measured = f"{time_in_words(first)}, {first / bare:.0f} times the {time_in_words(bare)} of an empty egui window"
    table.add("of it the three first frames up to their triangles, without the painter, at 10,000 records", measured)
    slowest = seconds("start", "slowest frame while reading")
    table.add("CPU of the slowest frame while 10,000 records are read", time_in_words(slowest))


def typing(table):
    empty, field = seconds("typing", "empty"), seconds("typing", "one field")
    places = {
        "minutes": "of the minutes",
        "minutes, list sorted anew": "of the minutes that sorts its list anew as well",
        "long brief": "in a field of 5,000 words of a brief",
        "name": "of a person's name",
        "name, list sorted anew": "of a person's name that sorts 4,200 people anew as well",
    }
    for name, place in places.items():
        ours = seconds("typing", name)
        measured = f"{time_in_words(ours)}, {ours / empty:.0f} times an empty egui window, {ours / field:.0f} times one field"
        table.add(f"CPU of a typing frame {place}, at 10,000 records", measured, "under 4 ms", ours < 0.004)


def frames(table, bench):
    """What the bench of whole frames prints, a row for each of those that people wait for."""
    said = subprocess.run([bench, "drawing"], stdout=subprocess.PIPE, check=True, text=True).stdout
    named = {"a letter typed": "10,000 records", "a list scrolled": "10,000 rows", "a letter searched": "10,000 records"}
    for line in filter(None, map(FRAME.search, said.splitlines())):
        drawn, what, median, times, most = line.groups()
        if what in named:
            figure = f"CPU of a frame of {what}, at {named[what]}, {drawn}"
            measured = f"{float(median):.2g} ms, {times} times an empty egui window; 99 of 100 under {float(most):.2g} ms"
            table.add(figure, measured, "99 of 100 under 16.7 ms", float(most) < 16.7)


def home(table):
    ours, empty = seconds("home", "first frame"), seconds("typing", "empty")
    measured = f"{time_in_words(ours)}, {ours / empty:.0f} times an empty egui window"
    table.add("CPU of the one frame in which Home opens, at 10,000 records", measured, "under 16 ms", ours < 0.016)


def page(table):
    ours = seconds("preview", "edited word")
    table.add("preview after an edited word, five pages", time_in_words(ours), "under 100 ms", ours < 0.1)
    year = seconds("year", "compose") + seconds("year", "typeset")
    table.add("the year's report of 60 events, to its PDF", time_in_words(year), "under 2 s", year < 2)


def save(table, bench, home):
    said = subprocess.run([bench, "save", home], stdout=subprocess.PIPE, check=True, text=True).stdout
    pairs = [tuple(map(float, line.split())) for line in said.splitlines()]
    ours = statistics.median(ours for ours, _ in pairs)
    times = statistics.median(ours / bare for ours, bare in pairs)
    figure = 'one save up to "Saved", against a bare write, sync, rename, sync'
    table.add(figure, f"{time_in_words(ours)}, {times:.1f} times", "under 1.5 times", times < 1.5)


def prints(table, program, bench):
    with tempfile.TemporaryDirectory() as folder:
        pages, taken = printing.times(program, bench, Path(folder))
    ours = taken["folkmoot"]
    figure = f"`folkmoot print minutes`, {pages} pages, against"
    typst = f"{time_in_words(ours)} and {time_in_words(taken['typst'])}, {ours / taken['typst']:.2g} times"
    table.add(f"{figure} the Typst compiler on the same pages", typst, "under 3 times", ours < 3 * taken["typst"])
    for name, words in {"weasyprint": "WeasyPrint", "libreoffice": "LibreOffice"}.items():
        theirs = taken[name]
        measured = f"{time_in_words(ours)} and {time_in_words(theirs)}, {theirs / ours:.1f} times faster"
        table.add(f"{figure} {words} on the same web page", measured, "5 times faster", theirs > 5 * ours)


def windows(table, program, bench):
    with tempfile.TemporaryDirectory(dir=builds.TARGET) as folder:
        homes = {count: str(Path(folder) / str(count)) for count in COUNTS}
        for count, home in homes.items():
            subprocess.run([bench, "furnish", str(count), home], check=True)
        save(table, bench, homes[1_000])
        start(table, bench, homes)
        seen = screen.watch(program, bench, homes[max(COUNTS)])
    above = {name: (seen[name] - seen["empty"]) / MEGABYTE for name in ("started", "opened")}
    figure = "memory above an empty egui window, at 10,000 records"
    measured = f"{above['started']:.0f} MiB, above {seen['empty'] / MEGABYTE:.0f}"
    table.add(figure, measured, "under 120 MiB", above["started"] < 120)
    table.add("the same with an event and its page open", f"{above['opened']:.0f} MiB")
    figure = f"frames drawn in {screen.IDLE} idle seconds, cursor not blinking"
    measured = "0" if seen["wakes"] == 0 else f"at most {seen['wakes']}"
    table.add(figure, measured, "0", seen["wakes"] == 0)


def conditions():
    return f"Measured with {os.cpu_count()} processor cores on {platform.system()}, drawing in software."


def main(arguments):
    program, bench = builds.build()
    if "--kept" not in arguments:
        builds.measure(bench)
    table = Table()
    for rows in (load, typing, home, page):
        rows(table)
    frames(table, bench)
    prints(table, program, bench)
    windows(table, program, bench)
    text = f"{table.text()}\n\n{conditions()}"
    print(text)
    if "--write" in arguments:
        readme.write("figures", text)
    sys.exit(1 if table.missed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
