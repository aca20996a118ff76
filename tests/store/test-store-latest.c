// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-fixture.h"

#include "mend-store-latest.h"

static void
put_talks (StoreFixture *fixture, guint n_talks)
{
  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-6f8e-4d3e-9b57-6f1e8a6d0c11", i);
      g_autofree char *kept = g_strdup_printf ("Talk %u", i);
      g_autoptr (MendTalkRecord) record = make_talk (id, (int) i + 1, kept, NULL);

      put_talk (fixture, record);
    }
}

static void
assert_read (
    StoreFixture *fixture, guint n_passed, guint n_most, const char *expected, gboolean more)
{
  gboolean has_more = !more;
  g_autoptr (GPtrArray) records =
      mend_store_read_latest (fixture->data_dir, n_passed, n_most, &has_more);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (read, "%s.",
                            mend_talk_record_get_text (g_ptr_array_index (records, i),
                                                       MEND_EVENT_KEPT, MEND_SEAT_BOTH));

  g_assert_cmpstr (read->str, ==, expected);
  g_assert_cmpint (has_more, ==, more);
}

static void
test_store_latest_newest_first (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("So many talks are read as are wanted, from the newest on.");

  put_talks (fixture, 5);

  assert_read (fixture, 0, 2, "Talk 4.Talk 3.", TRUE);
  assert_read (fixture, 2, 2, "Talk 2.Talk 1.", TRUE);
  assert_read (fixture, 4, 2, "Talk 0.", FALSE);
  assert_read (fixture, 0, 5, "Talk 4.Talk 3.Talk 2.Talk 1.Talk 0.", FALSE);
  assert_read (fixture, 7, 2, "", FALSE);
}

static void
test_store_latest_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  assert_read (fixture, 0, 2, "", FALSE);
}

static void
test_store_latest_bad (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  const char *const bad = "{\"format\": \"mend talk\", \"version\": 1";

  g_test_summary ("What cannot be read is left out, and the others are there.");

  put_talks (fixture, 2);
  store_fixture_put (fixture, "talks/20301103T204000Z-00000009.json", bad, -1);
  assert_read (fixture, 0, 3, "Talk 1.Talk 0.", FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-latest/newest-first", test_store_latest_newest_first);
  g_test_add_func ("/store/store-latest/nothing", test_store_latest_nothing);
  g_test_add_func ("/store/store-latest/bad", test_store_latest_bad);

  return g_test_run ();
}
