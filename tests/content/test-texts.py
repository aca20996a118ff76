#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that every text of the content reaches the translators, as it is meant.

Takes the folder with the content; prints TAP.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

TO_ONE = {'to one'}
TO_BOTH = {'to both'}
SAID = {'said by a person'}
LABEL = {'label'}

LINES = {
    name: TO_ONE
    for name in ('line', 'second-line', 'again-line', 'promise-line', 'listener-line-before',
                 'second-listener-line-before', 'listener-line', 'second-listener-line',
                 'gate-listener-line', 'gate-speaker-line')
}

# What people see, with the contexts it may have; everything else is for the program.
SEEN = {
    'MendStem': {'text': SAID | TO_BOTH | TO_ONE},
    'MendCard': {'word': LABEL, 'clause': SAID, 'purpose': TO_BOTH, 'question': TO_ONE},
    'MendCardGroup': {'title': LABEL},
    'MendCheckInItem': {'text': SAID},
    'MendDeck': {'title': LABEL, 'summary': TO_BOTH},
    'MendEvaluation': {},
    'MendHelpCountry': {'name': LABEL},
    'MendHelpline': {'hours': LABEL | TO_ONE, 'languages': LABEL, 'for-whom': LABEL | TO_ONE},
    'MendReading': {'title': LABEL},
    'MendHint': {},
    'MendTopic': {'text': SAID, 'line': TO_ONE, 'second-line': TO_ONE},
    'MendVariant': {'title': LABEL},
    'MendPart': LINES | {'title': LABEL, 'line': TO_ONE | TO_BOTH},
    'MendFormat': {'title': LABEL, 'summary': TO_BOTH, 'source': TO_BOTH},
    'GListStore': {},
}
UNSEEN = {
    'MendStem': set(),
    'MendCard': {'id', 'depth', 'audience'},
    'MendCardGroup': {'id', 'shape', 'cards'},
    'MendCheckInItem': {'id'},
    'MendDeck': {'id', 'step', 'kind', 'groups'},
    'MendEvaluation': {'id', 'words', 'exceptions', 'feelings', 'needs'},
    'MendHelpCountry': {'id', 'lines'},
    'MendReading': {'id', 'paragraphs'},
    # What people call themselves is the same in all languages.
    'MendHelpline': {'kind', 'name', 'number', 'source', 'as-of', 'undated'},
    # Of one language each, so there is nothing in them to translate.
    'MendHint': {'id', 'kind', 'pattern', 'text', 'hits', 'cleans'},
    'MendTopic': {'id', 'stems', 'later-stems'},
    'MendPart': {'id', 'speaker', 'begins-turn', 'follows-topic', 'length', 'least', 'most',
                 'gate-limit', 'decks', 'children', 'repeat', 'repeat-least', 'repeat-most',
                 'exchanges', 'each-promise', 'may-be-left-out', 'left-out', 'unhurried', 'brings', 'way-ids',
                 'stems', 'later-stems'},
    'MendVariant': {'id', 'settings'},
    'MendFormat': {'id', 'version', 'explanations', 'step', 'group', 'roles', 'heavy', 'evidence',
                   'topics', 'variants', 'parts'},
    'GListStore': {'item-type'},
}


class Check:
    """Counts and prints results."""

    def __init__(self):
        self.number = 0
        self.failed = False

    def report(self, name, problems):
        self.number += 1
        self.failed = self.failed or bool(problems)
        print(f'{"not ok" if problems else "ok"} {self.number} - {name}')
        for problem in problems:
            print(f'# {problem}')


def each_property(path):
    """Yields class, name and element of each property."""
    for element in ElementTree.parse(path).iter('object'):
        for prop in element.findall('property'):
            yield element.get('class'), prop.get('name'), prop


def find_texts(path):
    """Yields context, text and comment of each text people see."""
    for kind, name, prop in each_property(path):
        if name in SEEN[kind]:
            yield prop.get('context'), prop.text or '', prop.get('comments')


