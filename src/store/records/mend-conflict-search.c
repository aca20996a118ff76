// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-conflict-search.h"

#include "files/mend-file-name.h"
#include "files/mend-name-list.h"
#include "json/mend-json-writer.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-tidy.h"

/*
 * Files under strange names, in which there is a version of a record. Whose program made them, and
 * how it calls them, is all the same: the id inside decides.
 */

/* It moves when this computer's version gives way to another's, so it keeps all but the name. */
static gboolean
was_here (MendConflictSearch *self, const MendRecordVersion *record, const MendRecordVersion *copy)
{
  MendFileStamp earlier = { 0 };

  if (!mend_folder_index_is_ours (self->index, copy->name) &&
      mend_folder_index_find (self->index, record->name, &earlier) &&
      mend_file_stamp_is_same_content (&earlier, &copy->stamp))
    mend_folder_index_mark_ours (self->index, copy->name);

  return mend_folder_index_is_ours (self->index, copy->name);
}

static void
offer (MendConflictSearch *self, const MendRecordVersion *record, const MendRecordVersion *copy)
{
  gboolean is_copy_here = was_here (self, record, copy);

  g_ptr_array_add (self->conflicts,
                   mend_record_version_make_conflict (self->kind, is_copy_here ? copy : record,
                                                      is_copy_here ? record : copy));
}

static gboolean
put_instead (MendConflictSearch *self, const MendRecordVersion *record, GBytes *bytes)
{
  return g_bytes_equal (record->bytes, bytes) ||
         (mend_record_tidy_keep (self->earlier, record) &&
          mend_record_tidy_replace (self->folder, record, bytes));
}

/* One version takes the place of the other, which is kept among the earlier ones, as is the copy.
 * One that says the same is no version, and goes to the trash. */
static void
settle (MendConflictSearch *self,
        const MendRecordVersion *record,
        const MendRecordVersion *copy,
        GBytes *bytes)
{
  if (self->trash < 0)
    return;

  if (!put_instead (self, record, bytes))
    self->wants_again = TRUE;
  else if (json_node_equal (record->root, copy->root))
    mend_record_tidy_away (self->folder, copy, self->trash);
  else
    mend_record_tidy_put_by (self->folder, copy, self->earlier);
}

static void
merge (MendConflictSearch *self,
       const MendRecordShape *shape,
       const MendRecordVersion *record,
       const MendRecordVersion *copy)
{
  g_autoptr (JsonNode) merged = mend_record_merge (shape, record->root, copy->root);
  g_autoptr (GBytes) bytes = NULL;

  if (merged != NULL)
    bytes = mend_json_writer_write (merged, NULL);

  if (bytes != NULL)
    settle (self, record, copy, bytes);
  else
    offer (self, record, copy);
}

static void
compare (MendConflictSearch *self, const MendRecordVersion *record, const MendRecordVersion *copy)
{
  const MendRecordShape *shape = mend_record_version_get_shape (self->kind);

  if (json_node_equal (record->root, copy->root))
    settle (self, record, copy, record->bytes);
  else if (shape != NULL)
    merge (self, shape, record, copy);
  else if (record->rev == copy->rev)
    offer (self, record, copy);
  else
    settle (self, record, copy, record->rev > copy->rev ? record->bytes : copy->bytes);
}

/* Programs that keep folders in step take a record away a moment before they bring it back. */
static gboolean
is_new (MendConflictSearch *self, const MendRecordVersion *copy)
{
  MendFileStamp earlier = { 0 };

  return !mend_folder_index_find (self->index, copy->name, &earlier) ||
         !mend_file_stamp_is_same_content (&earlier, &copy->stamp);
}

/* The record was deleted on one computer and changed on the other: then the change counts. Only if
 * it is what was deleted does it follow that. */
static void
judge_alone (MendConflictSearch *self, const MendRecordVersion *copy)
{
  g_autoptr (MendRecordVersion) deleted = NULL;

  if (self->trash < 0)
    return;

  if (is_new (self, copy))
    {
      self->wants_again = TRUE;
      return;
    }

  deleted = mend_record_version_find (self->trash, self->kind, copy->id, NULL);

  if (deleted != NULL && (deleted->rev > copy->rev || json_node_equal (deleted->root, copy->root)))
    mend_record_tidy_away (self->folder, copy, self->trash);
  else if (!mend_record_tidy_adopt (self->folder, copy))
    g_ptr_array_add (self->problems, mend_file_problem_new (self->kind, copy->name,
                                                            MEND_FILE_PROBLEM_STRANGE_NAME, NULL));
}

static void
look_at (MendConflictSearch *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendRecordVersion) copy =
      mend_record_version_read (self->folder, self->kind, name, &error);
  g_autoptr (MendRecordVersion) record = NULL;

  if (copy == NULL)
    {
      g_ptr_array_add (self->problems, mend_problem_from_error (self->kind, name, error));
      return;
    }

  record = mend_record_version_find (self->folder, self->kind, copy->id, NULL);

  if (record != NULL)
    compare (self, record, copy);
  else
    judge_alone (self, copy);
}

/**
 * mend_conflict_search_run:
 * @self: a search
 *
 * Looks through a folder for files that hold a record but bear no name of ours. What says the same
 * as the record goes to the trash; what says less, to the earlier versions; what can be merged is;
 * what is left is offered to people. Nothing is removed of which no copy is kept. Blocks.
 */
void
mend_conflict_search_run (MendConflictSearch *self)
{
  g_auto (GStrv) names = NULL;

  g_return_if_fail (self != NULL && self->folder >= 0);

  names = mend_name_list_read (self->folder, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (mend_file_name_may_be_record (names[i]) &&
          mend_file_name_classify (names[i]) != MEND_FILE_NAME_RECORD)
        look_at (self, names[i]);
    }
}
