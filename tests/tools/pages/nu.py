"""Holds web pages against the HTML standard with the Nu checker, the validator of the people who write it."""

import json
import subprocess
import sys

from packages import NU, npm_file
from printed import Printed

HOLDS = "the HTML standard, with the Nu checker"


def broken(folder, _example):
    """A page with a paragraph inside a heading."""
    document = Printed(folder, "broken-html")
    page = "<!DOCTYPE html>\n<html lang=en><title>Broken</title><h1><p>A paragraph in a heading</p></h1></html>\n"
    document.file("html").write_text(page)
    return {document: ["not allowed as child"]}


def faults(documents):
    names = {f"file:{document.file('html')}": document.name for document in documents}
    command = ["java", "-jar", str(npm_file(NU)), "--stdout", "--format", "json", "--exit-zero-always"]
    command += [str(document.file("html")) for document in documents]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0 or not run.stdout:
        sys.exit(f"the Nu checker did not run:\n{run.stderr}")
    messages = [one for one in json.loads(run.stdout)["messages"] if not is_mistaken(one)]
    return [(names.get(one.get("url"), "?"), said(one)) for one in messages]


def is_mistaken(message):
    """It knows no policy that lets a page show a picture which it carries within itself. The browser of `axe` does, and
    says which pictures it does not show."""
    said = message["message"]
    return "image “data:image/png;base64," in said and said.endswith("blocked by “img-src” directive.")


def said(message):
    kind = message.get("subType", message["type"])
    return f"{kind} in line {message.get('lastLine', '?')}: {message['message']}"
