#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-bad-files.py MAKE-TALKS: damaged and foreign files among good ones are named and never touched.

Also: links, pipes, sockets and odd names in the folder, of which nothing is opened.
"""

import hashlib
import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import time
import unittest

import badfiles
import figure
import tap
from mendtest import MendTest, mend_program
from storage import read_json

GOOD = 20
LEAST_BAD = 90
NOTE = "A note added later"
OPENED = re.compile(r"^(?:\d+ +)?(?:open|openat)\(.*\) += \d+<([^>]*)>", re.MULTILINE)


def look_at(folder):
    """Kind, time of change, size and checksum of each file, by name. Modes may be tightened."""
    seen = {}
    for entry in os.scandir(os.fsencode(folder)):
        status = entry.stat(follow_symlinks=False)
        content = b""
        if entry.is_file(follow_symlinks=False):
            with open(entry.path, "rb") as file:
                content = file.read()
        kind = stat.S_IFMT(status.st_mode)
        seen[entry.name] = (kind, status.st_mtime_ns, status.st_size, hashlib.sha256(content).digest())
    return seen


class BadFiles(MendTest):
    def setUp(self):
        super().setUp()
        data = os.path.join(self.session.environment["XDG_DATA_HOME"], "mend")
        state = os.path.join(self.session.environment["XDG_STATE_HOME"], "mend")
        subprocess.run([MAKE_TALKS, data, state, "0"], check=True)
        self.talks = os.path.join(self.storage.store, "talks")

    def add_note_to_a_talk(self):
        """By the window, from the start page; the name of the new file."""
        notes = os.path.join(self.storage.store, "notes")
        before = set(os.listdir(notes)) if os.path.isdir(notes) else set()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.wait_until(lambda: len(self.ui.find_all("list item")) > 1, what="talks in the list")
        self.ui.click(self.ui.find("list item"))
        self.press_button("Add a Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), NOTE)
        self.press_button("Anna")
        self.press_button("Add This Note")
        self.ui.wait_until(lambda: os.path.isdir(notes) and set(os.listdir(notes)) - before, what="a note")
        self.end()
        (name,) = set(os.listdir(notes)) - before
        return os.path.join(notes, name)

    def test_are_named_and_not_touched(self):
        good, bad = badfiles.plant(self.talks, GOOD)
        before = look_at(self.talks)
        self.assertGreaterEqual(len(bad), LEAST_BAD)

        text, status = self.run_command("--check")
        lines = dict(line.split(": ", 1) for line in text.splitlines())
        self.assertEqual(status, 1)
        self.assertEqual({name: bad[name] for name in bad if not lines.get(f"talks/{name}")}, {})
        self.assertEqual(len(lines), len(bad))
        self.assertEqual(len(self.run_command("--list")[0].splitlines()), len(good))

        start = time.monotonic()
        self.start()
        seconds = time.monotonic() - start
        self.see(f"{len(bad)} files could not be read")
        memory = self.memory()
        self.assertEqual(read_json(self.add_note_to_a_talk())["text"], NOTE)
        self.assertEqual(look_at(self.talks), before)
        figure.reached("P5", f"{len(bad)} of {len(bad)} named and untouched, {len(good)} of {len(good)} good ones"
                       f" usable (window after {seconds:.1f} s, {memory} MB)")  # fmt: skip

    def memory(self):
        with open(f"/proc/{self.ui.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) // 1024

    def plant_traps(self):
        """What must not be opened, and where it leads to."""
        outside = os.path.join(self.session.home, "outside")
        os.mkdir(outside)
        record, name = badfiles.talk(1)
        badfiles.write(outside, name, badfiles.encode(record))
        kinds = ("talks", "notes", "people", "trash")
        for kind in kinds:
            folder = os.path.join(self.storage.store, kind)
            os.makedirs(folder, mode=0o700, exist_ok=True)
            names = iter(f"20260131T190500Z-{number:08x}.json" for number in range(100, 200))
            path = lambda: os.path.join(folder, next(names))  # noqa: B023, E731
            os.symlink(os.path.join(outside, name), path())
            os.symlink(outside, path())
            os.symlink("/dev/zero", path())
            os.symlink("nowhere", path())
            loop = path()
            os.symlink(os.path.basename(loop), loop)
            os.mkfifo(path())
            os.mkdir(path())
            with socket.socket(socket.AF_UNIX) as server:
                # A path of a socket holds about 100 characters.
                here = os.open(folder, os.O_RDONLY)
                server.bind(f"/proc/self/fd/{here}/{next(names)}")
                os.close(here)
            for odd in (b"x" * 250 + b".json", b"\xff\xfe.json", b"line\nbreak.json", b"-rf", b"con.json", b"%s%n.json"):
                # No record: a copy of one would rightly be tidied away.
                with open(os.path.join(os.fsencode(folder), odd), "wb") as file:
                    file.write(b"nothing of ours")
        return outside

    def test_links_pipes_and_odd_names_do_no_harm(self):
        if shutil.which("strace") is None:
            figure.not_run("P14", "strace is not installed")
            self.skipTest("strace is not installed")
        good, _ = badfiles.plant(self.talks, GOOD)
        outside = self.plant_traps()
        kinds = [entry.path for entry in os.scandir(self.storage.store) if entry.is_dir()]
        before = {folder: look_at(folder) for folder in [*kinds, outside]}
        log = os.path.join(self.session.folder, "strace")
        words = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-e", "trace=open,openat", "-o", log]

        environment = self.session.environment
        start = time.monotonic()
        done = subprocess.run([*words, mend_program(), "--check"], env=environment, capture_output=True, timeout=60)
        seconds = time.monotonic() - start
        listed = subprocess.run([*words, "-A", mend_program(), "--list"], env=environment, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(listed.stdout.splitlines()), GOOD)

        self.start()
        note = self.add_note_to_a_talk()
        self.assertEqual(read_json(note)["text"], NOTE)
        os.remove(note)
        self.assertEqual({folder: look_at(folder) for folder in before}, before)

        with open(log, encoding="utf-8", errors="replace") as file:
            opened = OPENED.findall(file.read())
        self.assertTrue(any(path.startswith(self.storage.store) for path in opened))
        strange = [path for path in opened if path.startswith((outside, "/dev/zero"))]
        self.assertEqual(strange, [])
        figure.reached("P14", f"{len(strange)} opens outside, nothing changed, nothing hung (--check {seconds:.1f} s)")


if __name__ == "__main__":
    MAKE_TALKS = sys.argv.pop(1)
    tap.main()
