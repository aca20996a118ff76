// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-version.h"

#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "history/mend-talk-reader.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-check-in-json.h"
#include "json/mend-deck-json.h"
#include "json/mend-json-writer.h"
#include "json/mend-helper-json.h"
#include "json/mend-later-note-json.h"
#include "json/mend-mark-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-own-way-json.h"
#include "json/mend-person-json.h"
#include "json/mend-planned-talk-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-shelf-json.h"
#include "json/mend-tag-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"

/* There is room for one more. */
#define MOST_REVS (G_MAXINT32 - 1)

static gboolean
read_given (MendRecordVersion *self, const char *kind, GError **error)
{
  if (g_str_equal (kind, MEND_STORE_PROMISES))
    self->promise = mend_promise_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_MARKS))
    self->mark = mend_mark_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_ACCOUNTS))
    self->account = mend_account_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_ASSENTS))
    self->assent = mend_assent_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_FORMATS))
    self->way = mend_own_way_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_TAGS))
    self->tag = mend_tag_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_CHECK_INS))
    self->check_in = mend_check_in_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_MOMENTS))
    self->moment = mend_good_thing_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_HELPERS))
    self->helper = mend_helper_json_read (self->root, error);
  else
    return TRUE;

  return self->promise != NULL || self->mark != NULL || self->account != NULL ||
         self->assent != NULL || self->way != NULL || self->tag != NULL || self->check_in != NULL ||
         self->moment != NULL || self->helper != NULL;
}

static gboolean
read_content (MendRecordVersion *self, const char *kind, GError **error)
{
  if (g_str_equal (kind, MEND_STORE_TALKS))
    self->talk = mend_talk_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_NOTES))
    self->note = mend_later_note_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_DECKS))
    self->deck = mend_deck_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_CARDS))
    self->shelf = mend_shelf_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_PEOPLE))
    self->person = mend_person_json_read (self->root, error);
  else if (g_str_equal (kind, MEND_STORE_PLANS))
    self->plan = mend_planned_talk_json_read (self->root, error);
  else
    return read_given (self, kind, error);

  return self->talk != NULL || self->note != NULL || self->person != NULL || self->deck != NULL ||
         self->shelf != NULL || self->plan != NULL;
}

static gboolean
read_header (MendRecordVersion *self, GError **error)
{
  MendJsonMember place = { 0 };

  mend_json_member_init_root (&place, self->root);

  return mend_record_header_read_id (&place, "id", &self->id, error) &&
         mend_record_header_read_created (&place, &self->created, error) &&
         mend_json_member_get_integer (&place, "rev", 1, MOST_REVS, &self->rev, error);
}

/**
 * mend_record_version_parse:
 * @kind: of which kind the record is, such as `talks`; of one that this version does not know no
 *   more is read than what all records begin with
 * @name: the name of the file
 * @bytes: what is in it
 * @error: return location for a [error@RecordError]
 *
 * Reads a record that is in no file of the store.
 *
 * Returns: (transfer full): what is in it
 */
MendRecordVersion *
mend_record_version_parse (const char *kind, const char *name, GBytes *bytes, GError **error)
{
  MendRecordVersion *self = NULL;

  g_return_val_if_fail (kind != NULL && name != NULL && bytes != NULL, NULL);

  self = g_new0 (MendRecordVersion, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->root = mend_record_file_parse (bytes, error);

  /* Freed by hand: the analyzer does not see what is freed at the end of a block. */
  if (self->root == NULL || !read_content (self, kind, error) || !read_header (self, error))
    g_clear_pointer (&self, mend_record_version_free);

  return self;
}

/**
 * mend_record_version_read:
 * @folder: the descriptor of a folder
 * @kind: of which kind the records in it are, such as `talks`
 * @name: the name of a file in it
 * @error: return location for a [error@RecordError] or a [error@Gio.IOErrorEnum]
 *
 * Reads a file that may hold a record, whatever its name. Blocks.
 *
 * Returns: (transfer full): what is in it
 */
MendRecordVersion *
mend_record_version_read (int folder, const char *kind, const char *name, GError **error)
{
  MendFileStamp stamp = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  MendRecordVersion *self = NULL;

  g_return_val_if_fail (kind != NULL && name != NULL, NULL);

  bytes = mend_guarded_file_read (folder, name, &stamp, error);
  if (bytes != NULL)
    self = mend_record_version_parse (kind, name, bytes, error);
  if (self != NULL)
    self->stamp = stamp;

  return self;
}

/**
 * mend_record_version_free:
 * @self: (transfer full): a version
 *
 * Frees a version.
 */
void
mend_record_version_free (MendRecordVersion *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->id);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->talk, mend_talk_record_unref);
  g_clear_pointer (&self->note, mend_later_note_unref);
  g_clear_pointer (&self->person, mend_person_unref);
  g_clear_object (&self->deck);
  g_clear_object (&self->shelf);
  g_clear_pointer (&self->plan, mend_planned_talk_unref);
  g_clear_pointer (&self->promise, mend_promise_unref);
  g_clear_pointer (&self->mark, mend_mark_unref);
  g_clear_pointer (&self->account, mend_account_unref);
  g_clear_pointer (&self->assent, mend_assent_unref);
  g_clear_pointer (&self->way, mend_own_way_unref);
  g_clear_pointer (&self->tag, mend_tag_unref);
  g_clear_pointer (&self->check_in, mend_check_in_unref);
  g_clear_pointer (&self->moment, mend_good_thing_unref);
  g_clear_pointer (&self->helper, mend_helper_unref);
  g_free (self);
}

