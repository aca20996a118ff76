# SPDX-License-Identifier: GPL-3.0-or-later
"""A way to talk of one's own is made, moved about, kept, handed on as a file, taken in again, and a talk is held in it."""

import json
import os
import pathlib

import jsonschema
import tap
from mendtest import MendTest

SCHEMA = pathlib.Path(__file__).parents[2] / "data/schemas/way-file.schema.json"


class OwnWay(MendTest):
    """Two parts, one moved by the keyboard; the talk has them in the order in which they stand."""

    def path(self, name):
        return os.path.join(self.session.folder, name)

    def add_part(self, number, title):
        """The field of the new part has the keyboard once its row is open."""
        self.press_button("Add a Part")
        self.see_all(f"{number}. A Turn")
        fields = self.ui.find_all("text", "^Title$")
        self.ui.type_text(fields[-1], title, clear=True)
        self.see_all(f"{number}. {title}")

    def make_way(self):
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.press_button("Make a Way of Your Own…")
        self.see_all("It needs a title.")
        self.ui.type_text(self.ui.find("text", "^Title$"), "Evening Round")
        self.see_all("It needs a part.")
        self.add_part(1, "The Day")
        self.picture("own-way-one-part")
        self.add_part(2, "The Best of It")
        self.session.press("alt+Up")
        self.see_all("1. The Best of It", "2. The Day", "What is saved holds from the next talk on.")
        self.picture("own-way-two-parts")

    def choose(self, path, key):
        """Type the path of a file into the window for files, whose name field the key opens."""
        self.ui.find("push button", "^(Cancel|Not Now)$")
        self.session.press(key)
        self.session.enter(path)
        self.session.press("Return")
        self.ui.gone("push button", "^(Cancel|Not Now)$")

    def hold_talk(self):
        self.press_button("Anna Begins")
        for part in "The Best of It", "The Day":
            for name in "Anna", "Ben":
                self.see_all(f"{name} speaks")
                self.see_all(part)
                self.press_button("Begin")
                self.ui.find("label", f"^{part} · turn ")
                self.press_button("Finish Turn")
        self.see_all("Enough for today")
        self.press_button("Finish")
        self.see_all("Saved on this computer.", "To the Path")

    def look_around(self):
        self.session.environment["GTK_USE_PORTAL"] = "0"
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")

    def test_made_and_held(self):
        self.look_around()
        self.make_way()
        self.press_button("Save")
        self.see_all("Your own", "Evening Round")
        self.picture("own-way-listed")
        (way,) = self.storage.records("formats")
        self.assertEqual(way["title"], "Evening Round")
        self.assertEqual([part["title"] for part in way["parts"]], ["The Best of It", "The Day"])
        self.assertEqual({part["speaker"] for part in way["parts"]}, {"each"})
        self.assertNotIn("hurt", str(way))
        self.end()

        self.start()
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", "Evening Round"))
        self.hold_talk()
        (talk,) = self.storage.records("talks")
        self.assertEqual((talk["title"], talk["way_to_talk"]), ("Evening Round", way["id"]))
        self.assertEqual(self.run_command("--check"), ("", 0))

    def test_tried_before_it_is_saved(self):
        self.look_around()
        self.make_way()
        self.press_button("Try It")
        self.hold_talk()

        # The talk is there, and the way is not until it is saved.
        (talk,) = self.storage.records("talks")
        self.assertEqual(talk["title"], "Evening Round")
        self.assertEqual(self.storage.records("formats"), [])
        self.end()
        self.assertEqual(self.run_command("--check"), ("", 0))

    def test_handed_on(self):
        self.look_around()
        self.make_way()
        self.press_button("Export…")
        self.choose(self.path("way.json"), "ctrl+a")
        self.see_all("The file is written.")
        way = json.loads(pathlib.Path(self.path("way.json")).read_text(encoding="utf-8"))
        jsonschema.validate(way, json.loads(SCHEMA.read_text(encoding="utf-8")))
        self.assertEqual(self.run_command("--lint-format", self.path("way.json")), ("", 0))
        self.ui.press("alt+Left")

        # Nothing of a file with a mistake comes in, and the place of each is named.
        wrong = dict(way, parts=[dict(way["parts"][0], length_s=10**9), dict(way["parts"][1], speaker="hurt")])
        pathlib.Path(self.path("wrong.json")).write_text(json.dumps(wrong), encoding="utf-8")
        self.press_button("Import…")
        self.choose(self.path("wrong.json"), "ctrl+l")
        self.see_all("Nothing Was Imported")
        self.ui.find("label", r"parts\[0\]\.length_s\nparts\[1\]\.speaker")
        self.picture("own-way-mistakes")
        self.session.press("Return")
        self.ui.gone("label", "^Nothing Was Imported$")
        self.assertEqual(self.storage.records("formats"), [])

        self.press_button("Import…")
        self.choose(self.path("way.json"), "ctrl+l")
        self.see_all("1. The Best of It", "2. The Day")
        self.press_button("Save")
        self.see_all("Your own", "Evening Round")
        (own,) = self.storage.records("formats")
        self.assertEqual(own["parts"], way["parts"])


if __name__ == "__main__":
    tap.main()
