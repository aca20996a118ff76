// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-tag.h"

#include <string.h>

static MendTag *
make_tag (const char *talk_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendTag fields = {
    .talk_id = (char *) talk_id,
    .created = created,
    .text = (char *) text,
  };

  return mend_tag_new (&fields);
}

static void
test_tag_text (void)
{
  const struct
  {
    const char *typed;
    const char *text;
  } cases[] = {
    { "Money", "Money" },
    { "  the  \n children ", "the children" },
    { "", NULL },
    { " \t\u00a0\n", NULL },
    { "Über\u00a0uns", "Über uns" },
    { "\007a", "a" },
    { "🎄", "🎄" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mend_tag_make_text (cases[i].typed);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_tag_longest (void)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < MEND_TAG_LONGEST_TEXT; i++)
    g_string_append (typed, "ä");
  text = mend_tag_make_text (typed->str);
  g_assert_cmpstr (text, ==, typed->str);

  /* Neither a blank at the end nor half a character. */
  g_string_truncate (typed, typed->len - strlen ("ä"));
  g_string_append (typed, " more");
  g_clear_pointer (&text, g_free);
  text = mend_tag_make_text (typed->str);
  g_assert_cmpint (g_utf8_strlen (text, -1), ==, MEND_TAG_LONGEST_TEXT - 1);
  g_assert_true (g_str_has_suffix (text, "ä"));
}

static void
test_tag_same_text (void)
{
  g_assert_true (mend_tag_is_same_text ("Café", "cafe"));
  g_assert_true (mend_tag_is_same_text ("MONEY", "money"));
  g_assert_false (mend_tag_is_same_text ("money", "monkey"));
  g_assert_false (mend_tag_is_same_text ("🎄", "🎁"));
  g_assert_true (mend_tag_is_same_text ("🎄", "🎄"));
  g_assert_false (mend_tag_is_same_text ("🎄", "a"));
}

static void
test_tag_texts (void)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_tag_unref);
  g_autoptr (GPtrArray) texts = NULL;

  g_ptr_array_add (tags, make_tag ("one", "Work"));
  g_ptr_array_add (tags, make_tag ("two", "Money"));
  g_ptr_array_add (tags, make_tag ("two", "work"));
  g_ptr_array_add (tags, make_tag ("two", "Work"));

  texts = mend_tag_list_texts (tags, NULL);
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_cmpstr (texts->pdata[0], ==, "Money");
  g_assert_cmpstr (texts->pdata[1], ==, "Work");
  g_assert_true (mend_tag_has_text (texts, "WORK"));
  g_assert_false (mend_tag_has_text (texts, "Rent"));

  g_clear_pointer (&texts, g_ptr_array_unref);
  texts = mend_tag_list_texts (tags, "two");
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_cmpstr (texts->pdata[1], ==, "work");

  g_clear_pointer (&texts, g_ptr_array_unref);
  texts = mend_tag_list_texts (tags, "three");
  g_assert_cmpuint (texts->len, ==, 0);
}

static void
test_tag_is_new (void)
{
  g_autoptr (MendTag) tag = make_tag ("one", "Work");
  g_autoptr (MendTag) other = make_tag ("one", "Work");

  g_assert_true (g_uuid_string_is_valid (tag->id));
  g_assert_true (mend_tag_equal (tag, tag));
  g_assert_false (mend_tag_equal (tag, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/tag/text", test_tag_text);
  g_test_add_func ("/core/tag/longest", test_tag_longest);
  g_test_add_func ("/core/tag/same-text", test_tag_same_text);
  g_test_add_func ("/core/tag/texts", test_tag_texts);
  g_test_add_func ("/core/tag/is-new", test_tag_is_new);

  return g_test_run ();
}
