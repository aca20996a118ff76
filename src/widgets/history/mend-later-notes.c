// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-later-notes.h"

#include "history/mend-talk-section.h"
#include "history/mend-talk-words.h"
#include "mend-core-enums.h"
#include "mend-person-mark.h"

/**
 * MendLaterNotes:
 *
 * What was added to a talk after its end, and the field to add more. Its signal is `add-note`, with
 * the seat of the writer and the text; who adds it hands in the notes anew.
 */

struct _MendLaterNotes
{
  AdwBin parent_instance;

  GPtrArray *notes;
  char *colors[2];

  MendTalkSection *section;
  GtkWidget *open_button;
  GtkWidget *form;
  GtkWidget *writers_box;
  GtkToggleButton *left_toggle;
  GtkToggleButton *right_toggle;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkTextView *view;
  GtkWidget *add_button;
};

enum
{
  ADD_NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendLaterNotes, mend_later_notes, ADW_TYPE_BIN)

static MendSeat
get_writer (MendLaterNotes *self)
{
  if (gtk_toggle_button_get_active (self->left_toggle))
    return MEND_SEAT_LEFT;

  return gtk_toggle_button_get_active (self->right_toggle) ? MEND_SEAT_RIGHT : MEND_SEAT_NONE;
}

static char *
get_written_text (MendLaterNotes *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);

  return g_strstrip (text);
}

static void
update_add_button (MendLaterNotes *self)
{
  g_autofree char *text = get_written_text (self);

  gtk_widget_set_sensitive (self->add_button, get_writer (self) != MEND_SEAT_NONE && *text != '\0');
}

static void
show_notes (MendLaterNotes *self)
{
  mend_talk_section_clear (self->section);

  for (guint i = 0; self->notes != NULL && i < self->notes->len; i++)
    {
      const MendLaterNote *note = g_ptr_array_index (self->notes, i);
      g_autofree char *day = mend_talk_words_day (note->created);

      mend_talk_section_add_person (self->section, note->seat, note->name,
                                    self->colors[note->seat == MEND_SEAT_RIGHT], day);
      mend_talk_section_add_text (self->section, note->text);
    }
}

static void
set_open (MendLaterNotes *self, gboolean open)
{
  gtk_widget_set_visible (self->form, open);
  gtk_widget_set_visible (self->open_button, !open);
}

static void
empty_form (MendLaterNotes *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), "", -1);
  gtk_toggle_button_set_active (self->left_toggle, FALSE);
  gtk_toggle_button_set_active (self->right_toggle, FALSE);
  set_open (self, FALSE);
}

static void
open_clicked_cb (MendLaterNotes *self)
{
  set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
not_now_clicked_cb (MendLaterNotes *self)
{
  empty_form (self);
  gtk_widget_grab_focus (self->open_button);
}

static void
add_clicked_cb (MendLaterNotes *self)
{
  g_autofree char *text = get_written_text (self);
  MendSeat writer = get_writer (self);

  empty_form (self);
  gtk_widget_grab_focus (self->open_button);
  g_signal_emit (self, signals[ADD_NOTE], 0, writer, text);
}

/* One of the two at most; a second press takes the choice back. */
static void
left_toggled_cb (MendLaterNotes *self)
{
  if (gtk_toggle_button_get_active (self->left_toggle))
    gtk_toggle_button_set_active (self->right_toggle, FALSE);

  update_add_button (self);
}

static void
right_toggled_cb (MendLaterNotes *self)
{
  if (gtk_toggle_button_get_active (self->right_toggle))
    gtk_toggle_button_set_active (self->left_toggle, FALSE);

  update_add_button (self);
}

static void
text_changed_cb (MendLaterNotes *self)
{
  update_add_button (self);
}

static void
mend_later_notes_finalize (GObject *object)
{
  MendLaterNotes *self = MEND_LATER_NOTES (object);

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->colors[0]);
  g_free (self->colors[1]);

  G_OBJECT_CLASS (mend_later_notes_parent_class)->finalize (object);
}

static void
mend_later_notes_class_init (MendLaterNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_later_notes_finalize;

  signals[ADD_NOTE] = g_signal_new ("add-note", MEND_TYPE_LATER_NOTES, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 2, MEND_TYPE_SEAT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-later-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, section);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, open_button);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, form);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, writers_box);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, left_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, right_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, view);
  gtk_widget_class_bind_template_child (widget_class, MendLaterNotes, add_button);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_now_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_toggled_cb);
}

static void
mend_later_notes_init (MendLaterNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The left person is left, whichever way one reads. */
  gtk_widget_set_direction (self->writers_box, GTK_TEXT_DIR_LTR);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_writer (GtkToggleButton *toggle, MendPersonMark *mark, const char *name)
{
  mend_person_mark_set_name (mark, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_person_mark_get_shown_name (mark), -1);
}

/**
 * mend_later_notes_set_record:
 * @self: the notes
 * @record: the talk they belong to
 *
 * Sets the talk, which says who can write.
 */
void
mend_later_notes_set_record (MendLaterNotes *self, const MendTalkRecord *record)
{
  g_return_if_fail (MEND_IS_LATER_NOTES (self));
  g_return_if_fail (record != NULL);

  show_writer (self->left_toggle, self->left_mark,
               mend_talk_record_get_name (record, MEND_SEAT_LEFT));
  show_writer (self->right_toggle, self->right_mark,
               mend_talk_record_get_name (record, MEND_SEAT_RIGHT));
}

/**
 * mend_later_notes_set_notes:
 * @self: the notes
 * @notes: (nullable) (element-type MendLaterNote): what was added, oldest first
 *
 * Sets the notes. What is being written stays.
 */
void
mend_later_notes_set_notes (MendLaterNotes *self, GPtrArray *notes)
{
  g_return_if_fail (MEND_IS_LATER_NOTES (self));

  if (notes != NULL)
    g_ptr_array_ref (notes);

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes;
  show_notes (self);
}

/**
 * mend_later_notes_set_colors:
 * @self: the notes
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_later_notes_set_colors (MendLaterNotes *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_LATER_NOTES (self));

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  self->colors[0] = g_strdup (left);
  self->colors[1] = g_strdup (right);
  mend_person_mark_set_color (self->left_mark, left);
  mend_person_mark_set_color (self->right_mark, right);
  show_notes (self);
}
