# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk that was changed on two computers: both versions are shown, and kept until one is chosen."""

import json
import os

import tap
from mendtest import MendTest
from samples import Profile, file_name, talk

NOTICE = "1 text differs between two computers. Both are kept."
OTHER_NAME = file_name(1).replace(".json", ".sync-conflict-20261122-091146-XK66K6J.json")


class TwoVersions(MendTest):
    """A profile in whose folder another program has put a second version of a talk."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        self.profile = Profile(self.storage)
        # The name of a record begins with its time and the first eight figures of its id.
        same = {"id": "00000001-16a9-4a2e-9d0a-5c4b1d3c2b1a"}
        self.profile.put(file_name(1), talk(1, "From here") | same)
        self.profile.put(OTHER_NAME, talk(1, "From there") | same)

    def topics(self):
        """What the talks in the folder are about."""
        found = []
        for name in os.listdir(self.profile.talks):
            with open(self.profile.path(name), encoding="utf-8") as file:
                found.append("From there" if "From there" in json.dumps(json.load(file)) else "From here")
        return sorted(found)

    def test_one_is_chosen_and_the_choice_undone(self):
        self.start()
        self.see(NOTICE)
        self.press_button("Show")
        self.see_all("From this computer", "From the other computer", "From here", "From there")
        self.press_button("Not Now")
        self.ui.gone("push button", "^Keep This One$")
        self.assertEqual(self.topics(), ["From here", "From there"])

        self.press_button("Show")
        self.see("From there")
        self.ui.click(self.ui.find_some(2, "push button", "^Keep This One$")[1])
        self.ui.wait_until(lambda: self.topics() == ["From there"], what="one version")
        self.press_button("Undo")
        self.see(NOTICE)
        self.ui.wait_until(lambda: self.topics() == ["From here", "From there"], what="both versions")


if __name__ == "__main__":
    tap.main()
