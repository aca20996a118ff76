// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-accounts.h"

#include "mend-store-small.h"

#include "backup/mend-backup-folder.h"
#include "backup/mend-earlier-versions.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "records/mend-record-file.h"
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
get_account_id (gconstpointer item)
{
  return ((const MendAccount *) item)->id;
}

static GDateTime *
get_account_created (gconstpointer item)
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

/* What was there before is an earlier version only now. */
static void
account_saved (MendStore *self, MendStoreChange *change, const GError *error)
{
  mend_store_given_saved (self, change, error);

  if (error == NULL)
    mend_store_emit_accounts_changed (self);
}

static const MendStoreSmallKind accounts = {
  .folder = MEND_STORE_ACCOUNTS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_ACCOUNTS,
  .read = read_account,
  .write = write_account,
  .get_id = get_account_id,
  .get_created = get_account_created,
  .ref = ref_account,
  .unref = unref_account,
  .changed = mend_store_emit_accounts_changed,
  .saved = account_saved,
};

static gpointer
read_assent (JsonNode *root, GError **error)
{
  return mend_assent_json_read (root, error);
}

static JsonNode *
write_assent (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_assent_json_write ((MendAssent *) item, earlier);
}

static const char *
get_assent_id (gconstpointer item)
{
  return ((const MendAssent *) item)->id;
}

static GDateTime *
get_assent_created (gconstpointer item)
{
  return ((const MendAssent *) item)->created;
}

static gpointer
ref_assent (gpointer item)
{
  return mend_assent_ref (item);
}

static void
unref_assent (gpointer item)
{
  mend_assent_unref (item);
}

/* Who has taken an assent back is nobody's business: nothing of it stays in the trash. */
static void
assent_deleted (MendStore *self, MendStoreChange *change, const GError *error)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autoptr (MendDeleted) deleted =
      mend_deleted_new (MEND_STORE_ASSENTS, NULL, change->id, change->name, NULL, now, 0);

  if (error == NULL)
    mend_store_delete_for_good (self, deleted);
}

static const MendStoreSmallKind assents = {
  .folder = MEND_STORE_ASSENTS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_ASSENTS,
  .read = read_assent,
  .write = write_assent,
  .get_id = get_assent_id,
  .get_created = get_assent_created,
  .ref = ref_assent,
  .unref = unref_assent,
  .changed = mend_store_emit_accounts_changed,
  .saved = mend_store_given_saved,
  .deleted = assent_deleted,
};

/* Another program has changed them. */
void
mend_store_read_accounts_again (MendStore *self)
{
  mend_store_small_read_again (self, &accounts);
  mend_store_small_read_again (self, &assents);
}

static GPtrArray *
list (MendStore *self)
{
  mend_store_small_forget (self, &accounts);

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

static void
read_versions (int folder, const char *name, GPtrArray *versions)
{
  g_auto (GStrv) names = mend_earlier_versions_list_names (folder, name);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (folder, names[i], NULL, NULL);
      MendAccount *version = root != NULL ? mend_account_json_read (root, NULL) : NULL;

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
}

/**
 * mend_store_list_earlier_accounts:
 * @self: a store
 * @id: the id of a shared account
 *
 * Lists what a shared account was before, as far as this computer has kept it. Both could read each
 * of these versions while it was there. Those that cannot be read are left out. Blocks.
 *
 * Returns: (transfer full) (element-type MendAccount): the versions, oldest first
 */
GPtrArray *
mend_store_list_earlier_accounts (MendStore *self, const char *id)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (unref_account);
  const char *name;
  int history = -1;
  int folder = -1;

  g_return_val_if_fail (MEND_IS_STORE (self), versions);
  g_return_val_if_fail (id != NULL, versions);

  name = g_hash_table_lookup (self->names, id);
  if (name != NULL)
    history = mend_store_folders_get_state_fd (self->folders, MEND_STORE_EARLIER, NULL);
  if (history >= 0)
    folder = mend_backup_folder_open (history, MEND_STORE_ACCOUNTS, FALSE);
  if (folder >= 0)
    read_versions (folder, name, versions);
  mend_backup_folder_close (folder);

  return versions;
}

