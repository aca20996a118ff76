// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "files/mend-name-list.h"
#include "history/mend-talk-reader.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-later-note-json.h"
#include "json/mend-mark-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-tag-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The talks as the command line lists them and as they leave Mend: one after the other, with no
 * lock and nothing written. */

typedef gboolean (*VisitFunc) (const MendTalkRecord *record,
                               JsonNode *root,
                               gpointer data,
                               GError **error);

/* What a filter asks, made ready: as many ids as there are talks are no more work than one. Those
 * of whole talks are looked up; the others are beginnings. */
typedef struct
{
  MendTalkFilter *rest;
  GHashTable *ids;
  GPtrArray *beginnings;
  GHashTable *promising;
  GHashTable *noted;
} Wanted;

/* By the id of the talk, of the promise or of the mark, the files that are about it. */
typedef struct
{
  GHashTable *notes;
  GHashTable *promises;
  GHashTable *marks;
  GHashTable *helped;
  GHashTable *tags;
  MendTalkFunc func;
  gpointer data;
} Export;

/* A note to a talk, and what its file says. */
typedef struct
{
  MendLaterNote *note;
  JsonNode *root;
} FoundNote;

/* Of a text that people have written whatever would break a line or a column becomes a blank. */
static char *
fit_column (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) column = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean is_break = g_unichar_iscntrl (character) ||
                          g_unichar_type (character) == G_UNICODE_LINE_SEPARATOR ||
                          g_unichar_type (character) == G_UNICODE_PARAGRAPH_SEPARATOR;

      g_string_append_unichar (column, is_break ? ' ' : character);
    }

  return g_strdup (column->str);
}

static char *
make_line (const MendTalkRecord *record)
{
  g_autofree char *start = g_date_time_format (record->started, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *title = fit_column (record->title);
  g_autofree char *topic = fit_column (record->topic);

  return g_strdup_printf ("%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s", start, title,
                          record->length_ms / 1000, topic, record->id);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Calls @func with each file of a kind, the oldest first. */
static void
read_each (const char *data_dir,
           const char *kind,
           void (*func) (GHashTable *found, JsonNode *root),
           GHashTable *found)
{
  int fd = mend_store_folders_open_to_read (data_dir, kind);
  g_auto (GStrv) names =
      fd >= 0 ? mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL) : NULL;

  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (fd, names[i], NULL, NULL);

      if (root != NULL)
        func (found, root);
    }

  if (fd >= 0)
    close (fd);
}

static GHashTable *
make_table (GDestroyNotify destroy)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, destroy);
}

static void
note_promising (GHashTable *found, JsonNode *root)
{
  g_autoptr (MendPromise) promise = mend_promise_json_read (root, NULL);

  if (promise != NULL && promise->talk_id != NULL)
    g_hash_table_add (found, g_strdup (promise->talk_id));
}

static void
note_noted (GHashTable *found, JsonNode *root)
{
  g_autoptr (MendLaterNote) note = mend_later_note_json_read (root, NULL);

  if (note != NULL)
    g_hash_table_add (found, g_strdup (note->talk_id));
}

static Wanted *
wanted_new (const char *data_dir, const MendTalkFilter *filter)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->rest = filter != NULL ? mend_talk_filter_copy (filter) : mend_talk_filter_new ();
  self->beginnings = g_ptr_array_new_with_free_func (g_free);

  if (self->rest->ids != NULL)
    self->ids = make_table (NULL);
  for (guint i = 0; self->rest->ids != NULL && self->rest->ids[i] != NULL; i++)
    {
      if (g_uuid_string_is_valid (self->rest->ids[i]))
        g_hash_table_add (self->ids, g_ascii_strdown (self->rest->ids[i], -1));
      else
        g_ptr_array_add (self->beginnings, g_strdup (self->rest->ids[i]));
    }
  g_clear_pointer (&self->rest->ids, g_strfreev);

  if (self->rest->with_promises)
    {
      self->promising = make_table (NULL);
      read_each (data_dir, MEND_STORE_PROMISES, note_promising, self->promising);
    }
  if (self->rest->with_notes)
    {
      self->noted = make_table (NULL);
      read_each (data_dir, MEND_STORE_NOTES, note_noted, self->noted);
    }

  return self;
}

