# SPDX-License-Identifier: GPL-3.0-or-later
"""A way to talk of one's own is made, kept, found again, and a talk is held in it."""

import tap
from mendtest import MendTest


class OwnWay(MendTest):
    """Two parts, one moved by the keyboard; the talk has them in the order in which they stand."""

    def make_way(self):
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.press_button("Make a Way of Your Own…")
        self.see_all("It needs a title.")
        self.ui.type_text(self.ui.find("text", "^Title$"), "Evening Round")
        self.see_all("It needs a part.")
        self.press_button("Add a Part")
        self.see_all("1. A Turn", "What is saved holds from the next talk on.")
        self.picture("own-way-one-part")
        self.press_button("Save")
        self.see_all("Your own", "Evening Round")
        self.picture("own-way-listed")

    def hold_talk(self):
        self.ui.click(self.ui.find("list item", "Evening Round"))
        self.press_button("Anna Begins")
        self.press_button("Begin")
        self.press_button("Finish Turn")
        self.see_all("Ben speaks")
        self.press_button("Begin")
        self.press_button("Finish Turn")
        self.see_all("Enough for today")
        self.press_button("Finish")
        self.see_all("Saved on this computer.", "To the Path")

    def test_made_and_held(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.make_way()
        (way,) = self.storage.records("formats")
        self.assertEqual(way["title"], "Evening Round")
        self.assertEqual([part["speaker"] for part in way["parts"]], ["each"])
        self.assertNotIn("hurt", str(way))
        self.end()

        self.start()
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.hold_talk()
        (talk,) = self.storage.records("talks")
        self.assertEqual((talk["title"], talk["way_to_talk"]), ("Evening Round", way["id"]))
        self.assertEqual(self.run_command("--check"), ("", 0))


if __name__ == "__main__":
    tap.main()
