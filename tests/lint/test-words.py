#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One voice: no text of the interface uses the words of data/words/never.en.txt, each has its context."""

import re

import tap
from sourcetree import LintTest, our_tree
from words import Text, extract_texts, find_words, pattern_of, read_list

LIST = "data/words/never.en.txt"
CONTEXTS = ("to one", "to both", "said by a person", "label")
# None of them has a place for contexts.
WITHOUT_CONTEXT = (".desktop.in", ".metainfo.xml.in", ".gschema.xml.in")
TYPEWRITER = re.compile(r"!|\.\.\.|(?<!\\)\"|'| - ")


def find_missing_contexts(texts):
    for text in texts:
        if text.has_plural:
            continue  # GLib has no function for a plural with a context
        files = [place.rpartition(":")[0] for place in text.places]
        if text.context not in CONTEXTS and not all(name.endswith(WITHOUT_CONTEXT) for name in files):
            yield f"{' '.join(text.places)}: “{text.text}” has the context {text.context}"


def find_typewriter_signs(texts):
    for text in texts:
        found = TYPEWRITER.search(text.text)
        if found:
            yield f"{' '.join(text.places)}: {found[0]} in “{text.text}”"


class Words(LintTest):
    @classmethod
    def setUpClass(cls):
        cls.texts = extract_texts(our_tree())

    def test_there_are_texts(self):
        self.assertIn("Short Turns", [text.text for text in self.texts])

    def test_no_text_uses_a_word_of_the_list(self):
        self.assert_clean(find_words(our_tree(), self.texts, our_tree().read(LIST)))

    def test_each_text_has_a_context(self):
        self.assert_clean(find_missing_contexts(self.texts))

    def test_signs_are_those_of_print(self):
        self.assert_clean(find_typewriter_signs(self.texts))

    def test_allowed_texts_need_to_be_allowed(self):
        words, allowed = read_list(our_tree().read(LIST))
        self.assert_clean(text for text in allowed if not pattern_of(words).search(text))


class Planted(LintTest):
    LIST = "[One]\njust\nhave to\ncategory\n[Allowed]\nTo be just is a need. | another sense\n"

    def words_in(self, text, place="ui/a.ui:1", files=None):
        tree = self.plant(files or {})
        return list(find_words(tree, [Text("to both", text, [place])], self.LIST))

    def test_words_are_found_as_words(self):
        for text in "Just begin", "You have\nto go", "It is just.", "“JUST” so", "Each category’s name":
            self.assertEqual(len(self.words_in(text)), 1, text)
        for text in "Adjust it", "Nobody has to say anything.", "To be just is a need.", "A justice", "Just-so":
            self.assertEqual(self.words_in(text), [], text)

    def test_words_on_cards_are_left_out_and_no_others(self):
        for name, where, expected in (
            ("feelings", "word", 0),
            ("needs", "clause", 0),
            ("evaluations", "text", 0),
            ("turns", "text", 1),
            ("feelings", "title", 1),
            ("deck-today", "clause", 1),
        ):
            file = f"data/content/{name}.ui"
            found = self.words_in("just", f"{file}:1", {file: f'<property name="{where}">just</property>\n'})
            self.assertEqual(len(found), expected, (name, where))

    def test_texts_are_extracted_from_each_kind_of_file(self):
        tree = self.plant(
            {
                "po/POTFILES.in": "src/a.c\nui/a.ui\ndata/a.desktop.in\n",
                "src/a.c": 'C_ ("label", "One “a”\\n"\n "two"); ngettext ("%d talk", "%d talks", n);'
                ' g_dpgettext2 (NULL, "to both", "Three");',
                "ui/a.ui": '<interface><object class="GtkLabel">'
                '<property name="label" translatable="yes" context="to one">Four</property></object></interface>',
                "data/a.desktop.in": "[Desktop Entry]\nName=Five\n",
            }
        )
        found = [(text.context, text.text) for text in extract_texts(tree)]
        for expected in (
            ("label", "One “a”\ntwo"),
            (None, "%d talk"),
            (None, "%d talks"),
            ("to both", "Three"),
            ("to one", "Four"),
            (None, "Five"),
        ):
            self.assertIn(expected, found)

    def test_missing_context_is_found(self):
        texts = [
            Text("label", "A", ["ui/a.ui:1"]),
            Text(None, "B", ["src/a.c:1"]),
            Text(None, "C", ["data/a.desktop.in:1"]),
            Text(None, "D", ["src/a.c:1"], True),
        ]
        self.assertEqual(len(list(find_missing_contexts(texts))), 1)

    def test_typewriter_signs_are_found(self):
        texts = [Text("label", text, []) for text in ("Wait!", "Wait...", "It's", 'A "b"', "a - b", "It’s “a” – b…")]
        self.assertEqual(len(list(find_typewriter_signs(texts))), 5)


if __name__ == "__main__":
    tap.main()
