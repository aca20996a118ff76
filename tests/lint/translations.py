# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts in the languages of po/LINGUAS, and what they hold to."""

import re

from words import ALLOWED, is_said_by_people, parse_fields, read_list

FORMAT = re.compile(r"%(?:\d\$)?([-#0 +]*\d*[a-zA-Z%])")
# Nothing is joined to a name, and before it is no article, which would show a case or a gender.
JOINED = re.compile(r"%(?:\d\$)?s(?:[’']|[^\W\d_])")
GERMAN_ARTICLE = re.compile(r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[mnrs]?|[Zz]u[mr]|[Vv]om|[Bb]eim) %(?:\d\$)?s")
# “Sie” for “she” and “they” has a small letter as long as no sentence begins with it.
GERMAN_SIE = re.compile(r"\b(?:Sie|Ihnen|Ihre[mnrs]?)\b|(?<=[\w,;] )Ihr\b")
GERMAN_DU = re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)\b")
GERMAN_QUOTED = re.compile("„[^“]*“")
# A space that does not break keeps “…” with the word before.
GERMAN_TYPEWRITER = re.compile(r"""["'!”]|\.\.\.| - |[\w ]…""")
GERMAN_ENDING = "(?:e|en|(?<=[elr])n|er|ern|es|em|s)?"


def read_languages(tree):
    lines = tree.read("po/LINGUAS").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def read_translations(catalogue):
    """What a catalogue says for each context and text, with all forms of a plural."""
    translations = {}
    for block in catalogue.split("\n\n"):
        fields = parse_fields(re.sub(r"^#.*\n?", "", block, flags=re.MULTILINE))
        forms = [text for name, text in fields.items() if name.startswith("msgstr")]
        for name in "msgid", "msgid_plural":
            if fields.get(name) and all(forms):
                translations[fields.get("msgctxt"), fields[name]] = forms
    return translations


def find_missing(texts, translations):
    for text in texts:
        if (text.context, text.text) not in translations:
            yield f"{' '.join(text.places)}: “{text.text}” ({text.context}) is not translated"


def find_guessed(catalogue):
    """The texts that a tool has guessed from others, which are told by the word “fuzzy”."""
    for block in catalogue.split("\n\n"):
        if re.search(r"^#,.*\bfuzzy\b", block, re.MULTILINE):
            yield f"“{parse_fields(re.sub(r'^#.*', '', block, flags=re.MULTILINE)).get('msgid')}” is guessed"


def each_translation(texts, translations):
    """Each text with what stands for it in the other language."""
    for text in texts:
        for translation in translations.get((text.context, text.text), []):
            yield text, translation


def find_wrong_formats(texts, translations):
    """Translations that lack a name or a number, or have one too many."""
    for text, translation in each_translation(texts, translations):
        if sorted(FORMAT.findall(text.text)) != sorted(FORMAT.findall(translation)):
            yield f"“{translation}” for “{text.text}”"


def find_inflected_names(texts, translations):
    for text, translation in each_translation(texts, translations):
        found = JOINED.search(translation) or GERMAN_ARTICLE.search(translation)
        if found:
            yield f"“{found[0]}” in “{translation}”, for “{text.text}”"


def german_pattern(words):
    """A pattern that finds a noun as a noun, and other words also where a sentence begins."""
    alternatives = []
    for word in sorted(words, key=len, reverse=True):
        first = f"[{word[0]}{word[0].upper()}]" if word[0].islower() else word[0]
        ending = "" if " " in word else GERMAN_ENDING
        alternatives.append(first + re.escape(word[1:]).replace(r"\ ", r"\s+") + ending)
    return re.compile(rf"(?<![\w’-])({'|'.join(alternatives)})(?![\w-])")


def find_german_words(tree, texts, translations, list_text):
    """The German texts that use a word of the list."""
    words, allowed = read_list(list_text)
    pattern = german_pattern(words)
    for text, translation in each_translation(texts, translations):
        if translation in allowed or is_said_by_people(tree, text):
            continue
        for found in pattern.finditer(translation):
            yield f"“{found[1]}” in “{translation}”, for “{text.text}”"


def find_idle_exceptions(translations, list_text):
    """What the list allows though no text says it, or though it may be said anyway."""
    words, allowed = read_list(list_text)
    pattern = german_pattern(words)
    said = {form for forms in translations.values() for form in forms}
    for text in sorted(allowed):
        if text not in said or not pattern.search(text):
            yield f"“{text}” need not stand under [{ALLOWED}]"


def find_german_address(texts, translations):
    """Texts that say “Sie”, or speak to both and say “du”."""
    for text, translation in each_translation(texts, translations):
        says_du = text.context == "to both" and GERMAN_DU.search(GERMAN_QUOTED.sub("", translation))
        if says_du or GERMAN_SIE.search(translation):
            yield f"“{translation}” for “{text.text}” ({text.context})"


def find_german_typewriter_signs(texts, translations):
    for text, translation in each_translation(texts, translations):
        if GERMAN_TYPEWRITER.search(translation) or translation.count("„") != translation.count("“"):
            yield f"“{translation}” for “{text.text}”"
