// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-same-people.h"

static void
test_same_people_half (void)
{
  const char *const names[] = { "a1", "a2", "b1", "b2" };
  const struct
  {
    const char *same_as[4];
    gboolean is_apart;
    const char *second;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, TRUE, "b2" },  { { NULL, NULL, "a1", "a2" }, FALSE, "a2" },
    { { NULL, NULL, "a2", "a1" }, FALSE, "a1" }, { { NULL, NULL, "a1", NULL }, TRUE, "b2" },
    { { NULL, NULL, "a1", "a1" }, TRUE, "b2" },  { { NULL, NULL, "b2", "b1" }, TRUE, "b2" },
    { { NULL, NULL, "x", "a2" }, TRUE, "b2" },
  };

  g_test_summary ("Half an answer, and one that makes two of them one, is none.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (GPtrArray) same_as = g_ptr_array_new ();
      g_autoptr (MendSamePeople) same = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_ptr_array_add (ids, (gpointer) names[j]);
          g_ptr_array_add (same_as, (gpointer) cases[i].same_as[j]);
        }

      same = mend_same_people_new (ids, same_as);
      g_assert_cmpint (mend_same_people_is_apart (same), ==, cases[i].is_apart);
      g_assert_cmpstr (mend_same_people_find (same, "b2"), ==, cases[i].second);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/same-people/half", test_same_people_half);

  return g_test_run ();
}
