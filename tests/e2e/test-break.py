# SPDX-License-Identifier: GPL-3.0-or-later
"""A break: it begins at once, outlasts the window and the program, and names nobody."""

import json
import os
import re
import sys
import time

import tap
from mendtest import PAGE_REST, MendTest

NOTICE = "notify\tMend\tThe time you set has come\t"
BREAK = re.compile(r"^A break\. Back (?:at|on .*,) (\d\d:\d\d)\.$")
ENDS = re.compile(r"^A break ends at (?:.*, )?(\d\d:\d\d)$")
NOTE = "The garden gate is blue"
DUE = "The time you set has come."


class Break(MendTest):
    """Anna's first turn runs when one of the two needs a break."""

    def watch_notices(self):
        """What the desktop would show is in the log "notices" from now on."""
        with self.session._open_log("notices") as log:
            self.session.spawn([sys.executable, notices_program()], stdout=log, stderr=log)
        self.wait_for_notice("ready")

    def notices(self):
        return [line for line in self.session.log("notices").splitlines() if line != "ready"]

    def wait_for_notice(self, start):
        """Wait until the latest that the desktop was told begins with this."""

        def look():
            return (self.session.log("notices").splitlines() or [""])[-1].startswith(start)

        self.poll(look, lambda: f"{start!r}, not {self.session.log('notices')!r}")

    @staticmethod
    def poll(condition, what, timeout=60):
        """Like the driver's wait_until, for when no window has to be there."""
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited for {what()}")
            time.sleep(0.05)

    def begin_turn(self):
        self.start()
        self.go_before_first_turn()
        self.press_button("Begin")
        self.see_all("Finish Turn")

    def begin_break(self):
        """By the key, with a note open; the time of return as it is on the page."""
        self.begin_turn()
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), NOTE)
        self.press_button("Done")
        self.see_all("Finish Turn")
        self.rest_and_press("b")
        self.see_all("Earlier", "Later", "Breathe", "Anna Is Back", "Ben Is Back", "Stop for Today")
        self.see_none("Anna speaks", NOTE)
        return BREAK.match(self.ui.find("label", BREAK.pattern).name).group(1)

    def bring_return_near(self, seconds):
        """As if most of the break had passed: the times on the disk are moved, as no clock can be."""
        (path,) = [name for name in self.storage.files(self.storage.state) if name.endswith("current.json")]
        with open(path, encoding="utf-8") as file:
            talk = json.load(file)
        (event,) = [event for event in talk["log"] if event["kind"] == "break"]
        until = time.time() + seconds
        event["began"], event["until"] = (
            time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at)) for at in (until - 30 * 60, until)
        )
        with open(path, "w", encoding="utf-8") as file:
            json.dump(talk, file)

    def come_back(self, key_first=True):
        if key_first:
            self.rest_and_press("1")
            self.ui.press("2")
        else:
            self.press_button("Ben Is Back")
            self.press_button("Anna Is Back")
        self.see_all("Go On", "Start This Turn Again", "Later", "Stop for Today", "Anna")

    def test_across_quit_and_restart(self):
        until = self.begin_break()
        self.ui.press("ctrl+q")
        self.assertEqual(self.session.wait_exit(), 0)
        self.start()
        self.assertEqual(ENDS.match(self.ui.find("label", ENDS.pattern).name).group(1), until)
        self.see_none("Anna speaks", NOTE, "Anna")
        self.press_button("Go On")
        self.ui.find("label", BREAK.pattern)
        self.press_button("Later")
        self.ui.wait_until(
            lambda: BREAK.match(self.ui.find("label", BREAK.pattern).name).group(1) != until, what="a later time"
        )
        self.come_back()
        self.press_button("Start This Turn Again")
        self.see_all("Anna speaks", "Finish Turn")
        self.rest_and_press("1")
        self.see_all("Ben speaks")
        self.check_nobody_is_named()

    def check_nobody_is_named(self):
        """No act in the log says whose it was."""
        for event in self.storage.current()["log"]:
            if "text" not in event:
                self.assertEqual(event.get("seat", "none"), "none", event)

    def test_another_talk_meanwhile(self):
        self.begin_break()
        self.press_button("To the Path")
        self.ui.find("label", ENDS.pattern)
        self.press_button("Start a Talk")
        self.press_button("Ben Begins")
        self.press_button("Begin")
        self.see_all("Ben speaks")
        self.ui.wait_until(lambda: len(self.storage.waiting()) == 1, what="the talk that waits")
        self.choose_in_menu("More", "Stop for Today")
        self.press_button("Finish")
        self.ui.find("label", ENDS.pattern)
        self.press_button("Go On")
        self.come_back(key_first=False)
        self.press_button("Go On")
        self.see_all("Anna speaks")

    def test_notice_with_the_window_closed(self):
        self.watch_notices()
        self.begin_break()
        self.end()
        self.bring_return_near(20)
        self.start()
        self.ui.find("label", ENDS.pattern)
        time.sleep(PAGE_REST)
        self.press_button("Close")
        self.wait_for_notice(NOTICE)
        self.assertIsNone(self.session.program.poll())
        self.assertEqual(len(self.notices()), 1)
        self.assertNotIn("sound", self.notices()[0])
        for text in "Anna", "Ben", "Short Turns", NOTE:
            self.assertNotIn(text, self.notices()[0])
        self.session.run(*self.session_start_again())
        self.ui.wait_until(lambda: self.ui.find_all("label", f"^{re.escape(DUE)}$"), what=DUE)
        self.wait_for_notice("close")

    def test_told_at_the_next_start(self):
        """After Quit nobody is told; the next start says it, in the window, and of the break itself nothing."""
        self.watch_notices()
        self.begin_break()
        self.ui.press("ctrl+q")
        self.assertEqual(self.session.wait_exit(), 0)
        self.bring_return_near(-60)
        self.start()
        self.see_all(DUE, "Go On")
        self.see_none("Anna", NOTE)
        self.picture("break-come")
        self.assertEqual(self.notices(), [])
        self.press_button("Go On")
        self.see_all(DUE, "Anna Is Back", "Ben Is Back", "Later")
        self.see_none(NOTE)
        self.come_back()

    def session_start_again(self):
        """Whoever starts Mend again gets the window of the one that runs."""
        return ["timeout", "20", os.environ["MEND_PROGRAM"]]

    def test_nothing_after_hide(self):
        self.watch_notices()
        self.begin_break()
        self.end()
        self.bring_return_near(6)
        self.start()
        self.ui.find("label", ENDS.pattern)
        self.press_button("Hide Everything (Esc three times)")
        self.assertEqual(self.session.wait_exit(), 0)
        time.sleep(7)
        self.assertEqual(self.notices(), [])


def notices_program():
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "notices.py")


if __name__ == "__main__":
    tap.main()
