// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-help-content.h"

#include "help/mend-helpline.h"
#include "mend-content-support.h"

#include <gtk/gtk.h>

typedef void (*CheckLine) (MendHelpCountry *country, MendHelpline *line);

static void
check_lines (MendHelpCountry *country, CheckLine check)
{
  GListModel *lines = mend_help_country_get_lines (country);

  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 0);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (MendHelpline) line = g_list_model_get_item (lines, i);

      check (country, line);
    }
}

static GListStore *
load_countries (void)
{
  g_autoptr (GError) error = NULL;
  GListStore *countries = mend_help_content_load_countries (&error);

  g_assert_no_error (error);

  return countries;
}

static MendHelpCountry *
load_everywhere (void)
{
  g_autoptr (GError) error = NULL;
  MendHelpCountry *everywhere = mend_help_content_load_everywhere (&error);

  g_assert_no_error (error);

  return everywhere;
}

static void
check_each (CheckLine check)
{
  g_autoptr (MendHelpCountry) everywhere = load_everywhere ();
  g_autoptr (GListStore) countries = load_countries ();

  check_lines (everywhere, check);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (countries)); i++)
    {
      g_autoptr (MendHelpCountry) country = g_list_model_get_item (G_LIST_MODEL (countries), i);

      check_lines (country, check);
    }
}

static void
check_source (MendHelpCountry *country, MendHelpline *line)
{
  g_assert_true (mend_helpline_is_complete (line));
  mend_content_support_assert_matches (mend_helpline_get_source (line),
                                       "^[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^ ]+|, [0-9]+)?$");
  mend_content_support_assert_matches (mend_helpline_get_as_of (line), "^20[0-9]{2}-[01][0-9]$");
  g_assert_cmpstr (mend_helpline_get_as_of (line), <=, MEND_RELEASE_MONTH);
}

static void
test_helplines_have_source_and_date (void)
{
  g_test_summary ("Each line says where it comes from and how old that is.");

  check_each (check_source);
}

static void
check_number (MendHelpCountry *country, MendHelpline *line)
{
  const char *number = mend_helpline_get_number (line);

  if (mend_helpline_get_kind (line) == MEND_HELPLINE_WEB)
    mend_content_support_assert_matches (number, "^[a-z0-9-]+(\\.[a-z]+)+$");
  else if (mend_helpline_get_kind (line) == MEND_HELPLINE_EMERGENCY)
    mend_content_support_assert_matches (number, "^[0-9]{3}$");
  else
    mend_content_support_assert_matches (number, "^[0-9]([ -]?[0-9]){2,13}$");
}

static void
test_helplines_can_be_dialled (void)
{
  check_each (check_number);
}

static void
check_words (MendHelpCountry *country, MendHelpline *line)
{
  const MendHelplineKind kind = mend_helpline_get_kind (line);

  if (kind == MEND_HELPLINE_PHONE || kind == MEND_HELPLINE_TEXT)
    g_assert_nonnull (mend_helpline_get_hours (line));

  if (kind == MEND_HELPLINE_PHONE || kind == MEND_HELPLINE_WEB)
    g_assert_nonnull (mend_helpline_get_for_whom (line));
}

static void
test_helplines_say_when_and_for_whom (void)
{
  check_each (check_words);
}

/* What was remembered without a source, stands on a page too old, or is given with different hours,
 * is not to be shown, whoever adds it. */
static void
check_left_out (MendHelpCountry *country, MendHelpline *line)
{
  const char *const left_out[] = { "08001239900", "0800428428", "0800456450", "0508744633",
                                   "08088021414", "988",        "116123",     "131114" };
  g_auto (GStrv) parts = g_strsplit_set (mend_helpline_get_number (line), " -", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    g_assert_cmpstr (digits, !=, left_out[i]);
}

static void
test_helplines_leave_out_what_is_unsure (void)
{
  check_each (check_left_out);
}

static void
test_helplines_begin_with_the_directory (void)
{
  g_autoptr (MendHelpCountry) everywhere = load_everywhere ();
  GListModel *lines = mend_help_country_get_lines (everywhere);
  g_autoptr (MendHelpline) emergency = g_list_model_get_item (lines, 0);
  g_autoptr (MendHelpline) directory = g_list_model_get_item (lines, 1);

  g_assert_cmpint (mend_helpline_get_kind (emergency), ==, MEND_HELPLINE_EMERGENCY);
  g_assert_cmpstr (mend_helpline_get_number (directory), ==, "lila.help");
}

static void
test_helplines_name_each_country_once (void)
{
  g_autoptr (GListStore) countries = load_countries ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *before = g_strdup ("");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (countries)), >=, 13);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (countries)); i++)
    {
      g_autoptr (MendHelpCountry) country = g_list_model_get_item (G_LIST_MODEL (countries), i);

      mend_content_support_assert_id (seen, mend_help_country_get_id (country));
      g_assert_cmpint (g_utf8_collate (before, mend_help_country_get_name (country)), <, 0);
      g_free (before);
      before = g_strdup (mend_help_country_get_name (country));
    }
}

static void
tell_if_old (MendHelpCountry *country, MendHelpline *line)
{
  const int age = g_ascii_strtoll (MEND_RELEASE_MONTH, NULL, 10) * 12 +
                  g_ascii_strtoll (MEND_RELEASE_MONTH + 5, NULL, 10) -
                  g_ascii_strtoll (mend_helpline_get_as_of (line), NULL, 10) * 12 -
                  g_ascii_strtoll (mend_helpline_get_as_of (line) + 5, NULL, 10);

  if (age > 12)
    g_test_message ("%s, %s: as of %s, more than a year before the release",
                    mend_help_country_get_id (country), mend_helpline_get_number (line),
                    mend_helpline_get_as_of (line));
}

/* This fails for nobody: whoever makes a release reads it. The clock of the machine has no part. */
static void
test_helplines_tell_which_are_old (void)
{
  check_each (tell_if_old);
}

int
main (int argc, char *argv[])
{
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/helplines/have-source-and-date", test_helplines_have_source_and_date);
  g_test_add_func ("/content/helplines/can-be-dialled", test_helplines_can_be_dialled);
  g_test_add_func ("/content/helplines/say-when-and-for-whom",
                   test_helplines_say_when_and_for_whom);
  g_test_add_func ("/content/helplines/leave-out-what-is-unsure",
                   test_helplines_leave_out_what_is_unsure);
  g_test_add_func ("/content/helplines/begin-with-the-directory",
                   test_helplines_begin_with_the_directory);
  g_test_add_func ("/content/helplines/name-each-country-once",
                   test_helplines_name_each_country_once);
  g_test_add_func ("/content/helplines/tell-which-are-old", test_helplines_tell_which_are_old);

  return g_test_run ();
}
