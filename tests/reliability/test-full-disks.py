#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-full-disks.py STORE-SCRIPT: real disks that are full, without room for names, or not to be written.

Each is mounted in a name space of this process alone, so nothing of it is seen outside and nothing
stays. What was not saved is said to be so, and is saved when there is room and it is tried again.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import accounts
import figure
import tap

CLONE_NEWNS = 0x00020000
CLONE_NEWUSER = 0x10000000
MS_REMOUNT, MS_RDONLY, MS_REC, MS_PRIVATE = 0x20, 0x1, 0x4000, 0x40000
STEPS = 120
LIBC = ctypes.CDLL(None, use_errno=True)


def check(result):
    if result:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def leave_for_a_name_space():
    """From now on this process has mounts of its own, as root or as an account that plays root."""
    user, group = os.getuid(), os.getgid()
    check(LIBC.unshare(CLONE_NEWNS | (CLONE_NEWUSER if user else 0)))
    if user:
        for name, text in ("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1"):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(text)
    mount(None, "/", None, MS_REC | MS_PRIVATE, None)


def mount(source, target, kind, flags, options):
    words = [word.encode() if word else None for word in (source, target, kind)]
    check(LIBC.mount(*words, ctypes.c_ulong(flags), options.encode() if options else None))


class Writer:
    """store-script at work on a disk; what it says is taken line by line."""

    def __init__(self, disk):
        self.said = []
        self._process = subprocess.Popen(
            [SCRIPT, "write", os.path.join(disk, "data"), os.path.join(disk, "state"), "7", str(STEPS)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=accounts.without_leak_check(),
        )  # fmt: skip

    def run_to(self, word):
        """Go on until something was saved, or not; whether there was such a line."""
        for line in self._process.stdout:
            self.said.append(line)
            if line.startswith(word):
                return True
        return False

    def try_again(self):
        print(file=self._process.stdin, flush=True)

    def close(self):
        self._process.stdin.close()
        for line in self._process.stdout:
            self.said.append(line)
        self._process.stdout.close()
        return self._process.wait()


class FullDisks(unittest.TestCase):
    tried = []

    def setUp(self):
        if REFUSED:
            figure.not_run("P4", f"real full disks: {REFUSED}")
            self.skipTest(REFUSED)
        self.disk = tempfile.mkdtemp(prefix="mend-disk-")
        self.addCleanup(os.rmdir, self.disk)

    def mount(self, options):
        mount("none", self.disk, "tmpfs", 0, options)
        self.addCleanup(LIBC.umount2, self.disk.encode(), 2)

    def assert_all_is_there(self, writer):
        """And nothing besides: not a file half-way, not a leftover."""
        with accounts.Reader(SCRIPT) as reader:
            account = reader.read(os.path.join(self.disk, "data"), os.path.join(self.disk, "state"))
        self.assertIsNone(accounts.Promised(writer.said).fault_of(account))

    def fill_and_make_room(self, options, roomy):
        """Use the disk until something cannot be saved; then there is room, and it is tried again."""
        self.mount(options)
        writer = Writer(self.disk)
        self.assertTrue(writer.run_to("FAILED"), "the disk was never full")
        self.assert_kept_until_now(writer)
        mount("none", self.disk, "tmpfs", MS_REMOUNT, roomy)
        writer.try_again()
        self.assertTrue(writer.run_to("DONE"), "nothing was saved when there was room")
        self.assertEqual(writer.close(), 0)
        self.assert_all_is_there(writer)
        FullDisks.tried.append(self._testMethodName)

    def assert_kept_until_now(self, writer):
        """What was saved before is on the full disk still: looked at in a copy."""
        copy = tempfile.mkdtemp(prefix="mend-copy-")
        self.addCleanup(shutil.rmtree, copy)
        shutil.copytree(self.disk, copy, dirs_exist_ok=True)
        with accounts.Reader(SCRIPT) as reader:
            account = reader.read(os.path.join(copy, "data"), os.path.join(copy, "state"))
        self.assertIsNone(accounts.Promised(writer.said).fault_of(account))

    def test_full(self):
        self.fill_and_make_room("size=64k,mode=0700", "size=8m")

    def test_no_room_for_names(self):
        self.fill_and_make_room("nr_inodes=24,mode=0700", "nr_inodes=4000")

    def test_not_to_be_written(self):
        self.mount("size=8m,mode=0700")
        mount("none", self.disk, "tmpfs", MS_REMOUNT | MS_RDONLY, None)
        writer = Writer(self.disk)
        self.assertTrue(writer.run_to("FAILED"))
        mount("none", self.disk, "tmpfs", MS_REMOUNT, None)
        writer.try_again()
        self.assertTrue(writer.run_to("DONE"))
        self.assertEqual(writer.close(), 0)
        self.assert_all_is_there(writer)
        FullDisks.tried.append(self._testMethodName)

    @classmethod
    def tearDownClass(cls):
        if len(cls.tried) == 3:
            figure.reached("P4", "real disks that are full, without room for names, read-only: 3 of 3 said so and saved later")


if __name__ == "__main__":
    SCRIPT = sys.argv.pop(1)
    try:
        leave_for_a_name_space()
        REFUSED = None
    except OSError as error:
        REFUSED = f"no mounts of our own here ({error.strerror})"
    tap.main()
