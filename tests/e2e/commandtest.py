# SPDX-License-Identifier: GPL-3.0-or-later
"""A home in which only the command line is used: there is neither a display nor a message bus."""

import os
import subprocess
import tempfile
import unittest
from types import SimpleNamespace

from mendtest import mend_program
from storage import Storage

KEPT_VARIABLES = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "GSETTINGS_SCHEMA_DIR", "LC_ALL", "TZ", "PATH")


class CommandTest(unittest.TestCase):
    """A home of its own, and neither a display nor a bus."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="mend-command-")
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        data, state = (os.path.join(self.home, name) for name in ("data", "state"))
        self.environment = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
        self.environment |= {"HOME": self.home, "XDG_DATA_HOME": data, "XDG_STATE_HOME": state}
        self.storage = Storage(self.environment)

    def mend(self, *arguments, **options):
        """Run Mend to its end: what it printed, what it complained about, and its status."""
        result = subprocess.run(
            [mend_program(), *arguments], env=self.environment, capture_output=True, timeout=30, check=False, **options
        )
        return SimpleNamespace(out=result.stdout.decode(), err=result.stderr.decode(), status=result.returncode)

    def things(self):
        """All there is in the home, with the time of each last change."""
        found = {}
        for path, folders, names in os.walk(self.home):
            for name in folders + names:
                inner = os.path.join(path, name)
                found[inner] = os.lstat(inner).st_mtime_ns
        return found

    def answer(self, *arguments):
        """What it prints, where it has nothing to complain about; and it may not write a thing."""
        before = self.things()
        result = self.mend(*arguments)
        self.assertEqual((result.err, self.things()), ("", before))
        return result.out, result.status
