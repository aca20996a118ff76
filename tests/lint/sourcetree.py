# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the lint tests see it, and small trees with planted breaches for their checks.

A lint test is a function from a Tree to a list of breaches. It is held twice: it finds none in our
sources, and it finds the one that a planted tree has, so that a lint that sees nothing fails, too.
"""

import os
import re
import subprocess
import tempfile
import unittest

LAYERS = ("core", "store", "content", "widgets", "app")
# Folders of git, of builds and of caches hold nothing that is ours.
SKIPPED_FOLDERS = {".git", "build", "__pycache__"}
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^">]+)[">]', re.MULTILINE)


class Tree:
    """A folder with sources; all paths are relative to it."""

    def __init__(self, root):
        self.root = root

    def path(self, name):
        return os.path.join(self.root, name)

    def exists(self, name):
        return os.path.exists(self.path(name))

    def read(self, name):
        with open(self.path(name), encoding="utf-8", errors="replace") as file:
            return file.read()

    def lines(self, name):
        return self.read(name).count("\n")

    def files(self, folder=".", endings=("",)):
        """The files below a folder that end so, in order; build folders are left out."""
        found = []
        for path, folders, names in os.walk(self.path(folder)):
            folders[:] = [
                name
                for name in folders
                if name not in SKIPPED_FOLDERS and not os.path.exists(os.path.join(path, name, "build.ninja"))
            ]
            names = set(names) - SKIPPED_FOLDERS  # .git is a file where a branch has a folder of its own
            found += [os.path.join(path, name) for name in names if name.endswith(tuple(endings))]
        return sorted(os.path.relpath(path, self.root) for path in found)

    def sources(self, *layers, endings=(".c", ".h")):
        """The C files of some layers, or all that lie in src."""
        folders = [os.path.join("src", layer) for layer in layers] or ["src"]
        return [name for folder in folders for name in self.files(folder, endings)]

    def code(self, name):
        """The text of a C file without its comments."""
        return COMMENT.sub(" ", self.read(name))

    def includes(self, name):
        """The files of ours that a C file includes."""
        known = {}
        for candidate in self.sources():
            known.setdefault(os.path.basename(candidate), []).append(candidate)
        found = []
        for included in INCLUDE.findall(self.code(name)):
            candidates = known.get(os.path.basename(included), [])
            near = [candidate for candidate in candidates if layer(candidate) == layer(name)]
            found += (near or candidates)[:1]
        return found


def layer(name):
    """The layer of a file: the folder below src, or "main" right in it."""
    parts = name.split(os.sep)
    return parts[1] if len(parts) > 2 else "main"


def module(name):
    """A C file and its headers are one module."""
    return re.sub(r"(-private)?\.[ch]$", "", name)


def short_name(name):
    """The name of the thing a file is about: talk, for src/core/mend-talk.c."""
    return os.path.basename(module(name)).removeprefix("mend-")


def our_tree():
    """The tree of this checkout."""
    above = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir)
    return Tree(os.environ.get("MEND_TEST_SOURCE_ROOT", os.path.normpath(above)))


class LintTest(unittest.TestCase):
    """The base of the lint tests."""

    maxDiff = None

    def assert_clean(self, breaches):
        found = list(breaches)
        if found:
            self.fail("\n" + "\n".join(found))

    def plant(self, files):
        """A tree of its own with these files: texts by path."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        for name, text in files.items():
            path = os.path.join(folder.name, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return Tree(folder.name)


def run(*argv, **options):
    """Run a tool and return what it printed and its status."""
    done = subprocess.run(
        argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options
    )
    return done.stdout, done.returncode
