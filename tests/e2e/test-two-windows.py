# SPDX-License-Identifier: GPL-3.0-or-later
"""A second Mend, of another session of the desktop, on the same folder: it reads until the first ends."""

import os

import figure
import tap
from driver import Driver
from mendtest import COMPLAINTS, MendTest, mend_program
from samples import Profile
from session import DesktopSession, UiError

NOTICE = "Mend is open in another window of this computer. Here it can only be read."


class TwoWindows(MendTest):
    """Two desktops with message buses of their own, and one home folder."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        self.profile = Profile(self.storage)
        self.profile.put_talk(1, topic="A talk that both read")
        self.other = DesktopSession(self.size)
        self.addCleanup(self.other.close)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            self.other.environment[name] = self.session.environment[name]

    def press_start(self, ui):
        """Press the button of the Path; a UiError if it cannot be pressed."""
        ui.click(ui.find("push button", "^Start a Talk$"))

    def test_the_second_reads_until_the_first_ends(self):
        first = self.start()
        first.find("push button", "^Start a Talk$")
        second = Driver(self.other, [mend_program()])
        second.find("label", f"^{NOTICE}$")
        self.assertEqual(first.find_all("label", f"^{NOTICE}$"), [])
        # What cannot be used lets the pointer through to what lies behind it.
        with self.assertRaises(UiError):
            self.press_start(second)

        second.click(second.find("page tab", "^History$"))
        second.find("list item", "A talk that both read")
        before = sorted(os.listdir(self.profile.talks))

        self.end()
        second.gone("label", f"^{NOTICE}$", timeout=20)
        second.click(second.find("page tab", "^Path$"))
        self.press_start(second)
        self.assertEqual(sorted(os.listdir(self.profile.talks)), before)

        figure.reached("P8", "the second window is read-only, says so, and goes on when the first ends")

        self.assertEqual(self.other.kill(), 0)
        self.assertEqual(self.other.log(only=COMPLAINTS), "")


if __name__ == "__main__":
    tap.main()
