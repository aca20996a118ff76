#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tour.py FOLDER: drives one short talk through the real window of MEND_PROGRAM, in a display of its own.

Leaves a picture of each page and the stored JSON in FOLDER.
"""

import os
import shutil
import sys

from driver import Driver
from session import DesktopSession


def press(ui, name):
    ui.click(ui.find("push button", f"^{name}$"))


def walk(ui, picture):
    """From the first page to the last."""
    picture("1-first-page")
    press(ui, "Start a First Talk")
    ui.find("push button", "^Left Begins$")
    picture("2-set-up")
    press(ui, "Left Begins")
    ui.find("push button", "^Begin$")
    picture("3-before-the-turn")
    press(ui, "Begin")
    ui.find("push button", "^Finish Turn$")
    picture("4-turn")
    press(ui, "Finish Turn")
    ui.find("push button", "^Begin$")
    picture("5-change")
    press(ui, "Stop for Today")
    ui.find("push button", "^Finish$")
    picture("6-closing")
    press(ui, "Finish")
    ui.find("push button", "^Close Mend$")
    picture("7-end")


def main(folder):
    os.makedirs(folder, exist_ok=True)
    session = DesktopSession("1000x700")
    try:
        ui = Driver(session, [os.environ["MEND_PROGRAM"]])
        walk(ui, lambda name: session.screenshot(os.path.join(folder, f"{name}.png")))
        session.kill()
        store = os.path.join(session.environment["XDG_DATA_HOME"], "mend", "store")
        shutil.copytree(store, os.path.join(folder, "store"))
    finally:
        session.close()
    print(f"The pictures and the records are in {folder}")


if __name__ == "__main__":
    main(sys.argv[1])
