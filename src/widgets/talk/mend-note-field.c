// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-note-field.h"

#include "hints/mend-hint-row.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "mend-person-name.h"
#include "mend-wrap-box.h"

/**
 * MendNoteField:
 *
 * Where something is written down in a talk: a note by one of the two, or what is put aside for
 * another time.
 *
 * What is typed is in the talk at once, and what is taken back is gone from it at once. What was
 * written before is listed below, and can be changed.
 */

struct _MendNoteField
{
  AdwBin parent_instance;

  MendEventKind kind;
  MendTalk *talk;
  guint id;
  gboolean is_filling;

  GtkWidget *writers;
  GtkToggleButton *left;
  GtkToggleButton *right;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkWidget *note;
  GtkTextView *note_view;
  GtkTextBuffer *buffer;
  MendHintRow *hint_row;
  GtkWidget *aside;
  GtkEntry *aside_entry;
  GtkWidget *another;
  MendWrapBox *earlier;
};

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* So much of an earlier note is shown. */
#define EARLIER_WIDTH_CHARS 28

G_DEFINE_FINAL_TYPE (MendNoteField, mend_note_field, ADW_TYPE_BIN)

static gboolean
is_note (MendNoteField *self)
{
  return self->kind == MEND_EVENT_NOTE;
}

static MendSeat
get_writer (MendNoteField *self)
{
  if (!is_note (self))
    return MEND_SEAT_NONE;

  return gtk_toggle_button_get_active (self->right) ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT;
}

static char *
get_text (MendNoteField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!is_note (self))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->aside_entry)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static gboolean
is_listed (MendNoteField *self, const MendEvent *event)
{
  if (event->kind != self->kind || event->id == self->id)
    return FALSE;

  return !is_note (self) || event->part == mend_talk_get_schedule (self->talk)->part;
}

/* Only what one of the two writes has hints. */
static void
look_at_text (MendNoteField *self, gboolean has_ended)
{
  const MendSeat writer = get_writer (self);
  MendPersonMark *mark = writer == MEND_SEAT_RIGHT ? self->right_mark : self->left_mark;
  g_autofree char *text = NULL;

  if (self->talk == NULL || !is_note (self))
    return;

  text = get_text (self);
  mend_hint_row_set_writer (self->hint_row, writer,
                            mend_person_name_get_shown (mend_person_mark_get_name (mark), writer));
  mend_hint_row_set_text (self->hint_row, mend_talk_get_part (self->talk)->id, text, has_ended);
}

static void
view_left_cb (MendNoteField *self)
{
  look_at_text (self, TRUE);
}

/* Shows a writing, or an empty field for a new one. */
static void
fill (MendNoteField *self, const MendEvent *event)
{
  const char *text = event != NULL ? event->text : "";

  self->is_filling = TRUE;
  self->id = event != NULL ? event->id : 0;

  if (is_note (self))
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->aside_entry), text);

  if (event != NULL && event->seat == MEND_SEAT_RIGHT)
    gtk_toggle_button_set_active (self->right, TRUE);
  else if (event != NULL && event->seat == MEND_SEAT_LEFT)
    gtk_toggle_button_set_active (self->left, TRUE);

  look_at_text (self, event != NULL);
  self->is_filling = FALSE;
}

static GtkWidget *
make_earlier (MendNoteField *self, const MendEvent *event)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (event->text);

  if (is_note (self))
    {
      MendPersonMark *mark = event->seat == MEND_SEAT_RIGHT ? self->right_mark : self->left_mark;

      gtk_box_append (GTK_BOX (box),
                      mend_person_mark_new (event->seat, mend_person_mark_get_name (mark),
                                            mend_person_mark_get_color (mark)));
    }

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), EARLIER_WIDTH_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", event->id);

  return button;
}

static void
list_earlier (MendNoteField *self)
{
  MendLog *log = mend_talk_get_log (self->talk);

  mend_wrap_box_remove_all (self->earlier);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (is_listed (self, event))
        mend_wrap_box_append (self->earlier, make_earlier (self, event));
    }
}

static void
edit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendNoteField *self = MEND_NOTE_FIELD (widget);
  MendEvent *event;

  if (self->talk == NULL)
    return;

  event = mend_log_find (mend_talk_get_log (self->talk), g_variant_get_uint32 (parameter));

  if (event == NULL)
    return;

  fill (self, event);
  list_earlier (self);
  gtk_widget_set_sensitive (self->another, TRUE);
  gtk_widget_grab_focus (widget);
}

static void
text_changed_cb (MendNoteField *self)
{
  g_autofree char *text = NULL;

  if (self->is_filling || self->talk == NULL)
    return;

  text = get_text (self);
  look_at_text (self, FALSE);

  if (self->id == 0)
    self->id = mend_talk_write (self->talk, self->kind, get_writer (self), text);
  else
    mend_talk_rewrite (self->talk, self->id, text);

  if (self->id != 0 && mend_log_find (mend_talk_get_log (self->talk), self->id) == NULL)
    self->id = 0;

  gtk_widget_set_sensitive (self->another, self->id != 0);
}

