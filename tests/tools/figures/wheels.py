"""Fetches the typesetters of others that are wheels on PyPI, each in one version, into a cache folder outside the clone.

What is there already is not asked for again. A new version is a new line here.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from builds import CACHE

# The Typst compiler, then WeasyPrint with what it imports.
WHEELS = [
    "typst==0.15.2",
    "weasyprint==70.0",
    "brotli==1.2.1",
    "cffi==2.1.1",
    "cssselect2==0.10.1",
    "fonttools==4.68.0",
    "pillow==13.0.0",
    "pycparser==3.12",
    "pydyf==0.13.0",
    "pyphen==0.18.1",
    "tinycss2==1.5.1",
    "tinyhtml5==2.1.0",
    "webencodings==0.6.1",
    "zopfli==0.4.3",
]


def modules():
    """The folder to import them from, filled where it is not there yet. They hold for one version of Python."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    key = hashlib.sha256("\n".join([python, *WHEELS]).encode()).hexdigest()[:16]
    cache = CACHE / "python"
    folder = cache / key
    if not folder.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as temporary:
            fresh = Path(temporary) / key
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"]
            quiet = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
            subprocess.run([*pip, "--target", str(fresh), *WHEELS], env=quiet, check=True)
            fresh.rename(folder)
    return folder
