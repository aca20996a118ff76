// SPDX-License-Identifier: GPL-3.0-or-later
#include "bare-parsing.h"

#include "history/mend-talk-reader.h"

#include <fcntl.h>
#include <unistd.h>

/* What making a search ready is measured beside: reading and parsing the talks of a store, of which
 * there are so many, in microseconds. */
gint64
bare_parsing_time (StoreFixture *fixture, guint n_talks)
{
  g_autofree char *path = store_fixture_get_path (fixture, "talks");
  const int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) names = mend_talk_reader_list (folder);

  g_assert_cmpuint (names->len, ==, n_talks);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (MendTalkRecord) record =
          mend_talk_reader_read (folder, g_ptr_array_index (names, i), NULL);

      g_assert_nonnull (record);
    }

  close (folder);

  return g_get_monotonic_time () - start;
}
