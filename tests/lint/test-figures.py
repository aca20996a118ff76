#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each promise has a test that speaks of it or says why there is none, and the table tells the truth."""

import json
import re
import sys

import tap
from sourcetree import LintTest, our_tree

sys.path.insert(0, our_tree().path("build-aux/checks"))

from figures import Figures, is_at_full_length, read_promises  # noqa: E402

SPOKEN = re.compile(r"""\b(?:figure_reached \(|figure\.\w+\(|reached\(|missed\(|not_run\()\s*"(P\d+)\"""")
PROMISED = [f"P{number}" for number in range(1, 25) if number != 22]


def spoken_of(tree):
    """The promises that some test speaks of."""
    return {promise for name in tree.files("tests", (".c", ".py")) for promise in SPOKEN.findall(tree.read(name))}


class Promises(LintTest):
    def test_all_are_in_the_table(self):
        self.assertEqual([promise.number for promise in read_promises(our_tree().root)], PROMISED)

    def test_each_has_a_test_or_a_reason(self):
        spoken = spoken_of(our_tree())
        bare = [p.number for p in read_promises(our_tree().root) if p.number not in spoken and not p.reason]
        self.assertEqual(bare, [])

    def test_no_reason_is_left_when_there_is_a_test(self):
        spoken = spoken_of(our_tree())
        self.assertEqual([p.number for p in read_promises(our_tree().root) if p.number in spoken and p.reason], [])


class Table(LintTest):
    def table_of(self, *entries):
        """The last two cells of the row of each promise."""
        log = "".join(json.dumps({"name": f"t{i}", "result": "OK", **entry}) + "\n" for i, entry in enumerate(entries))
        promises = "".join(f"{number} | text | goal{reason}\n" for number, reason in (("P1", ""), ("P2", " | why")))
        tree = self.plant({"testlog.json": log, "tests/reliability/promises.txt": promises})
        figures = Figures()
        figures.read(tree.path("testlog.json"))
        return [row.split(" | ")[3:] for row in list(figures.make_table(tree.root))[2:]]

    def test_promise_without_a_figure_says_why(self):
        self.assertEqual(self.table_of(), [["not run", "no test spoke of it |"], ["not run", "why |"]])

    def test_figures_of_several_tests_stand_together(self):
        rows = self.table_of({"stdout": "# P1 reached: 3 of 3\nok 1\n"}, {"stdout": "# P1 reached: 4 of 4\n"})
        self.assertEqual(rows[0], ["yes", "3 of 3<br>4 of 4 |"])

    def test_figure_of_a_failed_test_is_missed(self):
        rows = self.table_of({"stdout": "# P1 reached: 3 of 3\nnot ok 1\n", "result": "FAIL"})
        self.assertEqual(rows[0], ["no", "missed: 3 of 3 |"])

    def test_what_was_not_run_counts(self):
        rows = self.table_of({"stdout": "# P1 reached: 3\n# P1 not run: no root\n# P2 not run: no root\n"})
        self.assertEqual(rows, [["in part", "3<br>not run: no root |"], ["not run", "not run: no root |"]])

    def test_last_run_of_a_test_counts(self):
        figures = Figures()
        for number in 3, 4:
            line = json.dumps({"name": "t", "result": "OK", "stdout": f"# P1 reached: {number}\n"})
            figures.read(self.plant({"testlog.json": line}).path("testlog.json"))
        self.assertEqual(figures.of(read_promises(our_tree().root)[0]), ("yes", ["4"]))

    def test_what_was_kept_stands_with_its_time(self):
        entry = {"name": "t", "result": "OK", "stdout": "# P1 reached: 3\n", "starttime": 1000000000, "duration": 60}
        tree = self.plant({"testlog.json": json.dumps(entry)})
        first, second = Figures(), Figures()
        first.read(tree.path("testlog.json"))
        first.keep(tree.path("build/figures.json"))
        second.read_kept(tree.path("build/figures.json"))
        second.read_kept(tree.path("build/none.json"))
        self.assertEqual(second.of(read_promises(our_tree().root)[0]), ("yes", ["3 (2001-09-09 01:47)"]))

    def test_page_is_read_until_a_test_says_it_anew(self):
        promise = read_promises(our_tree().root)[0]
        first = {"name": "t", "result": "OK", "stdout": "# P1 reached: 3 of 3, red\n# P1 missed: 1 a|b\n", "starttime": 1e9}
        again = {"name": "t", "result": "OK", "stdout": "# P1 reached: 1,400 of 5, blue\n"}
        tree = self.plant({"a.json": json.dumps(first), "b.json": json.dumps(again)})
        written, read = Figures(), Figures()
        written.read(tree.path("a.json"))
        written.write(our_tree().root, tree.path("page.md"))
        read.read_page(tree.path("page.md"))
        self.assertEqual(read.of(promise), written.of(promise))
        read.read(tree.path("b.json"))
        self.assertEqual(read.of(promise), ("no", ["missed: 1 a|b (2001-09-09 01:46)", "1,400 of 5, blue"]))

    def test_short_runs_are_not_kept(self):
        long = {"MEND_TEST_LENGTH": "long"}
        self.assertFalse(is_at_full_length({"name": "mend:reliability / t", "env": {}}))
        self.assertTrue(is_at_full_length({"name": "mend:reliability / t", "env": long}))
        self.assertTrue(is_at_full_length({"name": "mend:core / t", "env": {}}))


if __name__ == "__main__":
    tap.main()
