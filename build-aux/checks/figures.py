# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of what Mend promises of people's words, and what a run has reached of it.

Any test may print a line such as "# P1 reached: 10,000 kills: 0 lost"; the other words are
"missed" and "not run", with the reason. A figure of a test that failed counts as missed.

The figures of each test's last run at full length are kept in build/figures.json, each with its
time, so that the tests can also be run one by one:
  MEND_TEST_LENGTH=long meson test -C build/test-release --timeout-multiplier 0 --logbase kills file-kills
  build-aux/checks/figures.py build/test-release/meson-logs/kills.json
writes the page anew from what is kept and that log. Where nothing is kept, as in a new clone, the page
itself says what was reached, and a figure of it stays until a test says the same sentence anew.
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
PAGE_TIME = re.compile(r"^Written by the tests on (.+?) UTC;", re.MULTILINE)
PAGE_ROW = re.compile(r"^\| (P\d+) \| .* \| (?:yes|no|in part) \| (.+) \|$", re.MULTILINE)
PAGE_FIGURE = re.compile(r"(.*?)(?: \((\d{4}-\d\d-\d\d \d\d:\d\d)\))?")
ON_PAGE = "on the page: "
PROMISES = os.path.join("tests", "reliability", "promises.txt")
PAGE = os.path.join("tests", "RELIABILITY.md")
KEPT = os.path.join("build", "figures.json")
# What the tests of these suites say counts only when they run as long as before a release.
SUITES_IN_TWO_LENGTHS = (":reliability /", ":fuzz /")
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


def sentence_of(text):
    """What a figure is of, without the numbers: the same test says the same again."""
    return re.split("[(;:,]", re.sub(r"\d(?:[\d.,]*\d)?", "", text))[0].strip()


def is_at_full_length(entry):
    """Whether a test of a log ran as before a release, or knows no shorter way."""
    if not any(suite in entry["name"] for suite in SUITES_IN_TWO_LENGTHS):
        return True
    return entry.get("env", {}).get("MEND_TEST_LENGTH") == "long"


def time_of(entry):
    """When a test of a log had ended, as people read it."""
    if "starttime" not in entry:
        return ""
    return time.strftime("%Y-%m-%d %H:%M", time.gmtime(entry["starttime"] + entry.get("duration", 0)))


class Figures:
    """What tests have said of the promises: of each test the last word counts.

    By promise and test: the words with their texts, and when that was.
    """

    def __init__(self):
        self._said = {}

    def read_kept(self, path):
        """Take note of what was kept of earlier runs."""
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self._said = json.load(file)

    def read_page(self, path):
        """Take note of what a page says, if there is one."""
        if not os.path.exists(path):
            return
        with open(path, encoding="utf-8") as file:
            page = file.read()
        written = PAGE_TIME.search(page)
        for promise, cell in PAGE_ROW.findall(page):
            for text in cell.replace("\\|", "|").split("<br>"):
                word = next((word for word in ("missed", "not run") if text.startswith(f"{word}: ")), "reached")
                text, when = PAGE_FIGURE.fullmatch(text.removeprefix(f"{word}: ")).groups()
                key = ON_PAGE + sentence_of(text)
                self._said.setdefault(promise, {})[key] = [[(word, text)], when or (written[1] if written else "")]

    def keep(self, path):
        """Keep all that was said for the next page."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self._said, file, ensure_ascii=False, indent=1)

    def read(self, path, only=lambda entry: True):
        """Take note of what the tests in a testlog.json of meson said, or some of them."""
        try:
            with open(path, encoding="utf-8") as file:
                entries = [json.loads(line) for line in file]
        except FileNotFoundError:
            entries = []
        for entry in filter(only, entries):
            succeeded = entry["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
            said = {}
            for promise, word, text in FIGURE_LINE.findall(entry.get("stdout", "")):
                if not succeeded and word == "reached":
                    word = "missed"
                said.setdefault(promise, []).append((word, text.strip()))
            for promise, words in said.items():
                kept = self._said.setdefault(promise, {})
                for _, text in words:
                    kept.pop(ON_PAGE + sentence_of(text), None)
                kept[entry["name"]] = [words, time_of(entry)]

    def of(self, promise):
        """The verdict on a promise and the texts behind it."""
        tests = self._said.get(promise.number, {}).values()
        said = [(word, text, when) for pairs, when in tests for word, text in pairs]
        if not said:
            return "not run", [promise.reason or "no test spoke of it"]
        words = {word for word, *_ in said}
        texts = [(f"{word}: " if word != "reached" else "") + text + (f" ({when})" if when else "") for word, text, when in said]
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
            " `build-aux/test --release` writes it anew. Behind each figure stands when its test ended: one that is"
            " older is of Mend as it was then.",
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


def main(logs):
    """Keep what logs of meson say, for tests that were run one by one, and write the page."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    figures = Figures()
    if os.path.exists(os.path.join(root, KEPT)):
        figures.read_kept(os.path.join(root, KEPT))
    else:
        figures.read_page(os.path.join(root, PAGE))
    for log in logs:
        figures.read(log, only=is_at_full_length)
    figures.keep(os.path.join(root, KEPT))
    figures.write(root, os.path.join(root, PAGE))


if __name__ == "__main__":
    main(sys.argv[1:])
