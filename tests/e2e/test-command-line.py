# SPDX-License-Identifier: GPL-3.0-or-later
"""What Mend answers where there is no display and no message bus."""

import fcntl
import gzip
import json
import os
import pathlib
import uuid

import jsonschema
import tap
from commandtest import CommandTest
from samples import Profile, promise, tag

SCHEMA = json.loads(
    (pathlib.Path(__file__).parents[2] / "data/schemas/archive-line.schema.json").read_text(encoding="utf-8")
)


class CommandLine(CommandTest):
    """Each answer to a new or a filled home."""

    def test_version(self):
        out, status = self.answer("--version")
        self.assertRegex(out, r"\AMend \d+\.\d+\.\d+\n\Z")
        self.assertEqual(status, 0)

    def test_lint_format(self):
        way = (
            '{"format":"mend way to talk","version":1,"title":"Evening","parts":'
            '[{"id":"tell","title":"Tell","speaker":"each","length_s":120}]}'
        )
        path = os.path.join(self.home, "way.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(way)
        self.assertEqual(self.answer("--lint-format", path), ("", 0))
        with open(path, "w", encoding="utf-8") as file:
            file.write(way.replace("120", "-1").replace('"each"', '"hurt"').replace("tell", "Tell Me"))
        lines = [
            "parts[0].id: not small letters, digits and dashes",
            "parts[0].speaker: an unknown word",
            "parts[0].length_s: out of range",
        ]
        self.assertEqual(self.answer("--lint-format", path), ("".join(f"{path}: {line}\n" for line in lines), 1))
        out, status = self.answer("--lint-format", os.path.join(self.home, "none.json"))
        self.assertEqual((out.count("\n"), status), (1, 1))

    def test_lint_format_of_what_would_break_a_reader(self):
        """One line that names the place, an exit status of one, and nothing in the profile."""
        head = '{"format":"mend way to talk","version":1,"title":"Long","parts":['
        part = '{"id":"p%d","title":"P","speaker":"both","length_s":60}'
        for name, text, line in (
            ("parts", head + ",".join(part % i for i in range(10000)) + "]}", "parts: too many elements"),
            ("deep", head + "[" * 100000, ""),
            ("seconds", head + (part % 1).replace("60", "1" + "0" * 9) + "]}", "parts[0].length_s: out of range"),
            ("digits", head + (part % 1).replace("60", "1" * 400) + "]}", ""),
            ("twice", head + part % 1 + "," + part % 1 + "]}", "parts[1].id: there twice"),
            ("nothing", "", ""),
            ("bytes", "\udcff\udcfe", ""),
            ("list", "[]", ""),
        ):
            with self.subTest(name):
                path = os.path.join(self.home, f"{name}.json")
                with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
                    file.write(text)
                out, status = self.answer("--lint-format", path)
                self.assertEqual(status, 1)
                self.assertTrue(out.startswith(f"{path}: ") and out.endswith(f"{line}\n"), out[:300])
                self.assertEqual(out.count("\n"), 1)
                self.assertLess(len(out), len(path) + 200)
        self.assertEqual(self.answer("--list"), ("", 0))

    def test_new_profile(self):
        self.assertEqual(self.answer("--list"), ("", 0))
        self.assertEqual(self.answer("--check"), ("", 0))

    def test_list(self):
        profile = Profile(self.storage)
        profile.put_talk(1)
        profile.put_talk(2, topic="Our\tgarden\nand “more”", title="Speak and Say Back")
        profile.put_talk(3, topic=None, zone=-210, length_ms=59_999)
        out, status = self.answer("--list")
        self.assertEqual(status, 0)
        self.assertEqual(
            [line.split("\t") for line in out.splitlines()],
            [
                ["2026-02-01T18:18:03-03:30", "Short Turns", "59", "", str(uuid.UUID(int=3))],
                ["2026-02-01T22:48:02+01:00", "Speak and Say Back", "241", "Our garden and “more”", str(uuid.UUID(int=2))],
                ["2026-02-01T22:48:01+01:00", "Short Turns", "241", "How I am today", str(uuid.UUID(int=1))],
            ],
        )

    def test_list_with_filters(self):
        profile = Profile(self.storage)
        note = {"kind": "note", "at_ms": 1, "id": 2, "seat": "left", "part": 0, "text": "Thursday"}
        profile.put_talk(1)
        profile.put_talk(2, created="2026-03-01T12:00:00Z", way_to_talk="floor", step=3)
        profile.put_talk(3, writings=[note])

        def listed(*arguments):
            out, status = self.answer("--list", *arguments)
            self.assertEqual(status, 0)
            return [int(line.rsplit("-", 1)[1]) for line in out.splitlines()]

        self.assertEqual(listed(), [3, 2, 1])
        self.assertEqual(listed("--from", "2026-03-01"), [2])
        self.assertEqual(listed("--until", "2026-03-01"), [3, 1])
        self.assertEqual(listed("--from", "2026-02-01", "--until", "2026-02-01T21:48:02Z"), [1])
        self.assertEqual(listed("--way", "floor"), [2])
        self.assertEqual(listed("--step", "2"), [3, 1])
        self.assertEqual(listed("--step", "-1"), [])
        self.assertEqual(listed("--with-notes"), [3])
        self.assertEqual(listed("--with-promises"), [])
        profile.put_record("promises", 5, promise(5, 1, "I will call"))
        self.assertEqual(listed("--with-promises"), [1])
        for number, talk_number, text in (6, 1, "Holidays"), (7, 2, "holidays"), (8, 2, "Money"):
            profile.put_record("tags", number, tag(number, talk_number, text))
        self.assertEqual(listed("--tag", "HOLIDAYS"), [2, 1])
        self.assertEqual(listed("--tag", "Holidays", "--step", "3"), [2])
        self.assertEqual(listed("--tag", "Work"), [])
        exported = json.loads(self.mend("--export=json", "--tag", "holidays", str(uuid.UUID(int=1))).out)
        self.assertEqual([entry["talk"]["id"] for entry in exported["talks"]], [str(uuid.UUID(int=1))])
        result = self.mend("--export=json", "--tag", "Work", str(uuid.UUID(int=1)))
        self.assertEqual(result.status, 1)
        self.assertIn("There is no such talk", result.err)
        result = self.mend("--list", "--from", "yesterday")
        self.assertEqual((result.out, result.status), ("", 2))
        self.assertIn("yesterday: This is not a day", result.err)

    def test_check_of_good_records(self):
        Profile(self.storage).put_talk(1)
        self.assertEqual(self.answer("--check"), ("", 0))

    def test_check_names_each_bad_file(self):
        profile = Profile(self.storage)
        profile.put_talk(1)
        bad = profile.put_bad()
        out, status = self.answer("--check")
        self.assertEqual(status, 1)
        lines = dict(line.split(": ", 1) for line in out.splitlines())
        self.assertEqual(sorted(lines), sorted(f"talks/{name}" for name in bad))
        for name, reason in bad.items():
            self.assertTrue(lines[f"talks/{name}"].startswith(reason), lines[f"talks/{name}"])
        self.assertNotIn("Anna", out)

    def test_list_beside_bad_files(self):
        profile = Profile(self.storage)
        profile.put_talk(1)
        profile.put_bad()
        out, status = self.answer("--list")
        self.assertEqual((len(out.splitlines()), status), (1, 0))

    def test_unknown_option(self):
        before = self.things()
        result = self.mend("--nothing")
        self.assertEqual((result.out, result.status), ("", 1))
        self.assertIn("--nothing", result.err)
        self.assertEqual(len(result.err.splitlines()), 1)
        self.assertEqual(self.things(), before)

    def test_window_without_display(self):
        result = self.mend()
        self.assertEqual((result.out, result.status), ("", 1))
        self.assertIn("display", result.err)
        self.assertEqual(self.storage.files(self.storage.store, self.storage.state), [])

    def test_check_names_what_says_what_the_folder_is(self):
        profile = Profile(self.storage)
        profile.put("../store.json", "{")
        out, status = self.answer("--check")
        self.assertEqual(status, 1)
        self.assertRegex(out, r"\Astore\.json: The file is damaged.*\n\Z")

    def test_backup_and_restore(self):
        profile = Profile(self.storage)
        profile.put_talk(1)
        profile.put_talk(2)
        before = {name: open(profile.path(name), "rb").read() for name in os.listdir(profile.talks)}
        path = os.path.join(self.home, "mend-2026-02-01.jsonl.gz")
        result = self.mend("--backup", path)
        self.assertEqual((result.out, result.err, result.status), ("Records in the backup: 2\n", "", 0))
        validator = jsonschema.Draft202012Validator(SCHEMA)
        with gzip.open(path, "rt", encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        self.assertEqual([list(validator.iter_errors(line)) for line in lines], [[]] * 4)
        self.assertFalse(validator.is_valid(lines[1] | {"folder": "private"}))
        self.assertFalse(validator.is_valid(lines[3] | {"sha256": "0"}))

        for name in before:
            os.remove(profile.path(name))
        result = self.mend("--restore", path)
        self.assertEqual((result.out, result.err, result.status), ("New here: 2\n", "", 0))
        after = {name: open(profile.path(name), "rb").read() for name in os.listdir(profile.talks)}
        self.assertEqual(after, before)

        profile.put_talk(3)
        result = self.mend("--restore", path, "--replace")
        counts, _, back = result.out.partition("What was here before: ")
        self.assertEqual(counts, "As they were: 2\nNot in the backup, now in the trash: 1\n")
        self.assertEqual((result.err, result.status), ("", 0))
        self.assertEqual(sorted(os.listdir(profile.talks)), sorted(before))
        result = self.mend("--restore", back.strip(), "--replace")
        self.assertTrue(result.out.startswith("New here: 1\nAs they were: 2\n"), result.out)
        self.assertEqual(len(os.listdir(profile.talks)), 3)

    def test_restore_while_another_mend_has_the_folder(self):
        profile = Profile(self.storage)
        profile.put_talk(1)
        path = os.path.join(self.home, "all.jsonl.gz")
        self.assertEqual(self.mend("--backup", path).status, 0)
        folder = os.open(self.storage.store, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for arguments in (("--restore", path), ("--restore", path, "--replace")):
            result = self.mend(*arguments)
            self.assertEqual((result.out, result.status), ("", 3))
            self.assertEqual(result.err, f"mend: {path}: Mend is open in a window. Close it first.\n")
        self.assertEqual(self.mend("--backup", path).status, 0)

    def test_backup_of_nothing(self):
        path = os.path.join(self.home, "all.jsonl.gz")
        pathlib.Path(path).write_bytes(b"the last good one")
        result = self.mend("--backup", path)
        self.assertEqual((result.out, result.status), ("", 1))
        self.assertEqual(result.err, f"mend: {path}: There are no records here. No backup was written.\n")
        self.assertEqual(pathlib.Path(path).read_bytes(), b"the last good one")

    def test_restore_of_what_is_no_backup(self):
        Profile(self.storage).put_talk(1)
        path = os.path.join(self.home, "letter.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Anna and Ben")
        result = self.mend("--restore", path)
        self.assertEqual((result.out, result.status), ("", 1))
        self.assertEqual(result.err, f"mend: {path}: This is no backup of Mend. Nothing was changed.\n")
        result = self.mend("--restore", path + ".gz")
        self.assertEqual(result.status, 1)
        self.assertIn("There is no such file or folder.", result.err)


if __name__ == "__main__":
    tap.main()
