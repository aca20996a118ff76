// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-search-text.h"

#include "mend-fold.h"

static MendSearchText *
make_text (const char *name, const char *const *texts)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (array, (gpointer) texts[i]);

  return mend_search_text_new (name, array);
}

static const char *const some_texts[] = {
  "A walk on Sunday. Then tea!",
  "",
  "I was cold, and the tea was cold, too.\n\nI am tired.",
  "“Why?” he asked. “You know.” It was at 10.30 in the Straße.",
  NULL,
};

static void
test_search_text_has (void)
{
  g_autoptr (MendSearchText) text = make_text ("The Holidays", some_texts);
  g_autoptr (MendSearchText) empty = make_text ("", some_texts + 4);

  g_test_summary ("A word is found in the name and in each text, never across two.");

  g_assert_cmpstr (mend_search_text_get_name (text), ==, "The Holidays");
  g_assert_true (mend_search_text_has (text, "holi"));
  g_assert_true (mend_search_text_has (text, "walk"));
  g_assert_true (mend_search_text_has (text, "strasse"));
  g_assert_true (mend_search_text_has (text, ""));
  g_assert_false (mend_search_text_has (text, "teai"));
  g_assert_false (mend_search_text_has (text, "holidaysa"));

  g_assert_cmpstr (mend_search_text_get_name (empty), ==, "");
  g_assert_false (mend_search_text_has (empty, "a"));
}

static void
assert_finds (const char *looked_for, guint n_before, const char *expected, guint n_expected)
{
  g_autoptr (MendSearchText) text = make_text ("The Holidays", some_texts);
  g_auto (GStrv) words = mend_fold_words (looked_for);
  guint n_found = n_before;
  g_autofree char *sentence = mend_search_text_find (text, (const char *const *) words, &n_found);

  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpuint (n_found, ==, n_expected);
}

static void
test_search_text_finds_sentence (void)
{
  g_test_summary ("What is shown is the first sentence with most of the words, and only that.");

  assert_finds ("walk", 0, "A walk on Sunday.", 1);
  assert_finds ("tea", 0, "Then tea!", 1);
  assert_finds ("tea cold", 0, "I was cold, and the tea was cold, too.", 2);
  assert_finds ("tired tea walk", 0, "A walk on Sunday.", 1);
  assert_finds ("tired", 0, "I am tired.", 1);
  assert_finds ("asked", 0, "“Why?” he asked.", 1);
  assert_finds ("know", 0, "“You know.”", 1);
  assert_finds ("30", 0, "It was at 10.30 in the Straße.", 1);
}

static void
test_search_text_finds_nothing (void)
{
  g_test_summary ("The name is no sentence; less than there is already is nothing.");

  assert_finds ("holidays", 0, NULL, 0);
  assert_finds ("snow", 0, NULL, 0);
  assert_finds ("", 0, NULL, 0);
  assert_finds ("tea", 1, NULL, 1);
  assert_finds ("tea cold", 1, "I was cold, and the tea was cold, too.", 2);
}

static void
test_search_text_of_bad_bytes (void)
{
  const char *const texts[] = { "a tea\xff cup", NULL };
  g_autoptr (MendSearchText) text = make_text ("\xc3", texts);
  const char *const words[] = { "cup", NULL };
  guint n_found = 0;
  g_autofree char *sentence = mend_search_text_find (text, words, &n_found);

  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true (g_utf8_validate (mend_search_text_get_name (text), -1, NULL));
}

static void
test_search_text_is_boxed (void)
{
  MendSearchText *text = make_text ("Name", some_texts);
  MendSearchText *copy = g_boxed_copy (MEND_TYPE_SEARCH_TEXT, text);

  g_assert_true (copy == text);
  mend_search_text_unref (text);
  g_assert_cmpstr (mend_search_text_get_name (copy), ==, "Name");
  g_boxed_free (MEND_TYPE_SEARCH_TEXT, copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-text/has", test_search_text_has);
  g_test_add_func ("/search-text/finds-sentence", test_search_text_finds_sentence);
  g_test_add_func ("/search-text/finds-nothing", test_search_text_finds_nothing);
  g_test_add_func ("/search-text/of-bad-bytes", test_search_text_of_bad_bytes);
  g_test_add_func ("/search-text/is-boxed", test_search_text_is_boxed);

  return g_test_run ();
}
