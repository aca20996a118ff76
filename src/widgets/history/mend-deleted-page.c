// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-deleted-page.h"

#include <glib/gi18n.h>

#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-wrap-box.h"

/**
 * MendDeletedPage:
 *
 * What was deleted and can be put back. Its signals are `put-back` and `delete-for-good`, each with
 * what is meant.
 */

struct _MendDeletedPage
{
  AdwBin parent_instance;

  gboolean is_read_only;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *empty_label;
  GtkListBox *list_box;
};

enum
{
  PUT_BACK,
  DELETE_FOR_GOOD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define DELETED_KEY "mend-deleted"
#define SIGNAL_KEY  "mend-signal"
#define SPACING     6

G_DEFINE_FINAL_TYPE (MendDeletedPage, mend_deleted_page, ADW_TYPE_BIN)

/* Some folders have more than one sort of records. */
static const char *
get_sort_label (const char *sort)
{
  if (g_strcmp0 (sort, "helped") == 0)
    return C_ ("label", "What Helped");
  if (g_strcmp0 (sort, "told") == 0)
    return C_ ("label", "Told Without Being Asked");
  if (g_strcmp0 (sort, "therapist") == 0)
    return C_ ("label", "Who Helps");
  if (g_strcmp0 (sort, "session") == 0)
    return C_ ("label", "Session");
  if (g_strcmp0 (sort, "taken") == 0)
    /* Translators: what was taken from a session with a therapist */
    return C_ ("label", "From a Session");

  return NULL;
}

static const char *
get_kind_label (MendDeleted *deleted)
{
  const char *kind = mend_deleted_get_kind_folder (deleted);
  const char *of_sort = get_sort_label (mend_deleted_get_sort (deleted));

  if (of_sort != NULL)
    return of_sort;
  if (g_str_equal (kind, "talks"))
    return C_ ("label", "Talk");
  if (g_str_equal (kind, "decks"))
    return C_ ("label", "Deck");
  if (g_str_equal (kind, "formats"))
    return C_ ("label", "Way to Talk");
  if (g_str_equal (kind, "notes"))
    return C_ ("label", "Note");
  if (g_str_equal (kind, "plans"))
    return C_ ("label", "Time for a Talk");
  if (g_str_equal (kind, "check-ins"))
    return C_ ("label", "Check-In");
  if (g_str_equal (kind, "moments"))
    return C_ ("label", "Something Good");
  if (g_str_equal (kind, "helpers"))
    return C_ ("label", "Help from Outside");
  if (g_str_equal (kind, "promises") || g_str_equal (kind, "marks"))
    return C_ ("label", "Promise");

  return C_ ("label", "Something Else");
}

/* What has no title is called by its kind, which is not said twice. */
static char *
make_subtitle (MendDeleted *deleted)
{
  const guint n_days = mend_deleted_get_n_days_left (deleted);
  g_autoptr (GDateTime) local = g_date_time_to_local (mend_deleted_get_created (deleted));
  g_autofree char *day = mend_talk_words_day (local);
  g_autofree char *stays =
      n_days > 0
          ? g_strdup_printf (
                g_dngettext (NULL, "here for %u more day", "here for %u more days", n_days), n_days)
          : g_strdup (C_ ("to both", "goes soon"));

  return mend_deleted_get_title (deleted) != NULL
             ? g_strjoin (" · ", get_kind_label (deleted), day, stays, NULL)
             : g_strjoin (" · ", day, stays, NULL);
}

static void
button_clicked_cb (MendDeletedPage *self, GtkWidget *button)
{
  g_autoptr (MendDeleted) deleted =
      g_object_ref (g_object_get_data (G_OBJECT (button), DELETED_KEY));

  g_signal_emit (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), SIGNAL_KEY)), 0,
                 deleted);
}

