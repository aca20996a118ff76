# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the promises, by keyboard: one is written down outside of a talk, marked, and read again."""

import tap
from mendtest import MendTest
from samples import Profile

EMPTY = "A small promise that can be kept this week is worth more than a large one."


class PromisesPage(MendTest):
    """Anna and Ben, each with their own promises."""

    def open_page(self):
        self.choose_in_menu("Main Menu", "Promises")
        self.see_all("Anna: Write Down a Promise…", "Ben: Write Down a Promise…")

    def go_with_keys(self, name):
        """Go to something with Tab."""

        def reach():
            focused = self.ui.focused()
            if focused and focused.name == name:
                return True
            self.ui.press("Tab")
            return False

        self.ui.wait_until(reach, what=f"the focus on {name!r}")

    def press_with_keys(self, name):
        """Go to a button or a row with Tab, and press it."""
        self.go_with_keys(name)
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

    def mark(self):
        """By the one who gave it; what got in the way is asked, as it was missed."""
        self.press_with_keys("Home at six")
        self.see_all("Ben gave this promise. Ben marks it.")
        self.press_with_keys("Missed")
        self.ui.find("text", "^One fact$")
        self.session.enter("\t\tTwice at nine\nThe train\nAt seven")
        self.picture("promise-page-missed")
        self.press_with_keys("Write Down")
        self.see_all("Missed: Twice at nine")
        self.picture("promise-page")

    def say_what_helped(self):
        """By the other, with the keys."""
        self.see_all("Anna may write this line, and nobody else.")
        self.go_with_keys("Missed: Twice at nine")
        self.session.enter("\tYou called\n")
        self.ui.find("label", "Anna, what helped: You called$")
        self.picture("promise-page-helped")
        (helped,) = self.ui.wait_until(lambda: self.storage.records("moments"), what="what helped")
        (mark,) = self.storage.records("marks")
        self.assertEqual([helped["kind"], helped["moment_id"], helped["name"]], ["helped", mark["id"], "Anna"])

    def look_together(self):
        self.ui.press("alt+Left")
        self.see_all("Home at six")
        self.press_with_keys("Look at Them Together")
        self.see_all("Looking at Promises", "Anna Begins")

    def look_back(self):
        """The week says in words what its signs show, and the table the same."""
        self.ui.press("alt+Left")
        self.press_with_keys("Look Back Over the Months")
        self.ui.find("image", "^Week of .*: Missed$")
        self.press_with_keys("As a Table")
        self.see_all("Week of", "Home at six", "Missed")
        self.picture("promises-months")

    def see_among_kept(self):
        """It stands in History among what was kept, without a talk; and leads back to the promises."""
        self.ui.press("alt+Left")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.press_button("Kept")
        row = self.ui.find("list item", "^Ben, .*: Home at six$")
        self.assertIn("Promise · ", row.name)
        self.picture("kept-promise")

    def test_write_and_mark(self):
        self.write()
        self.mark()
        self.say_what_helped()
        self.look_back()
        self.look_together()
        self.end()
        (promise,) = self.storage.records("promises")
        (mark,) = self.storage.records("marks")
        self.assertEqual(
            [mark[member] for member in ("outcome", "fact", "obstacle", "next", "talk_id", "promise_id", "author")],
            ["missed", "Twice at nine", "The train", "At seven", None, promise["id"], promise["author"]],
        )
        self.assertEqual(
            [promise[member] for member in ("text", "when", "seat", "name", "talk_id", "day")],
            ["Home at six", "every working day", "right", "Ben", None, None],
        )
        Profile(self.storage).put_talk(1)
        self.start()
        self.open_page()
        self.see_all("Home at six")
        self.press_with_keys("Home at six")
        self.see_all("Missed: Twice at nine")
        self.delete_and_undo()
        self.assertEqual([promise["id"]], [record["id"] for record in self.storage.records("promises")])

    def delete(self):
        self.press_with_keys("Ben: Delete This Promise")
        self.see_all("Promises")
        self.ui.gone("label", "^Home at six$")
        self.ui.wait_until(lambda: not self.storage.records("promises"), what="the promise in the trash")

    def delete_and_undo(self):
        """Once by the toast, once by the keys; what became of it is there again."""
        self.delete()
        self.press_button("Undo")
        self.press_with_keys("Home at six")
        self.see_all("Missed: Twice at nine")
        self.delete()
        self.ui.press("ctrl+z")
        self.ui.wait_until(lambda: self.storage.records("promises"), what="the promise out of the trash")
        self.see_among_kept()
        self.end()


if __name__ == "__main__":
    tap.main()