static void
wanted_free (Wanted *self)
{
  mend_talk_filter_free (self->rest);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->promising, g_hash_table_unref);
  g_clear_pointer (&self->noted, g_hash_table_unref);
  g_ptr_array_unref (self->beginnings);
  g_free (self);
}

static gboolean
is_named (const Wanted *self, const char *id)
{
  g_autofree char *key = NULL;

  if (self->ids == NULL)
    return TRUE;

  key = g_ascii_strdown (id, -1);
  if (g_hash_table_contains (self->ids, key))
    return TRUE;

  for (guint i = 0; i < self->beginnings->len; i++)
    if (mend_talk_filter_is_id (id, g_ptr_array_index (self->beginnings, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_wanted (const Wanted *self, const MendTalkRecord *record)
{
  MendTalkTraits traits = mend_talk_filter_get_traits (record);

  traits.has_promises =
      self->promising != NULL && g_hash_table_contains (self->promising, record->id);
  traits.has_notes =
      traits.has_notes || (self->noted != NULL && g_hash_table_contains (self->noted, record->id));

  return is_named (self, record->id) && mend_talk_filter_fits (self->rest, &traits);
}

static gboolean
visit (const char *data_dir,
       const MendTalkFilter *filter,
       gboolean newest_first,
       VisitFunc func,
       gpointer data,
       GError **error)
{
  int fd = mend_store_folders_open_to_read (data_dir, MEND_STORE_TALKS);
  g_autoptr (GPtrArray) names = mend_talk_reader_list (fd);
  Wanted *wanted = wanted_new (data_dir, filter);
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < names->len; i++)
    {
      guint position = newest_first ? i : names->len - i - 1;
      g_autoptr (JsonNode) root =
          mend_record_file_read (fd, g_ptr_array_index (names, position), NULL, NULL);
      g_autoptr (MendTalkRecord) record = root != NULL ? mend_talk_json_read (root, NULL) : NULL;

      if (record != NULL && is_wanted (wanted, record))
        goes_on = func (record, root, data, error);
    }

  wanted_free (wanted);
  if (fd >= 0)
    close (fd);

  return goes_on;
}

static gboolean
add_line (const MendTalkRecord *record, JsonNode *root, gpointer data, GError **error)
{
  GPtrArray *lines = data;

  g_ptr_array_add (lines, make_line (record));

  return TRUE;
}

/**
 * mend_store_list:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @newest_first: whether the newest comes first, or the oldest
 *
 * Lists the talks that are over, for the command line. What cannot be read is left out. No lock is
 * taken and nothing is written.
 *
 * Returns: (transfer full) (element-type utf8): a line for each: start in RFC 3339, way to talk,
 * whole seconds, topic and id, with tabs between
 */
GPtrArray *
mend_store_list (const char *data_dir, const MendTalkFilter *filter, gboolean newest_first)
{
  GPtrArray *lines;

  g_return_val_if_fail (data_dir != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (g_free);
  visit (data_dir, filter, newest_first, add_line, lines, NULL);

  return lines;
}

static void
found_note_free (gpointer data)
{
  FoundNote *found = data;

  mend_later_note_unref (found->note);
  json_node_unref (found->root);
  g_free (found);
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const FoundNote *found = *(FoundNote *const *) a;
  const FoundNote *other = *(FoundNote *const *) b;

  return g_date_time_compare (found->note->created, other->note->created);
}

static void
add_note (GHashTable *notes, JsonNode *root)
{
  g_autoptr (MendLaterNote) note = mend_later_note_json_read (root, NULL);
  GPtrArray *of_talk = note != NULL ? g_hash_table_lookup (notes, note->talk_id) : NULL;
  FoundNote *found;

  if (note == NULL)
    return;

  if (of_talk == NULL)
    {
      of_talk = g_ptr_array_new_with_free_func (found_note_free);
      g_hash_table_insert (notes, g_strdup (note->talk_id), of_talk);
    }

  found = g_new (FoundNote, 1);
  found->note = mend_later_note_ref (note);
  found->root = json_node_ref (root);
  g_ptr_array_add (of_talk, found);
}

static void
add_root (GHashTable *roots, const char *id, JsonNode *root)
{
  GPtrArray *of_id = g_hash_table_lookup (roots, id);

  if (of_id == NULL)
    {
      of_id = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
      g_hash_table_insert (roots, g_strdup (id), of_id);
    }

  g_ptr_array_add (of_id, json_node_ref (root));
}

static void
add_promise (GHashTable *promises, JsonNode *root)
{
  g_autoptr (MendPromise) promise = mend_promise_json_read (root, NULL);

  if (promise != NULL && promise->talk_id != NULL)
    add_root (promises, promise->talk_id, root);
}

static void
add_mark (GHashTable *marks, JsonNode *root)
{
  g_autoptr (MendMark) mark = mend_mark_json_read (root, NULL);

  if (mark != NULL)
    add_root (marks, mark->promise_id, root);
}

static void
add_helped (GHashTable *helped, JsonNode *root)
{
  g_autoptr (MendGoodThing) moment = mend_good_thing_json_read (root, NULL);

  if (moment != NULL && moment->kind == MEND_GOOD_THING_HELPED)
    add_root (helped, moment->moment_id, root);
}

static JsonArray *
copy_roots (GPtrArray *roots)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; roots != NULL && i < roots->len; i++)
    json_array_add_element (array, json_node_copy (g_ptr_array_index (roots, i)));

  return array;
}

/* What helped, at any of the marks. */
static JsonArray *
write_helped (Export *export, GPtrArray *marks)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      g_autoptr (MendMark) mark = mend_mark_json_read (g_ptr_array_index (marks, i), NULL);
      GPtrArray *helped = mark != NULL ? g_hash_table_lookup (export->helped, mark->id) : NULL;

      for (guint j = 0; helped != NULL && j < helped->len; j++)
        json_array_add_element (array, json_node_copy (g_ptr_array_index (helped, j)));
    }

  return array;
}

