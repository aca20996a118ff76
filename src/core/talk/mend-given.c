// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-given.h"

#include <string.h>

/* What was written down in a talk and is a record of its own: promises, marks, and what belongs to
 * the shared account. */

#define N_UUID_BYTES 16

/* The same writing of the same talk has the same id whenever it is asked for (a UUID of version 5):
 * if Mend is killed while a talk is being finished, and the talk is finished again, nothing is
 * there twice. */
static char *
make_id (const MendSnapshot *snapshot, const char *what, guint number)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strdup_printf ("%s/%s/%u", snapshot->id, what, number);
  char *text = NULL;

  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  text = g_strndup (g_checksum_get_string (checksum), (gsize) N_UUID_BYTES * 2);
  text[12] = '5';
  text[16] = "89ab"[g_ascii_xdigit_value (text[16]) & 3];

  for (guint i = 0; i < 4; i++)
    {
      const gsize place = 8 + 4 * (gsize) i;
      char *longer = g_strdup_printf ("%.*s-%s", (int) (place + i), text, text + place + i);

      g_free (text);
      text = longer;
    }

  return text;
}

static GDateTime *
get_time (const MendSnapshot *snapshot, const MendEvent *event)
{
  return g_date_time_add (snapshot->started, event->at_ms * 1000);
}

/**
 * mend_given_list_promises:
 * @snapshot: a talk
 *
 * Makes a record of each promise that was given in a talk.
 *
 * Returns: (transfer full) (element-type MendPromise): the promises, in the order in which they
 *   were written
 */
GPtrArray *
mend_given_list_promises (const MendSnapshot *snapshot)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  g_return_val_if_fail (snapshot != NULL, promises);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      const guint person = event->seat == MEND_SEAT_RIGHT;
      MendPromise fields = {
        .talk_id = snapshot->id,
        .seat = event->seat,
        .person_id = snapshot->plan->person_ids[person],
        .name = snapshot->plan->names[person],
        .text = (char *) event->text,
        .when = (char *) event->details[MEND_PROMISE_WHEN],
        .sign = (char *) event->details[MEND_PROMISE_SIGN],
        .day = (char *) event->details[MEND_PROMISE_DAY],
      };

      if (event->kind != MEND_EVENT_PROMISE)
        continue;

      fields.id = make_id (snapshot, "promise", event->id);
      fields.created = get_time (snapshot, event);
      g_ptr_array_add (promises, mend_promise_new (&fields));
      g_free (fields.id);
      g_date_time_unref (fields.created);
    }

  return promises;
}

/**
 * mend_given_list_marks:
 * @snapshot: a talk
 *
 * Makes a record of each mark that was made in a talk.
 *
 * Returns: (transfer full) (element-type MendMark): the marks, in the order in which they were made
 */
GPtrArray *
mend_given_list_marks (const MendSnapshot *snapshot)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_return_val_if_fail (snapshot != NULL, marks);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      const guint person = event->seat == MEND_SEAT_RIGHT;
      MendMark fields = {
        .promise_id = (char *) event->card_id,
        .talk_id = snapshot->id,
        .seat = event->seat,
        .person_id = snapshot->plan->person_ids[person],
        .name = snapshot->plan->names[person],
        .fact = (char *) event->text,
        .obstacle = (char *) event->details[MEND_MARK_OBSTACLE],
        .next = (char *) event->details[MEND_MARK_NEXT],
      };

      if (event->kind != MEND_EVENT_MARK ||
          !mend_outcome_from_string (event->details[MEND_MARK_OUTCOME], &fields.outcome))
        continue;

      fields.id = make_id (snapshot, event->card_id, 0);
      fields.created = get_time (snapshot, event);
      g_ptr_array_add (marks, mend_mark_new (&fields));
      g_free (fields.id);
      g_date_time_unref (fields.created);
    }

  return marks;
}

/**
 * mend_given_find_writer:
 * @plan: the plan of a talk
 * @part: a part of the shared account
 * @seat: (out): return location for left or right
 *
 * Finds who speaks of what belongs to a part of the shared account, and so may write it. Without an
 * id nobody may, as it would not be known whose part it is.
 *
 * Returns: whether somebody may
 */
gboolean
mend_given_find_writer (const MendPlan *plan, MendAccountPart part, MendSeat *seat)
{
  gboolean is_found;
  char *what;

  g_return_val_if_fail (plan != NULL && seat != NULL, FALSE);

  what = g_strconcat ("account-", mend_account_part_to_string (part), NULL);
  is_found = mend_plan_find_bringer (plan, what, seat) &&
             plan->person_ids[*seat == MEND_SEAT_RIGHT] != NULL;
  g_free (what);

  return is_found;
}

