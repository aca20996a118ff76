#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-power-cuts.py STORE-SCRIPT [LOGGED-DISK]: power cuts on real file systems, before a release, as root.

A file system lies on a disk that keeps a log: see logged-disk.c. From the log the disk is built as
it was at a moment, also with a random half of what had not been flushed missing, mounted, and the
store on it opened as by the next start.
"""

import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest
from collections import namedtuple

import accounts
import figure
import tap

WRITE, FLUSH, MARK, ZEROS = 1, 2, 3, 4
MIB = 1 << 20
STEPS = 40
CUTS = int(os.environ.get("MEND_POWER_CUTS", 200))
ENOUGH = 1000
FileSystem = namedtuple("FileSystem", "name make size options")
EXT4 = "mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0"
FILE_SYSTEMS = (
    FileSystem("ext4", EXT4, 24 * MIB, "defaults"),
    FileSystem("ext4 data=writeback", EXT4, 24 * MIB, "data=writeback,noauto_da_alloc"),
    FileSystem("ext4 data=journal", EXT4, 24 * MIB, "data=journal"),
    FileSystem("xfs", ("mkfs.xfs", "-q", "-f"), 320 * MIB, "defaults"),
    FileSystem("btrfs", ("mkfs.btrfs", "-q", "-f", "--mixed"), 128 * MIB, "defaults"),
)
Entry = namedtuple("Entry", "kind length offset data")


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def read_log(path):
    with open(path, "rb") as file:
        raw = file.read()
    at = 0
    while at + 16 <= len(raw):
        kind, length, offset = struct.unpack_from("<IIQ", raw, at)
        at += 16
        data = raw[at : at + length] if kind in (WRITE, MARK) else b""
        at += len(data)
        yield Entry(kind, length, offset, data)


def disk_after(base, log, chance=None):
    """The disk after these entries; with chance, what was not flushed may be missing."""
    disk = bytearray(base)
    flushed = max((number for number, entry in enumerate(log) if entry.kind == FLUSH), default=-1)
    for number, entry in enumerate(log):
        if entry.kind == WRITE and not (chance and number > flushed and chance.random() < 0.5):
            disk[entry.offset : entry.offset + entry.length] = entry.data
        elif entry.kind == ZEROS:
            disk[entry.offset : entry.offset + entry.length] = bytes(entry.length)
    return disk


class PowerCuts(unittest.TestCase):
    def setUp(self):
        reason = None
        if not figure.is_long():
            reason = "power cuts on real file systems take long"
        elif os.getuid():
            reason = "power cuts on real file systems need root"
        elif not LOGGED_DISK or not os.path.exists("/dev/fuse") or not os.path.exists("/dev/loop-control"):
            reason = "no FUSE (libfuse3-dev, fuse3) or no loop devices here"
        if reason:
            figure.not_run("P2", reason)
            self.skipTest(reason)
        self.folder = tempfile.mkdtemp(prefix="mend-power-", dir="/dev/shm")
        self.addCleanup(shutil.rmtree, self.folder)
        self.image = os.path.join(self.folder, "image")
        self.place = os.path.join(self.folder, "place")
        os.mkdir(self.place)

    def mounted(self, image, options):
        """Mount a disk image; what to call to take it off again."""
        loop = run("losetup", "-f", "--show", image)
        try:
            run("mount", "-o", options, loop, self.place)
        except subprocess.CalledProcessError:
            run("losetup", "-d", loop)
            raise

        def take_off():
            run("umount", self.place)
            run("losetup", "-d", loop)

        return take_off

    def record(self, system):
        """Let store-script use a store on the file system; the disk before, and the log."""
        log_path, outer = os.path.join(self.folder, "log"), os.path.join(self.folder, "outer")
        os.makedirs(outer, exist_ok=True)
        with open(self.image, "wb") as file:
            file.truncate(system.size)
        run(*system.make, self.image)
        with open(self.image, "rb") as file:
            base = file.read()
        process = subprocess.Popen([LOGGED_DISK, self.image, log_path, outer])
        try:
            end = time.monotonic() + 10
            while not os.path.exists(os.path.join(outer, "disk")) and time.monotonic() < end:
                time.sleep(0.05)
            take_off = self.mounted(os.path.join(outer, "disk"), system.options)
            try:
                self.write(os.path.join(outer, "mark"))
                log = list(read_log(log_path))
            finally:
                take_off()
        finally:
            run("umount", outer)
            process.wait(10)
        return base, log

    def write(self, mark):
        places = (os.path.join(self.place, name) for name in ("data", "state"))
        with open(mark, "wb", buffering=0) as said:
            done = subprocess.run(
                [SCRIPT, "write", *places, "3", str(STEPS)], stdout=said, env=accounts.without_leak_check(), check=False
            )
        self.assertEqual(done.returncode, 0)

    def check(self, system, reader, base, log, chance):
        """Some power cuts, spread over all that happened."""
        first = next(number for number, entry in enumerate(log) if entry.kind == MARK)
        moments = range(first + 1, len(log) + 1)
        chosen = sorted(random.Random(1).sample(moments, min(CUTS, len(moments))))
        for moment in chosen:
            with open(self.image, "wb") as file:
                file.write(disk_after(base, log[:moment], chance))
            said = [entry.data.decode() for entry in log[:moment] if entry.kind == MARK]
            take_off = self.mounted(self.image, system.options)
            try:
                account = reader.read(os.path.join(self.place, "data"), os.path.join(self.place, "state"))
            finally:
                take_off()
            fault = accounts.Promised(said).fault_of(account)
            self.assertIsNone(fault, f"{system.name}, after entry {moment}: {fault}")
        return len(chosen)

    def test_power_cuts_lose_nothing(self):
        reordered = 0
        for system in FILE_SYSTEMS:
            with self.subTest(system.name), accounts.Reader(SCRIPT) as reader:
                if shutil.which(system.make[0]) is None:
                    figure.not_run("P2", f"{system.name}: no {system.make[0]}")
                    continue
                base, log = self.record(system)
                in_order = self.check(system, reader, base, log, None)
                shuffled = self.check(system, reader, base, log, random.Random(2))
                figure.reached("P2", f"{system.name}: {in_order} power cuts in order, {shuffled} reordered: 0 bad")
                reordered += shuffled
        if reordered < ENOUGH:
            figure.missed("P2", f"{reordered:,} reordered images in all")


if __name__ == "__main__":
    SCRIPT, LOGGED_DISK, *_ = [*sys.argv[1:], None]
    sys.argv[1:] = []
    tap.main()
