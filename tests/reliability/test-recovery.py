#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-recovery.py STORE-SCRIPT: what goes wrong while a start recovers from a power cut does no harm.

The start is killed before each of the calls by which it changes a file, or the disk is full or
broken from then on; the next start finds all that there was. The power cuts are some of those that
crashstates.py works out, with the most left to be tidied.
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
CRASHES = 1
CRASHES_LONG = 40
CALLS = ("write", "fsync", "renameat2", "linkat", "unlinkat", "mkdirat", "fchmod", "openat")
TROUBLES = ("signal=KILL:when={}", "error=ENOSPC:when={}+", "error=EIO:when={}+")
MOST_CALLS = 400
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def untidiness(crash):
    """How much a start has to do: files half-way, and talks that run beside their record."""
    half_way = sum(os.path.basename(path).startswith(".tmp-") for path in crash.files)
    return half_way * 2 + any(path.endswith("current.json") for path in crash.files)


class Recovery(unittest.TestCase):
    def setUp(self):
        if shutil.which("strace") is None:
            figure.not_run("P24", "strace is not installed")
            self.skipTest("strace is not installed")
        self.folder = tempfile.mkdtemp(prefix="mend-recovery-", dir=SCRATCH)
        self.addCleanup(shutil.rmtree, self.folder)
        self.root = os.path.join(self.folder, "live")
        self.after = os.path.join(self.folder, "after")
        os.mkdir(self.root)
        self.reader = accounts.Reader(SCRIPT)
        self.addCleanup(self.reader.close)

    def crashes(self, count):
        log = os.path.join(self.folder, "log")
        data, state = (os.path.join(self.root, name) for name in ("data", "state"))
        argv = [SCRIPT, "write", data, state, "1", str(STEPS)]
        crashstates.traced(argv, log, stdout=subprocess.DEVNULL, env=accounts.without_leak_check())
        all_of_them = list(crashstates.Trace(log, self.root).crashes())
        worst = sorted(all_of_them, key=untidiness, reverse=True)[: count * 4]
        return worst[:: max(1, len(worst) // count)][:count]

    def start_with(self, call, trouble):
        """One start in trouble: how often the call was made, by what strace wrote of it."""
        log = os.path.join(self.folder, "starts")
        places = os.path.join(self.after, "data"), os.path.join(self.after, "state")
        words = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", f"trace={call}", "-e", "signal=none"]
        words += ["-e", f"inject={call}:{trouble}"] if trouble else []
        subprocess.run(
            [*words, SCRIPT, "read"], input="\t".join(places) + "\n", text=True, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=accounts.without_leak_check(),
        )  # fmt: skip
        with open(log, encoding="utf-8", errors="replace") as file:
            return [line for line in file if f"{call}(" in line]

    def put_back(self, crash):
        shutil.rmtree(self.after, ignore_errors=True)
        os.mkdir(self.after)
        crashstates.put_back(crash, self.root, self.after)

    def numbers_of(self, crash, call):
        """Which of these calls change something below the store: the program's start makes others."""
        self.put_back(crash)
        lines = self.start_with(call, None)
        if call == "openat":
            return [n for n, line in enumerate(lines, 1) if "O_CREAT" in line or "O_DIRECTORY" in line][:MOST_CALLS]
        return range(1, len(lines) + 1)

    def test_trouble_in_recovery_loses_nothing(self):
        starts = 0
        crashes = self.crashes(CRASHES_LONG if figure.is_long() else CRASHES)
        for crash in crashes:
            promised = accounts.Promised(crash.said)
            for call in CALLS:
                for number in self.numbers_of(crash, call):
                    for trouble in TROUBLES:
                        self.put_back(crash)
                        self.start_with(call, trouble.format(number))
                        account = self.reader.read(*(os.path.join(self.after, name) for name in ("data", "state")))
                        fault = promised.fault_of(account)
                        self.assertIsNone(fault, f"{call}, {trouble.format(number)}: {fault}")
                        starts += 1
        self.assertGreater(starts, len(crashes) * 10)
        figure.reached("P24", f"{starts:,} starts after {len(crashes)} power cuts in trouble themselves: 0 lost")


if __name__ == "__main__":
    SCRIPT = sys.argv.pop(1)
    tap.main()
