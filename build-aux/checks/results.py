# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what passed and what failed, over every kind of check."""

import json
import re
from collections import namedtuple

from figures import Figures

TAP_LINE = re.compile(r"^(not )?ok\b(?!.*# *skip)", re.IGNORECASE | re.MULTILINE)
LONGEST_ENDING = 30  # lines

# A test program that has run: its cases that passed, those that failed, whether it did, and how the
# output of one that did not ended.
Program = namedtuple("Program", "name passed failed succeeded ending")


class Tally:
    """Passed and failed checks, with the names of those that failed, and of those that are not steady."""

    def __init__(self):
        self.passed = 0
        self.failures = []
        self.unsteady = []
        self._endings = []
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
        """Count test programs, each a Program."""
        for program in programs:
            self.passed += program.passed
            self.failures += [program.name] * program.failed
            if not program.succeeded and not program.failed:
                self.failures.append(program.name)
            if not program.succeeded:
                self._endings.append((program.name, program.ending))

    def sum_up(self):
        """Print how the failures ended, which they are, and the last line; the status to exit with."""
        if not self.passed and not self.failures:
            self.failures.append("no test ran")
        for name, ending in self._endings:
            print(f"== the end of {name}\n{ending}\n")
        for name in self.unsteady:
            print(f"not steady: {name} failed beside others, and passed alone")
        for name in dict.fromkeys(self.failures):
            print(f"failed: {name}")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures else 0


def get_ending(entry):
    """The last lines of what a test program wrote."""
    written = entry.get("stdout", "") + entry.get("stderr", "")
    return "\n".join(written.splitlines()[-LONGEST_ENDING:])


def read_test_log(path):
    """The test programs in a testlog.json of meson, each a Program; skipped ones are left out.

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
        ending = "" if succeeded else get_ending(entry)
        yield Program(name, len(verdicts) - verdicts.count(False), failed, succeeded, ending)
