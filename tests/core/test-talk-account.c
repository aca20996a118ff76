// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-given.h"
#include "talk/mend-talk.h"

#include "history/mend-talk-record.h"
#include "mend-manual-clock.h"
#include "mend-test-plan.h"

#define MINUTE 60000

static MendTalk *
make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_plan_new ();
  const char *const brings[][3] = { { "account-happened", "account-damage", NULL },
                                    { "account-owned", NULL } };

  plan->format_id = g_strdup ("own-it");
  plan->title = g_strdup ("Tell and Own");
  plan->names[0] = g_strdup ("Anna");
  plan->names[1] = g_strdup ("Ben");
  plan->person_ids[0] = g_strdup ("anna");
  plan->person_ids[1] = g_strdup ("ben");
  mend_test_plan_add_turn (plan, "tell", MEND_SEAT_LEFT, MINUTE, MINUTE);
  mend_test_plan_add_turn (plan, "own", MEND_SEAT_RIGHT, MINUTE, MINUTE);

  for (guint i = 0; i < 2; i++)
    ((MendPlanPart *) g_ptr_array_index (plan->parts, i))->brings = g_strdupv ((GStrv) brings[i]);

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

static MendAccount *
make_account (MendTalk *talk, GPtrArray *accounts)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (talk);

  return mend_given_make_account (snapshot, accounts);
}

static GPtrArray *
list_assents (MendTalk *talk, MendAccount *account)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (talk);

  return mend_given_list_assents (snapshot, account);
}

static GPtrArray *
make_list (MendAccount *account)
{
  GPtrArray *accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);

  if (account != NULL)
    g_ptr_array_add (accounts, mend_account_ref (account));

  return accounts;
}

static void
test_talk_account_of_the_writer (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GPtrArray) none = make_list (NULL);
  g_autoptr (MendAccount) account = NULL;

  g_test_summary ("Each part is of the one who has spoken of it; nobody writes for the other.");

  g_assert_null (make_account (talk, none));
  mend_talk_write_account (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED, "A letter l", "");
  mend_talk_write_account (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED, "A letter lay there", "");
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_DAMAGE, "Not much", "");

  account = make_account (talk, none);
  g_assert_cmpstr (account->texts[MEND_ACCOUNT_HAPPENED], ==, "A letter lay there");
  g_assert_cmpstr (account->writers[MEND_ACCOUNT_HAPPENED], ==, "anna");
  g_assert_cmpstr (account->texts[MEND_ACCOUNT_OWNED], ==, "I hid it");
  g_assert_cmpstr (account->writers[MEND_ACCOUNT_OWNED], ==, "ben");
  g_assert_cmpstr (account->texts[MEND_ACCOUNT_DAMAGE], ==, "");
  g_assert_null (account->writers[MEND_ACCOUNT_DAMAGE]);
}

static void
test_talk_account_taken_back (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GPtrArray) none = make_list (NULL);

  g_test_summary ("What is taken back is nowhere, and neither is that somebody agreed to it.");

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (talk)), ==, 2);
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, " ", "");
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (talk)), ==, 0);
  g_assert_null (make_account (talk, none));
}

