// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint-row.h"

#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendHintRow:
 *
 * Stands below a field somebody writes in: the switch of that person for hints, and a folded mark
 * where there is one. It opens by hand only, and what it says is written down nowhere.
 *
 * While nobody can have hints here it is not to be seen.
 */

struct _MendHintRow
{
  AdwBin parent_instance;

  MendHinting *hinting;
  MendSeat seat;
  char *part_id;
  char *text;
  gboolean has_ended;
  gboolean is_filling;

  /* Both only for as long as the hinting is there. */
  MendHint *hint;
  MendHint *closed;

  GtkCheckButton *toggle;
  GtkToggleButton *mark;
  GtkImage *arrow;
  GtkWidget *fold;
  GtkLabel *question;
};

G_DEFINE_FINAL_TYPE (MendHintRow, mend_hint_row, ADW_TYPE_BIN)

static void
show_hint (MendHintRow *self)
{
  MendHint *hint = NULL;

  if (self->hinting != NULL)
    hint = mend_hinting_find (self->hinting, self->seat, self->part_id,
                              self->text != NULL ? self->text : "", self->has_ended);

  if (hint == self->hint)
    return;

  self->hint = hint;

  if (hint == NULL || hint != self->closed)
    {
      self->closed = NULL;
      gtk_toggle_button_set_active (self->mark, FALSE);
    }

  gtk_label_set_text (self->question, hint != NULL ? mend_hint_get_text (hint) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), hint != NULL && hint != self->closed);
}

static void
update (MendHintRow *self)
{
  const gboolean is_offered =
      self->hinting != NULL && mend_hinting_is_offered (self->hinting, self->seat);

  self->is_filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), is_offered);
  gtk_check_button_set_active (self->toggle,
                               is_offered && mend_hinting_get_is_on (self->hinting, self->seat));
  self->is_filling = FALSE;
  show_hint (self);
}

static void
toggled_cb (MendHintRow *self)
{
  if (!self->is_filling && self->hinting != NULL)
    mend_hinting_set_is_on (self->hinting, self->seat, gtk_check_button_get_active (self->toggle));
}

static void
mark_toggled_cb (MendHintRow *self)
{
  const gboolean is_open = gtk_toggle_button_get_active (self->mark);

  gtk_widget_set_visible (self->fold, is_open);
  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
}

/* What is closed must not keep the keyboard. */
static void
close_clicked_cb (MendHintRow *self)
{
  self->closed = self->hint;
  gtk_widget_grab_focus (GTK_WIDGET (self->toggle));
  gtk_toggle_button_set_active (self->mark, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), FALSE);
}

static void
no_more_clicked_cb (MendHintRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_BACKWARD);
  mend_hinting_set_enabled (self->hinting, FALSE);
}

static void
mend_hint_row_dispose (GObject *object)
{
  MendHintRow *self = MEND_HINT_ROW (object);

  g_clear_object (&self->hinting);
  g_clear_pointer (&self->part_id, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (mend_hint_row_parent_class)->dispose (object);
}

static void
mend_hint_row_class_init (MendHintRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_hint_row_dispose;

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-hint-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHintRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, MendHintRow, mark);
  gtk_widget_class_bind_template_child (widget_class, MendHintRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, MendHintRow, fold);
  gtk_widget_class_bind_template_child (widget_class, MendHintRow, question);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_more_clicked_cb);
}

static void
mend_hint_row_init (MendHintRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_hint_row_new:
 *
 * Makes a row that asks nothing.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_hint_row_new (void)
{
  return g_object_new (MEND_TYPE_HINT_ROW, NULL);
}

/**
 * mend_hint_row_set_hinting:
 * @self: a row
 * @hinting: (nullable): whose words have hints
 *
 * Sets who knows whose words have hints.
 */
void
mend_hint_row_set_hinting (MendHintRow *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_HINT_ROW (self));
  g_return_if_fail (hinting == NULL || MEND_IS_HINTING (hinting));

  if (self->hinting == hinting)
    return;

  if (self->hinting != NULL)
    g_signal_handlers_disconnect_by_func (self->hinting, update, self);

  self->closed = NULL;
  g_set_object (&self->hinting, hinting);

  if (hinting != NULL)
    g_signal_connect_object (hinting, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  update (self);
}

/**
 * mend_hint_row_set_writer:
 * @self: a row
 * @seat: who writes in the field
 * @name: (nullable): how this person is called; `NULL` where nobody else writes, and so nothing is
 *   to be switched
 *
 * Says whose field it is.
 */
void
mend_hint_row_set_writer (MendHintRow *self, MendSeat seat, const char *name)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_HINT_ROW (self));

  /* Translators: %s is a name; people tick it to get hints for what this person writes */
  label = g_strdup_printf (C_ ("label", "Hints for %s"), name != NULL ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), name != NULL);
  gtk_check_button_set_label (self->toggle, label);
  self->seat = seat;
  update (self);
}

/**
 * mend_hint_row_set_text:
 * @self: a row
 * @part_id: (nullable): the part of the talk in which it is written
 * @text: what stands in the field
 * @has_ended: whether the last sentence has ended, even without a sign for it
 *
 * Looks at what was written.
 */
void
mend_hint_row_set_text (MendHintRow *self,
                        const char *part_id,
                        const char *text,
                        gboolean has_ended)
{
  g_return_if_fail (MEND_IS_HINT_ROW (self));
  g_return_if_fail (text != NULL);

  g_free (self->part_id);
  g_free (self->text);
  self->part_id = g_strdup (part_id);
  self->text = g_strdup (text);
  self->has_ended = has_ended;
  show_hint (self);
}
