// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "talk/mend-given.h"

/* The shared account of what happened, and who has agreed to which of its texts. */

static gpointer
read_account (JsonNode *root, GError **error)
{
  return mend_account_json_read (root, error);
}

static JsonNode *
write_account (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_account_json_write ((MendAccount *) item, modified, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendAccount *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendAccount *) item)->created;
}

static gpointer
ref_account (gpointer item)
{
  return mend_account_ref (item);
}

static void
unref_account (gpointer item)
{
  mend_account_unref (item);
}

/* Nobody shows them while they change: they are listed anew each time. */
static void
changed (MendStore *self)
{
}

static const MendStoreSmallKind accounts = {
  MEND_STORE_ACCOUNTS,
  MEND_STORE_EARLIER "/" MEND_STORE_ACCOUNTS,
  read_account,
  write_account,
  get_id,
  get_created,
  ref_account,
  unref_account,
  NULL,
  changed,
  mend_store_given_saved,
};

static GPtrArray *
list (MendStore *self)
{
  mend_store_small_read_again (self, &accounts);

  return mend_store_small_list (self, &accounts);
}

/**
 * mend_store_list_accounts:
 * @self: a store
 *
 * Lists the shared accounts, as they lie on the disk by now: the other computer may have changed
 * them. Those that cannot be read are put to the problems. More than one there is only where each
 * of the two has done something.
 *
 * Returns: (transfer full) (element-type MendAccount): the accounts, oldest first
 */
GPtrArray *
mend_store_list_accounts (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return list (self);
}

static gboolean
is_there (GPtrArray *there, const MendAccount *account)
{
  for (guint i = 0; i < there->len; i++)
    {
      if (mend_account_equal (g_ptr_array_index (there, i), account))
        return TRUE;
    }

  return FALSE;
}

/* Keeps what was written for the account in a talk that is over, and who has agreed to it. */
void
mend_store_add_to_account (MendStore *self, MendSnapshot *snapshot)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) assents = NULL;
  g_autoptr (MendAccount) account = NULL;

  there = list (self);
  account = mend_given_make_account (snapshot, there);

  if (account == NULL)
    return;

  if (!is_there (there, account))
    {
      g_hash_table_replace (self->owed, g_strdup (account->id), g_strdup (snapshot->id));
      mend_store_small_save (self, &accounts, account);
    }

  assents = mend_given_list_assents (snapshot, account);

  for (guint i = 0; i < assents->len; i++)
    {
      MendAssent *assent = g_ptr_array_index (assents, i);
      g_autoptr (JsonNode) root = mend_assent_json_write (assent, NULL);

      mend_store_save_given (self, MEND_STORE_ASSENTS, assent->id, snapshot->id, assent->created,
                             root);
    }
}
