// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-list.h"

#include "mend-core-enums.h"

/**
 * MendGoodList:
 *
 * Good things, a row each, which can be opened. Its signal is `opened`, with a
 * [class@Mend.GoodThingStory]. Where there is none, it is not shown.
 */
struct _MendGoodList
{
  AdwBin parent_instance;

  GtkListBox *list;
  guint n_rows;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define STORY_KEY "mend-story"

G_DEFINE_FINAL_TYPE (MendGoodList, mend_good_list, ADW_TYPE_BIN)

static void
row_activated_cb (MendGoodList *self, GtkWidget *row)
{
  g_autoptr (MendGoodThingStory) story =
      g_object_ref (g_object_get_data (G_OBJECT (row), STORY_KEY));

  g_signal_emit (self, signals[SIGNAL_OPENED], 0, story);
}

static void
mend_good_list_class_init (MendGoodListClass *klass)
{
  signals[SIGNAL_OPENED] = g_signal_new ("opened", MEND_TYPE_GOOD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_GOOD_THING_STORY);
}

static void
mend_good_list_init (MendGoodList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "mend-promises");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mend_good_list_set_name:
 * @self: a list
 * @name: what it lists
 *
 * Says to those who do not see it what it lists.
 */
void
mend_good_list_set_name (MendGoodList *self, const char *name)
{
  g_return_if_fail (MEND_IS_GOOD_LIST (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * mend_good_list_empty:
 * @self: a list
 *
 * Takes all rows away.
 */
void
mend_good_list_empty (MendGoodList *self)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_GOOD_LIST (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  self->n_rows = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mend_good_list_add:
 * @self: a list
 * @story: something good
 * @subtitle: (nullable): what is said of it
 *
 * Adds a row.
 */
void
mend_good_list_add (MendGoodList *self, MendGoodThingStory *story, const char *subtitle)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_GOOD_LIST (self));
  g_return_if_fail (MEND_IS_GOOD_THING_STORY (story));

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 mend_good_thing_story_get_moment (story)->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  g_object_set_data_full (G_OBJECT (row), STORY_KEY, g_object_ref (story), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * mend_good_list_get_n_rows:
 * @self: a list
 *
 * Gets how many rows there are.
 *
 * Returns: how many
 */
guint
mend_good_list_get_n_rows (MendGoodList *self)
{
  g_return_val_if_fail (MEND_IS_GOOD_LIST (self), 0);

  return self->n_rows;
}
