# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the shared account, by keyboard: written, agreed to by line, changed, taken back and deleted."""

import hashlib

import tap
from mendtest import MendTest

EMPTY = "Here what happened is named without excuses, and what it did is heard. It begins with a talk."
ALL = "Agreed to as it stands by:"
LINE = "This line is agreed to by:"
DRAFT = "CANARYDRAFT"


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


class SharedAccount(MendTest):
    """Anna was hurt, and Ben takes responsibility; nobody asks them who is which."""

    def press_with_keys(self, name):
        """Go to a button or a row with Tab, and press it."""

        def reach():
            focused = self.ui.focused()
            if focused and focused.name == name:
                return True
            self.ui.press("Tab")
            return False

        self.ui.wait_until(reach, what=f"the focus on {name!r}")
        self.ui.press("Return")

    def open_page(self):
        self.choose_in_menu("Main Menu", "Shared Account")
        self.see_all("Talk About It", "What happened", "Why it was damaging", "What is owned", "What both agree on")

    def write(self, button, text):
        self.press_with_keys(button)
        self.ui.wait_until(lambda: self.ui.focused().role == "text", what="the field")
        self.session.enter(text)

    def account(self):
        (account,) = self.storage.records("accounts")
        return account

    def assents(self):
        return {(assent["seat"], assent["sha256"]) for assent in self.storage.records("assents")}

    def wait_for_assents(self, *expected):
        self.ui.wait_until(lambda: self.assents() == set(expected), what="the assents on the disk")

    def test_written_and_agreed_to(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.open_page()
        self.see_all(EMPTY)

        # A draft is nowhere before it is written down.
        self.write("What is owned: Ben Writes…", DRAFT)
        self.press_with_keys("Leave It")
        self.write("What is owned: Ben Writes…", "I hid the letter.\nI lied about it.")
        self.assertEqual([], self.storage.records("accounts"))
        self.press_with_keys("Write Down")
        self.see_all("I hid the letter.", "I lied about it.")
        self.see_none(EMPTY, ALL, LINE)

        # To a line, and to that one only.
        self.press_with_keys("Agree, or Take It Back")
        self.press_with_keys("Anna: I hid the letter.")
        self.see_all(LINE)
        self.wait_for_assents(("left", sha256("I hid the letter.")))

        self.picture("account-agreed")

        # Ben changes a line; what Anna has agreed to is the other one, and it still stands there.
        self.press_with_keys("Ben: Change…")
        self.ui.wait_until(lambda: self.ui.focused().role == "text", what="the field")
        self.ui.press("ctrl+a")
        self.session.enter("I hid the letter.\nI lied about it for a year.")
        self.picture("account-writing")
        self.press_with_keys("Write Down")
        self.see_all("I lied about it for a year.", LINE)
        self.press_with_keys("As It Was Before")
        self.see_all("I hid the letter.\nI lied about it.")

        # To all of it as it stands, and not to what it becomes.
        self.press_with_keys("Anna: I agree to all of it, as it stands")
        all_of_it = ("left", sha256("I hid the letter.\nI lied about it for a year."))
        self.wait_for_assents(("left", sha256("I hid the letter.")), all_of_it)
        self.see_all(ALL)
        self.see_none(LINE)
        self.picture("account-earlier")
        self.press_with_keys("Anna: I hid the letter.")
        self.wait_for_assents(all_of_it)
        self.press_with_keys("Ben: Change…")
        self.ui.wait_until(lambda: self.ui.focused().role == "text", what="the field")
        self.ui.press("ctrl+End")
        self.session.enter(" Longer.")
        self.press_with_keys("Write Down")
        self.see_all("I lied about it for a year. Longer.")
        self.see_none(ALL, LINE)

        # Deleted by the one who wrote it, and written again.
        self.press_with_keys("Ben: Change…")
        self.press_button("Delete")
        self.see_all(EMPTY)
        self.press_button("Undo")
        self.see_all("I lied about it for a year. Longer.")
        self.see_none(EMPTY)
        self.ui.press("alt+Left")
        self.see_all("The shared account is begun.")
        self.end()
        account = self.account()
        self.assertEqual("I hid the letter.\nI lied about it for a year. Longer.", account["owned"]["value"])
        self.assertEqual([], self.storage.files_with(DRAFT))


if __name__ == "__main__":
    tap.main()
