"""Opens files in LibreOffice without a window, and saves them again: as OpenDocument and as plain text."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

PATIENCE = 1200
# It ends early, and without a word, where it is given more than a few hundred files at once.
AT_ONCE = 60


def convert(folder, files, to, office):
    """Saves the files in a folder of their own. Each office has a profile of its own."""
    out = folder / f"from-office-{to}"
    profile = f"-env:UserInstallation=file://{folder / f'office-profile-{office}'}"
    form = "txt:Text (encoded):UTF8" if to == "txt" else to
    for first in range(0, len(files), AT_ONCE):
        some = files[first : first + AT_ONCE]
        command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), *map(str, some)]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE)
        missing = [file for file in some if not (out / f"{file.stem}.{to}").exists()]
        if run.returncode != 0 or missing:
            sys.exit(f"LibreOffice did not save {missing[:3]}:\n{run.stdout[-2000:]}")
    return out


def save_again(folder, documents):
    """Every office takes its share of the files, since it uses one processor."""
    if shutil.which("soffice") is None:
        sys.exit("soffice is not there: install Debian's libreoffice-writer-nogui")
    files, offices = [document.file("odt") for document in documents], os.cpu_count()

    def share(office):
        return [convert(folder, files[office::offices], to, office) for to in ("odt", "txt")]

    with ThreadPoolExecutor(offices) as pool:
        [(saved, text), *_] = pool.map(share, range(offices))
    for document in documents:
        (saved / f"{document.name}.odt").rename(document.file("saved.odt"))
        (text / f"{document.name}.txt").rename(document.file("txt"))
