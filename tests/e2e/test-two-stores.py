# SPDX-License-Identifier: GPL-3.0-or-later
"""Mend was begun on two computers before their folders became one: people say who is who."""

import json
import os
import uuid

import tap
from mendtest import MendTest
from samples import Profile, file_name

NOTICE = (
    "What was begun on two computers meets in this folder. "
    "Nothing is written there until you both say who is who."
)
ON_ITS_WAY = "What was begun on two computers meets in this folder. Some of it is still on its way."
OTHER_NAME = "store.sync-conflict-20261122-091146-XK66K6J.json"
NAMES = ["Anna", "Ben", "Benni", "Ana"]


def person(number, name):
    """A person of the first or of the second computer."""
    return {
        "format": "mend person",
        "version": 1,
        "id": f"{number:08x}-16a9-4a2e-9d0a-5c4b1d3c2b1a",
        "created": "2026-01-31T19:05:00Z",
        "modified": "2026-01-31T19:05:00Z",
        "zone": 60,
        "rev": 1,
        "author": "both",
        "name": {"value": name, "rev": 1},
        "seat": {"value": "left" if number % 2 else "right", "rev": 1},
        "color": {"value": "blue" if number % 2 else "orange", "rev": 1},
    }


class OneStore(MendTest):
    """One store, which another computer has in step."""

    def test_a_name_is_changed_there(self):
        profile = Profile(self.storage)
        for number, name in enumerate(NAMES[:2], 1):
            profile.put_record("people", number, person(number, name))
        self.start()
        self.choose_in_menu("Main Menu", "Promises")
        self.press_button("Told Without Being Asked")
        self.see_all("Anna: Tell Something…", "Ben: Tell Something…")
        renamed = person(2, "Benjamin") | {"rev": 2, "name": {"value": "Benjamin", "rev": 2}}
        profile.put_record("people", 2, renamed)
        self.see_all("Anna: Tell Something…", "Benjamin: Tell Something…")


class TwoStores(MendTest):
    """A folder in which a program that keeps folders in step has brought two beginnings together."""

    def setUp(self):
        super().setUp()
        self.profile = Profile(self.storage)
        for number, name in enumerate(NAMES, 1):
            self.profile.put_record("people", number, person(number, name))
        other = {"format": "mend store", "version": 1, "least_reader": 1, "id": str(uuid.UUID(int=98))}
        with open(os.path.join(self.storage.store, OTHER_NAME), "w", encoding="utf-8") as file:
            json.dump(other, file)

    def same_as(self, number):
        """Of whom a record is said to be a later one."""
        path = os.path.join(self.storage.store, "people", file_name(number))
        with open(path, encoding="utf-8") as file:
            elements = json.load(file).get("same_as", [])
        return [int(element["id"][:8], 16) for element in elements if not element.get("deleted")]

    def test_they_say_who_is_who_and_undo_it(self):
        self.start()
        self.see(NOTICE)
        self.press_button("Say Who Is Who")
        self.see_all("Anna and Benni are the same person.", "Ben and Ana are the same person.")
        self.picture("who-is-who")
        self.press_button("Not Now")
        self.ui.gone("push button", "^So It Is$")
        self.see(NOTICE)

        self.press_button("Say Who Is Who")
        self.see("Anna and Ana are the same person.")
        self.ui.click(self.ui.find_some(2, "push button", "^So It Is$")[1])
        self.ui.wait_until(lambda: (self.same_as(3), self.same_as(4)) == ([2], [1]), what="the answer")
        self.ui.gone("push button", "^Say Who Is Who$")

        self.press_button("Undo")
        self.see(NOTICE)
        self.assertEqual((self.same_as(3), self.same_as(4)), ([], []))

    def test_the_last_of_the_people_arrives_later(self):
        path = os.path.join(self.storage.store, "people", file_name(4))
        os.remove(path)
        self.start()
        self.see(ON_ITS_WAY)
        self.profile.put_record("people", 4, person(4, NAMES[3]))
        self.see(NOTICE)
        self.press_button("Say Who Is Who")
        self.see_all("Anna and Benni are the same person.", "Ben and Ana are the same person.")

    def test_the_other_computer_says_it(self):
        self.start()
        self.see(NOTICE)
        self.press_button("Say Who Is Who")
        self.see("Anna and Ana are the same person.")
        for number, first in ((3, 2), (4, 1)):
            answer = [{"id": person(first, "")["id"], "rev": 1}]
            self.profile.put_record("people", number, person(number, NAMES[number - 1]) | {"same_as": answer})
        self.ui.gone("push button", "^So It Is$")
        self.see_none(NOTICE)

    def test_of_others_than_on_the_page(self):
        """Of three beginnings one is answered at the other computer, while the page asks of the same."""
        for number, name in ((5, "Bea"), (6, "Al")):
            self.profile.put_record("people", number, person(number, name))
        self.start()
        self.press_button("Say Who Is Who")
        self.see("Anna and Benni are the same person.")
        for number, first in ((3, 2), (4, 1)):
            answer = [{"id": person(first, "")["id"], "rev": 1}]
            self.profile.put_record("people", number, person(number, NAMES[number - 1]) | {"same_as": answer})
        self.ui.gone("push button", "^So It Is$")
        self.see(NOTICE)
        self.press_button("Say Who Is Who")
        self.see_all("Anna and Bea are the same person.", "Ben and Al are the same person.")
        self.ui.click(self.ui.find_some(2, "push button", "^So It Is$")[1])
        self.ui.wait_until(lambda: (self.same_as(5), self.same_as(6)) == ([2], [1]), what="the answer")


if __name__ == "__main__":
    tap.main()
