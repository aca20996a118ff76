// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-page.h"

#include "history/mend-history-finder.h"
#include "history/mend-history-kept-row.h"
#include "history/mend-history-row.h"
#include "history/mend-kept-finder.h"
#include "history/mend-kept-place.h"
#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-stay-at-first.h"
#include "mend-wrap-box.h"

/**
 * MendHistoryPage:
 *
 * The talks that are over, newest first, and what was kept in them.
 *
 * It counts nothing and adds up nothing. Its signals are `open` and `delete`, with the id of a
 * talk, `start-talk`, `export`, and `show-deleted`.
 */

struct _MendHistoryPage
{
  AdwBin parent_instance;

  GtkSingleSelection *talks;
  GtkSingleSelection *kept;
  char *colors[2];

  gboolean has_deleted;

  /* The list items that show a talk now. */
  GHashTable *shown_items;

  GtkStack *page_stack;
  MendHistoryFinder *finder;
  MendKeptFinder *kept_finder;
  GtkStack *view_stack;
  GtkStack *kept_stack;
  GtkToggleButton *kept_toggle;
  GtkWidget *start_button;
  GtkListView *talks_view;
  GtkListView *kept_view;
};

enum
{
  PROP_0,
  PROP_HAS_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPEN,
  DELETE,
  START_TALK,
  SHOW_DELETED,
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendHistoryPage, mend_history_page, ADW_TYPE_BIN)

static gboolean
begins_month (MendHistoryPage *self, guint position)
{
  g_autoptr (MendTalkSummary) summary = NULL;
  g_autoptr (MendTalkSummary) above = NULL;

  if (position == 0)
    return TRUE;

  summary = g_list_model_get_item (G_LIST_MODEL (self->talks), position);
  above = g_list_model_get_item (G_LIST_MODEL (self->talks), position - 1);
  if (summary == NULL || above == NULL)
    return FALSE;

  return !mend_talk_words_same_month (mend_talk_summary_get_started (summary),
                                      mend_talk_summary_get_started (above));
}

static void
show_month (MendHistoryPage *self, GtkListItem *item)
{
  MendHistoryRow *row = MEND_HISTORY_ROW (gtk_list_item_get_child (item));

  mend_history_row_set_begins_month (row, begins_month (self, gtk_list_item_get_position (item)));
}

static void
show_fitting_page (MendHistoryPage *self)
{
  gboolean has_talks = g_list_model_get_n_items (G_LIST_MODEL (self->talks)) > 0;
  gboolean has_kept = g_list_model_get_n_items (G_LIST_MODEL (self->kept)) > 0;

  const char *page = "views";

  if (!has_talks)
    page = "empty";
  else if (mend_history_finder_get_is_open (self->finder))
    page = "search";
  else if (mend_kept_finder_get_is_open (self->kept_finder))
    page = "search-kept";

  gtk_stack_set_visible_child_name (self->page_stack, page);
  gtk_stack_set_visible_child_name (self->kept_stack, has_kept ? "list" : "empty");
}

/* A talk that comes or goes can change which one begins a month. */
static void
talks_changed_cb (MendHistoryPage *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->shown_items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_month (self, item);

  show_fitting_page (self);
}

static void
kept_changed_cb (MendHistoryPage *self)
{
  show_fitting_page (self);
}

static void
talk_setup_cb (MendHistoryPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, mend_history_row_new ());
}

static void
talk_bind_cb (MendHistoryPage *self, GtkListItem *item)
{
  MendHistoryRow *row = MEND_HISTORY_ROW (gtk_list_item_get_child (item));

  mend_history_row_set_summary (row, gtk_list_item_get_item (item));
  show_month (self, item);
  g_hash_table_add (self->shown_items, item);
}

static void
talk_unbind_cb (MendHistoryPage *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_remove (self->shown_items, item);
  if (row != NULL)
    mend_history_row_set_summary (MEND_HISTORY_ROW (row), NULL);
}

static void
kept_setup_cb (MendHistoryPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, mend_history_kept_row_new ());
}

static void
kept_bind_cb (MendHistoryPage *self, GtkListItem *item)
{
  MendHistoryKeptRow *row = MEND_HISTORY_KEPT_ROW (gtk_list_item_get_child (item));

  mend_history_kept_row_set_colors (row, self->colors[0], self->colors[1]);
  mend_history_kept_row_set_line (row, gtk_list_item_get_item (item));
}

static void
talk_activated_cb (MendHistoryPage *self, guint position)
{
  g_autoptr (MendTalkSummary) summary =
      g_list_model_get_item (G_LIST_MODEL (self->talks), position);

  /* What is not read yet has no page yet. */
  if (summary != NULL && mend_talk_summary_get_id (summary) != NULL)
    g_signal_emit (self, signals[OPEN], 0, mend_talk_summary_get_id (summary));
}

