#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every file of a kind has, or has not: licence line, layout, valid templates, no fixed sizes."""

import os
import re
import unittest
from xml.etree import ElementTree

import tap
from sourcetree import LintTest, our_tree, run

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
WITH_LICENCE = (".c", ".h", ".py", ".ui", ".css", ".xml", ".in", ".build", ".svg", ".txt", ".supp")
# Catalogues of software take descriptions under free licences only, and name this one.
OTHER_LICENCES = {"data/mend.metainfo.xml.in": "SPDX-License-Identifier: CC0-1.0"}
# Sounds and pictures hold no text, JSON no comments.
WITHOUT_LICENCE = (".wav", ".oga", ".png", ".json", ".po", ".mo")
FIRST_LINES = 3
# The top level is fixed, and what lies there in dot files needs no licence.
FOLDERS = ("src", "ui", "data", "po", "tests", "build-aux", ".ci")
SCRIPT = re.compile(r"\A#!")

BUILDER_SCHEMA = "/usr/share/gtk-4.0/gtk4builder.rng"
FORMATTER = "clang-format"
FORMATTER_VERSION = "14."

FIXED_FONT = re.compile(r"font(?:-size)?\s*:[^;}]*\b\d+(?:\.\d+)?(?:px|pt|cm|mm|in|pc)\b|font-family\s*:", re.IGNORECASE)
TEXT_FIELDS = (
    "AdwEntryRow", "AdwPasswordEntryRow", "GtkEntry", "GtkPasswordEntry", "GtkSearchEntry", "GtkText", "GtkTextView",
)  # fmt: skip
MADE_FIELD = re.compile(r"\b((?:gtk_(?:entry|password_entry|search_entry|text|text_view)|adw_entry_row)_new) \(")
PRIVATE_TEXT = re.compile(r"gtk_text_set_input_hints \([^;]*\b(GTK_INPUT_HINT_PRIVATE)\b")
# Folders that only one machine has. Sources in /usr are Debian's and may be named.
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:work|root|home|Users)/|/tmp/(?:wt|b-)")


def find_missing_licences(tree):
    for folder in FOLDERS:
        for name in tree.files(folder):
            if name.endswith(WITHOUT_LICENCE):
                continue
            try:
                with open(tree.path(name), encoding="utf-8") as file:
                    text = file.read()
            except UnicodeDecodeError:
                continue
            if name.endswith(WITH_LICENCE) or SCRIPT.match(text):
                if OTHER_LICENCES.get(name, LICENCE) not in "\n".join(text.splitlines()[:FIRST_LINES]):
                    yield f"{name}: no licence line"


def find_bad_layout(tree):
    names = [*tree.sources(), *tree.files("tests", (".c", ".h"))]
    options = ["--dry-run", "-Werror", f"--style=file:{our_tree().path('.clang-format')}"]
    for start in range(0, len(names), 50):
        output, status = run(FORMATTER, *options, *names[start : start + 50], cwd=tree.root)
        if status:
            yield from sorted({line.partition(":")[0] for line in output.splitlines() if "error:" in line})


def find_invalid_builder_files(tree):
    for name in [*tree.files("ui", (".ui",)), *tree.files("data", (".ui",))]:
        output, status = run("xmllint", "--noout", "--relaxng", BUILDER_SCHEMA, tree.path(name))
        if status:
            yield f"{name}: {output}"


def find_fixed_fonts(tree):
    for folder in "ui", "data":
        for name in tree.files(folder, (".css",)):
            for found in FIXED_FONT.finditer(tree.read(name)):
                yield f"{name}: {found[0]}"


def find_machine_paths(tree):
    for name in tree.files():
        for found in MACHINE_PATH.finditer(tree.read(name)):
            yield f"{name}: {found[0]}"


def find_fields_that_may_learn(tree):
    """On-screen keyboards remember what is typed, and some send it away, unless a field is private.

    In GTK 4.8 a search entry has no such property, but the text in it does, which its class has to ask.
    """
    sources = {os.path.basename(name): name for name in tree.sources()}
    for name in tree.files("ui", (".ui",)):
        for field in ElementTree.parse(tree.path(name)).iter("object"):
            if field.get("class") in TEXT_FIELDS:
                hints = [p.text for p in field.findall("property") if p.get("name") == "input-hints"]
                source = sources.get(os.path.basename(name).removesuffix(".ui") + ".c")
                if field.get("class") == "GtkSearchEntry" and source:
                    hints += PRIVATE_TEXT.findall(tree.read(source))
                if not any("private" in hint.lower() for hint in hints):
                    yield f"{name}: {field.get('class')} {field.get('id')}"
    for name in tree.sources():
        for found in MADE_FIELD.findall(tree.read(name)):
            yield f"{name}: {found} is made without a template"


