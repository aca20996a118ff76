# SPDX-License-Identifier: GPL-3.0-or-later
"""Reconnect: a card is drawn and planned, something is written to be read aloud, and how it was is asked."""

import datetime
import json
import os

import samples
import tap
from mendtest import MendTest
from storage import read_json

HOW_WAS_IT = "Something good was planned. How was it?"
EMPTY = "Ten minutes of something good. It need not be about you two."


class Reconnect(MendTest):
    """Good things of Anna and Ben, from a new profile on."""

    def look_around(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.ui.find("heading", "^Reconnect$")

    def choose(self, row, item, before):
        """One of the first of the list: it is in sight wherever the list opens."""
        self.ui.click(self.ui.find("combo box", f"^{row}$"))
        self.ui.click(self.ui.find("list item", f"^{item}$"))
        self.ui.gone("list item", f"^{before}$")

    def wait_for(self, count):
        """The records, once so many are on the disk."""
        self.ui.wait_until(lambda: len(self.storage.records("moments")) == count, what=f"{count} records")
        return self.storage.records("moments")

    def test_draw_and_plan(self):
        self.look_around()
        self.see_all(EMPTY)
        self.press_button("Draw a Card")
        self.ui.find("push button", "^Another Card$")
        self.picture("reconnect-card")
        self.choose("On Which Day", "Tomorrow", "No Day")
        self.choose("Who Books", "Anna", "Nobody")
        self.press_button("Write Down")
        activity, plan = sorted(self.wait_for(2), key=lambda record: record["kind"])
        tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
        self.assertEqual(
            [activity[member] for member in ("kind", "author", "seat", "moment_id", "day")],
            ["activity", "both", "both", None, None],
        )
        self.assertEqual(
            [plan[member] for member in ("kind", "moment_id", "day", "booker", "booker_name")],
            ["plan", activity["id"], tomorrow, "left", "Anna"],
        )
        self.see_all(activity["text"])
        self.press_button("Back")
        self.see_all("Something is planned for tomorrow.")

    def test_at_hand_in_a_talk(self):
        self.look_around()
        self.choose_in_menu("Main Menu", "Reconnect")
        self.press_button("Anna: Something to Read Aloud…")
        self.ui.find("text", "^What I value$")
        self.session.enter("You called\t\t")
        self.press_button("Write Down")
        self.wait_for(1)
        self.press_button("Back")

        # A Few Minutes a Day begins with it: of the one who speaks, not of the other.
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", "A Few Minutes a Day"))
        self.press_button("Anna Begins")
        self.press_button("Choose Words First")
        self.press_button("To Read Aloud")
        self.ui.click(self.ui.find_some(2, "push button", "^To Read Aloud$")[-1])
        self.picture("reconnect-at-hand")
        self.press_button("You called")
        self.ui.wait_until(lambda: "You called" in json.dumps(self.storage.current()), what="the card on the disk")

    def test_read_aloud(self):
        self.look_around()
        self.choose_in_menu("Main Menu", "Reconnect")
        self.press_button("Ben: Something to Read Aloud…")
        self.ui.find("text", "^What I value$")
        self.session.enter("You called\t\t")
        self.press_button("Write Down")
        (thing,) = self.wait_for(1)
        self.assertEqual(
            [thing[member] for member in ("kind", "seat", "name", "text")],
            ["appreciation", "right", "Ben", "You called"],
        )
        self.press_button("Back")
        self.see_all("One good thing is there to read aloud.")

        self.choose_in_menu("Main Menu", "Reconnect")
        self.see_none("You called")
        self.press_button("Ben: to Read Aloud")
        self.ui.click(self.ui.find("list item", "^You called$"))
        self.press_button("It Was Read Aloud")
        kinds = sorted(record["kind"] for record in self.wait_for(2))
        self.assertEqual(kinds, ["appreciation", "done"])
        self.press_button("Back")
        self.see_all(EMPTY)

    def plan_for_yesterday(self):
        """As if the plan had been made some days ago; and as if there had been a talk."""
        yesterday = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
        folder = os.path.join(self.storage.store, "moments")
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            record = read_json(path)
            if record["kind"] == "plan":
                with open(path, "w", encoding="utf-8") as file:
                    json.dump({**record, "day": yesterday}, file)
        samples.Profile(self.storage).put_talk(1)

    def test_how_was_it(self):
        self.look_around()
        self.choose_in_menu("Main Menu", "Reconnect")
        self.press_button("Something of Your Own…")
        self.ui.find("text", "^What we do$")
        self.session.enter("To the lake\t\t")
        self.choose("On Which Day", "Today", "No Day")
        self.press_button("Write Down")
        self.wait_for(2)
        self.end()
        self.plan_for_yesterday()
        self.start()
        self.see_all(HOW_WAS_IT)
        self.press_button("Reconnect")
        self.see_all("To the lake", "How was it?")
        self.ui.click(self.ui.find("list item", "^To the lake"))
        self.ui.find("text", "^Anna$")
        self.session.enter("Cold and lovely\t")
        self.press_button("It Was Done")
        (done,) = [record for record in self.wait_for(3) if record["kind"] == "done"]
        self.assertEqual([done[member] for member in ("seat", "name", "text")], ["left", "Anna", "Cold and lovely"])
        self.ui.find("push button", "^What Was Good$")
        self.press_button("Back")
        self.ui.find("heading", "^Reconnect$")
        self.see_none(HOW_WAS_IT)


if __name__ == "__main__":
    tap.main()
