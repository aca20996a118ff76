# SPDX-License-Identifier: GPL-3.0-or-later
"""All talks are gone from the folder at once: Mend asks, and brings them back from what it has kept."""

import os

import tap
from mendtest import MendTest
from samples import Profile

NOTICE = (
    "Much of what you both kept is gone from the folder. Copies are on this computer. "
    "Until you choose, nothing is written there."
)
N_TALKS = 6


class Missing(MendTest):
    """A profile with talks, which Mend has seen and copied."""

    def setUp(self):
        super().setUp()
        self.profile = Profile(self.storage)
        for number in range(1, N_TALKS + 1):
            self.profile.put_talk(number)
        self.start()
        self.ui.wait_until(self.is_copied, what="a set of the day")
        self.before = self.talks()
        self.assertEqual(len(self.before), N_TALKS)
        for name in self.before:
            os.remove(self.profile.path(name))

    def is_copied(self):
        return any(path.endswith("/whole") for path in self.storage.files(self.storage.state))

    def talks(self):
        """What is in the folder, by name."""
        found = {}
        for name in os.listdir(self.profile.talks):
            with open(self.profile.path(name), "rb") as file:
                found[name] = file.read()
        return found

    def test_restore(self):
        self.see(NOTICE)
        self.picture("missing")
        self.press_button("Restore from This Computer")
        self.ui.wait_until(lambda: self.talks() == self.before, what="all talks")
        self.ui.gone("push button", "^They Were Meant to Go$")

    def test_meant_to_go(self):
        self.see(NOTICE)
        self.press_button("They Were Meant to Go")
        self.ui.gone("push button", "^They Were Meant to Go$")
        self.end()
        self.start()
        self.assertEqual(self.talks(), {})
        self.see_none(NOTICE)

    def test_undo(self):
        self.see(NOTICE)
        self.press_button("They Were Meant to Go")
        self.ui.gone("push button", "^They Were Meant to Go$")
        self.press_button("Undo")
        self.ui.wait_until(lambda: self.talks() == self.before, what="all talks")


if __name__ == "__main__":
    tap.main()
