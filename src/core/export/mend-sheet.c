// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet.h"

/**
 * MendSheet:
 *
 * What can be put on a sheet for a therapist, line by line. It is made of what the two have shared,
 * and is in memory only.
 *
 * It tells of `is-chosen` of its lines with the property `has-chosen`.
 */
struct _MendSheet
{
  GObject parent_instance;

  MendPerson *persons[2];
  GPtrArray *lines;
  gboolean has_chosen;
};

enum
{
  PROP_0,
  PROP_HAS_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendSheet, mend_sheet, G_TYPE_OBJECT)

static void
chosen_cb (MendSheet *self)
{
  gboolean has_chosen = FALSE;

  for (guint i = 0; i < self->lines->len && !has_chosen; i++)
    has_chosen = mend_sheet_line_get_is_chosen (g_ptr_array_index (self->lines, i));

  if (self->has_chosen == has_chosen)
    return;

  self->has_chosen = has_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_CHOSEN]);
}

static gboolean
is_blank (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        return FALSE;
    }

  return TRUE;
}

static void
add_line (MendSheet *self,
          MendSheetKind kind,
          MendSeat seat,
          const char *text,
          MendTalkRecord *record,
          MendStanding *standing)
{
  MendSheetLine *line;

  if (is_blank (text))
    return;

  line = mend_sheet_line_new (kind, seat, text, record, standing);
  g_signal_connect_object (line, "notify::is-chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->lines, line);
}

/* The two may have changed places since. Whoever is neither of them is known by the seat of then,
 * and what is nobody's belongs to both. */
static MendSeat
find_seat (MendSheet *self, const MendTalkRecord *record, MendSeat seat)
{
  const char *id;

  if (seat != MEND_SEAT_LEFT && seat != MEND_SEAT_RIGHT)
    return MEND_SEAT_BOTH;

  id = record->person_ids[seat == MEND_SEAT_RIGHT];

  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (self->persons); i++)
    {
      if (self->persons[i] != NULL && g_strcmp0 (self->persons[i]->id, id) == 0)
        return i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
    }

  return seat;
}

static void
add_writing (MendSheet *self, MendTalkRecord *record, const MendEvent *event)
{
  const MendSeat seat = find_seat (self, record, event->seat);

  switch ((int) event->kind)
    {
    case MEND_EVENT_FOR_THERAPIST:
      add_line (self, MEND_SHEET_FOR_THERAPIST, seat, event->text, record, NULL);
      break;

    case MEND_EVENT_KEPT:
      add_line (self, MEND_SHEET_KEPT, MEND_SEAT_BOTH, event->text, record, NULL);
      break;

    case MEND_EVENT_TAKEN:
      add_line (self, MEND_SHEET_TAKEN, seat, event->text, record, NULL);
      break;

    case MEND_EVENT_CARD:
      add_line (self, MEND_SHEET_SAID, seat, is_blank (event->clause) ? event->text : event->clause,
                record, NULL);
      break;

    case MEND_EVENT_SENTENCE:
      add_line (self, MEND_SHEET_SAID, seat, event->text, record, NULL);
      break;

    case MEND_EVENT_NOTE:
      add_line (self, MEND_SHEET_NOTE, seat, event->text, record, NULL);
      break;

    default:
      break;
    }
}

static void
mend_sheet_finalize (GObject *object)
{
  MendSheet *self = MEND_SHEET (object);

  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->persons[0], mend_person_unref);
  g_clear_pointer (&self->persons[1], mend_person_unref);

  G_OBJECT_CLASS (mend_sheet_parent_class)->finalize (object);
}

static void
mend_sheet_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_HAS_CHOSEN:
      g_value_set_boolean (value, MEND_SHEET (object)->has_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_sheet_class_init (MendSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_sheet_finalize;
  object_class->get_property = mend_sheet_get_property;

  properties[PROP_HAS_CHOSEN] =
      g_param_spec_boolean ("has-chosen", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_sheet_init (MendSheet *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mend_sheet_new:
 * @left: (nullable): who sits on the left
 * @right: (nullable): who sits on the right
 *
 * Makes a sheet for which there is nothing to choose yet.
 *
 * Returns: (transfer full): the sheet
 */
MendSheet *
mend_sheet_new (MendPerson *left, MendPerson *right)
{
  MendSheet *self = g_object_new (MEND_TYPE_SHEET, NULL);

  self->persons[0] = left != NULL ? mend_person_ref (left) : NULL;
  self->persons[1] = right != NULL ? mend_person_ref (right) : NULL;

  return self;
}

/**
 * mend_sheet_add_promises:
 * @self: a sheet
 * @standings: (element-type MendStanding): promises and how they stand, oldest first
 *
 * Adds promises, the newest first. Each is for the one to choose who gave it.
 */
void
mend_sheet_add_promises (MendSheet *self, const GPtrArray *standings)
{
  g_return_if_fail (MEND_IS_SHEET (self));
  g_return_if_fail (standings != NULL);

  for (guint i = standings->len; i > 0; i--)
    {
      MendStanding *standing = g_ptr_array_index (standings, i - 1);
      const MendPromise *promise = mend_standing_get_promise (standing);

      if (promise != NULL)
        add_line (self, MEND_SHEET_PROMISE,
                  mend_promise_find_seat (promise, self->persons[0], self->persons[1]),
                  promise->text, NULL, standing);
    }
}

/**
 * mend_sheet_add_talk:
 * @self: a sheet
 * @record: a talk
 *
 * Adds what a talk has left. What it was about and when it was belongs to both, as does what was
 * put aside by nobody in particular.
 */
void
mend_sheet_add_talk (MendSheet *self, MendTalkRecord *record)
{
  g_return_if_fail (MEND_IS_SHEET (self));
  g_return_if_fail (record != NULL);

  add_line (self, MEND_SHEET_TALK, MEND_SEAT_BOTH,
            is_blank (record->topic) ? record->title : record->topic, record, NULL);

  for (guint i = 0; i < record->writings->len; i++)
    add_writing (self, record, g_ptr_array_index (record->writings, i));
}

/**
 * mend_sheet_get_name:
 * @self: a sheet
 * @seat: left or right
 *
 * Gets the name of the person who sits there.
 *
 * Returns: (nullable): the name; may be empty
 */
const char *
mend_sheet_get_name (MendSheet *self, MendSeat seat)
{
  const MendPerson *person;

  g_return_val_if_fail (MEND_IS_SHEET (self), NULL);

  person = self->persons[seat == MEND_SEAT_RIGHT];

  return person != NULL ? person->name : NULL;
}

/**
 * mend_sheet_get_lines:
 * @self: a sheet
 *
 * Gets what can be chosen, in the order in which it was added.
 *
 * Returns: (transfer none) (element-type MendSheetLine): the lines
 */
GPtrArray *
mend_sheet_get_lines (MendSheet *self)
{
  g_return_val_if_fail (MEND_IS_SHEET (self), NULL);

  return self->lines;
}

/**
 * mend_sheet_get_has_chosen:
 * @self: a sheet
 *
 * Tells whether there would be something on it.
 *
 * Returns: whether a line was chosen
 */
gboolean
mend_sheet_get_has_chosen (MendSheet *self)
{
  g_return_val_if_fail (MEND_IS_SHEET (self), FALSE);

  return self->has_chosen;
}
