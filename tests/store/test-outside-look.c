// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-outside-look.h"

#include "conflict-fixture.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-helper-json.h"
#include "json/mend-json-writer.h"
#include "json/mend-check-in-json.h"
#include "json/mend-mark-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-own-way-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-tag-json.h"
#include "records/mend-record-kinds.h"
#include "store-fixture.h"

#include <string.h>

#define OTHER_ID "7c1d9a40-2b3e-4f5a-8c6d-0e1f2a3b4c5d"

/* A kind of record, and what is told when another computer has brought one. */
typedef struct
{
  const char *kind;
  const char *signal;
  JsonNode *(*make) (const char *text, GDateTime *time);
} Kind;

static JsonNode *
make_promise (const char *text, GDateTime *time)
{
  const MendPromise fields = {
    .id = (char *) RECORD_ID,
    .created = time,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .text = (char *) text,
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  return mend_promise_json_write (promise, NULL);
}

static JsonNode *
make_mark (const char *text, GDateTime *time)
{
  const MendMark fields = {
    .id = (char *) RECORD_ID,
    .promise_id = (char *) OTHER_ID,
    .created = time,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .outcome = MEND_OUTCOME_KEPT,
    .fact = (char *) text,
  };
  g_autoptr (MendMark) mark = mend_mark_new (&fields);

  return mend_mark_json_write (mark, NULL);
}

static JsonNode *
make_account (const char *text, GDateTime *time)
{
  const MendAccount fields = {
    .id = (char *) RECORD_ID,
    .created = time,
    .texts = { (char *) text, (char *) "", (char *) "", (char *) "" },
  };
  g_autoptr (MendAccount) account = mend_account_new (&fields);

  return mend_account_json_write (account, time, NULL);
}

static JsonNode *
make_assent (const char *text, GDateTime *time)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  const MendAssent fields = {
    .id = (char *) RECORD_ID,
    .account_id = (char *) OTHER_ID,
    .created = time,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) text,
    .sha256 = sha256,
  };
  g_autoptr (MendAssent) assent = mend_assent_new (&fields);

  return mend_assent_json_write (assent, NULL);
}

static JsonNode *
make_way (const char *text, GDateTime *time)
{
  g_autoptr (MendOwnWay) way = mend_own_way_new (time);
  MendOwnPart *part = mend_own_part_new ();

  g_free (way->id);
  way->id = g_strdup (RECORD_ID);
  g_free (way->title);
  way->title = g_strdup (text);
  g_free (part->title);
  part->title = g_strdup ("Tell");
  g_ptr_array_add (way->parts, part);

  return mend_own_way_json_write (way, time, NULL);
}

static JsonNode *
make_tag (const char *text, GDateTime *time)
{
  const MendTag fields = {
    .id = (char *) RECORD_ID,
    .talk_id = (char *) OTHER_ID,
    .created = time,
    .text = (char *) text,
  };
  g_autoptr (MendTag) tag = mend_tag_new (&fields);

  return mend_tag_json_write (tag, NULL);
}

static JsonNode *
make_check_in (const char *text, GDateTime *time)
{
  MendCheckInAnswer answer = { (char *) "rely", (char *) text, { 3, MEND_CHECK_IN_EMPTY } };
  const MendCheckIn fields = {
    .id = (char *) RECORD_ID,
    .created = time,
    .person_ids = { (char *) OTHER_ID, (char *) RECORD_ID },
    .answers = &answer,
    .n_answers = 1,
  };
  g_autoptr (MendCheckIn) check_in = mend_check_in_new (&fields);

  return mend_check_in_json_write (check_in, NULL);
}

static JsonNode *
make_moment (const char *text, GDateTime *time)
{
  const MendGoodThing fields = {
    .id = (char *) RECORD_ID,
    .kind = MEND_GOOD_THING_GESTURE,
    .created = time,
    .seat = MEND_SEAT_LEFT,
    .text = (char *) text,
  };
  g_autoptr (MendGoodThing) moment = mend_good_thing_new (&fields);

  return mend_good_thing_json_write (moment, NULL);
}

static JsonNode *
make_helper (const char *text, GDateTime *time)
{
  const MendHelper fields = {
    .id = (char *) RECORD_ID,
    .kind = MEND_HELPER_THERAPIST,
    .created = time,
    .name = (char *) text,
  };
  g_autoptr (MendHelper) helper = mend_helper_new (&fields);

  return mend_helper_json_write (helper, time, NULL);
}

static const Kind given_kinds[] = {
  { "promises", "given-changed", make_promise },
  { "marks", "given-changed", make_mark },
  { "accounts", "accounts-changed", make_account },
  { "assents", "accounts-changed", make_assent },
  { "formats", "ways-changed", make_way },
  { "tags", "tags-changed", make_tag },
  { "check-ins", "check-ins-changed", make_check_in },
  { "moments", "moments-changed", make_moment },
  { "helpers", "helpers-changed", make_helper },
};

