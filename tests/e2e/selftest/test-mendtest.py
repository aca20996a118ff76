#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the base class of the end-to-end tests: above all, that it fails when it has to."""

import os
import signal
import unittest

import mendtest
import tap

PROGRAM = os.environ["MEND_SELFTEST_PROGRAM"]


class Inner(mendtest.MendTest):
    def well(self):
        self.start(dark=True, high_contrast=True, text_scale=1.5, width=500, height=600)
        self.see("Ready")

    def complains(self):
        self.start()
        self.press_button("Complain")
        self.ui.wait_until(lambda: self.session.log(only="has to notice"))

    def complains_on_purpose(self):
        self.expected_log = "has to notice"
        self.complains()

    def is_killed(self):
        self.start()
        self.kill_at_once()

    def crashes(self):
        self.start()
        self.session.kill(signal.SIGSEGV)

    def leaves_half_a_file(self):
        self.start()
        os.makedirs(os.path.join(self.storage.store, "talks"))
        with open(os.path.join(self.storage.store, "talks", "a.json.ABCDEF"), "wb"):
            pass

    def sees_nothing(self):
        self.start().timeout = 0.2
        self.see("Nowhere")

    def runs_a_command(self):
        text, status = self.run_command("--list")
        self.assertIn("--list", text)
        self.assertEqual(status, 0)


class Base(unittest.TestCase):
    def outcome(self, name, program=PROGRAM):
        self.addCleanup(os.environ.pop, "MEND_PROGRAM", None)
        os.environ["MEND_PROGRAM"] = program
        result = unittest.TestResult()
        Inner(name).run(result)
        return "\n".join(text for _test, text in result.failures + result.errors)

    def test_passes_when_all_is_well(self):
        for name in "well", "is_killed", "complains_on_purpose":
            with self.subTest(name):
                self.assertEqual(self.outcome(name), "")

    def test_fails_when_the_program_complains(self):
        self.assertIn("has to notice", self.outcome("complains"))

    def test_fails_when_the_program_crashes(self):
        self.assertRegex(self.outcome("crashes"), "not found in|Sanitizer")

    def test_fails_when_a_save_did_not_end(self):
        self.assertIn("a.json.ABCDEF", self.outcome("leaves_half_a_file"))

    def test_fails_when_a_text_is_missing(self):
        self.assertIn("waited in vain", self.outcome("sees_nothing"))

    def test_fails_without_a_program(self):
        self.assertIn("MEND_PROGRAM", self.outcome("well", "/nonexistent"))

    def test_runs_the_command_line(self):
        self.assertEqual(self.outcome("runs_a_command", "/bin/echo"), "")
        self.assertNotEqual(self.outcome("runs_a_command", "/bin/false"), "")


if __name__ == "__main__":
    tap.main()
