// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-private.h"
#include "history/mend-history.h"

#include "history/mend-history-search-private.h"
#include "history/mend-line-index.h"
#include "history/mend-talk-reader.h"
#include "history/mend-talk-rows.h"
#include "records/mend-problem-list.h"

#define FOLDER_NAME "talks"

/* So many talks are read before the list hears of them. */
#define MOST_AT_ONCE 64

/**
 * MendHistory:
 *
 * The talks that are over, newest first, as a list of [class@Mend.TalkSummary].
 *
 * The list is made of the names of the files alone. A summary is made when somebody asks for it and
 * is filled when a worker has read the record; a file that turns out not to be readable leaves the
 * list and goes to the problems.
 */

struct _MendHistory
{
  GObject parent_instance;

  MendStoreFolders *folders;
  GListStore *problems;

  GArray *rows;
  MendLineIndex *lines;
  MendHistorySearch *search;
  GPtrArray *wanted;
  GCancellable *cancellable;

  gboolean is_listing;
  gboolean is_listed;
  gboolean is_reading;
  gboolean wants_lines;
  gboolean is_read;
  guint next_row;
};

enum
{
  PROP_0,
  PROP_IS_LISTED,
  PROP_IS_READ,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static GParamSpec *properties[N_PROPS];

static void
remove_row (MendHistory *self, guint position)
{
  g_array_remove_index (self->rows, position);
  if (position < self->next_row)
    self->next_row--;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
take_reading (MendHistory *self, const MendTalkReading *reading)
{
  guint position = 0;
  MendTalkSummary *summary;

  if (!mend_talk_rows_find (self->rows, reading->name, &position))
    return;

  /* What was deleted since it was listed is no problem. */
  if (reading->record == NULL)
    {
      remove_row (self, position);
      if (!g_error_matches (reading->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        mend_problem_list_put_error (self->problems, FOLDER_NAME, reading->name, reading->error);
      return;
    }

  summary = mend_talk_rows_get (self->rows, position)->summary;
  if (summary != NULL && !mend_talk_summary_get_is_loaded (summary))
    mend_talk_summary_fill (summary, reading->record);
  if (self->wants_lines)
    mend_line_index_add (self->lines, reading->name, reading->record);
  if (reading->text != NULL)
    mend_history_search_add (self->search, reading->name, reading->text);
}

static void read_next (MendHistory *self);

static void
readings_arrived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) readings = mend_talk_reader_finish (result);
  MendHistory *self = user_data;

  if (readings == NULL)
    return;

  for (guint i = 0; i < readings->len; i++)
    take_reading (self, g_ptr_array_index (readings, i));

  if (self->wants_lines)
    mend_line_index_update_asides (self->lines);

  self->is_reading = FALSE;
  read_next (self);
}

/* First what is looked at, what was asked for last before all; then what is left, newest first. */
static GPtrArray *
choose_names (MendHistory *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  while (self->wanted->len > 0 && names->len < MOST_AT_ONCE)
    g_ptr_array_add (names, g_ptr_array_steal_index (self->wanted, self->wanted->len - 1));

  while (self->next_row < self->rows->len && names->len < MOST_AT_ONCE)
    {
      const char *name = mend_talk_rows_get (self->rows, self->next_row++)->name;

      if ((self->wants_lines && !mend_line_index_has (self->lines, name)) ||
          mend_history_search_lacks (self->search, name))
        g_ptr_array_add (names, g_strdup (name));
    }

  return names;
}

static void
set_is_read (MendHistory *self, gboolean is_read)
{
  if (self->is_read == is_read)
    return;

  self->is_read = is_read;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READ]);
}

static void
read_next (MendHistory *self)
{
  g_autoptr (GPtrArray) names = NULL;

  if (self->is_reading)
    return;

  names = choose_names (self);
  mend_history_search_set_progress (self->search, self->rows->len,
                                    names->len == 0 && self->is_listed);

  if (names->len == 0)
    {
      set_is_read (self, self->wants_lines && self->is_listed);
      return;
    }

  self->is_reading = TRUE;
  mend_talk_reader_read_async (self->folders, names,
                               mend_history_search_get_is_wanted (self->search), self->cancellable,
                               readings_arrived_cb, self);
}

static void
take_names (MendHistory *self, GPtrArray *names)
{
  g_autoptr (GArray) earlier = g_steal_pointer (&self->rows);

  self->rows = mend_talk_rows_merge (earlier, names);
  self->next_row = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, earlier->len, self->rows->len);
}

static void
names_arrived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) names = mend_talk_reader_finish (result);
  MendHistory *self = user_data;

  if (names == NULL)
    return;

  take_names (self, names);
  self->is_listing = FALSE;
  self->is_listed = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LISTED]);
  read_next (self);
}

