# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the promises, by keyboard: one is written down outside of a talk, and is there again."""

import tap
from mendtest import MendTest

EMPTY = "A small promise that can be kept this week is worth more than a large one."


class PromisesPage(MendTest):
    """Anna and Ben, each with their own promises."""

    def open_page(self):
        self.choose_in_menu("Main Menu", "Promises")
        self.see_all("Anna: Write Down a Promise…", "Ben: Write Down a Promise…")

    def press_with_keys(self, name):
        """Go to a button with Tab, and press it."""

        def reach():
            focused = self.ui.focused()
            if focused and focused.name == name:
                return True
            self.ui.press("Tab")
            return False

        self.ui.wait_until(reach, what=f"the focus on {name!r}")
        self.ui.press("Return")

    def write(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.open_page()
        self.see_all(EMPTY)
        self.picture("promises-page-empty")
        self.press_with_keys("Ben: Write Down a Promise…")
        self.ui.find("text", "^What I promise$")
        self.session.enter("Home at six\nevery working day")
        self.press_with_keys("Write Down")
        self.see_all("Home at six", "every working day\nOpen")
        self.picture("promises-page")

    def test_write(self):
        self.write()
        self.end()
        (promise,) = self.storage.records("promises")
        self.assertEqual(
            [promise[member] for member in ("text", "when", "seat", "name", "talk_id", "day")],
            ["Home at six", "every working day", "right", "Ben", None, None],
        )
        self.start()
        self.open_page()
        self.see_all("Home at six", "every working day\nOpen")


if __name__ == "__main__":
    tap.main()
