# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking back: months, the page of a talk from what helps to what merely happened, and what is added later."""

import contextlib
import os
import time

import tap
from mendtest import MendTest
from samples import Profile, talk

ASIDE = "The holidays"


class History(MendTest):
    """Three talks lie in the profile; the third was about what had been put aside in the first."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        profile = Profile(self.storage)
        aside = {"kind": "aside", "at_ms": 9, "id": 2, "seat": "none", "part": 0, "text": ASIDE}
        note = {"kind": "note", "at_ms": 10, "id": 3, "seat": "right", "part": 1, "text": "Her hands"}
        first = talk(1)
        profile.put_talk(1, topic="First", writings=[*first["writings"], aside, note])
        profile.put_talk(2, topic="Second")
        profile.put_talk(3, topic=ASIDE, topic_id=f"aside:{first['id']}:2")

    def open_talk(self, topic):
        self.start()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.see_all("February 2026")
        self.ui.click(self.ui.find("list item", f"{topic}"))
        self.see_all("Talk About This Again")

    def names(self):
        return [node.name for node in self.ui.nodes()]

    def test_a_talk_from_what_helps_to_what_merely_happened(self):
        self.open_talk("First")
        self.ui.wait_until(lambda: any("talked about on 1 February" in name for name in self.names()), what="its talk")
        names = self.names()
        parts = ["What you both kept", "Notes", "For another time", "How the talk went"]
        self.assertEqual(list(dict.fromkeys(name for name in names if name in parts)), parts)
        self.see_none("both about two minutes")
        self.picture("history-talk")

    def test_how_the_talk_went_is_opened_by_hand(self):
        self.open_talk("Second")
        self.assertFalse([name for name in self.names() if "about two minutes" in name])
        self.press_button("How the talk went")
        self.ui.wait_until(lambda: any("about two minutes" in name for name in self.names()), what="the sentence")
        self.picture("history-course")

    def test_a_note_is_added_later(self):
        self.open_talk("Second")
        self.press_button("Add a Note")
        self.press_button("Ben")
        self.ui.type_text(self.ui.find("text", "^Note$"), "It still holds.")
        self.press_button("Add This Note")
        self.ui.wait_until(lambda: self.storage.records("notes"), what="the note on the disk")
        (note,) = self.storage.records("notes")
        self.assertEqual(note["text"], "It still holds.")
        # GTK 4.8 does not tell the bus of what comes into a part that was hidden: look at the page anew.
        self.press_button("Later Talk")
        self.see_all(ASIDE)
        self.press_button("Earlier Talk")
        self.see_all("It still holds.")

    def test_a_talk_is_found_by_its_tag(self):
        self.open_talk("Second")
        self.press_button("Add a Tag")
        self.ui.wait_focused("Tag")
        self.session.enter("Our  holidays\n")
        self.ui.wait_until(lambda: self.storage.records("tags"), what="the tag on the disk")
        (tag,) = self.storage.records("tags")
        self.assertEqual((tag["text"], tag["author"]), ("Our holidays", "both"))
        self.see_all("Remove: Our holidays")
        self.picture("history-tag")
        self.press_button("Back")
        self.find_by_tag("Our holidays")

        self.press_button("Remove: Our holidays")
        self.ui.wait_until(lambda: not self.storage.records("tags"), what="the tag in the trash")
        self.press_button("Undo")
        self.ui.wait_until(lambda: self.storage.records("tags"), what="the tag back")
        self.see_all("Remove: Our holidays")

    def find_by_tag(self, text):
        """The filter leaves the one talk, which opens."""
        self.press_button("Search")
        self.press_button("Filter")
        self.ui.click(self.ui.find("combo box", "^Tag$"))
        self.ui.find("list item", f"^{text}$")
        self.session.press("Down", "Return")
        # A press while the list is open only closes it.
        self.ui.gone("list item", f"^{text}$")
        self.ui.gone("list item", "First")
        self.picture("history-tag-filter")
        self.ui.wait_until(self.open_found, what="the talk that was found")

    def open_found(self):
        """Whether the talk is open; if not, its row is pressed: GTK 4.8 may lose the first press after a choice."""
        if self.ui.find_all("push button", "^Talk About This Again$"):
            return True
        self.ui.click(self.ui.find("list item", "Second"))
        time.sleep(0.5)
        return False

    def test_what_was_deleted_is_put_back_or_goes_for_good(self):
        self.open_talk("Second")
        self.press_button("Delete")
        self.ui.wait_until(lambda: self.storage.records("trash"), what="the talk in the trash")
        self.press_button("Recently Deleted")
        self.see("Second")
        self.picture("history-deleted")
        self.press_button("Put Back")
        self.ui.wait_until(lambda: not self.storage.records("trash"), what="the talk back")
        self.assertEqual(len(self.storage.records("talks")), 3)
        self.ui.gone("label", "^Second$")

        self.press_button("Back")
        self.ui.click(self.ui.find("list item", "Second"))
        self.see_all("Talk About This Again")
        self.press_button("Delete")
        self.ui.wait_until(lambda: self.storage.records("trash"), what="the talk in the trash")
        self.press_button("Recently Deleted")
        self.press_button("Delete for Good…")
        self.see("Delete for Good?")
        self.picture("history-delete-for-good")
        self.press_button("Delete for Good")
        self.ui.wait_until(self.is_gone, what=f"nothing left of the talk in {self.files_with(b'Second')}")
        self.ui.gone("label", "^Second$")

    def is_gone(self):
        """Whether nothing is left of the talk but that it was deleted."""
        return not self.files_with(b"Second") and [record["format"] for record in self.storage.records("trash")] == [
            "mend tombstone"
        ]

    def files_with(self, words):
        """The files of the profile in which there are words."""
        found = []
        for folder, _folders, names in os.walk(self.session.home):
            for name in names:
                with contextlib.suppress(FileNotFoundError), open(os.path.join(folder, name), "rb") as file:
                    if words in file.read():
                        found.append(os.path.join(folder, name))
        return found


if __name__ == "__main__":
    tap.main()
