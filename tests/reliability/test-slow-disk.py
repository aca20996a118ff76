#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window answers while the disk does not: each fsync takes two seconds.

The thread of the window itself must not wait for the disk at all; that is seen in the system calls.
How long the main loop was away is asked from outside, by calls that it answers; what these calls
waited for a processor that other programs had is taken off.
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
LONGEST_SAVING = 120
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
        self.assertEqual(self.session.wait_exit(LONGEST_SAVING), 0)

    def longest_gap(self, seconds, node):
        """Ask again and again, and see how long the longest answer took."""
        longest, end = 0, time.monotonic() + seconds
        asked = [os.getpid(), *self.ui.processes()]
        while time.monotonic() < end:
            start, queued = time.monotonic(), waited_for_processor(asked)
            self.ui.states(node)
            took = time.monotonic() - start
            longest = max(longest, took - (waited_for_processor(asked) - queued))
            time.sleep(0.005)
        return longest

    def begin_turn(self):
        self.session.enter("Anna\nBen")
        for name in "^Start a First Talk$", "^Anna Begins$", "^Begin$":
            button = self.ui.find("push button", name)
            time.sleep(PAGE_REST)
            self.ui.click(button)
        return self.ui.find("push button", "^Finish Turn$")

    def syncs(self):
        """The threads that waited for the disk, each as often as it did."""
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return SYNC.findall(file.read())

    def test_window_does_not_wait_for_the_disk(self):
        self.start_slowly()
        button = self.begin_turn()
        time.sleep(PAGE_REST)
        gap = self.longest_gap(WATCH, button)
        self.ui.click(button)
        os.kill(self.ui.pid, signal.SIGTERM)
        start = time.monotonic()
        self.see("Still saving. Mend closes by itself.")
        self.assertEqual(self.session.wait_exit(LONGEST_SAVING), 0)
        waited = time.monotonic() - start

        threads = self.syncs()
        self.assertIsNotNone(self.storage.current())
        self.assertGreater(len(threads), 5)
        self.assertNotIn(str(self.ui.pid), threads, "the window itself waited for the disk")
        text = f"longest gap {gap * 1000:.0f} ms in {WATCH} s; {len(threads)} syncs of {DELAY} s, none by the window," \
               f" from the first start on; Quit waited {waited:.1f} s and said so"  # fmt: skip
        (figure.reached if gap < LONGEST_GAP or not figure.is_long() else figure.missed)("P20", text)

    def test_hide_does_not_wait_for_the_disk(self):
        """Nothing is to be seen any more while it is still being saved."""
        self.start_slowly()
        self.begin_turn()
        self.session.run("xdotool", *("key", "Escape", "sleep", "0.02") * 3)
        self.ui.wait_until(lambda: not self.session.windows(self.ui.pid), what="no window, and the program still there")
        self.assertIsNone(self.session.program.poll())
        self.assertEqual(self.session.wait_exit(LONGEST_SAVING), 0)
        self.assertIsNotNone(self.storage.current())


def waited_for_processor(processes):
    """How many seconds the main threads of processes stood in the queue for a processor so far."""
    waited = 0
    for process in processes:
        with open(f"/proc/{process}/task/{process}/schedstat", encoding="ascii") as file:
            waited += int(file.read().split()[1])
    return waited / 1e9


if __name__ == "__main__":
    tap.main()
