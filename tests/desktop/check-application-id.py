#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the application id to one spelling in the sources, and to one name in all that is made from it."""

import os
import re
import sys

ID = re.compile(r"(?!\d)[A-Za-z0-9_]+(\.(?!\d)[A-Za-z0-9_]+){2,}")
SKIPPED_FOLDERS = {".git", "build", "_build", "__pycache__"}
DEFINITION = "application_id = '{}'"


def source_files(root):
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [
            name
            for name in subfolders
            if name not in SKIPPED_FOLDERS
            and not os.path.exists(os.path.join(folder, name, "build.ninja"))
        ]
        for name in names:
            yield os.path.join(folder, name)


def read_text(path):
    try:
        with open(path, encoding="utf-8") as source:
            return source.read()
    except (UnicodeDecodeError, FileNotFoundError):
        return ""


def find_other_spellings(root, application_id):
    """Finds the part that is ours alone in any other spelling, in file names and in texts."""
    owner = application_id.split(".")[-2]
    any_spelling = re.compile(r"[\w./-]*" + re.escape(owner) + r"[\w./-]*")
    object_path = "/" + application_id.replace(".", "/")
    spelling = re.compile(
        rf"((^|/){re.escape(application_id)}|^{re.escape(object_path)})(?![\w-])"
    )
    for path in source_files(root):
        shown = os.path.relpath(path, root)
        for text, place in ((shown, "file name"), (read_text(path), shown)):
            for found in any_spelling.finditer(text):
                if not spelling.search(found.group()):
                    yield f"{place}: {found.group()}"


def find_definitions(root, application_id):
    definition = DEFINITION.format(application_id)
    return [
        path
        for path in source_files(root)
        if path.endswith("meson.build") and definition in read_text(path)
    ]


def find_wrong_names(application_id, made):
    """Checks the names of what is made: the id, then what it is."""
    for path in made:
        name = os.path.basename(path)
        if not name.startswith(application_id + ".") or "." in name[len(application_id) + 1 :].replace(
            ".xml", ""
        ):
            yield f"{name}: does not begin with {application_id}"
        if "@" in read_text(path):
            yield f"{name}: something was not filled in"
        if application_id not in read_text(path):
            yield f"{name}: does not name {application_id}"


def main():
    root, application_id, *made = sys.argv[1:]
    problems = list(find_other_spellings(root, application_id))
    problems += find_wrong_names(application_id, made)
    if not ID.fullmatch(application_id) or len(application_id) > 255:
        problems.append(f"{application_id}: not an application id")
    if len(find_definitions(root, application_id)) != 1:
        problems.append(f"defined in {find_definitions(root, application_id)}")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
