# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of a script and prints their results in the Test Anything Protocol."""

import sys
import unittest


class _TapResult(unittest.TestResult):
    def __init__(self, stream):
        super().__init__()
        self._stream = stream
        self._number = 0

    def startTestRun(self):
        print("TAP version 13", file=self._stream)

    def _line(self, passed, test, more=""):
        self._number += 1
        name = test.id().removeprefix("__main__.").replace("#", "")
        verdict = "ok" if passed else "not ok"
        print(f"{verdict} {self._number} - {name}{more}", file=self._stream, flush=True)

    def _failure(self, test, error):
        for line in self._exc_info_to_string(error, test).splitlines():
            print("#", line, file=sys.stderr, flush=True)
        self._line(False, test)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line(True, test)

    def addError(self, test, err):
        super().addError(test, err)
        self._failure(test, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._failure(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._failure(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line(True, test, f" # SKIP {reason}")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._line(True, test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._line(False, test, " (passed, although it was expected to fail)")


def main():
    """Run the cases of the calling script, or those named on its command line, and exit."""
    loader, script = unittest.defaultTestLoader, sys.modules["__main__"]
    if len(sys.argv) > 1:
        suite = loader.loadTestsFromNames(sys.argv[1:], script)
    else:
        suite = loader.loadTestsFromModule(script)
    result = _TapResult(sys.stdout)
    result.startTestRun()
    suite.run(result)
    print(f"1..{result._number}", flush=True)
    sys.exit(0 if result.wasSuccessful() and result._number else 1)
