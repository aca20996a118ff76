// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-variant.h"

static void
test_variant_finds_numbers (void)
{
  const char *const settings[] = { "turn 600", "turns 3", "quiet 0", "odd x", "long 86401", NULL };
  g_autoptr (MendVariant) variant =
      g_object_new (MEND_TYPE_VARIANT, "id", "long", "title", "Long", "settings", settings, NULL);
  guint value = 7;

  g_assert_cmpstr (mend_variant_get_id (variant), ==, "long");
  g_assert_cmpstr (mend_variant_get_title (variant), ==, "Long");
  g_assert_cmpstrv (mend_variant_get_settings (variant), settings);

  g_assert_true (mend_variant_find (variant, "turn", &value));
  g_assert_cmpuint (value, ==, 600);
  g_assert_true (mend_variant_find (variant, "turns", &value));
  g_assert_cmpuint (value, ==, 3);
  g_assert_true (mend_variant_find (variant, "quiet", &value));
  g_assert_cmpuint (value, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&variant));
}

static void
test_variant_leaves_the_rest (void)
{
  const char *const settings[] = { "odd x", "long 86401", NULL };
  g_autoptr (MendVariant) variant = g_object_new (MEND_TYPE_VARIANT, "settings", settings, NULL);
  g_autoptr (MendVariant) plain = g_object_new (MEND_TYPE_VARIANT, NULL);
  guint value = 7;

  g_assert_false (mend_variant_find (variant, "odd", &value));
  g_assert_false (mend_variant_find (variant, "long", &value));
  g_assert_false (mend_variant_find (variant, "lo", &value));
  g_assert_false (mend_variant_find (plain, "turn", &value));
  g_assert_cmpuint (value, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/variant/finds-numbers", test_variant_finds_numbers);
  g_test_add_func ("/core/variant/leaves-the-rest", test_variant_leaves_the_rest);

  return g_test_run ();
}
