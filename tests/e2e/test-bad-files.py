# SPDX-License-Identifier: GPL-3.0-or-later
"""Records that cannot be read lie beside good ones: Mend shows the good, names the bad, touches none."""

import hashlib
import os
import stat

import tap
from mendtest import MendTest
from samples import Profile, file_name, talk


def fingerprint(path):
    """All that can be known of a file without changing it, but for its mode: Mend lets no others read."""
    about = os.lstat(path)
    content = ""
    if stat.S_ISREG(about.st_mode):
        with open(path, "rb") as file:
            content = hashlib.sha256(file.read()).hexdigest()
    elif stat.S_ISLNK(about.st_mode):
        content = os.readlink(path)
    return stat.S_IFMT(about.st_mode), about.st_size, about.st_mtime_ns, about.st_ino, content


class BadFiles(MendTest):
    """A profile in which three talks can be read, and other files cannot."""

    def setUp(self):
        super().setUp()
        # The names of the two, so that the Path is what comes first.
        self.start()
        self.go_before_first_turn()
        self.end()
        self.profile = Profile(self.storage)
        for number in (1, 2, 3):
            self.profile.put_talk(number, topic=f"Good talk {number}")

    def show_history(self):
        self.ui.click(self.ui.find("page tab", "^History$"))
        for number in (1, 2, 3):
            self.ui.find("list item", f"Good talk {number}")

    def rows(self):
        """What the page of files names, and what it says of each."""
        self.press_button("Show")
        self.ui.find("push button", "^Try Again$")
        labels = [node.name for node in self.ui.nodes() if node.role == "label"]
        return {name: labels[i + 1] for i, name in enumerate(labels) if name.endswith(".json")}

    def test_each_is_named_and_none_is_touched(self):
        bad = self.profile.put_bad()
        before = {name: fingerprint(self.profile.path(name)) for name in os.listdir(self.profile.talks)}
        self.start()
        self.see(f"{len(bad)} files could not be read")
        self.show_history()
        shown = self.rows()
        self.assertEqual(sorted(shown), sorted(f"talks/{name}" for name in bad))
        for name, reason in bad.items():
            with self.subTest(name=name):
                self.assertTrue(shown[f"talks/{name}"].startswith(reason), shown[f"talks/{name}"])
        self.press_button("Try Again")
        self.see(f"{len(bad)} files could not be read")
        self.end()
        after = {name: fingerprint(self.profile.path(name)) for name in os.listdir(self.profile.talks)}
        self.assertEqual(after, before)

    def test_a_file_that_was_mended(self):
        self.profile.put(file_name(20), "{")
        self.start()
        self.see("1 file could not be read")
        self.assertEqual(len(self.rows()), 1)
        self.profile.put(file_name(20), talk(20, "Mended"))
        self.press_button("Try Again")
        self.ui.gone("label", "^1 file could not be read$")


if __name__ == "__main__":
    tap.main()
