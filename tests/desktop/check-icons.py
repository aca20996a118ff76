#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the drawings to what icon themes expect, and the resource to every drawing there is."""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
PREFIX = "/mend/icons/"
APP_SIZE, SYMBOLIC_SIZE = 128, 16
# What GTK gives the colour of the text: anything else would stay as it was drawn.
RECOLOURED = {SVG + "path", SVG + "circle", SVG + "rect"}
PLAIN = "#241f31"


def find_drawings(folder):
    for subfolder, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(".svg"):
                yield os.path.join(subfolder, name)


def find_problems_in_drawing(path):
    root = ElementTree.parse(path).getroot()
    is_symbolic = path.endswith("-symbolic.svg")
    size = SYMBOLIC_SIZE if is_symbolic else APP_SIZE
    if (root.get("width"), root.get("height"), root.get("viewBox")) != (
        str(size),
        str(size),
        f"0 0 {size} {size}",
    ):
        yield f"is not {size} by {size}"
    for element in root.iter():
        if element.tag in {SVG + "image", SVG + "script", SVG + "text"}:
            yield f"holds {element.tag.removeprefix(SVG)}"
        if is_symbolic and element is not root:
            if element.tag not in RECOLOURED or element.get("fill") != PLAIN or element.get("stroke"):
                yield "would not take the colour of the text"


def find_problems_in_resource(folder, description):
    drawings = list(find_drawings(folder))
    files = {
        os.path.join(folder, file.text): file.get("alias") for file in ElementTree.parse(description).iter("file")
    }
    yield from (f"{path}: not in the resource" for path in set(drawings) - files.keys())
    for path, alias in files.items():
        if not path.endswith(alias):
            yield f"{alias}: another name than {path}"
    with tempfile.TemporaryDirectory() as made_in:
        made = os.path.join(made_in, "icons.gresource")
        subprocess.run(
            ["glib-compile-resources", "--sourcedir", folder, "--target", made, description], check=True
        )
        listed = subprocess.run(["gresource", "list", made], check=True, capture_output=True, text=True)
    if set(listed.stdout.split()) != {PREFIX + alias for alias in files.values()}:
        yield f"the resource holds {listed.stdout}"


def main():
    folder, description = sys.argv[1:]
    problems = list(find_problems_in_resource(folder, description))
    for path in find_drawings(folder):
        problems += [f"{path}: {problem}" for problem in find_problems_in_drawing(path)]
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
