#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-crash-states.py STORE-SCRIPT: a power cut at any moment of any kind of save loses nothing.

The states are worked out from the system calls: see crashstates.py. That these would show a save
that is not safe is tried with three that are not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import accounts
import crashstates
import figure
import tap

STEPS = 24
STEPS_LONG = 150
SEEDS_LONG = range(1, 6)
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

PLANTED = """
import os, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
def put(name, text, flags):
    file = os.open(name, os.O_WRONLY | os.O_CREAT | flags, 0o600, dir_fd=folder)
    os.write(file, text)
    return file
file = put("record", b"old words", 0)
os.fsync(file), os.close(file), os.fsync(folder)
os.write(1, b"BEGIN 1 \\nDONE 1\\n")
{}
os.write(1, b"DONE 2\\n")
"""
SAFE = """
file = put("new", b"new words, and more", 0)
os.fsync(file), os.close(file)
os.rename("new", "record", src_dir_fd=folder, dst_dir_fd=folder)
os.fsync(folder)
"""
IN_PLACE = 'file = put("record", b"new words, and more", os.O_TRUNC); os.fsync(file)'


class Traced(unittest.TestCase):
    def setUp(self):
        if shutil.which("strace") is None:
            figure.not_run("P2", "strace is not installed")
            self.skipTest("strace is not installed")
        self.folder = tempfile.mkdtemp(prefix="mend-crash-", dir=SCRATCH)
        self.addCleanup(shutil.rmtree, self.folder)
        self.root = os.path.join(self.folder, "live")
        os.mkdir(self.root)

    def trace(self, *argv):
        log = os.path.join(self.folder, "log")
        status = crashstates.traced(argv, log, stdout=subprocess.DEVNULL, env=accounts.without_leak_check())
        self.assertEqual(status, 0)
        return crashstates.Trace(log, self.root)


class Model(Traced):
    """The model finds what is not safe."""

    def bad_states(self, change):
        """States in which neither the old nor the new words are there whole, or the new ones are lost."""
        trace = self.trace(sys.executable, "-c", PLANTED.format(change), self.root)
        bad = 0
        for crash in trace.crashes():
            done = "".join(crash.said).count("DONE")
            text = crash.files.get(os.path.join(self.root, "record"))
            fine = {0: (None, text), 1: (b"old words", b"new words, and more"), 2: (b"new words, and more",)}
            bad += text not in fine[done]
        return bad

    def test_safe_save_has_no_bad_state(self):
        self.assertEqual(self.bad_states(SAFE), 0)

    def test_missing_syncs_are_found(self):
        self.assertGreater(self.bad_states(SAFE.replace("os.fsync(file), ", "")), 0)
        self.assertGreater(self.bad_states(SAFE.replace("os.fsync(folder)", "")), 0)

    def test_writing_in_place_is_found(self):
        self.assertGreater(self.bad_states(IN_PLACE), 0)


class Store(Traced):
    def check(self, reader, seed, steps):
        """The number of states, after each of them was found good."""
        data, state = (os.path.join(self.root, name) for name in ("data", "state"))
        trace = self.trace(SCRIPT, "write", data, state, str(seed), str(steps))
        after = os.path.join(self.folder, "after")
        count = 0
        for crash in trace.crashes():
            shutil.rmtree(after, ignore_errors=True)
            os.mkdir(after)
            crashstates.put_back(crash, self.root, after)
            promised = accounts.Promised(crash.said)
            for start in "first", "second":
                account = reader.read(os.path.join(after, "data"), os.path.join(after, "state"))
                fault = promised.fault_of(account)
                last = trace.operations[crash.position - 1] if crash.position else None
                self.assertIsNone(fault, f"{start} start, after {last}: {fault}")
            count += 1
        shutil.rmtree(self.root)
        os.mkdir(self.root)
        return count, promised.done

    def test_no_power_cut_loses_anything(self):
        with accounts.Reader(SCRIPT) as reader:
            if figure.is_long():
                results = [self.check(reader, seed, STEPS_LONG) for seed in SEEDS_LONG]
            else:
                results = [self.check(reader, 1, STEPS)]
        states, steps = map(sum, zip(*results))
        figure.reached("P2", f"{states:,} crash states by the system calls of {steps} saves of every kind: 0 bad")


if __name__ == "__main__":
    SCRIPT = sys.argv.pop(1)
    tap.main()
