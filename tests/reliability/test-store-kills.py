#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-store-kills.py STORE-SCRIPT: a program that uses a store in all ways is killed at any moment.

Before a release it also runs out of memory, again and again.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import accounts
import figure
import tap

KILLS = 60
KILLS_LONG = 2000
OUT_OF_MEMORY = 500
MOST_STEPS = 400
LONGEST_LIFE = 0.3
OUT_OF_MEMORY_ODDS = "0.001"
# In memory: here it is the moment of the kill that is tried, not the disk.
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Kills(unittest.TestCase):
    def setUp(self):
        self.random = random.Random(1)
        self.reader = accounts.Reader(SCRIPT)
        self.addCleanup(self.reader.close)
        self.steps = 0
        self.moves = 0

    def live_and_die(self, seed, life=None, before=()):
        """Let one program use a new store until its end, and see what the next start finds.

        Every second life that is to end early begins once something is saved, however slow the
        computer is: so there is always something to lose.
        """
        home = tempfile.mkdtemp(prefix="mend-kills-", dir=SCRATCH)
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        data, state = os.path.join(home, "data"), os.path.join(home, "state")
        said_path = os.path.join(home, "said")
        with open(said_path, "wb") as said:
            process = subprocess.Popen(
                [*before, SCRIPT, "write", data, state, str(seed), str(MOST_STEPS)],
                stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.DEVNULL, env=accounts.without_leak_check(),
            )  # fmt: skip
            if life is not None:
                while seed % 2 and process.poll() is None and not has_saved(said_path):
                    time.sleep(0.001)
                time.sleep(life)
                process.kill()
            process.wait(60)
        with open(said_path, encoding="utf-8") as said:
            promised = accounts.Promised(said.readlines())
        for start in "first", "second":
            fault = promised.fault_of(self.reader.read(data, state))
            self.assertIsNone(fault, f"seed {seed}, {start} start: {fault}")
        self.steps += promised.done
        self.moves += promised.moves
        shutil.rmtree(home)

    def test_kills_lose_nothing(self):
        kills = KILLS_LONG if figure.is_long() else KILLS
        for seed in range(kills):
            self.live_and_die(seed, life=self.random.uniform(0, LONGEST_LIFE))
        self.assertGreaterEqual(self.steps, kills // 2)
        figure.reached("P1", f"{kills:,} kills of a program that uses a store, {self.steps:,} saves: 0 lost")
        figure.reached("P12", f"{self.moves:,} deletions and returns of talks, {kills:,} kills among them: 0 lost")

    def test_out_of_memory_loses_nothing(self):
        reason = None
        if not figure.is_long():
            reason = "takes long"
        elif shutil.which("fiu-run") is None:
            reason = "fiu-run is not installed"
        elif is_sanitized(SCRIPT):
            reason = "the sanitizers have a malloc of their own"
        if reason:
            figure.not_run("P23", reason)
            self.skipTest(reason)
        condition = f"enable_random name=libc/mm/malloc,probability={OUT_OF_MEMORY_ODDS}"
        for seed in range(OUT_OF_MEMORY):
            self.live_and_die(seed, before=["fiu-run", "-x", "-c", condition])
        figure.reached("P23", f"{OUT_OF_MEMORY} runs out of memory, {self.steps:,} saves before: 0 lost, 0 half-written")


def has_saved(said_path):
    with open(said_path, "rb") as said:
        return b"\nDONE " in said.read()


def is_sanitized(program):
    with open(program, "rb") as file:
        return b"__asan_init" in file.read()


if __name__ == "__main__":
    SCRIPT = sys.argv.pop(1)
    tap.main()
