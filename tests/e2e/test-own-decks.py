#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A deck is written, passed on as a file and taken in again; a broken file changes nothing and names the line."""

import json
import os
import pathlib
import time

import jsonschema
import tap
from mendtest import MendTest

SCHEMA = pathlib.Path(__file__).parents[2] / "data/schemas/deck-file.schema.json"


class OwnDecks(MendTest):
    """The place for cards, in a profile with no deck."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        self.start()
        self.ui.click(self.ui.find("page tab", "^Cards$"))
        self.ui.find("push button", "^Draw Three$")

    def path(self, name):
        return os.path.join(self.session.folder, name)

    def put(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def choose(self, path, key):
        """Type the path of a file into the window for files, whose name field the key opens."""
        self.ui.find("push button", "^Not Now$")
        self.session.press(key)
        self.session.enter(path)
        self.session.press("Return")
        self.ui.gone("push button", "^Not Now$")

    def decks(self):
        decks = self.storage.records("decks")
        return {deck["title"]["value"]: deck for deck in decks}

    def see_deck(self, title):
        self.ui.wait_until(lambda: title in self.decks(), what=f"{title} on the disk")
        return self.decks()[title]

    def cards_of(self, deck):
        return [card["clause"] for card in sorted(deck["cards"], key=lambda card: card["place"])]

    def is_naming(self):
        focused = self.ui.focused()
        return focused is not None and focused.name == "What the deck is called"

    def write_deck(self):
        self.press_button("New Deck")
        self.ui.find("push button", "^Add a Card$")
        self.ui.wait_until(self.is_naming, what="the keyboard in the name")
        self.session.press("ctrl+a")
        self.session.enter("Evenings\n")
        self.see_deck("Evenings")
        self.ui.click(self.ui.find("combo box", "^Which step it belongs to$"))
        self.ui.find("list item", "^1 Acknowledge")
        self.session.press("Down", "Return")
        self.ui.wait_until(lambda: self.decks()["Evenings"]["step"]["value"] == 1, what="the step on the disk")
        for text in "What was good today?", "I like how you come home.":
            self.press_button("Add a Card")
            self.ui.find("push button", "^To the Deck$")
            self.session.enter(text)
            self.press_button("To the Deck")
            self.ui.find("list item", text[:10])
        self.ui.wait_until(lambda: len(self.decks()["Evenings"]["cards"]) == 2, what="two cards on the disk")
        self.picture("own-deck")

    def import_file(self, name):
        self.press_button("Import…")
        self.choose(self.path(name), "ctrl+l")

    def back(self):
        self.ui.press("alt+Left")
        self.ui.find("push button", "^New Deck$")

    def test_a_deck_goes_out_and_comes_in(self):
        self.write_deck()
        self.press_button("Export…")
        self.choose(self.path("evenings.json"), "ctrl+a")
        self.see_all("Deck exported")
        self.ui.gone("label", "^Deck exported$")
        with open(self.path("evenings.json"), encoding="utf-8") as file:
            exported = json.load(file)
        jsonschema.validate(exported, json.loads(SCHEMA.read_text(encoding="utf-8")))
        self.assertEqual((exported["title"], exported["step"]), ("Evenings", 1))
        self.back()
        exported["title"] = "Mornings"
        self.put("mornings.json", json.dumps(exported))
        self.import_file("mornings.json")
        self.ui.find("push button", "^Add a Card$")
        taken, own = self.see_deck("Mornings"), self.decks()["Evenings"]
        self.assertEqual(self.cards_of(taken), ["What was good today?", "I like how you come home."])
        self.assertEqual(taken["step"]["value"], 1)
        self.assertNotEqual(taken["id"], own["id"])
        # Whoever looks at the files that were last in use finds neither.
        time.sleep(1)  # GTK notes them a moment later
        for name in "evenings.json", "mornings.json":
            self.ui.wait_until(lambda name=name: not self.storage.files_with(name), what=f"a list without {name}")

    def test_a_text_comes_in(self):
        self.put("Walks.txt", "Where to?\n\n  Who carries the tea?\n")
        self.import_file("Walks.txt")
        self.ui.find("list item", "Where to")
        self.assertEqual(self.cards_of(self.see_deck("Walks")), ["Where to?", "Who carries the tea?"])

    def test_a_broken_file_changes_nothing(self):
        head = '{"format": "mend deck file",\n "version": 1,\n "title": "Bad",\n "cards": [\n'
        self.put("no-text.json", head + '  {"clause": "Good"},\n  {"clause": ""}\n ]}\n')
        self.put("no-json.json", head + '  {"clause": "Good"},\n  {"clause": oh}\n ]}\n')
        for name in "no-text.json", "no-json.json":
            self.import_file(name)
            self.ui.find("label", "Nothing was imported")
            self.ui.find("label", "^Line 6 of the file cannot be a card")
            self.picture("import-failed")
            self.ui.press("Escape")
            self.ui.gone("label", "Nothing was imported")
        self.assertEqual(self.storage.records("decks"), [])


if __name__ == "__main__":
    tap.main()
