#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the metainfo to the validator, to the version that is built, and to the lengths stores allow."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

# What the validator may remark, and why it stays so. Everything else fails.
ACCEPTED = {
    "cid-contains-uppercase-letter": "the id ends as GNOME writes ids, and it is the D-Bus name",
    "unknown-tag developer": "AppStream before 1.0 does not know it, later ones ask for it",
    "developer-name-tag-deprecated": "AppStream before 1.0 knows nothing else",
    "url-homepage-missing": "there is no home page yet",
}
NAME_MOST = 15
SUMMARY_MOST = 35
LINE_LENGTH = 80
LINES_LEAST, LINES_MOST = 3, 6
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SOURCE_LANGUAGE = "en"


def validator_remarks(appstreamcli, path):
    """Yields each remark as (level, tag with what it is about)."""
    done = subprocess.run(
        [appstreamcli, "validate", "--no-net", "--pedantic", "--explain", "--no-color", path],
        capture_output=True,
        text=True,
        check=False,
    )
    remarks = re.findall(r"^([EWIP]): [^\s:]+:(?:\d+|~): (.+)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 and not remarks:
        return [("E", done.stdout + done.stderr)]
    return remarks


def is_accepted(remark):
    return any(remark == known or remark.split()[0] == known for known in ACCEPTED)


def count_lines(root):
    """Counts the lines the text fills at LINE_LENGTH, as a store shows it, in each language it is written in."""
    lines = {}
    for part in root.find("description"):
        text = " ".join("".join(part.itertext()).split())
        language = part.get(LANGUAGE, SOURCE_LANGUAGE)
        lines[language] = lines.get(language, 0) + -(-len(text) // LINE_LENGTH)
    return lines


def is_right_length(lines):
    return LINES_LEAST <= lines <= LINES_MOST


def read_desktop_entry(path, key):
    with open(path, encoding="utf-8") as lines:
        return next((line.split("=", 1)[1].strip() for line in lines if line.startswith(key + "=")), None)


def find_problems(metainfo, desktop, version):
    root = ElementTree.parse(metainfo).getroot()
    releases = root.findall("releases/release")
    newest = max(releases, key=lambda release: (release.get("date"), release.get("version")))
    name, summary = root.findtext("name"), root.findtext("summary")
    rated = {part.get("id"): part.text for part in root.find("content_rating")}
    checks = {
        f"the first release is {releases[0].get('version')}, not {version}": releases[0].get("version") == version,
        f"the newest release is {newest.get('version')}, not {version}": newest.get("version") == version,
        f"the name has more than {NAME_MOST} letters": len(name) <= NAME_MOST,
        f"the summary has more than {SUMMARY_MOST} letters": len(summary) <= SUMMARY_MOST,
        "the developer is named in two ways": root.findtext("developer/name") == root.findtext("developer_name"),
        "sex-adultery is not rated mild": rated.get("sex-adultery") == "mild",
        "the desktop file has another name": read_desktop_entry(desktop, "Name") == name,
        "the desktop file has another summary": read_desktop_entry(desktop, "Comment") == summary,
    }
    for language, lines in count_lines(root).items():
        checks[f"the description ({language}) fills {lines} lines"] = is_right_length(lines)
    return [problem for problem, is_good in checks.items() if not is_good]


def main():
    appstreamcli, metainfo, desktop, version = sys.argv[1:]
    problems = find_problems(metainfo, desktop, version)
    for level, remark in validator_remarks(appstreamcli, metainfo):
        if is_accepted(remark):
            print(f"accepted: {remark}")
        else:
            problems.append(f"{level}: {remark}")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