/**
 * mend_record_version_raise:
 * @self: a version
 * @rev: how often it is to have been written
 *
 * Makes the content of a file that says the same, and counts against all versions that were written
 * less often. Nothing else in it changes, so that both computers make the same of it.
 *
 * Returns: (transfer full) (nullable): the content; `NULL` if it cannot be made
 */
GBytes *
mend_record_version_raise (const MendRecordVersion *self, gint64 rev)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && rev > 0, NULL);

  root = mend_record_file_parse (self->bytes, NULL);
  if (root == NULL || rev > MOST_REVS)
    return NULL;

  json_object_set_int_member (json_node_get_object (root), "rev", rev);

  return mend_json_writer_write (root, NULL);
}

/**
 * mend_record_version_find:
 * @folder: the descriptor of a folder
 * @kind: of which kind the records in it are
 * @id: an id
 * @except: (nullable): a file that is not meant
 *
 * Finds the file with a name of ours that holds a record. Blocks.
 *
 * Returns: (transfer full) (nullable): what is in it; `NULL` if there is none that can be read
 */
MendRecordVersion *
mend_record_version_find (int folder, const char *kind, const char *id, const char *except)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  names = mend_name_list_read (folder, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (MendRecordVersion) version = NULL;

      if (g_strcmp0 (names[i], except) == 0 || !mend_talk_reader_name_fits (names[i], id))
        continue;

      version = mend_record_version_read (folder, kind, names[i], NULL);
      if (version != NULL && g_ascii_strcasecmp (version->id, id) == 0)
        return g_steal_pointer (&version);
    }

  return NULL;
}

/**
 * mend_record_version_get_shape:
 * @kind: a kind of record
 *
 * Tells how records of a kind are merged.
 *
 * Returns: (transfer none) (nullable): their shape; `NULL` if they never are
 */
const MendRecordShape *
mend_record_version_get_shape (const char *kind)
{
  if (g_str_equal (kind, MEND_STORE_PEOPLE))
    return mend_person_json_get_shape ();
  if (g_str_equal (kind, MEND_STORE_DECKS))
    return mend_deck_json_get_shape ();
  if (g_str_equal (kind, MEND_STORE_CARDS))
    return mend_shelf_json_get_shape ();
  if (g_str_equal (kind, MEND_STORE_ACCOUNTS))
    return mend_account_json_get_shape ();

  return NULL;
}

static MendConflictVersion
get_side (const MendRecordVersion *self)
{
  return (MendConflictVersion){
    .file_name = self->name,
    .rev = self->rev,
    .talk = self->talk,
    .note = self->note,
    .person = self->person,
    .deck = self->deck,
    .plan = self->plan,
    .promise = self->promise,
    .mark = self->mark,
    .account = self->account,
    .assent = self->assent,
    .way = self->way,
    .tag = self->tag,
    .check_in = self->check_in,
    .moment = self->moment,
    .helper = self->helper,
  };
}

/**
 * mend_record_version_make_conflict:
 * @kind: of which kind they are
 * @here: the version from this computer
 * @there: the other version
 *
 * Makes what is shown to people, so that they choose.
 *
 * Returns: (transfer full): the conflict
 */
MendConflict *
mend_record_version_make_conflict (const char *kind,
                                   const MendRecordVersion *here,
                                   const MendRecordVersion *there)
{
  const MendConflictVersion sides[] = { get_side (here), get_side (there) };

  return mend_conflict_new (kind, here->id, &sides[0], &sides[1]);
}
