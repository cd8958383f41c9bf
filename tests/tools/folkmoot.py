"""The program as the checks run it: where it is, a verb of it, and which records of a folder they look at.

Uses the debug build, or the program that FOLKMOOT names. What is made of what it says is for the checks.
"""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
# A clock that stands still at this moment, so that two prints of a document must be the same.
CLOCK = "1800000000"
# The kinds of which every record is looked at; the others print little more than a list of actions.
WHOLE = ("events", "briefs")


def path():
    """Where the program is; without one there is nothing to check."""
    target = os.environ.get("CARGO_TARGET_DIR", TOP / "target")
    found = Path(os.environ.get("FOLKMOOT", Path(target).resolve() / "debug" / "folkmoot"))
    if not found.exists():
        sys.exit(f"there is no program at {found}; “cargo build” makes it")
    return found


def ended(home, *arguments):
    """Runs a verb with a home of its own in the folder, and returns how it ended."""
    homes = {"XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}
    environment = {**os.environ, **homes, "SOURCE_DATE_EPOCH": CLOCK}
    command = [str(path()), *map(str, arguments)]
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(home, *arguments):
    """Runs a verb in the same way, and returns what it printed."""
    ran = ended(home, *arguments)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(ran.args)}\nended with {ran.returncode}\n{ran.stderr}")
    return ran.stdout


def records_of(workspace, few):
    """Every event and brief, and a few of each other kind."""
    for kind in sorted(folder for folder in workspace.iterdir() if folder.is_dir()):
        records = sorted(file.stem for file in kind.glob("*.ron"))
        yield from records if kind.name in WHOLE else records[:few]
