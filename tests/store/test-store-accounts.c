// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-fixture.h"

#include "history/mend-talk-record.h"
#include "mend-store-accounts.h"
#include "promises/mend-account.h"
#include "mend-test-plan.h"

#define TALK_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

/* A talk on its closing page, in which the one on the right wrote what is owned, and the other
 * agreed. */
static MendSnapshot *
make_writing (const char *text)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
  g_autoptr (MendLog) log = mend_log_new ();
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendEvent events[] = {
    { .kind = MEND_EVENT_ACCOUNT,
      .at_ms = 4000,
      .id = 1,
      .seat = MEND_SEAT_RIGHT,
      .text = text,
      .card_id = "owned" },
    { .kind = MEND_EVENT_ASSENT,
      .at_ms = 4500,
      .id = 2,
      .seat = MEND_SEAT_LEFT,
      .text = "",
      .card_id = "owned" },
  };
  const char *const ids[] = { "anna", "ben" };

  for (guint i = 0; i < 2; i++)
    {
      g_free (plan->person_ids[i]);
      plan->person_ids[i] = g_strdup (ids[i]);
      g_strfreev (((MendPlanPart *) g_ptr_array_index (plan->parts, i))->brings);
      ((MendPlanPart *) g_ptr_array_index (plan->parts, i))->brings =
          g_strsplit (i == 0 ? "account-happened" : "account-owned", " ", 0);
    }

  mend_log_append (log, mend_event_new_act (MEND_EVENT_STOP, 3000, 0));

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    mend_log_append (log, mend_event_new_writing (&events[i]));

  return mend_snapshot_new (TALK_ID, started, plan, log, 5000);
}

static void
finish (StoreFixture *fixture, MendSnapshot *snapshot)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);

  mend_store_save_running (fixture->store, snapshot);
  mend_store_add_given (fixture->store, snapshot);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
}

static void
assert_only (StoreFixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) accounts = mend_store_list_accounts (fixture->store);
  const MendAccount *account;

  g_assert_cmpuint (accounts->len, ==, 1);
  account = g_ptr_array_index (accounts, 0);
  g_assert_cmpstr (account->texts[MEND_ACCOUNT_OWNED], ==, text);
  g_assert_cmpstr (account->writers[MEND_ACCOUNT_OWNED], ==, "ben");
}

static guint
count_files (StoreFixture *fixture, const char *folder)
{
  g_autofree char *path = store_fixture_get_path (fixture, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_store_accounts_of_a_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_writing ("I hid it");
  g_autoptr (GPtrArray) problems = NULL;

  g_test_summary (
      "What was written in a talk is on the disk with its writer, and with the assent.");

  store_fixture_open (fixture);
  finish (fixture, snapshot);
  assert_only (fixture, "I hid it");
  store_fixture_reopen (fixture);
  assert_only (fixture, "I hid it");
  g_assert_cmpuint (count_files (fixture, "assents"), ==, 1);

  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_store_accounts_finished_twice (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_writing ("I hid it");

  g_test_summary ("A talk that is finished twice has made one account and one assent.");

  store_fixture_open (fixture);
  finish (fixture, snapshot);
  mend_store_add_given (fixture->store, snapshot);
  store_fixture_settle (fixture);
  assert_only (fixture, "I hid it");
  g_assert_cmpuint (count_files (fixture, "assents"), ==, 1);
}

static void
test_store_accounts_from_elsewhere (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendSnapshot) snapshot = make_writing ("I hid it");
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *file = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *changed = NULL;
  g_auto (GStrv) pieces = NULL;

  g_test_summary ("What the other computer has written is read when it is asked for.");

  store_fixture_open (fixture);
  finish (fixture, snapshot);
  path = store_fixture_get_path (fixture, "accounts");
  dir = g_dir_open (path, 0, NULL);
  file = g_build_filename (path, g_dir_read_name (dir), NULL);
  g_assert_true (g_file_get_contents (file, &bytes, NULL, NULL));
  pieces = g_strsplit (bytes, "I hid it", 2);
  changed = g_strjoinv ("I hid the letter", pieces);
  g_assert_true (g_file_set_contents (file, changed, -1, NULL));
  assert_only (fixture, "I hid the letter");
}

static MendAccount *
make_account (StoreFixture *fixture)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (MEND_CLOCK (fixture->clock));
  const MendAccount fields = { .created = now };

  return mend_account_new (&fields);
}

