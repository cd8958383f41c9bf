"""Opens files in LibreOffice without a window, and saves them again: as OpenDocument and as plain text."""

import shutil
import subprocess
import sys

PATIENCE = 1200


def convert(folder, files, to):
    """Saves the files in a folder of their own."""
    if shutil.which("soffice") is None:
        sys.exit("soffice is not there: install Debian's libreoffice-writer-nogui")
    out = folder / f"from-office-{to}"
    profile = f"-env:UserInstallation=file://{folder / 'office-profile'}"
    form = "txt:Text (encoded):UTF8" if to == "txt" else to
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), *map(str, files)]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE)
    missing = [file for file in files if not (out / f"{file.stem}.{to}").exists()]
    if run.returncode != 0 or missing:
        sys.exit(f"LibreOffice did not save {missing[:3]}:\n{run.stdout[-2000:]}")
    return out


def save_again(folder, documents):
    files = [document.file("odt") for document in documents]
    saved, text = convert(folder, files, "odt"), convert(folder, files, "txt")
    for document in documents:
        (saved / f"{document.name}.odt").rename(document.file("saved.odt"))
        (text / f"{document.name}.txt").rename(document.file("txt"))
