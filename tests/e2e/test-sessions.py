# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions: who helps, when the two are there, what they take from it; and nothing is written by looking."""

import datetime
import os
import time

import tap
from mendtest import MendTest

EMPTY = "Who helps you, when you are there, and what you take from it can stand here."
LINE = "Ask before guessing"
PROMISE = "I call when I am late"


class Sessions(MendTest):
    """Anna and Ben, from a new profile on."""

    def open_sessions(self):
        self.ui.press("F1")
        self.press_button("Open Sessions")
        self.see_all("Next Sessions", "Who Helps")

    def records(self, kind, count):
        """The records of a kind, once so many are on the disk."""

        def find():
            return [record for record in self.storage.records("helpers") if record["kind"] == kind]

        self.ui.wait_until(lambda: len(find()) == count, what=f"{count} records of {kind}")
        return find()

    def read_everything(self):
        held = {}
        for path in self.storage.files():
            if os.path.isfile(path) and f"{os.sep}.cache{os.sep}" not in path:
                with open(path, "rb") as file:
                    held[os.path.relpath(path, self.storage.home)] = file.read()
        return held

    def wait_for_seen(self):
        """What was seen of the two is noted a moment after they were written down."""
        seen = f"{os.sep}seen{os.sep}people-"
        self.ui.wait_until(lambda: any(seen in path for path in self.storage.files()), what="the two as seen")

    def wait_for_focus(self, role, name):
        self.ui.wait_until(
            lambda: (node := self.ui.focused()) and node.role == role and name in node.name,
            what=f"the keyboard on {name!r}",
        )

    def write_down_who_helps(self):
        """By keys alone."""
        self.wait_for_focus("push button", "Add a Session…")
        self.ui.press("Tab")
        self.wait_for_focus("push button", "Add Somebody Who Helps…")
        self.ui.press("Return")
        self.ui.find("text", "^Name$")
        self.session.enter("Lena\t0800 123\tSecond floor\t\n")
        (lena,) = self.records("therapist", 1)
        self.assertEqual([lena[member] for member in ("name", "reach", "text")], ["Lena", "0800 123", "Second floor"])
        return lena

    def write_down_session(self):
        """Yesterday, which is one of the first of the list."""
        yesterday = f"^{datetime.date.today() - datetime.timedelta(days=1):%A, %-d %B}$"
        self.press_button("Add a Session…")
        self.ui.find("push button", "^Set This Time$")
        self.ui.click(self.ui.find("combo box", "^Day$"))
        self.ui.click(self.ui.find("list item", yesterday))
        self.ui.gone("list item", "^Tomorrow$")
        self.press_button("Set This Time")
        (session,) = self.records("session", 1)
        return session

    def write_after(self):
        self.ui.click(self.ui.find("list item", "^[A-Z].*, 17:00"))
        self.see_all("What we take from it", "What is to be done, as promises")
        self.ui.find("label", "^Ten minutes are enough, until about ")
        self.session.enter(LINE + "\n")
        self.see_all(LINE)
        self.press_button("Anna: Write Down a Promise…")
        self.ui.find("text", "^What I promise$")
        self.session.enter(PROMISE + "\t\t\t\t\t\n")
        self.ui.find("list item", f"^{PROMISE}")
        self.picture("after-session")
        self.press_button("Finish")

    def delete_and_undo(self):
        """What was deleted comes back, with what was taken from it."""
        self.wait_for_focus("list item", ", 17:00")
        self.ui.press("Return")
        self.see_all(LINE)
        self.press_button(f"Delete: {LINE}")
        self.records("taken", 0)
        self.press_button("Undo")
        self.records("taken", 1)
        self.press_button("Delete")
        self.records("session", 0)
        self.ui.gone("list item", ", 17:00")
        self.press_button("Undo")
        self.records("session", 1)
        self.ui.find("list item", "^[A-Z].*, 17:00")

    def is_at_places(self):
        """Whether no page lies over the places; else goes back: a key may come while a page is just leaving."""
        if self.ui.find_all("page tab", "^History$"):
            return True
        self.ui.press("alt+Left")
        time.sleep(0.3)
        return False

    def put_back(self):
        """From Recently Deleted, where it is known by its day, with what was taken from it."""
        self.ui.click(self.ui.find("list item", "^[A-Z].*, 17:00"))
        self.see_all(LINE)
        self.press_button("Delete")
        self.records("session", 0)
        self.ui.wait_until(self.is_at_places, what="the places")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.press_button("Recently Deleted")
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.see_all("Session")
        self.ui.find("label", f"^{yesterday:%-d %B %Y} · ")
        self.picture("session-deleted")
        self.press_button("Put Back")
        self.records("session", 1)
        self.ui.press("alt+Left")
        self.open_sessions()
        self.ui.click(self.ui.find("list item", "^[A-Z].*, 17:00"))
        self.see_all(LINE)

    def test_sessions(self):
        self.start()
        self.ui.wait_until(self.ui.focused, what="the focus")
        self.session.enter("Anna\nBen")
        self.press_button("Look Around")
        self.see_all("Start a Talk")
        self.open_sessions()
        self.see_all(EMPTY)
        self.picture("sessions-empty")
        self.wait_for_seen()
        before = self.read_everything()
        self.press_button("Back")
        self.press_button("Open Sessions")
        self.assertEqual(self.read_everything(), before)

        lena = self.write_down_who_helps()
        session = self.write_down_session()
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.assertEqual(session["starts"], f"{yesterday.isoformat()}T17:00:00Z")
        self.assertEqual([session["helper_id"], session["who"]], [lena["id"], "both"])
        self.write_after()
        (taken,) = self.records("taken", 1)
        self.assertEqual([taken["session_id"], taken["text"]], [session["id"], LINE])
        (promise,) = self.storage.records("promises")
        self.assertEqual([promise["seat"], promise["text"]], ["left", PROMISE])
        self.end()

        self.start()
        self.see_all("Start a Talk")
        self.open_sessions()
        self.see_all("Lena")
        self.picture("sessions-one")
        self.delete_and_undo()
        self.put_back()


if __name__ == "__main__":
    tap.main()
