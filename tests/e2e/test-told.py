# SPDX-License-Identifier: GPL-3.0-or-later
"""Told without being asked: written down by the one who tells it, and by nothing else brought up."""

import datetime

import tap
from mendtest import MendTest
from samples import Profile

SENTENCE = "What one of you tells the other without being asked. It may be small."
CAPTION = "The one who tells it writes it down, and nobody else. Nobody can ask for it here."
LINE = "I was asked to stay longer"
LATER = "I was asked to stay longer, and I said no"


class Told(MendTest):
    """Anna and Ben, from a new profile on."""

    def press_with_keys(self, name):
        """Go to a button or a row with Tab, and press it."""

        def reach():
            focused = self.ui.focused()
            if focused and focused.name == name:
                return True
            self.ui.press("Tab")
            return False

        self.ui.wait_until(reach, what=f"the focus on {name!r}")
        self.ui.press("Return")

    def open_page(self):
        self.choose_in_menu("Main Menu", "Promises")
        self.press_with_keys("Told Without Being Asked")
        self.see_all(SENTENCE, CAPTION, "Anna: Tell Something…", "Ben: Tell Something…")

    def wait_for(self, text):
        """The one line, once it is on the disk with this text."""

        def find():
            return [record for record in self.storage.records("moments") if record["text"] == text]

        self.ui.wait_until(find, what=f"a line {text!r}")
        return find()[0]

    def write(self):
        """By Ben, of yesterday."""
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.press_with_keys("Ben: Tell Something…")
        self.ui.find("text", "^What I tell$")
        self.session.enter(f"{LINE}\t")
        self.ui.click(self.ui.find("combo box", "^Told On$"))
        self.ui.click(self.ui.find("list item", "^Yesterday$"))
        self.ui.gone("list item", "^Today$")
        self.press_button("Write Down")
        self.ui.find("label", f"^Ben · {yesterday:%A, %-d %B}$")
        self.picture("told")
        line = self.wait_for(LINE)
        self.assertEqual(
            [line[member] for member in ("kind", "day", "seat", "name", "moment_id", "booker")],
            ["told", yesterday.isoformat(), "right", "Ben", None, "none"],
        )
        return line

    def change(self, line):
        self.press_with_keys(LINE)
        self.see_all("Nobody but Ben changes or deletes this line.")
        self.picture("told-line")
        self.ui.find("text", "^What I tell$")
        self.ui.press("ctrl+a")
        self.session.enter(LATER)
        self.press_button("Write Down")
        self.see_all(LATER)
        changed = self.wait_for(LATER)
        self.assertEqual(
            [changed[member] for member in ("id", "created", "day", "author")],
            [line[member] for member in ("id", "created", "day", "author")],
        )

    def delete_and_undo(self):
        """Once undone by the toast, once by the keys; at last it lies in Recently Deleted under its own name."""
        for undo in (lambda: self.press_button("Undo"), lambda: self.ui.press("ctrl+z"), None):
            self.press_with_keys(LATER)
            self.press_with_keys("Ben: Delete This Line")
            self.ui.gone("label", f"^{LATER}$")
            self.ui.wait_until(lambda: not self.storage.records("moments"), what="the line in the trash")
            self.see_all(SENTENCE, CAPTION)
            if undo:
                undo()
                self.see_all(LATER)
                self.wait_for(LATER)

    def put_back(self):
        self.ui.press("alt+Left")
        self.ui.press("alt+Left")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.press_button("Recently Deleted")
        self.see_all(LATER)
        self.ui.find("label", "^Told Without Being Asked · ")
        self.picture("told-deleted")
        self.press_button("Put Back")
        self.wait_for(LATER)
        self.ui.press("alt+Left")
        self.open_page()
        self.see_all(LATER)

    def look_around(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.see_all("Start a Talk")

    def test_told(self):
        self.look_around()
        self.open_page()
        self.ui.wait_focused("Anna: Tell Something…")
        self.picture("told-empty")
        line = self.write()
        self.change(line)
        self.delete_and_undo()
        self.put_back()

    def read_path(self):
        """All texts of the Path, once it is there."""
        self.see_all("Start a Talk")
        self.ui.find("heading", "^Reconnect$")
        return {node.name for node in self.ui.find_all() if node.name}

    def test_brought_up_by_nothing(self):
        """With a line or without: the Path, the promises and the good things say the same."""
        self.look_around()
        self.end()
        Profile(self.storage).put_talk(1)
        self.start()
        path = self.read_path()
        self.open_page()
        self.write()
        self.end()
        self.start()
        self.assertEqual(self.read_path(), path)
        self.choose_in_menu("Main Menu", "Promises")
        self.see_all("Told Without Being Asked")
        self.see_none(LINE)
        self.ui.press("alt+Left")
        self.choose_in_menu("Main Menu", "Reconnect")
        self.see_all("Ten minutes of something good. It need not be about you two.")
        self.see_none(LINE)


if __name__ == "__main__":
    tap.main()
