// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-note-field.h"

#include <glib/gi18n.h>

#include "talk/mend-talk-text.h"

/**
 * MendNoteField:
 *
 * A field in a running talk for a note by either of the two, or for something that can wait for
 * another time. What is typed goes into the talk letter by letter; what is typed and taken back
 * leaves nothing.
 */
struct _MendNoteField
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendEventKind kind;
  guint id;
  guint part;
  MendSeat writer;

  GtkLabel *title;
  GtkWidget *writers;
  GtkToggleButton *left_writer;
  GtkToggleButton *right_writer;
  GtkTextView *view;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendNoteField, mend_note_field, ADW_TYPE_BIN)

static MendSeat
get_writer (MendNoteField *self)
{
  if (self->kind == MEND_EVENT_ASIDE)
    return MEND_SEAT_NONE;

  return gtk_toggle_button_get_active (self->left_writer) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
}

static char *
get_text (MendNoteField *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);

  return text;
}

static void
write_text (MendNoteField *self)
{
  g_autofree char *text = get_text (self);

  if (mend_log_find (mend_talk_get_log (self->talk), self->id) == NULL)
    self->id = mend_talk_write (self->talk, self->kind, self->writer, text);
  else
    mend_talk_rewrite (self->talk, self->id, text);
}

/* A note belongs to one person: chosen otherwise, the same words are the other's. */
static void
writer_toggled_cb (MendNoteField *self)
{
  if (self->talk == NULL || self->kind != MEND_EVENT_NOTE || self->writer == get_writer (self))
    return;

  mend_talk_rewrite (self->talk, self->id, NULL);
  self->id = 0;
  self->writer = get_writer (self);
  write_text (self);
}

static void
done_clicked_cb (MendNoteField *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* The latest of the kind in this part is taken up again, so that it can be gone on with. */
static const MendEvent *
find_latest (MendNoteField *self)
{
  MendLog *log = mend_talk_get_log (self->talk);

  for (guint i = mend_log_get_length (log); i > 0; i--)
    {
      const MendEvent *event = mend_log_get (log, i - 1);

      if (event->kind == MEND_EVENT_NOTE && event->kind == self->kind &&
          event->seat == self->writer && event->part == mend_talk_get_schedule (self->talk)->part)
        return event;
    }

  return NULL;
}

static void
open_field (MendNoteField *self, MendEventKind kind, const char *title)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const MendEvent *latest;

  self->kind = kind;
  self->writer = get_writer (self);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (self->writers, kind == MEND_EVENT_NOTE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  latest = find_latest (self);
  self->id = latest != NULL ? latest->id : 0;
  g_signal_handlers_block_by_func (buffer, write_text, self);
  gtk_text_buffer_set_text (buffer, latest != NULL ? latest->text : "", -1);
  g_signal_handlers_unblock_by_func (buffer, write_text, self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
mend_note_field_dispose (GObject *object)
{
  g_clear_object (&MEND_NOTE_FIELD (object)->talk);

  G_OBJECT_CLASS (mend_note_field_parent_class)->dispose (object);
}

static void
mend_note_field_class_init (MendNoteFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_note_field_dispose;

  /**
   * MendNoteField::done:
   * @self: a field
   *
   * Nothing more is to be written now.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", MEND_TYPE_NOTE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-note-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, title);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, writers);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, left_writer);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, right_writer);
  gtk_widget_class_bind_template_child (widget_class, MendNoteField, view);
  gtk_widget_class_bind_template_callback (widget_class, writer_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
mend_note_field_init (MendNoteField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (self->writers, GTK_TEXT_DIR_LTR);
}

/**
 * mend_note_field_set_talk:
 * @self: a field
 * @talk: the talk that is written to
 *
 * Says what talk the notes belong to.
 */
void
mend_note_field_set_talk (MendNoteField *self, MendTalk *talk)
{
  g_autofree char *left = mend_talk_text_name (talk, MEND_SEAT_LEFT);
  g_autofree char *right = mend_talk_text_name (talk, MEND_SEAT_RIGHT);

  g_return_if_fail (MEND_IS_NOTE_FIELD (self));

  g_set_object (&self->talk, talk);
  gtk_button_set_label (GTK_BUTTON (self->left_writer), left);
  gtk_button_set_label (GTK_BUTTON (self->right_writer), right);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (write_text), self, G_CONNECT_SWAPPED);
}

/**
 * mend_note_field_open_note:
 * @self: a field
 *
 * Makes the field ready for a note, or for going on with the latest of this part.
 */
void
mend_note_field_open_note (MendNoteField *self)
{
  g_return_if_fail (MEND_IS_NOTE_FIELD (self));

  open_field (self, MEND_EVENT_NOTE, C_ ("label", "Note"));
}

/**
 * mend_note_field_open_aside:
 * @self: a field
 *
 * Makes the field ready for something that can wait.
 */
void
mend_note_field_open_aside (MendNoteField *self)
{
  g_return_if_fail (MEND_IS_NOTE_FIELD (self));

  open_field (self, MEND_EVENT_ASIDE, C_ ("label", "For Another Time"));
}
