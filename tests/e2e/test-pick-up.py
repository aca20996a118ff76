# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk that was left in the middle waits, at the second it stood at, with all that was in it."""

import math
import re
import signal
import time

import tap
from mendtest import PAGE_REST, MendTest

TURN = 120
MOMENT = 0.01  # the talk counts in milliseconds, and begins each count with a whole one
NOTE = "The garden gate is blue"
EDITED = "A swing under the tree"
DELETED = "Nobody may find this"
TOPIC = "Quinces"
WAITING = re.compile(r"^A talk is waiting, from [A-Z][a-z]+day, \d\d:\d\d\. Nothing is lost\.$")


class PickUp(MendTest):
    """Anna's first turn runs when Mend is left."""

    def begin_turn(self):
        """To the running turn, with a note of Anna's in it."""
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Start a First Talk")
        self.ui.click(self.ui.find("list item", "^Something else$"))
        self.ui.type_text(self.ui.find("text", "^In a few words$"), TOPIC)
        self.press_button("Anna Begins")
        self.begun_after = time.monotonic()
        self.press_button("Begin")
        self.ui.find("push button", "^Finish Turn$")
        self.begun_before = time.monotonic()

    def write_note(self, text):
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), text)
        self.press_button("Done")
        self.ui.wait_until(lambda: self.storage.files_with(text, self.storage.state), what="the note on the disk")

    def pick_a_card(self):
        """The first word of the first group; returns the word."""
        self.press_button("Words")
        self.press_button("Sad")
        self.press_button("sad")
        self.press_button("Done")
        self.ui.find("push button", "^Finish Turn$")

    def see_waiting(self):
        """The Path, with the talk as one card that says nothing of what is in it."""
        label = self.ui.find("label", WAITING.pattern)
        self.see_all("Go On", "End It There", "Later", "More About This Talk", "Start a Talk")
        words = " ".join(node.name for node in self.ui.nodes())
        for text in (TOPIC, NOTE, "Anna", "Ben", "Short Turns"):
            self.assertNotIn(text, words)
        return label

    def seconds_left(self):
        """The figures on the page of a talk that waits."""
        self.see("Paused. Nobody has to say anything.")
        labels = [node.name for node in self.ui.nodes() if node.role == "label"]
        minutes, seconds = next(filter(None, (re.match(r"^(\d+):(\d\d)$", name) for name in labels))).groups()
        return int(minutes) * 60 + int(seconds)

    def check_seconds_left(self, left_after, left_before):
        """The turn was left between the two times, and saved then.

        Nothing of the time is lost. The figures are rounded up to whole seconds, so they show up to
        one more than is left, and never less.
        """
        left = self.seconds_left()
        self.assertGreaterEqual(left, TURN - (left_before - self.begun_after) - MOMENT)
        self.assertLessEqual(left, TURN - (left_after - self.begun_before) + MOMENT + 1)

    def noted(self):
        """How many seconds of the turn had passed when its position was noted last."""
        current, beat = self.storage.current(), self.storage.beat()
        begun = next((event["at_ms"] for event in current["log"] if event["kind"] == "begin"), None)
        if begun is None:
            return -1
        return (max(current["at_ms"], int(beat.split()[1]) if beat else 0) - begun) / 1000

    def wait_for_note_of(self, at):
        """Wait until the position on the disk is at most a second older than a time.

        It is noted each second, if the computer has the time for it. So this is the state to be killed in.
        """
        self.ui.wait_until(lambda: self.noted() >= at - self.begun_before - 1, what="the position on the disk")

    def go_on(self):
        """Pick the talk up as people do, to the page where it waits."""
        self.start()
        self.see_waiting()
        self.press_button("Go On")

    def writings(self):
        (talk,) = self.storage.records("talks")
        return [(writing["kind"], writing["text"]) for writing in talk["writings"]]

    def test_killed_in_mid_turn(self):
        self.begin_turn()
        self.write_note(NOTE)
        self.pick_a_card()
        time.sleep(PAGE_REST)
        before = time.monotonic()
        self.wait_for_note_of(before)
        self.kill_at_once()
        noted = self.noted()
        self.assertLessEqual(noted, time.monotonic() - self.begun_after + MOMENT)
        self.go_on()
        self.see("The talk waited here. Nothing was counted.")
        # It stands where it was noted last, which is not at the kill but up to a second before it.
        # With the figures rounded up, they show up to two seconds more than were left.
        self.assertEqual(self.seconds_left(), TURN - math.floor(noted))
        self.press_button("Go On")
        self.see_all("Anna speaks", "sad")
        self.choose_in_menu("More", "Stop for Today")
        self.press_button("Finish")
        self.see_all("Saved on this computer.")
        self.assertCountEqual(self.writings(), [("note", NOTE), ("card", "sad")])
        self.assertIsNone(self.storage.current())

    def leave_and_pick_up(self, leave):
        """However it is left, no question comes, and the time stands still in between."""
        self.begin_turn()
        before = time.monotonic()
        leave()
        self.assertEqual(self.session.wait_exit(), 0)
        after = time.monotonic()
        self.go_on()
        self.check_seconds_left(before, after)
        self.press_button("Go On")
        self.see("Anna speaks")

    def test_terminated(self):
        self.leave_and_pick_up(lambda: self.session.program.send_signal(signal.SIGTERM))

    def test_window_closed(self):
        self.leave_and_pick_up(lambda: self.press_button("Close"))

    def test_quit_by_key(self):
        self.leave_and_pick_up(lambda: self.ui.press("ctrl+q"))

    def test_what_else_can_be_done_with_a_talk_that_waits(self):
        self.begin_turn()
        self.write_note(NOTE)
        self.kill_at_once()
        self.start()
        self.see_waiting()
        self.press_button("Later")
        self.ui.gone("label", WAITING.pattern)
        self.end()
        self.start()
        self.see_waiting()
        self.press_button("End It There")
        self.see_all("You can go on another day.")
        self.press_button("Finish")
        self.see_all("Saved on this computer.")
        self.assertEqual(self.writings(), [("note", NOTE)])
        self.press_button("To the Path")
        self.see_all("Start a Talk")
        self.see_none("End It There")

    def test_deleted(self):
        self.begin_turn()
        self.write_note(NOTE)
        self.kill_at_once()
        self.start()
        self.see_waiting()
        self.choose_in_menu("More About This Talk", "Delete")
        self.ui.gone("label", WAITING.pattern)
        self.see("Talk deleted")
        self.end()
        self.assertEqual(self.storage.files_with(NOTE), [])
        self.assertEqual(self.storage.files_with(TOPIC), [])
        self.start()
        self.see_all("Start a Talk")
        self.see_none("End It There")

    def test_notes_taken_back_are_nowhere(self):
        self.begin_turn()
        self.press_button("Note")
        field = self.ui.find("text", "^Note$")
        self.ui.type_text(field, NOTE)
        self.ui.wait_until(lambda: self.storage.files_with(NOTE), what="the first note on the disk")
        self.ui.type_text(field, EDITED, clear=True)
        self.press_button("Another One")
        self.ui.type_text(field, DELETED)
        self.ui.wait_until(lambda: self.storage.files_with(DELETED), what="the second note on the disk")
        self.ui.press("ctrl+a", "BackSpace")
        self.press_button("Done")
        self.ui.wait_until(lambda: not self.storage.files_with(DELETED), what="the second note to be gone")
        self.choose_in_menu("More", "Stop for Today")
        self.press_button("Finish")
        self.see_all("Saved on this computer.")
        self.end()
        self.assertEqual(self.writings(), [("note", EDITED)])
        for text in (NOTE, DELETED):
            self.assertEqual(self.storage.files_with(text), [])


if __name__ == "__main__":
    tap.main()
