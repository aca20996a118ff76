# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk about what happened: with roles for this one talk, questions that wait, and what both keep of it."""

import re

import tap
from mendtest import MendTest

WAY = "Tell and Own"
QUESTION = "A question from this talk"
HAPPENED = "A letter lay on the table"
OWNED = "I hid the letter"
ROLES = re.compile(r"hurt|responsible|victim|offender", re.IGNORECASE)


class OwnIt(MendTest):
    """Anna tells, Ben owns; two of her questions wait, and Ben's time is put right."""

    def set_up(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", f"^{WAY}"))
        self.see_all("Who was hurt by it?", "Both of you? Then two talks, on two days.", "About 25 minutes")
        self.press_button("Anna")
        self.see_all("A few short talks before it can help.")
        self.press_button("Start Anyway")

    def tell(self):
        """Where she tells there are no figures, and what was said back is passed by her."""
        self.press_button("Begin")
        self.press_button("Go On")
        self.see_all("Anna speaks", "Ben listens")
        self.press_button("Begin")
        self.see_all("Finish Turn", "What happened for me was…\nThe hardest part is…\nSince then I…")
        self.assertEqual(self.ui.find_all("-", r"^\d+:\d\d$"), [])
        self.press_button("Finish Turn")
        self.press_button("Yes, That Is It")

    def own(self):
        self.see_all("Anna has spoken. Take a breath.", "Ben speaks")
        self.press_button("Begin")
        self.press_button("Finish Turn")
        self.see_all("When I hear this, I feel…")
        self.press_button("Finish Turn")

    def ask(self, answer):
        """A question of Anna's, to which Ben's answer is that it waits."""
        self.see_all("Ben has spoken. Take a breath.")
        self.press_button("Begin")
        self.press_button("Finish Turn")
        self.see_all("Anna has spoken. Take a breath.")
        self.press_button("Begin")
        self.press_button(answer)

    def put_right(self):
        """While the time stands, and by a minute of one of the two."""
        self.press_button("Pause")
        self.choose_in_menu("Put the Time Right", "Ben Spoke a Minute More")
        self.press_button("Go On")

    def close(self):
        self.choose_in_menu("More", "Stop for Today")
        self.see_all("Enough for today", "You can go on another day.", "The shared account")
        self.press_button("Anna: Write for the Account…")
        self.ui.type_text(self.ui.find("text", "^What happened$"), HAPPENED)
        self.press_button("Ben: Write for the Account…")
        self.ui.type_text(self.ui.find("text", "^What I take responsibility for$"), OWNED)
        self.ui.click(self.ui.find("check box", "^I agree to what is written about the responsibility$"))
        self.picture("own-it-closing")
        self.press_button("Finish")
        self.see_all("Saved on this computer.", "Some quiet apart can help now. Ten minutes are enough.")

    def check_records(self):
        (talk,) = self.storage.records("talks")
        (account,) = self.storage.records("accounts")
        (assent,) = self.storage.records("assents")
        people = {person["name"]["value"]: person["id"] for person in self.storage.records("people")}
        asides = [(entry["kind"], entry["text"]) for entry in talk["writings"]]
        self.assertEqual(asides, [("for-therapist", QUESTION), ("aside", QUESTION)])
        self.assertNotRegex(str(talk), ROLES)
        self.assertEqual(account["happened"]["value"], HAPPENED)
        self.assertEqual(account["happened_by"]["value"], people["Anna"])
        self.assertEqual(account["owned"]["value"], OWNED)
        self.assertEqual(account["owned_by"]["value"], people["Ben"])
        self.assertEqual((assent["account_id"], assent["author"]), (account["id"], people["Anna"]))
        self.assertEqual([talk.get(f"corrected_{side}_ms", 0) for side in ("left", "right")], [0, 60000])

    def test_talk(self):
        self.set_up()
        self.tell()
        self.own()
        self.ask("With a Therapist")
        self.press_button("Finish Turn")
        self.ask("Not Today")
        self.put_right()
        self.close()
        self.end()
        self.check_records()


if __name__ == "__main__":
    tap.main()
