// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-merge.h"

#include "archive/mend-archive-reader.h"
#include "archive/mend-archive-trash.h"
#include "backup/mend-backup-folder.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "history/mend-talk-reader.h"
#include "json/mend-json-writer.h"
#include "mend-store-folders.h"
#include "records/mend-record-kinds.h"
#include "records/mend-record-merge.h"
#include "records/mend-record-tidy.h"

#include <gio/gio.h>

/*
 * How an archive comes to the store. What it takes the place of goes to the earlier versions or to
 * the trash; each step is noted, so that all of it can be taken back.
 *
 * What was deleted here stays so, unless the archive has a later version of it or takes the place
 * of all. What comes back is made newer than what was deleted, or it would be deleted again.
 */

typedef enum
{
  STEP_ADDED,
  STEP_REPLACED,
  STEP_MOVED,
  STEP_TAKEN_OUT,
} StepKind;

typedef struct
{
  StepKind kind;
  int folder;
  char *name;
  char *new_name;
  GBytes *bytes;
} Step;

/* A folder, and the names in it by the beginning of the id that is in them. */
typedef struct
{
  int fd;
  int earlier;
  GPtrArray *names;
} Folder;

struct _MendArchiveMerge
{
  int store;
  int history;
  int trash;
  gboolean is_replacing;

  GHashTable *folders;
  MendArchiveTrash *deleted;
  GHashTable *kept;
  GPtrArray *steps;
  MendArchiveCounts counts;
};

static void
step_free (Step *step)
{
  g_clear_pointer (&step->bytes, g_bytes_unref);
  g_free (step->name);
  g_free (step->new_name);
  g_free (step);
}

static void
folder_free (Folder *folder)
{
  mend_backup_folder_close (folder->fd);
  mend_backup_folder_close (folder->earlier);
  g_ptr_array_unref (folder->names);
  g_free (folder);
}

static GPtrArray *
list_names (int fd)
{
  g_auto (GStrv) names = fd >= 0 ? mend_name_list_read (fd, MEND_NAME_LIST_RECORDS, NULL) : NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (names[i]));

  return list;
}

static Folder *
find_folder (MendArchiveMerge *self, const char *kind)
{
  Folder *folder = g_hash_table_lookup (self->folders, kind);

  if (folder != NULL)
    return folder;

  folder = g_new0 (Folder, 1);
  folder->fd = mend_backup_folder_open (self->store, kind, TRUE);
  folder->earlier = mend_backup_folder_open (self->history, kind, TRUE);
  folder->names = list_names (folder->fd);
  g_hash_table_insert (self->folders, g_strdup (kind), folder);

  return folder;
}

static gboolean
has_name (const Folder *folder, const char *name)
{
  return g_ptr_array_find_with_equal_func (folder->names, name, g_str_equal, NULL);
}

static MendRecordVersion *
read_version (const Folder *folder, const char *kind, const char *name, const char *id)
{
  g_autoptr (MendRecordVersion) version = mend_record_version_read (folder->fd, kind, name, NULL);

  return version != NULL && g_ascii_strcasecmp (version->id, id) == 0 ? g_steal_pointer (&version)
                                                                      : NULL;
}

/* As a rule the name of a record bears its id; else it has the name that it has in the archive.
 * Where there are two versions of one record, each has a name of its own; if all is to be as it is
 * in the archive, that is true of the names too. */
static MendRecordVersion *
find_version (MendArchiveMerge *self,
              const Folder *folder,
              const char *kind,
              const MendRecordVersion *wanted)
{
  MendRecordVersion *version = NULL;

  if (has_name (folder, wanted->name))
    version = read_version (folder, kind, wanted->name, wanted->id);

  for (guint i = 0; version == NULL && !self->is_replacing && i < folder->names->len; i++)
    {
      const char *name = g_ptr_array_index (folder->names, i);

      if (mend_file_name_classify (name) == MEND_FILE_NAME_RECORD &&
          mend_talk_reader_name_fits (name, wanted->id))
        version = read_version (folder, kind, name, wanted->id);
    }

  return version;
}

