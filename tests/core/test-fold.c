// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-fold.h"

#include <string.h>

static void
assert_folds (const char *text, const char *expected)
{
  g_autofree char *folded = mend_fold_text (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold_words_of_a_text (void)
{
  g_test_summary ("Small letters, no accents, each word after one blank.");

  assert_folds (NULL, "");
  assert_folds ("", "");
  assert_folds (" … — !", "");
  assert_folds ("Today I am", " today i am");
  assert_folds ("  A\nwalk,\ton  Sunday.", " a walk on sunday");
  assert_folds ("10:30, room 7b", " 10 30 room 7b");
  assert_folds ("I don’t. I don't.", " i dont i dont");
}

static void
test_fold_letters_of_many_scripts (void)
{
  g_test_summary ("What is written composed or in parts, large or small, is the same.");

  assert_folds ("Über Ärger, Café, naïve", " uber arger cafe naive");
  assert_folds ("u\xcc\x88"
                "ber cafe\xcc\x81",
                " uber cafe");
  assert_folds ("STRASSE Straße STRAẞE", " strasse strasse strasse");
  assert_folds ("ΟΔΟΣ οδός", " οδοσ οδοσ");
  assert_folds ("Ёлка ЁЛКА", " елка елка");
  assert_folds ("İstanbul", " istanbul");
  assert_folds ("ﬁnden", " finden");

  /* A vowel sign is no accent: without it the word would be another. */
  assert_folds ("किताब", " किताब");
}

static void
test_fold_what_is_no_text (void)
{
  g_autofree char *folded = mend_fold_text ("a\xff"
                                            "b");

  g_test_summary ("Bytes that are no text part words and harm nothing.");

  g_assert_cmpstr (folded, ==, " a b");
}

static void
assert_words (const char *text, const char *joined)
{
  g_auto (GStrv) words = mend_fold_words (text);
  g_autofree char *found = g_strjoinv ("|", words);

  g_assert_cmpstr (found, ==, joined);
}

static void
test_fold_words_looked_for (void)
{
  assert_words (NULL, "");
  assert_words ("  ", "");
  assert_words ("Walk", "walk");
  assert_words (" Über,  WALK ", "uber|walk");
}

/* The text with what was found in brackets. */
static char *
mark (const char *text, const char *looked_for, guint *n_found)
{
  g_auto (GStrv) words = mend_fold_words (looked_for);
  g_autoptr (GArray) spans = mend_fold_find (text, (const char *const *) words, n_found);
  GString *marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const MendFoldSpan span = g_array_index (spans, MendFoldSpan, i);

      g_string_append_len (marked, text + at, (gssize) (span.start - at));
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + span.start, (gssize) (span.end - span.start));
      g_string_append_c (marked, ']');
      at = span.end;
    }

  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static void
assert_marks (const char *text, const char *looked_for, guint n_words, const char *expected)
{
  guint n_found = 99;
  g_autofree char *marked = mark (text, looked_for, &n_found);

  g_assert_cmpstr (marked, ==, expected);
  g_assert_cmpuint (n_found, ==, n_words);
}

static void
test_fold_finds_words_as_written (void)
{
  g_test_summary ("A word is found as it is written, wherever in a word it stands.");

  assert_marks ("Her hands, and HANDS", "hand", 1, "Her [hand]s, and [HAND]S");
  assert_marks ("Das Versöhnungsgespräch", "gesprach", 1, "Das Versöhnungs[gespräch]");
  assert_marks ("Die Straße, bitte", "strasse", 1, "Die [Straße], bitte");
  assert_marks ("Die Straße", "stras", 1, "Die [Straß]e");
  assert_marks ("I don’t know", "dont", 1, "I [don’t] know");
  assert_marks ("cafe\xcc\x81!", "cafe", 1, "[cafe\xcc\x81]!");
  assert_marks ("A walk", "tea", 0, "A walk");
  assert_marks ("A walk", "", 0, "A walk");
}

static void
test_fold_finds_several_words (void)
{
  g_test_summary ("Stretches that meet are one, and each word counts once.");

  assert_marks ("a quiet walk, a quiet hour", "walk quiet tea", 2,
                "a [quiet] [walk], a [quiet] hour");
  assert_marks ("together", "to get her", 3, "[together]");
  assert_marks ("banana", "ana nan", 2, "b[anan]a");
}

/* Any text: whatever is in it, what is found lies in it and says the word. */
static void
test_fold_any_text (void)
{
  static const char *const pieces[] = {
    "a", "B", "ß", "é", "e\xcc\x81", "’", " ", "\n",
    "ﬁ", "Σ", "ς", "İ", "한",        "ें",  "½", "\xf0\x9f\x99\x82",
  };
  GRand *rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) looked_for = g_string_new (NULL);
      g_auto (GStrv) words = NULL;
      g_autoptr (GArray) spans = NULL;
      gsize before = 0;

      for (int j = g_rand_int_range (rand, 0, 12); j > 0; j--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      for (int j = g_rand_int_range (rand, 1, 3); j > 0; j--)
        g_string_append (looked_for, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      words = mend_fold_words (looked_for->str);
      spans = mend_fold_find (text->str, (const char *const *) words, NULL);

      for (guint j = 0; j < spans->len; j++)
        {
          const MendFoldSpan span = g_array_index (spans, MendFoldSpan, j);
          g_autofree char *part = g_strndup (text->str + span.start, span.end - span.start);
          g_autofree char *folded = mend_fold_text (part);

          g_assert_true (g_utf8_validate (part, -1, NULL));
          g_assert_true (j == 0 || span.start > before);
          g_assert_cmpuint (span.end, <=, text->len);
          g_assert_cmpuint (strlen (folded), >, 0);
          before = span.end;
        }
    }

  g_rand_free (rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/words-of-a-text", test_fold_words_of_a_text);
  g_test_add_func ("/fold/letters-of-many-scripts", test_fold_letters_of_many_scripts);
  g_test_add_func ("/fold/what-is-no-text", test_fold_what_is_no_text);
  g_test_add_func ("/fold/words-looked-for", test_fold_words_looked_for);
  g_test_add_func ("/fold/finds-words-as-written", test_fold_finds_words_as_written);
  g_test_add_func ("/fold/finds-several-words", test_fold_finds_several_words);
  g_test_add_func ("/fold/any-text", test_fold_any_text);

  return g_test_run ();
}
