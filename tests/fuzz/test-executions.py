#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-executions.py CORPORA FUZZER...: lets each fuzzer look for a file that makes the store crash.

MEND_FUZZ_SECONDS says how long all of them together look, on all processors: 60 by default. Before
a release a fuzzer ends as soon as it has done its share, which the quick ones do: to be fast most of
all counts for the strict scan and for names, which nearly everything from outside meets and nothing
else. What leaks is looked for where the kept corpus is run. What is found lies in a folder that is
named, which is then to become a file of the corpus and a test.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import figure
import tap

SECONDS = 60
SECONDS_LONG = 4800
ENOUGH = 100_000_000
ENOUGH_EACH = ENOUGH // 2
EXECUTIONS = re.compile(r"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)
LONGEST_INPUT = 65536


class Fuzzer:
    """One run of one fuzzer, with a new corpus beside the kept one."""

    def __init__(self, program, corpora, folder, seconds):
        self.name = os.path.basename(program).removeprefix("fuzz-")
        self._log_path = os.path.join(folder, f"{self.name}.log")
        grown = os.path.join(folder, f"{self.name}-corpus")
        os.mkdir(grown)
        kept = os.path.join(corpora, "corpus", self.name)
        dictionary = os.path.join(corpora, f"{self.name}.dict")
        if not os.path.exists(dictionary):
            dictionary = os.path.join(corpora, "record.dict")
        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST_INPUT}", "-print_final_stats=1", "-timeout=20"]
        options += [f"-dict={dictionary}", f"-runs={ENOUGH_EACH}", "-detect_leaks=0"]
        options += [f"-artifact_prefix={folder}/{self.name}-"]
        with open(self._log_path, "wb") as log:
            self._process = subprocess.Popen([program, *options, grown, kept], stdout=log, stderr=log)

    def wait(self):
        """How many executions there were, and what was printed if one of them was a finding."""
        status = self._process.wait()
        with open(self._log_path, encoding="utf-8", errors="replace") as file:
            log = file.read()
        found = EXECUTIONS.search(log)
        return int(found[1]) if found else 0, log[-3000:] if status else ""


def seconds_in_all():
    default = SECONDS_LONG if figure.is_long() else SECONDS
    return int(os.environ.get("MEND_FUZZ_SECONDS", default))


class Executions(unittest.TestCase):
    def test_no_file_makes_the_store_crash(self):
        corpora, *programs = ARGUMENTS
        at_once = os.cpu_count() or 1
        seconds = max(1, seconds_in_all() // len(programs))
        folder = tempfile.mkdtemp(prefix="mend-fuzz-")
        start = time.monotonic()
        executions = {}
        findings = {}
        for first in range(0, len(programs), at_once):
            fuzzers = [Fuzzer(p, corpora, folder, seconds) for p in programs[first : first + at_once]]
            for fuzzer in fuzzers:
                executions[fuzzer.name], finding = fuzzer.wait()
                if finding:
                    findings[fuzzer.name] = finding
        self.assertEqual(findings, {}, f"what was found is in {folder}")
        shutil.rmtree(folder)
        self.report(executions, time.monotonic() - start)

    def report(self, executions, seconds):
        self.assertTrue(all(executions.values()), executions)
        total = sum(executions.values())
        each = ", ".join(f"{name} {count:,}" for name, count in executions.items())
        text = f"{total:,} executions in {seconds:.0f} s ({each}): 0 findings"
        if figure.is_long() and total < ENOUGH:
            figure.missed("P6", text)
        else:
            figure.reached("P6", text)


if __name__ == "__main__":
    ARGUMENTS = sys.argv[1:]
    sys.argv[1:] = []
    tap.main()
