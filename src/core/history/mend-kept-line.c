// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-kept-line.h"

#include "mend-core-enums.h"

/**
 * MendKeptLine:
 *
 * Something that an earlier talk has left: what both keep, what one of the two takes along, or what
 * was put aside for another time; with the talk it comes from. Or something that the two wrote
 * beside talks, with the place where it stands.
 *
 * Immutable once it is made.
 */

struct _MendKeptLine
{
  GObject parent_instance;

  MendKeptPlace place;
  char *record_id;
  MendEventKind kind;
  char *text;
  MendSeat seat;
  char *name;
  char *talk_id;
  guint writing_id;
  GDateTime *started;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_TEXT,
  PROP_SEAT,
  PROP_NAME,
  PROP_TALK_ID,
  PROP_STARTED,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendKeptLine, mend_kept_line, G_TYPE_OBJECT)

static void
mend_kept_line_finalize (GObject *object)
{
  MendKeptLine *self = MEND_KEPT_LINE (object);

  g_free (self->record_id);
  g_free (self->text);
  g_free (self->name);
  g_free (self->talk_id);
  g_clear_pointer (&self->started, g_date_time_unref);

  G_OBJECT_CLASS (mend_kept_line_parent_class)->finalize (object);
}

static void
mend_kept_line_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendKeptLine *self = MEND_KEPT_LINE (object);

  switch (property_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SEAT:
      g_value_set_enum (value, (int) self->seat);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TALK_ID:
      g_value_set_string (value, self->talk_id);
      break;
    case PROP_STARTED:
      g_value_set_boxed (value, self->started);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_kept_line_class_init (MendKeptLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_kept_line_finalize;
  object_class->get_property = mend_kept_line_get_property;

  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, MEND_TYPE_EVENT_KIND, MEND_EVENT_KEPT, PROPERTY_FLAGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SEAT] =
      g_param_spec_enum ("seat", NULL, NULL, MEND_TYPE_SEAT, MEND_SEAT_NONE, PROPERTY_FLAGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TALK_ID] = g_param_spec_string ("talk-id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_STARTED] =
      g_param_spec_boxed ("started", NULL, NULL, G_TYPE_DATE_TIME, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_kept_line_init (MendKeptLine *self)
{
}

/**
 * mend_kept_line_new:
 * @record: the talk
 * @writing: one of its writings
 *
 * Makes a line of a writing.
 *
 * Returns: (transfer full): the line
 */
MendKeptLine *
mend_kept_line_new (const MendTalkRecord *record, const MendEvent *writing)
{
  MendKeptLine *self;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (writing != NULL, NULL);

  self = g_object_new (MEND_TYPE_KEPT_LINE, NULL);
  self->kind = writing->kind;
  self->text = g_strdup (writing->text);
  self->seat = writing->seat;
  self->talk_id = g_strdup (record->id);
  self->writing_id = writing->id;
  self->started = g_date_time_ref (record->started);

  if (writing->seat == MEND_SEAT_LEFT || writing->seat == MEND_SEAT_RIGHT)
    self->name = g_strdup (mend_talk_record_get_name (record, writing->seat));

  return self;
}

/**
 * mend_kept_line_new_given:
 * @text: what is promised
 * @seat: where the one sat who gave the promise
 * @name: the name of that person
 * @talk_id: (nullable): the id of the talk; `NULL` if it was given in none
 * @time: when it was given
 *
 * Makes a line of a promise.
 *
 * Returns: (transfer full): the line
 */
MendKeptLine *
mend_kept_line_new_given (
    const char *text, MendSeat seat, const char *name, const char *talk_id, GDateTime *time)
{
  MendKeptLine *self;

  g_return_val_if_fail (text != NULL && time != NULL, NULL);

  self = g_object_new (MEND_TYPE_KEPT_LINE, NULL);
  self->kind = MEND_EVENT_PROMISE;
  self->text = g_strdup (text);
  self->seat = seat;
  self->name = g_strdup (name);
  self->talk_id = g_strdup (talk_id);
  self->started = g_date_time_ref (time);

  return self;
}

/**
 * mend_kept_line_new_beside:
 * @place: where it stands, which is in no talk
 * @record_id: the id of the record that has a page there
 * @text: what was written
 * @seat: where the one sat who wrote it, or both
 * @name: (nullable): the name of that person
 * @time: when that was
 *
 * Makes a line of something that was written beside talks.
 *
 * Returns: (transfer full): the line
 */
MendKeptLine *
mend_kept_line_new_beside (MendKeptPlace place,
                           const char *record_id,
                           const char *text,
                           MendSeat seat,
                           const char *name,
                           GDateTime *time)
{
  MendKeptLine *self;

  g_return_val_if_fail (place != MEND_KEPT_PLACE_TALK && record_id != NULL, NULL);
  g_return_val_if_fail (text != NULL && time != NULL, NULL);

  self = g_object_new (MEND_TYPE_KEPT_LINE, NULL);
  self->kind = MEND_EVENT_KEPT;
  self->place = place;
  self->record_id = g_strdup (record_id);
  self->text = g_strdup (text);
  self->seat = seat;
  self->name = g_strdup (name);
  self->started = g_date_time_ref (time);

  return self;
}

/**
 * mend_kept_line_get_place:
 * @self: a line
 *
 * Gets where it stands.
 *
 * Returns: the place
 */
MendKeptPlace
mend_kept_line_get_place (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), MEND_KEPT_PLACE_TALK);

  return self->place;
}

/**
 * mend_kept_line_get_record_id:
 * @self: a line
 *
 * Gets which record has a page at the place where the line stands.
 *
 * Returns: (nullable): the id; `NULL` for what comes from a talk, and for promises
 */
const char *
mend_kept_line_get_record_id (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return self->record_id;
}

/**
 * mend_kept_line_get_kind:
 * @self: a line
 *
 * Gets what it is: [enum@Mend.EventKind.kept], [enum@Mend.EventKind.taken],
 * [enum@Mend.EventKind.promise] or [enum@Mend.EventKind.aside].
 *
 * Returns: the kind
 */
MendEventKind
mend_kept_line_get_kind (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), MEND_EVENT_KEPT);

  return self->kind;
}

