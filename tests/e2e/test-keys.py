# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys do in a talk, and above all what they do not."""

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
