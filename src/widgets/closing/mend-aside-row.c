// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-aside-row.h"

#include <glib/gi18n.h>

/**
 * MendAsideRow:
 *
 * Something that was put aside, and where it is to go: to a talk or to a therapist. It can be taken
 * back, too.
 */
struct _MendAsideRow
{
  AdwPreferencesRow parent_instance;

  guint writing_id;

  GtkLabel *text_label;
  GtkDropDown *target;
};

enum
{
  SIGNAL_KIND_CHANGED,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendAsideRow, mend_aside_row, ADW_TYPE_PREFERENCES_ROW)

static void
selected_cb (MendAsideRow *self)
{
  g_signal_emit (self, signals[SIGNAL_KIND_CHANGED], 0);
}

static void
delete_clicked_cb (MendAsideRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static void
mend_aside_row_class_init (MendAsideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * MendAsideRow::kind-changed:
   * @self: a row
   *
   * It is to go elsewhere.
   */
  signals[SIGNAL_KIND_CHANGED] = g_signal_new (
      "kind-changed", MEND_TYPE_ASIDE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendAsideRow::delete:
   * @self: a row
   *
   * It is to be taken back.
   */
  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_ASIDE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-aside-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAsideRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, MendAsideRow, target);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_aside_row_init (MendAsideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_aside_row_new:
 * @aside: what was put aside
 *
 * Makes the row of something that was put aside.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_aside_row_new (const MendEvent *aside)
{
  MendAsideRow *self = g_object_new (MEND_TYPE_ASIDE_ROW, NULL);

  self->writing_id = aside->id;
  gtk_label_set_text (self->text_label, aside->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, aside->text,
                                  -1);
  gtk_drop_down_set_selected (self->target, aside->kind == MEND_EVENT_FOR_THERAPIST);
  g_signal_connect_object (self->target, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mend_aside_row_get_writing_id:
 * @self: a row
 *
 * Gets which writing of the talk it is.
 *
 * Returns: the number in the log
 */
guint
mend_aside_row_get_writing_id (MendAsideRow *self)
{
  g_return_val_if_fail (MEND_IS_ASIDE_ROW (self), 0);

  return self->writing_id;
}

/**
 * mend_aside_row_get_kind:
 * @self: a row
 *
 * Gets where it is to go.
 *
 * Returns: [enum@Mend.EventKind.aside] or [enum@Mend.EventKind.for_therapist]
 */
MendEventKind
mend_aside_row_get_kind (MendAsideRow *self)
{
  g_return_val_if_fail (MEND_IS_ASIDE_ROW (self), MEND_EVENT_ASIDE);

  return gtk_drop_down_get_selected (self->target) == 0 ? MEND_EVENT_ASIDE
                                                        : MEND_EVENT_FOR_THERAPIST;
}