class Files(LintTest):
    def test_each_text_field_is_private(self):
        self.assert_clean(find_fields_that_may_learn(our_tree()))

    def test_each_says_its_licence(self):
        self.assert_clean(find_missing_licences(our_tree()))

    @unittest.skipUnless(FORMATTER_VERSION in run(FORMATTER, "--version")[0], "the layout is clang-format 14's")
    def test_layout_is_that_of_clang_format(self):
        self.assert_clean(find_bad_layout(our_tree()))

    def test_builder_files_are_valid(self):
        self.assert_clean(find_invalid_builder_files(our_tree()))

    def test_text_has_no_fixed_size(self):
        self.assert_clean(find_fixed_fonts(our_tree()))

    def test_no_path_of_one_machine(self):
        self.assert_clean(find_machine_paths(our_tree()))


class Planted(LintTest):
    def test_field_that_may_learn_is_found(self):
        private = '<property name="input-hints">private|no-emoji</property>'
        field = '<interface><object class="GtkEntry" id="{}">{}</object></interface>'
        tree = self.plant(
            {
                "ui/a.ui": field.format("a", private),
                "ui/b.ui": field.format("b", ""),
                "ui/d.ui": field.format("d", "").replace("GtkEntry", "GtkSearchEntry"),
                "src/widgets/d.c": "gtk_text_set_input_hints (text, GTK_INPUT_HINT_PRIVATE);\n",
                "ui/e.ui": field.format("e", "").replace("GtkEntry", "GtkSearchEntry"),
                "src/app/c.c": "entry = gtk_entry_new ();\n",
            }
        )
        found = ["ui/b.ui: GtkEntry b", "ui/e.ui: GtkSearchEntry e"]
        found += ["src/app/c.c: gtk_entry_new is made without a template"]
        self.assertEqual(list(find_fields_that_may_learn(tree)), found)

    def test_missing_licence_is_found(self):
        tree = self.plant({"src/a.c": f"// {LICENCE}\n", "src/b.c": "int a;\n", "build-aux/c": "#!/bin/sh\n"})
        self.assertEqual(
            list(find_missing_licences(tree)), ["src/b.c: no licence line", "build-aux/c: no licence line"]
        )

    @unittest.skipUnless(FORMATTER_VERSION in run(FORMATTER, "--version")[0], "the layout is clang-format 14's")
    def test_bad_layout_is_found(self):
        tree = self.plant({"src/a.c": "int a;\n", "src/b.c": "int    a ;\n", "tests/c.c": "int  b;\n"})
        self.assertEqual(list(find_bad_layout(tree)), ["src/b.c", "tests/c.c"])

    def test_invalid_builder_file_is_found(self):
        tree = self.plant(
            {
                "ui/a.ui": '<interface><object class="GtkBox"/></interface>',
                "ui/b.ui": '<interface><object klass="GtkBox"/></interface>',
                "data/c.ui": "<interface>",
            }
        )
        found = [breach.partition(":")[0] for breach in find_invalid_builder_files(tree)]
        self.assertEqual(found, ["ui/b.ui", "data/c.ui"])

    def test_fixed_font_is_found(self):
        tree = self.plant(
            {
                "ui/a.css": "label { font-size: 12px; }",
                "ui/b.css": ".x { font: bold 3pt; } .y { font-family: Serif; }",
                "ui/c.css": ".x { font-size: 1.5em; padding: 12px; font-feature-settings: 'tnum'; }",
            }
        )
        found = [breach.partition(":")[0] for breach in find_fixed_fonts(tree)]
        self.assertEqual(found, ["ui/a.css", "ui/b.css", "ui/b.css"])

    def test_machine_path_is_found(self):
        tree = self.plant({"a.c": "see /" + "work/x", "b.c": "/" + "root/x", "c.c": "src/work/x, $ROOT/home/x"})
        self.assertEqual(len(list(find_machine_paths(tree))), 2)


if __name__ == "__main__":
    tap.main()
