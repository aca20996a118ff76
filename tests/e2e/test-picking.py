#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards by the keyboard alone: found, turned, favoured, drawn, made into a sentence, and said in a talk."""

import json

import tap
from mendtest import MendTest


class Cards(MendTest):
    """After the pages for beginners no pointer is used."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")

    def reach(self, name, key="Tab", most=40):
        """Press a key until something whose name begins so has the keyboard."""
        node = self.ui.wait_until(self.ui.focused, what="the keyboard")
        for _ in range(most):
            if node.name.startswith(name):
                return
            self.ui.press(key)
            node = self.ui.wait_until(lambda before=node: self.moved_from(before), what=f"{key} to move on")
        self.fail(f"{name} is not reached; the keyboard is at {node!r}")

    def moved_from(self, before):
        node = self.ui.focused()
        return node if node and node.path != before.path else None

    def press_on(self, name, key="Return"):
        self.reach(name)
        self.ui.press(key)

    def shelf(self):
        records = self.storage.records("cards")
        return records[0] if records else {"favourites": [], "put_away": [], "taken": []}

    def said(self):
        current = self.storage.current() or {"log": []}
        return [event["text"] for event in current["log"] if event["kind"] == "card"]

    def find_turn_and_favour(self):
        self.reach("Search All Cards")
        self.session.enter("lonel")
        self.ui.find("list item", "lonely")
        self.picture("cards-found")
        self.ui.press("Return", "Return")
        self.ui.find("push button", "^lonely$")
        self.press_on("lonely", "space")
        self.ui.find("push button", "^Back:")
        self.press_on("Favourite", "space")
        self.ui.wait_until(lambda: self.shelf()["favourites"], what="the favourite on the disk")
        self.assertEqual([card["id"] for card in self.shelf()["favourites"]], ["feeling-lonely"])
        self.ui.press("alt+Left")
        self.ui.wait_focused("Search All Cards")
        self.ui.press("ctrl+a", "BackSpace")
        self.ui.find("push button", "^Draw Three$")

    def hand(self):
        """The names of the three cards that were drawn."""
        return {node.name for node in self.ui.find_some(3, "push button", "^Take this one")}

    def draw_and_take(self):
        self.press_on("Draw Three")
        drawn = self.hand()
        self.press_on("Take this one")
        self.ui.wait_until(lambda: self.shelf()["taken"], what="the card that was taken")
        self.assertEqual(len(self.shelf()["taken"]), 1)
        self.press_on("Draw Three Others")
        self.ui.wait_until(lambda: drawn.isdisjoint(self.hand()), what="three others")
        self.assertNotIn("Anna", json.dumps(self.shelf()))
        self.ui.press("alt+Left")
        self.ui.find("push button", "^Draw Three$")

    def make_sentence(self):
        self.press_on("Make a Sentence")
        self.ui.find("push button", "^Sad$")
        self.press_on("Sad")
        self.ui.find("push button", "^lonely$")
        self.press_on("lonely")
        self.press_on("A Sentence from These")
        self.ui.find("push button", "^Take It into a Talk$")
        self.reach("All of it")
        self.ui.press("ctrl+End")
        self.session.enter("\nToday, too.")
        self.picture("cards-sentence")
        self.press_on("Keep as a Card")
        self.ui.wait_until(lambda: self.storage.records("decks"), what="the sentence as a card")
        (deck,) = self.storage.records("decks")
        self.assertEqual([card["clause"] for card in deck["cards"]], ["I feel lonely.\nToday, too."])

    def say_in_talk(self):
        self.press_on("Take It into a Talk")
        self.ui.find("push button", "^Anna$")
        self.press_on("Anna")
        self.ui.gone("push button", "^Not Now$")
        self.ui.find("push button", "^Start a Talk$")
        self.press_on("Start a Talk")
        self.ui.find("push button", "^Anna Begins$")
        self.press_on("Anna Begins")
        self.ui.find("push button", "^Choose Words First$")
        self.rest_and_press("Tab")
        self.press_on("Choose Words First")
        self.ui.find("push button", "^Lay It Here$")
        self.picture("cards-prepared")
        self.press_on("Lay It Here")
        self.ui.wait_until(self.said, what="the sentence in the log")
        self.assertEqual(self.said(), ["I feel lonely.\nToday, too."])
        self.ui.gone("push button", "^Lay It Here$")

    def test_cards_are_picked_by_keyboard_only(self):
        self.press_on("Cards", "space")
        self.ui.find("push button", "^Draw Three$")
        self.find_turn_and_favour()
        self.draw_and_take()
        self.make_sentence()
        self.say_in_talk()


if __name__ == "__main__":
    tap.main()
