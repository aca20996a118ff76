# SPDX-License-Identifier: GPL-3.0-or-later
"""A promise that is given in one talk and looked at in the next, by the one who gave it."""

import tap
from mendtest import MendTest

WAY = "Looking at Promises"
PROMISE = "Home at six"
FACT = "Twice at nine"
OBSTACLE = "The train"
NEXT = "At seven"
STEMS = (
    "What got in the way was…\nWhat made it possible was…",
    "Next I will…\nI would like to change it to…",
)


class Promises(MendTest):
    """Anna gives a promise, misses it, and says so herself."""

    def write(self, field, text):
        self.ui.type_text(self.ui.find("text", f"^{field}$"), text)

    def begin_talk(self, again=False):
        """In a way to talk that is among the others, or, the second time, is suggested."""
        self.ui.click(self.ui.find("page tab", "^Talk$"))
        if again:
            self.see_all(WAY, "As the last time.")
            self.press_button("Start a Talk")
        else:
            self.see_all("Other Ways to Talk", WAY)
            self.ui.click(self.ui.find("list item", WAY))
        self.press_button("Anna Begins")
        self.see_all("Begin")

    def stop(self):
        """At the end of the turn, which has three parts."""
        for following in STEMS:
            self.press_button("Finish Turn")
            self.see_all(following)
        self.press_button("Finish Turn")
        self.press_button("Stop for Today")
        self.see_all("Enough for today")

    def give_a_promise(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.begin_talk()
        self.see_all("Take one promise that you gave. Say what became of it, with one fact.")
        self.press_button("Begin")
        self.ui.gone("push button", "^Kept$")
        self.stop()
        self.press_button("Anna: Write Down a Promise…")
        self.write("What I promise", PROMISE)
        self.press_button("Finish")
        self.see_all("Saved on this computer.")
        self.press_button("To the Path")

    def look_at_it(self):
        self.begin_talk(again=True)
        self.see_all(f"“{PROMISE}” What became of it? One fact is enough.")
        self.press_button("Begin")
        self.picture("promises-turn")
        self.press_button("Missed")
        self.write("One fact", FACT)
        self.write(r"What got in the way\?", OBSTACLE)
        self.write(r"What next\?", NEXT)
        self.picture("promises-mark")
        self.press_button("Done")
        self.stop()
        self.press_button("Finish")
        self.see_all("Saved on this computer.")
        self.press_button("To the Path")

    def read_of_it(self):
        """On the page of the talk in which it was looked at."""
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.click(self.ui.find("list item", WAY))
        self.see_all(
            "What became of promises",
            PROMISE,
            f"Missed: {FACT}",
            f"What got in the way: {OBSTACLE}",
            f"What is next: {NEXT}",
        )
        self.picture("promises-record")

    def check_records(self):
        (promise,) = self.storage.records("promises")
        (mark,) = self.storage.records("marks")
        self.assertEqual(promise["text"], PROMISE)
        self.assertEqual(mark["promise_id"], promise["id"])
        self.assertEqual(
            [mark[member] for member in ("outcome", "fact", "obstacle", "next")], ["missed", FACT, OBSTACLE, NEXT]
        )
        self.assertEqual(mark["author"], promise["author"])

    def test_talks(self):
        self.give_a_promise()
        self.look_at_it()
        self.read_of_it()
        self.end()
        self.check_records()


if __name__ == "__main__":
    tap.main()
