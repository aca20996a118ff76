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
  MendAccountPart account_part;
  char *earlier;

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

  if (self->kind == MEND_EVENT_ACCOUNT)
    mend_talk_write_account (self->talk, self->seat, self->account_part, text, self->earlier);
  else
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
  MendClosingEntry *self = MEND_CLOSING_ENTRY (object);

  g_clear_object (&self->talk);
  g_clear_pointer (&self->earlier, g_free);

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

static void
begin (MendClosingEntry *self, MendTalk *talk, MendSeat seat, const char *text, const char *label)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  self->talk = g_object_ref (talk);
  self->seat = seat;
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  mend_closing_entry_set_label (self, label);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
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
  g_return_if_fail (MEND_IS_CLOSING_ENTRY (self));
  g_return_if_fail (self->talk == NULL);

  self->kind = kind;
  begin (self, talk, seat, mend_talk_get_text (talk, kind, seat), label);
}

/**
 * mend_closing_entry_set_account:
 * @self: a field
 * @talk: the talk that is written to
 * @seat: the seat of the one whose part it is
 * @part: a part of the shared account
 * @earlier: what stands in the account by now; may be empty
 * @label: what the field is for, for those who do not see the page
 *
 * Fills the field with a part of the shared account, and writes what is typed from now on.
 */
void
mend_closing_entry_set_account (MendClosingEntry *self,
                                MendTalk *talk,
                                MendSeat seat,
                                MendAccountPart part,
                                const char *earlier,
                                const char *label)
{
  const MendEvent *written;

  g_return_if_fail (MEND_IS_CLOSING_ENTRY (self));
  g_return_if_fail (self->talk == NULL);

  written = mend_talk_get_account (talk, part);
  self->kind = MEND_EVENT_ACCOUNT;
  self->account_part = part;
  self->earlier = g_strdup (earlier);
  begin (self, talk, seat, written != NULL ? written->text : earlier, label);
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
  view_left_cb (self);
}
