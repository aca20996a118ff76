# SPDX-License-Identifier: GPL-3.0-or-later
"""German in a narrow window: the first talk from a new profile to the Path, and pages with large text."""

import os

import samples
import tap
from mendtest import MendTest

MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
NARROW = {"width": 370, "height": 650}  # 360 x 640 within the frame
FIRST_PAGE = (
    "Reden, mit Raum für beide",
    "Links",
    "Rechts",
    "Plätze tauschen",
    "Mend sendet nichts. Wer dieses Konto verwendet, kann lesen, was hier geschrieben wird.",
    "Erstes Gespräch beginnen",
    "Umsehen",
    "Was Mend ist und was nicht",
)
SET_UP_PAGE = (
    "Ein erstes Gespräch",
    "Worum soll es gehen?",
    "Wie es mir heute geht",
    "Was ich diese Woche brauche",
    "Je zweimal, etwa 10 Minuten",
    "Wer spricht zuerst?",
    "Anna beginnt",
    "Ben beginnt",
    "Ein andermal",
)
BEFORE = (
    "Anna ist dran",
    "Ben hört zu",
    "Sag, wie es dir heute geht. Beginn mit „Ich“.",
    "Hör nur zu. Es gibt nichts zu antworten, nichts zuzustimmen und nichts zu lösen.",
    "Die Zeit läuft erst nach „Beginnen“.",
    "Erst Worte wählen",
    "Für heute aufhören",
)
TURN = (
    "Anna ist dran",
    "Erstes Mal von zwei",
    "Fertig",
    "Anhalten",
    "Worte",
    "Notiz",
)
CHANGE = (
    "Anna hat gesprochen. Holt Atem.",
    "Ben ist dran",
    "Anna hört zu",
    "Sag, wie es dir heute geht. Du kannst mit dem beginnen, was du gehört hast.",
    "Zurück zu Anna",
    "Beginnen",
)


class German(MendTest):
    """Anna and Ben speak German, and so does their system."""

    def setUp(self):
        super().setUp()
        locales = os.path.join(self.session.folder, "locales")
        os.mkdir(locales)
        complaint = self.session.run("localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(locales, "de_DE.UTF-8"))
        self.assertEqual(complaint, "")
        self.session.environment |= {"LOCPATH": locales, "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}

    def press_and_see(self, button, *texts):
        """Press a button; the window shows what follows, and is no wider for it."""
        self.press_button(button)
        self.see_all(*texts)
        self.assertEqual(self.ui.extents(self.ui.find("frame", "^Mend$"))[2:], (360, 640), f"after {button}")

    def test_from_the_first_page_to_a_turn_and_to_the_path(self):
        self.start(**NARROW)
        self.see_all(*FIRST_PAGE)
        self.session.enter("Anna\nBen")
        self.press_and_see("Erstes Gespräch beginnen", *SET_UP_PAGE)
        self.press_and_see("Anna beginnt", *BEFORE)
        self.press_and_see("Beginnen", *TURN)
        self.press_and_see("Fertig", *CHANGE)
        self.press_and_see("Für heute aufhören", "Genug für heute", "Das nehme ich mit", "Was ihr beide festhaltet")
        self.press_and_see("Abschließen", "Auf diesem Computer gespeichert.", "Mend schließen")
        self.press_and_see("Zum Weg", "Gespräch beginnen")
        self.ui.click(self.ui.find("page tab", "^Rückblick$"))
        self.ui.find("-", rf"\b\d+\. ({MONTHS})\b")

    def put_account_and_promises(self):
        """What Ben wrote of what happened, and promises of Anna's: one is deleted."""
        people = {person["seat"]["value"]: person["id"] for person in self.storage.records("people")}
        fields = ("happened", "happened_by", "damage", "damage_by", "owned", "owned_by", "agreed")
        values = {"happened": "Ein Brief.\nEine Lüge.", "happened_by": people["right"]}
        account = samples.record(
            *("account", 70, "2026-02-01T21:49:10Z", "both"),
            **{field: {"value": values.get(field, ""), "rev": 1} for field in fields},
        )
        profile = samples.Profile(self.storage)
        profile.put_record("accounts", 70, account)
        profile.put_record("promises", 5, samples.promise(5, 1, "Um sechs da") | {"author": people["left"]})
        profile.put_record("trash", 6, samples.promise(6, 1, "Um sieben da") | {"author": people["left"]})

    def test_pages_are_no_wider_for_large_text(self):
        """The window cannot be narrower than a page, and keeps the width of the widest."""
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna-Magdalena\nBen")
        self.press_button("Umsehen")
        self.see_all("Gespräch beginnen")
        self.ui.wait_until(lambda: len(self.storage.records("people")) == 2, what="the two")
        self.end()
        self.put_account_and_promises()
        self.start(**NARROW, text_scale=2.0)
        self.see_all("Gespräch beginnen")

        def assert_narrow(page):
            self.assertEqual(self.ui.extents(self.ui.find("frame", "^Mend$"))[2:], (360, 640), page)

        assert_narrow("Weg")
        for item, text in (
            ("Gemeinsame Darstellung", "Was passiert ist"),
            ("Wieder zueinander finden", "Zusammen"),
            ("Zusagen", "Um sechs da"),
        ):
            self.choose_in_menu("Hauptmenü", item)
            self.see_all(text)
            assert_narrow(item)
            if item != "Zusagen":
                self.ui.press("alt+Left")
                self.see_all("Gespräch beginnen")
        self.ui.click(self.ui.find("list item", "^Um sechs da"))
        self.see_all("Was daraus wurde")
        assert_narrow("Zusage")
        for _page in range(2):
            self.ui.press("alt+Left")
        self.ui.click(self.ui.find("page tab", "^Stand$"))
        self.ui.find("push button", "^Beginnen$")
        assert_narrow("Stand")
        self.ui.click(self.ui.find("page tab", "^Rückblick$"))
        self.press_button("Zuletzt gelöscht")
        self.see_all("Um sieben da")
        assert_narrow("Zuletzt gelöscht")


if __name__ == "__main__":
    tap.main()