static Step *
add_step (MendArchiveMerge *self, StepKind kind, int folder, const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->kind = kind;
  step->folder = folder;
  step->name = g_strdup (name);
  g_ptr_array_add (self->steps, step);

  return step;
}

static gboolean
save_new (int folder, const char *name, GBytes *bytes, GError **error)
{
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_NEW,
    .folder = folder,
    .name = name,
    .bytes = bytes,
    .earlier_folder = -1,
  };

  return mend_safe_file_save (&request, &result, error) != MEND_SAVE_OUTCOME_FAILED;
}

/* Under the name of the record, or one beside it. */
static gboolean
add (MendArchiveMerge *self, Folder *folder, const MendRecordVersion *version, GError **error)
{
  g_autofree char *variant = mend_file_name_make_variant (version->name, "conflict");
  g_autoptr (GError) local_error = NULL;
  const char *name = version->name;
  gboolean is_good = save_new (folder->fd, name, version->bytes, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_clear_error (&local_error);
      name = variant;
      is_good = save_new (folder->fd, name, version->bytes, &local_error);
    }

  if (!is_good)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  add_step (self, STEP_ADDED, folder->fd, name);
  g_ptr_array_add (folder->names, g_strdup (name));
  g_hash_table_add (self->kept, g_strdup (name));

  return TRUE;
}

static gboolean
replace (MendArchiveMerge *self,
         Folder *folder,
         const MendRecordVersion *live,
         GBytes *bytes,
         GError **error)
{
  g_autofree char *earlier_name = mend_file_name_make_earlier (live->name, live->rev);
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_REPLACE,
    .folder = folder->fd,
    .name = live->name,
    .bytes = bytes,
    .known = live->stamp,
    .earlier_name = folder->earlier >= 0 ? earlier_name : NULL,
    .earlier_folder = folder->earlier,
  };

  if (mend_safe_file_save (&request, &result, error) == MEND_SAVE_OUTCOME_FAILED)
    return FALSE;

  add_step (self, STEP_REPLACED, folder->fd, live->name)->bytes = g_bytes_ref (live->bytes);
  if (result.earlier_name == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           "The earlier version could not be kept");
      return FALSE;
    }

  self->counts.n_changed++;

  return TRUE;
}

static gboolean
keep_both (MendArchiveMerge *self, Folder *folder, const MendRecordVersion *version, GError **error)
{
  self->counts.n_undecided++;

  return add (self, folder, version, error);
}

static gboolean
merge (MendArchiveMerge *self,
       Folder *folder,
       const char *kind,
       const MendRecordVersion *live,
       const MendRecordVersion *version,
       GError **error)
{
  const MendRecordShape *shape = mend_record_version_get_shape (kind);
  g_autoptr (JsonNode) merged =
      shape != NULL ? mend_record_merge (shape, live->root, version->root) : NULL;
  g_autoptr (GBytes) bytes = merged != NULL ? mend_json_writer_write (merged, NULL) : NULL;

  if (json_node_equal (live->root, version->root) ||
      (bytes != NULL && g_bytes_equal (bytes, live->bytes)) ||
      (shape == NULL && live->rev > version->rev))
    {
      self->counts.n_same++;
      return TRUE;
    }

  if (bytes != NULL)
    return replace (self, folder, live, bytes, error);
  if (shape == NULL && version->rev > live->rev)
    return replace (self, folder, live, version->bytes, error);

  return keep_both (self, folder, version, error);
}

static gboolean
move_away (MendArchiveMerge *self, int folder, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *variant = mend_file_name_make_variant (name, "copy");
  const char *new_name = name;
  gboolean is_good = mend_safe_file_move (folder, name, self->trash, new_name, &local_error) !=
                     MEND_SAVE_OUTCOME_FAILED;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_clear_error (&local_error);
      new_name = variant;
      is_good = mend_safe_file_move (folder, name, self->trash, new_name, &local_error) !=
                MEND_SAVE_OUTCOME_FAILED;
    }

  if (!is_good)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  add_step (self, STEP_MOVED, folder, name)->new_name = g_strdup (new_name);
  self->counts.n_removed++;

  return TRUE;
}

