# SPDX-License-Identifier: GPL-3.0-or-later
"""All records go to one file from the window, and come back from it."""

import os

import tap
from mendtest import MendTest
from samples import Profile

KEPT = "In it, and here"
LATER = "Here, and not in it"


class Backup(MendTest):
    """A talk is in the backup; another one comes after it."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        self.profile = Profile(self.storage)
        self.profile.put_talk(1, topic=KEPT)
        self.path = os.path.join(self.session.folder, "kept.jsonl.gz")
        self.start()

    def open_data(self):
        self.ui.press("ctrl+comma")
        self.ui.click(self.ui.find("page tab", "^Data$"))

    def choose(self, path, button):
        self.ui.find("push button", f"^{button}$")
        self.session.press("ctrl+a")
        self.session.enter(path)
        self.session.press("Return")

    def back_up(self, path):
        self.open_data()
        self.press_button("Back Up…")
        self.choose(path, "Not Now")

    def restore(self, path):
        self.open_data()
        self.press_button("Restore…")
        self.choose(path, "Look Inside")

    def topics(self):
        return sorted(record["topic"] for record in self.storage.records("talks"))

    def wait_for(self, *topics):
        self.ui.wait_until(lambda: self.topics() == sorted(topics), what=f"the talks {topics}")

    def test_it_is_written_and_comes_back(self):
        self.ui.find("push button", "^Start a Talk$")
        self.back_up(self.path)
        self.see_all("Saved")
        self.assertEqual(os.stat(self.path).st_mode & 0o777, 0o600)
        self.ui.wait_until(lambda: not self.storage.files_with("kept.jsonl.gz"), what="a list without it")
        kept = self.storage.records("talks")
        self.profile.put_talk(2, topic=LATER)
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.find("list item", LATER)

        self.restore(self.path)
        self.see_all("Bring the backup here?")
        self.ui.find("label", "^Talks: 1, of 1 February 2026\nOther records: 2\nOf these already here: 3$")
        self.ui.find("label", "^Added to what is here, nothing goes, .* Both can be undone[.]$")
        self.picture("restore")
        self.press_button("Replace What Is Here")
        self.see_all("The backup is here")
        self.wait_for(KEPT)
        self.ui.gone("list item", LATER)
        self.assertEqual(self.storage.records("talks"), kept)
        self.press_button("Undo")
        self.wait_for(KEPT, LATER)
        self.ui.find("list item", LATER)

        self.restore(self.path)
        self.press_button("Add to What Is Here")
        self.see_all("The backup is here")
        self.assertEqual(self.topics(), sorted((KEPT, LATER)))

    def test_what_is_wrong_is_said(self):
        self.ui.find("push button", "^Start a Talk$")
        self.back_up("/proc/kept.jsonl.gz")
        self.see_all("No backup was written")
        self.press_button("Back")
        self.back_up(self.path)
        self.see_all("Saved")
        with open(self.path, "rb") as file:
            content = file.read()
        with open(self.path, "wb") as file:
            file.write(content[: len(content) // 2])
        self.restore(self.path)
        self.see_all("The backup was not taken")
        self.press_button("Back")
        self.assertEqual(self.topics(), [KEPT])


if __name__ == "__main__":
    tap.main()
