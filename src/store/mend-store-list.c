// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "files/mend-name-list.h"
#include "history/mend-talk-reader.h"
#include "json/mend-later-note-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"

#include <json-glib/json-glib.h>
#include <unistd.h>

/* The talks as the command line lists them and as they leave Mend: one after the other, with no
 * lock and nothing written. */

typedef gboolean (*VisitFunc) (const MendTalkRecord *record,
                               JsonNode *root,
                               gpointer data,
                               GError **error);

typedef struct
{
  GHashTable *notes;
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
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < names->len; i++)
    {
      guint position = newest_first ? i : names->len - i - 1;
      g_autoptr (JsonNode) root =
          mend_record_file_read (fd, g_ptr_array_index (names, position), NULL, NULL);
      g_autoptr (MendTalkRecord) record = root != NULL ? mend_talk_json_read (root, NULL) : NULL;

      if (record != NULL && (filter == NULL || mend_talk_filter_matches (filter, record)))
        goes_on = func (record, root, data, error);
    }

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
add_note (GHashTable *notes, MendLaterNote *note, JsonNode *root)
{
  GPtrArray *of_talk = g_hash_table_lookup (notes, note->talk_id);
  FoundNote *found = g_new (FoundNote, 1);

  if (of_talk == NULL)
    {
      of_talk = g_ptr_array_new_with_free_func (found_note_free);
      g_hash_table_insert (notes, g_strdup (note->talk_id), of_talk);
    }

  found->note = mend_later_note_ref (note);
  found->root = json_node_ref (root);
  g_ptr_array_add (of_talk, found);
}

/* All notes that were added to talks, by the id of the talk. */
static GHashTable *
read_notes (const char *data_dir)
{
  GHashTable *notes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  int fd = mend_store_folders_open_to_read (data_dir, MEND_STORE_NOTES);
  g_auto (GStrv) names =
      fd >= 0 ? mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (fd, names[i], NULL, NULL);
      g_autoptr (MendLaterNote) note = root != NULL ? mend_later_note_json_read (root, NULL) : NULL;

      if (note != NULL)
        add_note (notes, note, root);
    }

  if (fd >= 0)
    close (fd);

  return notes;
}

static char *
write_json (JsonNode *root, GPtrArray *found)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonArray *notes = json_array_new ();

  for (guint i = 0; i < found->len; i++)
    json_array_add_element (notes,
                            json_node_copy (((FoundNote *) g_ptr_array_index (found, i))->root));

  json_object_set_member (object, "talk", json_node_copy (root));
  json_object_set_array_member (object, "notes", notes);
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

  json = write_json (root, found);

  return export->func (record, notes, json, export->data, error);
}

/**
 * mend_store_for_each_talk:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @func: (scope call): called for each, the oldest first
 * @data: for @func
 * @error: return location for what @func says
 *
 * Goes through the talks that are over and the notes added to them. What cannot be read is left
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

  export.notes = read_notes (data_dir);
  is_whole = visit (data_dir, filter, FALSE, export_talk, &export, error);
  g_hash_table_unref (export.notes);

  return is_whole;
}
