#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names each file with texts for translators, and no other, in order.

Called with --write it brings the list up to date instead.
"""

import re
import sys

import tap
from sourcetree import LintTest, our_tree

LIST = "po/POTFILES.in"
CALL = re.compile(r"\b(?:_|N_|C_|NC_|Q_|gettext|ngettext|g_dngettext|g_dpgettext2?) \(")
MARKED = re.compile(r'\btranslatable="(?:yes|true|1)"')
ALWAYS = (".desktop.in", ".metainfo.xml.in")


def has_texts(tree, name):
    if name.endswith(".c"):
        return CALL.search(tree.code(name)) is not None
    if name.endswith(".ui"):
        return MARKED.search(tree.read(name)) is not None
    return name.endswith(ALWAYS) or (name.endswith(".gschema.xml.in") and "<summary" in tree.read(name))


def files_with_texts(tree):
    names = [*tree.sources(endings=(".c",)), *tree.files("ui", (".ui",)), *tree.files("data", (".ui", ".in"))]
    return sorted(name for name in names if has_texts(tree, name))


def listed_files(tree):
    lines = tree.read(LIST).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def find_differences(tree):
    listed, there = listed_files(tree), files_with_texts(tree)
    yield from (f"to be added to {LIST}: {name}" for name in there if name not in listed)
    yield from (f"to be taken out of {LIST}: {name}" for name in listed if name not in there)
    if listed != sorted(set(listed)):
        yield f"{LIST} is not in order, or names a file twice"


def write_list(tree):
    comments = [line for line in tree.read(LIST).splitlines() if line.startswith("#")]
    with open(tree.path(LIST), "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in comments + files_with_texts(tree))


class Potfiles(LintTest):
    def test_list_is_complete(self):
        self.assert_clean(find_differences(our_tree()))


class Planted(LintTest):
    FILES = {
        "src/app/mend-a.c": 'C_ ("label", "Text");',
        "src/app/mend-b.c": '/* C_ ("label", "Text"); */ func_ (1);',
        "ui/mend-a.ui": '<property name="label" translatable="yes">Text</property>',
        "ui/mend-b.ui": '<property name="label">Text</property>',
        "data/mend.desktop.in": "[Desktop Entry]",
    }

    def test_list_is_written_as_it_has_to_be(self):
        tree = self.plant({**self.FILES, LIST: "# Why\nui/mend-b.ui\n"})
        write_list(tree)
        self.assertEqual(list(find_differences(tree)), [])
        self.assertTrue(tree.read(LIST).startswith("# Why\n"))

    def differences(self, *listed):
        return list(find_differences(self.plant({**self.FILES, LIST: "# Why\n" + "\n".join(listed) + "\n"})))

    def test_complete_list_is_passed(self):
        self.assertEqual(self.differences("data/mend.desktop.in", "src/app/mend-a.c", "ui/mend-a.ui"), [])

    def test_missing_file_is_found(self):
        self.assertEqual(
            self.differences("data/mend.desktop.in", "ui/mend-a.ui"), [f"to be added to {LIST}: src/app/mend-a.c"]
        )

    def test_file_without_texts_is_found(self):
        found = self.differences("data/mend.desktop.in", "src/app/mend-a.c", "ui/mend-a.ui", "ui/mend-b.ui")
        self.assertEqual(found, [f"to be taken out of {LIST}: ui/mend-b.ui"])

    def test_disorder_is_found(self):
        found = self.differences("src/app/mend-a.c", "data/mend.desktop.in", "ui/mend-a.ui")
        self.assertEqual(len(found), 1)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write_list(our_tree())
    else:
        tap.main()
