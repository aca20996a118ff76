# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of what Mend promises of people's words, and what a run has reached of it.

Any test may print a line such as "# P1 reached: 10,000 kills: 0 lost"; the other words are
"missed" and "not run", with the reason. A figure of a test that failed counts as missed.
"""

import json
import os
import platform
import re
import subprocess
import sys
import time
from collections import namedtuple

FIGURE_LINE = re.compile(r"^ *# (P\d+) (reached|missed|not run): (.+)$", re.MULTILINE)
PROMISES = os.path.join("tests", "reliability", "promises.txt")
PACKAGES = (
    "libglib2.0-0", "libjson-glib-1.0-0", "libgtk-4-1", "libadwaita-1-0", "gcc", "clang", "strace",
    "syncthing", "e2fsprogs", "xfsprogs", "btrfs-progs",
)  # fmt: skip

Promise = namedtuple("Promise", "number text goal reason")


def read_promises(root):
    """The promises in their order."""
    with open(os.path.join(root, PROMISES), encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    fields = [[part.strip() for part in line.split(" | ")] for line in lines]
    return [Promise(*field[:3], field[3] if len(field) > 3 else None) for field in fields]


class Figures:
    """What tests have said of the promises: of each test the last word counts."""

    def __init__(self):
        self._said = {}

    def read(self, path):
        """Take note of what the tests in a testlog.json of meson said."""
        try:
            with open(path, encoding="utf-8") as file:
                entries = [json.loads(line) for line in file]
        except FileNotFoundError:
            entries = []
        for entry in entries:
            succeeded = entry["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
            said = {}
            for promise, word, text in FIGURE_LINE.findall(entry.get("stdout", "")):
                if not succeeded and word == "reached":
                    word = "missed"
                said.setdefault(promise, []).append((word, text.strip()))
            for promise, words in said.items():
                self._said.setdefault(promise, {})[entry["name"]] = words

    def of(self, promise):
        """The verdict on a promise and the texts behind it."""
        said = [pair for words in self._said.get(promise.number, {}).values() for pair in words]
        if not said:
            return "not run", [promise.reason or "no test spoke of it"]
        words = {word for word, _ in said}
        texts = [f"{word}: {text}" if word != "reached" else text for word, text in said]
        if "missed" in words:
            return "no", texts
        if "not run" in words:
            return "in part" if "reached" in words else "not run", texts
        return "yes", texts

    def make_table(self, root):
        """The table as lines of Markdown."""
        yield "| | promise | to reach | reached | by this run |"
        yield "|---|---|---|---|---|"
        for promise in read_promises(root):
            verdict, texts = self.of(promise)
            cells = (promise.number, promise.text, promise.goal, verdict, "<br>".join(texts))
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

    def write(self, root, path):
        """Write the page with the table, the date and the versions."""
        lines = [
            "# What Mend promises of people's words, and what was reached",
            "",
            f"Written by the tests on {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC;"
            " `build-aux/test --release` writes it anew.",
            "",
            *self.make_table(root),
            "",
            *versions(root),
        ]
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def output_of(*words, cwd=None):
    """What a command printed, or nothing."""
    try:
        return subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""


def versions(root):
    """What was tested, and where: a list of Markdown."""
    commit = output_of("git", "describe", "--always", "--dirty", cwd=root)
    with open("/etc/os-release", encoding="utf-8") as file:
        system = dict(line.strip().split("=", 1) for line in file if "=" in line)
    yield f"* Mend {commit or 'of no known commit'}"
    yield f"* {system.get('PRETTY_NAME', 'unknown system').strip(chr(34))}, Linux {platform.release()}, {os.cpu_count()} processors"
    found = output_of("dpkg-query", "--show", "--showformat", "${Package} ${Version}, ", *PACKAGES)
    yield f"* {found.strip(', ') or 'packages unknown'}"


def main(arguments):
    """Write the page from logs of meson, given after its path: for tests that were run by hand."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    figures = Figures()
    for log in arguments[1:]:
        figures.read(log)
    figures.write(root, arguments[0])


if __name__ == "__main__":
    main(sys.argv[1:])
