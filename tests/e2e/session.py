# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop with a window manager, and a program that is used there by keys and pictures.

Besides what tests/support/privatesession.py needs: openbox, xdotool, x11-utils, imagemagick,
xclip, python3-gi.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from gi.repository import Gio

from privatesession import PrivateSession

# New windows get the focus and the middle of the screen; no key of the program is taken but Alt+F4.
OPENBOX = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus>
<placement><policy>Smart</policy><center>yes</center></placement>
<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
<mouse><context name="Client"><mousebind button="Left" action="Press">
<action name="Focus"/><action name="Raise"/></mousebind></context></mouse>
</openbox_config>
"""
NORMAL_DPI = 96
KEYS = {"enter": "Return", "esc": "Escape", "del": "Delete", "pageup": "Prior", "pagedown": "Next"}
WINDOW_LINE = re.compile(
    r'^ +(0x\w+) (?:"(.*)"|\(.*?\)): \(.*\) +(\d+)x(\d+)\S+ +\+(-?\d+)\+(-?\d+)$', re.MULTILINE
)


class UiError(AssertionError):
    """What the test asked for did not happen; the message tells what was there instead."""


class DesktopSession(PrivateSession):
    """The desktop. Logs lie outside of HOME, so that a test can search HOME for a text."""

    def __init__(self, size="1280x800"):
        self.folder = tempfile.mkdtemp(prefix="mend-e2e-")
        super().__init__(home=os.path.join(self.folder, "home"))
        self.size = size
        self.program = None
        self.environment |= {"GTK_A11Y": "atspi", "GSETTINGS_BACKEND": "keyfile"}
        self.environment.pop("G_DEBUG", None)  # warnings are looked for in the log
        try:
            with self._open_log("xvfb") as log:
                self.start_display(size, log)
            with self._open_log("bus") as log:
                self.bus = connect(self.start_bus(log))
            self._start_window_manager()
        except BaseException:
            self.close()
            raise

    def _open_log(self, name):
        return open(os.path.join(self.folder, f"{name}.log"), "ab")

    def _start_window_manager(self):
        self.write_config("openbox/rc.xml", OPENBOX)
        with self._open_log("openbox") as log:
            self.spawn(["openbox"], stdout=log, stderr=log)
        end = time.monotonic() + 10
        while "#" not in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"):
            if time.monotonic() > end:
                raise UiError("openbox did not start:\n" + self.log("openbox"))
            time.sleep(0.02)

    # The program

    def start_program(self, argv):
        """Start the program under test; what it prints is in log()."""
        with self._open_log("program") as log:
            self.program = self.spawn(argv, stdout=log, stderr=log)

    def check_alive(self):
        """Raise UiError if the program has ended."""
        if self.program and self.program.poll() is not None:
            raise UiError(f"the program ended with {self.program.returncode}:\n{self.log()[-2000:]}")

    def kill(self, number=signal.SIGTERM, timeout=30):
        """Send a signal, wait for the end, return the exit status (negative: by that signal)."""
        self.program.send_signal(number)
        return self.wait_exit(timeout)

    def wait_exit(self, timeout=30):
        """Wait for the program to end by itself, and return its exit status."""
        try:
            return self.program.wait(timeout)
        except subprocess.TimeoutExpired:
            raise UiError(f"the program still runs after {timeout} s") from None

    def log(self, name="program", only=""):
        """What a program printed; only: a regular expression, for just the lines that match."""
        with open(os.path.join(self.folder, f"{name}.log"), encoding="utf-8", errors="replace") as file:
            return "".join(line for line in file if re.search(only, line))

    # Keys, pictures and windows

    def run(self, *argv, **popen):
        """Run a short command in the session and return what it printed."""
        options = {"text": True, "stderr": subprocess.DEVNULL, "check": False, **popen}
        return subprocess.run(
            argv, env=self.environment, timeout=60, stdout=subprocess.PIPE, **options
        ).stdout

    def screenshot(self, path):
        """Save the screen as soon as two looks at it agree (or as it is, if it never rests)."""
        before = None
        for _ in range(20):
            now = self.run("import", "-silent", "-window", "root", "-depth", "8", "rgb:-", text=False)
            if now == before:
                break
            before = now
        self.run("import", "-silent", "-window", "root", "-depth", "8", f"png:{path}")

    def press(self, *keys):
        """Press keys or chords, such as "Return", "ctrl+shift+s", "F10", in the focused window."""
        for key in keys:
            chord = "+".join(KEYS.get(part.lower(), part) for part in key.split("+"))
            complaint = self.run("xdotool", "key", chord, stderr=subprocess.STDOUT)
            if complaint:
                raise UiError(complaint)

    def enter(self, text):
        """Type into the focus. xdotool loses characters that no key bears: what has one is pasted as a whole.

        A program fetches what is pasted a little later, so keys would come before it.
        """
        for run in re.findall(r"\n|\t|[^\n\t]+", text):
            if run in "\n\t":
                self.press("Return" if run == "\n" else "Tab")
            elif run.isascii():
                self.run("xdotool", "type", "--delay", "1", "--", run)
            else:
                subprocess.run(
                    ["xclip", "-selection", "clipboard"],
                    input=run.encode(),
                    env=self.environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    check=True,
                )
                self.press("ctrl+v")

    def windows(self, pid):
        """Visible windows of a process, topmost first: id, title, width, height, x, y."""
        own = self.run("xdotool", "search", "--onlyvisible", "--pid", str(pid)).split()
        tree = WINDOW_LINE.findall(self.run("xwininfo", "-root", "-tree"))
        return [(i, title, *map(int, place)) for i, title, *place in tree if str(int(i, 16)) in own]

    def resize(self, pid, width, height):
        """Give the topmost window of a process that many pixels; it may refuse below its least."""
        # A tooltip may lie above it, of which the window manager knows nothing.
        managed = self.run("xprop", "-root", "-notype", "_NET_CLIENT_LIST")
        managed = [int(number, 16) for number in re.findall(r"0x\w+", managed)]
        window = next(w[0] for w in self.windows(pid) if int(w[0], 16) in managed)
        self.run("xdotool", "windowsize", "--sync", window, str(width), str(height))

    def set_text_scale(self, scale):
        """Make the text of programs that start from now on larger: 2 is 200 %.

        On X11 GTK 4.8 takes the resolution of text from the X resources alone.
        """
        with open(os.path.join(self.home, ".Xdefaults"), "w", encoding="utf-8") as file:
            file.write(f"Xft.dpi: {round(NORMAL_DPI * scale)}\n")

    def close(self):
        super().close()
        shutil.rmtree(self.folder, ignore_errors=True)


def connect(address):
    """A connection of its own to the message bus at an address."""
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
    )
