"""Holds web pages against WCAG 2.2 AA and good practice with axe, in a browser: light and wide, dark and narrow. It also
sees that the browser shows their pictures, whatever the page's own policy says."""

import json
import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from browser import Browser
from packages import AXE, npm_file
from printed import Printed

HOLDS = "WCAG 2.2 AA, with axe in Chromium"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
LOOKS = [(1280, "light"), (320, "dark")]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"target-size": {"enabled": True}}}
RUN = """
axe.run(document, %s).then(({violations, incomplete, passes}) => ({
  violations: violations.map(({id, help, nodes}) => ({id, help, place: nodes[0].html, times: nodes.length})),
  unsure: incomplete.map(({id}) => id),
  passed: passes.length,
}))
""" % json.dumps(OPTIONS)
NOT_SHOWN = "[...document.images].some(({complete, naturalWidth}) => !complete || naturalWidth === 0)"


def broken(folder, _example):
    """A page with an image that has no name, and words that can hardly be told from the page."""
    document = Printed(folder, "image-without-name")
    page = (
        "<!DOCTYPE html>\n<html lang=en><title>An image</title><main><h1>An image</h1>"
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
        '<p style="color: #eee; background: #fff">Pale</p></main></html>\n'
    )
    document.file("html").write_text(page)
    unseen = Printed(folder, "image-not-shown")
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    unseen.file("html").write_text(page.replace("<title>", f"{policy}<title>", 1))
    return {document: ["image-alt", "color-contrast"], unseen: ["a picture is not shown"]}


def look_at(documents):
    """What axe says to the documents in one browser, and what it cannot decide there."""
    found, unsure = [], Counter()
    axe = npm_file(AXE).read_text(encoding="utf-8")
    with Browser() as browser:
        for document in documents:
            browser.open(document.file("html").as_uri())
            # To read axe itself takes as long as to run it, so that a page is opened once for all its looks.
            browser.run(axe)
            for width, scheme in LOOKS:
                browser.look(width, scheme)
                result = browser.run(RUN)
                look = f"{scheme}, {width} wide"
                unsure.update(f"{rule} ({look})" for rule in result["unsure"])
                if browser.run(NOT_SHOWN):
                    found.append((document.name, f"a picture is not shown ({look})"))
                found += [(document.name, f"{said} ({look})") for said in violations(result)]
    return found, unsure


def faults(documents):
    """The violations. What axe cannot decide, as where one thing lies over another, is shown with how often it came."""
    npm_file(AXE)
    browsers = min(os.cpu_count(), len(documents))
    with ProcessPoolExecutor(browsers) as pool:
        heard = list(pool.map(look_at, [documents[first::browsers] for first in range(browsers)]))
    for rule, times in sorted(sum((unsure for _, unsure in heard), Counter()).items()):
        print(f"   {rule}: cannot be decided on {times} pages")
    return [fault for found, _ in heard for fault in found]


def violations(result):
    for one in result["violations"]:
        yield f"{one['id']}, {one['times']} times: {one['help']}, as in {one['place']}"
    if not result["passed"]:
        yield "no rule of axe's applies"
