# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what passed and what failed, over every kind of check."""

import json
import re

from figures import Figures

TAP_LINE = re.compile(r"^(not )?ok\b(?!.*# *skip)", re.IGNORECASE | re.MULTILINE)


class Tally:
    """Passed and failed checks, with the names of those that failed."""

    def __init__(self):
        self.passed = 0
        self.failures = []
        self.figures = Figures()

    def add(self, name, passed):
        """Count one check."""
        if passed:
            self.passed += 1
        else:
            self.failures.append(name)
            print(f"FAILED: {name}", flush=True)
        return passed

    def add_programs(self, programs):
        """Count test programs, given as name, cases that passed, cases that failed, whether it did."""
        for name, passed, failed, succeeded in programs:
            self.passed += passed
            for _ in range(failed):
                self.failures.append(name)
            if not succeeded and not failed:
                self.failures.append(name)

    def sum_up(self):
        """Print the failures and the last line; the status to exit with."""
        if not self.passed and not self.failures:
            self.failures.append("no test ran")
        for name in dict.fromkeys(self.failures):
            print(f"failed: {name}")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures else 0


def read_test_log(path):
    """The test programs in a testlog.json of meson, for add_programs; skipped ones are left out.

    A program that prints no TAP is one case. One that crashed or ran out of time has failed, even
    when each of its cases had passed until then.
    """
    try:
        with open(path, encoding="utf-8") as file:
            entries = [json.loads(line) for line in file]
    except FileNotFoundError:
        entries = []
    for entry in entries:
        name, result = entry["name"], entry["result"]
        if result == "SKIP":
            print(f"skipped: {name}")
            continue
        succeeded = result in ("OK", "EXPECTEDFAIL")
        verdicts = [match[1] is None for match in TAP_LINE.finditer(entry.get("stdout", ""))]
        if succeeded and not verdicts:
            verdicts = [True]
        failed = 0 if succeeded else verdicts.count(False)
        yield name, len(verdicts) - verdicts.count(False), failed, succeeded
