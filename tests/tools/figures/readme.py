"""Puts what was measured into the README, between the two remarks that mark its place."""

import sys

import builds

README = builds.TOP / "README.md"


def write(name, text):
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    readme = README.read_text(encoding="utf-8")
    if begin not in readme or end not in readme:
        sys.exit(f"the README has no place for the table: mark it with {begin} and {end}")
    before, rest = readme.split(begin, 1)
    after = rest.split(end, 1)[1]
    README.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