/* A writing does not change hands; it is written anew. */
static void
writer_changed_cb (MendNoteField *self)
{
  if (self->is_filling || self->talk == NULL)
    return;

  look_at_text (self, FALSE);

  if (self->id == 0)
    return;

  mend_talk_rewrite (self->talk, self->id, NULL);
  self->id = 0;
  text_changed_cb (self);
}

static void
another_clicked_cb (MendNoteField *self)
{
  fill (self, NULL);
  list_earlier (self);
  gtk_widget_set_sensitive (self->another, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
aside_activated_cb (MendNoteField *self)
{
  if (self->id != 0)
    another_clicked_cb (self);
}

static gboolean
mend_note_field_grab_focus (GtkWidget *widget)
{
  MendNoteField *self = MEND_NOTE_FIELD (widget);

  return gtk_widget_grab_focus (is_note (self) ? GTK_WIDGET (self->note_view)
                                               : GTK_WIDGET (self->aside_entry));
}

static void
mend_note_field_constructed (GObject *object)
{
  MendNoteField *self = MEND_NOTE_FIELD (object);

  G_OBJECT_CLASS (mend_note_field_parent_class)->constructed (object);

  gtk_widget_set_visible (self->writers, is_note (self));
  gtk_widget_set_visible (self->note, is_note (self));
  gtk_widget_set_visible (self->aside, !is_note (self));
}

static void
mend_note_field_dispose (GObject *object)
{
  g_clear_object (&MEND_NOTE_FIELD (object)->talk);

  G_OBJECT_CLASS (mend_note_field_parent_class)->dispose (object);
}

static void
mend_note_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, MEND_NOTE_FIELD (object)->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_note_field_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      MEND_NOTE_FIELD (object)->kind = (MendEventKind) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_note_field_class_init (MendNoteFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mend_note_field_constructed;
  object_class->dispose = mend_note_field_dispose;
  object_class->get_property = mend_note_field_get_property;
  object_class->set_property = mend_note_field_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_note_field_grab_focus;

  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, MEND_TYPE_EVENT_KIND, MEND_EVENT_NOTE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-note-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, writers);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, left);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, right);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, note);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, note_view);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, buffer);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, hint_row);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, aside);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, aside_entry);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, another);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, earlier);
  gtk_widget_class_install_action (widget_class, "note.edit", "u", edit_action);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, writer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, aside_activated_cb);
}

static void
mend_note_field_init (MendNoteField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Who sits on the left is on the left, also where people read from the right. */
  gtk_widget_set_direction (self->writers, GTK_TEXT_DIR_LTR);
}

/**
 * mend_note_field_new:
 * @kind: [enum@Mend.EventKind.note] or [enum@Mend.EventKind.aside]
 *
 * Makes a field.
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *
mend_note_field_new (MendEventKind kind)
{
  return g_object_new (MEND_TYPE_NOTE_FIELD, "kind", kind, NULL);
}

static void
show_writer (MendPersonMark *mark, GtkWidget *button, const MendTalkLook *look, MendSeat seat)
{
  const char *name = mend_plan_get_name (mend_talk_get_plan (look->talk), seat);

  mend_person_mark_set_name (mark, name);
  mend_person_mark_set_color (mark, mend_talk_look_get_color (look, seat));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_person_name_get_shown (name, seat), -1);
}

/**
 * mend_note_field_open:
 * @self: a field
 * @look: what there is to show
 *
 * Readies the field for something new. Notes are mostly written by the one who listens.
 */
void
mend_note_field_open (MendNoteField *self, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_NOTE_FIELD (self));

  g_set_object (&self->talk, look->talk);
  show_writer (self->left_mark, GTK_WIDGET (self->left), look, MEND_SEAT_LEFT);
  show_writer (self->right_mark, GTK_WIDGET (self->right), look, MEND_SEAT_RIGHT);

  mend_hint_row_set_hinting (self->hint_row, is_note (self) ? look->hinting : NULL);
  fill (self, NULL);
  gtk_toggle_button_set_active (
      mend_talk_get_part (look->talk)->speaker == MEND_SEAT_RIGHT ? self->left : self->right, TRUE);
  gtk_widget_set_sensitive (self->another, FALSE);
  list_earlier (self);
}

/**
 * mend_note_field_close:
 * @self: a field
 *
 * Forgets what was typed, which is in the talk.
 */
void
mend_note_field_close (MendNoteField *self)
{
  g_return_if_fail (MEND_IS_NOTE_FIELD (self));

  fill (self, NULL);
  mend_hint_row_set_text (self->hint_row, NULL, "", FALSE);
  mend_hint_row_set_hinting (self->hint_row, NULL);
  mend_wrap_box_remove_all (self->earlier);
  g_clear_object (&self->talk);
}
