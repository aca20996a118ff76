// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-line.h"

/**
 * MendSheetLine:
 *
 * A line that can be chosen for a sheet. It is one person's, who alone chooses it, or belongs to
 * both. It is not chosen at first, and the choice is nowhere but here.
 */
struct _MendSheetLine
{
  GObject parent_instance;

  MendSheetKind kind;
  MendSeat seat;
  char *text;
  MendTalkRecord *record;
  MendStanding *standing;
  gboolean is_chosen;
};

enum
{
  PROP_0,
  PROP_IS_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendSheetLine, mend_sheet_line, G_TYPE_OBJECT)

static void
mend_sheet_line_finalize (GObject *object)
{
  MendSheetLine *self = MEND_SHEET_LINE (object);

  g_free (self->text);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  g_clear_object (&self->standing);

  G_OBJECT_CLASS (mend_sheet_line_parent_class)->finalize (object);
}

static void
mend_sheet_line_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_IS_CHOSEN:
      g_value_set_boolean (value, MEND_SHEET_LINE (object)->is_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_sheet_line_class_init (MendSheetLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_sheet_line_finalize;
  object_class->get_property = mend_sheet_line_get_property;

  properties[PROP_IS_CHOSEN] =
      g_param_spec_boolean ("is-chosen", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_sheet_line_init (MendSheetLine *self)
{
}

/**
 * mend_sheet_line_new:
 * @kind: what it is
 * @seat: whose it is: left, right or both
 * @text: what was written
 * @record: (nullable): the talk it comes from
 * @standing: (nullable): the promise it is
 *
 * Makes a line that is not chosen.
 *
 * Returns: (transfer full): the line
 */
MendSheetLine *
mend_sheet_line_new (MendSheetKind kind,
                     MendSeat seat,
                     const char *text,
                     MendTalkRecord *record,
                     MendStanding *standing)
{
  MendSheetLine *self;

  g_return_val_if_fail (seat != MEND_SEAT_NONE && text != NULL, NULL);

  self = g_object_new (MEND_TYPE_SHEET_LINE, NULL);
  self->kind = kind;
  self->seat = seat;
  self->text = g_strdup (text);
  self->record = record != NULL ? mend_talk_record_ref (record) : NULL;
  self->standing = standing != NULL ? g_object_ref (standing) : NULL;

  return self;
}

/**
 * mend_sheet_line_get_kind:
 * @self: a line
 *
 * Gets what it is.
 *
 * Returns: the kind
 */
MendSheetKind
mend_sheet_line_get_kind (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), MEND_SHEET_NOTE);

  return self->kind;
}

/**
 * mend_sheet_line_get_seat:
 * @self: a line
 *
 * Gets whose it is, by where they sit now.
 *
 * Returns: left, right or both
 */
MendSeat
mend_sheet_line_get_seat (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), MEND_SEAT_NONE);

  return self->seat;
}

/**
 * mend_sheet_line_get_text:
 * @self: a line
 *
 * Gets what was written.
 *
 * Returns: the text
 */
const char *
mend_sheet_line_get_text (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), NULL);

  return self->text;
}

/**
 * mend_sheet_line_get_record:
 * @self: a line
 *
 * Gets the talk it comes from.
 *
 * Returns: (transfer none) (nullable): the talk; `NULL` for a promise
 */
MendTalkRecord *
mend_sheet_line_get_record (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), NULL);

  return self->record;
}

/**
 * mend_sheet_line_get_standing:
 * @self: a line
 *
 * Gets the promise it is.
 *
 * Returns: (transfer none) (nullable): the promise, and how it stands
 */
MendStanding *
mend_sheet_line_get_standing (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), NULL);

  return self->standing;
}

/**
 * mend_sheet_line_get_is_chosen:
 * @self: a line
 *
 * Tells whether it is to be on the sheet.
 *
 * Returns: whether it was chosen
 */
gboolean
mend_sheet_line_get_is_chosen (MendSheetLine *self)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), FALSE);

  return self->is_chosen;
}

/**
 * mend_sheet_line_choose:
 * @self: a line
 * @seat: in whose part it is chosen: that of one person, or of both
 * @is_chosen: whether it is to be on the sheet
 *
 * Chooses a line, or no longer. In a part whose it is not, nothing comes of it.
 *
 * Returns: whether it is in that part
 */
gboolean
mend_sheet_line_choose (MendSheetLine *self, MendSeat seat, gboolean is_chosen)
{
  g_return_val_if_fail (MEND_IS_SHEET_LINE (self), FALSE);

  if (self->seat != seat)
    return FALSE;

  if (self->is_chosen != is_chosen)
    {
      self->is_chosen = is_chosen;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHOSEN]);
    }

  return TRUE;
}
