// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-kept-finder.h"

#include "history/mend-history-kept-row.h"
#include "mend-focus-child.h"
#include "mend-fold.h"

#include <glib/gi18n.h>

/**
 * MendKeptFinder:
 *
 * Looking for something that was kept, taken along or promised, or written beside talks, by words.
 * As long as there are no words, it is what was kept.
 *
 * What is looked for is forgotten when it is closed. Its signals are `open` with a
 * [class@KeptLine], and `opened` and `closed`.
 */
struct _MendKeptFinder
{
  AdwBin parent_instance;

  GListModel *lines;
  GListModel *all;
  GtkCustomFilter *filter;
  GtkFilterListModel *found_lines;
  GtkSingleSelection *found;
  GStrv words;
  char *colors[2];
  gboolean is_in_list;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *nothing_label;
};

enum
{
  OPEN,
  OPENED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendKeptFinder, mend_kept_finder, ADW_TYPE_BIN)

static gboolean
fits (gpointer item, gpointer data)
{
  MendKeptFinder *self = MEND_KEPT_FINDER (data);
  guint n_found = 0;
  GArray *spans = mend_fold_find (mend_kept_line_get_text (MEND_KEPT_LINE (item)),
                                  (const char *const *) self->words, &n_found);

  g_array_unref (spans);

  return n_found == g_strv_length (self->words);
}

static void
show_lines (MendKeptFinder *self)
{
  gtk_filter_list_model_set_model (self->found_lines,
                                   self->words[0] != NULL ? self->all : self->lines);
}

static char *
write_nothing (MendKeptFinder *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  /* Translators: %s is what somebody looked for. */
  return g_strdup_printf (C_ ("to both", "Nothing found for “%s”."), words);
}

/* While something is gone through, it may still be found. */
static void
show_fitting_page (MendKeptFinder *self)
{
  const gboolean is_nothing = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0 &&
                              gtk_filter_list_model_get_pending (self->found_lines) == 0 &&
                              self->words[0] != NULL;
  g_autofree char *nothing = is_nothing ? write_nothing (self) : g_strdup ("");

  gtk_label_set_text (self->nothing_label, nothing);
  gtk_stack_set_visible_child_name (self->stack, is_nothing ? "nothing" : "list");
  /* The keyboard stays where somebody types, and a screen reader says this there. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  nothing, -1);
}

/* The rows are made anew, too, where the same lines are found by other words. */
static void
bind_anew (MendKeptFinder *self)
{
  gtk_list_view_set_model (self->view, NULL);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->found));
}

static void
asked_cb (MendKeptFinder *self)
{
  self->is_in_list = FALSE;
  g_strfreev (self->words);
  self->words = mend_fold_words (gtk_editable_get_text (self->entry));
  /* With no words all is there, and nothing is gone through. */
  if (self->words[0] != NULL)
    gtk_custom_filter_set_filter_func (self->filter, fits, self, NULL);
  else
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (mend_kept_finder_get_is_open (self))
    show_lines (self);
  bind_anew (self);
  show_fitting_page (self);
}

static void
setup_cb (MendKeptFinder *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, mend_history_kept_row_new ());
}

static void
bind_cb (MendKeptFinder *self, GtkListItem *item)
{
  MendHistoryKeptRow *row = MEND_HISTORY_KEPT_ROW (gtk_list_item_get_child (item));

  mend_history_kept_row_set_colors (row, self->colors[0], self->colors[1]);
  mend_history_kept_row_set_words (row, (const char *const *) self->words);
  mend_history_kept_row_set_line (row, gtk_list_item_get_item (item));
}

static void
activated_cb (MendKeptFinder *self, guint position)
{
  g_autoptr (MendKeptLine) line = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (line == NULL)
    return;

  self->is_in_list = TRUE;
  g_signal_emit (self, signals[OPEN], 0, line);
}

