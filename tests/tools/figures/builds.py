"""Builds the program and its benches as they are released, and reads what the benches measured.

Builds outside the clone, into a folder that the next run finds warm; `CARGO_TARGET_DIR` names another one.
"""

import json
import os
import subprocess
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "folkmoot"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or CACHE / "release-target")


def build():
    """The program and the bench that were built, as paths."""
    command = ["cargo", "bench", "--bench", "figures", "--no-run", "--message-format", "json-render-diagnostics"]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
    run = subprocess.run(command, cwd=TOP, env=environment, stdout=subprocess.PIPE, check=True)
    built = {}
    for line in run.stdout.splitlines():
        message = json.loads(line)
        if message.get("reason") == "compiler-artifact" and message.get("executable"):
            built[message["target"]["name"]] = Path(message["executable"])
    return built["folkmoot"], built["figures"]


def measure(bench):
    """Runs the whole bench, which keeps what it measured in the target folder."""
    environment = {**os.environ, "CRITERION_HOME": str(TARGET / "criterion")}
    subprocess.run([bench, "--bench", "--noplot"], cwd=TOP, env=environment, check=True)


def seconds(group, name, count=None):
    """The median of what was measured last under this name; none where it never was."""
    folder = TARGET / "criterion" / group / name / (str(count) if count else "")
    file = folder / "new" / "estimates.json"
    if not file.exists():
        return None
    return json.loads(file.read_text())["median"]["point_estimate"] / 1e9
