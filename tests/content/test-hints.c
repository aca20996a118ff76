// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint-search.h"

#include "mend-content-support.h"

#include <string.h>

static const char *const languages[] = { "en", "de" };

static GListModel *
load (const char *language)
{
  g_autoptr (GError) error = NULL;
  GListStore *hints = mend_content_load_hints (language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hints);

  return G_LIST_MODEL (hints);
}

static MendHint *
find_row (GListModel *hints, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (hints); i++)
    {
      g_autoptr (MendHint) hint = g_list_model_get_item (hints, i);

      if (g_str_equal (mend_hint_get_id (hint), id))
        return hint;
    }

  return NULL;
}

static void
assert_row (MendHint *hint)
{
  const char *const *hits = mend_hint_get_hits (hint);
  const char *const *cleans = mend_hint_get_cleans (hint);

  g_assert_nonnull (hits);
  g_assert_nonnull (hits[0]);
  g_assert_nonnull (cleans);
  g_assert_nonnull (cleans[0]);

  for (guint i = 0; hits[i] != NULL; i++)
    {
      if (!mend_hint_matches (hint, hits[i]))
        g_error ("%s does not find “%s”", mend_hint_get_id (hint), hits[i]);
    }

  for (guint i = 0; cleans[i] != NULL; i++)
    {
      if (mend_hint_matches (hint, cleans[i]))
        g_error ("%s finds “%s”", mend_hint_get_id (hint), cleans[i]);
    }
}

static void
test_hints_hold_for_their_sentences (void)
{
  g_test_summary ("Each row finds the sentences it is about, and leaves those near to them.");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GListModel) hints = load (languages[i]);

      for (guint j = 0; j < g_list_model_get_n_items (hints); j++)
        {
          g_autoptr (MendHint) hint = g_list_model_get_item (hints, j);

          assert_row (hint);
        }
    }
}

/* A hit leads to a question, of this row or of one that comes before it. */
static void
assert_asks (GListModel *hints, MendHint *hint)
{
  const char *const *hits = mend_hint_get_hits (hint);

  for (guint i = 0; hits[i] != NULL; i++)
    {
      MendHint *found = mend_hint_search_find (hints, hits[i], FALSE, MEND_HINT_VOICE_RESPONSIBLE);

      if ((found == NULL) != (mend_hint_get_kind (hint) == MEND_HINT_SILENT))
        g_error ("“%s” leads to %s", hits[i], found != NULL ? mend_hint_get_id (found) : "nothing");
    }
}

static void
assert_asks_nothing (GListModel *hints, MendHint *hint)
{
  const char *const *cleans = mend_hint_get_cleans (hint);

  for (guint i = 0; mend_hint_get_kind (hint) != MEND_HINT_SILENT && cleans[i] != NULL; i++)
    {
      MendHint *found = mend_hint_search_find (hints, cleans[i], TRUE, MEND_HINT_VOICE_RESPONSIBLE);

      if (found != NULL)
        g_error ("“%s” leads to %s", cleans[i], mend_hint_get_id (found));
    }
}

static void
test_hints_ask_and_leave (void)
{
  g_test_summary (
      "Together the rows ask about each hit but those of fear, and about nothing else.");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GListModel) hints = load (languages[i]);

      for (guint j = 0; j < g_list_model_get_n_items (hints); j++)
        {
          g_autoptr (MendHint) hint = g_list_model_get_item (hints, j);

          assert_asks (hints, hint);
          assert_asks_nothing (hints, hint);
        }
    }
}

