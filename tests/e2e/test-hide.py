# SPDX-License-Identifier: GPL-3.0-or-later
"""Hide, from wherever somebody is: nothing is to be seen any more, and what was written is saved."""

import time

import tap
from mendtest import MendTest
from session import UiError

WITHIN = 2  # seconds, from the first press to the third
NOTE = "Nobody else may read this"


class Hide(MendTest):
    """Esc three times, or the button."""

    def press_three_times(self, pause):
        """By one program, so that the time in between is that of the X server, however slow the rest is."""
        self.session.run("xdotool", *("key", "Escape", "sleep", str(pause)) * 3)

    def hide(self):
        self.press_three_times(0.02)
        self.see_hidden()

    def hide_from_second_window(self):
        """The first press closes that window; the window manager takes a moment to give the other the keys."""
        self.ui.wait_until(lambda: len(self.session.windows(self.ui.pid)) > 1, what="the second window")
        self.ui.wait_until(self.second_window_is_active, what="the second window with the keys")
        self.press_three_times(WITHIN / 6)
        self.see_hidden()

    def second_window_is_active(self):
        frames = [node for node in self.ui.nodes() if "active" in node.states and node.name != "Mend"]
        return frames != []

    def see_hidden(self):
        """The program ends by itself and without an error.

        That its windows are gone before, however long saving takes, is seen with a slow disk.
        """
        self.assertEqual(self.session.wait_exit(), 0)

    def see_path_next_time(self):
        self.start()
        self.see_all("Path", "Start a Talk")

    def begin_turn(self):
        self.start()
        self.go_before_first_turn()
        self.press_button("Begin")
        self.ui.find("push button", "^Finish Turn$")

    def look_around(self):
        self.start()
        self.press_button("Look Around")
        self.see_all("Start a Talk")

    def test_by_the_button(self):
        self.look_around()
        self.press_button("Hide Everything (Esc three times)")
        self.see_hidden()
        self.see_path_next_time()

    def test_from_a_page(self):
        self.look_around()
        self.press_button("Help")
        self.hide()
        self.see_path_next_time()
        self.see_none("People to call")

    def test_in_a_text_field_of_the_first_page(self):
        self.start()
        self.ui.type_text(self.ui.find("text", "^On the left$"), "Anna")
        self.hide()

    def test_in_a_note(self):
        self.begin_turn()
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), NOTE)
        self.hide()
        self.assertTrue(self.storage.files_with(NOTE, self.storage.state))
        self.see_path_next_time()
        self.see_all("End It There")
        self.assertNotIn(NOTE, " ".join(node.name for node in self.ui.nodes()))

    def test_with_a_menu_open(self):
        self.begin_turn()
        self.press_button("More")
        self.ui.find("menu item", "^Stop for Today$")
        self.hide()
        self.see_path_next_time()
        self.see_all("End It There")

    def test_with_preferences_open(self):
        self.look_around()
        self.ui.press("ctrl+comma")
        self.hide_from_second_window()

    def test_with_the_keys_open(self):
        self.look_around()
        self.ui.press("ctrl+question")
        self.hide_from_second_window()

    def test_not_by_fewer_or_slow_presses(self):
        self.look_around()
        self.ui.press("Escape", "Escape")
        time.sleep(WITHIN + 0.1)
        self.ui.press("Escape")
        time.sleep(WITHIN / 2 + 0.1)
        self.ui.press("Escape")
        time.sleep(WITHIN / 2 + 0.1)
        self.ui.press("Escape")
        self.ui.find("push button", "^Start a Talk$")
        self.ui.press("Tab", "Escape", "Tab", "Escape")
        self.assertRaises(UiError, self.session.wait_exit, 0.5)


if __name__ == "__main__":
    tap.main()
