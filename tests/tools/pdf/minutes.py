"""Prints every document of every record in every style and size, and holds each PDF against PDF/UA-1 and PDF/A-2a.

Uses the debug build of the program (or the one that FOLKMOOT names) and the records in tests/data/records. Begins with
a PDF that has neither tags nor a title, which must fail: a check that passes everything proves nothing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import verapdf

TOP = Path(__file__).resolve().parents[3]
RECORDS = TOP / "tests" / "data" / "records"
KINDS = ["events", "series", "people", "organisations"]
SIZES = ["12", "14", "18"]


def program():
    target = os.environ.get("CARGO_TARGET_DIR", TOP / "target")
    return os.environ.get("FOLKMOOT", str(Path(target) / "debug" / "folkmoot"))


def folkmoot(folder, *arguments):
    """Runs a verb on the copied records, with a home of its own, and returns what it printed."""
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    command = [program(), *arguments, "--workspace", str(folder / "records")]
    run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {run.returncode}\n{run.stderr}")
    return run.stdout


def print_all(folder):
    """A PDF for each record, document, style and size."""
    records = [record["id"] for kind in KINDS for record in json.loads(folkmoot(folder, "list", kind, "--json"))]
    if not records:
        sys.exit(f"there are no records in {RECORDS}")
    files = []
    for record in records:
        for row in json.loads(folkmoot(folder, "print", "--list", record, "--json")):
            for style in (style["name"] for style in row["styles"]):
                for size in SIZES:
                    file = folder / f"{record}-{row['document']}-{style}-{size}.pdf"
                    options = ["--to", str(file), "--style", style, "--size", size]
                    folkmoot(folder, "print", row["document"], record, *options)
                    files.append(file)
    return files


def untagged_pdf(folder):
    """One empty page with nothing that makes it accessible."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ]
    content, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(content)
    content += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    content += b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    file = folder / "untagged.pdf"
    file.write_bytes(content)
    return file


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        passed, said = verapdf.validate([untagged_pdf(folder)])
        if passed or "DOES NOT CONFORM to ua1" not in said or "DOES NOT CONFORM to 2a" not in said:
            sys.exit(f"a PDF without tags was not refused:\n{said}")
        shutil.copytree(RECORDS, folder / "records")
        files = print_all(folder)
        conform, said = verapdf.validate(files)
        print(said, end="")
        print(f"{len(files)} printed minutes, {'all conform' if conform else 'NOT ALL CONFORM'}")
        sys.exit(0 if conform else 1)


if __name__ == "__main__":
    main()
