// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-ways-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendWaysPage:
 *
 * The ways to talk: one suggestion with its reason, the last two, and all others in groups.
 */
struct _MendWaysPage
{
  AdwBin parent_instance;

  MendFormat *suggested;

  GtkLabel *suggested_title;
  GtkLabel *suggested_summary;
  GtkLabel *reason_label;
  GtkWidget *start_button;
  GtkBox *times;
  AdwPreferencesGroup *times_group;
  GtkBox *last;
  GtkBox *others;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWaysPage, mend_ways_page, ADW_TYPE_BIN)

static const char *
get_heading (MendFormatGroup group)
{
  switch (group)
    {
    case MEND_FORMAT_GROUP_SHORT:
      return C_ ("label", "Short");
    case MEND_FORMAT_GROUP_TO_BE_HEARD:
      return C_ ("label", "To be heard");
    case MEND_FORMAT_GROUP_WHAT_HAPPENED:
      return C_ ("label", "About what happened");
    case MEND_FORMAT_GROUP_FIND_A_WAY:
      return C_ ("label", "To find a way");
    case MEND_FORMAT_GROUP_SOMETHING_GOOD:
      return C_ ("label", "For something good");
    case MEND_FORMAT_GROUP_OWN:
      return C_ ("label", "Your own");
    case MEND_FORMAT_GROUP_ONE_PERSON:
      return C_ ("label", "For one person");
    }

  g_assert_not_reached ();
}

static void
row_activated_cb (MendWaysPage *self, GtkWidget *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "mend-way"));
}

static void
add_edit_button (AdwActionRow *row, const char *action_name, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_ ("label", "Change"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("label", "Change"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (MendWaysPage *self, AdwPreferencesGroup *group, MendFormat *way)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_format_get_title (way), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  mend_format_get_summary (way), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mend_format_get_title (way));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mend_format_get_summary (way));

  /* A way of one's own can be changed. */
  if (mend_format_get_group (way) == MEND_FORMAT_GROUP_OWN)
    add_edit_button (ADW_ACTION_ROW (row), "win.edit-way", mend_format_get_id (way));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "mend-way", g_object_ref (way), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static MendFormat *
find_way (GListModel *ways, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (ways); i++)
    {
      g_autoptr (MendFormat) way = g_list_model_get_item (ways, i);

      if (g_strcmp0 (mend_format_get_id (way), id) == 0)
        return g_steal_pointer (&way);
    }

  return NULL;
}

/* The rows of a group go with the group, so each filling makes the groups anew. */
static AdwPreferencesGroup *
add_group (GtkBox *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);

  return ADW_PREFERENCES_GROUP (group);
}

static void
clear_groups (GtkBox *box)
{
  GtkWidget *last;

  while ((last = gtk_widget_get_last_child (GTK_WIDGET (box))) != NULL &&
         ADW_IS_PREFERENCES_GROUP (last))
    gtk_box_remove (box, last);

  gtk_widget_set_visible (GTK_WIDGET (box), FALSE);
}

/* What is suggested stands above already. */
static void
add_last (MendWaysPage *self, GListModel *ways, const char *const *last, GHashTable *shown)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; last != NULL && last[i] != NULL; i++)
    {
      g_autoptr (MendFormat) way = find_way (ways, last[i]);

      if (way == NULL || !g_hash_table_add (shown, way))
        continue;

      if (group == NULL)
        group = add_group (self->last, C_ ("label", "Used Last"));

      add_row (self, group, way);
    }
}

static void
add_others (MendWaysPage *self, GListModel *ways, GHashTable *shown)
{
  for (guint i = MEND_FORMAT_GROUP_SHORT; i <= MEND_FORMAT_GROUP_ONE_PERSON; i++)
    {
      AdwPreferencesGroup *group = NULL;

      for (guint j = 0; j < g_list_model_get_n_items (ways); j++)
        {
          g_autoptr (MendFormat) way = g_list_model_get_item (ways, j);

          if (mend_format_get_group (way) != i || g_hash_table_contains (shown, way))
            continue;

          if (group == NULL)
            group = add_group (self->others, get_heading ((MendFormatGroup) i));

          add_row (self, group, way);
        }
    }
}

static void
start_clicked_cb (MendWaysPage *self)
{
  if (self->suggested != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->suggested);
}

static gboolean
mend_ways_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_WAYS_PAGE (widget)->start_button);
}

static void
mend_ways_page_dispose (GObject *object)
{
  MendWaysPage *self = MEND_WAYS_PAGE (object);

  g_clear_object (&self->suggested);

  G_OBJECT_CLASS (mend_ways_page_parent_class)->dispose (object);
}

static void
mend_ways_page_class_init (MendWaysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_ways_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_ways_page_grab_focus;

  /**
   * MendWaysPage::chosen:
   * @self: the page
   * @way: the way to talk
   *
   * A way to talk was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MEND_TYPE_WAYS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_FORMAT);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-ways-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, times);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, last);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, suggested_title);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, suggested_summary);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, reason_label);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, MendWaysPage, others);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
}

static void
mend_ways_page_init (MendWaysPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_ways_page_new:
 *
 * Makes a page without ways to talk.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_ways_page_new (void)
{
  return g_object_new (MEND_TYPE_WAYS_PAGE, NULL);
}

/**
 * mend_ways_page_set_ways:
 * @self: the page
 * @ways: the ways to talk, a list of [class@Mend.Format]
 * @suggested: the one that is suggested
 * @reason: why
 * @last: (nullable) (array zero-terminated=1): the ids of the two that were used last
 *
 * Fills the page. Each way to talk stands on it once.
 */
void
mend_ways_page_set_ways (MendWaysPage *self,
                         GListModel *ways,
                         MendFormat *suggested,
                         const char *reason,
                         const char *const *last)
{
  g_autoptr (GHashTable) shown = NULL;

  g_return_if_fail (MEND_IS_WAYS_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (ways));
  g_return_if_fail (MEND_IS_FORMAT (suggested));

  g_set_object (&self->suggested, suggested);
  gtk_label_set_text (self->suggested_title, mend_format_get_title (suggested));
  gtk_label_set_text (self->suggested_summary, mend_format_get_summary (suggested));
  gtk_label_set_text (self->reason_label, reason);

  shown = g_hash_table_new (NULL, NULL);
  g_hash_table_add (shown, suggested);
  clear_groups (self->last);
  clear_groups (self->others);
  add_last (self, ways, last, shown);
  add_others (self, ways, shown);
}

/**
 * mend_ways_page_clear_times:
 * @self: the page
 *
 * Takes away what is said of times that are set for talks.
 */
void
mend_ways_page_clear_times (MendWaysPage *self)
{
  g_return_if_fail (MEND_IS_WAYS_PAGE (self));

  clear_groups (self->times);
  self->times_group = NULL;
}

/**
 * mend_ways_page_add_time:
 * @self: the page
 * @id: the id of a time that is set
 * @text: what is said of it
 * @way: (nullable): the name of the way to talk, if one was chosen
 *
 * Adds a time. What it is about is not said.
 */
void
mend_ways_page_add_time (MendWaysPage *self, const char *id, const char *text, const char *way)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_WAYS_PAGE (self));
  g_return_if_fail (id != NULL && text != NULL);

  if (self->times_group == NULL)
    self->times_group = add_group (self->times, "");

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), way != NULL ? way : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  add_edit_button (ADW_ACTION_ROW (row), "win.change-time", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.begin-time");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (self->times_group, row);
}
