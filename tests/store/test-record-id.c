// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-id.h"

#include "scratch-folder.h"

#define ID          "5a9e23a5-0d1c-4b7e-9f00-1234567890ab"
#define ANOTHER     "5a9e23a5-0d1c-4b7e-9f00-1234567890ac"
#define FITTING     "20260131T190500Z-5a9e23a5.json"
#define SOMETHING   "20260131T190500Z-00000000.json"
#define WITH_ID(id) "{\"id\":\"" id "\",\"text\":\"x\"}"

static void
set_up (ScratchFolder **folder, gconstpointer data)
{
  *folder = scratch_folder_new ();
}

static void
tear_down (ScratchFolder **folder, gconstpointer data)
{
  scratch_folder_free (*folder);
}

static gboolean
is_in (ScratchFolder *folder, const char *name, const char *text)
{
  scratch_folder_put (folder, name, text);

  return mend_record_id_is_in (folder->fd, name, ID);
}

static void
test_record_id_inside (ScratchFolder **folder, gconstpointer data)
{
  g_test_summary ("What is said inside counts, not what the file is called.");

  g_assert_true (is_in (*folder, FITTING, WITH_ID (ID)));
  g_assert_true (is_in (*folder, SOMETHING, WITH_ID (ID)));
  g_assert_true (is_in (*folder, SOMETHING, WITH_ID ("5A9E23A5-0D1C-4B7E-9F00-1234567890AB")));
  g_assert_false (is_in (*folder, FITTING, WITH_ID (ANOTHER)));
  g_assert_false (is_in (*folder, SOMETHING, WITH_ID (ANOTHER)));
}

static void
test_record_id_mentioned (ScratchFolder **folder, gconstpointer data)
{
  g_test_summary ("A record that speaks of another is not that one.");

  g_assert_false (is_in (*folder, SOMETHING, "{\"id\":\"" ANOTHER "\",\"talk_id\":\"" ID "\"}"));
}

static void
test_record_id_unreadable (ScratchFolder **folder, gconstpointer data)
{
  g_test_summary ("Of what cannot be read the name decides.");

  g_assert_true (is_in (*folder, FITTING, "{\"id\":"));
  g_assert_true (is_in (*folder, FITTING, ""));
  g_assert_true (is_in (*folder, FITTING, "{\"text\":\"x\"}"));
  g_assert_false (is_in (*folder, SOMETHING, "{\"id\":\"" ID));
  g_assert_true (mend_record_id_is_in ((*folder)->fd, "20250131T190500Z-5a9e23a5.json", ID));
}

static void
test_record_id_belongs (ScratchFolder **folder, gconstpointer data)
{
  g_test_summary ("A note belongs to the talk that it names, and to no other.");

  scratch_folder_put (*folder, SOMETHING, "{\"id\":\"" ANOTHER "\",\"talk_id\":\"" ID "\"}");
  g_assert_true (mend_record_id_is_at ((*folder)->fd, SOMETHING, "talk_id", ID));
  g_assert_false (mend_record_id_is_at ((*folder)->fd, SOMETHING, "talk_id", ANOTHER));
  g_assert_false (mend_record_id_is_at ((*folder)->fd, SOMETHING, "promise_id", ID));
  scratch_folder_put (*folder, SOMETHING, "{\"talk_id\":\"" ID);
  g_assert_false (mend_record_id_is_at ((*folder)->fd, SOMETHING, "talk_id", ID));
  g_assert_false (mend_record_id_is_at ((*folder)->fd, FITTING, "talk_id", ID));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/store/record-id/" path, ScratchFolder *, NULL, set_up, test, tear_down)

  ADD ("inside", test_record_id_inside);
  ADD ("mentioned", test_record_id_mentioned);
  ADD ("unreadable", test_record_id_unreadable);
  ADD ("belongs", test_record_id_belongs);

  return g_test_run ();
}
