# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing can be written: it is said at once, the talk goes on, and in the end everything is saved."""

import os

import tap
from mendtest import MendTest

NOTE = "The blue gate"


class Disk(MendTest):
    """Anna and Ben talk while the disk takes nothing."""

    def limit_files(self, size):
        """Let the program's files grow to so many bytes, as a full disk would; "unlimited" takes it back."""
        pid = str(self.ui.pid)
        self.session.run("prlimit", "--pid", pid, f"--fsize={size}:unlimited")

    def not_saved(self):
        """Wait for the banner; returns its words."""
        self.ui.find("push button", "^Try Again$")
        return self.ui.find("label", "^Not saved").name

    def write_note(self):
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), NOTE)
        self.press_button("Done")

    def stop(self):
        self.choose_in_menu("More", "Stop for Today")
        self.press_button("Finish")
        self.ui.find("push button", "^Close Mend$")

    def check_saved(self):
        self.ui.gone("push button", "^Try Again$")
        self.see_all("Saved on this computer.")
        (talk,) = self.storage.records("talks")
        self.assertEqual([writing["text"] for writing in talk["writings"]], [NOTE])
        self.assertEqual([person["name"] for person in talk["people"]], ["Anna", "Ben"])

    def test_there_is_no_folder(self):
        folder = os.path.dirname(self.storage.store)
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        with open(folder, "w", encoding="utf-8"):
            pass
        self.start()
        self.go_before_first_turn()
        self.not_saved()
        self.picture("disk-before")
        self.press_button("Begin")
        self.write_note()
        self.stop()
        self.see_none("Saved on this computer.")
        self.picture("disk-end")
        os.remove(folder)
        self.press_button("Try Again")
        self.check_saved()

    def test_the_disk_fills_in_mid_turn(self):
        self.start()
        self.go_before_first_turn()
        self.press_button("Begin")
        self.ui.find("push button", "^Finish Turn$")
        self.limit_files(0)
        self.write_note()
        self.assertIn("The text is still here.", self.not_saved())
        self.picture("disk-full")
        self.stop()
        self.see_none("Saved on this computer.")
        self.limit_files("unlimited")
        self.press_button("Try Again")
        self.check_saved()


if __name__ == "__main__":
    tap.main()