static void
open_line (MendHistoryPage *self, MendKeptLine *line)
{
  /* What comes from no talk has its page elsewhere. */
  if (mend_kept_line_get_talk_id (line) != NULL)
    g_signal_emit (self, signals[OPEN], 0, mend_kept_line_get_talk_id (line));
  else
    mend_kept_place_open (GTK_WIDGET (self), line);
}

static void
kept_activated_cb (MendHistoryPage *self, guint position)
{
  g_autoptr (MendKeptLine) line = g_list_model_get_item (G_LIST_MODEL (self->kept), position);

  if (line != NULL)
    open_line (self, line);
}

static void
kept_toggled_cb (MendHistoryPage *self)
{
  gtk_stack_set_visible_child_name (
      self->view_stack, gtk_toggle_button_get_active (self->kept_toggle) ? "kept" : "talks");
}

static void
finder_open_cb (MendHistoryPage *self, const char *id)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
finder_closed_cb (MendHistoryPage *self)
{
  show_fitting_page (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EXPORT], 0);
}

static void
find_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->talks)) == 0)
    return;

  /* What is looked for is of the kind that one looks at. */
  if (mend_kept_finder_get_is_open (self->kept_finder) ||
      (gtk_toggle_button_get_active (self->kept_toggle) &&
       !mend_history_finder_get_is_open (self->finder)))
    mend_kept_finder_open (self->kept_finder);
  else
    mend_history_finder_open (self->finder);
}

static void
start_clicked_cb (MendHistoryPage *self)
{
  g_signal_emit (self, signals[START_TALK], 0);
}

static void
delete_talk_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (widget);
  MendTalkSummary *summary = gtk_single_selection_get_selected_item (self->talks);

  if (summary != NULL && mend_talk_summary_get_id (summary) != NULL)
    {
      g_autofree char *id = g_strdup (mend_talk_summary_get_id (summary));

      g_signal_emit (self, signals[DELETE], 0, id);
    }
}

static gboolean
mend_history_page_grab_focus (GtkWidget *widget)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->talks)) == 0)
    return gtk_widget_grab_focus (self->start_button);

  if (mend_history_finder_get_is_open (self->finder))
    return gtk_widget_grab_focus (GTK_WIDGET (self->finder));

  if (mend_kept_finder_get_is_open (self->kept_finder))
    return gtk_widget_grab_focus (GTK_WIDGET (self->kept_finder));

  if (!gtk_toggle_button_get_active (self->kept_toggle))
    return gtk_widget_grab_focus (GTK_WIDGET (self->talks_view));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->kept)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->kept_view));

  return gtk_widget_grab_focus (GTK_WIDGET (self->kept_toggle));
}

static void
deleted_clicked_cb (MendHistoryPage *self)
{
  g_signal_emit (self, signals[SHOW_DELETED], 0);
}

static void
mend_history_page_dispose (GObject *object)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (object);

  if (self->talks_view != NULL)
    {
      gtk_list_view_set_model (self->talks_view, NULL);
      gtk_list_view_set_model (self->kept_view, NULL);
    }

  g_clear_object (&self->talks);
  g_clear_object (&self->kept);

  G_OBJECT_CLASS (mend_history_page_parent_class)->dispose (object);
}

