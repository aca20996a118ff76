#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests rely on when they run in a display of their own."""

import os
import signal
import subprocess
import time
import unittest

import tap

WITH_DISPLAY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "with-display")


def run(*argv):
    return subprocess.run([WITH_DISPLAY, *argv], capture_output=True, text=True, timeout=30)


class WithDisplay(unittest.TestCase):
    def test_gives_display_bus_and_home_and_removes_them(self):
        script = 'xdpyinfo >&2 && gdbus call -e -d org.freedesktop.DBus -o / -m org.freedesktop.DBus.GetId >&2 && echo "$HOME"'
        done = run("sh", "-c", script)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotEqual(done.stdout.strip(), os.environ.get("HOME"))
        self.assertFalse(os.path.exists(done.stdout.strip()))

    def test_hands_on_the_exit_status(self):
        self.assertEqual(run("sh", "-c", "exit 3").returncode, 3)
        self.assertEqual(run("sh", "-c", "kill -SEGV $$").returncode, 128 + signal.SIGSEGV)
        self.assertEqual(run("/nonexistent").returncode, 99)

    def test_ends_the_program_when_it_is_killed(self):
        for number in signal.SIGTERM, signal.SIGKILL:
            with subprocess.Popen(
                [WITH_DISPLAY, "sh", "-c", "echo $$ $HOME $XDG_RUNTIME_DIR; exec sleep 600"], stdout=subprocess.PIPE, text=True
            ) as wrapper:
                inner, *folders = wrapper.stdout.readline().split()
                wrapper.send_signal(number)
                wrapper.wait(10)
            self.addCleanup(subprocess.run, ["rm", "-rf", *folders], check=True)
            end = time.monotonic() + 5
            while runs(inner) and time.monotonic() < end:
                time.sleep(0.02)
            self.assertFalse(runs(inner), number)
            self.assertEqual(os.path.exists(folders[0]), number == signal.SIGKILL)


def runs(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    tap.main()