static char *
write_text (const Kind *kind, const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (JsonNode) root = kind->make (text, time);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  g_assert_nonnull (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_outside_look_all_kinds (void)
{
  const char *const *all = mend_record_kinds_get ();

  g_test_summary ("Whatever this version can read is looked at.");

  for (guint i = 0; all[i] != NULL; i++)
    {
      gboolean is_looked_at = FALSE;

      for (guint j = 0; j < MEND_OUTSIDE_LOOK_N_KINDS; j++)
        is_looked_at |= g_str_equal (mend_outside_look_get_kind (j), all[i]);

      g_assert_true (is_looked_at);
    }
}

static gboolean
is_counted (gpointer n_signals)
{
  return *(guint *) n_signals > 0;
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static StoreFixture *
open_watched (void)
{
  StoreFixture *fixture = store_fixture_new ();

  store_fixture_open (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);

  return fixture;
}

static void
test_outside_look_is_told (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autofree char *name = g_build_filename (kind->kind, RECORD_NAME, NULL);
  g_autofree char *text = write_text (kind, "Here");
  g_autoptr (GPtrArray) ways = NULL;
  guint n_signals = 0;

  g_signal_connect_swapped (fixture->store, kind->signal, G_CALLBACK (count_cb), &n_signals);
  ways = mend_store_list_own_ways (fixture->store);
  g_assert_cmpuint (ways->len, ==, 0);

  store_fixture_put (fixture, name, text, -1);
  store_fixture_wait_for (fixture, is_counted, &n_signals);

  g_clear_pointer (&ways, g_ptr_array_unref);
  ways = mend_store_list_own_ways (fixture->store);
  g_assert_cmpuint (ways->len, ==, g_str_equal (kind->kind, "formats") ? 1 : 0);
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_outside_look_copies (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new (kind->kind);
  g_autofree char *here = write_text (kind, "Here");
  g_autofree char *there = write_text (kind, "There");
  const MendConflictVersion *version;

  g_test_summary ("What is the same is tidied away, and of two versions none is.");

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_put (fixture, RECORD_STEM " (1).json", here);
  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, kind->kind), ==, 1);
  g_assert_cmpuint (conflict_fixture_count (fixture, "trash"), ==, 1);

  conflict_fixture_put (fixture, RECORD_STEM " (2).json", there);
  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
  g_assert_true (conflict_fixture_holds (fixture, "Here"));
  g_assert_true (conflict_fixture_holds (fixture, "There"));

  version = mend_conflict_get_version (fixture->conflicts->pdata[0], MEND_CONFLICT_THERE);
  g_assert_true (version->promise != NULL || version->mark != NULL || version->account != NULL ||
                 version->assent != NULL || version->way != NULL || version->tag != NULL ||
                 version->check_in != NULL || version->moment != NULL || version->helper != NULL);
}

static void
test_outside_look_account_merges (void)
{
  const Kind *kind = &given_kinds[2];
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new (kind->kind);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  MendAccount fields = {
    .id = (char *) RECORD_ID,
    .created = time,
    .texts = { (char *) "Here", (char *) "", (char *) "", (char *) "" },
  };
  g_autofree char *here = write_text (kind, "Here");
  g_autoptr (JsonNode) earlier = kind->make ("Here", time);
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *there = NULL;

  g_test_summary ("What one has written in one part goes with what the other has in another.");

  fields.texts[MEND_ACCOUNT_DAMAGE] = (char *) "There";
  account = mend_account_new (&fields);
  root = mend_account_json_write (account, time, earlier);
  bytes = mend_json_writer_write (root, NULL);
  there = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_put (fixture, RECORD_STEM " copy.json", there);
  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, kind->kind), ==, 1);
  g_clear_pointer (&there, g_free);
  there = conflict_fixture_read (fixture, RECORD_NAME);
  g_assert_nonnull (strstr (there, "There"));
  g_assert_nonnull (strstr (there, "Here"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/outside-look/all-kinds", test_outside_look_all_kinds);
  g_test_add_func ("/store/outside-look/account-merges", test_outside_look_account_merges);

  for (guint i = 0; i < G_N_ELEMENTS (given_kinds); i++)
    {
      g_autofree char *told =
          g_strconcat ("/store/outside-look/is-told/", given_kinds[i].kind, NULL);
      g_autofree char *copies =
          g_strconcat ("/store/outside-look/copies/", given_kinds[i].kind, NULL);

      g_test_add_data_func (told, &given_kinds[i], test_outside_look_is_told);
      g_test_add_data_func (copies, &given_kinds[i], test_outside_look_copies);
    }

  return g_test_run ();
}
