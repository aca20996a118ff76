#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people write is in no place but Mend's own, for no other account, on no network and in no title.

One talk and a look at every page, watched from all sides: a text that is nowhere else is looked for in
every file that is left, in all that was printed and in all that went over the session's bus.
"""

import glob
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import time

import figure
import tap
from driver import Driver
from mendtest import PAGE_REST, MendTest, mend_program

# In two parts, so that it is not found in a copy of this file.
CANARY = "Kanarien" + "vogel"
NAMES = CANARY + "links", CANARY + "rechts"
SOCKET = re.compile(r"\b(?:socket|socketpair)\((AF_\w+|PF_\w+)|sa_family=(AF_\w+)")
NETWORK_LIBRARIES = re.compile(r"lib(soup|curl|nghttp|rest|neon|gnutls-dane|proxy)\b")
THIS_COMPUTER = {"AF_UNIX", "AF_NETLINK", "AF_UNSPEC"}
FIXED_TITLES = {"Mend", "Preferences"}


class Traces(MendTest):
    def setUp(self):
        super().setUp()
        for program in "strace", "dbus-monitor":
            if shutil.which(program) is None:
                for promise in "P16", "P17", "P18":
                    figure.not_run(promise, f"{program} is not installed")
                self.skipTest(f"{program} is not installed")
        self.begun = time.time()
        self.titles = set()
        self.bus_log = os.path.join(self.session.folder, "monitor.log")
        with open(self.bus_log, "wb") as log:
            self.monitor = self.session.spawn(["dbus-monitor", "--session"], stdout=log, stderr=log)

    def start_watched(self):
        """Mend with a mask that keeps nothing back, all that it can print, and its sockets noted."""
        self.sockets = os.path.join(self.session.folder, "sockets")
        self.session.environment["G_MESSAGES_DEBUG"] = "all"
        script = 'umask 000; exec strace -f --seccomp-bpf -qq -e trace=socket,socketpair,connect -o "$0" "$@"'
        self.ui = Driver(self.session, ["sh", "-c", script, self.sockets, mend_program()])

    def end(self):
        """It is strace that was started: Mend itself is asked to end."""
        if self.session.program.poll() is None:
            os.kill(self.ui.pid, signal.SIGTERM)
        self.assertEqual(self.session.wait_exit(), 0)

    def note_titles(self):
        self.titles |= {title for _, title, *_ in self.session.windows(self.ui.pid) if title}

    def rest_and_press(self, name):
        button = self.ui.find("push button", name)
        time.sleep(PAGE_REST)
        self.ui.click(button)
        self.note_titles()

    def write_in_all(self, text):
        """Write into each text field of the page."""
        for number, node in enumerate(self.ui.find_all("text")):
            if "editable" in self.ui.states(node):
                self.ui.type_text(node, f"{text}{number}")

    def talk(self):
        """A talk about something, in which each place to write is used, and what is kept in the end."""
        self.session.enter("\n".join(NAMES))
        self.rest_and_press("^Start a First Talk$")
        self.ui.click(self.ui.find("list item", "^Something else$"))
        self.ui.type_text(self.ui.find("text", "^In a few words$"), CANARY + "thema")
        for name in "Begins$", "^Begin$":
            self.rest_and_press(name)
        self.ui.find("push button", "^Finish Turn$")
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), CANARY + "notiz")
        self.rest_and_press("^Done$")
        self.press_button("Words")
        self.write_in_all(CANARY + "wort")
        self.rest_and_press("^Done$")
        self.rest_and_press("^Finish Turn$")
        self.rest_and_press("^Stop for Today$")
        self.ui.find("push button", "^Finish$")
        self.write_in_all(CANARY)
        self.rest_and_press("^Finish$")
        self.rest_and_press("^To the Path$")

    def open_and_close(self, key, what):
        """A window or page that a key opens, and Escape closes."""
        windows = len(self.session.windows(self.ui.pid))
        self.ui.press(key)
        self.ui.wait_until(lambda: len(self.session.windows(self.ui.pid)) > windows, what=what)
        self.note_titles()
        self.ui.press("Escape")
        self.ui.wait_until(lambda: len(self.session.windows(self.ui.pid)) == windows, what=f"no {what}")

    def look_around(self):
        """Each place and page that is not on the way of a talk."""
        for place in "Talk", "History", "Path":
            self.ui.click(self.ui.find("page tab", f"^{place}$"))
            self.note_titles()
        self.open_and_close("ctrl+comma", "the preferences")
        self.open_and_close("ctrl+question", "the keys")
        self.press_button("Help")
        self.ui.find("push button", "^Back$")
        self.note_titles()
        self.press_button("Back")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.wait_until(lambda: self.ui.find_all("list item", CANARY), what="the talk in the list")
        self.ui.click(self.ui.find("list item", CANARY))
        self.press_button("Add a Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), CANARY + "nachher")
        self.press_button(NAMES[0])
        self.press_button("Add This Note")
        self.ui.wait_until(lambda: self.storage.records("notes"), what="the note on the disk")
        self.note_titles()

    def own(self, path):
        """Whether a file is where Mend keeps what people write."""
        data = os.path.join(self.session.environment["XDG_DATA_HOME"], "mend")
        return path.startswith((data + os.sep, self.storage.state + os.sep, "/proc/"))

    def hits(self):
        """The files in which the text is, beside Mend's own: in the session, and where all may write."""
        places = [self.session.folder, self.session.run_folder, *glob.glob("/var/tmp/*")]
        places += [path for path in glob.glob("/tmp/*") if os.lstat(path).st_mtime >= self.begun]
        words = ["grep", "-rlaF", "--devices=skip", CANARY, *places]
        found = subprocess.run(words, capture_output=True, text=True, check=False).stdout.splitlines()
        return sorted({path for path in found if not self.own(path)})

    def open_to_others(self):
        """What another account could look at, in the store and the state."""
        data = os.path.join(self.session.environment["XDG_DATA_HOME"], "mend")
        entries = [data, self.storage.state]
        for top in data, self.storage.state:
            entries += glob.glob(os.path.join(glob.escape(top), "**"), recursive=True, include_hidden=True)
        return [path for path in entries if stat.S_IMODE(os.lstat(path).st_mode) & 0o77], len(set(entries))

    def test_one_talk_leaves_no_trace(self):
        self.start_watched()
        self.talk()
        self.look_around()
        self.end()
        self.monitor.terminate()
        self.monitor.wait()
        stored = self.storage.files_with(CANARY, self.storage.store)
        self.assertGreaterEqual(len(stored), 4, "the two people, the talk and the note to it")

        written = json.dumps(self.storage.records("talks"))
        for text in "thema", "notiz":
            self.assertIn(CANARY + text, written)

        open_ones, entries = self.open_to_others()
        self.assertEqual(open_ones, [])
        figure.reached("P15", f"0 of {entries} files and folders open to others, begun under umask 000")

        with open(self.bus_log, "rb") as log:
            bus = log.read()
        self.assertIn(b"interface=", bus, "the monitor heard nothing")
        self.assertEqual(self.hits(), [])
        figure.reached("P16", f"0 hits in files, in all that was printed and in {len(bus) // 1024} KB on the bus")

        with open(self.sockets, encoding="utf-8", errors="replace") as log:
            families = {first or second for first, second in SOCKET.findall(log.read())}
        self.assertIn("AF_UNIX", families)
        self.assertEqual(families - THIS_COMPUTER, set())
        libraries = subprocess.run(["ldd", mend_program()], capture_output=True, text=True, check=True).stdout
        named = {line.split()[0] for line in libraries.splitlines()}
        self.assertEqual({name for name in self.needed() if NETWORK_LIBRARIES.match(name)}, set())
        figure.reached("P17", f"sockets of {', '.join(sorted(families))} only; Mend itself links to none of the network"
                       f" (of {len(named)} libraries)")  # fmt: skip

        self.assertTrue(self.titles)
        self.assertLessEqual(self.titles, FIXED_TITLES)
        self.assertNotIn(b"org.freedesktop.Notifications", bus)
        self.assertNotIn(b"org.gtk.Notifications", bus)
        figure.reached("P18", f"titles of all windows: {', '.join(sorted(self.titles))}; 0 notifications")

    def needed(self):
        """The libraries that the program asks for itself."""
        found = subprocess.run(["readelf", "-d", mend_program()], capture_output=True, text=True, check=True).stdout
        return re.findall(r"\(NEEDED\).*\[(.*)\]", found)


if __name__ == "__main__":
    tap.main()