/* Who does not see the row hears what the button is about. */
static void
add_button (MendDeletedPage *self, GtkWidget *box, const char *label, guint signal, MendDeleted *of)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  const char *title = mend_deleted_get_title (of);

  mend_button_text_wrap_below (button);
  gtk_widget_set_sensitive (button, !self->is_read_only);
  g_object_set_data_full (G_OBJECT (button), DELETED_KEY, g_object_ref (of), g_object_unref);
  g_object_set_data (G_OBJECT (button), SIGNAL_KEY, GUINT_TO_POINTER (signal));
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title != NULL ? title : get_kind_label (of), -1);
  mend_wrap_box_append (MEND_WRAP_BOX (box), button);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (MendDeletedPage *self, MendDeleted *deleted)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *buttons = mend_wrap_box_new (SPACING);
  g_autofree char *subtitle = make_subtitle (deleted);
  const char *title = mend_deleted_get_title (deleted);
  GtkWidget *row;

  gtk_widget_set_margin_top (box, 2 * SPACING);
  gtk_widget_set_margin_bottom (box, 2 * SPACING);
  gtk_widget_set_margin_start (box, 2 * SPACING);
  gtk_widget_set_margin_end (box, 2 * SPACING);
  gtk_box_append (GTK_BOX (box),
                  make_label (title != NULL ? title : get_kind_label (deleted), "heading"));
  gtk_box_append (GTK_BOX (box), make_label (subtitle, "dim-label"));
  gtk_widget_set_margin_top (buttons, SPACING);
  add_button (self, buttons, C_ ("label", "_Put Back"), signals[PUT_BACK], deleted);
  add_button (self, buttons, C_ ("label", "_Delete for Good…"), signals[DELETE_FOR_GOOD], deleted);
  gtk_box_append (GTK_BOX (box), buttons);

  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE,
                      NULL);
  gtk_list_box_append (self->list_box, row);
}

static gboolean
mend_deleted_page_grab_focus (GtkWidget *widget)
{
  MendDeletedPage *self = MEND_DELETED_PAGE (widget);

  return gtk_widget_get_visible (self->empty_label)
             ? gtk_widget_grab_focus (self->empty_label)
             : gtk_widget_child_focus (GTK_WIDGET (self->list_box), GTK_DIR_TAB_FORWARD);
}

static void
mend_deleted_page_unmap (GtkWidget *widget)
{
  MendDeletedPage *self = MEND_DELETED_PAGE (widget);

  GTK_WIDGET_CLASS (mend_deleted_page_parent_class)->unmap (widget);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static void
mend_deleted_page_class_init (MendDeletedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = mend_deleted_page_grab_focus;
  widget_class->unmap = mend_deleted_page_unmap;

  signals[PUT_BACK] = g_signal_new ("put-back", MEND_TYPE_DELETED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_DELETED);
  signals[DELETE_FOR_GOOD] =
      g_signal_new ("delete-for-good", MEND_TYPE_DELETED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, MEND_TYPE_DELETED);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-deleted-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendDeletedPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendDeletedPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendDeletedPage, list_box);
}

static void
mend_deleted_page_init (MendDeletedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_deleted_page_new (void)
{
  return g_object_new (MEND_TYPE_DELETED_PAGE, NULL);
}

/**
 * mend_deleted_page_set_deleted:
 * @self: a page
 * @deleted: (element-type MendDeleted): what was deleted, in the order in which it is shown
 *
 * Shows what was deleted.
 */
void
mend_deleted_page_set_deleted (MendDeletedPage *self, GPtrArray *deleted)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_DELETED_PAGE (self));
  g_return_if_fail (deleted != NULL);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);

  for (guint i = 0; i < deleted->len; i++)
    add_row (self, g_ptr_array_index (deleted, i));

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), deleted->len > 0);
  gtk_widget_set_visible (self->empty_label, deleted->len == 0);
}

/**
 * mend_deleted_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be changed
 *
 * Sets whether what is shown from now on can be put back or deleted.
 */
void
mend_deleted_page_set_is_read_only (MendDeletedPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_DELETED_PAGE (self));

  self->is_read_only = is_read_only;
}
