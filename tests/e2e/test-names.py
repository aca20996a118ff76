# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever somebody is called: the pages hold together, and the record has the name as it was typed."""

import tap
from mendtest import MendTest

LONG = "Wilhelmina " + "W" * 189


class Names(MendTest):
    """A first talk of people with all kinds of names."""

    def walk(self, left, right, shown_left=None, shown_right=None, **looks):
        """Have a talk of one turn; the window must keep its size on every page."""
        left_name, right_name = shown_left or left, shown_right or right
        self.start(**looks)
        frame = self.ui.find("frame", "^Mend$")
        size = self.ui.extents(frame)[2:]
        pages = []

        def look(*texts):
            self.see_all(*texts)
            self.picture(f"{self.id()}-{len(pages)}")
            pages.append(texts[0])
            self.assertEqual(self.ui.extents(frame)[2:], size, f"at {texts[0]}")

        self.session.enter(f"{left}\n{right}")
        self.press_button("Start a First Talk")
        look(f"{left_name} Begins", f"{right_name} Begins")
        self.press_button(f"{left_name} Begins")
        look(f"{left_name} speaks", f"{right_name} listens")
        self.press_button("Begin")
        look("Finish Turn", f"{left_name} speaks")
        self.press_button("Finish Turn")
        look(f"{left_name} has spoken. Take a breath.", f"{right_name} speaks", f"Back to {left_name}")
        self.press_button("Stop for Today")
        look("Enough for today", left_name, right_name, f"{left_name}: One thing I take along")
        self.press_button("Finish")
        look("Close Mend")
        (talk,) = self.storage.records("talks")
        self.assertEqual([person["name"] for person in talk["people"]], [left, right])

    def test_no_names(self):
        self.walk("", "", "Left", "Right")

    def test_emoji_and_arabic(self):
        self.walk("🦊👩‍👩‍👧", "محمد بن عبد الله")

    def test_names_of_200_characters(self):
        self.walk(LONG, "漢字" * 100)

    def test_names_of_200_characters_in_a_narrow_window(self):
        self.walk(LONG, "W" * 200, width=370, height=650)


if __name__ == "__main__":
    tap.main()
