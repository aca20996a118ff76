# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of the end-to-end tests: each test has a new profile and Mend's real window.

MEND_PROGRAM is the program to start; GSETTINGS_SCHEMA_DIR names the folder of its compiled schemas.
MEND_E2E_PICTURES may name a folder that gets a picture of the screen where a test failed.
"""

import os
import re
import signal
import time
import unittest

from driver import Driver
from session import DesktopSession
from storage import Storage

COMPLAINTS = r"\b(WARNING|CRITICAL|ERROR) \*\*:|runtime error:|Sanitizer"
# The first 0.7 s of a page take no keys, so that nobody starts a turn by a press that came late.
PAGE_REST = 0.75
# Marks that nobody sees keep a name of another direction apart from the text around it.
ISOLATES = {0x2068: None, 0x2069: None}


def without_isolates(name):
    """A name without the marks around it."""
    return name.translate(ISOLATES)


def mend_program():
    """The path of the built program; an error that says so if it is not known."""
    path = os.environ.get("MEND_PROGRAM")
    if not path or not os.path.exists(path):
        raise RuntimeError("MEND_PROGRAM has to name the built program")
    return path


class MendTest(unittest.TestCase):
    """A session a test. Call start() first, with the looks and sizes the test is about."""

    size = "1280x800"
    expected_log = None  # a pattern of lines that this test provokes on purpose

    def setUp(self):
        self.session = DesktopSession(self.size)
        self.addCleanup(self.session.close)
        self.storage = Storage(self.session.environment)
        self.ui = None
        self._failures_before = self._failures()

    def _failures(self):
        result = self._outcome.result
        return len(result.failures) + len(result.errors)

    def tearDown(self):
        pictures = os.environ.get("MEND_E2E_PICTURES")
        if pictures and self.ui and self._failed():
            os.makedirs(pictures, exist_ok=True)
            self.session.screenshot(os.path.join(pictures, f"{self.id()}.png"))
        if self.ui:
            self.end()
            self.assertEqual(self.complaints(), "")
            self.assertEqual(self.storage.unfinished(), [])

    def _failed(self):
        return not self._outcome.success or self._failures() > self._failures_before

    def start(self, *arguments, dark=False, high_contrast=False, text_scale=1.0, width=None, height=720):
        """Start Mend in this test's profile, at first a new one. text_scale 2 is 200 % text."""
        environment = self.session.environment
        environment["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark" if dark else "default"
        environment["ADW_DEBUG_HIGH_CONTRAST"] = "1" if high_contrast else "0"
        self.session.set_text_scale(text_scale)
        self.ui = Driver(self.session, [mend_program(), *arguments])
        if width:
            self.ui.resize(width, height)
        return self.ui

    def run_command(self, *arguments):
        """Run Mend's command line in this profile, with no display; its output and exit status."""
        hidden = {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY"}
        environment = {k: v for k, v in self.session.environment.items() if k not in hidden}
        words = ["env", "-i", *(f"{k}={v}" for k, v in environment.items()), mend_program(), *arguments]
        output = self.session.run("sh", "-c", '"$@"; echo "status $?"', "sh", *words)
        text, _, status = output.rpartition("status ")
        return text, int(status)

    def kill_at_once(self):
        """End Mend as a power cut would: it learns nothing of it."""
        self.assertEqual(self.session.kill(signal.SIGKILL), -signal.SIGKILL)

    def end(self):
        """End Mend as a logout would, if it runs; it has to end, or have ended, without an error."""
        if self.session.program.poll() is None:
            self.session.kill(signal.SIGTERM)
        status = self.session.program.returncode
        self.assertIn(status, (0, -signal.SIGKILL), self.session.log()[-2000:])

    def complaints(self):
        """The lines of the log in which GLib, GTK or a sanitizer complains."""
        lines = self.session.log(only=COMPLAINTS).splitlines()
        return "\n".join(n for n in lines if not (self.expected_log and re.search(self.expected_log, n)))

    def press_button(self, name, **more):
        """Click the button of that exact name, once it is there: also if it is made anew meanwhile."""
        pattern = f"^{re.escape(name)}$"

        def click():
            self.ui.click(self.ui.find("push button", pattern, **more))
            return True

        self.ui.wait_until(click, what=f"a click on {name!r}")

    def see(self, text, timeout=None):
        """Wait until a label shows exactly this text."""
        return self.ui.find("label", f"^{re.escape(text)}$", timeout=timeout)

    def see_all(self, *texts):
        """Wait until each of the texts is on screen, to the letter: as a text or as a name."""
        missing = set(texts)

        def look():
            missing.clear()
            missing.update(set(texts) - self.ui.names(texts, without_isolates))
            return not missing

        self.ui.wait_until(look, what=missing)

    def see_none(self, *texts):
        """None of the texts is on screen now."""
        self.assertEqual(self.ui.names(texts), set())

    def rest_and_press(self, key):
        """Press a key on a page that has just come into sight, once it takes keys."""
        time.sleep(PAGE_REST)
        self.ui.press(key)

    def choose_in_menu(self, button, item):
        """Open the menu of a button and choose an item of it."""
        self.press_button(button)
        self.ui.click(self.ui.find("menu item", f"^{re.escape(item)}$"))
        self.ui.gone("menu item", f"^{re.escape(item)}$")

    def go_before_first_turn(self, left="Anna", right="Ben"):
        """From the first page of a new profile to the page before the first turn; the left begins."""
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter(f"{left}\n{right}")
        self.press_button("Start a First Talk")
        self.press_button(f"{left or 'Left'} Begins")
        self.ui.find("push button", "^Begin$")

    def picture(self, name):
        """Keep a picture of the screen, where MEND_E2E_PICTURES asks for them."""
        pictures = os.environ.get("MEND_E2E_PICTURES")
        if pictures:
            os.makedirs(pictures, exist_ok=True)
            self.session.screenshot(os.path.join(pictures, f"{name}.png"))
