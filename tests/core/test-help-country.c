// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-help-country.h"

#include "help/mend-helpline.h"

static void
test_help_country_keeps_its_lines (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (MEND_TYPE_HELPLINE);
  g_autoptr (MendHelpCountry) country =
      g_object_new (MEND_TYPE_HELP_COUNTRY, "id", "at", "name", "Austria", "lines", lines, NULL);

  g_assert_cmpstr (mend_help_country_get_id (country), ==, "at");
  g_assert_cmpstr (mend_help_country_get_name (country), ==, "Austria");
  g_assert_true (mend_help_country_get_lines (country) == G_LIST_MODEL (lines));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/help-country/keeps-its-lines", test_help_country_keeps_its_lines);

  return g_test_run ();
}
