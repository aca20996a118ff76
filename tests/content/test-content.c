// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content.h"

#include "mend-content-support.h"

#include "cards/mend-evaluation.h"

#include <gtk/gtk.h>

static void
test_content_needs_no_display (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_assert_null (gdk_display_get_default ());
  g_assert_finalize_object (g_steal_pointer (&content));
}

static void
test_content_loads_every_file (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children ("/mend/content", 0, &error);
  guint n_loaded = g_list_model_get_n_items (mend_content_get_formats (content)) +
                   g_list_model_get_n_items (mend_content_get_decks (content)) + 1;
  guint n_languages_with_hints = 0;

  g_test_summary ("Each format and deck has a file, the evaluations share one, and the hints of a "
                  "language, of which one is loaded, another. What Help shows has two, and the "
                  "sentences of check-ins one.");

  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    n_languages_with_hints += g_str_has_prefix (files[i], "hints-");
  g_assert_cmpuint (n_languages_with_hints, ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) files, "helplines.ui"));
  g_assert_true (g_strv_contains ((const char *const *) files, "readings.ui"));
  g_assert_true (g_strv_contains ((const char *const *) files, "check-in.ui"));
  g_assert_cmpuint (g_strv_length (files), ==, n_loaded + n_languages_with_hints + 3);
}

static void
test_content_lists (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GListModel) formats = NULL;
  g_autoptr (GListModel) decks = NULL;
  g_autoptr (GListModel) evaluations = NULL;

  g_object_get (content, "formats", &formats, "decks", &decks, "evaluations", &evaluations, NULL);

  g_assert_true (formats == mend_content_get_formats (content));
  g_assert_true (decks == mend_content_get_decks (content));
  g_assert_true (evaluations == mend_content_get_evaluations (content));
  g_assert_true (g_list_model_get_item_type (formats) == MEND_TYPE_FORMAT);
  g_assert_true (g_list_model_get_item_type (decks) == MEND_TYPE_DECK);
  g_assert_true (g_list_model_get_item_type (evaluations) == MEND_TYPE_EVALUATION);
}

static void
test_content_finds_by_id (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_assert_cmpstr (mend_format_get_id (mend_content_find_format (content, "floor")), ==, "floor");
  g_assert_null (mend_content_find_format (content, "feelings"));
  g_assert_cmpstr (mend_deck_get_id (mend_content_find_deck (content, "needs")), ==, "needs");
  g_assert_null (mend_content_find_deck (content, "floor"));
}

static void
test_content_can_be_loaded_twice (void)
{
  g_autoptr (MendContent) first = mend_content_support_load ();
  g_autoptr (MendContent) second = mend_content_support_load ();

  g_assert_true (mend_content_find_format (first, "turns") !=
                 mend_content_find_format (second, "turns"));
  g_assert_finalize_object (g_steal_pointer (&second));
  g_assert_finalize_object (g_steal_pointer (&first));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/needs-no-display", test_content_needs_no_display);
  g_test_add_func ("/content/loads-every-file", test_content_loads_every_file);
  g_test_add_func ("/content/lists", test_content_lists);
  g_test_add_func ("/content/finds-by-id", test_content_finds_by_id);
  g_test_add_func ("/content/can-be-loaded-twice", test_content_can_be_loaded_twice);

  return g_test_run ();
}
