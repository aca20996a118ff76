// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-finder.h"

#include "history/mend-history-filters.h"
#include "history/mend-history-found-row.h"
#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendHistoryFinder:
 *
 * Looking for talks: by words, by filters, or by both.
 *
 * What is looked for is forgotten when it is closed. Its signals are `open` with the id of a talk,
 * `asked` when something else is looked for, and `opened` and `closed`.
 */

struct _MendHistoryFinder
{
  AdwBin parent_instance;

  GtkSingleSelection *found;
  double progress;
  guint reading_id;
  gboolean is_in_list;

  GtkSearchBar *bar;
  GtkEditable *entry;
  MendHistoryFilters *filters;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *nothing_label;
  GtkWidget *show_all_button;
  GtkWidget *reading;
  GtkProgressBar *progress_bar;
};

enum
{
  OPEN,
  ASKED,
  OPENED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is read before that needs no word about it. */
#define READING_MS 500

G_DEFINE_FINAL_TYPE (MendHistoryFinder, mend_history_finder, ADW_TYPE_BIN)

static gboolean
has_filter (MendHistoryFinder *self)
{
  g_autoptr (MendTalkFilter) filter = mend_history_filters_make_filter (self->filters);

  return mend_talk_filter_is_set (filter);
}

static char *
write_nothing (MendHistoryFinder *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*words == '\0')
    return g_strdup (C_ ("to both", "No talk fits this filter."));

  if (has_filter (self))
    /* Translators: %s is what somebody looked for. */
    return g_strdup_printf (C_ ("to both", "Nothing found for “%s” with this filter."), words);

  /* Translators: %s is what somebody looked for. */
  return g_strdup_printf (C_ ("to both", "Nothing found for “%s”."), words);
}

/* While something is read, it may still be found. */
static void
show_fitting_page (MendHistoryFinder *self)
{
  const gboolean is_nothing =
      g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0 && self->progress >= 1.0;
  g_autofree char *nothing = is_nothing ? write_nothing (self) : g_strdup ("");

  gtk_label_set_text (self->nothing_label, nothing);
  gtk_widget_set_visible (self->show_all_button, has_filter (self));
  gtk_stack_set_visible_child_name (self->stack, is_nothing ? "nothing" : "list");
  /* The keyboard stays where somebody types, and a screen reader says this there. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  nothing, -1);
}

static void
asked_cb (MendHistoryFinder *self)
{
  self->is_in_list = FALSE;
  g_signal_emit (self, signals[ASKED], 0);
  show_fitting_page (self);
}

static void
found_changed_cb (MendHistoryFinder *self)
{
  show_fitting_page (self);
}

static void
show_all_clicked_cb (MendHistoryFinder *self)
{
  mend_history_filters_clear (self->filters);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_activated_cb (MendHistoryFinder *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
setup_cb (MendHistoryFinder *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, mend_history_found_row_new ());
}

static void
bind_cb (MendHistoryFinder *self, GtkListItem *item)
{
  mend_history_found_row_set_hit (MEND_HISTORY_FOUND_ROW (gtk_list_item_get_child (item)),
                                  gtk_list_item_get_item (item));
}

static void
activated_cb (MendHistoryFinder *self, guint position)
{
  g_autoptr (MendTalkHit) hit = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (hit == NULL)
    return;

  self->is_in_list = TRUE;
  g_signal_emit (self, signals[OPEN], 0, mend_talk_hit_get_talk_id (hit));
}

static void
bar_changed_cb (MendHistoryFinder *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    {
      g_signal_emit (self, signals[OPENED], 0);
      return;
    }

  gtk_editable_set_text (self->entry, "");
  mend_history_filters_clear (self->filters);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mend_history_finder_close (MEND_HISTORY_FINDER (widget));
}

static gboolean
show_reading_cb (gpointer data)
{
  MendHistoryFinder *self = MEND_HISTORY_FINDER (data);

  self->reading_id = 0;
  gtk_widget_set_visible (self->reading, TRUE);

  return G_SOURCE_REMOVE;
}

static gboolean
mend_history_finder_grab_focus (GtkWidget *widget)
{
  MendHistoryFinder *self = MEND_HISTORY_FINDER (widget);

  if (self->is_in_list && g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
mend_history_finder_dispose (GObject *object)
{
  MendHistoryFinder *self = MEND_HISTORY_FINDER (object);

  g_clear_handle_id (&self->reading_id, g_source_remove);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (mend_history_finder_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  const char *const names[] = {
    [ASKED] = "asked",
    [OPENED] = "opened",
    [CLOSED] = "closed",
  };

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_HISTORY_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  for (guint i = ASKED; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_HISTORY_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
mend_history_finder_class_init (MendHistoryFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_history_finder_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_history_finder_grab_focus;

  install_signals ();

  g_type_ensure (MEND_TYPE_HISTORY_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-finder.ui");
  gtk_widget_class_install_action (widget_class, "finder.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "finder.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, filters);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, stack);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, view);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, show_all_button);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, reading);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFinder, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
}

static void
mend_history_finder_init (MendHistoryFinder *self)
{
  self->found = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->found, FALSE);
  gtk_single_selection_set_can_unselect (self->found, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Nothing of what is typed goes into the learned words of an input method. */
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (self->entry)),
                            GTK_INPUT_HINT_PRIVATE);
  gtk_search_bar_connect_entry (self->bar, self->entry);
  gtk_search_bar_set_key_capture_widget (self->bar, GTK_WIDGET (self->view));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->found));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mend_history_finder_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_FINDER, NULL);
}

