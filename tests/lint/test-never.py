#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/NEVER.md has a line for each thing that must never happen, and each test it names is there."""

import os
import re

import tap
from sourcetree import LintTest, our_tree

PAGE = "tests/NEVER.md"
N_ROWS = 24
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
IN_C = re.compile(r"`(/[\w/-]+)`")
IN_PYTHON = re.compile(r"`([\w/-]+\.py)(?:: (\w+))?`")


def texts_of_tests(tree, suffix):
    return {name: tree.read(name) for name in tree.files("tests", [suffix])}


def find_mistakes(tree):
    """What is wrong with the page: rows that are missing, name nothing, or name a test that is not there."""
    in_c = "\n".join(texts_of_tests(tree, ".c").values())
    in_python = texts_of_tests(tree, ".py")
    rows = ROW.findall(tree.read(PAGE))
    mistakes = [] if [int(row[0]) for row in rows] == list(range(1, N_ROWS + 1)) else [f"not {N_ROWS} rows in order"]
    for number, _, held_by in rows:
        tests = IN_C.findall(held_by)
        named = IN_PYTHON.findall(held_by)
        if not tests and not named:
            mistakes.append(f"{number}: nothing holds it")
        mistakes += [f"{number}: there is no {test}" for test in tests if f'"{test}"' not in in_c]
        for file, function in named:
            text = in_python.get(os.path.join("tests", file))
            if text is None or (function and f"def {function}(" not in text):
                mistakes.append(f"{number}: there is no {file}: {function}")
    return mistakes


class Never(LintTest):
    """The page itself, and the check of it."""

    def test_each_is_held(self):
        self.assert_clean(find_mistakes(our_tree()))

    def test_mistakes_are_found(self):
        tree = self.plant({
            PAGE: "| 1 | One | `/a/b/c` `e2e/test-x.py: test_y` |\n| 2 | Two | a word |\n",
            "tests/core/test-b.c": 'g_test_add_func ("/a/b/d", test);',
            "tests/e2e/test-x.py": "def test_z(self):",
        })
        self.assertEqual(
            find_mistakes(tree),
            [
                *("not 24 rows in order", "1: there is no /a/b/c"),
                *("1: there is no e2e/test-x.py: test_y", "2: nothing holds it"),
            ],
        )


if __name__ == "__main__":
    tap.main()
