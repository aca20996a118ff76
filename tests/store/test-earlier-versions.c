// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-earlier-versions.h"

#include "scratch-folder.h"

#include <glib/gstdio.h>

#define STEM       "20260131T190500Z-4f2c1b00"
#define OTHER_STEM "20260131T190500Z-4f2c1b01"
#define ID         "4f2c1b00-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID   "4f2c1b01-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define DAY        (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

static ScratchFolder *
make_history (void)
{
  ScratchFolder *history = scratch_folder_new ();
  g_autofree char *path = scratch_folder_get_path (history, "people");

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return history;
}

static void
put (ScratchFolder *history, const char *stem, int rev, const char *text)
{
  g_autofree char *name = g_strdup_printf ("people/%s.r%d.json", stem, rev);

  scratch_folder_put (history, name, text);
}

static gboolean
has (ScratchFolder *history, const char *stem, int rev)
{
  g_autofree char *name = g_strdup_printf ("people/%s.r%d.json", stem, rev);
  g_autofree char *path = scratch_folder_get_path (history, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_earlier_versions_most (void)
{
  g_autoptr (ScratchFolder) history = make_history ();

  g_test_summary ("Twenty of each record stay, and 9 comes before 10.");

  for (int rev = 1; rev <= 25; rev++)
    put (history, STEM, rev, "{}");
  for (int rev = 1; rev <= 20; rev++)
    put (history, OTHER_STEM, rev, "{}");
  put (history, STEM, 3, "{}");

  mend_earlier_versions_thin_out (history->fd, g_get_real_time ());

  for (int rev = 1; rev <= 25; rev++)
    g_assert_cmpint (has (history, STEM, rev), ==, rev > 5);
  for (int rev = 1; rev <= 20; rev++)
    g_assert_true (has (history, OTHER_STEM, rev));
}

static void
test_earlier_versions_days (void)
{
  g_autoptr (ScratchFolder) history = make_history ();

  put (history, STEM, 1, "{}");
  mend_earlier_versions_thin_out (history->fd, g_get_real_time () + 89 * DAY);
  g_assert_true (has (history, STEM, 1));
  mend_earlier_versions_thin_out (history->fd, g_get_real_time () + 91 * DAY);
  g_assert_false (has (history, STEM, 1));
}

static void
test_earlier_versions_find (void)
{
  g_autoptr (ScratchFolder) history = make_history ();
  g_autoptr (GBytes) bytes = NULL;

  g_test_summary ("The newest that is sound counts.");

  put (history, STEM, 9, "{\"a\":9}");
  put (history, STEM, 10, "{\"a\":10}");
  put (history, STEM, 11, "{\"a\":");
  put (history, OTHER_STEM, 12, "{\"a\":12}");

  bytes = mend_earlier_versions_find (history->fd, "people", STEM ".json");
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "{\"a\":10}", 8);
  g_assert_null (mend_earlier_versions_find (history->fd, "talks", STEM ".json"));
}

static void
test_earlier_versions_forget (void)
{
  g_autoptr (ScratchFolder) history = make_history ();

  g_test_summary ("The id inside decides; where there is none, the name.");

  put (history, STEM, 1, "{\"id\":\"" ID "\"}");
  put (history, STEM, 2, "{\"id\":\"4f2c1b00-0000-4d3e-9b57-6f1e8a6d0c11\"}");
  put (history, STEM, 3, "damaged");
  put (history, OTHER_STEM, 1, "{\"id\":\"" ID "\"}");
  put (history, OTHER_STEM, 2, "{\"id\":\"" OTHER_ID "\",\"talk_id\":\"" ID "\"}");
  put (history, OTHER_STEM, 3, "damaged " ID);
  mend_earlier_versions_forget (history->fd, "people", "id", ID);

  g_assert_false (has (history, STEM, 1));
  g_assert_true (has (history, STEM, 2));
  g_assert_false (has (history, STEM, 3));
  g_assert_false (has (history, OTHER_STEM, 1));
  g_assert_true (has (history, OTHER_STEM, 2));
  g_assert_true (has (history, OTHER_STEM, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/earlier-versions/most", test_earlier_versions_most);
  g_test_add_func ("/store/earlier-versions/days", test_earlier_versions_days);
  g_test_add_func ("/store/earlier-versions/find", test_earlier_versions_find);
  g_test_add_func ("/store/earlier-versions/forget", test_earlier_versions_forget);

  return g_test_run ();
}