static void
test_store_accounts_written_by_part (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (GPtrArray) there = NULL;
  const MendAccount *kept;

  g_test_summary (
      "Who writes one part leaves the others as they lie on the disk, and nobody writes "
      "in the part of the other.");

  store_fixture_open (fixture);
  account = make_account (fixture);
  g_assert_true (
      mend_store_write_account (fixture->store, account, MEND_ACCOUNT_OWNED, "ben", "I hid it"));
  g_assert_true (mend_store_write_account (fixture->store, account, MEND_ACCOUNT_DAMAGE, "anna",
                                           "I did not sleep"));
  g_assert_false (
      mend_store_write_account (fixture->store, account, MEND_ACCOUNT_OWNED, "anna", "You hid it"));
  store_fixture_reopen (fixture);
  assert_only (fixture, "I hid it");
  there = mend_store_list_accounts (fixture->store);
  kept = g_ptr_array_index (there, 0);
  g_assert_cmpstr (kept->texts[MEND_ACCOUNT_DAMAGE], ==, "I did not sleep");
}

static void
test_store_accounts_earlier (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  const char *const texts[] = { "I hid it", "I hid the letter", "I hid it, and I lied" };
  const char *const before[] = { "I hid the letter", "I hid it" };

  g_test_summary ("What was written down before can be read, the latest first.");

  store_fixture_open (fixture);
  account = make_account (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      mend_store_write_account (fixture->store, account, MEND_ACCOUNT_OWNED, "ben", texts[i]);
      store_fixture_settle (fixture);
    }

  there = mend_store_list_accounts (fixture->store);
  versions = mend_store_list_earlier_accounts (fixture->store, account->id);
  earlier = mend_account_list_earlier (g_ptr_array_index (there, 0), MEND_ACCOUNT_OWNED, versions);
  g_assert_cmpuint (earlier->len, ==, 2);

  for (guint i = 0; i < earlier->len; i++)
    g_assert_cmpstr (((const MendAccount *) g_ptr_array_index (earlier, i))->texts[2], ==,
                     before[i]);
}

static gboolean
has_no_trace (gpointer data)
{
  return !store_fixture_holds_anywhere (data, "Anna agrees");
}

static void
test_store_accounts_taken_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (MendAssent) assent = NULL;
  g_autoptr (GPtrArray) agreed = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "I hid it", -1);
  MendAssent fields = { .seat = MEND_SEAT_LEFT, .person_id = (char *) "anna", .sha256 = sha256 };

  g_test_summary ("An assent that is taken back is in no list and in no file.");

  store_fixture_open (fixture);
  account = make_account (fixture);
  mend_store_write_account (fixture->store, account, MEND_ACCOUNT_OWNED, "ben", "I hid it");
  fields.account_id = account->id;
  fields.created = account->created;
  fields.name = (char *) "Anna agrees";
  assent = mend_assent_new (&fields);
  mend_store_add_assent (fixture->store, assent);
  store_fixture_settle (fixture);
  g_assert_false (has_no_trace (fixture));
  agreed = mend_store_list_assents (fixture->store);
  g_assert_cmpuint (agreed->len, ==, 1);
  g_assert_true (mend_assent_equal (agreed->pdata[0], assent));

  mend_store_take_back_assent (fixture->store, assent->id);
  left = mend_store_list_assents (fixture->store);
  g_assert_cmpuint (left->len, ==, 0);
  store_fixture_wait_for (fixture, has_no_trace, fixture);
  store_fixture_reopen (fixture);
  g_assert_true (has_no_trace (fixture));
}

static void
test_store_accounts_taken_back_at_once (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (MendAssent) assent = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "I hid it", -1);
  MendAssent fields = { .seat = MEND_SEAT_LEFT, .person_id = (char *) "anna", .sha256 = sha256 };

  g_test_summary ("One that never got to the disk is no trouble.");

  store_fixture_open (fixture);
  account = make_account (fixture);
  fields.account_id = account->id;
  fields.created = account->created;
  fields.name = (char *) "Anna agrees";
  assent = mend_assent_new (&fields);
  mend_store_add_assent (fixture->store, assent);
  mend_store_take_back_assent (fixture->store, assent->id);
  store_fixture_settle (fixture);
  g_assert_true (has_no_trace (fixture));
  g_assert_cmpint (mend_store_get_save_state (fixture->store), !=, MEND_SAVE_FAILED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-accounts/of-a-talk", test_store_accounts_of_a_talk);
  g_test_add_func ("/store/store-accounts/finished-twice", test_store_accounts_finished_twice);
  g_test_add_func ("/store/store-accounts/from-elsewhere", test_store_accounts_from_elsewhere);
  g_test_add_func ("/store/store-accounts/written-by-part", test_store_accounts_written_by_part);
  g_test_add_func ("/store/store-accounts/earlier", test_store_accounts_earlier);
  g_test_add_func ("/store/store-accounts/taken-back", test_store_accounts_taken_back);
  g_test_add_func ("/store/store-accounts/taken-back-at-once",
                   test_store_accounts_taken_back_at_once);

  return g_test_run ();
}
