// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-place-group.h"

/**
 * MendPlaceGroup:
 *
 * Where the folder is, the way to another place and back, and how far that has come. Its signals
 * are `move`, `move-back` and `cancel`.
 */

struct _MendPlaceGroup
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *place_row;
  AdwActionRow *back_row;
  AdwActionRow *progress_row;
  AdwActionRow *means_row;
  GtkWidget *move_button;
  GtkWidget *back_button;
  GtkProgressBar *progress_bar;
  gboolean is_standard;
};

enum
{
  MOVE,
  MOVE_BACK,
  CANCEL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPlaceGroup, mend_place_group, ADW_TYPE_PREFERENCES_GROUP)

static void
move_clicked_cb (MendPlaceGroup *self)
{
  g_signal_emit (self, signals[MOVE], 0);
}

static void
back_clicked_cb (MendPlaceGroup *self)
{
  g_signal_emit (self, signals[MOVE_BACK], 0);
}

static void
cancel_clicked_cb (MendPlaceGroup *self)
{
  g_signal_emit (self, signals[CANCEL], 0);
}

static void
mend_place_group_class_init (MendPlaceGroupClass *klass)
{
  static const char *const names[N_SIGNALS] = { "move", "move-back", "cancel" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_PLACE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-place-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, place_row);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, back_row);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, progress_row);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, means_row);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, move_button);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, back_button);
  gtk_widget_class_bind_template_child (widget_class, MendPlaceGroup, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
mend_place_group_init (MendPlaceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_place_group_new (void)
{
  return g_object_new (MEND_TYPE_PLACE_GROUP, NULL);
}

/**
 * mend_place_group_set_place:
 * @self: a group
 * @path: where the folder is
 * @is_standard: whether that is the usual place
 *
 * Shows where the folder is.
 */
void
mend_place_group_set_place (MendPlaceGroup *self, const char *path, gboolean is_standard)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (MEND_IS_PLACE_GROUP (self));
  g_return_if_fail (path != NULL);

  /* The name of a folder can be anything. */
  shown = g_filename_display_name (path);
  adw_action_row_set_subtitle (self->place_row, shown);
  self->is_standard = is_standard;
  gtk_widget_set_visible (GTK_WIDGET (self->back_row), !is_standard);
}

/**
 * mend_place_group_set_means:
 * @self: a group
 * @words: how a new version takes the place of an old one there, as people are to read it
 *
 * Shows how it is saved.
 */
void
mend_place_group_set_means (MendPlaceGroup *self, const char *words)
{
  g_return_if_fail (MEND_IS_PLACE_GROUP (self));

  adw_action_row_set_subtitle (self->means_row, words);
}

/**
 * mend_place_group_set_progress:
 * @self: a group
 * @progress: from 0 to 1; below 0 if nothing is moved
 *
 * Shows how far a move has come.
 */
void
mend_place_group_set_progress (MendPlaceGroup *self, double progress)
{
  g_return_if_fail (MEND_IS_PLACE_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self->progress_row), progress >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->back_row), progress < 0 && !self->is_standard);
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (progress, 0, 1));
}

/**
 * mend_place_group_set_can_move:
 * @self: a group
 * @can_move: whether the folder can be moved now
 *
 * Sets whether the folder can be moved.
 */
void
mend_place_group_set_can_move (MendPlaceGroup *self, gboolean can_move)
{
  g_return_if_fail (MEND_IS_PLACE_GROUP (self));

  gtk_widget_set_sensitive (self->move_button, can_move);
  gtk_widget_set_sensitive (self->back_button, can_move);
}