static void
start_over (MendHistory *self)
{
  self->next_row = 0;
  mend_history_list (self);
  read_next (self);
}

static MendLineIndex *
ensure_lines (MendHistory *self)
{
  if (!self->wants_lines)
    {
      self->wants_lines = TRUE;
      start_over (self);
    }

  return self->lines;
}

static void
search_wanted_cb (MendHistory *self)
{
  if (mend_history_search_get_is_wanted (self->search))
    start_over (self);
}

static GType
mend_history_get_item_type (GListModel *model)
{
  return MEND_TYPE_TALK_SUMMARY;
}

static guint
mend_history_get_n_items (GListModel *model)
{
  return MEND_HISTORY (model)->rows->len;
}

static gpointer
mend_history_get_item (GListModel *model, guint position)
{
  MendHistory *self = MEND_HISTORY (model);
  MendTalkSummary *summary;
  MendTalkRow *row;

  if (position >= self->rows->len)
    return NULL;

  row = mend_talk_rows_get (self->rows, position);

  if (row->summary == NULL)
    g_ptr_array_add (self->wanted, g_strdup (row->name));

  summary = g_object_ref (mend_talk_row_ensure_summary (row));
  read_next (self);

  return summary;
}

static void
mend_history_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = mend_history_get_item_type;
  iface->get_n_items = mend_history_get_n_items;
  iface->get_item = mend_history_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MendHistory,
                               mend_history,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      mend_history_init_list_model))

static void
mend_history_dispose (GObject *object)
{
  MendHistory *self = MEND_HISTORY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (mend_history_parent_class)->dispose (object);
}

static void
mend_history_finalize (GObject *object)
{
  MendHistory *self = MEND_HISTORY (object);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->wanted);
  mend_line_index_free (self->lines);
  g_object_unref (self->search);
  g_object_unref (self->cancellable);
  mend_store_folders_unref (self->folders);

  G_OBJECT_CLASS (mend_history_parent_class)->finalize (object);
}

