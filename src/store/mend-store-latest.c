// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-latest.h"

#include <unistd.h>

#include "history/mend-talk-reader.h"
#include "mend-store-folders.h"

/**
 * mend_store_read_latest:
 * @data_dir: the folder of Mend's data
 * @n_passed: how many talks are passed over: those that were read before
 * @n_most: how many are read at most
 * @has_more: (out): whether there are earlier ones
 *
 * Reads talks that are over, of a store that is not opened. What cannot be read is left out. No
 * lock is taken and nothing is written. Blocks.
 *
 * Returns: (transfer full) (element-type MendTalkRecord): the talks, newest first
 */
GPtrArray *
mend_store_read_latest (const char *data_dir, guint n_passed, guint n_most, gboolean *has_more)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_talk_record_unref);
  GPtrArray *names;
  int fd;

  g_return_val_if_fail (data_dir != NULL && has_more != NULL, records);

  fd = mend_store_folders_open_to_read (data_dir, MEND_STORE_TALKS);
  names = mend_talk_reader_list (fd);

  for (guint i = n_passed; i < names->len && i - n_passed < n_most; i++)
    {
      MendTalkRecord *record = mend_talk_reader_read (fd, g_ptr_array_index (names, i), NULL);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  *has_more = names->len > n_passed && names->len - n_passed > n_most;
  g_ptr_array_unref (names);
  if (fd >= 0)
    close (fd);

  return records;
}
