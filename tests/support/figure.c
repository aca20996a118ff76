// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <string.h>

gboolean
figure_is_long (void)
{
  return g_strcmp0 (g_getenv ("MEND_TEST_LENGTH"), "long") == 0;
}

static void
say (const char *promise, const char *word, const char *text)
{
  g_assert_null (strchr (text, '\n'));
  g_test_message ("%s %s: %s", promise, word, text);
}

void
figure_reached (const char *promise, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  say (promise, "reached", text);
}

void
figure_missed (const char *promise, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  say (promise, "missed", text);
}
