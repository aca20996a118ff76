# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk on a screen that lies flat between the two: each button of each half, by the real pointer."""

import re

import tap
from mendtest import MendTest


class Table(MendTest):
    """Anna sits where the window ends below, Ben where it begins above: his half is turned round."""

    def middle_of(self, node, turned):
        """What is turned round begins at its right end below: its size lies before its origin."""
        x, y, width, height = self.ui.extents(node)
        return (x - width // 2, y - height // 2) if turned else (x + width // 2, y + height // 2)

    def is_there(self, node, turned):
        """Whether the pointer would meet the button in the half that is asked for."""
        if min(self.ui.extents(node)[2:]) <= 0:
            return False
        middle = self.middle_of(node, turned)
        whole = self.ui.extents(self.ui.find("frame", "^Mend$"))[3]
        return (middle[1] < whole / 2) == turned and self.ui.is_at(node, middle)

    def find_in_half(self, name, turned):
        """The button of that name in the half of Ben (turned) or of Anna, or None."""
        for node in self.ui.find_all("push button", f"^{re.escape(name)}$", shown=False):
            if self.is_there(node, turned):
                return node
        return None

    def press_in_half(self, name, turned):
        """Press the real button of the real pointer in the middle of it."""
        self.ui.wait_until(lambda: self.find_in_half(name, turned), what=f"{name}, turned: {turned}")
        self.ui.click_at(self.ui.find("frame", "^Mend$"), self.middle_of(self.find_in_half(name, turned), turned))

    def state(self, *kinds):
        """Wait until the log on the disk ends with these acts."""
        self.ui.wait_until(
            lambda: tuple(event["kind"] for event in self.storage.current()["log"])[-len(kinds) :] == kinds,
            what=kinds,
        )

    def lay_flat(self):
        self.start(height=760)
        self.go_before_first_turn()
        self.press_button("Begin")
        self.choose_in_menu("More", "Flat on the Table")
        self.ui.wait_until(lambda: self.find_in_half("Pause", True), what="the half that is turned")

    def test_each_button_of_the_turned_half(self):
        self.lay_flat()
        self.press_in_half("Pause", True)
        self.state("pause")
        self.press_in_half("Go On", True)
        self.state("go-on")
        self.press_in_half("More Time", False)
        self.press_in_half("Rather Change", True)
        self.press_in_half("More Time", False)
        self.press_in_half("One More Minute", True)
        self.state("go-on", "more-time")
        self.press_in_half("Finish Turn", False)
        self.state("finish")
        self.press_in_half("Begin", True)
        self.state("begin")
        self.picture("table")
        self.press_in_half("Take a Break…", True)
        self.state("break")
        self.press_in_half("Later", True)
        self.state("move-return")
        self.press_in_half("Earlier", True)
        self.state("move-return", "move-return")
        self.press_in_half("Anna Is Back", False)
        self.press_in_half("Ben Is Back", True)
        self.state("return")
        self.press_in_half("Start This Turn Again", True)
        self.state("start-again")
        self.press_in_half("Finish Turn", True)
        self.state("finish")
        self.press_in_half("Upright", True)
        self.see_all("Anna speaks", "Choose Words First")

    def lay_flat_in_the_quiet(self):
        """A talk in which something is said back; it begins with a silence that is nobody's."""
        self.start(height=760)
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        self.ui.click(self.ui.find("list item", "^Speak and Say Back"))
        self.press_button("Anna Begins")
        self.press_button("Begin")
        self.choose_in_menu("More", "Flat on the Table")
        self.ui.wait_until(lambda: self.find_in_half("Go On", True), what="the half that is turned")

    def test_saying_back_and_the_other_half(self):
        """What the first test pressed in one half, here in the other; and the buttons that only a gate has."""
        self.lay_flat_in_the_quiet()
        self.press_in_half("Go On", True)
        self.state("finish")
        self.press_in_half("Begin", False)
        self.press_in_half("Finish Turn", False)
        self.press_in_half("Not Quite", False)
        self.state("finish", "not-quite")
        self.press_in_half("Finish Turn", False)
        self.picture("table-gate")
        self.press_in_half("Yes, That Is It", False)
        self.state("finish", "pass")
        self.press_in_half("Back to Anna", True)
        self.state("back")
        self.press_in_half("Finish Turn", False)
        self.press_in_half("Yes, That Is It", False)
        self.press_in_half("Begin", True)
        self.press_in_half("Pause", False)
        self.press_in_half("Go On", False)
        self.press_in_half("More Time", True)
        self.press_in_half("Rather Change", False)
        self.press_in_half("More Time", True)
        self.press_in_half("One More Minute", False)
        self.state("go-on", "more-time")
        self.press_in_half("Take a Break…", False)
        self.press_in_half("Later", False)
        self.press_in_half("Earlier", False)
        self.state("break", "move-return", "move-return")
        self.press_in_half("Ben Is Back", True)
        self.press_in_half("Anna Is Back", False)
        self.press_in_half("Start This Turn Again", False)
        self.state("return", "start-again")
        self.press_in_half("Finish Turn", True)
        self.press_in_half("Not Quite", True)
        self.press_in_half("Finish Turn", True)
        self.press_in_half("Yes, That Is It", True)
        self.state("not-quite", "finish", "pass")
        self.press_in_half("Back to Ben", False)
        self.press_in_half("Upright", False)
        self.see_all("Ben speaks", "Finish Turn")

    def test_stop(self):
        self.lay_flat()
        self.press_in_half("Stop for Today", True)
        self.see_all("Enough for today")


if __name__ == "__main__":
    tap.main()
