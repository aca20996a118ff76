// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-filters.h"

#include "history/mend-tag.h"
#include "mend-button-text.h"
#include "mend-remove-pill.h"
#include "mend-wrap-box.h"
#include "ways/mend-format.h"

#include <glib/gi18n.h>

/**
 * MendHistoryFilters:
 *
 * Which talks are looked for: of a step, of a way to talk, with a tag, with promises, with notes.
 *
 * They are folded away at first. While they are, what is on stands below by its name, and a press
 * takes it off. The signal is `changed`.
 */

struct _MendHistoryFilters
{
  AdwBin parent_instance;

  GListModel *ways;
  GPtrArray *tags;
  gboolean is_clearing;

  GtkExpander *expander;
  GtkDropDown *step;
  GtkDropDown *way;
  GtkDropDown *tag;
  GtkToggleButton *promises;
  GtkToggleButton *notes;
  MendWrapBox *on;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendHistoryFilters, mend_history_filters, ADW_TYPE_BIN)

static void
take_off (GtkWidget *filter)
{
  if (GTK_IS_DROP_DOWN (filter))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 0);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (filter), FALSE);
}

static void
add_on (MendHistoryFilters *self, const char *text, GtkWidget *filter)
{
  GtkWidget *button = mend_remove_pill_new (text);

  g_signal_connect_object (button, "clicked", G_CALLBACK (take_off), filter, G_CONNECT_SWAPPED);
  mend_wrap_box_append (self->on, button);
}

static void
add_chosen (MendHistoryFilters *self, GtkDropDown *filter)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (filter);

  if (chosen != NULL && gtk_drop_down_get_selected (filter) > 0)
    add_on (self, gtk_string_object_get_string (chosen), GTK_WIDGET (filter));
}

static void
show_on (MendHistoryFilters *self)
{
  mend_wrap_box_remove_all (self->on);
  add_chosen (self, self->step);
  add_chosen (self, self->way);
  add_chosen (self, self->tag);
  if (gtk_toggle_button_get_active (self->promises))
    add_on (self, C_ ("label", "With Promises"), GTK_WIDGET (self->promises));
  if (gtk_toggle_button_get_active (self->notes))
    add_on (self, C_ ("label", "With Notes"), GTK_WIDGET (self->notes));

  gtk_widget_set_visible (GTK_WIDGET (self->on),
                          !gtk_expander_get_expanded (self->expander) &&
                              gtk_widget_get_first_child (GTK_WIDGET (self->on)) != NULL);
}

static void
changed_cb (MendHistoryFilters *self)
{
  if (self->is_clearing)
    return;

  show_on (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mend_history_filters_dispose (GObject *object)
{
  MendHistoryFilters *self = MEND_HISTORY_FILTERS (object);

  g_clear_object (&self->ways);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_history_filters_parent_class)->dispose (object);
}

static void
mend_history_filters_class_init (MendHistoryFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_history_filters_dispose;

  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_HISTORY_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, expander);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, step);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, way);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, tag);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, promises);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, notes);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFilters, on);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_on);
}

static void
mend_history_filters_init (MendHistoryFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

GtkWidget *
mend_history_filters_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_FILTERS, NULL);
}

/**
 * mend_history_filters_set_ways:
 * @self: some filters
 * @ways: (nullable) (element-type MendFormat): the ways to talk that there are
 *
 * Sets the ways to talk. The one that was chosen is so no more.
 */
void
mend_history_filters_set_ways (MendHistoryFilters *self, GListModel *ways)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_return_if_fail (MEND_IS_HISTORY_FILTERS (self));
  g_return_if_fail (ways == NULL || G_IS_LIST_MODEL (ways));

  g_set_object (&self->ways, ways);
  gtk_string_list_append (titles, C_ ("label", "Every Way to Talk"));

  for (guint i = 0; ways != NULL && i < g_list_model_get_n_items (ways); i++)
    {
      g_autoptr (MendFormat) way = g_list_model_get_item (ways, i);

      gtk_string_list_append (titles, mend_format_get_title (way));
    }

  gtk_drop_down_set_model (self->way, G_LIST_MODEL (titles));
}

