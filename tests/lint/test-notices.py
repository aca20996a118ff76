#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the time was set for, a break, a talk, or the quiet before one: the desktop is told the same."""

import re
import os
import unittest

import tap
from sourcetree import our_tree

ALLOWED = {
    "g_notification_new": ['"Mend"'],
    "g_notification_set_body": ['notification, C_ ("to both", "The time you set has come")'],
    "g_application_send_notification": ["G_APPLICATION (self), NOTIFICATION_ID, notification"],
}


def find_calls(text):
    """Every call that makes, fills or sends a notice, with its arguments."""
    for match in re.finditer(r"\b(g_(?:notification_(?:new|set_\w+|add_\w+)|application_send_notification)) \(", text):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        yield match.group(1), " ".join(text[match.end() : end - 1].split())


class Notices(unittest.TestCase):
    def test_all_say_the_same(self):
        found = []
        for folder, _, names in os.walk(os.path.join(our_tree().root, "src")):
            for name in names:
                if name.endswith(".c"):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        found += find_calls(file.read())
        self.assertEqual([call for call in found if call[1] not in ALLOWED.get(call[0], [])], [])
        self.assertEqual(sorted(name for name, _ in found), sorted(ALLOWED))

    def test_finds_another(self):
        found = list(find_calls('g_notification_set_title (notice, _("Anna (left) waits"));'))
        self.assertEqual(found, [("g_notification_set_title", 'notice, _("Anna (left) waits")')])


if __name__ == "__main__":
    tap.main()
