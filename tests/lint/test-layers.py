#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each layer includes only what lies below it, and leaves to others what is not its own."""

import re

import tap
from sourcetree import LAYERS, LintTest, layer, our_tree

BELOW = {
    "core": {"core"},
    "store": {"core", "store"},
    "content": {"core", "content"},
    "widgets": {"core", "widgets"},
    "app": set(LAYERS),
    "main": {"app", "main"},
}

TOOLKIT = r'#\s*include\s+[<"](gtk|adwaita|gdk|gsk|cairo|pango|gsound)', "the toolkit"
BUILDER = r'#\s*include\s+[<"](adwaita|gdk|gsk|cairo|pango|gsound)', "more of the toolkit than GtkBuilder"
JSON = r'json-glib|\bJson[A-Z]|\bjson_\w+ \(', "JSON"
SETTINGS = r"\bg_settings_\w+ \(|\bGSettings\b", "settings"
FILES = (
    r"\b(g_file_(get|set)_contents\w*|g_file_new_\w+|g_file_open_\w+|g_open|g_fopen|fopen|open|openat|"
    r"g_dir_open|g_unlink|g_rename|g_mkdir\w*) \(",
    "files",
)
PRINT = r"\b(g_print|g_printerr|printf|puts|g_message|g_info) \(", "printing"
WARNING = r"\b(g_warning|g_critical|g_error) \(", "a log above debug"
FORBIDDEN = {
    "core": (TOOLKIT, JSON, SETTINGS, FILES, PRINT, WARNING),
    "store": (TOOLKIT, SETTINGS, PRINT, WARNING),
    "content": (BUILDER, JSON, SETTINGS, PRINT),
    "widgets": (JSON, SETTINGS, FILES, PRINT),
    "app": (JSON,),
    "main": (),
}
# The command line is there to print.
MAY_PRINT = re.compile(r"src/(main\.c|app/(.*/)?mend-command-line\b.*)$")

CLOCK = re.compile(
    r"\b(g_get_monotonic_time|g_get_real_time|clock_gettime|gettimeofday|timespec_get|"
    r"g_date_time_new_now\w*|g_timer_new|g_get_current_time) ?\(|\btime \((NULL|&)"
)
CLOCK_FILE = "src/app/mend-system-clock.c"

# How files and JSON are read, and the one place where each may be; without a place, nowhere.
DOORS = (
    (r"\b(json_parser_new|json_parser_load\w*|json_from_string|json_reader_\w+) \(", "src/store/records/mend-record-file.c"),
    (r"\b(g_file_get_contents|g_file_load_\w+|g_file_read(?:_async)?|g_mapped_file_\w+|fopen|freopen) \(", None),
)


def find_upward_includes(tree):
    for name in tree.sources():
        for included in tree.includes(name):
            if layer(included) not in BELOW.get(layer(name), ()):
                yield f"{name} includes {included}"
            elif included.endswith("-private.h") and layer(included) != layer(name):
                yield f"{name} includes {included}, which is private to its layer"


def find_foreign_calls(tree):
    for name in tree.sources():
        text = tree.code(name)
        for pattern, what in FORBIDDEN.get(layer(name), ()):
            if re.search(pattern, text):
                yield f"{name}: {what}"
        if layer(name) == "app" and not MAY_PRINT.match(name) and re.search(PRINT[0], text):
            yield f"{name}: {PRINT[1]}"


def find_clock_calls(tree):
    for name in tree.sources():
        found = CLOCK.search(tree.code(name))
        if found and name != CLOCK_FILE:
            yield f"{name}: asks for the time: {found[0]}"


def find_other_readers(tree):
    """Whatever comes from outside goes through the guarded reader and the strict scan, and by no other way."""
    for name in tree.sources():
        for pattern, door in DOORS:
            found = re.search(pattern, tree.code(name))
            if found and name != door:
                yield f"{name}: reads past the guard: {found[0]}"


def find_strays(tree):
    for name in tree.sources():
        if layer(name) not in BELOW or (layer(name) == "main" and name != "src/main.c"):
            yield f"{name}: in no layer"


