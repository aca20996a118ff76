// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-stem.h"

static void
test_stem_keeps_text (void)
{
  g_autoptr (MendStem) stem = mend_stem_new ("I felt…");
  g_autofree char *text = NULL;

  g_object_get (stem, "text", &text, NULL);

  g_assert_cmpstr (mend_stem_get_text (stem), ==, "I felt…");
  g_assert_cmpstr (text, ==, "I felt…");
  g_assert_finalize_object (g_steal_pointer (&stem));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/stem/keeps-text", test_stem_keeps_text);

  return g_test_run ();
}
