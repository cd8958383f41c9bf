"""Opens pages in Chromium without a window, and runs scripts in them.

Speaks the browser's own protocol over a pair of pipes, JSON with a zero byte behind it. Every run has a profile of its
own and asks nobody for anything.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from threading import Timer

SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
]
PATIENCE = 600


class Browser:
    """One browser with one tab."""

    def __enter__(self):
        if shutil.which("chromium") is None:
            sys.exit("chromium is not there: install Debian's chromium")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.start([*SWITCHES, f"--user-data-dir={self.profile.name}"])
        self.watchdog = Timer(PATIENCE, self.process.kill)
        self.watchdog.start()
        self.asked, self.session, self.rest = 0, None, b""
        tab = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        self.ask("Page.enable")
        return self

    def __exit__(self, *_):
        self.watchdog.cancel()
        self.process.kill()
        self.process.wait()
        self.questions.close()
        os.close(self.answers)
        self.profile.cleanup()

    def start(self, switches):
        """Chromium reads from its descriptor 3 and writes to its 4."""
        its_ear, questions = os.pipe()
        self.answers, its_voice = os.pipe()

        def connect():
            # Two steps, since either end may have the other's number.
            ear, voice = os.dup2(its_ear, 1000), os.dup2(its_voice, 1001)
            os.dup2(ear, 3)
            os.dup2(voice, 4)

        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        command = ["chromium", *switches]
        self.process = subprocess.Popen(command, preexec_fn=connect, pass_fds=(3, 4), **quiet)
        os.close(its_ear)
        os.close(its_voice)
        self.questions = os.fdopen(questions, "wb", buffering=0)

    def hear(self):
        """The next message."""
        while b"\0" not in self.rest:
            more = os.read(self.answers, 1 << 20)
            if not more:
                sys.exit(f"chromium ended, or was ended after {PATIENCE} seconds")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def wait_for(self, key, value):
        while True:
            message = self.hear()
            if message.get(key) == value:
                return message

    def ask(self, method, **parameters):
        self.asked += 1
        message = {"id": self.asked, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.questions.write(json.dumps(message).encode() + b"\0")
        answer = self.wait_for("id", self.asked)
        if "error" in answer:
            sys.exit(f"chromium to {method}: {answer['error']['message']}")
        return answer["result"]

    def open(self, address):
        self.ask("Page.navigate", url=address)
        self.wait_for("method", "Page.loadEventFired")

    def look(self, width, scheme):
        """The page, and those from now on, as on a screen this wide, in a light or dark scheme."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        shown = self.run("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
        if shown != [width, scheme == "dark"]:
            sys.exit(f"chromium shows the page otherwise than {width} wide and {scheme}: {shown}")

    def run(self, script):
        """What the script says in the page, waited for."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            sys.exit(f"a script failed in the page: {answer['exceptionDetails']}")
        return answer["result"].get("value")
