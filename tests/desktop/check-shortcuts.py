#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the window of the keys to the keys there are: each is in it, and nothing else is."""

import glob
import os
import re
import sys
import xml.etree.ElementTree as tree

# What GTK, a text field or the window itself does, and no table of ours names.
NOT_IN_A_TABLE = {"Escape Escape Escape", "<Control>z", "F10", "space Return"}
ACCEL = re.compile(r'\{ "((?:app|win|window)\.[a-z-]+)", \{ "')
SINGLE_KEY = re.compile(r"\{ '(\w)', \d+ \}")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def find_properties(overlay, name):
    """The values of one property of all shortcuts."""
    found = [
        item.text
        for shortcut in overlay.iter("object")
        if shortcut.get("class") == "GtkShortcutsShortcut"
        for item in shortcut.findall("property")
        if item.get("name") == name
    ]
    return found


def find_keys_of_pages(folder):
    """The keys that a template gives to a whole page, wherever the keyboard is on it."""
    return {
        trigger.text
        for path in glob.glob(os.path.join(folder, "*.ui"))
        for controller in tree.parse(path).iter("object")
        if controller.get("class") == "GtkShortcutController"
        and any(item.get("name") == "scope" and item.text == "global" for item in controller.findall("property"))
        for trigger in controller.iter("property")
        if trigger.get("name") == "trigger"
    }


def compare(what, listed, there):
    """Say in what the two differ."""
    problems = [f"{what} {name} is not in the window of the keys" for name in sorted(there - set(listed))]
    problems += [f"{what} {name} is there, but does nothing" for name in sorted(set(listed) - there)]
    problems += [f"{what} {name} is there twice" for name in sorted(set(listed)) if listed.count(name) > 1]
    return problems


def main(overlay_path, application_path, talk_path):
    overlay = tree.parse(overlay_path)
    actions = set(ACCEL.findall(read(application_path)))
    keys = set(SINGLE_KEY.findall(read(talk_path)))
    keys_of_pages = find_keys_of_pages(os.path.dirname(overlay_path))
    if len(actions) < 8 or len(keys) < 7 or len(keys_of_pages) < 2:
        return ["the tables are not found any more"]
    problems = compare("action", find_properties(overlay, "action-name"), actions)
    problems += compare("key", find_properties(overlay, "accelerator"), keys | keys_of_pages | NOT_IN_A_TABLE)
    return problems


if __name__ == "__main__":
    PROBLEMS = main(*sys.argv[1:])
    print("\n".join(PROBLEMS))
    sys.exit(1 if PROBLEMS else 0)
