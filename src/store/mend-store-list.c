// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "history/mend-talk-reader.h"
#include "mend-store-folders.h"

#include <unistd.h>

/* The list of talks for the command line. */

/* Of a text that people have written whatever would break a line or a column becomes a blank. */
static char *
fit_column (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) column = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean is_break = g_unichar_iscntrl (character) ||
                          g_unichar_type (character) == G_UNICODE_LINE_SEPARATOR ||
                          g_unichar_type (character) == G_UNICODE_PARAGRAPH_SEPARATOR;

      g_string_append_unichar (column, is_break ? ' ' : character);
    }

  return g_strdup (column->str);
}

static char *
make_line (const MendTalkRecord *record)
{
  g_autofree char *start = g_date_time_format (record->started, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *title = fit_column (record->title);
  g_autofree char *topic = fit_column (record->topic);

  return g_strdup_printf ("%s\t%s\t%" G_GINT64_FORMAT "\t%s", start, title,
                          record->length_ms / 1000, topic);
}

/**
 * mend_store_list:
 * @data_dir: the folder of Mend's data
 * @newest_first: whether the newest comes first, or the oldest
 *
 * Lists the talks that are over, for the command line. What cannot be read is left out. No lock is
 * taken and nothing is written.
 *
 * Returns: (transfer full) (element-type utf8): a line for each: start in RFC 3339, way to talk,
 * whole seconds and topic, with tabs between
 */
GPtrArray *
mend_store_list (const char *data_dir, gboolean newest_first)
{
  GPtrArray *lines;
  g_autoptr (GPtrArray) names = NULL;
  int fd;

  g_return_val_if_fail (data_dir != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (g_free);
  fd = mend_store_folders_open_to_read (data_dir, MEND_STORE_TALKS);
  names = mend_talk_reader_list (fd);

  for (guint i = 0; i < names->len; i++)
    {
      guint position = newest_first ? i : names->len - i - 1;
      g_autoptr (MendTalkRecord) record =
          mend_talk_reader_read (fd, g_ptr_array_index (names, position), NULL);

      if (record != NULL)
        g_ptr_array_add (lines, make_line (record));
    }

  if (fd >= 0)
    close (fd);

  return lines;
}
