# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything is erased, in the window and from the command line, and nothing of Mend's is left."""

import os
import pty
import subprocess

import tap
from commandtest import CommandTest
from driver import Driver
from mendtest import MendTest, mend_program
from samples import Profile, talk
from session import DesktopSession

TOPIC = "The evenings are long"
SETTING = "window-width"


def left_in(home):
    """What lies in a home that bears the name of Mend, or words of the two."""
    found = []
    for path, folders, names in os.walk(home):
        found += [os.path.join(path, name) for name in folders + names if "mend" in name.lower()]
        for name in names:
            with open(os.path.join(path, name), "rb") as file:
                content = file.read()
            found += [os.path.join(path, name) for word in (TOPIC, "Anna", SETTING) if word.encode() in content]
    return found


class EraseInWindow(MendTest):
    """A talk is over, one was deleted, one keeps a thing alone, and the size of the window is kept."""

    def setUp(self):
        super().setUp()
        self.start()
        self.go_before_first_turn()
        self.end()
        profile = Profile(self.storage)
        profile.put_talk(1, topic=TOPIC)
        os.makedirs(os.path.join(self.storage.private, "anna"))
        with open(os.path.join(self.storage.private, "anna", "letter.json"), "w", encoding="utf-8") as file:
            file.write(TOPIC)
        self.start()
        self.ui.find("push button", "^Start a Talk$")

    def open_page(self):
        self.ui.press("ctrl+comma")
        self.ui.click(self.ui.find("page tab", "^Data$"))
        self.press_button("Erase Everything…")
        self.see_all("What Goes", "What Stays", "What one of you keeps alone")

    def test_all_is_gone(self):
        self.assertTrue(left_in(self.storage.home))
        self.open_page()
        self.picture("erase")
        self.press_button("Erase Everything…")
        self.see_all("Erase everything?")
        # The word is another: there is nothing to do but to go back.
        self.session.enter("erases")
        self.session.press("Return")
        self.ui.press("Escape")
        self.ui.gone("label", "^Erase everything.$")
        self.assertEqual(len(self.storage.records("talks")), 1)
        self.press_button("Erase Everything…")
        self.see_all("Erase everything?")
        self.session.enter("erase")
        self.press_button("Erase Everything")
        self.see_all("Everything is erased")
        self.assertEqual(left_in(self.storage.home), [])
        self.press_button("Close Mend")
        self.assertEqual(self.session.wait_exit(), 0)
        self.assertEqual(left_in(self.storage.home), [])
        # It is as if Mend had never been there.
        self.start()
        self.see_all("Talk, with room for both")

    def test_what_is_to_be_kept_can_be_saved_first(self):
        self.open_page()
        self.press_button("Export…")
        self.ui.find("check box", "^The Records$")
        self.ui.press("alt+Left")
        self.press_button("Back Up…")
        self.ui.find("push button", "^Not Now$")
        self.ui.press("Escape")
        self.ui.gone("push button", "^Not Now$")
        self.press_button("Back")
        self.ui.find("push button", "^Start a Talk$")
        self.assertEqual(len(self.storage.records("talks")), 1)


class EraseInTerminal(CommandTest):
    """A home with a talk, and somebody at a terminal, or nobody."""

    def setUp(self):
        super().setUp()
        self.environment |= {"GSETTINGS_BACKEND": "keyfile"}
        self.profile = Profile(self.storage)
        self.profile.put_talk(1, topic=TOPIC)

    def erase_at_terminal(self, *answers):
        """What is said at a terminal where these answers are typed, and the status."""
        ours, its = pty.openpty()
        try:
            os.write(ours, "".join(f"{answer}\n" for answer in answers).encode() + b"\x04")
            done = subprocess.run(
                [mend_program(), "--erase"], env=self.environment, stdin=its, capture_output=True, timeout=30, check=False
            )
        finally:
            os.close(ours)
            os.close(its)
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode(), done.returncode

    def test_nobody_is_there(self):
        before = self.things()
        done = self.mend("--erase", stdin=subprocess.DEVNULL)
        self.assertEqual((done.out, done.status), ("", 2))
        self.assertIn("--without-asking", done.err)
        self.assertEqual(self.things(), before)
        self.assertEqual(self.mend("--erase", "--without-asking", stdin=subprocess.DEVNULL).status, 0)
        self.assertEqual(left_in(self.home), [])

    def test_it_asks_twice(self):
        before = self.things()
        for answers in ((), ("no",), ("yes",), ("yes", "no"), ("erase",)):
            out, status = self.erase_at_terminal(*answers)
            self.assertEqual(status, 1, answers)
            self.assertTrue(out.endswith("Nothing was erased.\n"), out)
            self.assertEqual(self.things(), before)
        out, status = self.erase_at_terminal("yes", "erase")
        self.assertIn("What Goes\n", out)
        self.assertIn("What Stays\n", out)
        self.assertTrue(out.endswith("Everything is erased\n"), out)
        self.assertEqual((status, left_in(self.home)), (0, []))

    def test_a_chosen_folder_keeps_what_is_others(self):
        sync = os.path.join(self.home, "Sync")
        os.rename(self.storage.store, sync)
        os.symlink(sync, self.storage.store)
        with open(os.path.join(sync, "letter.txt"), "w", encoding="utf-8") as file:
            file.write("of somebody else")
        out, _ = self.erase_at_terminal("no")
        self.assertIn(f"The records lie in a folder you have chosen\n  {sync}\n", out)
        self.assertEqual(self.mend("--erase", "--without-asking").status, 0)
        self.assertEqual(os.listdir(sync), ["letter.txt"])
        self.assertEqual(left_in(self.home), [])

    def test_a_window_has_it(self):
        session = DesktopSession("1280x800")
        self.addCleanup(session.close)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            session.environment[name] = self.environment[name]
        window = Driver(session, [mend_program()])
        window.find("push button", "^Start a First Talk$")
        done = self.mend("--erase", "--without-asking")
        self.assertEqual((done.err, done.status), ("mend: Mend is open in a window. Close it first.\n", 3))
        self.assertEqual(self.storage.records("talks"), [talk(1, TOPIC)])
        self.assertEqual(session.kill(), 0)


if __name__ == "__main__":
    tap.main()