static MendAccount *
find_account (GPtrArray *accounts, const char *id)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      MendAccount *account = g_ptr_array_index (accounts, i);

      if (g_str_equal (account->id, id))
        return mend_account_ref (account);
    }

  return NULL;
}

static gboolean
fits (const MendAccount *account, const MendPlan *plan)
{
  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      MendSeat seat = MEND_SEAT_NONE;

      if (mend_given_find_writer (plan, (MendAccountPart) i, &seat) &&
          !mend_account_may_write (account, (MendAccountPart) i,
                                   plan->person_ids[seat == MEND_SEAT_RIGHT]))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_given_find_account:
 * @plan: the plan of a talk
 * @accounts: (element-type MendAccount): the shared accounts that there are, oldest first
 *
 * Finds the account that a talk goes on with: the latest whose parts are not of others than those
 * who speak of them in this talk. What the other has done is another account.
 *
 * Returns: (transfer full) (nullable): the account; `NULL` if one is to be begun
 */
MendAccount *
mend_given_find_account (const MendPlan *plan, GPtrArray *accounts)
{
  g_return_val_if_fail (plan != NULL && accounts != NULL, NULL);

  for (guint i = accounts->len; i > 0; i--)
    {
      MendAccount *account = g_ptr_array_index (accounts, i - 1);

      if (fits (account, plan))
        return mend_account_ref (account);
    }

  return NULL;
}

static MendAccount *
begin_account (const MendSnapshot *snapshot, const char *id, const MendEvent *event)
{
  g_autoptr (GDateTime) created = get_time (snapshot, event);
  const MendAccount fields = { .id = (char *) id, .created = created };

  return mend_account_new (&fields);
}

static MendAccount *
write_part (const MendAccount *account, const MendPlan *plan, const MendEvent *event)
{
  const char *person_id = plan->person_ids[event->seat == MEND_SEAT_RIGHT];
  MendAccountPart part = MEND_ACCOUNT_AGREED;

  if (person_id == NULL || !mend_account_part_from_string (event->card_id, &part))
    return NULL;

  return mend_account_write (account, part, person_id, event->text);
}

/**
 * mend_given_make_account:
 * @snapshot: a talk
 * @accounts: (element-type MendAccount): the shared accounts that there are, oldest first
 *
 * Makes the shared account as it is with what was written for it in a talk. Each part is of the one
 * who wrote it, and what is of the other stays as it is. Made twice it is the same.
 *
 * Returns: (transfer full) (nullable): the account; `NULL` if nothing was written for it
 */
MendAccount *
mend_given_make_account (const MendSnapshot *snapshot, GPtrArray *accounts)
{
  MendAccount *account = NULL;
  char *id;

  g_return_val_if_fail (snapshot != NULL && accounts != NULL, NULL);

  id = make_id (snapshot, "account", 0);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      MendAccount *written;

      if (event->kind != MEND_EVENT_ACCOUNT)
        continue;

      if (account == NULL)
        account = find_account (accounts, id);
      if (account == NULL)
        account = mend_given_find_account (snapshot->plan, accounts);
      if (account == NULL)
        account = begin_account (snapshot, id, event);

      written = write_part (account, snapshot->plan, event);

      if (written != NULL)
        {
          mend_account_unref (account);
          account = written;
        }
    }

  g_free (id);

  return account;
}

/**
 * mend_given_list_assents:
 * @snapshot: a talk
 * @account: the shared account, as the talk has left it
 *
 * Makes a record of each text of the account to which somebody has agreed in a talk.
 *
 * Returns: (transfer full) (element-type MendAssent): the assents, in the order in which they were
 *   given
 */
GPtrArray *
mend_given_list_assents (const MendSnapshot *snapshot, const MendAccount *account)
{
  GPtrArray *assents = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_assent_unref);
  g_return_val_if_fail (snapshot != NULL && account != NULL, assents);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      const guint person = event->seat == MEND_SEAT_RIGHT;
      MendAccountPart part = MEND_ACCOUNT_AGREED;
      MendAssent fields = {
        .account_id = account->id,
        .seat = event->seat,
        .person_id = snapshot->plan->person_ids[person],
        .name = snapshot->plan->names[person],
      };
      char *what;

      if (event->kind != MEND_EVENT_ASSENT ||
          !mend_account_part_from_string (event->card_id, &part))
        continue;

      what = g_strconcat ("assent/", event->card_id, NULL);
      fields.id = make_id (snapshot, what, event->seat);
      fields.created = get_time (snapshot, event);
      fields.sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, account->texts[part], -1);
      g_ptr_array_add (assents, mend_assent_new (&fields));
      g_free (what);
      g_free (fields.id);
      g_free (fields.sha256);
      g_date_time_unref (fields.created);
    }

  return assents;
}
