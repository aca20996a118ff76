# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what the tests write in one folder, and sees that no process and no file is left by them."""

import ctypes
import os
import shutil
import signal
import tempfile
import time

PR_SET_CHILD_SUBREAPER = 36
GRACE = 3.0


def processes_of(parent):
    """The processes that have this parent and are not merely waiting to be collected."""
    found = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as file:
                name, _, rest = file.read().rpartition(")")
        except OSError:
            continue
        state, ppid = rest.split()[:2]
        if int(ppid) == parent and state != "Z":
            found[int(entry)] = name.partition("(")[2]
    return found


def collect_ended():
    """Take note of adopted processes that have ended, so that they are gone for good."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


class Leftovers:
    """A temporary HOME and TMPDIR for all that runs meanwhile; orphans become our children."""

    def __init__(self, tally):
        self._tally = tally
        self._folder = None

    def __enter__(self):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
        self._folder = tempfile.mkdtemp(prefix="mend-")
        home = os.path.join(self._folder, "home")
        temporary = os.path.join(self._folder, "tmp")
        os.mkdir(home)
        os.mkdir(temporary)
        os.environ["HOME"] = home
        os.environ["TMPDIR"] = temporary
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ.pop(f"XDG_{name}_HOME", None)
        return self

    def __exit__(self, *exception):
        end = time.monotonic() + GRACE
        while processes_of(os.getpid()) and time.monotonic() < end:
            time.sleep(0.05)
            collect_ended()
        left = processes_of(os.getpid())
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        self._tally.add(f"no process is left running {sorted(left.values()) or ''}".strip(), not left)
        files = sorted(os.listdir(os.environ["TMPDIR"]))
        self._tally.add(f"no temporary file is left {files or ''}".strip(), not files)
        shutil.rmtree(self._folder, ignore_errors=True)
