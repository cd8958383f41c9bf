"""Fetches the checkers that no Debian package has, each in one version, into a cache folder outside the clone.

From npm comes one file out of a package that is known by its hash; from PyPI come modules to import. What is there
already is not asked for again. A new version is a new line here.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

# outloud, python-docx, and what they and these checks import. Nothing else is installed: the newest pymupdf would bring 250 MB more.
MODULES = [
    "outloud==0.2.1",
    "click==8.5.1",
    "fonttools==4.68.0",
    "lxml==6.1.3",
    "packaging==26.4",
    "pikepdf==10.18.0",
    "pillow==13.0.0",
    "pymupdf==1.26.7",
    "python-docx==1.2.0",
    "PyYAML==6.0.4",
    "typing_extensions==4.16.0",
]


@dataclass(frozen=True)
class NpmFile:
    """A file inside a package of npm's."""

    package: str
    version: str
    sha256: str
    member: str


NU = NpmFile(
    "vnu-jar",
    "26.9.27",
    "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7",
    "package/build/dist/vnu.jar",
)
AXE = NpmFile(
    "axe-core",
    "4.14.1",
    "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
    "package/axe.min.js",
)


def cache_folder(name):
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(home) / "folkmoot" / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def npm_file(wanted):
    """The path of the file, fetched where it is not there yet."""
    file = cache_folder("npm") / f"{wanted.sha256}-{Path(wanted.member).name}"
    if not file.exists():
        with tempfile.TemporaryDirectory(dir=file.parent) as folder:
            archive = fetch_from_npm(wanted, Path(folder))
            extracted = Path(folder) / file.name
            with tarfile.open(archive) as packed:
                extracted.write_bytes(packed.extractfile(wanted.member).read())
            extracted.rename(file)
    return file


def fetch_from_npm(wanted, folder):
    """The package as npm packs it; stops where it is not the one that this was written for."""
    if shutil.which("npm") is None:
        sys.exit("npm is not there: install Debian's npm")
    name = f"{wanted.package}@{wanted.version}"
    subprocess.run(["npm", "pack", "--silent", name], cwd=folder, stdout=subprocess.DEVNULL, check=True)
    archive = next(folder.glob("*.tgz"))
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != wanted.sha256:
        sys.exit(f"{name} has the hash {found}, expected {wanted.sha256}")
    return archive


def python_modules():
    return installed(MODULES)


def installed(modules):
    """The folder of these modules, filled where it is not there yet. They hold for one version of Python."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    key = hashlib.sha256("\n".join([python, *modules]).encode()).hexdigest()[:16]
    folder = cache_folder("python") / key
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
            fresh = Path(temporary) / key
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"]
            quiet = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
            subprocess.run([*pip, "--target", str(fresh), *modules], env=quiet, check=True)
            fresh.rename(folder)
    return folder
