"""Times `folkmoot print minutes` as a whole process beside others who set the same pages or convert the same web page.

Each gets one run to warm up, then they take turns, so that a machine that slows down slows all of them.
"""

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import wheels
from builds import TOP

RECORDS = TOP / "tests" / "data" / "records"
MEETING = "017jja1nnr8xz18z1t0ny35s0q"
RUNS = 9


def run(command, **options):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True, text=True, **options)


def wall(command, **options):
    began = time.perf_counter()
    run(command, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - began


def print_minutes(program, to):
    command = [program, "print", "minutes", MEETING, "--style", "formal", "--workspace", RECORDS, "--to", to]
    return lambda: wall(command)


def typst(folder):
    script = Path(__file__).with_name("typeset.py")
    command = [sys.executable, script, folder, TOP / "assets" / "fonts", folder / "typst.pdf"]
    return lambda: float(run(command, env={"PYTHONPATH": str(wheels.modules())}).stdout)


def weasyprint(folder, page):
    command = [sys.executable, "-m", "weasyprint", "--quiet", page, folder / "weasyprint.pdf"]
    return lambda: wall(command, env={"PYTHONPATH": str(wheels.modules())})


def libreoffice(folder, page):
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not there: install Debian's libreoffice-writer-nogui")
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    return lambda: wall([*command, "--outdir", folder / "converted", page])


def check_same_pages(ours, theirs):
    """That the Typst compiler set the pages that we print: otherwise the two times say nothing about each other."""
    texts = [run(["pdftotext", "-layout", pdf, "-"]).stdout for pdf in (ours, theirs)]
    moments = [text.replace("\f", "").split("Printed")[0] for text in texts]
    if texts[0].count("\f") != texts[1].count("\f") or moments[0] != moments[1]:
        sys.exit("the Typst compiler did not set the same pages as folkmoot")
    return texts[0].count("\f")


def times(program, bench, folder):
    """The number of pages, and the median seconds of each."""
    for template in (TOP / "assets" / "typst").glob("*.typ"):
        shutil.copy(template, folder)
    run([bench, "data", folder])
    page = folder / "minutes.html"
    print_minutes(program, page)()
    rivals = {
        "folkmoot": print_minutes(program, folder / "minutes.pdf"),
        "typst": typst(folder),
        "weasyprint": weasyprint(folder, page),
        "libreoffice": libreoffice(folder, page),
    }
    for rival in rivals.values():
        rival()
    pages = check_same_pages(folder / "minutes.pdf", folder / "typst.pdf")
    taken = {name: [] for name in rivals}
    for _ in range(RUNS):
        for name, rival in rivals.items():
            taken[name].append(rival())
    return pages, {name: statistics.median(seconds) for name, seconds in taken.items()}
