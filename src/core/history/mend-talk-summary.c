// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-summary.h"

#include "history/mend-kept-line.h"

/**
 * MendTalkSummary:
 *
 * What a list shows of a talk that is over.
 *
 * It is made of the name of a file, which says no more than when the talk was begun, and filled
 * later from the record.
 */

struct _MendTalkSummary
{
  GObject parent_instance;

  char *file_name;
  GDateTime *started;

  gboolean is_loaded;
  char *id;
  char *format_id;
  char *title;
  char *topic;
  char *topic_id;
  char *first_kept;
  char *both_kept;
  gint64 length_ms;
  GListStore *asides;
  guint n_for_therapist;
};

enum
{
  PROP_0,
  PROP_FILE_NAME,
  PROP_STARTED,
  PROP_IS_LOADED,
  PROP_ID,
  PROP_FORMAT_ID,
  PROP_TITLE,
  PROP_TOPIC,
  PROP_FIRST_KEPT,
  PROP_LENGTH_MS,
  PROP_ASIDES,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendTalkSummary, mend_talk_summary, G_TYPE_OBJECT)

static void
replace_string (char **field, const char *string)
{
  g_free (*field);
  *field = g_strdup (string);
}

static void
mend_talk_summary_finalize (GObject *object)
{
  MendTalkSummary *self = MEND_TALK_SUMMARY (object);

  g_free (self->file_name);
  g_free (self->id);
  g_free (self->format_id);
  g_free (self->title);
  g_free (self->topic);
  g_free (self->topic_id);
  g_free (self->first_kept);
  g_free (self->both_kept);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_object (&self->asides);

  G_OBJECT_CLASS (mend_talk_summary_parent_class)->finalize (object);
}

static void
mend_talk_summary_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  MendTalkSummary *self = MEND_TALK_SUMMARY (object);

  switch (property_id)
    {
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_STARTED:
      g_value_set_boxed (value, self->started);
      break;
    case PROP_IS_LOADED:
      g_value_set_boolean (value, self->is_loaded);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_FORMAT_ID:
      g_value_set_string (value, self->format_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TOPIC:
      g_value_set_string (value, self->topic);
      break;
    case PROP_FIRST_KEPT:
      g_value_set_string (value, self->first_kept);
      break;
    case PROP_LENGTH_MS:
      g_value_set_int64 (value, self->length_ms);
      break;
    case PROP_ASIDES:
      g_value_set_object (value, self->asides);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_talk_summary_class_init (MendTalkSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_talk_summary_finalize;
  object_class->get_property = mend_talk_summary_get_property;

  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_STARTED] =
      g_param_spec_boxed ("started", NULL, NULL, G_TYPE_DATE_TIME, PROPERTY_FLAGS);
  properties[PROP_IS_LOADED] =
      g_param_spec_boolean ("is-loaded", NULL, NULL, FALSE, PROPERTY_FLAGS);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_FORMAT_ID] = g_param_spec_string ("format-id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TOPIC] = g_param_spec_string ("topic", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_FIRST_KEPT] =
      g_param_spec_string ("first-kept", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_LENGTH_MS] =
      g_param_spec_int64 ("length-ms", NULL, NULL, 0, G_MAXINT64, 0, PROPERTY_FLAGS);
  properties[PROP_ASIDES] =
      g_param_spec_object ("asides", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_talk_summary_init (MendTalkSummary *self)
{
}

/**
 * mend_talk_summary_new:
 * @file_name: the name of the file the record lies in
 * @started: when the talk was begun, as the name says
 *
 * Makes a summary that is not loaded yet.
 *
 * Returns: (transfer full): the summary
 */
MendTalkSummary *
mend_talk_summary_new (const char *file_name, GDateTime *started)
{
  MendTalkSummary *self;

  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (started != NULL, NULL);

  self = g_object_new (MEND_TYPE_TALK_SUMMARY, NULL);
  self->file_name = g_strdup (file_name);
  self->started = g_date_time_ref (started);

  return self;
}

/**
 * mend_talk_summary_get_file_name:
 * @self: a summary
 *
 * Gets the name of the file the record lies in.
 *
 * Returns: the name, without a folder
 */
const char *
mend_talk_summary_get_file_name (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->file_name;
}

/**
 * mend_talk_summary_get_started:
 * @self: a summary
 *
 * Gets when the talk was begun.
 *
 * Returns: (transfer none): the time; once loaded, with the offset from UTC of that place
 */
GDateTime *
mend_talk_summary_get_started (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->started;
}

/**
 * mend_talk_summary_get_is_loaded:
 * @self: a summary
 *
 * Tells whether the record was read. Before, nothing but the file's name and the start is known.
 *
 * Returns: whether it was
 */
gboolean
mend_talk_summary_get_is_loaded (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), FALSE);

  return self->is_loaded;
}

/**
 * mend_talk_summary_get_id:
 * @self: a summary
 *
 * Gets the id of the talk.
 *
 * Returns: (nullable): the id; `NULL` before it is loaded
 */
const char *
mend_talk_summary_get_id (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->id;
}

/**
 * mend_talk_summary_get_format_id:
 * @self: a summary
 *
 * Gets the id of the way to talk.
 *
 * Returns: (nullable): the id; `NULL` before it is loaded
 */
const char *
mend_talk_summary_get_format_id (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->format_id;
}

/**
 * mend_talk_summary_get_title:
 * @self: a summary
 *
 * Gets the name of the way to talk, as it was shown.
 *
 * Returns: (nullable): the name; `NULL` before it is loaded
 */
const char *
mend_talk_summary_get_title (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->title;
}

/**
 * mend_talk_summary_get_topic:
 * @self: a summary
 *
 * Gets what the talk was about.
 *
 * Returns: (nullable): the topic; `NULL` if there was none, or before it is loaded
 */
const char *
mend_talk_summary_get_topic (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->topic;
}

/**
 * mend_talk_summary_get_first_kept:
 * @self: a summary
 *
 * Gets the first line of what both keep, else of what one of the two takes along.
 *
 * Returns: (nullable): the line, if there is any
 */
const char *
mend_talk_summary_get_first_kept (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->first_kept;
}

/**
 * mend_talk_summary_get_both_kept:
 * @self: a summary
 *
 * Gets the first line of what both keep. What one of them takes along is not among it.
 *
 * Returns: (nullable): the line; `NULL` if there is none, or before the talk was read
 */
const char *
mend_talk_summary_get_both_kept (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->both_kept;
}

/**
 * mend_talk_summary_get_length_ms:
 * @self: a summary
 *
 * Gets how long the talk was.
 *
 * Returns: milliseconds; 0 before it is loaded
 */
gint64
mend_talk_summary_get_length_ms (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), 0);

  return self->length_ms;
}

