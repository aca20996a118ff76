# SPDX-License-Identifier: GPL-3.0-or-later
"""The builds that are tested, each in a folder of its own below build/, and the runs of their tests."""

import glob
import json
import os
import shutil
import subprocess
import time

from results import read_test_log

# More than this and it is not the machine that is to blame.
MOST_ONCE_MORE = 3

LAYERS_WITH_STRICT_CHECKS = ("core", "store")


def sources(root, *layers):
    """The C files of some layers, in order."""
    found = []
    for layer in layers:
        found += glob.glob(os.path.join(root, "src", layer, "**", "*.c"), recursive=True)
    return sorted(found)


class Build:
    """A build folder with its compiler and options; what happens in it is counted in the tally."""

    def __init__(self, root, name, compiler, options, tally, left_out=()):
        """left_out: folders of which nothing is built, each with the slash at its end."""
        self.root = root
        self.name = name
        self.folder = os.path.join(root, "build", name)
        self._compiler = compiler
        self._options = options
        self._left_out = tuple(left_out)
        self._tally = tally
        self._runs = 0
        self.is_set_up = False
        self.is_ready = False

    def make(self):
        """Set the folder up, afresh if it was made with other options, and build all that is new."""
        print(f"\n== {self.name}: build", flush=True)
        stamp = os.path.join(self.folder, "made-with")
        made_with = " ".join([self._compiler, *self._options])
        if not os.path.exists(stamp) or open_and_read(stamp) != made_with:
            shutil.rmtree(self.folder, ignore_errors=True)
            # Half of the time for linking, which every one of some hundred test programs needs; with
            # clang it warns of symbols of the sanitizers.
            is_better = self._compiler == "gcc" and shutil.which("ld.gold")
            linker = {"CC_LD": "gold"} if is_better else {}
            environment = linker | os.environ | {"CC": self._compiler}
            setup = ["meson", "setup", self.folder, "--werror", *self._options]
            if subprocess.run(setup, cwd=self.root, env=environment, check=False).returncode:
                return self._tally.add(f"{self.name}: setup", False)
            with open(stamp, "w", encoding="utf-8") as file:
                file.write(made_with)
        self.is_set_up = True
        ninja = ["ninja", "-C", self.folder, "-k", "0", "--quiet", *self._targets()]
        begin = time.monotonic()
        built = subprocess.run(ninja, check=False)
        print(f"== {self.name}: built in {time.monotonic() - begin:.0f} s", flush=True)
        self.is_ready = self._tally.add(f"{self.name}: build without a warning", built.returncode == 0)
        return self.is_ready

    def _targets(self):
        """What to build, for ninja's command line: nothing if that is all there is."""
        if not self._left_out:
            return []
        listed = subprocess.run(
            ["meson", "introspect", self.folder, "--targets"], stdout=subprocess.PIPE, text=True, check=True
        )
        files = [
            os.path.relpath(name, self.folder)
            for target in json.loads(listed.stdout)
            if target["build_by_default"]
            for name in target["filename"]
        ]
        return [name for name in files if not name.startswith(self._left_out)]

    def test(self, *suites, needed=True, arguments=(), once_more=False):
        """Run the tests of some suites; it is a failure if one that is needed holds no test.

        once_more: what fails beside others runs again, alone; it is told if it passes then.
        """
        if not self.is_ready:
            return
        for suite in suites:
            print(f"\n== {self.name}: {suite}", flush=True)
            self._run(suite, ["--suite", suite, *arguments], needed, once_more)

    def benchmark(self):
        """Run the benchmarks, one after the other."""
        if self.is_ready:
            print(f"\n== {self.name}: benchmarks", flush=True)
            self._run("benchmarks", ["--benchmark"], False, False)

    def _run(self, name, arguments, needed, once_more):
        begin = time.monotonic()
        status, programs = self._run_meson(arguments)
        if status and programs and all(program.succeeded for program in programs):
            self._tally.add(f"{self.name}: {name}: meson ended with {status}", False)
        if once_more:
            programs = self._run_once_more(name, programs)
        print(f"== {self.name}: {name}: {time.monotonic() - begin:.0f} s", flush=True)
        self._tally.add_programs(program._replace(name=f"{self.name}: {program.name}") for program in programs)
        if not programs and needed:
            self._tally.add(f"{self.name}: {name}: no test ran", False)

    def _run_once_more(self, suite, programs):
        """The programs with what came of those that failed when they ran alone, unless they are many."""
        failed = [program for program in programs if not program.succeeded]
        if len(failed) > MOST_ONCE_MORE:
            return programs
        for program in failed:
            title = program.name.rpartition(" / ")[2]
            _, again = self._run_meson(["--suite", suite, "--num-processes", "1", title])
            if again and again[0].succeeded:
                self._tally.unsteady.append(f"{self.name}: {program.name}")
                print(f"At first {program.name} ended with:\n{program.ending}", flush=True)
                programs = [again[0] if other is program else other for other in programs]
        return programs

    def _run_meson(self, arguments):
        """Run tests by the command line of meson: its status, and the programs that ran."""
        self._runs += 1
        log = f"checks-{self._runs}"
        path = os.path.join(self.folder, "meson-logs", f"{log}.json")
        if os.path.exists(path):
            os.remove(path)
        run = ["meson", "test", "-C", self.folder, "--no-rebuild", "--print-errorlogs", "--logbase", log]
        status = subprocess.run([*run, *arguments], check=False).returncode
        written = glob.glob(os.path.join(self.folder, "meson-logs", f"{log}*.json"))
        programs = [program for found in written for program in read_test_log(found)]
        for found in written:
            self._tally.figures.read(found)
            os.remove(found)
        return status, programs


def open_and_read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()
