#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the settings to preferences and the size of the window: nothing personal has a place there."""

import sys
import xml.etree.ElementTree as ElementTree

# A new key is added here by hand, and whoever adds it asks whether it tells of a person or a talk.
KEYS = {
    "announce-begin": ("b", "true"),
    "announce-change": ("b", "true"),
    "announce-end": ("b", "true"),
    "announce-half-minute": ("b", "true"),
    "chime": ("b", "true"),
    "chime-sound": ("bowl wood two-notes", "'bowl'"),
    "chime-volume": ("i", "60", 0, 100),
    "hints": ("b", "true"),
    "idea-not-before": ("s", "''"),
    "keep-awake": ("b", "true"),
    "reminders": ("b", "true"),
    "single-keys": ("b", "true"),
    "style": ("follow light dark", "'follow'"),
    "talk-size": ("i", "100", 60, 200),
    "window-height": ("i", "700", 1, 100000),
    "window-maximized": ("b", "false"),
    "window-width": ("i", "1000", 1, 100000),
}


def describe_type(root, key):
    enum_id = key.get("enum")
    if enum_id is None:
        return key.get("type")
    enum = next(enum for enum in root.iter("enum") if enum.get("id") == enum_id)
    return " ".join(value.get("nick") for value in enum)


def describe_key(root, key):
    found = (describe_type(root, key), key.findtext("default"))
    limits = key.find("range")
    if limits is not None:
        found += (int(limits.get("min")), int(limits.get("max")))
    return found


def main():
    root = ElementTree.parse(sys.argv[1]).getroot()
    keys = {key.get("name"): key for key in root.iter("key")}
    problems = []
    for name in sorted(KEYS.keys() | keys.keys()):
        if name not in keys:
            problems.append(f"{name}: missing")
        elif name not in KEYS:
            problems.append(f"{name}: not in the list of {sys.argv[0]}")
        elif describe_key(root, keys[name]) != KEYS[name]:
            problems.append(f"{name}: {describe_key(root, keys[name])}, not {KEYS[name]}")
    for name, key in keys.items():
        for part in ("summary", "description"):
            if not (key.findtext(part) or "").strip():
                problems.append(f"{name}: no {part}")
    print("\n".join(problems) or f"{len(keys)} keys")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
