# SPDX-License-Identifier: GPL-3.0-or-later
"""A time set for a talk: it is said by the hour, told once, changed, taken back, and given to a calendar."""

import datetime
import json
import os
import sys
import time

import tap
from mendtest import MendTest

NOTICE = "notify\tMend\tThe time you set has come\t"
DUE = "The time you set has come."
TOMORROW = "A talk is set for tomorrow, 20:30"
NOTHING = "No time is set any more."


class Times(MendTest):
    """Two names, and no talk yet."""

    def setUp(self):
        super().setUp()
        # The dialog of the desktop's portal would be another program's.
        self.session.environment["GTK_USE_PORTAL"] = "0"

    def look_around(self, **more):
        self.start(**more)
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.see_all("Start a Talk")

    def plans(self):
        """What lies in plans/, each as a tree."""
        names = [name for name in self.storage.files(self.storage.store) if "/plans/" in name]
        plans = []
        for name in names:
            with open(name, encoding="utf-8") as file:
                plans.append(json.load(file))
        return plans

    def wait_for_plans(self, count):
        self.ui.wait_until(lambda: len(self.plans()) == count, what=f"{count} plans")

    def set_time(self):
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.press_button("Set a Time…")
        self.see_all("Set This Time", "Tomorrow", "Still Open")
        self.see_none("Delete")
        self.picture("times-page")
        self.press_button("Set This Time")
        self.see_all(TOMORROW)
        self.wait_for_plans(1)

    def test_set_changed_and_taken_back(self):
        self.look_around()
        self.set_time()
        self.picture("times-listed")
        self.press_button("Change")
        self.see_all("Set This Time", "Delete")
        self.press_button("Delete")
        self.see_all(NOTHING)
        self.see_none(TOMORROW)
        self.press_button("Undo")
        self.see_all(TOMORROW)
        self.wait_for_plans(1)

        self.press_button("Change")
        self.ui.type_text(self.ui.find("text", "^What about"), "The garden gate is blue")
        self.press_button("Set This Time")
        self.ui.wait_until(
            lambda: [plan["topic"] for plan in self.plans()] == ["The garden gate is blue"], what="the topic"
        )
        self.see_none("The garden gate is blue")
        self.ui.click(self.ui.find("page tab", "^Path$"))
        self.see_none("The garden gate is blue")

    def test_calendar(self):
        self.look_around()
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.press_button("Set a Time…")
        self.press_button("Save for a Calendar…")
        path = os.path.join(self.session.home, "evening.ics")
        self.ui.find("push button", "^Save$")
        self.session.press("ctrl+a")
        self.session.enter(path)
        self.press_button("Save")
        self.ui.wait_until(lambda: os.path.exists(path), what="the file")
        self.see_all("The file is written.")
        with open(path, encoding="utf-8", newline="") as file:
            lines = file.read().split("\r\n")
        names = [line.split(":")[0] for line in lines]
        self.assertEqual(
            names,
            "BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DURATION SUMMARY CLASS END END".split() + [""],
        )
        self.assertEqual([line for line in lines if line.startswith("SUMMARY")], ["SUMMARY:Mend"])
        self.assertEqual(self.plans(), [])

    def test_another_time(self):
        self.look_around(width=360, height=640)
        self.press_button("Start a Talk")
        self.press_button("Another Time")
        self.see_all("Nothing was started.", "Set a Time…")
        self.picture("times-another-time")
        self.press_button("Set a Time…")
        self.see_all("Set This Time")
        self.picture("times-page-narrow")

    def bring_near(self, seconds):
        """As if the days had passed: the time on the disk is moved, as no clock can be."""
        (name,) = [name for name in self.storage.files(self.storage.store) if "/plans/" in name]
        starts = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
        with open(name, encoding="utf-8") as file:
            plan = json.load(file)
        plan["starts"] = starts.strftime("%Y-%m-%dT%H:%M:%SZ")
        plan["rev"] += 1
        with open(name, "w", encoding="utf-8") as file:
            json.dump(plan, file)

    def test_told_at_the_next_start(self):
        self.look_around()
        self.set_time()
        self.end()
        self.bring_near(-60)
        self.start()
        self.see_all(DUE)
        self.picture("times-come")
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", DUE))
        self.press_button("Anna Begins")
        self.ui.find("push button", "^Begin$")
        self.wait_for_plans(0)

    def test_told_without_a_window(self):
        with self.session._open_log("notices") as log:
            program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "notices.py")
            self.session.spawn([sys.executable, program], stdout=log, stderr=log)
        self.look_around()
        self.set_time()
        self.end()
        self.bring_near(15)
        self.start()
        self.see_all("Start a Talk")
        self.session.press("ctrl+w")
        end = time.monotonic() + 90
        while NOTICE not in self.session.log("notices"):
            self.assertLess(time.monotonic(), end, self.session.log("notices"))
            time.sleep(0.05)

    def test_gone_by(self):
        self.look_around()
        self.set_time()
        self.end()
        self.bring_near(-3 * 60 * 60)
        self.start()
        self.see_all("Start a Talk")
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.see_all("Set a Time…")
        self.see_none(DUE, TOMORROW)


if __name__ == "__main__":
    tap.main()
