# SPDX-License-Identifier: GPL-3.0-or-later
"""The first talk in German, in a narrow window: from a new profile into the second turn and to the Path."""

import os

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


if __name__ == "__main__":
    tap.main()
