# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder in which all lies: taken up by a second computer, moved, and moved back."""

import json
import os

import tap
from driver import Driver
from mendtest import COMPLAINTS, MendTest, mend_program
from samples import Profile, file_name
from session import DesktopSession
from storage import Storage

KINDS = (
    *("people", "talks", "notes", "promises", "marks", "accounts", "assents"),
    *("formats", "decks", "cards", "plans", "tags", "check-ins", "moments", "helpers", "trash"),
)
USE_FOLDER = "Use a Folder That Is Already There…"


class FolderTest(MendTest):
    """A profile with two names and a talk, and an empty folder beside it."""

    def setUp(self):
        super().setUp()
        # The dialog of the desktop's portal would be another program's.
        self.session.environment["GTK_USE_PORTAL"] = "0"
        self.start()
        self.go_before_first_turn()
        self.end()
        self.profile = Profile(self.storage)
        self.profile.put_talk(1, topic="A talk to be found again")
        self.shared = os.path.join(self.session.home, "Shared")
        os.mkdir(self.shared)

    def choose(self, ui, path, button):
        """Give the dialog for folders a path, and press its button."""
        ui.find("push button", f"^{button}$")
        ui.press("ctrl+l")
        field = ui.find("text", within=None)
        ui.wait_until(lambda: ui.focused() and ui.focused().role == "text", what="a field for the path")
        ui.press("ctrl+a")
        ui.session.enter(path)
        ui.wait_until(lambda: path in ui.text(ui.focused()), what="the path in the field")
        del field
        ui.click(ui.find("push button", f"^{button}$"))

    def open_data(self):
        self.ui.press("ctrl+comma")
        self.ui.click(self.ui.find("page tab", "^Data$"))

    def move(self, path):
        """Move the folder by the preferences, and wait until they say so."""
        self.open_data()
        self.press_button("Move…")
        self.choose(self.ui, path, "Move Here")
        self.see("The folder has moved")


class Moved(FolderTest):
    def test_to_another_folder_and_back(self):
        self.start()
        self.ui.find("push button", "^Start a Talk$")
        self.move(self.shared)
        self.picture("data-elsewhere")
        self.see(self.shared)
        self.assertEqual(os.readlink(self.storage.store), self.shared)
        # Nothing lies in the folder that programs which keep it in step need not see.
        names = set(os.listdir(self.shared))
        self.assertLessEqual({"store.json", "people", "talks"}, names)
        self.assertLessEqual(names, {"store.json", *KINDS})
        output, status = self.run_command("--list")
        self.assertIn("A talk to be found again", output)
        self.assertEqual(status, 0)

        self.ui.press("Escape")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.find("list item", "A talk to be found again")

        self.open_data()
        self.press_button("Move Back…")
        self.see("Keep the old folder?")
        self.picture("data-move-back")
        self.press_button("Leave a Copy")
        self.see("The folder has moved")
        self.assertFalse(os.path.islink(self.storage.store))
        self.assertEqual(len(self.storage.records("talks")), 1)
        self.assertTrue(os.path.exists(os.path.join(self.shared, "talks", file_name(1))))
        self.assertEqual(os.listdir(os.path.dirname(self.storage.store)), ["store"])


class Joined(FolderTest):
    """The second computer is a second desktop with a home of its own."""

    def setUp(self):
        super().setUp()
        self.other = DesktopSession(self.size)
        self.addCleanup(self.other.close)
        self.other.environment["GTK_USE_PORTAL"] = "0"

    def check_refused(self, ui, path, reason):
        ui.click(ui.find("push button", f"^{USE_FOLDER}$"))
        self.choose(ui, path, "Use This Folder")
        ui.find("label", reason)
        ui.click(ui.find("push button", "^Back$"))
        ui.find("push button", f"^{USE_FOLDER}$")

    def test_a_second_computer_takes_up_the_folder(self):
        self.start()
        self.ui.find("push button", "^Start a Talk$")
        self.move(self.shared)
        self.end()

        ui = Driver(self.other, [mend_program()])
        ui.find("push button", "^Start a First Talk$")
        empty = os.path.join(self.other.home, "Empty")
        newer = os.path.join(self.other.home, "Newer")
        os.mkdir(empty)
        os.mkdir(newer)
        record = {**self.storage.store_record(), "version": 9, "least_reader": 9}
        with open(os.path.join(newer, "store.json"), "w", encoding="utf-8") as file:
            json.dump(record, file)
        self.check_refused(ui, empty, "There is no folder of Mend in it")
        self.check_refused(ui, newer, "A newer Mend has written it")
        self.assertEqual(os.listdir(empty), [])
        self.assertEqual(os.listdir(newer), ["store.json"])

        ui.click(ui.find("push button", f"^{USE_FOLDER}$"))
        self.choose(ui, self.shared, "Use This Folder")
        ui.find("heading", "^Who sits where at this computer.$")
        self.other.screenshot(os.path.join(os.environ.get("MEND_E2E_PICTURES", self.other.folder), "seats.png"))
        ui.click(ui.find("push button", "^Change Places$"))
        ui.click(ui.find("push button", "^It Is Like This$"))
        ui.find("push button", "^Start a Talk$")
        ui.click(ui.find("page tab", "^History$"))
        ui.find("list item", "A talk to be found again")
        seats = {person["name"]["value"]: person["seat"]["value"] for person in self.storage.records("people")}
        self.assertEqual(seats, {"Anna": "left", "Ben": "right"})
        self.assertEqual(os.readlink(Storage(self.other.environment).store), self.shared)

        self.assertEqual(self.other.kill(), 0)
        ui.start()
        ui.press("ctrl+comma")
        fields = [ui.text(node) for node in ui.find_all("text")]
        ui.wait_until(
            lambda: [ui.text(n) for n in ui.find_all("text") if ui.text(n)][:2] == ["Ben", "Anna"],
            what=f"Ben on the left and Anna on the right: {fields}",
        )
        self.assertEqual(self.other.kill(), 0)
        self.assertEqual(self.other.log(only=COMPLAINTS), "")


if __name__ == "__main__":
    tap.main()
