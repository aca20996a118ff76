# SPDX-License-Identifier: GPL-3.0-or-later
"""Talks leave Mend from the command line: as a text, a table, records and sheets of paper."""

import csv
import io
import json
import os
import pathlib
import resource
import stat
import subprocess
import uuid

import jsonschema
import tap
from commandtest import CommandTest
from samples import Profile, helper, mark, moment, promise, tag, talk

SCHEMAS = pathlib.Path(__file__).parents[2] / "data/schemas"
FIRST, SECOND = (str(uuid.UUID(int=number)) for number in (1, 2))


def writing(kind, text, number, seat="left", **members):
    return {"kind": kind, "at_ms": 1, "id": number, "seat": seat, "part": 0, "text": text} | members


class Export(CommandTest):
    """A home with two talks, one of them with all that can be written in one."""

    def setUp(self):
        super().setUp()
        self.profile = Profile(self.storage)
        writings = [
            writing("note", '=1+1, "so"', 2),
            writing("sentence", "I feel tired.\nI need rest.", 3, "right"),
            writing("kept", "- A walk\n# on Sunday", 4, "both"),
        ]
        self.profile.put_talk(1, writings=writings, topic="The *evenings*")
        self.profile.put_talk(2, topic="Grüße 🌱 مرحبا")
        self.profile.put_bad()
        self.promises = [promise(31, 2, "I will call"), promise(32, 2, "I will cook")]
        self.marks = [mark(33, 31, "missed"), mark(34, 31, "partly")]
        for number, given in zip((31, 32), self.promises):
            self.profile.put_record("promises", number, given)
        for number, given in zip((33, 34), self.marks):
            self.profile.put_record("marks", number, given)
        self.helped = moment(38, "helped", "You rang", moment_id=self.marks[1]["id"], seat="right", name="Ben")
        self.profile.put_record("moments", 38, self.helped)
        self.tags = [tag(35, 2, "Holidays"), tag(36, 2, "=Evenings")]
        for number, given in zip((35, 36), self.tags):
            self.profile.put_record("tags", number, given)

    def test_markdown(self):
        out, status = self.answer("--export=markdown", FIRST)
        self.assertEqual(status, 0)
        self.assertEqual(
            out,
            "# The \\*evenings\\*\n\n*Sunday, 1 February 2026, 22:48 · Short Turns · 4 minutes*\n\n"
            "## What you both kept\n\n\\- A walk  \n\\# on Sunday\n\n"
            "## Words and sentences\n\n### Ben\n\nI feel tired.  \nI need rest.\n\n"
            '## Notes\n\n### Anna\n\n\\=1+1, "so"\n\n*Anna spoke, turn 1*\n\n'
            "## How the talk went\n\nAnna and Ben spoke, both about two minutes.\n",
        )
        whole, status = self.answer("--export=markdown")
        self.assertEqual((whole.count("\n# "), status), (1, 0))
        self.assertTrue(whole.startswith(out + "\n# Grüße 🌱 مرحبا\n"))
        self.assertIn("\n*Tags: =Evenings, Holidays*\n", whole)
        self.assertEqual(self.answer("--show", FIRST[:8] + FIRST[8:]), (out, 0))

    def test_csv(self):
        out, status = self.answer("--export=csv")
        self.assertEqual(status, 0)
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        self.assertEqual([row["id"] for row in rows], [FIRST, SECOND])
        self.assertEqual(rows[0]["notes_left"], "'=1+1, \"so\"")
        self.assertEqual(rows[0]["words_right"], "I feel tired.\nI need rest.")
        self.assertEqual(rows[0]["kept"], "'- A walk\n# on Sunday")
        self.assertEqual((rows[1]["topic"], rows[1]["seconds"]), ("Grüße 🌱 مرحبا", "241"))
        self.assertEqual({None in row for row in rows}, {False})
        self.assertEqual(out.count("\r\n"), 3)
        self.assertEqual([row["promises_left"] for row in rows], ["", "I will call (partly)\nI will cook (open)"])
        self.assertEqual([row["promises_right"] for row in rows], ["", ""])
        self.assertEqual([row["tags"] for row in rows], ["", "'=Evenings\nHolidays"])

    def test_what_belongs_to_no_talk(self):
        self.profile.put_record("promises", 37, promise(37, 2, "I will read") | {"talk_id": None})
        out, _ = self.answer("--export=markdown")
        self.assertTrue(out.endswith("\n# Promises Outside of a Talk\n\n### Anna\n\nI will read\n\n*Open*\n"))
        out, _ = self.answer("--export=csv")
        last = list(csv.DictReader(io.StringIO(out, newline="")))[-1]
        self.assertEqual((last["left"], last["promises_left"], last["way"]), ("Anna", "I will read (open)", ""))
        export = json.loads(self.answer("--export=json")[0])
        self.assertEqual([entry["promise"]["text"] for entry in export["promises"]], ["I will read"])
        self.assertEqual(export["accounts"], [])
        schema = json.loads((SCHEMAS / "export.schema.json").read_text(encoding="utf-8"))
        self.assertEqual(list(jsonschema.Draft202012Validator(schema).iter_errors(export)), [])

    def test_what_was_told_and_taken(self):
        """And what helped, beside the promise of a talk; but not who helps."""
        session = helper(40, "session", helper_id=helper(39, "therapist")["id"], starts="2026-02-05T17:00:00Z", who="both")
        self.profile.put_record("helpers", 39, helper(39, "therapist", name="Lena", reach="0800 123"))
        self.profile.put_record("helpers", 40, session)
        self.profile.put_record("helpers", 41, helper(41, "taken", session_id=session["id"], text="Ask first"))
        self.profile.put_record("moments", 42, moment(42, "told", "I stayed longer", day="2026-02-03"))
        self.profile.put_record("moments", 43, moment(43, "gesture", "Tea"))
        out, _ = self.answer("--export=markdown")
        self.assertIn("\n*Ben, what helped: You rang*\n", out)
        self.assertTrue(
            out.endswith(
                "\n# Told Without Being Asked\n\n### Anna\n\nI stayed longer\n\n*3 February 2026*\n"
                "\n# Good Things\n\n## Small Gestures\n\n### Anna\n\nTea\n"
                "\n# Sessions\n\n## 5 February 2026\n\nAsk first\n"
            )
        )
        export = json.loads(self.answer("--export=json")[0])
        self.assertEqual([record["kind"] for record in export["moments"]], ["told", "gesture"])
        self.assertEqual([entry["session"] for entry in export["sessions"]], [session])
        self.assertEqual([record["text"] for record in export["sessions"][0]["taken"]], ["Ask first"])
        schema = json.loads((SCHEMAS / "export.schema.json").read_text(encoding="utf-8"))
        self.assertEqual(list(jsonschema.Draft202012Validator(schema).iter_errors(export)), [])
        for kind in ("markdown", "json", "csv"):
            self.assertNotIn("Lena", self.answer(f"--export={kind}")[0])
        self.assertNotIn("I stayed longer", self.answer("--export=markdown", FIRST)[0])

    def test_json(self):
        out, status = self.answer("--export=json")
        self.assertEqual(status, 0)
        export = json.loads(out)
        self.assertEqual([entry["talk"]["id"] for entry in export["talks"]], [FIRST, SECOND])
        self.assertEqual(export["talks"][1]["talk"], talk(2, "Grüße 🌱 مرحبا"))
        given = [
            {"promise": self.promises[0], "marks": self.marks, "helped": [self.helped]},
            {"promise": self.promises[1], "marks": [], "helped": []},
        ]
        self.assertEqual([entry["promises"] for entry in export["talks"]], [[], given])
        self.assertEqual([entry["tags"] for entry in export["talks"]], [[], self.tags])
        named = json.loads(self.mend("--export=json", SECOND.upper(), FIRST).out)
        self.assertEqual(named["talks"], export["talks"])
        self.assertNotIn("promises", named)
        schema = json.loads((SCHEMAS / "export.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        self.assertEqual(list(validator.iter_errors(export)), [])
        self.assertFalse(validator.is_valid(export | {"talks": [{"notes": []}]}))
        self.assertEqual(json.loads(self.mend("--export=json", "--from", "2030-01-01").out)["talks"], [])

    def test_pdf(self):
        path = os.path.join(self.home, "talks.pdf")
        self.profile.put_talk(3, writings=[writing("note", "evening " * 2000, 1)])
        result = self.mend("--export=pdf", "--output", path)
        self.assertEqual((result.out, result.err, result.status), ("", "", 0))
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True).stdout
        pages = text.split("\f")[:-1]
        self.assertGreater(len(pages), 4)
        for number, page in enumerate(pages, 1):
            self.assertIn(f"Page {number} of {len(pages)}", page)
        for words in "The *evenings*", "What you both kept", "- A walk", "I need rest.":
            self.assertIn(words, pages[0])
        self.assertEqual(text.split().count("evening"), 2000)

    def test_output_is_whole_or_not_there(self):
        path = os.path.join(self.home, "talks.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write("an older one")

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

        result = self.mend("--export=markdown", "--output", path, preexec_fn=limit)
        self.assertEqual((result.out, result.status), ("", 1))
        self.assertIn(path, result.err)
        self.assertEqual(open(path, encoding="utf-8").read(), "an older one")
        self.assertEqual(os.listdir(self.home).count("talks.md"), 1)
        self.assertEqual([name for name in os.listdir(self.home) if "talks" in name], ["talks.md"])
        self.assertEqual(self.mend("--export=markdown", "--output", path).status, 0)
        self.assertIn("evenings", open(path, encoding="utf-8").read())

    def test_what_cannot_be(self):
        for arguments, status, words in (
            (("--export=word",), 2, "word: Talks can be written as"),
            (("--export=csv", "0000000"), 1, "0000000: There is no such talk."),
            (("--show", "ffffffff"), 1, "ffffffff: There is no such talk."),
            (("--export=csv", "--output", "/nowhere/talks.csv"), 1, "/nowhere/talks.csv: "),
            (("--export=csv", "--output", "/dev/null"), 1, "/dev/null: What is at this place is not a file."),
            ((FIRST,), 2, "Ids of talks go with --export"),
        ):
            result = self.mend(*arguments)
            self.assertEqual((result.status, result.err.count("\n")), (status, 1), arguments)
            self.assertIn(words, result.err)


if __name__ == "__main__":
    tap.main()
