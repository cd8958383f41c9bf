"""Fetches the typesetters of others that are wheels on PyPI, each in one version, into a cache folder outside the clone.

What is there already is not asked for again. A new version is a new line here.
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "pages"))

import packages  # noqa: E402, what installs the checkers of the pages

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
    """The folder to import them from."""
    return packages.installed(WHEELS)
