#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command that runs all tests counts rightly, and does not pass when it should fail."""

import contextlib
import io
import json
import os
import subprocess
import sys
import time

import tap
from sourcetree import LintTest, our_tree, run

sys.path.insert(0, our_tree().path("build-aux/checks"))

from analysis import analyzer_command, run_each  # noqa: E402
from builds import Build  # noqa: E402
from leftovers import processes_of  # noqa: E402
from results import Program, Tally, read_test_log  # noqa: E402

SCRIPTS = ("build-aux/packages", "build-aux/run", "build-aux/test", ".ci/run")


def quietly(function, *arguments):
    """What a function returned and what it printed."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        result = function(*arguments)
    return result, output.getvalue()


class Counting(LintTest):
    def tally_of(self, *entries):
        log = "".join(json.dumps({"name": "a", "stdout": "", **entry}) + "\n" for entry in entries)
        tree = self.plant({"testlog.json": log})
        tally = Tally()
        quietly(lambda: tally.add_programs(read_test_log(tree.path("testlog.json"))))
        return tally.passed, len(tally.failures)

    def test_cases_are_counted(self):
        tap_output = "1..3\nok 1 /a\n# ok 9\nok 2 /b\n    ok 1 - inner\nok 3 /c # SKIP why\n"
        self.assertEqual(self.tally_of({"result": "OK", "stdout": tap_output}), (2, 0))

    def test_failed_cases_are_counted(self):
        self.assertEqual(self.tally_of({"result": "FAIL", "stdout": "ok 1 /a\nnot ok 2 /b\nnot ok 3 /c\n"}), (1, 2))

    def test_program_without_cases_is_one(self):
        self.assertEqual(self.tally_of({"result": "OK"}, {"result": "FAIL"}, {"result": "SKIP"}), (1, 1))

    def test_crash_after_good_cases_is_a_failure(self):
        for result in "ERROR", "TIMEOUT", "INTERRUPT":
            self.assertEqual(self.tally_of({"result": result, "stdout": "ok 1 /a\n"}), (1, 1))

    def test_failure_is_told_with_its_end(self):
        log = json.dumps({"name": "a", "result": "FAIL", "stdout": "not ok 1 /b\n", "stderr": "why\n" * 99 + "last"})
        tree = self.plant({"testlog.json": log})
        tally = Tally()
        quietly(lambda: tally.add_programs(read_test_log(tree.path("testlog.json"))))
        _, output = quietly(tally.sum_up)
        self.assertIn("== the end of a\n", output)
        self.assertIn("why\nlast\n", output)
        self.assertEqual(output.count("why"), 29)

    def test_missing_log_holds_no_test(self):
        self.assertEqual(list(read_test_log("/nonexistent")), [])

    def test_last_line_and_status(self):
        tally = Tally()
        status, output = quietly(tally.sum_up)
        self.assertEqual((status, output.splitlines()[-1]), (1, "0 passed, 1 failed"))
        tally = Tally()
        tally.add("a", True)
        self.assertEqual(quietly(tally.sum_up), (0, "1 passed, 0 failed\n"))
        quietly(tally.add, "b", False)
        status, output = quietly(tally.sum_up)
        self.assertEqual((status, output), (1, "failed: b\n1 passed, 1 failed\n"))


class OnceMore(LintTest):
    """What fails beside other tests is run again, alone."""

    def results_of(self, *runs):
        """What the tally holds after a suite whose runs of meson gave these results in turn."""
        tally = Tally()
        build = Build(self.plant({}).root, "build", "cc", [], tally)
        build.is_ready = True
        build._run_meson = lambda arguments, left=list(runs): left.pop(0)
        _, output = quietly(lambda: build.test("e2e", once_more=True))
        return tally, output

    def test_second_run_counts_and_is_told(self):
        failed = Program("mend:e2e / a", 1, 1, False, "why")
        passed = Program("mend:e2e / a", 2, 0, True, "")
        tally, output = self.results_of((1, [failed]), (0, [passed]))
        self.assertEqual((tally.passed, tally.failures), (2, []))
        self.assertIn("ended with:\nwhy", output)
        self.assertIn("not steady: build: mend:e2e / a", quietly(tally.sum_up)[1])

    def test_second_failure_is_one(self):
        failed = Program("mend:e2e / a", 1, 1, False, "why")
        tally, _ = self.results_of((1, [failed]), (1, [failed]))
        self.assertEqual((tally.passed, tally.failures, tally.unsteady), (1, ["build: mend:e2e / a"], []))

    def test_many_failures_are_not_run_again(self):
        failed = [Program(f"mend:e2e / {name}", 0, 1, False, "why") for name in "abcd"]
        tally, _ = self.results_of((1, failed))
        self.assertEqual(len(tally.failures), 4)


class Running(LintTest):
    def test_each_file_is_one_check(self):
        tally = Tally()
        commands = [("a", ["true"], "/"), ("b", ["sh", "-c", "echo remark; exit 1"], "/")]
        _, output = quietly(run_each, "tool", commands, tally)
        self.assertEqual((tally.passed, tally.failures), (1, ["tool: b"]))
        self.assertIn("remark", output)

    def test_analyzer_writes_nothing_and_sees_all(self):
        words = "gcc -Ia -fsanitize=address,undefined -Og -g -MD -MQ x.o -MF x.d -Wall -o x.o -c a.c".split()
        command = analyzer_command(words)
        self.assertEqual(command[:5], ["gcc", "-Ia", "-Wall", "-c", "a.c"])
        self.assertEqual(command[command.index("-o") + 1], os.devnull)

    def test_analyzer_fails_on_a_planted_fault(self):
        tree = self.plant(
            {"a.c": "#include <stdlib.h>\nint f (void);\nint f (void) { char *p = malloc (2); free (p); return *p; }\n"}
        )
        _, status = run(*analyzer_command(["gcc", "-c", tree.path("a.c")]))
        self.assertNotEqual(status, 0)

    def test_processes_are_seen(self):
        with subprocess.Popen(["sleep", "60"]) as process:
            self.assertEqual(processes_of(os.getpid()).get(process.pid), "sleep")
            process.kill()
            end = time.monotonic() + 5
            while processes_of(os.getpid()) and time.monotonic() < end:
                time.sleep(0.01)
            self.assertEqual(processes_of(os.getpid()), {})

    def test_packages_that_are_there_need_nothing(self):
        output, status = run(our_tree().path("build-aux/packages"), "run")
        self.assertEqual((output, status), ("", 0))
        self.assertEqual(run(our_tree().path("build-aux/packages"), "nonsense")[1], 2)

    def test_scripts_are_clean(self):
        output, status = run("shellcheck", *map(our_tree().path, SCRIPTS))
        self.assertEqual(status, 0, output)


if __name__ == "__main__":
    tap.main()
