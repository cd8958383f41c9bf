"""A screen that is not there with everything that a person who listens to it needs: a window manager, a message bus, the
accessibility bus with a screen reader announced, and the program in a home of its own.

Everything that is started here is ended here, by its own process group and in reverse order.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from bus import Bus, announce_reader

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SCREEN = "1600x1000x24"
STARTS_WITHIN = 60
PAUSE = 0.04
# Between two keys, in milliseconds: a fast typist's.
KEY_PAUSE = "30"


class TooLate(Exception):
    """What was waited for did not come true."""


def until(ask, what, seconds=20):
    """Asks until there is an answer, and returns it."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise TooLate(f"after {seconds} seconds still not there: {what}")
        time.sleep(PAUSE)


class Desk:
    """The screen and the buses. One at a time: the client of the accessibility bus keeps to the first that it met."""

    def __init__(self):
        self.running = []
        self.home = Path(tempfile.mkdtemp(prefix="folkmoot-a11y-"))
        self.program = None
        self.window = ""

    def __enter__(self):
        try:
            self.set_up()
        except BaseException:
            self.clear()
            raise
        return self

    def __exit__(self, *_):
        self.clear()

    def set_up(self):
        for name in ["data", "config", "cache", "run"]:
            (self.home / name).mkdir(mode=0o700)
            os.environ["XDG_RUNTIME_DIR" if name == "run" else f"XDG_{name.upper()}_HOME"] = str(self.home / name)
        os.environ["HOME"] = str(self.home)
        for name in ["WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE"]:
            os.environ.pop(name, None)
        server = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
        os.environ["DISPLAY"] = ":" + self.start_and_read(server)
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.start_and_read(bus)
        self.start(["openbox"])
        self.start([LAUNCHER, "--launch-immediately"])
        until(announce_reader, "the accessibility bus", STARTS_WITHIN)
        self.bus = Bus()

    def start(self, command, **options):
        """Starts a process in a group of its own, so that what it starts ends with it."""
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True, cwd=self.home, **options)
        self.running.append(process)
        return process

    def start_and_read(self, command):
        """Starts a server and returns the line in which it says where it can be reached."""
        line = self.start(command, stdout=subprocess.PIPE).stdout.readline().decode().strip()
        if not line:
            raise TooLate(f"{command[0]} did not say where it can be reached")
        return line

    def copy(self, records):
        """A copy of these records, to be written in."""
        return shutil.copytree(records, self.home / "records")

    def sample(self, program):
        """The program's sample as it is today, to be written in."""
        folder = self.home / "sample"
        subprocess.run([program, "new", folder, "--sample"], check=True, stdout=subprocess.DEVNULL)
        return folder

    def elsewhere(self, name):
        """A home in which the program was never opened."""
        homes = {f"XDG_{one.upper()}_HOME": self.home / name / one for one in ["data", "config", "cache"]}
        for home in homes.values():
            home.mkdir(parents=True, mode=0o700)
        return {one: str(home) for one, home in homes.items()}

    def open(self, command, home=None):
        """Opens the program in place of the one before, in another home where one is given, and returns its name on the
        accessibility bus."""
        if self.program:
            self.running.remove(self.program)
            ended(self.program, signal.SIGTERM) or ended(self.program, signal.SIGKILL)
        said = open(self.home / "program.log", "wb")
        environment = {**os.environ, **(home or {}), "LIBGL_ALWAYS_SOFTWARE": "1"}
        process = self.program = self.start(command, stderr=said, env=environment)

        def there():
            if process.poll() is not None:
                raise TooLate(f"the program ended:\n{(self.home / 'program.log').read_text()}")
            return self.bus.program(process.pid)

        app = until(there, "the program on the accessibility bus", STARTS_WITHIN)
        search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", "Folkmoot"]
        found = lambda: subprocess.run(search, capture_output=True, text=True).stdout.split()
        self.window = until(found, "the program's window", STARTS_WITHIN)[-1]
        hands("windowactivate", "--sync", self.window)
        return app

    def clear(self):
        for process in reversed(self.running):
            if not ended(process, signal.SIGTERM):
                ended(process, signal.SIGKILL)
        self.running = []
        shutil.rmtree(self.home, ignore_errors=True)


def ended(process, sign):
    """Ends a process and what it started; whether it is gone."""
    try:
        os.killpg(process.pid, sign)
        process.wait(timeout=5)
    except ProcessLookupError:
        pass
    except subprocess.TimeoutExpired:
        return False
    return True


def hands(*arguments):
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def press(*keys):
    """Presses keys, named as xdotool names them: `ctrl+n`, `Tab`."""
    hands("key", "--clearmodifiers", "--delay", KEY_PAUSE, *keys)


def type_text(text):
    hands("type", "--delay", KEY_PAUSE, text)
