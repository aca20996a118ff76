# SPDX-License-Identifier: GPL-3.0-or-later
"""The first ten minutes, from a new profile to a running turn."""

import time

import tap
from mendtest import PAGE_REST, MendTest


class FirstTalk(MendTest):
    """Anna and Ben have their first talk."""

    def texts(self, *texts):
        """Wait for the first of the texts; then each of them has to be on the page, to the letter."""
        self.ui.wait_until(lambda: texts[0] in self.names(), what=texts[0])
        names = self.names()
        for text in texts:
            with self.subTest(text=text):
                self.assertIn(text, names)

    def names(self):
        return {node.name for node in self.ui.nodes()}

    def test_three_clicks_lead_to_a_running_turn(self):
        clicks = 0
        self.start()
        self.texts("Talk, with room for both", "On the left", "On the right", "Change Places")
        self.session.enter("Anna\nBen")
        for name in ("Start a First Talk", "Anna Begins", "Begin"):
            button = self.ui.find("push button", f"{name}$")
            time.sleep(PAGE_REST)
            self.ui.click(button)
            clicks += 1
        self.ui.find("push button", "^Finish Turn$")
        self.assertEqual(clicks, 3)


if __name__ == "__main__":
    tap.main()
