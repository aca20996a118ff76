#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the driver of the end-to-end tests on a small program, given by MEND_SELFTEST_PROGRAM."""

import os
import signal
import subprocess
import tempfile
import unittest

import tap
from driver import Driver
from session import DesktopSession, UiError


class Driving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = DesktopSession()
        cls.addClassCleanup(cls.session.close)
        cls.ui = Driver(cls.session, [os.environ["MEND_SELFTEST_PROGRAM"]])

    def test_tells_what_is_on_a_page_of_a_stack(self):
        self.ui.restart()
        self.assertRegex(self.ui.tree(), '(?m)^ +label "Ready"$')
        self.assertNotIn("Hidden", self.ui.tree())
        self.assertIn("Hidden", self.ui.tree(everything=True))

    def test_types_and_clicks(self):
        self.ui.type_text(self.ui.find("text", "^Name$"), "Zoë ✓", clear=True)
        self.ui.click(self.ui.find("push button", "^Greet$"))
        self.ui.find("label", "^Hello Zoë ✓$")

    def test_two_clicks_in_one_place_are_not_a_double_click(self):
        box = self.ui.find("check box", "^Loud$")
        for state in "Checked", "Unchecked":
            self.ui.click(box)
            self.ui.find("label", f"^{state}$")
            self.assertEqual("checked" in self.ui.states(box), state == "Checked")

    def test_opens_a_menu_again_and_again(self):
        for _ in range(3):
            self.ui.click(self.ui.find("push button", "^Menu$"))
            self.ui.click(self.ui.find("menu item", "^About$"))
            self.ui.find("label", "^About chosen$")
            self.ui.gone("menu item", "^About$")

    def test_scrolls_a_row_into_view(self):
        for line in 35, 1:
            self.ui.click(self.ui.find("list item", f"^Line {line}$"))
            self.ui.find("label", f"^Row {line}$")

    def test_what_cannot_be_done_is_an_error(self):
        with self.assertRaisesRegex(UiError, "insensitive"):
            self.ui.click(self.ui.find("push button", "^Off$"))
        with self.assertRaisesRegex(UiError, "(?s)in vain for .*Nowhere.*frame .Self-test"):
            self.ui.find("label", "^Nowhere$", timeout=0.2)

    def test_hears_announcements(self):
        announcements = self.ui.announcements()
        self.addCleanup(announcements.stop)
        self.assertEqual(announcements.heard(), [])
        self.ui.click(self.ui.find("push button", "^Announce$"))
        self.ui.wait_until(lambda: announcements.heard() == ["Half a minute left"])

    def test_finds_the_focus(self):
        self.ui.click(self.ui.find("text", "^Name$"))
        self.ui.wait_until(lambda: self.ui.focused())
        self.ui.press("Tab")
        self.ui.wait_focused("Greet")

    def test_resizes_the_window(self):
        for width, height in (360, 500), (700, 600):
            self.ui.resize(width, height)
            frame = self.ui.find("frame", "^Self-test$")
            self.ui.wait_until(lambda f=frame, w=width: self.ui.extents(f)[2] == w)

    def test_resizes_the_window_below_a_tooltip(self):
        frame = self.ui.find("frame", "^Self-test$")
        self.ui.point(self.ui.find("check box", "^Loud$"))
        self.ui.wait_until(lambda: len(self.session.windows(self.ui.pid)) == 2, what="a tooltip")
        self.ui.resize(480, 520)
        self.ui.wait_until(lambda: self.ui.extents(frame)[2] == 480)

    def test_takes_pictures(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "screen.png")
            self.session.screenshot(path)
            size, colours = subprocess.check_output(
                ["identify", "-format", "%wx%h %k", path], text=True
            ).split()
        self.assertEqual(size, "1280x800")
        self.assertGreater(int(colours), 20)

    def test_starts_again_after_a_kill(self):
        self.assertEqual(self.session.kill(signal.SIGKILL), -signal.SIGKILL)
        with self.assertRaisesRegex(UiError, "ended with -9"):
            self.ui.find("label", "^Ready$")
        self.ui.restart()
        self.ui.find("label", "^Ready$")
        self.assertEqual(self.session.log(only="WARNING|CRITICAL"), "")

    def test_starts_with_large_text(self):
        def height_of_label():
            self.ui.restart()
            return self.ui.extents(self.ui.find("label", "^Ready$"))[3]

        self.addCleanup(self.session.set_text_scale, 1)
        normal = height_of_label()
        self.session.set_text_scale(2)
        self.assertGreater(height_of_label(), 1.8 * normal)


if __name__ == "__main__":
    tap.main()
