# SPDX-License-Identifier: GPL-3.0-or-later
"""Check-ins: each fills one in alone, both show it, and the months stay. Nothing tells of one that only one filled in."""

import os

import tap
from mendtest import MendTest

EMPTY = "Five sentences, each alone, shown only when both want to. Every few weeks is enough."
SENTENCES = ("expect", "rely", "hope", "open", "close")


class CheckIns(MendTest):
    """Anna on the left, Ben on the right."""

    def open_place(self):
        self.ui.click(self.ui.find("page tab", "^Check-Ins$"))

    def private_files(self):
        folder = os.path.join(self.session.environment["XDG_DATA_HOME"], "mend", "private")
        return sorted(name for _, _, names in os.walk(folder) for name in names)

    def press_number(self, number, index):
        """Press a number below the sentence at the index."""
        self.ui.click(self.ui.find_some(len(SENTENCES), "push button", f"^{number}$")[index])

    def fill_in(self, name, numbers, keep=False):
        """Fill in a check-in as one of the two; the numbers are by the place of the sentence."""
        self.press_button("Begin")
        self.press_button(name)
        self.see_all("I feel close to the other.")
        for index, number in numbers.items():
            self.press_number(number, index)
        if keep:
            self.ui.click(self.ui.find("check box", "^Keep$"))
            self.see_all(f"Only for {name}. Not locked.")
        self.press_button("Put Out of Sight")
        self.ui.gone("push button", "^Put Out of Sight$")

    def show_together(self):
        self.press_button("Show Together")
        self.press_button("Anna: It may be shown")
        self.press_button("Ben: It may be shown")

    def look_around(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.open_place()
        self.see_all(EMPTY)

    def test_alone_then_together(self):
        self.look_around()
        self.picture("check-ins-empty")
        self.fill_in("Anna", {0: "7", 1: "0"})
        self.see_all(EMPTY)
        self.see_none("Show Together", "Both are filled in.")
        self.assertEqual(self.private_files(), [])
        self.fill_in("Ben", {0: "3"}, keep=True)
        self.see_all("Both are filled in.")
        self.ui.wait_until(self.private_files, what="what Ben keeps")
        self.assertEqual(self.storage.records("check-ins"), [])

        self.press_button("Show Together")
        self.see_all("Anna: It may be shown", "Ben: It may be shown")
        self.press_button("Put Away for Now")
        self.see_all("Both are filled in.")
        self.assertEqual(self.storage.records("check-ins"), [])

        self.show_together()
        self.see_all("Sentence 1 of 5", "7", "3")
        self.picture("check-in-shown")
        self.press_button("Next Sentence")
        self.see_all("Sentence 2 of 5", "0", "Left empty")
        for _ in range(3):
            self.press_button("Next Sentence")
        self.press_button("Finish")
        self.ui.find("label", "^The latest was in ")
        self.ui.wait_until(lambda: not self.private_files(), what="nothing that is for one person")
        self.look_back()
        self.end()
        (record,) = self.storage.records("check-ins")
        self.assertEqual([answer["id"] for answer in record["answers"]], list(SENTENCES))
        self.assertEqual(
            [(answer["left"], answer["right"]) for answer in record["answers"]],
            [(7, 3), (0, None), (None, None), (None, None), (None, None)],
        )
        self.assertEqual([record[side]["name"] for side in ("left", "right")], ["Anna", "Ben"])
        self.start()
        self.open_place()
        self.ui.find("label", "^The latest was in ")

    def look_back(self):
        """The months; what is deleted comes back."""
        self.press_button("See the Months")
        self.see_all("Shown Together")
        self.picture("check-ins-months")
        self.ui.click(self.ui.find("push button", "^Delete the check-in of "))
        self.see_all("Check-ins that both of you have shown will be here.")
        self.press_button("Undo")
        self.ui.find("push button", "^Delete the check-in of ")
        self.ui.wait_until(lambda: self.storage.records("check-ins"), what="the check-in in its folder")

    def test_kept_over_a_restart(self):
        """What each keeps is there after Mend ended; what is not kept is not."""
        self.look_around()
        self.fill_in("Anna", {0: "7"}, keep=True)
        self.fill_in("Ben", {0: "3"})
        self.see_all("Both are filled in.")
        self.end()
        self.assertEqual(len(self.private_files()), 1)
        self.start()
        self.press_button("For One Person")
        self.ui.click(self.ui.find("list item", "^Check-In"))
        self.see_all(EMPTY)
        self.see_none("Both are filled in.")
        self.fill_in("Ben", {1: "3"})
        self.see_all("Both are filled in.")
        self.show_together()
        self.see_all("Sentence 1 of 5", "7", "Left empty")


if __name__ == "__main__":
    tap.main()
