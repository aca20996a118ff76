// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-reading.h"

#include "ways/mend-stem.h"

static void
test_reading_keeps_what_it_is_given (void)
{
  g_autoptr (GListStore) paragraphs = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendReading) reading = g_object_new (MEND_TYPE_READING, "id", "now", "title", "Today",
                                                  "paragraphs", paragraphs, NULL);

  g_assert_cmpstr (mend_reading_get_id (reading), ==, "now");
  g_assert_cmpstr (mend_reading_get_title (reading), ==, "Today");
  g_assert_true (mend_reading_get_paragraphs (reading) == G_LIST_MODEL (paragraphs));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/reading/keeps-what-it-is-given", test_reading_keeps_what_it_is_given);

  return g_test_run ();
}