static void
entry_activated_cb (MendKeptFinder *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
bar_changed_cb (MendKeptFinder *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    {
      show_lines (self);
      g_signal_emit (self, signals[OPENED], 0);
      return;
    }

  gtk_editable_set_text (self->entry, "");
  gtk_filter_list_model_set_model (self->found_lines, NULL);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mend_kept_finder_close (MEND_KEPT_FINDER (widget));
}

static gboolean
mend_kept_finder_grab_focus (GtkWidget *widget)
{
  MendKeptFinder *self = MEND_KEPT_FINDER (widget);

  if (self->is_in_list && g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
mend_kept_finder_dispose (GObject *object)
{
  MendKeptFinder *self = MEND_KEPT_FINDER (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->found_lines);
  g_clear_object (&self->filter);
  g_clear_object (&self->lines);
  g_clear_object (&self->all);

  G_OBJECT_CLASS (mend_kept_finder_parent_class)->dispose (object);
}

static void
mend_kept_finder_finalize (GObject *object)
{
  MendKeptFinder *self = MEND_KEPT_FINDER (object);

  g_strfreev (self->words);
  g_free (self->colors[0]);
  g_free (self->colors[1]);

  G_OBJECT_CLASS (mend_kept_finder_parent_class)->finalize (object);
}

static void
mend_kept_finder_class_init (MendKeptFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_kept_finder_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_kept_finder_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_kept_finder_grab_focus;

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_KEPT_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, MEND_TYPE_KEPT_LINE);
  signals[OPENED] = g_signal_new ("opened", MEND_TYPE_KEPT_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", MEND_TYPE_KEPT_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-kept-finder.ui");
  gtk_widget_class_install_action (widget_class, "finder.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "finder.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, MendKeptFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, MendKeptFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, MendKeptFinder, stack);
  gtk_widget_class_bind_template_child (widget_class, MendKeptFinder, view);
  gtk_widget_class_bind_template_child (widget_class, MendKeptFinder, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
mend_kept_finder_init (MendKeptFinder *self)
{
  self->words = mend_fold_words (NULL);
  self->filter = gtk_custom_filter_new (NULL, NULL, NULL);
  self->found_lines = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  /* However much there is, no frame waits for it. */
  gtk_filter_list_model_set_incremental (self->found_lines, TRUE);
  self->found = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found_lines)));
  gtk_single_selection_set_autoselect (self->found, FALSE);
  gtk_single_selection_set_can_unselect (self->found, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Nothing of what is typed goes into the learned words of an input method. */
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (self->entry)),
                            GTK_INPUT_HINT_PRIVATE);
  gtk_search_bar_connect_entry (self->bar, self->entry);
  gtk_search_bar_set_key_capture_widget (self->bar, GTK_WIDGET (self->view));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->found));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (show_fitting_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found_lines, "notify::pending", G_CALLBACK (show_fitting_page),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
mend_kept_finder_new (void)
{
  return g_object_new (MEND_TYPE_KEPT_FINDER, NULL);
}

/**
 * mend_kept_finder_set_lines:
 * @self: a finder
 * @lines: (nullable): a list of [class@KeptLine], newest first
 * @all: (nullable): the same, with what was written beside talks
 *
 * Sets what is there, and in what is looked for words. It is gone through only while the finder is
 * open.
 */
void
mend_kept_finder_set_lines (MendKeptFinder *self, GListModel *lines, GListModel *all)
{
  g_return_if_fail (MEND_IS_KEPT_FINDER (self));
  g_return_if_fail (lines == NULL || G_IS_LIST_MODEL (lines));

  g_return_if_fail (all == NULL || G_IS_LIST_MODEL (all));

  g_set_object (&self->lines, lines);
  g_set_object (&self->all, all);
  if (mend_kept_finder_get_is_open (self))
    show_lines (self);
}

/**
 * mend_kept_finder_set_colors:
 * @self: a finder
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_kept_finder_set_colors (MendKeptFinder *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_KEPT_FINDER (self));

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  self->colors[0] = g_strdup (left);
  self->colors[1] = g_strdup (right);
  bind_anew (self);
}

/**
 * mend_kept_finder_get_is_open:
 * @self: a finder
 *
 * Tells whether somebody is looking for something.
 *
 * Returns: whether it is open
 */
gboolean
mend_kept_finder_get_is_open (MendKeptFinder *self)
{
  g_return_val_if_fail (MEND_IS_KEPT_FINDER (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * mend_kept_finder_open:
 * @self: a finder
 *
 * Opens it, with the keyboard where words are typed.
 */
void
mend_kept_finder_open (MendKeptFinder *self)
{
  g_return_if_fail (MEND_IS_KEPT_FINDER (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * mend_kept_finder_close:
 * @self: a finder
 *
 * Closes it, and forgets what was looked for.
 */
void
mend_kept_finder_close (MendKeptFinder *self)
{
  g_return_if_fail (MEND_IS_KEPT_FINDER (self));

  gtk_search_bar_set_search_mode (self->bar, FALSE);
}
