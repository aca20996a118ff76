// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-chime.h"

static void
test_chime_plays_the_chosen_sound (void)
{
  static const char *const nicks[] = { "bowl", "wood", "two-notes" };
  g_autoptr (GSettings) settings = g_settings_new (g_getenv ("MEND_TEST_APPLICATION_ID"));
  g_autoptr (MendChime) chime = mend_chime_new (settings);

  g_test_summary ("Each sound that can be chosen has a file of its own.");

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *ending = g_strdup_printf ("chime-%s.wav", nicks[i]);

      g_assert_true (g_settings_set_string (settings, "chime-sound", nicks[i]));
      path = mend_chime_get_sound (chime);
      g_assert_true (g_str_has_suffix (path, ending));
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }

  g_assert_finalize_object (g_steal_pointer (&chime));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/chime/plays-the-chosen-sound", test_chime_plays_the_chosen_sound);

  return g_test_run ();
}
