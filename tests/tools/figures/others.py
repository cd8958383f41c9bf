"""The programs that Folkmoot is compared with: what each is given, and how it is opened.

All hold the same texts. Zim has a page for each record, CherryTree a node; Writer, which has no records, the minutes of
one meeting. Each has a home of its own in which it has never been opened.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

NEEDED = {"soffice": "libreoffice-writer", "zim": "zim", "cherrytree": "cherrytree"}
QUIET_WRITER = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse">\
<value>false</value></prop></item>
</oor:items>
"""


@dataclass
class Other:
    """A program, the command that opens it, and what is set around it."""

    name: str
    command: list
    environment: dict = field(default_factory=dict)


def demand():
    for program, package in NEEDED.items():
        if shutil.which(program) is None:
            sys.exit(f"{program} is not there: install Debian's {package}")


def home(folder, name):
    """A home of its own."""
    own = folder / name
    own.mkdir(parents=True)
    return own, {"HOME": str(own), "XDG_CONFIG_HOME": f"{own}/config", "XDG_DATA_HOME": f"{own}/data",
                 "XDG_CACHE_HOME": f"{own}/cache", "XDG_RUNTIME_DIR": str(own)}


def texts(records):
    """Each record as the name of its note and its text."""
    for file in sorted(records.glob("*/*.ron")):
        yield file.parent.name, file.stem, file.read_text(encoding="utf-8")


def zim(folder, records):
    own, around = home(folder, "zim")
    notes = own / "notes"
    notes.mkdir()
    (notes / "notebook.zim").write_text("[Notebook]\nname=Notes\nversion=0.4\nhome=Home\n", encoding="utf-8")
    (notes / "Home.txt").write_text(page("Home", "All notes."), encoding="utf-8")
    for kind, name, text in texts(records):
        place = notes / kind
        place.mkdir(exist_ok=True)
        (place / f"{name}.txt").write_text(page(name, text), encoding="utf-8")
    return Other("Zim", ["zim", "--standalone", str(notes)], around)


def page(title, text):
    return f"Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n====== {title} ======\n{text}"


def cherrytree(folder, records):
    own, around = home(folder, "cherrytree")
    lines, kinds = ['<?xml version="1.0" encoding="UTF-8"?>', "<cherrytree>"], {}
    for number, (kind, name, text) in enumerate(texts(records), start=100):
        kinds.setdefault(kind, []).append(node(number, name, text))
    for number, (kind, nodes) in enumerate(kinds.items(), start=1):
        lines += [node(number, kind, "").removesuffix("</node>"), *nodes, "</node>"]
    notes = own / "notes.ctd"
    notes.write_text("\n".join([*lines, "</cherrytree>", ""]), encoding="utf-8")
    return Other("CherryTree", ["cherrytree", str(notes)], around)


def node(number, name, text):
    rest = 'prog_lang="custom-colors" tags="" readonly="0" custom_icon_id="0" is_bold="0" foreground="" ts_creation="0" ts_lastsave="0"'
    return f"<node name={quoteattr(name)} unique_id=\"{number}\" {rest}><rich_text>{escape(text)}</rich_text></node>"


def writer(folder, program, workspace):
    """With the minutes of the first event, as Folkmoot prints them for Writer."""
    own, around = home(folder, "writer")
    profile = own / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(QUIET_WRITER, encoding="utf-8")
    event = next(file.stem for file in sorted((workspace / "events").glob("*.ron")))
    minutes = own / "minutes.odt"
    printed = [program, "--workspace", workspace, "print", "minutes", event, "--to", minutes]
    subprocess.run([str(part) for part in printed], check=True, stdout=subprocess.DEVNULL)
    options = [f"-env:UserInstallation={(own / 'profile').as_uri()}", "--norestore", "--nologo", "--nofirststartwizard"]
    return Other("LibreOffice Writer", ["soffice", *options, "--writer", str(minutes)], around)
