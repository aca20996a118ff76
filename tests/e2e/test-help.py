# SPDX-License-Identifier: GPL-3.0-or-later
"""Help is the same for everybody, and whoever was there leaves nothing behind."""

import os

import tap
from mendtest import MendTest


class Help(MendTest):
    """Everything on the page is opened; then every file is as it was."""

    size = "1280x1600"

    def read_everything(self):
        """What each file of the profile holds: store, state, settings and the list of recent files."""
        held = {}
        for path in self.storage.files():
            if os.path.isfile(path) and f"{os.sep}.cache{os.sep}" not in path:
                with open(path, "rb") as file:
                    held[os.path.relpath(path, self.storage.home)] = file.read()
        return held

    def open_help(self):
        self.press_button("Help")
        self.see_all("In danger now", "112", "People to call", "lila.help")

    def choose(self, country):
        """One of the first of the list: it is in sight wherever the list opens."""
        self.ui.click(self.ui.find("combo box", "^Country$"))
        self.ui.click(self.ui.find("list item", f"^{country}$"))
        self.ui.gone("list item", f"^{country}$")

    def unfold(self, heading):
        self.ui.click(self.ui.find("push button", f"^{heading}$"))

    def read_all_of_it(self):
        """Each part that the page has, one after the other."""
        self.choose("Austria")
        self.see_all("0800 222 555", "Day and night, free")
        self.unfold("Questions to Read Alone")
        self.see("Would it be dangerous to say no to a talk?")
        self.unfold("Questions to Read Alone")
        self.unfold("Finding a Therapist")
        self.see_all("Questions to Ask", "When to Look Further", "Forgiving is hurried.")
        self.press_button("Copy the Questions")
        self.unfold("Finding a Therapist")
        self.unfold("For the One Who Was Hurt")
        self.see("You can ask what you need to know, and stop when you have heard enough.")
        self.unfold("For the One Who Was Hurt")
        self.unfold("For the One Who Takes Responsibility")
        self.see("The same questions come more than once. A calm and true answer each time is part of it.")

    def go_back(self):
        self.press_button("Back")
        self.see_all("Start a Talk")

    def test_leaves_no_trace(self):
        self.start(height=1500)
        self.press_button("Look Around")
        self.see_all("Start a Talk")
        self.open_help()
        self.go_back()
        before = self.read_everything()
        self.assertGreater(len(before), 0)

        self.open_help()
        self.read_all_of_it()
        self.go_back()
        self.assertEqual(self.read_everything(), before)

        self.open_help()
        self.see_none("0800 222 555", "Would it be dangerous to say no to a talk?", "Forgiving is hurried.")


if __name__ == "__main__":
    tap.main()
