// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-fields.h"

#define N_TRIPLES 10000

/* Few names, numbers and values, so that versions often meet. */
static MendFields *
random_fields (GRand *rand)
{
  const char *const names[] = { "name", "seat", "color", "list/a", "list/b" };
  const char *const values[] = { NULL, "1", "2", "\"Anna\"" };
  MendFields *fields = mend_fields_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_rand_boolean (rand))
        mend_fields_add (fields, names[i], g_rand_int_range (rand, 0, 3),
                         values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
    }

  return fields;
}

static void
test_fields_laws (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_test_summary ("In whatever order versions meet, all come to the same.");

  for (guint i = 0; i < N_TRIPLES; i++)
    {
      g_autoptr (MendFields) a = random_fields (rand);
      g_autoptr (MendFields) b = random_fields (rand);
      g_autoptr (MendFields) c = random_fields (rand);
      g_autoptr (MendFields) ab = mend_fields_merge (a, b);
      g_autoptr (MendFields) ba = mend_fields_merge (b, a);
      g_autoptr (MendFields) bc = mend_fields_merge (b, c);
      g_autoptr (MendFields) ab_c = mend_fields_merge (ab, c);
      g_autoptr (MendFields) a_bc = mend_fields_merge (a, bc);
      g_autoptr (MendFields) aa = mend_fields_merge (a, a);
      g_autoptr (MendFields) ab_b = mend_fields_merge (ab, b);

      g_assert_true (mend_fields_equal (ab, ba));
      g_assert_true (mend_fields_equal (ab_c, a_bc));
      g_assert_true (mend_fields_equal (aa, a));
      g_assert_true (mend_fields_equal (ab_b, ab));
    }
}

static void
test_fields_higher_wins (void)
{
  g_autoptr (MendFields) a = mend_fields_new ();
  g_autoptr (MendFields) b = mend_fields_new ();
  g_autoptr (MendFields) merged = NULL;

  mend_fields_add (a, "name", 2, "Anna");
  mend_fields_add (a, "color", 1, "blue");
  mend_fields_add (b, "name", 1, "Anne");
  mend_fields_add (b, "color", 3, "teal");
  mend_fields_add (b, "voice", 1, "low");

  merged = mend_fields_merge (a, b);
  g_assert_cmpstr (mend_fields_get_value (merged, "name", 0), ==, "Anna");
  g_assert_cmpstr (mend_fields_get_value (merged, "color", 0), ==, "teal");
  g_assert_cmpstr (mend_fields_get_value (merged, "voice", 0), ==, "low");
  g_assert_cmpint (mend_fields_get_rev (merged, "color"), ==, 3);
  g_assert_false (mend_fields_is_undecided (merged));
  g_assert_false (mend_fields_equal (merged, a));
}

static void
test_fields_both_stay (void)
{
  g_autoptr (MendFields) a = mend_fields_new ();
  g_autoptr (MendFields) b = mend_fields_new ();
  g_autoptr (MendFields) merged = NULL;

  mend_fields_add (a, "name", 2, "Anne");
  mend_fields_add (b, "name", 2, "Anna");

  merged = mend_fields_merge (a, b);
  g_assert_true (mend_fields_is_undecided (merged));
  g_assert_cmpuint (mend_fields_get_n_values (merged, "name"), ==, 2);
  g_assert_cmpstr (mend_fields_get_value (merged, "name", 0), ==, "Anna");
  g_assert_cmpstr (mend_fields_get_value (merged, "name", 1), ==, "Anne");
  g_assert_null (mend_fields_get_value (merged, "name", 2));
}

static void
test_fields_change_beats_deletion (void)
{
  g_autoptr (MendFields) a = mend_fields_new ();
  g_autoptr (MendFields) b = mend_fields_new ();
  g_autoptr (MendFields) merged = NULL;

  mend_fields_add (a, "list/a", 2, NULL);
  mend_fields_add (b, "list/a", 2, "changed");
  mend_fields_add (a, "list/b", 3, NULL);
  mend_fields_add (b, "list/b", 2, "earlier");

  merged = mend_fields_merge (a, b);
  g_assert_cmpstr (mend_fields_get_value (merged, "list/a", 0), ==, "changed");
  g_assert_cmpuint (mend_fields_get_n_values (merged, "list/b"), ==, 0);
  g_assert_cmpint (mend_fields_get_rev (merged, "list/b"), ==, 3);
  g_assert_false (mend_fields_is_undecided (merged));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/fields/laws", test_fields_laws);
  g_test_add_func ("/core/fields/higher-wins", test_fields_higher_wins);
  g_test_add_func ("/core/fields/both-stay", test_fields_both_stay);
  g_test_add_func ("/core/fields/change-beats-deletion", test_fields_change_beats_deletion);

  return g_test_run ();
}
