// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-filter.h"

#define ID       "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"

static MendTalkRecord *
make_record (void)
{
  MendTalkRecord *record = mend_talk_record_new ();

  g_free (record->id);
  record->id = g_strdup (ID);
  g_clear_pointer (&record->started, g_date_time_unref);
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_free (record->format_id);
  record->format_id = g_strdup ("turns");
  record->step = 2;

  return record;
}

static void
write_note (MendTalkRecord *record)
{
  const MendEvent fields = {
    .kind = MEND_EVENT_NOTE, .seat = MEND_SEAT_LEFT, .id = 1, .text = "a"
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static gboolean
matches (const MendTalkFilter *filter, const MendTalkRecord *record)
{
  const MendTalkTraits traits = mend_talk_filter_get_traits (record);

  return mend_talk_filter_fits (filter, &traits);
}

static void
test_talk_filter_lets_all_through (void)
{
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();

  g_assert_true (matches (filter, record));
}

static void
test_talk_filter_ids (void)
{
  const char *const ids[] = { OTHER_ID, "4f2c1b06", NULL };
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();

  filter->ids = g_strdupv ((char **) ids);
  g_assert_true (matches (filter, record));

  g_clear_pointer (&filter->ids[1], g_free);
  g_assert_false (matches (filter, record));

  g_assert_true (mend_talk_filter_is_id (ID, ID));
  g_assert_true (mend_talk_filter_is_id (ID, "4F2C1B06-6f8e"));
  g_assert_false (mend_talk_filter_is_id (ID, "4f2c1b0"));
  g_assert_false (mend_talk_filter_is_id (ID, ""));
  g_assert_false (mend_talk_filter_is_id (ID, ID "-more"));
}

static void
test_talk_filter_times (void)
{
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();

  filter->from = g_date_time_ref (record->started);
  g_assert_true (matches (filter, record));
  filter->until = g_date_time_add_seconds (record->started, 1);
  g_assert_true (matches (filter, record));

  g_clear_pointer (&filter->until, g_date_time_unref);
  filter->until = g_date_time_ref (record->started);
  g_assert_false (matches (filter, record));

  g_clear_pointer (&filter->until, g_date_time_unref);
  g_clear_pointer (&filter->from, g_date_time_unref);
  filter->from = g_date_time_add_seconds (record->started, 1);
  g_assert_false (matches (filter, record));
}

static void
test_talk_filter_kinds (void)
{
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();

  filter->format_id = g_strdup ("turns");
  filter->step = 2;
  g_assert_true (matches (filter, record));

  filter->with_notes = TRUE;
  g_assert_false (matches (filter, record));
  write_note (record);
  g_assert_true (matches (filter, record));

  filter->step = 3;
  g_assert_false (matches (filter, record));
  filter->step = 0;
  g_free (filter->format_id);
  filter->format_id = g_strdup ("floor");
  g_assert_false (matches (filter, record));
}

static void
test_talk_filter_traits (void)
{
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();
  MendTalkTraits traits = mend_talk_filter_get_traits (record);

  g_test_summary ("Of promises the record knows nothing; who knows of them says so.");

  g_assert_cmpstr (traits.id, ==, ID);
  g_assert_true (traits.started == record->started);
  g_assert_false (traits.has_notes);
  g_assert_true (mend_talk_filter_fits (filter, &traits));

  filter->with_promises = TRUE;
  g_assert_false (mend_talk_filter_fits (filter, &traits));
  traits.has_promises = TRUE;
  g_assert_true (mend_talk_filter_fits (filter, &traits));

  filter->with_notes = TRUE;
  g_assert_false (mend_talk_filter_fits (filter, &traits));
  traits.has_notes = TRUE;
  g_assert_true (mend_talk_filter_fits (filter, &traits));
}

static void
test_talk_filter_is_set (void)
{
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();

  g_assert_false (mend_talk_filter_is_set (filter));
  filter->step = 1;
  g_assert_true (mend_talk_filter_is_set (filter));
  filter->step = 0;
  filter->with_promises = TRUE;
  g_assert_true (mend_talk_filter_is_set (filter));
  filter->with_promises = FALSE;
  filter->with_notes = TRUE;
  g_assert_true (mend_talk_filter_is_set (filter));
  filter->with_notes = FALSE;
  filter->format_id = g_strdup ("turns");
  g_assert_true (mend_talk_filter_is_set (filter));
}

static void
test_talk_filter_is_boxed (void)
{
  const char *const ids[] = { ID, NULL };
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (MendTalkRecord) record = make_record ();
  MendTalkFilter *copy;

  filter->ids = g_strdupv ((char **) ids);
  filter->from = g_date_time_ref (record->started);
  filter->until = g_date_time_add_days (record->started, 1);
  filter->format_id = g_strdup ("turns");

  copy = g_boxed_copy (MEND_TYPE_TALK_FILTER, filter);
  g_assert_true (copy != filter);
  g_assert_true (matches (copy, record));
  g_assert_cmpstr (copy->format_id, ==, "turns");
  g_boxed_free (MEND_TYPE_TALK_FILTER, copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talk-filter/lets-all-through", test_talk_filter_lets_all_through);
  g_test_add_func ("/talk-filter/ids", test_talk_filter_ids);
  g_test_add_func ("/talk-filter/times", test_talk_filter_times);
  g_test_add_func ("/talk-filter/kinds", test_talk_filter_kinds);
  g_test_add_func ("/talk-filter/traits", test_talk_filter_traits);
  g_test_add_func ("/talk-filter/is-set", test_talk_filter_is_set);
  g_test_add_func ("/talk-filter/is-boxed", test_talk_filter_is_boxed);

  return g_test_run ();
}
