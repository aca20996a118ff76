#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each module of core and store, each widget and each template has a test of its name.

A C file without a header of its name is a part of another module and is tested with that. A test whose
head says "Also tests: a, b." speaks for these modules too: what has no use of its own is tested by its use.
Also: tests are at least half as long as the sources, and every test is in a meson.build.
"""

import os
import re

import tap
from sourcetree import LintTest, our_tree, short_name

# Not LayoutManager, Filter and the like: those are seen through the widget that has one.
WIDGET_TYPE = re.compile(
    r"G_DEFINE_(?:FINAL_|ABSTRACT_)?TYPE\w* \(\s*\w+,\s*\w+,\s*"
    r"(?:GTK_TYPE_(?:WIDGET|BOX|WINDOW|APPLICATION_WINDOW|DIALOG|BUTTON|LIST_BOX_ROW)|ADW_TYPE_(?!APPLICATION\b)\w+)\b"
)
LEAST_SHARE = 0.5


ALSO_TESTS = re.compile(r"/\* Also tests: ([\w\s,-]+)\. \*/")


def test_names(tree, *folders):
    names = set()
    for folder in folders:
        for name in tree.files(os.path.join("tests", folder), (".c", ".py")):
            if not os.path.basename(name).startswith("test-"):
                continue
            names.add(os.path.basename(name).removeprefix("test-").rpartition(".")[0])
            for also in ALSO_TESTS.findall(tree.read(name)):
                names.update(also.replace(",", " ").split())
    return names


def find_untested_modules(tree):
    for layer in "core", "store":
        names = test_names(tree, layer, "reliability")
        for name in tree.sources(layer, endings=(".c",)):
            has_header = tree.exists(name.removesuffix(".c") + ".h")
            if has_header and short_name(name) not in names:
                yield f"{name}: no tests/{layer}/test-{short_name(name)}.c"


def find_untested_widgets(tree):
    names = test_names(tree, "widgets", "app")
    for name in tree.sources("widgets", endings=(".c",)):
        if WIDGET_TYPE.search(tree.code(name)) and short_name(name) not in names:
            yield f"{name}: no tests/widgets/test-{short_name(name)}.c"


def find_lone_templates(tree):
    names = test_names(tree, "widgets", "app")
    sources = {os.path.basename(name) for name in tree.sources("widgets", "app", endings=(".c",))}
    for name in tree.files("ui", (".ui",)):
        base = os.path.basename(name).removesuffix(".ui")
        if "<template " not in tree.read(name):
            continue  # the shortcuts window and menus have no class
        if f"{base}.c" not in sources:
            yield f"{name}: no {base}.c"
        if base.removeprefix("mend-") not in names:
            yield f"{name}: no test-{base.removeprefix('mend-')}.c"


def find_unlisted_tests(tree):
    for name in tree.files("tests", (".c", ".py")):
        folder, base = os.path.split(name)
        if not base.startswith("test-"):
            continue
        listing = os.path.join(folder, "meson.build")
        listed = tree.read(listing) if tree.exists(listing) else ""
        stem = base.removeprefix("test-").rpartition(".")[0]
        if f"'{stem}'" not in listed and f"'{base}'" not in listed:
            yield f"{name}: not in {listing}"


def share_of_tests(tree):
    sources = sum(tree.lines(name) for name in tree.sources())
    tests = sum(tree.lines(name) for name in tree.files("tests", (".c", ".h", ".py")))
    return tests / max(sources, 1)


class TestsExist(LintTest):
    def test_each_module_of_core_and_store_has_its_test(self):
        self.assert_clean(find_untested_modules(our_tree()))

    def test_each_widget_has_its_test(self):
        self.assert_clean(find_untested_widgets(our_tree()))

    def test_each_template_has_its_widget_and_test(self):
        self.assert_clean(find_lone_templates(our_tree()))

    def test_each_test_is_run(self):
        self.assert_clean(find_unlisted_tests(our_tree()))

    def test_tests_are_half_as_long_as_the_sources(self):
        self.assertGreaterEqual(share_of_tests(our_tree()), LEAST_SHARE)


class Planted(LintTest):
    def test_missing_test_of_a_module_is_found(self):
        tree = self.plant(
            {
                "src/core/mend-a.c": "",
                "src/core/mend-a.h": "",
                "src/core/mend-a-part.c": "",
                "src/store/mend-b.c": "",
                "src/store/mend-b.h": "",
                "src/store/mend-c.c": "",
                "src/store/mend-c.h": "",
                "tests/store/test-d.c": "/* Also tests: c. */",
                "tests/core/test-a.c": "",
                "tests/core/test-b.c": "",
            }
        )
        self.assertEqual(list(find_untested_modules(tree)), ["src/store/mend-b.c: no tests/store/test-b.c"])

    def test_missing_test_of_a_widget_is_found(self):
        define = "G_DEFINE_FINAL_TYPE (MendA, mend_a, {})\n"
        tree = self.plant(
            {
                "src/widgets/mend-a.c": define.format("GTK_TYPE_WIDGET"),
                "src/widgets/talk/mend-b.c": define.format("ADW_TYPE_BIN"),
                "src/widgets/mend-c.c": define.format("GTK_TYPE_LAYOUT_MANAGER"),
                "tests/widgets/test-a.c": "",
            }
        )
        self.assertEqual(
            list(find_untested_widgets(tree)), ["src/widgets/talk/mend-b.c: no tests/widgets/test-b.c"]
        )

    def test_lone_template_is_found(self):
        tree = self.plant(
            {
                "ui/mend-a.ui": '<template class="MendA"/>',
                "ui/mend-b.ui": '<template class="MendB"/>',
                "ui/help-overlay.ui": "<object/>",
                "src/widgets/mend-a.c": "",
                "tests/widgets/test-a.c": "",
            }
        )
        self.assertEqual(list(find_lone_templates(tree)), ["ui/mend-b.ui: no mend-b.c", "ui/mend-b.ui: no test-b.c"])

    def test_test_that_is_not_run_is_found(self):
        tree = self.plant({"tests/core/meson.build": "['a']", "tests/core/test-a.c": "", "tests/core/test-b.c": ""})
        self.assertEqual(list(find_unlisted_tests(tree)), ["tests/core/test-b.c: not in tests/core/meson.build"])

    def test_too_few_tests_are_seen(self):
        tree = self.plant({"src/core/mend-a.c": "\n" * 100, "tests/core/test-a.c": "\n" * 49})
        self.assertLess(share_of_tests(tree), LEAST_SHARE)


if __name__ == "__main__":
    tap.main()
