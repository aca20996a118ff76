# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys do in a talk, and above all what they do not."""

import json
import re
import time

import tap
from mendtest import PAGE_REST, MendTest

HELD = 12


class Keys(MendTest):
    """Anna and Ben before and in the first turn of a first talk."""

    def xdotool(self, *words):
        self.session.run("xdotool", *map(str, words))

    def begin_turn(self):
        self.start()
        self.go_before_first_turn()
        self.press_button("Begin")
        self.see_all("Finish Turn")
        time.sleep(PAGE_REST)

    def assert_stays(self, *texts):
        """The page stays for longer than a key takes to do something."""
        time.sleep(PAGE_REST)
        self.see_all(*texts)

    def test_keys_that_come_too_soon_do_nothing(self):
        self.start()
        self.go_before_first_turn()
        time.sleep(PAGE_REST)
        self.xdotool("key", "space", "sleep", 0.3, "key", "space", "sleep", 0.1, "key", "Return", "key", "p")
        self.see_all("Finish Turn")
        self.assert_stays("Finish Turn", "First of two turns")
        self.rest_and_press("Return")
        self.see_all("Anna has spoken. Take a breath.")

    def test_a_key_that_is_held_acts_once(self):
        self.start()
        self.go_before_first_turn()
        time.sleep(PAGE_REST)
        repeat = ("keydown", "Return", "sleep", 0.15) * HELD
        self.xdotool(*repeat)
        self.see_all("Finish Turn")
        self.assert_stays("Finish Turn", "First of two turns")
        self.xdotool("keyup", "Return")
        self.rest_and_press("Return")
        self.see_all("Anna has spoken. Take a breath.")

    def test_single_keys(self):
        self.begin_turn()
        self.ui.press("w")
        self.see_all("I feel", "I need")
        self.ui.press("Escape")
        self.see_all("Finish Turn")
        self.rest_and_press("p")
        self.see_all("Paused. Nobody has to say anything.")
        self.rest_and_press("p")
        self.see_all("Finish Turn")
        self.rest_and_press("n")
        self.ui.wait_focused("Note")

    def test_what_is_typed_into_a_note_is_no_shortcut(self):
        text = "pwnt  PWNT q"
        self.begin_turn()
        self.ui.press("n")
        note = self.ui.find("text", "^Note$")
        self.ui.wait_until(lambda: "focused" in self.ui.states(note))
        time.sleep(PAGE_REST)
        self.session.enter(text + "\nend")
        self.ui.wait_until(lambda: self.ui.text(note) == text + "\nend", what=self.ui.text(note))
        self.assert_stays("Done", "Both can read this later.")
        self.ui.press("Escape")
        self.see_all("Finish Turn", "First of two turns")

    def test_single_keys_can_be_switched_off(self):
        self.begin_turn()
        self.ui.press("ctrl+comma")
        self.ui.click(self.ui.find("list item", "^Single Keys"))
        self.ui.press("Escape")
        self.ui.gone("list item", "^Single Keys")
        self.see_all("Finish Turn")
        time.sleep(PAGE_REST)
        for key in "p", "w", "n":
            self.ui.press(key)
        self.assert_stays("Finish Turn", "First of two turns")

    def bring_end_near(self, left_ms):
        """As if most of Anna's two minutes had passed: the position on the disk is moved, as no clock can be."""
        self.kill_at_once()
        (path,) = [name for name in self.storage.files(self.storage.state) if name.endswith("current.json")]
        with open(path, encoding="utf-8") as file:
            talk = json.load(file)
        talk["at_ms"] = talk["log"][0]["at_ms"] + 120000 - left_ms
        with open(path, "w", encoding="utf-8") as file:
            json.dump(talk, file)
        self.start()
        self.press_button("Go On")
        self.see_all("Anna", "The talk waited here. Nothing was counted.")

    def test_what_a_screen_reader_hears(self):
        """On the bus of the desktop, in the real window: four announcements, and what one key tells."""
        self.begin_turn()
        self.bring_end_near(33000)
        announcements = self.ui.announcements()
        self.addCleanup(announcements.stop)

        def hear(pattern, timeout=45):
            self.ui.wait_until(
                lambda: any(re.search(pattern, text) for text in announcements.heard()),
                timeout=timeout,
                what=f"{pattern}, not {announcements.heard()}",
            )

        self.press_button("Go On")
        hear(r"^Half a minute left\.$")
        hear(r"^The time is over; Anna, finish your thought\.$")
        self.rest_and_press("1")
        hear(r"^Now Ben speaks\.$")
        self.rest_and_press("t")
        hear(r"^Ben speaks\. ")
        self.rest_and_press("space")
        hear(r"^Ben speaks\. Two minutes\.$|^Ben speaks\. 2 minutes\.$")
        self.assertEqual(len([text for text in announcements.heard() if text.startswith("Half a minute")]), 1)

    def test_larger_and_smaller(self):
        def height():
            return self.ui.extents(self.ui.find("label", "^Anna speaks$"))[3]

        self.begin_turn()
        before = height()
        self.ui.press("ctrl+minus", "ctrl+minus")
        self.ui.wait_until(lambda: height() < before, what=f"less than {before}")
        self.ui.press("ctrl+plus", "ctrl+plus")
        self.ui.wait_until(lambda: height() == before, what=f"{before} again")

    def test_full_screen_and_quit(self):
        self.begin_turn()
        frame = self.ui.find("frame", "^Mend$")
        before = self.ui.extents(frame)[2:]
        self.ui.press("F11")
        self.ui.wait_until(lambda: self.ui.extents(frame)[2] > 1200, what="a window over the whole screen")
        self.ui.press("F11")
        self.ui.wait_until(lambda: self.ui.extents(frame)[2:] == before, what="the size before")
        self.ui.press("ctrl+q")
        self.assertEqual(self.session.wait_exit(), 0)
        self.assertIsNotNone(self.storage.current())
        self.start()
        self.press_button("Go On")
        self.see_all("Paused. Nobody has to say anything.", "Anna")


if __name__ == "__main__":
    tap.main()
