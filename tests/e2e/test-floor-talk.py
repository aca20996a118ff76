# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole talk in which what was heard is said back, and everything that follows from it."""

import re

import tap
from mendtest import MendTest

WAY = "Speak and Say Back"
ASIDE = "The holidays"
TAKEN = "That you heard it the first time"
KEPT = "Tea at nine, without the telephone"


class FloorTalk(MendTest):
    """Anna and Ben speak and say back; what they keep comes again the next time."""

    def choose_way(self):
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", WAY))
        self.ui.find("push button", "^Anna Begins$")

    def write(self, field, text):
        self.ui.type_text(self.ui.find("text", f"^{field}$"), text)

    def act(self, name, seen):
        """Rest on the page, press its main button by the keyboard, and wait for what follows."""
        self.ui.wait_focused(name)
        self.rest_and_press("space")
        self.see_all(seen)

    def choose_words(self):
        """Before the turn, where no time runs: a word of the cards, and one that judges."""
        self.press_button("Choose Words First")
        self.see_all("I feel", "I need", "Afraid", "Glad")
        self.press_button("Hurt, Tender")
        self.press_button("shaken")
        self.press_button("raw")
        self.see_all("Put back: raw")
        self.press_button("Put back: raw")
        self.ui.gone("push button", "^Put back: raw$")
        self.press_button("Back to the Groups")
        self.write("A word of your own", "ignored")
        self.press_button("Add")
        self.press_button("What may lie under it")
        self.see_all("lonely")
        self.picture("floor-words")
        self.press_button("A Sentence from These")
        self.write("When …", "the door fell shut")
        self.see_all("I feel shaken.")
        self.press_button("Keep It")
        self.picture("floor-sentence")
        self.press_button("Done")

    def take_turns(self):
        """From the page before the first turn to the closing page, with one Not Quite."""
        self.act("Begin", "Quiet")
        self.act("Go On", "Anna speaks")
        self.choose_words()
        self.see_all("shaken", "ignored", "Go Back")
        self.act("Begin", "Finish Turn")
        self.see_all("shaken", "ignored", "What stayed with me is…\nFor me it was…\nWhat matters to me here is…")
        self.picture("floor-turn")
        self.act("Finish Turn", "What did you hear? A few words are enough.")
        self.press_button("Not Quite")
        self.see_all("Anna, what was missing?", "shaken")
        self.press_button("Finish Turn")
        self.press_button("Yes, That Is It")
        self.see_all("Anna has spoken. Take a breath.", "Ben speaks")
        self.see_none("shaken", "ignored")
        self.act("Begin", "Finish Turn")
        self.write_asides_and_notes()
        self.press_button("Finish Turn")
        self.press_button("Yes, That Is It")
        self.act("Begin", "One thing I now understand better is…")
        self.act("Finish Turn", "Anna has spoken. Take a breath.")
        self.act("Begin", "Finish Turn")
        self.act("Finish Turn", "Enough for today")

    def write_asides_and_notes(self):
        self.press_button("Note")
        self.press_button("Anna")
        self.write("Note", "He looked at me")
        self.press_button("Done")
        self.choose_in_menu("More", "For Another Time…")
        self.write("For another time", ASIDE)
        self.press_button("Done")

    def close(self):
        self.see_all(ASIDE)
        self.session.enter(TAKEN)
        self.write("What you both keep", KEPT)
        self.press_button("Ben: Lighter")
        self.picture("floor-closing")
        self.press_button("Finish")
        self.see_all("Saved on this computer.", "To the Path")

    def have_the_talk(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.choose_way()
        self.press_button("Anna Begins")
        self.take_turns()
        self.close()

    def check_record(self):
        (talk,) = self.storage.records("talks")
        writings = [(entry["kind"], entry["seat"], entry["text"]) for entry in talk["writings"]]
        self.assertCountEqual(
            writings,
            [
                ("card", "left", "shaken"),
                ("card", "left", "ignored"),
                ("sentence", "left", writings[2][2]),
                ("note", "left", "He looked at me"),
                ("aside", "none", ASIDE),
                ("taken", "left", TAKEN),
                ("kept", "both", KEPT),
                ("afterwards", "right", "lighter"),
            ],
        )
        self.assertEqual(writings[2][2].splitlines()[:2], ["When the door fell shut", "I feel shaken."])
        # Neither what was put back nor that something was "not quite" is anywhere on the disk.
        self.assertEqual(self.storage.files_with('"raw"'), [])
        self.assertEqual([path for path in self.storage.files_with("quite")], [])

    def look_at_what_comes_again(self):
        """The next start: what was kept, by hand on the Path, and first on the set-up page."""
        self.end()
        self.start()
        self.see_all("Start a Talk", "Last time you kept")
        self.ui.wait_focused("Start a Talk")
        self.see_none(KEPT, ASIDE, TAKEN)
        self.ui.click(self.ui.find("push button", "^Last time you kept$"))
        self.see_all(KEPT)
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.see_all(WAY, "As the last time.")
        self.press_button("Start a Talk")
        self.see_all("Is it still right?", f"For another time: {ASIDE}")
        self.ui.find("label", re.escape(KEPT))
        self.picture("floor-next-time")
        self.press_button("Back")

    def delete_twice(self):
        """Once undone by the toast and once by Ctrl+Z; then it is in Recently Deleted."""
        for undo in (lambda: self.press_button("Undo"), lambda: self.ui.press("ctrl+z")):
            self.press_button("Delete")
            self.see_all("Talk moved to Recently Deleted", "Talks you have had will be here.")
            self.assertEqual((len(self.storage.records("talks")), len(self.storage.records("trash"))), (0, 1))
            undo()
            self.ui.click(self.ui.find("list item", "Something that stayed with me"))
            self.assertEqual((len(self.storage.records("talks")), len(self.storage.records("trash"))), (1, 0))

    def test_from_the_ways_to_talk_to_the_history(self):
        self.have_the_talk()
        self.check_record()
        self.look_at_what_comes_again()
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.picture("floor-history")
        self.press_button("Kept")
        self.see_all(KEPT, TAKEN)
        self.press_button("Talks")
        self.ui.click(self.ui.find("list item", "Something that stayed with me"))
        self.see_all("What you both kept", KEPT, "Taken along", TAKEN, "Notes", "He looked at me", ASIDE)
        self.picture("floor-record")
        self.delete_twice()


if __name__ == "__main__":
    tap.main()
