# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test of Mend, each part even when one before it failed.

The last line is "N passed, N failed": cases of test programs, builds, files looked through.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
import traceback

from analysis import clang_tidy, gcc_analyzer
from builds import LAYERS_WITH_STRICT_CHECKS, Build, sources
from figures import KEPT, PAGE
from leftovers import Leftovers
from results import Tally

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WITHOUT_DISPLAY = ("core", "store", "content", "lint")
WITH_DISPLAY = ("widgets", "app", "e2e", "reliability")
SANITIZERS = "-Db_sanitize=address,undefined"
# More than -O1 takes long to compile and makes reports of the sanitizers harder to read, for which
# the numbers of lines are enough.
GCC = [SANITIZERS, "-Doptimization=1", "-Dc_args=-g1"]
# GObject calls functions by casts that clang's check of function types does not know. With the
# headers compiled before it takes half the time, and so does not hold that each file includes what
# it needs: gcc does. Hardly anything is run that optimization would make faster.
CLANG = [SANITIZERS, "-Db_lundef=false", "-Doptimization=0", "-Db_pch=true", "-Dc_args=-fno-sanitize=function -g1"]
# Tests find the same whoever compiled them, or nearly: built with clang, too, before a release.
GCC_IS_ENOUGH = tuple(
    f"tests/{suite}/" for suite in ("core", "store", "content", "widgets", "app", "reliability", "bench")
)
# Who drives a window waits more than it works: for people's keys, which come one at a time.
MORE_AT_ONCE = {"e2e": ("--num-processes", str((os.cpu_count() or 1) + 2))}
# Real windows beside each other on a machine that others use, too.
ONCE_MORE = ("e2e",)
OPTIMIZED = ["-Dbuildtype=release", "-Ddebug=true"]
LEAST_COVERAGE = {"core": 90, "store": 90, "widgets": 80}


def has_tests(suite):
    """Whether the suite's folder holds tests, so that it is a failure when none of them runs."""
    folder = os.path.join(ROOT, "tests", suite)
    return os.path.isdir(folder) and any(name.startswith("test-") for name in os.listdir(folder))


def run_suites(build, suites):
    for suite in suites:
        build.test(suite, needed=has_tests(suite), arguments=MORE_AT_ONCE.get(suite, ()),
                   once_more=suite in ONCE_MORE)


def measure_coverage(build, tally):
    """Run what a build with coverage holds, and ask for the least share of lines of each layer."""
    if not build.make():
        return
    run_suites(build, ("core", "store", "content", "widgets", "app"))
    for layer, least in LEAST_COVERAGE.items():
        if not sources(ROOT, layer):
            continue
        print(f"\n== coverage of {layer}", flush=True)
        command = ["gcovr", "--root", ROOT]
        command += ["--filter", os.path.join(ROOT, "src", layer, ".*[.]c$"), "--fail-under-line", str(least)]
        # Its own objects only: a layer is not measured by what others compile of its headers.
        command += ["--object-directory", build.folder, os.path.join(build.folder, "src", layer)]
        status = subprocess.run(command, check=False).returncode
        tally.add(f"coverage: {layer} has {least} % of its lines", status == 0)


class Run:
    """The parts of a run, each a method; options are those of the command line."""

    def __init__(self, options, tally):
        self._options = options
        self._tally = tally
        self._gcc = Build(ROOT, "test-gcc", "gcc", GCC, tally)
        left_out = () if options.release else GCC_IS_ENOUGH
        self._clang = Build(ROOT, "test-clang", "clang", CLANG, tally, left_out)
        self._optimized = Build(ROOT, "test-release", "gcc", OPTIMIZED, tally)

    def parts(self):
        """The parts that the command line asks for, in order."""
        yield self.gcc
        if self._options.quick:
            return
        yield self.clang
        yield self.tidy
        yield self.analyzer
        if self._options.release:
            yield self.coverage
            yield self.valgrind
            yield self.reliability

    def gcc(self):
        self._gcc.make()
        run_suites(self._gcc, WITHOUT_DISPLAY)
        if not self._options.quick:
            run_suites(self._gcc, WITH_DISPLAY)

    def clang(self):
        self._clang.make()
        if self._options.release:
            run_suites(self._clang, ("core", "store", "content"))
        self._clang.test("fuzz", needed=has_tests("fuzz"))

    def tidy(self):
        clang_tidy(self._clang, self._tally)

    def analyzer(self):
        gcc_analyzer(self._gcc, self._tally)

    def coverage(self):
        build = Build(ROOT, "test-coverage", "gcc", ["-Db_coverage=true", "-Doptimization=0"], self._tally)
        measure_coverage(build, self._tally)

    def valgrind(self):
        self._optimized.make()
        for suite in LAYERS_WITH_STRICT_CHECKS:
            self._optimized.test(suite, needed=has_tests(suite), arguments=["--setup", "valgrind"])
        self._optimized.benchmark()

    def reliability(self):
        """Each promise once more, now at full length: one test at a time, without a limit of time."""
        os.environ["MEND_TEST_LENGTH"] = "long"
        alone = ["--num-processes", "1", "--timeout-multiplier", "0"]
        self._clang.test("fuzz", arguments=alone)
        self._optimized.test("reliability", arguments=alone)


def read_options(arguments):
    parser = argparse.ArgumentParser(prog="test", description="Builds Mend and runs its tests.")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--quick", action="store_true", help="what needs no display, in two minutes")
    length.add_argument("--release", action="store_true", help="also everything that takes long")
    return parser.parse_args(arguments)


def main(arguments):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    options = read_options(arguments)
    tally = Tally()
    start = time.monotonic()
    with Leftovers(tally):
        for part in Run(options, tally).parts():
            begin = time.monotonic()
            try:
                part()
            except Exception:  # one part that cannot run must not keep the others from it
                traceback.print_exc()
                tally.add(f"{part.__name__}: could not be run", False)
            print(f"\n== {part.__name__}: {time.monotonic() - begin:.0f} s", flush=True)
    minutes = (time.monotonic() - start) / 60
    if options.release:
        tally.figures.keep(os.path.join(ROOT, KEPT))
        tally.figures.write(ROOT, os.path.join(ROOT, PAGE))
    print(f"\nThat took {minutes:.1f} minutes.")
    return tally.sum_up()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