/**
 * mend_kept_line_get_text:
 * @self: a line
 *
 * Gets what was written; it may be of several lines.
 *
 * Returns: the text
 */
const char *
mend_kept_line_get_text (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return self->text;
}

/**
 * mend_kept_line_get_seat:
 * @self: a line
 *
 * Gets whose it is.
 *
 * Returns: left or right; both for what both keep, nobody for what was put aside
 */
MendSeat
mend_kept_line_get_seat (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), MEND_SEAT_NONE);

  return self->seat;
}

/**
 * mend_kept_line_get_name:
 * @self: a line
 *
 * Gets the name of the one whose it is, as it was then.
 *
 * Returns: (nullable): the name; `NULL` if it is not one person's or the name was left empty
 */
const char *
mend_kept_line_get_name (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return self->name;
}

/**
 * mend_kept_line_get_talk_id:
 * @self: a line
 *
 * Gets the id of the talk it comes from.
 *
 * Returns: the id
 */
const char *
mend_kept_line_get_talk_id (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return self->talk_id;
}

/**
 * mend_kept_line_get_writing_id:
 * @self: a line
 *
 * Gets its number among the writings of its talk.
 *
 * Returns: a number from 1
 */
guint
mend_kept_line_get_writing_id (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), 0);

  return self->writing_id;
}

/**
 * mend_kept_line_get_started:
 * @self: a line
 *
 * Gets when the talk was begun that it comes from.
 *
 * Returns: (transfer none): the time, with the offset from UTC of that place
 */
GDateTime *
mend_kept_line_get_started (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return self->started;
}

/**
 * mend_kept_line_get_topic_id:
 * @self: a line
 *
 * Makes the id of the topic that this line becomes when a later talk takes it up. What was put
 * aside is no longer open once there is a talk with that topic.
 *
 * Returns: (transfer full): the id
 */
char *
mend_kept_line_get_topic_id (MendKeptLine *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), NULL);

  return g_strdup_printf ("aside:%s:%u", self->talk_id, self->writing_id);
}

/**
 * mend_kept_line_equal:
 * @self: a line
 * @other: another
 *
 * Tells whether two lines say the same and come from the same.
 *
 * Returns: whether they do
 */
gboolean
mend_kept_line_equal (MendKeptLine *self, MendKeptLine *other)
{
  g_return_val_if_fail (MEND_IS_KEPT_LINE (self), FALSE);
  g_return_val_if_fail (MEND_IS_KEPT_LINE (other), FALSE);

  return self->kind == other->kind && self->place == other->place &&
         g_strcmp0 (self->record_id, other->record_id) == 0 && self->seat == other->seat &&
         self->writing_id == other->writing_id && g_str_equal (self->text, other->text) &&
         g_strcmp0 (self->name, other->name) == 0 &&
         g_strcmp0 (self->talk_id, other->talk_id) == 0 &&
         g_date_time_equal (self->started, other->started);
}