static void
mend_history_page_finalize (GObject *object)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (object);

  g_hash_table_unref (self->shown_items);
  g_free (self->colors[0]);
  g_free (self->colors[1]);

  G_OBJECT_CLASS (mend_history_page_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  signals[OPEN] = g_signal_new ("open", MEND_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DELETE] = g_signal_new ("delete", MEND_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[START_TALK] = g_signal_new ("start-talk", MEND_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EXPORT] = g_signal_new ("export", MEND_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_DELETED] = g_signal_new ("show-deleted", MEND_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_history_page_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (object);

  switch (property_id)
    {
    case PROP_HAS_DELETED:
      g_value_set_boolean (value, self->has_deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_history_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MendHistoryPage *self = MEND_HISTORY_PAGE (object);

  switch (property_id)
    {
    case PROP_HAS_DELETED:
      mend_history_page_set_has_deleted (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_history_page_class_init (MendHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_history_page_dispose;
  object_class->finalize = mend_history_page_finalize;
  object_class->get_property = mend_history_page_get_property;
  object_class->set_property = mend_history_page_set_property;

  properties[PROP_HAS_DELETED] =
      g_param_spec_boolean ("has-deleted", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_history_page_grab_focus;

  install_signals ();

  g_type_ensure (MEND_TYPE_HISTORY_FINDER);
  g_type_ensure (MEND_TYPE_KEPT_FINDER);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-page.ui");
  gtk_widget_class_install_action (widget_class, "history.delete", NULL, delete_talk_action);
  gtk_widget_class_install_action (widget_class, "history.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "place.find", NULL, find_action);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, page_stack);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, finder);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, kept_finder);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, kept_stack);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, kept_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, talks_view);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryPage, kept_view);
  gtk_widget_class_bind_template_callback (widget_class, talk_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, talk_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, talk_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, talk_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_line);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, finder_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, finder_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_fitting_page);
  gtk_widget_class_bind_template_callback (widget_class, deleted_clicked_cb);
}

static GtkSingleSelection *
make_selection (void)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  /* Nothing looks chosen before somebody has chosen it. */
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);

  return selection;
}

static void
mend_history_page_init (MendHistoryPage *self)
{
  self->shown_items = g_hash_table_new (NULL, NULL);
  self->talks = make_selection ();
  self->kept = make_selection ();

  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));

  /* After the list view, so that its items have their new places by then. */
  gtk_list_view_set_model (self->talks_view, GTK_SELECTION_MODEL (self->talks));
  gtk_list_view_set_model (self->kept_view, GTK_SELECTION_MODEL (self->kept));
  mend_stay_at_first (self->talks_view);
  mend_stay_at_first (self->kept_view);
  g_signal_connect_object (self->talks, "items-changed", G_CALLBACK (talks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "items-changed", G_CALLBACK (kept_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
mend_history_page_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_PAGE, NULL);
}

/**
 * mend_history_page_get_finder:
 * @self: a page
 *
 * Gets the part that looks for talks.
 *
 * Returns: (transfer none): the part
 */
MendHistoryFinder *
mend_history_page_get_finder (MendHistoryPage *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_PAGE (self), NULL);

  return self->finder;
}

/**
 * mend_history_page_set_talks:
 * @self: a page
 * @talks: (nullable): a list of [class@TalkSummary], newest first
 *
 * Sets the talks. The page follows the list, and each talk while it is filled in.
 */
void
mend_history_page_set_talks (MendHistoryPage *self, GListModel *talks)
{
  g_return_if_fail (MEND_IS_HISTORY_PAGE (self));
  g_return_if_fail (talks == NULL || G_IS_LIST_MODEL (talks));

  gtk_single_selection_set_model (self->talks, talks);
}

/**
 * mend_history_page_set_kept:
 * @self: a page
 * @kept: (nullable): a list of [class@KeptLine], newest first
 * @all: (nullable): the same, and with it what the two wrote beside talks
 *
 * Sets what was kept and taken along, and in what is looked for words. The page follows the lists.
 */
void
mend_history_page_set_kept (MendHistoryPage *self, GListModel *kept, GListModel *all)
{
  g_return_if_fail (MEND_IS_HISTORY_PAGE (self));
  g_return_if_fail (kept == NULL || G_IS_LIST_MODEL (kept));
  g_return_if_fail (all == NULL || G_IS_LIST_MODEL (all));

  gtk_single_selection_set_model (self->kept, kept);
  mend_kept_finder_set_lines (self->kept_finder, kept, all);
}

/**
 * mend_history_page_set_colors:
 * @self: a page
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_history_page_set_colors (MendHistoryPage *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_HISTORY_PAGE (self));

  if (g_strcmp0 (self->colors[0], left) == 0 && g_strcmp0 (self->colors[1], right) == 0)
    return;

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  self->colors[0] = g_strdup (left);
  self->colors[1] = g_strdup (right);

  mend_kept_finder_set_colors (self->kept_finder, left, right);
  /* So that the rows are bound anew. */
  gtk_list_view_set_model (self->kept_view, NULL);
  gtk_list_view_set_model (self->kept_view, GTK_SELECTION_MODEL (self->kept));
}

/**
 * mend_history_page_show_kept:
 * @self: a page
 *
 * Turns to what was kept.
 */
void
mend_history_page_show_kept (MendHistoryPage *self)
{
  g_return_if_fail (MEND_IS_HISTORY_PAGE (self));

  gtk_toggle_button_set_active (self->kept_toggle, TRUE);
}

/**
 * mend_history_page_set_has_deleted:
 * @self: a page
 * @has_deleted: whether there is something that was deleted and can be put back
 *
 * Sets whether the way to what was deleted is shown.
 */
void
mend_history_page_set_has_deleted (MendHistoryPage *self, gboolean has_deleted)
{
  g_return_if_fail (MEND_IS_HISTORY_PAGE (self));

  if (self->has_deleted == has_deleted)
    return;

  self->has_deleted = has_deleted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_DELETED]);
}
