#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the manual page to what the typesetter accepts, and to the options and the version there are."""

import re
import shutil
import subprocess
import sys

OPTIONS = {"--version", "--list", "--check", "--lint-format", "--backup", "--restore", "--replace", "--help"}
OPTIONS |= {"--show", "--export", "--output", "--from", "--until", "--way", "--step", "--tag", "--with-notes", "--with-promises", "--erase", "--without-asking"}
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "FILES"]
SKIPPED = 77


def main():
    path, version = sys.argv[1:]
    if shutil.which("groff") is None:
        print("there is no groff")
        return SKIPPED
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-P-c", "-rLL=78n", path],
        capture_output=True,
        text=True,
        check=False,
    )
    with open(path, encoding="utf-8") as source:
        text = source.read()
    options = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", text.replace("\\-", "-")))
    sections = re.findall(r"^\.SH (.+)$", text, re.MULTILINE)
    checks = {
        f"groff says: {done.stderr.strip()}": done.returncode == 0 and not done.stderr.strip(),
        f"the options are {sorted(options)}": options == OPTIONS,
        f"the sections begin {sections}": sections[: len(SECTIONS)] == SECTIONS,
        f"the version {version} is not at the foot": f"Mend {version}" in done.stdout,
        "something was not filled in": "@" not in text,
    }
    problems = [problem for problem, is_good in checks.items() if not is_good]
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