static MendAccount *
find (GPtrArray *there, MendAccount *account)
{
  for (guint i = 0; i < there->len; i++)
    {
      MendAccount *other = g_ptr_array_index (there, i);

      if (g_str_equal (other->id, account->id))
        return other;
    }

  return account;
}

/**
 * mend_store_write_account:
 * @self: a store
 * @account: a shared account as it was shown, or a new one
 * @part: one of its parts
 * @person_id: the id of the one who writes
 * @text: the new text of the part; empty to delete it
 *
 * Writes a part of a shared account, and nothing else of it: what the other computer has brought
 * since it was shown stays.
 *
 * Returns: whether it was written; if not, the part is of the other by now
 */
gboolean
mend_store_write_account (MendStore *self,
                          MendAccount *account,
                          MendAccountPart part,
                          const char *person_id,
                          const char *text)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (MendAccount) written = NULL;

  g_return_val_if_fail (MEND_IS_STORE (self), FALSE);
  g_return_val_if_fail (account != NULL && person_id != NULL && text != NULL, FALSE);

  there = list (self);
  written = mend_account_write (find (there, account), part, person_id, text);

  if (written == NULL)
    return FALSE;

  mend_store_small_save (self, &accounts, written);
  mend_store_emit_accounts_changed (self);

  return TRUE;
}

static GPtrArray *
list_assents (MendStore *self)
{
  mend_store_small_forget (self, &assents);

  return mend_store_small_list (self, &assents);
}

/**
 * mend_store_list_assents:
 * @self: a store
 *
 * Lists who has agreed to which text of the shared accounts, as it lies on the disk by now. Those
 * that cannot be read are put to the problems.
 *
 * Returns: (transfer full) (element-type MendAssent): the assents, oldest first
 */
GPtrArray *
mend_store_list_assents (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return list_assents (self);
}

/**
 * mend_store_add_assent:
 * @self: a store
 * @assent: an assent
 *
 * Keeps an assent.
 */
void
mend_store_add_assent (MendStore *self, MendAssent *assent)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (assent != NULL);

  mend_store_small_save (self, &assents, assent);
  mend_store_emit_accounts_changed (self);
}

/**
 * mend_store_take_back_assent:
 * @self: a store
 * @id: the id of an assent
 *
 * Takes an assent back. It goes for good, with every copy: nothing says that it was there.
 */
void
mend_store_take_back_assent (MendStore *self, const char *id)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (id != NULL);

  mend_store_small_delete (self, &assents, id);
  mend_store_emit_accounts_changed (self);
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

static gboolean
has_assent (GPtrArray *there, const MendAssent *assent)
{
  for (guint i = 0; i < there->len; i++)
    {
      if (mend_assent_equal (g_ptr_array_index (there, i), assent))
        return TRUE;
    }

  return FALSE;
}

static void
save_owed (MendStore *self,
           const MendStoreSmallKind *kind,
           gpointer item,
           const MendSnapshot *snapshot)
{
  g_hash_table_replace (self->owed, g_strdup (kind->get_id (item)), g_strdup (snapshot->id));
  mend_store_small_save (self, kind, item);
}

/* Keeps what was written for the account in a talk that is over, and who has agreed to it. */
void
mend_store_add_to_account (MendStore *self, MendSnapshot *snapshot)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) agreed = NULL;
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (MendAccount) account = NULL;

  there = list (self);
  account = mend_given_make_account (snapshot, there);

  if (account == NULL)
    return;

  agreed = list_assents (self);
  if (!is_there (there, account))
    save_owed (self, &accounts, account, snapshot);

  given = mend_given_list_assents (snapshot, account);

  for (guint i = 0; i < given->len; i++)
    {
      MendAssent *assent = g_ptr_array_index (given, i);

      if (!has_assent (agreed, assent))
        save_owed (self, &assents, assent, snapshot);
    }

  mend_store_emit_accounts_changed (self);
}
