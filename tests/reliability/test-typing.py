#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mend is killed while somebody types: what is lost is the last seconds, and nothing that was done.

Several desktops at once: in each a letter comes each tenth of a second, Mend is killed at a random
moment and started again, and the talk that waits is gone on with. What was paused, picked and
written before each kill is looked for on the disk. After some lives the profile is a new one.

MEND_TYPING_KILLS says how many kills there are before a release, MEND_TYPING_DESKTOPS on how many
desktops. How much time was lost is measured then, and not on a computer that is busy with other tests.
"""

import os
import random
import shutil
import string
import subprocess
import threading
import time
import traceback
import unittest

import figure
import tap
from driver import Driver
from mendtest import PAGE_REST, mend_program
from session import DesktopSession
from storage import Storage

KILLS = 2
ENOUGH = 300
KILLS_LONG = int(os.environ.get("MEND_TYPING_KILLS", ENOUGH))
DESKTOPS = int(os.environ.get("MEND_TYPING_DESKTOPS", 4)) if figure.is_long() else 1
LIVES = 4
LETTERS = string.ascii_lowercase * 4
PACE = 0.1
LEAST_TYPED = 3
LONGEST_LIFE = 8
LONGEST_LOSS = 5
LONGEST_POSITION_LOSS = 1
PATIENCE = 60


class Person:
    """Somebody at a desktop of their own who writes, pauses and picks a word."""

    def __init__(self, seed):
        self.session = DesktopSession()
        self.storage = Storage(self.session.environment)
        self.random = random.Random(seed)
        self.ui = None
        self.life = 0
        self.done = []  # the kinds of events that have to be in the log

    def close(self):
        self.session.close()

    def press(self, name):
        button = self.ui.find("push button", f"^{name}$")
        time.sleep(PAGE_REST)
        self.ui.click(button)

    def begin(self):
        """A new profile, and the first turn of a first talk."""
        for folder in os.path.dirname(self.storage.store), self.storage.state:
            shutil.rmtree(folder, ignore_errors=True)
        self.done = ["begin"]
        self.ui = Driver(self.session, [mend_program()], PATIENCE)
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        for name in "Start a First Talk", "Anna Begins", "Begin":
            self.press(name)

    def go_on(self):
        """The talk waits at the second at which it was killed."""
        self.ui = Driver(self.session, [mend_program()], PATIENCE)
        self.done.append("picked-up")
        for _ in range(2):
            self.press("Go On")
        self.done.append("go-on")

    def do_something(self):
        """What changes the talk and has to be on the disk, whatever comes then."""
        self.ui.find("push button", "^Finish Turn$")
        if self.random.random() < 0.5:
            self.press("Pause")
            self.press("Go On")
            self.done += ["pause", "go-on"]
        elif "card" not in self.done:
            for name in "Words", "Sad", "sad", "Done":
                self.press(name)
            self.done.append("card")

    def write(self, seconds):
        """Write for so long, and be interrupted; what was on the screen, and when that was."""
        self.press("Note")
        field = self.ui.find("text", "^Note$")
        self.ui.click(field)
        text = string.ascii_uppercase[self.life] + LETTERS
        typist = subprocess.Popen(
            ["xdotool", "type", "--delay", str(int(PACE * 1000)), text],
            env=self.session.environment, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            self.ui.wait_until(lambda: len(self.ui.text(field)) >= LEAST_TYPED, what="the first letters")
            time.sleep(seconds)
            shown = self.ui.text(field)
            self.session.kill(9)
            return shown, time.time()
        finally:
            typist.terminate()
            typist.wait()

    def live(self):
        """From a start to a kill: seconds of typing and of the position that were lost."""
        if self.life == 0:
            self.begin()
        else:
            self.go_on()
        self.do_something()
        shown, killed_at = self.write(self.random.uniform(0, LONGEST_LIFE))
        found = self.look(shown)
        state = os.path.join(self.storage.state, self.storage.store_record()["id"])
        noted_at = max(os.stat(os.path.join(state, name)).st_mtime for name in ("beat", "current.json"))
        self.life = (self.life + 1) % LIVES
        return (len(shown) - found) * PACE, killed_at - noted_at

    def look(self, shown):
        """How many of the letters are on the disk; all that was done before has to be there."""
        current = self.storage.current()
        assert current is not None, "the talk itself is lost"
        kinds = [event["kind"] for event in current["log"] if event["kind"] in self.done]
        assert kinds == self.done, f"{kinds} is in the log, {self.done} was done"
        texts = [event["text"] for event in current["log"] if event["kind"] == "note"]
        found = next((text for text in texts if text[:1] == shown[:1]), "")
        assert shown.startswith(found) or found.startswith(shown), f"{found!r} was never typed"
        return min(len(found), len(shown))


class Typing(unittest.TestCase):
    def setUp(self):
        self.lost = []
        self.faults = []

    def sit(self, seed, share):
        """One desktop, until its share of the kills is done."""
        person = Person(seed)
        try:
            for _ in range(share):
                if self.faults:
                    return
                self.lost.append(person.live())
        except Exception:
            self.faults.append(f"desktop {seed}, life {person.life}:\n{traceback.format_exc()}")
        finally:
            person.close()

    def test_kill_loses_the_last_seconds_at_most(self):
        kills = KILLS_LONG if figure.is_long() else KILLS
        shares = [kills // DESKTOPS + (number < kills % DESKTOPS) for number in range(DESKTOPS)]
        desktops = [threading.Thread(target=self.sit, args=item) for item in enumerate(shares)]
        for desktop in desktops:
            desktop.start()
        for desktop in desktops:
            desktop.join()
        self.assertEqual(self.faults, [])
        self.assertEqual(len(self.lost), kills)
        self.report(kills, *map(max, zip(*self.lost)))

    def report(self, kills, typing, position):
        text = f"{kills} kills while typing: at most {typing:.1f} s of typing and {position:.1f} s of the position lost, 0 events"
        is_enough = typing <= LONGEST_LOSS and position <= LONGEST_POSITION_LOSS and kills >= ENOUGH
        if figure.is_long() and not is_enough:
            figure.missed("P3", text)
        else:
            figure.reached("P3", text)


if __name__ == "__main__":
    tap.main()