/**
 * mend_history_finder_set_ways:
 * @self: a finder
 * @ways: (nullable) (element-type MendFormat): the ways to talk that there are
 *
 * Sets the ways to talk for the filter.
 */
void
mend_history_finder_set_ways (MendHistoryFinder *self, GListModel *ways)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));

  mend_history_filters_set_ways (self->filters, ways);
}

/**
 * mend_history_finder_set_tags:
 * @self: a finder
 * @tags: (element-type MendTag): the tags of all talks, oldest first
 *
 * Sets the tags for the filter.
 */
void
mend_history_finder_set_tags (MendHistoryFinder *self, GPtrArray *tags)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));

  mend_history_filters_set_tags (self->filters, tags);
}

/**
 * mend_history_finder_set_found:
 * @self: a finder
 * @found: (nullable) (element-type MendTalkHit): what was found, newest first
 *
 * Sets what was found. The list is followed.
 */
void
mend_history_finder_set_found (MendHistoryFinder *self, GListModel *found)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));
  g_return_if_fail (found == NULL || G_IS_LIST_MODEL (found));

  gtk_single_selection_set_model (self->found, found);
}

/**
 * mend_history_finder_set_progress:
 * @self: a finder
 * @progress: how much of the talks was read; 1 for all
 *
 * Says how far it is. If it takes a while, that is shown.
 */
void
mend_history_finder_set_progress (MendHistoryFinder *self, double progress)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));

  self->progress = progress;
  gtk_progress_bar_set_fraction (self->progress_bar, progress);

  if (progress >= 1.0)
    {
      g_clear_handle_id (&self->reading_id, g_source_remove);
      gtk_widget_set_visible (self->reading, FALSE);
    }
  else if (self->reading_id == 0 && !gtk_widget_get_visible (self->reading))
    {
      self->reading_id = g_timeout_add (READING_MS, show_reading_cb, self);
    }

  show_fitting_page (self);
}

/**
 * mend_history_finder_get_words:
 * @self: a finder
 *
 * Gets the words that are looked for.
 *
 * Returns: the words; may be empty
 */
const char *
mend_history_finder_get_words (MendHistoryFinder *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_FINDER (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/**
 * mend_history_finder_make_filter:
 * @self: a finder
 *
 * Makes a filter of what is on.
 *
 * Returns: (transfer full): the filter
 */
MendTalkFilter *
mend_history_finder_make_filter (MendHistoryFinder *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_FINDER (self), NULL);

  return mend_history_filters_make_filter (self->filters);
}

/**
 * mend_history_finder_get_is_open:
 * @self: a finder
 *
 * Tells whether somebody is looking for something.
 *
 * Returns: whether it is open
 */
gboolean
mend_history_finder_get_is_open (MendHistoryFinder *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_FINDER (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * mend_history_finder_open:
 * @self: a finder
 *
 * Opens it, with the keyboard where words are typed.
 */
void
mend_history_finder_open (MendHistoryFinder *self)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * mend_history_finder_close:
 * @self: a finder
 *
 * Closes it, and forgets what was looked for.
 */
void
mend_history_finder_close (MendHistoryFinder *self)
{
  g_return_if_fail (MEND_IS_HISTORY_FINDER (self));

  gtk_search_bar_set_search_mode (self->bar, FALSE);
}
