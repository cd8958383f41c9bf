"""Holds Folkmoot's window beside those of other programs that hold notes, on one machine in one run.

Folkmoot, Zim and CherryTree hold the same 10,000 texts, LibreOffice Writer the minutes of one meeting, and egui's own
window nothing. Each is opened once in a home in which it was never opened, which is when some of them read everything,
and then several times in turn. With --write the table goes into the README. Needs Debian's cherrytree, dbus,
libreoffice-writer (with libreoffice-gtk3), python3-xlib, xdotool, xvfb and zim, and Debian's own Python:
/usr/bin/python3 tests/tools/figures/compare.py [--write]
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import builds
import others
import readme
from looks import Watched
from others import Other
from screen import Screen

RECORDS = 10_000
STARTS = 5
FIRST, IDLE = 20, 10
MEBIBYTE = 1024
TICK = os.sysconf("SC_CLK_TCK")


class Tree:
    """A program that was started, with every process that it started itself."""

    def __init__(self, other, environment):
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        around = {**environment, **other.environment}
        command = [str(part) for part in other.command]
        self.process = subprocess.Popen(command, env=around, start_new_session=True, **quiet)

    def end(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def processes(self):
        """Those of its session: programs that start others, such as Writer, stay in it."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
                if int(fields[3]) == self.process.pid:
                    yield folder, fields
            except OSError:
                continue

    def cpu(self):
        """Seconds that they have worked, with those of their children that have ended."""
        return sum(sum(map(int, fields[11:15])) for _, fields in self.processes()) / TICK

    def memory(self):
        """Their share of the memory, in MiB: what several use counts in parts."""
        kilobytes = 0
        for folder, _ in self.processes():
            lines = (folder / "smaps_rollup").read_text().splitlines()
            kilobytes += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return kilobytes / MEBIBYTE


class Measured:
    """What was seen of one program."""

    def __init__(self):
        self.starts = []
        self.first_cpu = self.memory = self.idle_cpu = 0.0

    def visible(self):
        return statistics.median(start.visible for start in self.starts)

    def usable(self):
        return statistics.median(start.usable for start in self.starts)


def opened(screen, watched, other, then=lambda tree: None):
    """Opens it, sees how its window comes, does something more with it, and ends it."""
    trees = []
    try:
        start = watched.watch(lambda: trees.append(Tree(other, screen.environment)))
        then(trees[0])
    finally:
        for tree in trees:
            tree.end()
        time.sleep(0.5)
    return start


def first_time(screen, watched, other, measured):
    began = time.monotonic()

    def first_seconds(tree):
        time.sleep(max(0.0, began + FIRST - time.monotonic()))
        measured.first_cpu = tree.cpu()
        until_rest(tree)

    opened(screen, watched, other, first_seconds)


def until_rest(tree):
    """Until it does next to nothing, so that what is read once has been read; two minutes at most."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        before = tree.cpu()
        time.sleep(3)
        if tree.cpu() - before < 0.15:
            return


def at_rest(screen, watched, other, measured):
    """Opens it once more for what it costs while nobody does anything."""

    def costs(tree):
        until_rest(tree)
        before = tree.cpu()
        time.sleep(IDLE)
        measured.idle_cpu = tree.cpu() - before
        measured.memory = tree.memory()

    opened(screen, watched, other, costs)


def measure(programs):
    seen = {other.name: Measured() for other in programs}
    with Screen() as screen:
        watched = Watched(screen.environment["DISPLAY"])
        for other in programs:
            first_time(screen, watched, other, seen[other.name])
            print(f"opened: {other.name}", file=sys.stderr, flush=True)
        for _ in range(STARTS):
            for other in programs:
                seen[other.name].starts.append(opened(screen, watched, other))
        for other in programs:
            at_rest(screen, watched, other, seen[other.name])
        watched.close()
    return seen


def programs(program, bench, folder):
    """Ours, egui's own window, and the others, each with its texts."""
    own, around = others.home(folder, "folkmoot")
    subprocess.run([bench, "furnish", str(RECORDS), own], check=True)
    workspace = next(file.parent.parent for file in own.glob("data/folkmoot/*/events/*.ron"))
    _, bare = others.home(folder, "egui")
    return [
        Other("Folkmoot", [program], around),
        Other("an empty egui window", [bench, "window"], bare),
        others.writer(folder, program, workspace),
        others.zim(folder, workspace),
        others.cherrytree(folder, workspace),
    ]


def table(seen):
    lines = [
        "| program | first picture | can be used | memory (PSS) | CPU in ten idle seconds | CPU of its first 20 s, ever |",
        "|---|---|---|---|---|---|",
    ]
    for name, one in seen.items():
        times = f"{one.visible():.2f} s | {one.usable():.2f} s"
        lines.append(f"| {name} | {times} | {one.memory:.0f} MiB | {one.idle_cpu:.2f} s | {one.first_cpu:.1f} s |")
    return "\n".join(lines)


def aims(seen):
    """What was aimed for, in words, and whether it is met."""
    ours, empty = seen["Folkmoot"], seen["an empty egui window"]
    times, above = ours.usable() / empty.usable(), ours.memory - empty.memory
    yield f"usable in {times:.2f} times an empty window's time (aim: 1.3)", times <= 1.3
    yield f"{above:.0f} MiB above an empty window (aim: 60)", above <= 60
    for name, one in seen.items():
        if one not in (ours, empty):
            yield f"usable before {name}: {one.usable() / ours.usable():.1f} times as fast", ours.usable() < one.usable()


def main(arguments):
    others.demand()
    program, bench = builds.build()
    with tempfile.TemporaryDirectory(dir=builds.TARGET) as folder:
        seen = measure(programs(program, bench, Path(folder)))
    said = [f"{words}: {'met' if met else 'not met'}" for words, met in aims(seen)]
    text = "\n".join([table(seen), "", *(f"- {line}" for line in said)])
    print(text)
    if "--write" in arguments:
        readme.write("comparison", text)
    sys.exit(0 if all(met for _, met in aims(seen)) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
