// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mend-account-entry.h"

#include <glib/gi18n.h>

#include "hints/mend-hint-row.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"

/**
 * MendAccountEntry:
 *
 * Where one person writes a part of the shared account. What is typed is a draft, on the screen and
 * nowhere else, until that person writes it down. Its signals are `taken-back`, `written` and
 * `deleted`.
 */
struct _MendAccountEntry
{
  AdwBin parent_instance;

  char *before;

  MendPersonMark *mark;
  GtkTextView *view;
  MendHintRow *hint_row;
  GtkWidget *delete_button;
  GtkWidget *write_button;
};

enum
{
  SIGNAL_TAKEN_BACK,
  SIGNAL_WRITTEN,
  SIGNAL_DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendAccountEntry, mend_account_entry, ADW_TYPE_BIN)

static void
changed_cb (MendAccountEntry *self)
{
  g_autofree char *text = mend_account_entry_dup_text (self);

  gtk_widget_set_sensitive (self->write_button, *text != '\0' && !g_str_equal (text, self->before));
  mend_hint_row_set_text (self->hint_row, NULL, text, FALSE);
}

static void
view_left_cb (MendAccountEntry *self)
{
  g_autofree char *text = mend_account_entry_dup_text (self);

  mend_hint_row_set_text (self->hint_row, NULL, text, TRUE);
}

static void
take_back_clicked_cb (MendAccountEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_TAKEN_BACK], 0);
}

static void
write_clicked_cb (MendAccountEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static void
delete_clicked_cb (MendAccountEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0);
}

static gboolean
mend_account_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_ACCOUNT_ENTRY (widget)->view));
}

static void
mend_account_entry_dispose (GObject *object)
{
  g_clear_pointer (&MEND_ACCOUNT_ENTRY (object)->before, g_free);

  G_OBJECT_CLASS (mend_account_entry_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, MEND_TYPE_ACCOUNT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
mend_account_entry_class_init (MendAccountEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_account_entry_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_account_entry_grab_focus;

  signals[SIGNAL_TAKEN_BACK] = add_signal ("taken-back");
  signals[SIGNAL_WRITTEN] = add_signal ("written");
  signals[SIGNAL_DELETED] = add_signal ("deleted");

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-account-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAccountEntry, mark);
  gtk_widget_class_bind_template_child (widget_class, MendAccountEntry, view);
  gtk_widget_class_bind_template_child (widget_class, MendAccountEntry, hint_row);
  gtk_widget_class_bind_template_child (widget_class, MendAccountEntry, delete_button);
  gtk_widget_class_bind_template_child (widget_class, MendAccountEntry, write_button);
  gtk_widget_class_bind_template_callback (widget_class, view_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_account_entry_init (MendAccountEntry *self)
{
  g_type_ensure (MEND_TYPE_HINT_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_account_entry_new:
 * @seat: where the one sits who writes
 * @name: how that person is called
 * @color: (nullable): the colour
 * @title: what the part is called
 * @text: what is written there already
 *
 * Makes the field.
 *
 * Returns: (transfer floating): the field
 */
GtkWidget *
mend_account_entry_new (
    MendSeat seat, const char *name, const char *color, const char *title, const char *text)
{
  MendAccountEntry *self = g_object_new (MEND_TYPE_ACCOUNT_ENTRY, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *label = g_strdup_printf ("%s: %s", name, title);

  self->before = g_strdup (text);
  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_widget_set_visible (self->delete_button, *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mend_account_entry_set_hinting:
 * @self: a field
 * @hinting: whose words have hints
 * @name: how the one who writes is called
 *
 * Lets whoever writes have hints.
 */
void
mend_account_entry_set_hinting (MendAccountEntry *self, MendHinting *hinting, const char *name)
{
  g_return_if_fail (MEND_IS_ACCOUNT_ENTRY (self));

  mend_hint_row_set_writer (self->hint_row, mend_account_entry_get_seat (self), name);
  mend_hint_row_set_hinting (self->hint_row, hinting);
  view_left_cb (self);
}

/**
 * mend_account_entry_get_seat:
 * @self: a field
 *
 * Gets where the one sits who writes.
 *
 * Returns: left or right
 */
MendSeat
mend_account_entry_get_seat (MendAccountEntry *self)
{
  g_return_val_if_fail (MEND_IS_ACCOUNT_ENTRY (self), MEND_SEAT_NONE);

  return mend_person_mark_get_seat (self->mark);
}

/**
 * mend_account_entry_dup_text:
 * @self: a field
 *
 * Gets what is written in it, without blanks around it.
 *
 * Returns: (transfer full): the text
 */
char *
mend_account_entry_dup_text (MendAccountEntry *self)
{
  char *text = NULL;

  g_return_val_if_fail (MEND_IS_ACCOUNT_ENTRY (self), NULL);

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);

  return g_strstrip (text);
}
