#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small enough to be read at once. The figures of ours are printed."""

import re
import statistics
import sys

import tap
from sourcetree import LintTest, our_tree, run

LONGEST_FILE = {".c": 600, ".h": 300, ".ui": 400, ".py": 300}
LONGEST_FUNCTION = 60
LONGEST_CLASS_INIT = 90
# Lists of words are as long as the language has it.
CONTENT = "data/content/"
FUNCTION = re.compile(r"^([^\t]+)\t([^\t]+)\t.*\tline:(\d+).*\tend:(\d+)", re.MULTILINE)
FOLDERS = ("src", "ui", "data", "tests", "build-aux")


def sized_files(tree):
    for folder in FOLDERS:
        for ending, longest in LONGEST_FILE.items():
            for name in tree.files(folder, (ending,)):
                if not name.startswith(CONTENT):
                    yield name, tree.lines(name), longest


def functions(tree, *folders):
    """Path, name and length of each C function below some folders."""
    there = [folder for folder in folders if tree.exists(folder)]
    output, status = run(
        "ctags", "-R", "--languages=C", "--kinds-C=f", "--fields=+ne", "-f", "-", *there, cwd=tree.root
    )
    if status:
        raise RuntimeError(output)
    for name, path, first, last in FUNCTION.findall(output):
        yield path, name, int(last) - int(first) + 1


def find_long_files(tree):
    for name, lines, longest in sized_files(tree):
        if lines > longest:
            yield f"{name}: {lines} lines, {longest} at most"


def find_long_functions(tree):
    for path, name, lines in functions(tree, "src", "tests"):
        if lines > (LONGEST_CLASS_INIT if name.endswith("class_init") else LONGEST_FUNCTION):
            yield f"{path}: {name} has {lines} lines"


def figures(name, sizes):
    """A line on sizes: how many, median, the ninth of ten, the largest."""
    if len(sizes) < 2:
        return f"# {name}: {sizes}"
    ninth = statistics.quantiles(sizes, n=10)[-1]
    return f"# {name}: {len(sizes)}, median {statistics.median(sizes):.0f}, p90 {ninth:.0f}, max {max(sizes)}"


class Sizes(LintTest):
    def test_files_are_short(self):
        tree = our_tree()
        sizes = [tree.lines(name) for name in tree.sources(endings=(".c",))]
        print(figures("lines of .c files", sizes), file=sys.stderr)
        self.assert_clean(find_long_files(tree))

    def test_functions_are_short(self):
        tree = our_tree()
        sizes = [lines for _path, _name, lines in functions(tree, "src")]
        print(figures("lines of functions", sizes), file=sys.stderr)
        self.assertGreater(len(sizes), 0)
        self.assert_clean(find_long_functions(tree))


class Planted(LintTest):
    def test_long_file_is_found(self):
        tree = self.plant({"src/core/mend-a.c": "\n" * 601, "src/core/mend-b.c": "\n" * 600})
        self.assertEqual(list(find_long_files(tree)), ["src/core/mend-a.c: 601 lines, 600 at most"])

    def test_long_function_is_found(self):
        def function(name, lines):
            return f"void\n{name} (void)\n{{\n" + "  f ();\n" * (lines - 3) + "}\n"

        source = function("long_one", 70) + function("short_one", 50) + function("my_class_init", 80)
        tree = self.plant({"src/core/mend-a.c": source})
        found = list(find_long_functions(tree))
        self.assertEqual(len(found), 1, found)
        self.assertIn("long_one", found[0])


if __name__ == "__main__":
    tap.main()