/* A promise belongs to the talk in which it was given, and with it what became of it since. */
static JsonArray *
write_promises (Export *export, const char *talk_id)
{
  GPtrArray *promises = g_hash_table_lookup (export->promises, talk_id);
  JsonArray *array = json_array_new ();

  for (guint i = 0; promises != NULL && i < promises->len; i++)
    {
      JsonNode *root = g_ptr_array_index (promises, i);
      g_autoptr (MendPromise) promise = mend_promise_json_read (root, NULL);
      JsonObject *object = json_object_new ();
      GPtrArray *marks;

      json_object_set_member (object, "promise", json_node_copy (root));
      marks = promise != NULL ? g_hash_table_lookup (export->marks, promise->id) : NULL;
      json_object_set_array_member (object, "marks", copy_roots (marks));
      json_object_set_array_member (object, "helped", write_helped (export, marks));
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
add_tag (GHashTable *tags, JsonNode *root)
{
  g_autoptr (MendTag) tag = mend_tag_json_read (root, NULL);

  if (tag != NULL)
    add_root (tags, tag->talk_id, root);
}

static char *
write_json (Export *export, const char *talk_id, JsonNode *root, GPtrArray *found)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonArray *notes = json_array_new ();

  for (guint i = 0; i < found->len; i++)
    json_array_add_element (notes,
                            json_node_copy (((FoundNote *) g_ptr_array_index (found, i))->root));

  json_object_set_member (object, "talk", json_node_copy (root));
  json_object_set_array_member (object, "notes", notes);
  json_object_set_array_member (object, "promises", write_promises (export, talk_id));
  json_object_set_array_member (object, "tags",
                                copy_roots (g_hash_table_lookup (export->tags, talk_id)));
  node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, TRUE);
}

