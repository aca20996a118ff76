# SPDX-License-Identifier: GPL-3.0-or-later
"""The Path: six steps that say what there is, by number and by day, from a new profile on."""

import datetime
import json
import os

import samples
import tap
from mendtest import MendTest

STEPS = (
    "Acknowledge What Happened",
    "Talk Openly",
    "Be Reliable",
    "Get Outside Help",
    "Forgive and Let Go",
    "Reconnect",
)
FIRST = "Here what happened is named without excuses, and what it did is heard. It begins with a talk."
LET_GO = "For one person, alone, without a date. “Not now” is a full answer."
EMPTY = (
    FIRST,
    "Two minutes each, and nobody is interrupted. Ten minutes are enough for a first talk.",
    "A small promise that can be kept this week is worth more than a large one.",
    "Somebody who knows this ground can carry a part of it. How to find one, what to ask, and people to call.",
    LET_GO,
    "Ten minutes of something good. It need not be about you two.",
)
IDEA = "A first talk: nobody needs to know anything for it."
BUTTONS = ("Start a Talk", "See How", "Start a Talk", "Write a Promise…", "Open", "Open", "Draw a Card")
TOPIC = "The garden gate"


class Path(MendTest):
    """The home page, empty, after a first talk and after some."""

    def labels(self):
        """All that the window says now."""
        return " ".join(node.name for node in self.ui.find_all("label"))

    def look_around(self, **more):
        self.start(**more)
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.ui.find("heading", "^Talk Openly$")

    def add_talks(self, count):
        """So many talks of the last days, in each of which something was kept and put aside."""
        folder = os.path.join(self.storage.store, "talks")
        now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        for number in range(1, count + 1):
            talk = samples.talk(number, TOPIC)
            began = now - datetime.timedelta(hours=40 + 24 * (count - number))
            talk["created"] = talk["modified"] = began.strftime("%Y-%m-%dT%H:%M:%SZ")
            aside = {**talk["writings"][0], "kind": "aside", "id": 2, "seat": "none", "text": TOPIC}
            if number == 1:
                talk["writings"].append(aside)
            name = began.strftime("%Y%m%dT%H%M%SZ") + f"-{number:08x}.json"
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                json.dump(talk, file)

    def test_from_empty_to_begun(self):
        self.start()
        self.go_before_first_turn()
        self.rest_and_press("Return")
        self.press_button("Finish Turn")
        self.press_button("Stop for Today")
        self.press_button("Finish")
        self.press_button("To the Path")
        self.ui.wait_focused("Start a Talk")
        self.see_all(
            *STEPS[:2],
            "There has been a first talk. A shared account can be started when both want it.",
            "The latest talk was today.",
        )
        self.see_none(FIRST, IDEA)
        self.assertNotIn("How I am today", self.labels())

    def test_empty_and_by_keyboard(self):
        self.look_around()
        self.ui.wait_focused("Start a Talk")
        self.see_all(*STEPS, *EMPTY, "One Idea", IDEA)
        self.see_none("Today")
        for name in (*BUTTONS[1:], "Short Turns", "Not Now"):
            self.ui.press("Tab")
            self.ui.wait_focused(name)
        self.picture("path-idea")
        self.ui.press("Return")
        self.ui.gone("push button", "^Not Now$")
        self.ui.wait_focused("Start a Talk")
        self.end()
        self.start()
        self.ui.find("heading", "^Reconnect$")
        self.see_none("One Idea")

    def test_each_button_leads_somewhere(self):
        self.look_around()
        for button, there in (
            ("See How", "Talk About It"),
            ("Write a Promise…", "Promises"),
            ("Open", "Help"),
            ("Short Turns", "A First Talk"),
        ):
            self.press_button(button)
            self.see_all(there)
            self.press_button("Back")
            self.ui.find("heading", "^Talk Openly$")
        self.ui.click(self.ui.find_some(2, "push button", "^Open$")[1])
        self.see_all("Looking Ahead")
        self.press_button("Back")
        self.ui.find("heading", "^Talk Openly$")
        self.press_button("Draw a Card")
        self.ui.gone("heading", "^Talk Openly$")

    def test_well_under_way(self):
        self.look_around()
        self.end()
        self.add_talks(3)
        self.start(width=360, height=640)
        self.ui.find("push button", "^What You Kept$", shown=False)
        self.ui.wait_focused("Start a Talk")
        self.assertRegex(self.labels(), "The latest talk was .*One topic waits for another time.")
        self.assertNotIn(TOPIC, self.labels())
        self.assertIn(LET_GO, self.labels())
        self.picture("path-narrow")
        self.press_button("What You Kept")
        self.see_all("A walk")


if __name__ == "__main__":
    tap.main()
