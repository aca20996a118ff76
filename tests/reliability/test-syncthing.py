# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real Syncthing daemons keep the folders of two Mends in step: before a release, over loopback alone.

The two computers are two desktops with homes of their own. No discovery, no relays, no traversal of
routers, no reports: the daemons know each other by addresses of this computer.
"""

import os
import re
import shutil
import time
import unittest

import figure
import tap
from mendtest import COMPLAINTS
from samples import Profile, file_name, talk
from storage import read_json
from syncing import LONGEST_WAIT, Computer, wait_until

N_SCENARIOS = 6


def told(number, topic):
    """A talk whose id fits its name, as those that Mend writes do."""
    return talk(number, topic) | {"id": f"{number:08x}-16a9-4a2e-9d0a-5c4b1d3c2b1a"}


def contents(computer):
    """All records of a folder: what two computers that are in step have alike."""
    found = {}
    for kind in ("people", "talks", "notes", "trash"):
        for name in computer.names(kind):
            found[kind, name] = read_json(computer.path(kind, name))
    return found


@unittest.skipUnless(figure.is_long(), "with two daemons this is tried before a release")
class TwoComputers(unittest.TestCase):
    """Each scenario goes on where the one before it ended, as life does."""

    def setUp(self):
        if shutil.which("syncthing") is None:
            figure.not_run("P10", "no Syncthing here")
            self.skipTest("no Syncthing here")
        self.here, self.there = Computer(), Computer()
        self.addCleanup(self.there.close)
        self.addCleanup(self.here.close)
        self.here.daemon.configure(self.there.daemon)
        self.there.daemon.configure(self.here.daemon)
        self.n_passed = 0

    @property
    def both(self):
        return self.here, self.there

    def in_step(self, what, condition=lambda: True):
        """Wait until both folders hold the same, for good, and the condition is met."""

        def is_so():
            for computer in self.both:
                computer.daemon.rescan()
            if not all(computer.daemon.is_calm() for computer in self.both):
                return False
            before = contents(self.here)
            return before == contents(self.there) and condition()

        try:
            wait_until(is_so, what)
        except AssertionError as error:
            raise AssertionError(f"{error}; there is:\n{self.describe()}") from None

    def describe(self):
        """What the folders hold, for who looks into what went wrong."""
        lines = []
        for computer in self.both:
            lines += [f"{computer.daemon.ask('db/status?folder=mend')}", f"calm: {computer.daemon.is_calm()}"]
            lines += [f"  {kind}/{name}: {record}" for (kind, name), record in contents(computer).items()]
        return "\n".join(lines)

    def apart(self):
        for computer in self.both:
            computer.daemon.pause(True)
        wait_until(lambda: not any(c.daemon.is_connected() for c in self.both), "the two to be apart")

    def together(self):
        """Both daemons know what has changed at their own computer before they hear of the other."""
        for computer in self.both:
            computer.daemon.rescan()
        for computer in self.both:
            computer.daemon.pause(False)

    def passed(self):
        self.n_passed += 1

    def kept(self, text):
        """A text is on both computers, wherever."""
        for computer in self.both:
            self.assertNotEqual(computer.storage.files_with(text, computer.folder), [], text)

    def test_six_scenarios(self):
        self.check_joining()
        self.check_new_on_both_sides()
        self.check_names_that_merge()
        self.check_one_talk_changed_twice()
        self.check_deleted_and_changed()
        self.check_same_on_both_sides()
        for computer in self.both:
            self.assertEqual(computer.daemon.listened_to(), [])
            self.assertEqual(computer.session.kill(), 0)
            self.assertEqual(computer.session.log(only=COMPLAINTS), "")
        self.assertEqual(self.n_passed, N_SCENARIOS)
        figure.reached("P10", f"{self.n_passed} of {N_SCENARIOS} with two Syncthing daemons and two windows")

    def check_joining(self):
        """What the first has written is there for the second, which asks no names."""
        self.here.link()
        Profile(self.here.storage).put(file_name(1), told(1, "From the first evening"))
        self.here.start_mend()
        ui = self.here.ui
        ui.type_text(ui.find("text", description="", name="On the left"), "Anna")
        ui.type_text(ui.find("text", name="On the right"), "Ben")
        ui.click(ui.find("push button", "^Look Around$"))
        wait_until(lambda: len(self.here.names("people")) == 2, "two people")
        for computer in self.both:
            computer.daemon.start()
        self.in_step("the folder on the second computer", lambda: len(self.there.names("people")) == 2)

        self.there.link()
        self.there.start_mend()
        self.there.ui.find("push button", "^Start a Talk$")
        self.there.show_history()
        self.there.ui.find("list item", "From the first evening")
        self.passed()

    def check_new_on_both_sides(self):
        """Two talks, one at each computer while they were apart: both see both, while the windows are open."""
        self.here.show_history()
        self.apart()
        self.here.put("talks", file_name(2), told(2, "Talked about here"))
        self.there.put("talks", file_name(3), told(3, "Talked about there"))
        self.together()
        self.in_step("two new talks", lambda: len(self.here.names("talks")) == 3)
        for computer in self.both:
            computer.ui.find("list item", "Talked about here")
            computer.ui.find("list item", "Talked about there")
        self.passed()

    def change_person(self, computer, called, **changes):
        """Change a person as Mend does: the value and its number."""
        for file in computer.names("people"):
            record = read_json(computer.path("people", file))
            if record["name"]["value"] != called:
                continue
            for member, value in changes.items():
                record[member] = {"value": value, "rev": record[member]["rev"] + 1}
            record["rev"] += 1
            computer.put("people", file, record)
            return
        raise AssertionError(f"nobody is called {called}")

    def people(self, computer):
        records = [read_json(computer.path("people", name)) for name in computer.names("people")]
        return {(r["name"]["value"], r["color"]["value"]) for r in records}

    def check_names_that_merge(self):
        """The name is changed at one computer, the colour at the other: both changes are kept."""
        self.apart()
        self.change_person(self.here, "Anna", name="Anne")
        time.sleep(1.1)  # the daemons compare times of whole seconds
        self.change_person(self.there, "Anna", color="teal")
        self.together()
        self.in_step(
            "one Anne in teal",
            lambda: all(("Anne", "teal") in self.people(c) and len(c.names("people")) == 2 for c in self.both),
        )
        self.passed()

    def check_one_talk_changed_twice(self):
        """Both versions are shown and kept; the choice at one computer holds for both."""
        name = "20260201T214801Z-00000001.json"
        self.assertIn(name, self.here.names("talks"))
        record = read_json(self.here.path("talks", name))
        self.apart()
        self.here.put("talks", name, record | {"topic": "As it was told here"})
        time.sleep(1.1)
        self.there.put("talks", name, record | {"topic": "As it was told there"})
        self.together()
        notice = "1 text differs between two computers. Both are kept."
        for computer in self.both:
            computer.ui.find("label", f"^{re.escape(notice)}$", timeout=LONGEST_WAIT)
        self.kept("As it was told here")
        self.kept("As it was told there")

        ui = self.here.ui
        ui.click(ui.find("push button", "^Show$"))
        ui.find("label", "^From this computer$")
        ui.find("label", "^As it was told here$")
        ui.click(ui.find("push button", "^Keep This One$"))
        self.in_step(
            "one version",
            lambda: [n for n in self.here.names("talks") if n.startswith("20260201T214801Z")] == [name]
            and read_json(self.there.path("talks", name))["topic"] == "As it was told here",
        )
        for computer in self.both:
            computer.ui.gone("label", f"^{re.escape(notice)}$", timeout=60)
        self.kept("As it was told there")
        self.passed()

    def check_deleted_and_changed(self):
        """Deleted at one computer, changed at the other: what was changed is not lost."""
        name = file_name(2)
        record = read_json(self.here.path("talks", name))
        self.apart()
        os.rename(self.here.path("talks", name), self.here.path("trash", name))
        time.sleep(1.1)
        self.there.put("talks", name, record | {"rev": record["rev"] + 1, "topic": "Changed after all"})
        self.together()
        self.in_step(
            "the changed talk", lambda: all(c.storage.files_with("Changed after all", c.folder) for c in self.both)
        )
        for computer in self.both:
            self.assertIn(name, computer.names("talks"))
            computer.ui.find("list item", "Changed after all", timeout=60)
        self.passed()

    def check_same_on_both_sides(self):
        """The same file came to both by another way: nothing is asked, and nothing is there twice."""
        name = file_name(5)
        self.apart()
        self.here.put("talks", name, told(5, "Brought along by hand"))
        time.sleep(1.1)
        self.there.put("talks", name, told(5, "Brought along by hand"))
        self.together()
        self.in_step(
            "one talk", lambda: [n for n in self.here.names("talks") if n.startswith(name[:16])] == [name]
        )
        for computer in self.both:
            computer.ui.find("list item", "Brought along by hand", timeout=60)
            self.assertEqual(computer.ui.find_all("push button", "^Show$"), [])
        self.passed()


if __name__ == "__main__":
    tap.main()