static void
test_talk_account_goes_on (void)
{
  g_autoptr (MendTalk) first = make_talk ();
  g_autoptr (MendTalk) second = make_talk ();
  g_autoptr (GPtrArray) none = make_list (NULL);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (MendAccount) later = NULL;

  g_test_summary ("A later talk goes on with the same account, and what it leaves alone stays.");

  mend_talk_write_account (first, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED, "A letter", "");
  mend_talk_write_account (first, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  account = make_account (first, none);
  one = make_list (account);

  mend_talk_write_account (second, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED, "", "A letter");
  mend_talk_write_account (second, MEND_SEAT_LEFT, MEND_ACCOUNT_DAMAGE, "I lay awake", "");
  later = make_account (second, one);
  g_assert_cmpstr (later->id, ==, account->id);
  g_assert_cmpstr (later->texts[MEND_ACCOUNT_HAPPENED], ==, "");
  g_assert_cmpstr (later->texts[MEND_ACCOUNT_DAMAGE], ==, "I lay awake");
  g_assert_cmpstr (later->texts[MEND_ACCOUNT_OWNED], ==, "I hid it");

  mend_talk_write_account (second, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED, "A letter", "A letter");
  g_assert_null (mend_talk_get_account (second, MEND_ACCOUNT_HAPPENED));
}

static void
test_talk_account_of_the_other (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 0, 0);
  const MendAccount fields = { .created = created,
                               .texts = { (char *) "The money", NULL, (char *) "It was me" },
                               .writers = { (char *) "ben", NULL, (char *) "anna" } };
  g_autoptr (MendAccount) other = mend_account_new (&fields);
  g_autoptr (GPtrArray) accounts = make_list (other);
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (MendAccount) again = NULL;

  g_test_summary (
      "What the other has done is another account, and finished twice a talk makes one.");

  g_assert_null (mend_given_find_account (mend_talk_get_plan (talk), accounts));
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  account = make_account (talk, accounts);
  g_assert_cmpstr (account->id, !=, other->id);
  g_assert_true (g_uuid_string_is_valid (account->id));
  g_ptr_array_add (accounts, mend_account_ref (account));
  again = make_account (talk, accounts);
  g_assert_true (mend_account_equal (account, again));
}

static void
test_talk_account_assent (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GPtrArray) none = make_list (NULL);
  g_autoptr (MendAccount) account = NULL;
  g_autoptr (GPtrArray) assents = NULL;
  const MendAssent *assent;

  g_test_summary ("Somebody agrees by an own act, to the text of the other, as it stands.");

  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);
  g_assert_false (mend_talk_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED));

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid", "");
  mend_talk_set_agrees (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, TRUE);
  g_assert_false (mend_talk_agrees (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED));
  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  g_assert_false (mend_talk_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED));
  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);

  account = make_account (talk, none);
  assents = list_assents (talk, account);
  g_assert_cmpuint (assents->len, ==, 1);
  assent = g_ptr_array_index (assents, 0);
  g_assert_true (mend_assent_is_to (assent, "I hid it"));
  g_assert_cmpstr (assent->account_id, ==, account->id);
  g_assert_cmpstr (assent->person_id, ==, "anna");

  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, FALSE);
  g_assert_false (mend_talk_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED));
}

static void
test_talk_account_from_notes (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autofree char *happened = NULL;
  g_autofree char *damage = NULL;

  g_test_summary ("What was noted while speaking is at hand, once, and only what is one's own.");

  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));
  mend_talk_write (talk, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "A letter");
  mend_talk_write (talk, MEND_EVENT_NOTE, MEND_SEAT_RIGHT, "Breathe");
  happened = mend_talk_find_for_account (talk, MEND_ACCOUNT_HAPPENED);
  damage = mend_talk_find_for_account (talk, MEND_ACCOUNT_DAMAGE);
  g_assert_cmpstr (happened, ==, "A letter");
  g_assert_cmpstr (damage, ==, "");
}

static void
test_talk_account_not_in_the_record (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("The record of the talk has neither text nor assent.");

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);
  snapshot = mend_talk_snapshot (talk);
  record = mend_talk_record_new_from_snapshot (snapshot);
  g_assert_cmpuint (record->writings->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/talk-account/of-the-writer", test_talk_account_of_the_writer);
  g_test_add_func ("/core/talk-account/taken-back", test_talk_account_taken_back);
  g_test_add_func ("/core/talk-account/goes-on", test_talk_account_goes_on);
  g_test_add_func ("/core/talk-account/of-the-other", test_talk_account_of_the_other);
  g_test_add_func ("/core/talk-account/assent", test_talk_account_assent);
  g_test_add_func ("/core/talk-account/from-notes", test_talk_account_from_notes);
  g_test_add_func ("/core/talk-account/not-in-the-record", test_talk_account_not_in_the_record);

  return g_test_run ();
}