static const char *
get_chosen_tag (MendHistoryFilters *self)
{
  const guint position = gtk_drop_down_get_selected (self->tag);

  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;

  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (self->tag));
}

static guint
find_text (GPtrArray *texts, const char *text)
{
  for (guint i = 0; text != NULL && i < texts->len; i++)
    if (mend_tag_is_same_text (texts->pdata[i], text))
      return i + 1;

  return 0;
}

/**
 * mend_history_filters_set_tags:
 * @self: some filters
 * @tags: (element-type MendTag): the tags of all talks, oldest first
 *
 * Sets the tags. The one that was chosen stays so, if it is still there; without any there is no
 * such filter.
 */
void
mend_history_filters_set_tags (MendHistoryFilters *self, GPtrArray *tags)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *chosen = NULL;

  g_return_if_fail (MEND_IS_HISTORY_FILTERS (self));
  g_return_if_fail (tags != NULL);

  chosen = g_strdup (get_chosen_tag (self));
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = g_ptr_array_ref (tags);
  texts = mend_tag_list_texts (tags, NULL);
  gtk_string_list_append (titles, C_ ("label", "Every Tag"));
  for (guint i = 0; i < texts->len; i++)
    gtk_string_list_append (titles, texts->pdata[i]);

  self->is_clearing = TRUE;
  gtk_drop_down_set_model (self->tag, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->tag, find_text (texts, chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->tag), texts->len > 0);
  self->is_clearing = FALSE;

  if (chosen != NULL)
    changed_cb (self);
}

/* The talks with the tag that is chosen; NULL for all. */
static GStrv
list_tagged (MendHistoryFilters *self)
{
  const char *chosen = get_chosen_tag (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (chosen == NULL)
    return NULL;

  for (guint i = 0; i < self->tags->len; i++)
    {
      const MendTag *tag = self->tags->pdata[i];

      if (mend_tag_is_same_text (tag->text, chosen))
        g_strv_builder_add (ids, tag->talk_id);
    }

  return g_strv_builder_end (ids);
}

/**
 * mend_history_filters_make_filter:
 * @self: some filters
 *
 * Makes a filter of what is on.
 *
 * Returns: (transfer full): the filter
 */
MendTalkFilter *
mend_history_filters_make_filter (MendHistoryFilters *self)
{
  MendTalkFilter *filter = mend_talk_filter_new ();
  guint way;

  g_return_val_if_fail (MEND_IS_HISTORY_FILTERS (self), filter);

  filter->ids = list_tagged (self);
  filter->step = gtk_drop_down_get_selected (self->step);
  filter->with_promises = gtk_toggle_button_get_active (self->promises);
  filter->with_notes = gtk_toggle_button_get_active (self->notes);
  way = gtk_drop_down_get_selected (self->way);

  if (self->ways != NULL && way > 0 && way <= g_list_model_get_n_items (self->ways))
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (self->ways, way - 1);

      filter->format_id = g_strdup (mend_format_get_id (format));
    }

  return filter;
}

/**
 * mend_history_filters_clear:
 * @self: some filters
 *
 * Takes off all that are on.
 */
void
mend_history_filters_clear (MendHistoryFilters *self)
{
  g_return_if_fail (MEND_IS_HISTORY_FILTERS (self));

  self->is_clearing = TRUE;
  take_off (GTK_WIDGET (self->step));
  take_off (GTK_WIDGET (self->way));
  take_off (GTK_WIDGET (self->tag));
  take_off (GTK_WIDGET (self->promises));
  take_off (GTK_WIDGET (self->notes));
  self->is_clearing = FALSE;
  changed_cb (self);
}