static gboolean
export_talk (const MendTalkRecord *record, JsonNode *root, gpointer data, GError **error)
{
  Export *export = data;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);
  GPtrArray *found = g_hash_table_lookup (export->notes, record->id);
  g_autofree char *json = NULL;

  if (found == NULL)
    found = none;

  g_ptr_array_sort (found, compare_oldest_first);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (notes,
                     mend_later_note_ref (((FoundNote *) g_ptr_array_index (found, i))->note));

  json = write_json (export, record->id, root, found);

  return export->func (record, notes, json, export->data, error);
}

static void
collect_tag (GHashTable *found, JsonNode *root)
{
  MendTag *tag = mend_tag_json_read (root, NULL);

  if (tag != NULL)
    g_hash_table_replace (found, g_strdup (tag->id), tag);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  const MendTag *tag = *(MendTag *const *) a;
  const MendTag *other = *(MendTag *const *) b;

  return g_date_time_compare (tag->created, other->created);
}

/**
 * mend_store_read_tags:
 * @data_dir: the folder of Mend's data
 *
 * Reads the tags of all talks, of a store that is not opened. What cannot be read is left out. No
 * lock is taken and nothing is written. Blocks.
 *
 * Returns: (transfer full) (element-type MendTag): the tags, oldest first
 */
GPtrArray *
mend_store_read_tags (const char *data_dir)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_tag_unref);
  g_autoptr (GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer tag = NULL;

  g_return_val_if_fail (data_dir != NULL, tags);

  found = make_table ((GDestroyNotify) mend_tag_unref);
  read_each (data_dir, MEND_STORE_TAGS, collect_tag, found);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, NULL, &tag))
    g_ptr_array_add (tags, mend_tag_ref (tag));

  g_ptr_array_sort (tags, compare_tags);

  return tags;
}

/**
 * mend_store_for_each_talk:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @func: (scope call): called for each, the oldest first
 * @data: for @func
 * @error: return location for what @func says
 *
 * Goes through the talks that are over and the notes added to them; the JSON also has the promises
 * given in a talk, what became of them, and its tags. What cannot be read is left
 * out. No more than one talk is in memory at a time. No lock is taken and nothing is written.
 * Blocks.
 *
 * Returns: whether @func was called for all of them, and never said no
 */
gboolean
mend_store_for_each_talk (const char *data_dir,
                          const MendTalkFilter *filter,
                          MendTalkFunc func,
                          gpointer data,
                          GError **error)
{
  Export export = { .func = func, .data = data };
  gboolean is_whole;

  g_return_val_if_fail (data_dir != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  export.notes = make_table ((GDestroyNotify) g_ptr_array_unref);
  export.promises = make_table ((GDestroyNotify) g_ptr_array_unref);
  export.marks = make_table ((GDestroyNotify) g_ptr_array_unref);
  export.helped = make_table ((GDestroyNotify) g_ptr_array_unref);
  export.tags = make_table ((GDestroyNotify) g_ptr_array_unref);
  read_each (data_dir, MEND_STORE_NOTES, add_note, export.notes);
  read_each (data_dir, MEND_STORE_PROMISES, add_promise, export.promises);
  read_each (data_dir, MEND_STORE_MARKS, add_mark, export.marks);
  read_each (data_dir, MEND_STORE_MOMENTS, add_helped, export.helped);
  read_each (data_dir, MEND_STORE_TAGS, add_tag, export.tags);
  is_whole = visit (data_dir, filter, FALSE, export_talk, &export, error);
  g_hash_table_unref (export.notes);
  g_hash_table_unref (export.promises);
  g_hash_table_unref (export.marks);
  g_hash_table_unref (export.helped);
  g_hash_table_unref (export.tags);

  return is_whole;
}
