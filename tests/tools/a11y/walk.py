"""Walks the screens of the real program as a screen reader does, and says what somebody who listens would stumble on.

Uses the debug build of the program (or the one that FOLKMOOT names) over a copy of the records in tests/data/records, over
the sample, and at its first run.
Begins with trees that are made up to be wrong, and must be found wrong: a check that passes everything proves nothing.
Needs Debian's xvfb, openbox, xdotool, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0, and Debian's own Python:
/usr/bin/python3 tests/tools/a11y/walk.py [--renderer processor] [the parts to walk, by name; all without]
"""

import argparse
import signal
import sys
import time
from pathlib import Path

import over_records
import over_sample
from desk import Desk
from faults import blanked, controls
from walker import Walk

sys.path.append(str(Path(__file__).resolve().parents[1]))

import folkmoot  # noqa: E402, the program, which stands above the folders of the checks

RECORDS = folkmoot.TOP / "tests" / "data" / "records"
# A record that cannot be read, to see what is said of it.
BROKEN = "017jj9gvevjarswzyc13zb5kh9.ron"


def records(walk, parts):
    folder = walk.desk.copy(RECORDS)
    (folder / "people" / BROKEN).write_text("(")
    walk.enter([str(folkmoot.path()), "--workspace", str(folder)])
    walk.go("Events", "Events")
    walk.settle()
    print(f"{blanked(walk.tree)} names taken away from the first screen, all missed")
    walk.walk_all(parts)


def sample(walk, parts):
    walk.enter([str(folkmoot.path()), "--workspace", str(walk.desk.sample(folkmoot.path()))])
    walk.walk_all(parts)


def first_run(walk, parts):
    """Where nobody has opened anything yet."""
    walk.enter([str(folkmoot.path())], walk.desk.elsewhere("first"))
    walk.walk_all(parts)


def asked_for():
    """What the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*")
    parser.add_argument("--renderer")
    return parser.parse_args()


def main():
    asked = asked_for()
    print(f"{controls()} trees made up to be wrong, all found wrong")
    began = time.monotonic()
    wanted = lambda parts: [part for part in parts if not asked.parts or part.__name__ in asked.parts]
    # Asked to end, it still ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with Desk() as desk:
        walk = Walk(desk, asked.renderer)
        ways = [(records, over_records.WAY), (sample, over_sample.WAY), (first_run, [over_sample.first_run])]
        for begin, way in ways:
            if parts := wanted(way):
                begin(walk, parts)
    inputs = sum(seen[2] for seen in walk.seen)
    print(f"{len(walk.seen)} screens, {inputs} inputs, {len(walk.found)} faults, {time.monotonic() - began:.0f} s")
    for what in walk.found:
        print(f"  {what}")
    sys.exit(1 if walk.found else 0)


if __name__ == "__main__":
    main()
