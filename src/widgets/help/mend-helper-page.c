// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helper-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"

/**
 * MendHelperPage:
 *
 * Somebody who helps: the name, how to reach that person, and a note. Its signals are `written` and
 * `delete`.
 */
struct _MendHelperPage
{
  AdwBin parent_instance;

  MendHelper *helper;
  gboolean is_read_only;

  GtkWidget *group;
  GtkEditable *name_row;
  GtkEditable *reach_row;
  GtkEditable *note_row;
  GtkWidget *write_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_WRITTEN,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendHelperPage, mend_helper_page, ADW_TYPE_BIN)

/* Without a name nobody would know who it is. */
static void
changed_cb (MendHelperPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  gtk_widget_set_sensitive (self->write_button, *name != '\0' && !self->is_read_only);
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendHelperPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
write_clicked_cb (MendHelperPage *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static void
delete_clicked_cb (MendHelperPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_helper_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_HELPER_PAGE (widget)->name_row));
}

static void
mend_helper_page_finalize (GObject *object)
{
  g_clear_pointer (&MEND_HELPER_PAGE (object)->helper, mend_helper_unref);

  G_OBJECT_CLASS (mend_helper_page_parent_class)->finalize (object);
}

static void
mend_helper_page_class_init (MendHelperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_helper_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_helper_page_grab_focus;

  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_HELPER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_HELPER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-helper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, group);
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, reach_row);
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, write_button);
  gtk_widget_class_bind_template_child (widget_class, MendHelperPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_helper_page_init (MendHelperPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_helper_page_new:
 * @helper: (nullable): the record of a therapist; `NULL` for somebody who is not written down yet
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_helper_page_new (MendHelper *helper)
{
  MendHelperPage *self = g_object_new (MEND_TYPE_HELPER_PAGE, NULL);

  if (helper != NULL)
    {
      self->helper = mend_helper_ref (helper);
      gtk_editable_set_text (self->name_row, helper->name);
      gtk_editable_set_text (self->reach_row, helper->reach);
      gtk_editable_set_text (self->note_row, helper->text);
    }

  gtk_widget_set_visible (self->delete_button, helper != NULL);

  return GTK_WIDGET (self);
}

/**
 * mend_helper_page_get_helper:
 * @self: a page
 *
 * Gets the record that it shows.
 *
 * Returns: (transfer none) (nullable): the record; `NULL` if there is none yet
 */
MendHelper *
mend_helper_page_get_helper (MendHelperPage *self)
{
  g_return_val_if_fail (MEND_IS_HELPER_PAGE (self), NULL);

  return self->helper;
}

/**
 * mend_helper_page_make_helper:
 * @self: a page, on which there is a name
 * @now: date and time here
 *
 * Makes the record of what stands on the page.
 *
 * Returns: (transfer full): the record, with the id it had
 */
MendHelper *
mend_helper_page_make_helper (MendHelperPage *self, GDateTime *now)
{
  MendHelper fields = { .kind = MEND_HELPER_THERAPIST, .created = now };

  g_return_val_if_fail (MEND_IS_HELPER_PAGE (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (self->helper != NULL)
    fields = *self->helper;

  fields.name = (char *) gtk_editable_get_text (self->name_row);
  fields.reach = (char *) gtk_editable_get_text (self->reach_row);
  fields.text = (char *) gtk_editable_get_text (self->note_row);

  return mend_helper_new (&fields);
}

/**
 * mend_helper_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_helper_page_set_is_read_only (MendHelperPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_HELPER_PAGE (self));

  self->is_read_only = is_read_only;
  gtk_widget_set_sensitive (self->group, !is_read_only);
  gtk_widget_set_sensitive (self->delete_button, !is_read_only);
  changed_cb (self);
}
