#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what the end-to-end tests use to read a profile and to look for texts in it."""

import json
import os
import tempfile
import unittest

import tap
from storage import Storage


class Reading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.storage = Storage(
            {
                "HOME": folder.name,
                "XDG_DATA_HOME": os.path.join(folder.name, "data"),
                "XDG_STATE_HOME": os.path.join(folder.name, "state"),
            }
        )

    def write(self, path, content):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))

    def test_reads_records_and_the_running_talk(self):
        self.assertEqual(self.storage.records("talks"), [])
        self.write(os.path.join(self.storage.store, "store.json"), {"id": "one"})
        self.assertIsNone(self.storage.current())
        self.assertIsNone(self.storage.beat())
        self.write(os.path.join(self.storage.store, "talks", "b.json"), {"rev": 2})
        self.write(os.path.join(self.storage.store, "talks", "a.json"), {"rev": 1})
        self.write(os.path.join(self.storage.state, "one", "current.json"), {"events": []})
        self.write(os.path.join(self.storage.state, "one", "beat"), "7")
        self.write(os.path.join(self.storage.state, "one", "waiting", "w.json"), {"rev": 9})
        self.assertEqual([record["rev"] for record in self.storage.records("talks")], [1, 2])
        self.assertEqual(self.storage.current(), {"events": []})
        self.assertEqual(self.storage.beat(), b"7")
        self.assertEqual(self.storage.waiting(), [{"rev": 9}])

    def test_finds_a_text_however_it_was_written(self):
        plain = os.path.join(self.storage.store, "plain.txt")
        escaped = os.path.join(self.storage.store, "escaped.json")
        self.write(plain, "it says zoë ✓ here")
        self.write(escaped, {"note": "it says zoë ✓ here"})
        self.assertEqual(self.storage.files_with("zoë ✓"), [escaped, plain])
        self.assertEqual(self.storage.files_with("zoë ✗"), [])

    def test_sees_a_save_that_did_not_end(self):
        self.write(os.path.join(self.storage.store, "talks", "a.json"), {})
        self.assertEqual(self.storage.unfinished(), [])
        half = os.path.join(self.storage.store, "talks", "a.json.A1B2C3")
        self.write(half, "{")
        self.assertEqual(self.storage.unfinished(), [half])


if __name__ == "__main__":
    tap.main()
