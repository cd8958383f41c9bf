"""A screen that is not there, and what a window on it costs: memory, and frames while nothing happens.

The thread that draws sleeps between frames. How often it was woken is counted by the kernel, so a frame cannot go
unseen: without a wake there was none. It is counted once more while keys are pressed, to show that the count counts.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

SERVER = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
NEEDED = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus"}
IDLE = 10
PATIENCE = 120
STARTS = 9


class Screen:
    """An X server and a message bus of their own."""

    def __enter__(self):
        for program, package in NEEDED.items():
            if shutil.which(program) is None:
                sys.exit(f"{program} is not there: install Debian's {package}")
        self.running = []
        bus = self.start_and_read(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        display = f":{self.start_and_read(SERVER)}"
        self.environment = {**os.environ, "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus}
        self.environment |= {"LIBGL_ALWAYS_SOFTWARE": "1"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        return self

    def __exit__(self, *_):
        for process in reversed(self.running):
            process.kill()
            process.wait()

    def start_and_read(self, command):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.running.append(process)
        return process.stdout.readline().strip()

    def open(self, command, home=None):
        homes = {"XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"} if home else {}
        return Window(command, {**self.environment, **homes})


class Window:
    """A window that has come to rest."""

    def __init__(self, command, environment):
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.environment = environment
        self.process = subprocess.Popen([str(part) for part in command], env=environment, **quiet)

    def __enter__(self):
        self.wait_for_window()
        self.wait_for_rest()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def xdotool(self, *arguments):
        command = ["xdotool", *arguments]
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def wait_for_window(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            found = self.xdotool("search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".")
            if found.stdout.strip():
                self.id = found.stdout.split()[-1]
                return
            time.sleep(0.05)
        sys.exit("no window opened")

    def wait_for_rest(self):
        """Until no thread has done anything for two seconds."""
        deadline, before = time.monotonic() + PATIENCE, None
        while time.monotonic() < deadline:
            now = self.ticks()
            if now == before:
                return
            before = now
            time.sleep(2)
        sys.exit("the window never came to rest")

    def proc(self, *path):
        return Path("/proc", str(self.process.pid), *path).read_text()

    def ticks(self):
        """Hundredths of a second that all its threads have worked."""
        fields = self.proc("stat").rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def wakes(self):
        """How often the thread that draws, which is the first one, went to sleep to be woken."""
        status = self.proc("task", str(self.process.pid), "status")
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("voluntary_ctxt")))

    def memory(self):
        """Bytes that it holds in memory."""
        status = self.proc("status")
        return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))

    def wakes_while_idle(self):
        before = self.wakes()
        time.sleep(IDLE)
        return self.wakes() - before

    def wakes_while_pressed(self):
        before = self.wakes()
        for _ in range(10):
            self.xdotool("key", "--window", self.id, "Tab")
            time.sleep(0.1)
        return self.wakes() - before


def watch(program, bench, home):
    """Bytes that an empty window of egui's holds, and Folkmoot's with the home's records, at its start and with an event
    and its page open; and how often the last was woken while idle."""
    with Screen() as screen:
        with screen.open([bench, "window"]) as window:
            empty = window.memory()
        with screen.open([program], home) as window:
            started = window.memory()
        subprocess.run([bench, "leave", home], check=True)
        with screen.open([program], home) as window:
            opened, wakes = window.memory(), window.wakes_while_idle()
            if window.wakes_while_pressed() < 10:
                sys.exit("pressed keys did not wake the window, so counting its wakes proves nothing")
    return {"empty": empty, "started": started, "opened": opened, "wakes": wakes}


def starts(bench, homes):
    """The median seconds from nothing until a window can be used: egui's own with nothing in it under `None`, and
    Folkmoot's on each of the homes. They take turns."""
    taken = {home: [] for home in [None, *homes]}
    with Screen() as screen:
        for turn in range(STARTS + 1):
            for home, seconds in taken.items():
                took = start_once(screen, [bench, "window", *([home] if home else [])])
                # The first turn warms up.
                seconds += [took] if turn else []
    return {home: statistics.median(seconds) for home, seconds in taken.items()}


def start_once(screen, command):
    quiet = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    began = time.perf_counter()
    process = subprocess.Popen(command, env=screen.environment, stdout=subprocess.PIPE, text=True, **quiet)
    said = process.stdout.readline()
    took = time.perf_counter() - began
    process.kill()
    process.wait()
    if not said:
        sys.exit("no window opened")
    return took