class Layers(LintTest):
    def test_no_layer_includes_upward(self):
        self.assert_clean(find_upward_includes(our_tree()))

    def test_no_layer_does_what_is_not_its_own(self):
        self.assert_clean(find_foreign_calls(our_tree()))

    def test_one_file_asks_for_the_time(self):
        self.assert_clean(find_clock_calls(our_tree()))

    def test_one_reader_for_all_that_comes_from_outside(self):
        self.assert_clean(find_other_readers(our_tree()))

    def test_each_source_is_in_a_layer(self):
        self.assert_clean(find_strays(our_tree()))


class Planted(LintTest):
    def test_other_reader_is_found(self):
        tree = self.plant(
            {
                "src/store/a.c": "parser = json_parser_new ();\n",
                "src/store/records/mend-record-file.c": "parser = json_parser_new ();\n",
                "src/app/b.c": "/* g_file_get_contents () */ g_file_get_contents (path, &text, NULL, NULL);\n",
            }
        )
        found = [breach.partition(":")[0] for breach in find_other_readers(tree)]
        self.assertEqual(found, ["src/app/b.c", "src/store/a.c"])

    def test_upward_include_is_found(self):
        tree = self.plant(
            {
                "src/core/mend-a.c": '#include "mend-b.h"\n',
                "src/widgets/mend-b.h": "#pragma once\n",
                "src/widgets/mend-c.c": '#include "mend-b.h"\n/* #include "mend-d.h" */\n',
                "src/store/mend-d.h": "#pragma once\n",
            }
        )
        self.assertEqual(list(find_upward_includes(tree)), ["src/core/mend-a.c includes src/widgets/mend-b.h"])

    def test_private_header_of_another_layer_is_found(self):
        tree = self.plant(
            {"src/core/mend-a-private.h": "", "src/store/mend-b.c": '#include "mend-a-private.h"\n'}
        )
        self.assertEqual(len(list(find_upward_includes(tree))), 1)

    def test_foreign_calls_are_found(self):
        planted = {
            "src/core/mend-a.c": "#include <gtk/gtk.h>\n",
            "src/core/mend-b.c": "g_file_set_contents (a, b, c, NULL);",
            "src/core/mend-c.c": 'g_warning ("x");',
            "src/store/mend-d.c": "g_settings_get_int (s, k);",
            "src/content/mend-e.c": "#include <json-glib/json-glib.h>\n",
            "src/widgets/mend-f.c": 'fopen (a, "r");',
            "src/widgets/mend-g.c": 'g_print ("x");',
            "src/app/mend-h.c": 'g_print ("x");',
        }
        found = list(find_foreign_calls(self.plant(planted)))
        self.assertEqual([breach.partition(":")[0] for breach in found], sorted(planted))

    def test_what_a_layer_may_do_is_passed(self):
        tree = self.plant(
            {
                "src/main.c": 'g_print ("x");',
                "src/app/mend-command-line.c": 'g_print ("x");',
                "src/store/mend-a.c": "g_open (p, f); json_node_new (t);",
                "src/widgets/mend-b.c": "gtk_widget_open (w);\n// g_print (x)\n",
            }
        )
        self.assertEqual(list(find_foreign_calls(tree)), [])

    def test_clock_call_is_found(self):
        tree = self.plant(
            {
                CLOCK_FILE: "g_get_monotonic_time ();",
                "src/app/mend-a.c": "t = g_get_real_time ();",
                "src/core/mend-b.c": "t = time (NULL);",
                "src/core/mend-c.c": "mend_clock_get_now (c);",
            }
        )
        self.assertEqual(len(list(find_clock_calls(tree))), 2)

    def test_stray_source_is_found(self):
        tree = self.plant({"src/mend-a.c": "", "src/main.c": "", "src/other/mend-b.c": ""})
        self.assertEqual(len(list(find_strays(tree))), 2)


if __name__ == "__main__":
    tap.main()
