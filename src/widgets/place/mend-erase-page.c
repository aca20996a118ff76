// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-erase-page.h"

/**
 * MendErasePage:
 *
 * What goes and what stays when everything is erased, and what can be kept first. Its signals are
 * `export`, `back-up` and `erase`.
 */

struct _MendErasePage
{
  AdwBin parent_instance;

  GtkWidget *other_group;
  AdwActionRow *other_row;
  GtkLabel *failure_label;
};

enum
{
  EXPORT,
  BACK_UP,
  ERASE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendErasePage, mend_erase_page, ADW_TYPE_BIN)

static void
export_clicked_cb (MendErasePage *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static void
back_up_clicked_cb (MendErasePage *self)
{
  g_signal_emit (self, signals[BACK_UP], 0);
}

static void
erase_clicked_cb (MendErasePage *self)
{
  g_signal_emit (self, signals[ERASE], 0);
}

static void
mend_erase_page_class_init (MendErasePageClass *klass)
{
  static const char *const names[N_SIGNALS] = { "export", "back-up", "erase" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_ERASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-erase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendErasePage, other_group);
  gtk_widget_class_bind_template_child (widget_class, MendErasePage, other_row);
  gtk_widget_class_bind_template_child (widget_class, MendErasePage, failure_label);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_clicked_cb);
}

static void
mend_erase_page_init (MendErasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_erase_page_new:
 *
 * Makes a page that names what goes and what stays.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_erase_page_new (void)
{
  return g_object_new (MEND_TYPE_ERASE_PAGE, NULL);
}

/**
 * mend_erase_page_set_place:
 * @self: a page
 * @path: (nullable): the folder that people have chosen for the records; `NULL` if they have not
 *
 * Says what becomes of it on another computer.
 */
void
mend_erase_page_set_place (MendErasePage *self, const char *path)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (MEND_IS_ERASE_PAGE (self));

  gtk_widget_set_visible (self->other_group, path != NULL);
  if (path == NULL)
    return;

  shown = g_filename_display_name (path);
  adw_action_row_set_subtitle (self->other_row, shown);
}

/**
 * mend_erase_page_show_failure:
 * @self: a page
 * @words: (nullable): why not all is erased; `NULL` while it is tried
 *
 * Says that something is left, beside the button.
 */
void
mend_erase_page_show_failure (MendErasePage *self, const char *words)
{
  g_return_if_fail (MEND_IS_ERASE_PAGE (self));

  gtk_label_set_text (self->failure_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), words != NULL);
}