static void
mend_history_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendHistory *self = MEND_HISTORY (object);

  switch (property_id)
    {
    case PROP_IS_LISTED:
      g_value_set_boolean (value, self->is_listed);
      break;
    case PROP_IS_READ:
      g_value_set_boolean (value, self->is_read);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_history_class_init (MendHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_history_dispose;
  object_class->finalize = mend_history_finalize;
  object_class->get_property = mend_history_get_property;

  properties[PROP_IS_LISTED] =
      g_param_spec_boolean ("is-listed", NULL, NULL, FALSE, PROPERTY_FLAGS);
  properties[PROP_IS_READ] = g_param_spec_boolean ("is-read", NULL, NULL, FALSE, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_history_init (MendHistory *self)
{
  self->rows = mend_talk_rows_new ();
  self->wanted = g_ptr_array_new_with_free_func (g_free);
  self->lines = mend_line_index_new ();
  self->search = mend_history_search_new ();
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->search, "notify::is-wanted", G_CALLBACK (search_wanted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Whether somebody has asked for all talks, even if they are not there yet. */
gboolean
mend_history_get_is_asked_for (MendHistory *self)
{
  return self->is_listing || self->is_listed;
}

/* What is listed and was not there in a look at the folder. */
GPtrArray *
mend_history_list_others (MendHistory *self, const MendFolderIndex *index)
{
  return mend_talk_rows_list_others (self->rows, index);
}

/* Makes a history that puts what cannot be read to the problems. */
MendHistory *
mend_history_new (MendStoreFolders *folders, GListStore *problems)
{
  MendHistory *self = g_object_new (MEND_TYPE_HISTORY, NULL);

  self->folders = mend_store_folders_ref (folders);
  self->problems = g_object_ref (problems);

  return self;
}

/* Puts a talk at its place, in the moment in which it is over or is brought back. Without a record
 * it will be read as the others are. */
void
mend_history_insert (MendHistory *self, const char *name, const MendTalkRecord *record)
{
  guint position = 0;

  if (!mend_talk_rows_insert (self->rows, name, &position))
    return;

  if (record != NULL)
    {
      mend_talk_summary_fill (
          mend_talk_row_ensure_summary (mend_talk_rows_get (self->rows, position)), record);
      mend_history_search_add_record (self->search, name, record);
    }

  if (record != NULL && self->wants_lines)
    {
      mend_line_index_add (self->lines, name, record);
      mend_line_index_update_asides (self->lines);
    }

  if (position < self->next_row)
    self->next_row = record != NULL ? self->next_row + 1 : position;
  if (record == NULL)
    set_is_read (self, FALSE);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  read_next (self);
}

/* Another program has changed a talk, or mended one that could not be read: it is read again. */
void
mend_history_renew (MendHistory *self, const char *name)
{
  guint position = 0;

  if (!mend_talk_rows_find (self->rows, name, &position))
    {
      mend_history_insert (self, name, NULL);
      return;
    }

  g_clear_object (&mend_talk_rows_get (self->rows, position)->summary);
  mend_line_index_remove (self->lines, name);
  mend_history_search_remove (self->search, name);
  self->next_row = MIN (self->next_row, position);
  set_is_read (self, FALSE);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
  read_next (self);
}

/* Takes a talk out, in the moment in which it is deleted. */
gboolean
mend_history_remove (MendHistory *self, const char *name)
{
  guint position = 0;

  if (!mend_talk_rows_find (self->rows, name, &position))
    return FALSE;

  remove_row (self, position);
  mend_line_index_remove (self->lines, name);
  mend_history_search_remove (self->search, name);

  return TRUE;
}

/* Finds the name of the file of a talk as far as it is known without reading. */
char *
mend_history_find_name (MendHistory *self, const char *id)
{
  guint position = 0;

  return mend_history_find (self, id, &position)
             ? g_strdup (mend_talk_rows_get (self->rows, position)->name)
             : NULL;
}

/**
 * mend_history_list:
 * @self: a history
 *
 * Begins to list the talks, in a worker thread. To be called once, after the first frame; before,
 * the history holds only what was added to it.
 */
void
mend_history_list (MendHistory *self)
{
  g_return_if_fail (MEND_IS_HISTORY (self));

  if (self->is_listing || self->is_listed)
    return;

  self->is_listing = TRUE;
  mend_talk_reader_list_async (self->folders, self->cancellable, names_arrived_cb, self);
}

/**
 * mend_history_get_is_listed:
 * @self: a history
 *
 * Tells whether all talks are in the list.
 *
 * Returns: whether they are
 */
gboolean
mend_history_get_is_listed (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), FALSE);

  return self->is_listed;
}

/**
 * mend_history_get_is_read:
 * @self: a history
 *
 * Tells whether all talks were read for the lines they have left.
 *
 * Returns: whether they were; `FALSE` as long as nobody has asked for the lines
 */
gboolean
mend_history_get_is_read (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), FALSE);

  return self->is_read;
}

/**
 * mend_history_find:
 * @self: a history
 * @id: the id of a talk
 * @position: (out): its place in the list
 *
 * Finds a talk.
 *
 * Returns: whether it is in the list
 */
gboolean
mend_history_find (MendHistory *self, const char *id, guint *position)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (id != NULL && position != NULL, FALSE);

  return mend_talk_rows_find_id (self->rows, id, position);
}

/**
 * mend_history_get_kept_lines:
 * @self: a history
 *
 * Gets what both keep and what each takes along, newest talk first. The talks are read for it the
 * first time it is asked for, newest first, in a worker thread, and the list grows.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines
 */
GListModel *
mend_history_get_kept_lines (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), NULL);

  return mend_line_index_get_kept (ensure_lines (self));
}

/**
 * mend_history_get_for_therapist:
 * @self: a history
 *
 * Gets what was put aside for a therapist. Read as [method@History.get_kept_lines] is.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines, newest talk first
 */
GListModel *
mend_history_get_for_therapist (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), NULL);

  return mend_line_index_get_for_therapist (ensure_lines (self));
}

/**
 * mend_history_get_open_asides:
 * @self: a history
 *
 * Gets what was put aside and has not become the topic of a talk. Read as the kept lines are.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines, newest talk first
 */
GListModel *
mend_history_get_open_asides (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), NULL);

  return mend_line_index_get_asides (ensure_lines (self));
}

/**
 * mend_history_get_search:
 * @self: a history
 *
 * Gets the search over the talks. They are read for it once it is wanted.
 *
 * Returns: (transfer none): the search
 */
MendHistorySearch *
mend_history_get_search (MendHistory *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self), NULL);

  return self->search;
}

/**
 * mend_history_find_topic:
 * @self: a history
 * @topic_id: the id of a topic, such as [method@KeptLine.get_topic_id] gives
 *
 * Finds the first talk about a topic, among those read for their lines so far.
 *
 * Returns: (transfer none) (nullable): when it was begun; `NULL` if there is none
 */
GDateTime *
mend_history_find_topic (MendHistory *self, const char *topic_id)
{
  g_return_val_if_fail (MEND_IS_HISTORY (self) && topic_id != NULL, NULL);

  return mend_line_index_find_topic (ensure_lines (self), topic_id);
}
