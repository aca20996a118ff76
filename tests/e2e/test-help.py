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

    def choose(self, country, place):
        """By keys: where a list opens depends on the room that there is."""
        self.ui.click(self.ui.find("combo box", "^Country$"))
        self.ui.find("list item", f"^{country}$")
        self.session.press(*["Down"] * place, "Return")

    def unfold(self, heading):
        self.ui.click(self.ui.find("push button", f"^{heading}$"))

    def read_all_of_it(self):
        """Each part that the page has, one after the other."""
        self.choose("Germany", 5)
        self.see_all("116 016", "Day and night, free")
        self.unfold("Questions to Read Alone")
        self.see("Would it be dangerous to say no to a talk?")

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
        self.see_none("116 016", "Would it be dangerous to say no to a talk?")


if __name__ == "__main__":
    tap.main()