/**
 * mend_talk_summary_get_asides:
 * @self: a summary
 *
 * Gets what was put aside for another time in this talk.
 *
 * Returns: (transfer none) (nullable) (element-type MendKeptLine): the lines; `NULL` before it is
 * loaded
 */
GListModel *
mend_talk_summary_get_asides (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return (GListModel *) self->asides;
}

/**
 * mend_talk_summary_get_topic_id:
 * @self: a summary
 *
 * Gets the id of what the talk was about.
 *
 * Returns: (nullable): the id; `NULL` if there was none, or before it is loaded
 */
const char *
mend_talk_summary_get_topic_id (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), NULL);

  return self->topic_id;
}

/**
 * mend_talk_summary_get_n_for_therapist:
 * @self: a summary
 *
 * Counts what was put aside for a therapist.
 *
 * Returns: how much; none before it is loaded
 */
guint
mend_talk_summary_get_n_for_therapist (MendTalkSummary *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SUMMARY (self), 0);

  return self->n_for_therapist;
}

/**
 * mend_talk_summary_fill:
 * @self: a summary
 * @record: the record of the same talk
 *
 * Takes from the record what a list shows.
 */
void
mend_talk_summary_fill (MendTalkSummary *self, const MendTalkRecord *record)
{
  g_return_if_fail (MEND_IS_TALK_SUMMARY (self));
  g_return_if_fail (record != NULL);

  replace_string (&self->id, record->id);
  replace_string (&self->format_id, record->format_id);
  replace_string (&self->title, record->title);
  replace_string (&self->topic, record->topic);
  replace_string (&self->topic_id, record->topic_id);
  g_clear_pointer (&self->first_kept, g_free);
  self->first_kept = mend_talk_record_find_first_kept (record);
  g_free (self->both_kept);
  self->both_kept = mend_talk_record_find_first_line (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH);
  g_date_time_unref (self->started);
  self->started = g_date_time_ref (record->started);
  self->length_ms = record->length_ms;
  self->is_loaded = TRUE;
  g_clear_object (&self->asides);
  self->asides = g_list_store_new (MEND_TYPE_KEPT_LINE);
  self->n_for_therapist = 0;

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *writing = g_ptr_array_index (record->writings, i);
      g_autoptr (MendKeptLine) line = NULL;

      self->n_for_therapist += writing->kind == MEND_EVENT_FOR_THERAPIST;

      if (writing->kind != MEND_EVENT_ASIDE)
        continue;

      line = mend_kept_line_new (record, writing);
      g_list_store_append (self->asides, line);
    }

  g_object_freeze_notify (G_OBJECT (self));

  for (guint i = PROP_STARTED; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);

  g_object_thaw_notify (G_OBJECT (self));
}
