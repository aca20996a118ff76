# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-start.py MEND EMPTY-WINDOW MAKE-TALKS: what a start costs with 10,000 talks.

Mend and an empty window of libadwaita start by turns on one private display, 25 pairs after one to
warm up. Counted is the processor time of all threads of the process, from its start until its first
frame is on the screen: the X server is asked every 2 ms, the same way for both, whether what lies
in the middle of where the window opens still has the colour of the empty screen. Mend begins to
list the talks in a thread of its own once the first frame is drawn; what that thread has used until
the picture is seen counts, too, and what it reads afterwards does not.

The medians and their ratio are printed; the exit status is 1 if the ratio is above 1.3.
"""

import ctypes
import glob
import os
import statistics
import subprocess
import sys
import time

import figure
from privatesession import PrivateSession

TALKS = 10000
PAIRS = 25
LIMIT = 1.3
LONGEST_START = 30
# A point of the window below its header bar: without a window manager it opens at the top left.
POINT = (300, 300)
ALL_PLANES = ctypes.c_ulong(-1)
Z_PIXMAP = 2


class Screen:
    """The picture that the X server shows."""

    def __init__(self, display):
        self._x11 = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self._x11, name).restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XGetPixel.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))

    def colour(self):
        """The colour of the point."""
        image = ctypes.c_void_p(
            self._x11.XGetImage(self._display, self._root, *POINT, 1, 1, ALL_PLANES, Z_PIXMAP)
        )
        colour = self._x11.XGetPixel(image, 0, 0)
        self._x11.XDestroyImage(image)
        return colour

    def wait_for(self, condition):
        """Ask until the condition holds for the colour."""
        end = time.monotonic() + LONGEST_START
        while not condition(self.colour()):
            if time.monotonic() > end:
                raise SystemExit("The screen did not change.")
            time.sleep(0.002)


def processor_time(pid):
    """Milliseconds that all threads of the process have run."""
    total = 0
    for path in glob.glob(f"/proc/{pid}/task/*/schedstat"):
        with open(path, encoding="ascii") as file:
            total += int(file.read().split()[0])
    return total / 1e6


def measure(session, screen, empty, program):
    """Start the program, and end it when its first frame is seen."""
    screen.wait_for(lambda colour: colour == empty)
    process = session.spawn([program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    screen.wait_for(lambda colour: colour != empty)
    used = processor_time(process.pid)
    process.kill()
    process.wait()
    return used


def main(mend, empty_window, make_talks):
    with PrivateSession() as session:
        session.environment["GSETTINGS_BACKEND"] = "memory"
        data = os.path.join(session.environment["XDG_DATA_HOME"], "mend")
        state = os.path.join(session.environment["XDG_STATE_HOME"], "mend")
        subprocess.run([make_talks, data, state, str(TALKS)], check=True)
        subprocess.run([mend, "--check"], env=session.environment, check=True)
        session.start_display()
        session.start_bus()
        screen = Screen(session.environment["DISPLAY"])
        empty = screen.colour()
        times = {mend: [], empty_window: []}
        for _ in range(1 + PAIRS):
            for program, used in times.items():
                used.append(measure(session, screen, empty, program))
    medians = [statistics.median(used[1:]) for used in times.values()]
    ratio = medians[0] / medians[1]
    print(f"Mend with {TALKS} talks: {medians[0]:.1f} ms ({min(times[mend][1:]):.1f}–{max(times[mend][1:]):.1f})")
    print(f"Empty window: {medians[1]:.1f} ms")
    print(f"Ratio: {ratio:.2f} (at most {LIMIT})")
    text = f"first frame with {TALKS:,} talks: {ratio:.2f} times the processor time of an empty window"
    if ratio > LIMIT:
        figure.missed("P21", text)
        return 1
    figure.reached("P21", text)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