/* What is there again is not in the trash as well. What it said stays among the earlier versions,
 * but of what was deleted for good there is nothing. */
static gboolean
take_out_of_trash (MendArchiveMerge *self, Folder *folder, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = mend_guarded_file_read (self->trash, name, NULL, error);
  g_autoptr (MendRecordVersion) version = NULL;

  if (bytes == NULL)
    return FALSE;

  version = mend_record_version_parse ("", name, bytes, NULL);
  if (version != NULL && (folder->earlier < 0 || !mend_record_tidy_keep (folder->earlier, version)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           "The earlier version could not be kept");
      return FALSE;
    }

  if (mend_safe_file_remove (self->trash, name, NULL, error) == MEND_SAVE_OUTCOME_FAILED)
    return FALSE;

  add_step (self, STEP_TAKEN_OUT, self->trash, name)->bytes = g_bytes_ref (bytes);

  return TRUE;
}

/* What was deleted comes back, and counts against what says that it was. */
static gboolean
bring_back (MendArchiveMerge *self,
            Folder *folder,
            const MendArchiveDeleted *deleted,
            const MendRecordVersion *version,
            GError **error)
{
  g_autoptr (MendRecordVersion) raised = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < deleted->names->len; i++)
    if (!take_out_of_trash (self, folder, g_ptr_array_index (deleted->names, i), error))
      return FALSE;

  if (mend_archive_deleted_outlives (deleted, version))
    bytes = mend_record_version_raise (version, deleted->rev + 1);
  if (bytes != NULL)
    raised = mend_record_version_parse ("", version->name, bytes, NULL);
  self->counts.n_new++;

  return add (self, folder, raised != NULL ? raised : version, error);
}

/* Whether it is what the archive says but for its number: it was deleted before it came back. */
static gboolean
is_raised (const MendRecordVersion *live, const MendRecordVersion *version)
{
  g_autoptr (GBytes) bytes =
      live->rev > version->rev ? mend_record_version_raise (version, live->rev) : NULL;

  return bytes != NULL && g_bytes_equal (bytes, live->bytes);
}

static gboolean
take_new (MendArchiveMerge *self, Folder *folder, const MendRecordVersion *version, GError **error)
{
  const MendArchiveDeleted *deleted = mend_archive_trash_find (self->deleted, version);

  if (deleted != NULL && !self->is_replacing && mend_archive_deleted_covers (deleted, version))
    {
      self->counts.n_deleted++;
      return TRUE;
    }

  if (self->is_replacing && has_name (folder, version->name) &&
      !move_away (self, folder->fd, version->name, error))
    return FALSE;

  if (deleted != NULL)
    return bring_back (self, folder, deleted, version, error);

  self->counts.n_new++;

  return add (self, folder, version, error);
}

static gboolean
take (const char *kind, const MendRecordVersion *version, gpointer data, GError **error)
{
  MendArchiveMerge *self = data;
  Folder *folder = find_folder (self, kind);
  g_autoptr (MendRecordVersion) live = NULL;

  if (folder->fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder could not be made");
      return FALSE;
    }

  live = find_version (self, folder, kind, version);
  g_hash_table_add (self->kept, g_strdup (live != NULL ? live->name : version->name));

  if (live == NULL)
    return take_new (self, folder, version, error);

  if (g_bytes_equal (live->bytes, version->bytes) || is_raised (live, version))
    {
      self->counts.n_same++;
      return TRUE;
    }

  return self->is_replacing ? replace (self, folder, live, version->bytes, error)
                            : merge (self, folder, kind, live, version, error);
}