def check_properties(path):
    problems = []
    for kind, name, prop in each_property(path):
        where = f'{kind}:{name} “{(prop.text or "").strip()}”'
        if name in SEEN.get(kind, {}):
            if prop.get('translatable') != 'yes':
                problems.append(f'{where} is not translatable')
            if prop.get('context') not in SEEN[kind][name]:
                problems.append(f'{where} has the context {prop.get("context")}')
            if not (prop.text or '').strip() or prop.text != prop.text.strip():
                problems.append(f'{where} is empty or has blanks around it')
        elif name in UNSEEN.get(kind, set()):
            if prop.get('translatable') is not None:
                problems.append(f'{where} is for the program and not to be translated')
        else:
            problems.append(f'{where} is not known to this test')
    return problems


def check_writing(path):
    """Real quotation marks, apostrophes and dots; no exclamation; a word on each name."""
    problems = []
    for _, text, comment in find_texts(path):
        for wrong in ('"', "'", '...', '!', ' - ', '  ', '\n'):
            if wrong in text:
                problems.append(f'“{text}” has a {wrong!r}')
        if text.count('“') != text.count('”'):
            problems.append(f'“{text}” has quotation marks that do not close')
        if '%' in text and not (comment and '%s' in comment):
            problems.append(f'“{text}” has a name in it and no word to the translator')
    return problems


def check_length(path):
    """One thought a sentence, eighteen words at most."""
    problems = []
    for context, text, _ in find_texts(path):
        if context in TO_ONE | TO_BOTH | SAID:
            for sentence in re.split(r'(?<=[.?…])\s', text):
                if len(sentence.split()) > 18:
                    problems.append(f'“{sentence}” is long')
    return problems


def unquote(lines):
    """The text of a message, from its lines in a template."""
    joined = ''.join(re.search(r'"(.*)"\s*$', line).group(1) for line in lines)
    return joined.replace('\\"', '"').replace('\\n', '\n').replace('\\\\', '\\')


def extract(paths):
    """The (context, text) that gettext finds."""
    template = subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--no-wrap', '--output=-', *map(str, paths)],
        check=True, capture_output=True, text=True, encoding='utf-8').stdout
    found = set()
    for entry in template.split('\n\n'):
        lines = [line for line in entry.splitlines() if not line.startswith('#')]
        keys = [(i, line.split(' ', 1)[0]) for i, line in enumerate(lines) if line[:3] == 'msg']
        values = {}
        for (start, key), (end, _) in zip(keys, keys[1:] + [(len(lines), '')]):
            values[key] = unquote(lines[start:end])
        found.add((values.get('msgctxt'), values.get('msgid')))
    return found


def check_extraction(paths):
    wanted = {(context, text) for path in paths for context, text, _ in find_texts(path)}
    found = extract(paths)
    problems = [f'gettext misses {missed}' for missed in sorted(wanted - found)]
    problems += [f'gettext finds {more}' for more in sorted(found - wanted - {(None, '')}, key=str)]
    return problems


def check_domain(path):
    """GTK 4.8 reads freed memory if both the program and a file name the domain."""
    return ['the file names a domain'] if ElementTree.parse(path).getroot().get('domain') else []


def check_listing(folder, paths):
    """Each file lies in the resource, and the resource names no other."""
    root = ElementTree.parse(folder / 'content.gresource.xml')
    listed = {element.text for element in root.iter('file')}
    return sorted(f'{name} is in one of folder and resource' for name in
                  listed ^ {path.name for path in paths})


def main():
    folder = pathlib.Path(sys.argv[1])
    paths = sorted(folder.glob('*.ui'))
    check = Check()

    check.report('the resource holds every file', check_listing(folder, paths))
    for path in paths:
        check.report(f'{path.name} marks every text with its context', check_domain(path) + check_properties(path))
        check.report(f'{path.name} is well written', check_writing(path) + check_length(path))

    if shutil.which('xgettext'):
        check.report('gettext finds every text', check_extraction(paths))
    else:
        check.number += 1
        print(f'ok {check.number} - gettext finds every text # SKIP there is no xgettext')

    print(f'1..{check.number}')
    return 1 if check.failed or not paths else 0


if __name__ == '__main__':
    sys.exit(main())
