#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the texts in other languages hold to: no word of their list, no “Sie”, no name inflected."""

import tap
from sourcetree import LintTest, our_tree, run
from translations import (
    find_german_address, find_german_typewriter_signs, find_german_words, find_guessed, find_idle_exceptions,
    find_inflected_names, find_missing, find_wrong_formats, read_languages, read_translations,
)  # fmt: skip
from words import Text, extract_texts

GERMAN_LIST = "data/words/never.de.txt"


class Translations(LintTest):
    @classmethod
    def setUpClass(cls):
        cls.texts = extract_texts(our_tree())
        cls.german = read_translations(our_tree().read("po/de.po"))

    def test_languages_are_known_to_this_test(self):
        self.assertEqual(read_languages(our_tree()), ["de"])

    def test_every_text_is_translated(self):
        self.assertGreater(len(self.texts), 2000)
        self.assert_clean(find_missing(self.texts, self.german))

    def test_no_text_is_guessed(self):
        self.assert_clean(find_guessed(our_tree().read("po/de.po")))

    def test_gettext_takes_the_catalogue(self):
        output, status = run("msgfmt", "--check", "--output-file=/dev/null", "po/de.po", cwd=our_tree().root)
        self.assertEqual((output, status), ("", 0))

    def test_names_and_numbers_have_their_places(self):
        self.assert_clean(find_wrong_formats(self.texts, self.german))

    def test_no_name_is_inflected(self):
        self.assert_clean(find_inflected_names(self.texts, self.german))

    def test_no_german_text_uses_a_word_of_the_list(self):
        self.assert_clean(find_german_words(our_tree(), self.texts, self.german, our_tree().read(GERMAN_LIST)))

    def test_german_exceptions_are_needed(self):
        self.assert_clean(find_idle_exceptions(self.german, our_tree().read(GERMAN_LIST)))

    def test_german_is_informal_and_speaks_to_one_or_to_both(self):
        self.assert_clean(find_german_address(self.texts, self.german))

    def test_german_signs_are_those_of_print(self):
        self.assert_clean(find_german_typewriter_signs(self.texts, self.german))


class Planted(LintTest):
    LIST = "[One]\nPaar\neinfach\nder andere\nman\n[Allowed]\nEin Paar Schuhe. | another sense\n"

    def breaches(self, find, german, english="A text.", context="label"):
        translations = {(context, english): [german]}
        return len(list(find([Text(context, english, [])], translations)))

    def breaches_of_list(self, german, where="title"):
        tree = self.plant({"data/content/needs.ui": f'<property name="{where}">a</property>\n'})
        texts = [Text("label", "A text.", ["data/content/needs.ui:1"])]
        return len(list(find_german_words(tree, texts, {("label", "A text."): [german]}, self.LIST)))

    def test_german_words_are_found_with_their_endings(self):
        for german in "Ein Paar", "Des Paares", "Einfach so", "ein einfaches Wort", "Der andere spricht.", "das sagt man":
            self.assertEqual(self.breaches_of_list(german), 1, german)
        for german in "Ein paar Worte", "der anderen Person", "Ehepaar", "Paar-Zeit", "Mann", "Ein Paar Schuhe.":
            self.assertEqual(self.breaches_of_list(german), 0, german)

    def test_words_on_cards_are_left_out(self):
        self.assertEqual(self.breaches_of_list("einfach", "word"), 0)

    def test_exceptions_that_nobody_needs_are_found(self):
        for text, expected in ("Ein Paar Schuhe.", 0), ("Zwei Schuhe.", 1):
            found = list(find_idle_exceptions({("label", "Shoes."): [text]}, self.LIST))
            self.assertEqual(len(found), expected, text)

    def test_address_is_found(self):
        for context, german, expected in (
            ("to one", "Haben Sie Zeit?", 1),
            ("to one", "Nehmt Ihr Wort.", 1),
            ("to one", "Hast du Zeit?", 0),
            ("to both", "Hast du Zeit?", 1),
            ("to both", "Ihr könnt „Hast du Zeit?“ fragen.", 0),
        ):
            self.assertEqual(self.breaches(find_german_address, german, context=context), expected, german)

    def test_inflected_names_are_found(self):
        for german in "%ss Zeit", "%s’ Zeit", "%s's Zeit", "die Zeit des %s", "%1$sen", "von der %2$s":
            self.assertEqual(self.breaches(find_inflected_names, german), 1, german)
        for german in "%s hat Zeit", "%s: Zeit", "Zeit von %s", "%s (%s)", "%u Minuten":
            self.assertEqual(self.breaches(find_inflected_names, german), 0, german)

    def test_wrong_formats_are_found(self):
        for english, german, expected in (
            ("%s speaks", "%s ist dran", 0),
            ("%s speaks", "Jetzt du", 1),
            ("%s, %s", "%2$s", 1),
            ("%s, %s", "%2$s, %1$s", 0),
            ("%-e %B", "%-e. %B", 0),
            ("%u:%02u", "%u:%u", 1),
        ):
            self.assertEqual(self.breaches(find_wrong_formats, german, english), expected, german)

    def test_typewriter_signs_are_found(self):
        for german in "Warte!", "Ich ...", "Ich …", "Ich…", "“Ich”", "„Ich”", '"Ich"', "Ich's", "a - b":
            self.assertEqual(self.breaches(find_german_typewriter_signs, german), 1, german)
        for german in "„Ich\u00a0…“", "a – b", "Ja, genau.", "(…)":
            self.assertEqual(self.breaches(find_german_typewriter_signs, german), 0, german)

    def test_missing_texts_are_found(self):
        texts = [Text("label", "A", ["a.c:1"]), Text("to one", "A", ["a.c:2"]), Text("label", "B", ["a.c:3"])]
        self.assertEqual(len(list(find_missing(texts, {("label", "A"): ["C"]}))), 2)

    def test_guessed_texts_are_found(self):
        catalogue = '#, fuzzy\nmsgid "A"\nmsgstr "B"\n\n#, c-format\nmsgid "fuzzy %s"\nmsgstr ""\n'
        self.assertEqual(list(find_guessed(catalogue)), ["“A” is guessed"])

    def test_catalogues_are_read_with_plurals(self):
        catalogue = (
            '#: a.c\nmsgctxt "label"\nmsgid "A"\nmsgstr ""\n"B"\n"C"\n\n'
            'msgid "%u a"\nmsgid_plural "%u as"\nmsgstr[0] "%u b"\nmsgstr[1] "%u bs"\n\nmsgid "D"\nmsgstr ""\n'
        )
        forms = ["%u b", "%u bs"]
        expected = {("label", "A"): ["BC"], (None, "%u a"): forms, (None, "%u as"): forms}
        self.assertEqual(read_translations(catalogue), expected)


if __name__ == "__main__":
    tap.main()
