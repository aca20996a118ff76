// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-check-in-content.h"

#include "check-ins/mend-own-check-in.h"

#include <string.h>

static void
test_five_sentences (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) items = mend_check_in_content_load (&error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 5);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (MendCheckInItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      const char *text = mend_check_in_item_get_text (item);

      g_assert_true (g_hash_table_add (ids, g_strdup (mend_check_in_item_get_id (item))));
      g_assert_cmpuint (strlen (text), >, 0);

      /* That one is read alone, and not answered. */
      g_assert_null (strstr (text, "afraid"));
      g_assert_null (strstr (text, "fear"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/check-in-content/five-sentences", test_five_sentences);

  return g_test_run ();
}
