# SPDX-License-Identifier: GPL-3.0-or-later
"""What is for one person: on no disk unless it is kept, then in one place, and gone when it is deleted."""

import os
import time

import tap
from mendtest import MendTest

CANARY = "The grey heron left at four"
SECOND = "The kettle was still warm"
# Longer than the program waits after the last key before what is kept goes to the disk.
LONGER_THAN_THE_DELAY = 1.5


class Alone(MendTest):
    """Each writes, keeps or does not keep, and leaves."""

    size = "1280x1600"

    def open_alone(self, entry=None, **more):
        self.start(width=1280, height=1500, **more)
        self.press_button("Look Around")
        self.press_button("For One Person")
        if entry:
            self.open_entry(entry)

    def open_entry(self, title):
        self.ui.click(self.ui.find("list item", f"^{title}"))
        self.ui.gone("list item", f"^{title}")

    def write(self, title, text):
        self.ui.click(self.ui.find("text", f"^{title}$"))
        self.session.enter(text)
        self.ui.wait_until(
            lambda: text in [self.ui.text(node) for node in self.ui.find_all("text")], what="the text"
        )

    def keep_for(self, name):
        self.ui.click(self.ui.find("check box", "^Keep$"))
        self.press_button(name)
        self.see(f"Only for {name}. Not locked.")

    def places_of(self, text):
        return self.storage.files_with(text)

    def assert_only_private(self, text):
        self.ui.wait_until(lambda: self.places_of(text), what="the file")
        for path in self.places_of(text):
            self.assertTrue(path.startswith(self.storage.private + os.sep), path)
            self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
            self.assertEqual(os.stat(os.path.dirname(path)).st_mode & 0o777, 0o700)

    def test_not_kept_is_on_no_disk(self):
        self.start(width=1280, height=1500)
        self.press_button("Here Alone")
        self.see_all("Prepare What to Say", "Write an Apology", "Own Promises", "Letting Go", "Help")
        self.open_entry("Prepare What to Say")
        self.write("In My Own Words", CANARY)
        self.see("Not kept. It is gone when this page is left.")
        time.sleep(LONGER_THAN_THE_DELAY)
        self.assertEqual(self.places_of(CANARY), [])
        self.ui.press("Escape", "Escape", "Escape")
        self.ui.wait_until(lambda: self.session.program.poll() is not None, what="the end")
        self.assertEqual(self.places_of(CANARY), [])
        self.assertFalse(os.path.exists(self.storage.private))

        self.start(width=1280, height=1500)
        self.see_all("Start a Talk", "For One Person")
        self.see_none(CANARY, "In My Own Words")

    def test_kept_in_one_place_and_deleted(self):
        self.open_alone("Write an Apology")
        self.see_all("What I Did", "What I Offer")
        self.write("What I Did", CANARY)
        self.keep_for("Left")
        self.assert_only_private(CANARY)
        self.write("What I Offer", SECOND)
        self.assert_only_private(SECOND)
        self.ui.wait_until(lambda: self.places_of(CANARY) == self.places_of(SECOND), what="one file")
        for options in (["--list"], ["--export=json"], ["--export=markdown"], ["--check"]):
            output, status = self.run_command(*options)
            self.assertNotIn(CANARY, output)
            self.assertEqual(status, 0, options)

        self.press_button("Back")
        self.open_entry("What Is Kept")
        self.see("Whose is it?")
        self.see_none(CANARY)
        self.press_button("Left")
        self.see(CANARY)
        self.press_button("Delete")
        self.see("Nothing is kept here.")
        self.ui.wait_until(lambda: not self.places_of(CANARY), what="nothing left")
        self.assertFalse(os.path.exists(self.storage.private))
        self.end()
        self.assertEqual(self.places_of(CANARY) + self.places_of(SECOND), [])

    def test_letting_go(self):
        self.start(width=1280, height=1500)
        self.press_button("Look Around")
        self.see("For one person, alone, without a date. “Not now” is a full answer.")
        self.ui.click(self.ui.find_some(2, "push button", "^Open$")[1])
        self.see_all("Letting go is not forgetting, not excusing, and not giving up what is fair.", "Looking Ahead")
        self.open_entry("What Still Weighs")
        self.ui.wait_focused("What still weighs")
        self.session.enter(f"{CANARY}\n{SECOND}\n")
        self.see_all(CANARY, SECOND)
        time.sleep(LONGER_THAN_THE_DELAY)
        self.assertEqual(self.places_of(CANARY), [])
        self.keep_for("Right")
        self.assert_only_private(CANARY)
        self.ui.click(self.ui.find_some(2, "push button", "^Let It Go$")[0])
        self.ui.wait_until(lambda: not self.places_of(CANARY), what="the line to be gone")
        self.assert_only_private(SECOND)
        self.press_button("Throw Away")
        self.ui.wait_until(lambda: not self.places_of(SECOND), what="nothing left")
        self.press_button("Back")
        self.open_entry("Write")
        self.see_all("What Still Weighs", "The Next Part")
        self.press_button("The Next Part")
        self.see_all("The One Who Did It")
        self.end()
        self.assertFalse(os.path.exists(self.storage.private))


if __name__ == "__main__":
    tap.main()
