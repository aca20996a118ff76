# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk leaves Mend from its page: one sees what will be written, and then it is written."""

import csv
import os
import stat
import time

import tap
from mendtest import MendTest
from samples import Profile, talk

KEPT = "A walk"
ALL = (
    "All talks are in it, and what you both have beside them: the shared account, promises, what was told, "
    "good things, and what you take from sessions. Who helps you is left out."
)
ALL_OF_TABLE = "All talks are in it, and the promises from outside of them."


class ExportPage(MendTest):
    """Two talks lie in the profile; one of them is to be exported."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        profile = Profile(self.storage)
        profile.put_talk(1, topic="The evenings")
        profile.put_talk(2, topic="Another one")
        self.start()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.find("list item", "The evenings")

    def open_talk(self):
        self.ui.click(self.ui.find("list item", "The evenings"))
        self.see_all("Talk About This Again")

    def is_in_a_field(self):
        focused = self.ui.focused()
        return focused is not None and focused.role == "entry"

    def preview(self):
        """What the text in the preview says, or nothing while there is none."""
        texts = self.ui.find_all("text", "^How It Will Look$")
        return self.ui.text(texts[0]) if texts else ""

    def see_preview(self, *words):
        self.ui.wait_until(lambda: all(word in self.preview() for word in words), what=f"{words} in the preview")

    def choose(self, kind):
        self.ui.click(self.ui.find("check box", f"^{kind}$"))

    def save(self, path):
        self.press_button("Save…")
        self.ui.find("push button", "^Not Now$")
        self.session.press("ctrl+a")
        self.session.enter(path)
        self.session.press("Return")

    def test_a_talk_is_seen_and_saved(self):
        self.open_talk()
        self.press_button("Export…")
        self.see_preview("# The evenings", KEPT)
        self.assertNotIn("Another one", self.preview())
        self.picture("export-text")
        self.choose("The Records")
        self.see_preview('"format": "mend export"', KEPT)
        self.choose("A Table")
        self.see_preview("id,start,way", KEPT)
        shown = self.preview()
        path = os.path.join(self.session.folder, "talk.csv")
        self.save(path)
        self.see_all("Saved")
        with open(path, encoding="utf-8", newline="") as file:
            self.assertEqual(file.read().replace("\r\n", "\n"), shown.replace("\r\n", "\n"))
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        # Whoever looks at the files that were last in use does not find this one.
        time.sleep(1)  # GTK notes it a moment later
        self.ui.wait_until(lambda: not self.storage.files_with("talk.csv"), what="a list without it")

    def test_all_talks_or_what_was_found(self):
        self.choose_in_menu("More", "Export Talks…")
        self.see_preview("# The evenings", "# Another one")
        self.see(ALL)
        self.picture("export-all")
        self.choose("A Table")
        self.see(ALL_OF_TABLE)
        self.ui.press("alt+Left")
        self.ui.press("ctrl+f")
        self.ui.wait_until(self.is_in_a_field, what="the keyboard in the field")
        self.session.enter("another")
        self.ui.gone("list item", "The evenings")
        self.press_button("Export What Is Found…")
        self.see_preview("# Another one")
        self.assertNotIn("The evenings", self.preview())
        self.see_none(ALL, ALL_OF_TABLE)

    def test_sheets_are_seen_and_saved(self):
        self.open_talk()
        self.press_button("Print…")
        self.ui.find(name="^Page 1 of 1$")
        self.picture("export-sheets")
        path = os.path.join(self.session.folder, "talk.pdf")
        self.save(path)
        self.see_all("Saved")
        text = self.session.run("pdftotext", path, "-")
        self.assertIn("The evenings", text)
        self.assertIn(KEPT, text)
        self.assertNotIn("Another one", text)
        self.press_button("Print…")
        self.ui.find("push button", "^Preview$")

    def test_the_file_is_whole_when_the_window_closes(self):
        self.end()
        profile = Profile(self.storage)
        for number in range(3, 700):
            time = f"T{number // 60:02}{number % 60:02}00Z"
            created = f"2025-01-01T{number // 60:02}:{number % 60:02}:00Z"
            record = talk(number) | {"created": created, "modified": created}
            profile.put(f"20250101{time}-{number:08x}.json", record)
        self.start()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.choose_in_menu("More", "Export Talks…")
        self.choose("A Table")
        self.see_preview("id,start,way")
        path = os.path.join(self.session.folder, "talks.csv")
        self.save(path)
        self.ui.gone("push button", "^Not Now$")
        self.ui.press("ctrl+q")
        self.assertEqual(self.session.wait_exit(), 0)
        with open(path, encoding="utf-8", newline="") as file:
            self.assertEqual(len(list(csv.reader(file))), 700)

    def test_what_cannot_be_written_is_said(self):
        self.open_talk()
        self.press_button("Export…")
        self.see_preview("# The evenings")
        self.save("/proc/talk.md")
        self.see_all("It could not be written.")
        self.save(os.path.join(self.session.folder, "talk.md"))
        self.see_all("Saved")
        self.see_none("It could not be written.")


if __name__ == "__main__":
    tap.main()