static void
test_hints_are_silent_at_fear (void)
{
  const char *const sentences[][2] = {
    { "en", "You always threatened me." },
    { "en", "You never stop, I am afraid of you." },
    { "en", "Why did you hit me?" },
    { "en", "You make me scared." },
    { "en", "I feel that you bullied me." },
    { "en", "If you really loved me you would not choke me." },
    { "en", "It's your fault, I'll kill myself." },
    { "en", "You're so cold, I'm going to leave you." },
    { "de", "Du hast mich immer bedroht." },
    { "de", "Du hörst nie auf, ich habe Angst vor dir." },
    { "de", "Warum hast du mich geschlagen?" },
    { "de", "Du machst mich fertig, und du würgst mich." },
    { "de", "Das ist deine Schuld, ich bringe mich um." },
    { "de", "Du bist so kalt, ich verlasse dich." },
  };

  g_test_summary ("To ask somebody afraid to say it more softly is harmful: nothing changes.");

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GListModel) hints = load (sentences[i][0]);
      g_autofree char *loud = g_utf8_strup (sentences[i][1], -1);

      g_assert_null (
          mend_hint_search_find (hints, sentences[i][1], TRUE, MEND_HINT_VOICE_RESPONSIBLE));
      g_assert_null (mend_hint_search_find (hints, loud, TRUE, MEND_HINT_VOICE_RESPONSIBLE));
    }
}

static void
test_hints_are_questions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GListModel) hints = load (languages[i]);

      for (guint j = 0; j < g_list_model_get_n_items (hints); j++)
        {
          g_autoptr (MendHint) hint = g_list_model_get_item (hints, j);
          const char *text = mend_hint_get_text (hint);

          if (mend_hint_get_kind (hint) == MEND_HINT_SILENT)
            {
              g_assert_null (text);
              continue;
            }

          g_assert_nonnull (strchr (text, '?'));
          g_assert_null (strpbrk (text, "!\"'"));
        }
    }
}

static void
test_hints_have_the_same_rows (void)
{
  g_autoptr (GListModel) english = load ("en");
  g_autoptr (GListModel) german = load ("de");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (english), ==, 19);
  g_assert_cmpuint (g_list_model_get_n_items (german), ==, 19);

  for (guint i = 0; i < g_list_model_get_n_items (english); i++)
    {
      g_autoptr (MendHint) hint = g_list_model_get_item (english, i);
      MendHint *other = find_row (german, mend_hint_get_id (hint));

      mend_content_support_assert_id (seen, mend_hint_get_id (hint));
      g_assert_nonnull (other);
      g_assert_cmpint (mend_hint_get_kind (hint), ==, mend_hint_get_kind (other));
    }
}

static void
test_hints_follow_the_locale (void)
{
  const struct
  {
    const char *locale;
    const char *text;
    gboolean has_hint;
  } cases[] = {
    { "C", "You never listen.", TRUE },
    { "en_GB.UTF-8", "You never listen.", TRUE },
    { "de_AT.UTF-8", "Du hörst nie zu.", TRUE },
    { "de", "You never listen.", FALSE },
    { "fr_FR.UTF-8", "You never listen.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MendContent) content = NULL;
      MendHint *hint;

      g_setenv ("LANGUAGE", cases[i].locale, TRUE);
      g_setenv ("LC_ALL", cases[i].locale, TRUE);
      content = mend_content_support_load ();
      hint = mend_hint_search_find (mend_content_get_hints (content), cases[i].text, FALSE,
                                    MEND_HINT_VOICE_ANYBODY);
      g_assert_cmpint (hint != NULL, ==, cases[i].has_hint);
    }

  g_unsetenv ("LANGUAGE");
  g_unsetenv ("LC_ALL");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/hints/hold-for-their-sentences", test_hints_hold_for_their_sentences);
  g_test_add_func ("/content/hints/ask-and-leave", test_hints_ask_and_leave);
  g_test_add_func ("/content/hints/are-silent-at-fear", test_hints_are_silent_at_fear);
  g_test_add_func ("/content/hints/are-questions", test_hints_are_questions);
  g_test_add_func ("/content/hints/have-the-same-rows", test_hints_have_the_same_rows);
  g_test_add_func ("/content/hints/follow-the-locale", test_hints_follow_the_locale);

  return g_test_run ();
}
