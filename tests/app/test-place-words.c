// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-place-words.h"

#include <string.h>

static void
test_place_words_say_what_is_safe (void)
{
  g_test_summary ("Each reason says that nothing was written, or that all is where it was.");

  for (int code = MEND_STORE_PLACE_ERROR_NO_STORE; code <= MEND_STORE_PLACE_ERROR_UNSTABLE; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (MEND_STORE_PLACE_ERROR, code, "for logs");
      const char *body = mend_place_words_get_body (error);

      g_assert_true (strstr (body, "Nothing was") != NULL ||
                     strstr (body, "All is still where it was.") != NULL);
      g_assert_null (strstr (body, "for logs"));
    }
}

static void
test_place_words_of_the_system (void)
{
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "for logs");
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "for logs");

  g_assert_cmpstr (mend_place_words_get_body (full), ==,
                   "The disk is full there. All is still where it was.");
  g_assert_cmpstr (mend_place_words_get_body (other), ==,
                   "The disk did not take it. All is still where it was.");
  g_assert_cmpstr (mend_place_words_get_heading (full, TRUE), !=,
                   mend_place_words_get_heading (full, FALSE));
  g_assert_cmpstr (mend_place_words_get_means (MEND_SAVE_MEANS_EXCHANGE), !=,
                   mend_place_words_get_means (MEND_SAVE_MEANS_RENAME));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/place-words/say-what-is-safe", test_place_words_say_what_is_safe);
  g_test_add_func ("/app/place-words/of-the-system", test_place_words_of_the_system);

  return g_test_run ();
}
