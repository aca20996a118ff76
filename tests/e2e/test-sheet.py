# SPDX-License-Identifier: GPL-3.0-or-later
"""What a therapist is to read: nothing is chosen at first, each chooses the own lines, and only these are on paper."""

import hashlib
import os

import tap
from mendtest import MendTest
from samples import Profile, promise, talk

TITLE = "What the talk was about, and when it was"


class Sheet(MendTest):
    """A talk with a line of each, and a promise of Anna's."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        profile = Profile(self.storage)
        written = {"at_ms": 10, "part": 0}
        writings = [
            *talk(1)["writings"],
            {**written, "kind": "note", "id": 2, "seat": "left", "text": "The gate was open"},
            {**written, "kind": "taken", "id": 3, "seat": "right", "text": "A deep breath"},
            {**written, "kind": "for-therapist", "id": 4, "seat": "none", "text": "Sleep"},
        ]
        profile.put_talk(1, topic="The evenings", writings=writings)
        profile.put_talk(2, topic="Another one")
        profile.put_record("promises", 5, promise(5, 1, "Home at six"))
        self.start()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.find("list item", "The evenings")

    def open_sheet(self):
        self.choose_in_menu("More", "Sheet for a Therapist…")
        self.ui.find("check box", "^The gate was open$")

    def boxes(self):
        return [node.name for node in self.ui.nodes() if node.role == "check box"]

    def show(self, part, line):
        self.press_button(part)
        self.ui.find("check box", f"^{line}$")

    def is_chosen(self, line):
        return "checked" in self.ui.find("check box", f"^{line}$").states

    def choose(self, line):
        self.assertFalse(self.is_chosen(line))
        self.ui.click(self.ui.find("check box", f"^{line}$"))
        self.ui.wait_until(lambda: self.is_chosen(line), what=f"{line} chosen")

    def digests(self):
        found = {}
        for folder, _, names in os.walk(self.storage.store):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[path] = hashlib.sha256(file.read()).hexdigest()
        return found

    def save(self, path):
        self.press_button("Save…")
        self.ui.find("push button", "^Not Now$")
        self.session.press("ctrl+a")
        self.session.enter(path)
        self.session.press("Return")
        self.see_all("Saved")

    def test_each_chooses_and_only_that_is_on_paper(self):
        before = self.digests()
        self.open_sheet()
        self.picture("sheet-anna")
        self.assertEqual(self.boxes(), ["Home at six", "The gate was open"])
        self.assertNotIn("sensitive", self.ui.find("push button", "^See the Sheet$").states)
        self.choose("The gate was open")
        self.show("Ben", "A deep breath")
        self.assertEqual(self.boxes(), ["A deep breath"])
        self.choose("A deep breath")
        self.show("Both of you", "Sleep")
        self.assertEqual(self.boxes(), ["Sleep", TITLE, "A walk", TITLE, "A walk"])
        self.show("Anna", "The gate was open")
        self.assertTrue(self.is_chosen("The gate was open"))
        self.assertFalse(self.is_chosen("Home at six"))

        self.press_button("See the Sheet")
        self.ui.find(name="^Page 1 of 1$")
        self.picture("sheet-paper")
        path = os.path.join(self.session.folder, "sheet.pdf")
        self.save(path)
        text = self.session.run("pdftotext", "-layout", path, "-")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        expected = ["For a Therapist", "From a talk", "Anna", "The gate was open", "a note", "Ben", "A deep breath"]
        self.assertEqual(lines, [*expected, "taken along", "Page 1 of 1"])

        # On the way back it is still chosen; once the page is left, it is forgotten.
        self.ui.press("alt+Left")
        self.ui.wait_until(lambda: self.is_chosen("The gate was open"), what="the choice")
        self.ui.press("alt+Left")
        self.ui.find("list item", "The evenings")
        self.assertEqual(self.digests(), before)
        self.open_sheet()
        self.assertFalse(self.is_chosen("The gate was open"))


if __name__ == "__main__":
    tap.main()
