// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content-support.h"

/* Loads the content as the command line does: without a display, and with warnings that are fatal.
 */
MendContent *
mend_content_support_load (void)
{
  g_autoptr (MendContent) content = NULL;
  g_autoptr (GError) error = NULL;

  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  content = mend_content_new (&error);
  g_assert_no_error (error);
  g_assert_nonnull (content);

  return g_steal_pointer (&content);
}

/* An id is of small letters with single dashes, and is there once. */
void
mend_content_support_assert_id (GHashTable *seen, const char *id)
{
  mend_content_support_assert_matches (id, "^[a-z]+(-[a-z]+)*$");

  if (!g_hash_table_add (seen, g_strdup (id)))
    g_error ("The id %s is there twice", id);
}

void
mend_content_support_assert_matches (const char *text, const char *pattern)
{
  g_assert_nonnull (text);

  if (!g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” is not as it should be: %s", text, pattern);
}