static gboolean
move_others_away (MendArchiveMerge *self, GError **error)
{
  const char *const *kinds = mend_record_kinds_get ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      const Folder *folder = find_folder (self, kinds[i]);

      for (guint k = 0; k < folder->names->len; k++)
        {
          const char *name = g_ptr_array_index (folder->names, k);

          if (!g_hash_table_contains (self->kept, name) &&
              !move_away (self, folder->fd, name, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * mend_archive_merge_new:
 * @store: the descriptor of the root of a store whose lock is held
 * @history: the descriptor of the folder of earlier versions
 * @is_replacing: whether the store is to hold what is in the archive, and nothing else
 *
 * Makes a merge that has not begun. The descriptors have to stay open.
 *
 * Returns: (transfer full): the merge
 */
MendArchiveMerge *
mend_archive_merge_new (int store, int history, gboolean is_replacing)
{
  MendArchiveMerge *self;

  g_return_val_if_fail (store >= 0, NULL);

  self = g_new0 (MendArchiveMerge, 1);
  self->store = store;
  self->history = history;
  self->is_replacing = is_replacing;
  self->trash = mend_backup_folder_open (store, MEND_STORE_TRASH, TRUE);
  self->deleted = mend_archive_trash_new (self->trash);
  self->folders =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) folder_free);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);

  return self;
}

/**
 * mend_archive_merge_free:
 * @self: (transfer full): a merge
 *
 * Frees a merge; from then on it cannot be taken back.
 */
void
mend_archive_merge_free (MendArchiveMerge *self)
{
  g_return_if_fail (self != NULL);

  mend_backup_folder_close (self->trash);
  g_hash_table_unref (self->folders);
  mend_archive_trash_free (self->deleted);
  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * mend_archive_merge_run:
 * @self: a merge that has not begun
 * @fd: the descriptor of an archive
 * @error: return location for a [error@ArchiveError] or a [error@Gio.IOErrorEnum]
 *
 * Reads all of the archive and checks it, and only then brings it to the store, record by record.
 * Should one of them fail, all is taken back. Blocks.
 *
 * Returns: whether it is there now; if not, all is as it was
 */
gboolean
mend_archive_merge_run (MendArchiveMerge *self, int fd, GError **error)
{
  guint n_records = 0;

  g_return_val_if_fail (self != NULL && fd >= 0, FALSE);

  if (!mend_archive_reader_measure (fd, error) ||
      !mend_archive_reader_read (fd, NULL, NULL, &n_records, error))
    return FALSE;

  if (mend_archive_reader_read (fd, take, self, &n_records, error) &&
      (!self->is_replacing || move_others_away (self, error)))
    return TRUE;

  mend_archive_merge_undo (self);

  return FALSE;
}

static gboolean
undo_step (MendArchiveMerge *self, const Step *step)
{
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_REPLACE,
    .folder = step->folder,
    .name = step->name,
    .bytes = step->bytes,
    .earlier_folder = -1,
  };

  if (step->kind == STEP_ADDED)
    return mend_safe_file_remove (step->folder, step->name, NULL, NULL) != MEND_SAVE_OUTCOME_FAILED;
  if (step->kind == STEP_TAKEN_OUT)
    return save_new (step->folder, step->name, step->bytes, NULL);
  if (step->kind == STEP_MOVED)
    return mend_safe_file_move (self->trash, step->new_name, step->folder, step->name, NULL) !=
           MEND_SAVE_OUTCOME_FAILED;

  return mend_file_place_look (step->folder, step->name, &request.known) == 0 &&
         mend_safe_file_save (&request, &result, NULL) != MEND_SAVE_OUTCOME_FAILED;
}

/**
 * mend_archive_merge_undo:
 * @self: a merge
 *
 * Takes all of it back, the last step first. What was added goes before what was replaced comes
 * back, so that there is room for it. Blocks.
 *
 * Returns: whether all is as it was
 */
gboolean
mend_archive_merge_undo (MendArchiveMerge *self)
{
  gboolean is_good = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = self->steps->len; i > 0; i--)
        {
          const Step *step = g_ptr_array_index (self->steps, i - 1);

          if ((step->kind == STEP_ADDED) == (round == 0))
            is_good &= undo_step (self, step);
        }
    }

  g_ptr_array_set_size (self->steps, 0);
  self->counts = (MendArchiveCounts){ 0 };

  return is_good;
}

/**
 * mend_archive_merge_get_counts:
 * @self: a merge
 *
 * Gets what has come of it.
 *
 * Returns: (transfer none): the counts
 */
const MendArchiveCounts *
mend_archive_merge_get_counts (const MendArchiveMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->counts;
}
