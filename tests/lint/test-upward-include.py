#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An include that goes upward does not compile: tried with the very flags of each layer."""

import json
import os
import shlex
import unittest

import tap
from sourcetree import our_tree, run

FORBIDDEN = {
    "core": ("store", "content", "widgets", "app"),
    "store": ("content", "widgets", "app"),
    "content": ("store", "widgets", "app"),
    "widgets": ("store", "content", "app"),
}
OUTPUT = ("-o", "-MQ", "-MF")


def compile_command(layer):
    """The command and the folder by which the first file of a layer's own library is compiled."""
    build = os.environ["MEND_TEST_BUILD_ROOT"]
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    for entry in entries:
        if f"libmend-{layer}.a.p" in entry["output"] and f"src/{layer}/mend-" in entry["file"]:
            words, kept = shlex.split(entry["command"]), []
            for before, word in zip([None, *words], words):
                if word not in OUTPUT and before not in OUTPUT and word not in ("-c", "-MD", entry["file"]):
                    kept.append(word)
            return kept, entry["directory"]
    return None


def includes(layer, header):
    """Whether a source of that layer could include a header, and what the compiler said."""
    words, folder = compile_command(layer)
    output, status = run(*words, "-fsyntax-only", "-x", "c", "-", cwd=folder, input=f'#include "{header}"\n')
    return status == 0, output


def headers(layer):
    """The headers of a layer, as a source of its own would name them."""
    names = our_tree().sources(layer, endings=(".h",))
    return [os.path.relpath(name, os.path.join("src", layer)) for name in names if not name.endswith("-private.h")]


class UpwardInclude(unittest.TestCase):
    def test_upward_include_does_not_compile(self):
        tried = 0
        for layer, others in FORBIDDEN.items():
            for other in others:
                if not compile_command(layer) or not headers(other):
                    continue
                compiles, output = includes(layer, headers(other)[0])
                self.assertFalse(compiles, f"{layer} can include {headers(other)[0]} of {other}")
                self.assertIn("No such file" if "No such file" in output else "file not found", output)
                tried += 1
        self.assertGreater(tried, 0)

    def test_include_of_what_lies_below_compiles(self):
        for layer in FORBIDDEN:
            if compile_command(layer):
                compiles, output = includes(layer, "mend-clock.h")
                self.assertTrue(compiles, output)


if __name__ == "__main__":
    tap.main()
