# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the interface, and the list of words that they do not use."""

import ast
import os
import re
import tempfile
from collections import namedtuple

from sourcetree import run

KEYWORDS = (
    "_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3",
    "g_dpgettext2:2c,3", "g_dpgettext:2",
)  # fmt: skip
CONTEXT_SEPARATOR = "\x04"
ALLOWED = "Allowed"
ENDING = r"(?:s|es|['’]s|s['’])?"

Text = namedtuple("Text", "context text places has_plural", defaults=[False])


def extract_texts(tree, listing="po/POTFILES.in"):
    """Every text that translators get, with its context and its places, as gettext finds them."""
    with tempfile.NamedTemporaryFile(suffix=".pot") as pot:
        options = [f"--keyword={keyword}" for keyword in KEYWORDS]
        output, status = run(
            "xgettext", "--from-code=UTF-8", f"--files-from={listing}", f"--output={pot.name}",
            "--force-po", "--no-wrap", *options, cwd=tree.root,
        )  # fmt: skip
        if status:
            raise RuntimeError(output)
        return list(parse_catalogue(pot.read().decode()))


def parse_fields(block):
    """The fields of an entry of a catalogue, such as msgid and msgstr[0]."""
    fields = {}
    for name, value in re.findall(r'^(msg[\w\[\]]+)[^"\n]*((?:"(?:[^"\\]|\\.)*"\n?)+)', block, re.MULTILINE):
        fields[name] = "".join(ast.literal_eval(line) for line in value.splitlines())
    return fields


def parse_catalogue(catalogue):
    for block in catalogue.split("\n\n"):
        places = [place for line in re.findall(r"^#: (.*)", block, re.MULTILINE) for place in line.split()]
        fields = parse_fields(block)
        context = fields.get("msgctxt")
        for name in "msgid", "msgid_plural":
            text = fields.get(name)
            if text and CONTEXT_SEPARATOR in text:
                context, _, text = text.partition(CONTEXT_SEPARATOR)
            if text:
                yield Text(context, text, places, "msgid_plural" in fields)


def read_list(text):
    """The words of a list by heading, and the texts that it allows."""
    words, allowed, heading = {}, set(), None
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            heading = line.strip("[]")
        elif heading == ALLOWED:
            allowed.add(line.partition(" | ")[0])
        else:
            words[line] = heading
    return words, allowed


def pattern_of(words):
    """A pattern that finds any of the words; what hyphens join to it makes it another word."""
    longest_first = sorted(words, key=len, reverse=True)
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"(?<![\w’'-])({alternatives}){ENDING}(?![\w-])", re.IGNORECASE)


def property_at(tree, place):
    """The name of the property on the line of a .ui file that gettext gives as a place."""
    name, _, line = place.rpartition(":")
    lines = tree.read(name).splitlines()
    found = re.search(r'<property name="([\w-]+)"', lines[int(line) - 1])
    return name, found[1] if found else None


def is_said_by_people(tree, text):
    """Whether a text is a word for what is felt or needed, or is typed, in every place it has.

    The sentences of the other decks are held to the list like all else.
    """
    for place in text.places:
        if not place.startswith("data/content" + os.sep) or "/deck-" in place:
            return False
        name, where = property_at(tree, place)
        if where not in ("word", "clause") and (os.path.basename(name), where) != ("evaluations.ui", "text"):
            return False
    return True


def find_words(tree, texts, list_text):
    """The texts that use a word of the list, and what the list allows though nothing says it."""
    words, allowed = read_list(list_text)
    pattern = pattern_of(words)
    for text in texts:
        if text.text in allowed or is_said_by_people(tree, text):
            continue
        for found in pattern.finditer(text.text):
            yield f"{' '.join(text.places)}: “{found[1]}” in “{text.text}”"
