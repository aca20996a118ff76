#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window answers while the disk does not: each fsync takes two seconds.

How long the main loop was away is asked from outside, by calls that it answers. The thread of the
window itself must not wait for the disk at all; that is seen in the system calls.
"""

import os
import re
import shutil
import signal
import time

import figure
import tap
from driver import Driver
from mendtest import PAGE_REST, MendTest, mend_program

DELAY = 2 if figure.is_long() else 0.4
LONGEST_GAP = 0.05
WATCH = 5 if figure.is_long() else 2
SYNC = re.compile(r"^(\d+) +fsync\(", re.MULTILINE)


class SlowDisk(MendTest):
    def setUp(self):
        super().setUp()
        if shutil.which("strace") is None:
            figure.not_run("P20", "strace is not installed")
            self.skipTest("strace is not installed")

    def start_slowly(self):
        self.log_path = os.path.join(self.session.folder, "strace")
        words = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=fsync", "-o", self.log_path]
        words += ["-e", f"inject=fsync:delay_enter={int(DELAY * 1000000)}", mend_program()]
        self.ui = Driver(self.session, words, timeout=30)

    def end(self):
        if self.session.program.poll() is None:
            os.kill(self.ui.pid, signal.SIGTERM)
        self.assertEqual(self.session.wait_exit(60), 0)

    def longest_gap(self, seconds, node):
        """Ask again and again, and see how long the longest answer took."""
        longest, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            start = time.monotonic()
            self.ui.states(node)
            longest = max(longest, time.monotonic() - start)
            time.sleep(0.005)
        return longest

    def begin_turn(self):
        self.session.enter("Anna\nBen")
        for name in "^Start a First Talk$", "^Anna Begins$", "^Begin$":
            button = self.ui.find("push button", name)
            time.sleep(PAGE_REST)
            self.ui.click(button)
        return self.ui.find("push button", "^Finish Turn$")

    def test_window_does_not_wait_for_the_disk(self):
        self.start_slowly()
        button = self.begin_turn()
        time.sleep(PAGE_REST)
        gap = self.longest_gap(WATCH, button)
        self.ui.click(button)
        os.kill(self.ui.pid, signal.SIGTERM)
        start = time.monotonic()
        self.see("Still saving. Mend closes by itself.")
        self.assertEqual(self.session.wait_exit(60), 0)
        waited = time.monotonic() - start

        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            threads = SYNC.findall(file.read())
        self.assertIsNotNone(self.storage.current())
        self.assertGreater(len(threads), 5)
        by_window = threads.count(str(self.ui.pid))
        self.assertLess(gap, DELAY / 2)
        text = f"longest gap {gap * 1000:.0f} ms in {WATCH} s; {len(threads)} syncs of {DELAY} s, {by_window} by the window;" \
               f" Quit waited {waited:.1f} s and said so"  # fmt: skip
        (figure.reached if gap < LONGEST_GAP or not figure.is_long() else figure.missed)("P20", text)


if __name__ == "__main__":
    tap.main()
