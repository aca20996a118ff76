// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-closing-entry.h"

#include "hints/mend-hint-row.h"
#include "mend-focus-child.h"

/**
 * MendClosingEntry:
 *
 * A field of some lines on the closing page. What is typed goes into the talk letter by letter, so
 * there is nothing to confirm and nothing to lose. Tab leads on, as people expect of a field in a
 * form.
 */
struct _MendClosingEntry
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendEventKind kind;
  MendSeat seat;

  GtkTextView *view;
  MendHintRow *hint_row;
};

G_DEFINE_FINAL_TYPE (MendClosingEntry, mend_closing_entry, ADW_TYPE_BIN)

static void
changed_cb (MendClosingEntry *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  mend_hint_row_set_text (self->hint_row, NULL, text, FALSE);
  mend_talk_write (self->talk, self->kind, self->seat, text);
}

static void
view_left_cb (MendClosingEntry *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  mend_hint_row_set_text (self->hint_row, NULL, text, TRUE);
}

static gboolean
mend_closing_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_CLOSING_ENTRY (widget)->view));
}

static void
mend_closing_entry_dispose (GObject *object)
{
  g_clear_object (&MEND_CLOSING_ENTRY (object)->talk);

  G_OBJECT_CLASS (mend_closing_entry_parent_class)->dispose (object);
}

static void
mend_closing_entry_class_init (MendClosingEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_closing_entry_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_closing_entry_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-closing-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MendClosingEntry, view);
  gtk_widget_class_bind_template_child (widget_class, MendClosingEntry, hint_row);
  gtk_widget_class_bind_template_callback (widget_class, view_left_cb);
}

static void
mend_closing_entry_init (MendClosingEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_closing_entry_new:
 *
 * Makes a field that belongs to no talk yet.
 *
 * Returns: (transfer floating): the field
 */
GtkWidget *
mend_closing_entry_new (void)
{
  return g_object_new (MEND_TYPE_CLOSING_ENTRY, NULL);
}

/**
 * mend_closing_entry_set_talk:
 * @self: a field
 * @talk: the talk that is written to
 * @kind: what kind of writing it is, one of which each has one
 * @seat: whose it is
 * @label: what the field is for, for those who do not see the page
 *
 * Fills the field with what was written already, and writes what is typed from now on.
 */
void
mend_closing_entry_set_talk (
    MendClosingEntry *self, MendTalk *talk, MendEventKind kind, MendSeat seat, const char *label)
{
  GtkTextBuffer *buffer;
  const char *text;

  g_return_if_fail (MEND_IS_CLOSING_ENTRY (self));
  g_return_if_fail (self->talk == NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  text = mend_talk_get_text (talk, kind, seat);
  self->talk = g_object_ref (talk);
  self->kind = kind;
  self->seat = seat;

  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  mend_closing_entry_set_label (self, label);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mend_closing_entry_set_label:
 * @self: a field
 * @label: what the field is for
 *
 * Says what the field is for to those who do not see the page.
 */
void
mend_closing_entry_set_label (MendClosingEntry *self, const char *label)
{
  g_return_if_fail (MEND_IS_CLOSING_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * mend_closing_entry_set_hinting:
 * @self: a field of one person
 * @hinting: whose words have hints
 * @name: how the person is called
 *
 * Lets the person have hints for what is written here.
 */
void
mend_closing_entry_set_hinting (MendClosingEntry *self, MendHinting *hinting, const char *name)
{
  g_return_if_fail (MEND_IS_CLOSING_ENTRY (self));

  mend_hint_row_set_writer (self->hint_row, self->seat, name);
  mend_hint_row_set_hinting (self->hint_row, hinting);
}
