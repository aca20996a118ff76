// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-told-page.h"

#include <glib/gi18n.h>

#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-day-list.h"
#include "mend-focus-child.h"
#include "mend-person-color.h"
#include "mend-shape.h"
#include "promises/mend-told-group.h"

/**
 * MendToldPage:
 *
 * What the two told each other without being asked, in one list, by the day on which it was told,
 * and a way for each to write down more. It counts nothing, does not set the lines of the two side
 * by side, and does not say whose there are none of: nobody is to be asked for one.
 *
 * Its signals are `written`, with the seat and with what was written down, and `opened`, with a
 * line.
 */
struct _MendToldPage
{
  AdwBin parent_instance;

  MendPerson *persons[2];
  char *names[2];
  char *colors[2];
  GPtrArray *told;
  guint n_shown;
  char *focused_id;

  MendToldGroup *left_group;
  MendToldGroup *right_group;
  GtkBox *months_box;
  GtkWidget *earlier_button;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define TOLD_KEY "mend-told"

/* Rows are made for so many lines at once. */
#define N_AT_ONCE 60

G_DEFINE_FINAL_TYPE (MendToldPage, mend_told_page, ADW_TYPE_BIN)

static MendGoodThing *
get_told (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), TOLD_KEY);
}

static void
row_activated_cb (MendToldPage *self, GtkWidget *row)
{
  g_autoptr (MendGoodThing) told = mend_good_thing_ref (get_told (row));

  g_signal_emit (self, signals[SIGNAL_OPENED], 0, told);
}

static void
written_cb (MendToldPage *self, const MendGoodThing *told, MendToldGroup *group)
{
  const MendSeat seat = group == self->left_group ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, seat, told);
}

static GtkWidget *
make_shape (MendToldPage *self, MendSeat seat)
{
  g_autoptr (GdkPaintable) shape = mend_shape_new (seat);
  GtkWidget *image = gtk_image_new_from_paintable (shape);

  gtk_widget_add_css_class (
      image, mend_person_color_get_css_class (self->colors[seat == MEND_SEAT_RIGHT], seat));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->names[seat == MEND_SEAT_RIGHT], -1);

  return image;
}

static GtkWidget *
make_row (MendToldPage *self, MendGoodThing *told, GDateTime *day)
{
  const MendSeat seat = mend_good_thing_find_seat (told, self->persons[0], self->persons[1]);
  g_autofree char *day_name = g_date_time_format (day, C_ ("label", "%A, %-d %B"));
  g_autofree char *subtitle =
      g_strjoin (" · ", self->names[seat == MEND_SEAT_RIGHT], day_name, NULL);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), told->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_shape (self, seat));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  g_object_set_data_full (G_OBJECT (row), TOLD_KEY, mend_good_thing_ref (told),
                          (GDestroyNotify) mend_good_thing_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkListBox *
add_month (MendToldPage *self, GDateTime *day)
{
  g_autofree char *month = mend_talk_words_month (day);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", month, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "mend-promises");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, month, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->months_box, box);

  return GTK_LIST_BOX (list);
}

/* From one line on to where rows are made, a list for each month. */
static GtkWidget *
add_rows (MendToldPage *self, guint from)
{
  g_autoptr (GDateTime) month = NULL;
  GtkListBox *list = NULL;
  GtkWidget *first = NULL;

  for (guint i = from; i < MIN (self->told->len, self->n_shown); i++)
    {
      MendGoodThing *told = g_ptr_array_index (self->told, i);
      g_autoptr (GDateTime) day = mend_day_list_read (told->day);
      GtkWidget *row = make_row (self, told, day);

      if (month == NULL || !mend_talk_words_same_month (month, day))
        {
          g_clear_pointer (&month, g_date_time_unref);
          month = g_date_time_ref (day);
          list = add_month (self, day);
        }

      gtk_list_box_append (list, row);
      if (first == NULL)
        first = row;
      if (g_strcmp0 (told->id, self->focused_id) == 0)
        gtk_widget_grab_focus (row);
    }

  gtk_widget_set_visible (self->earlier_button, self->told->len > self->n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->months_box), self->told->len > 0);

  return first;
}

static void
remove_rows (MendToldPage *self)
{
  GtkWidget *box;

  while ((box = gtk_widget_get_first_child (GTK_WIDGET (self->months_box))) != NULL)
    gtk_box_remove (self->months_box, box);
}

/* Up to the end of a month, so that none is torn apart. */
static void
show_more (MendToldPage *self)
{
  self->n_shown += N_AT_ONCE;

  while (self->n_shown < self->told->len)
    {
      const MendGoodThing *last = g_ptr_array_index (self->told, self->n_shown - 1);
      const MendGoodThing *next = g_ptr_array_index (self->told, self->n_shown);

      if (strncmp (last->day, next->day, strlen ("2026-11")) != 0)
        break;

      self->n_shown++;
    }
}

static void
earlier_clicked_cb (MendToldPage *self)
{
  const guint from = self->n_shown;
  GtkWidget *first;

  show_more (self);
  first = add_rows (self, from);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static gboolean
mend_told_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_TOLD_PAGE (widget)->left_group));
}

static void
mend_told_page_dispose (GObject *object)
{
  MendToldPage *self = MEND_TOLD_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_clear_pointer (&self->names[i], g_free);
      g_clear_pointer (&self->colors[i], g_free);
    }

  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_pointer (&self->focused_id, g_free);

  G_OBJECT_CLASS (mend_told_page_parent_class)->dispose (object);
}

static void
mend_told_page_class_init (MendToldPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_told_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_told_page_grab_focus;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", MEND_TYPE_TOLD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_GOOD_THING);
  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", MEND_TYPE_TOLD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, MEND_TYPE_SEAT, G_TYPE_POINTER);

  g_type_ensure (MEND_TYPE_TOLD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-told-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendToldPage, left_group);
  gtk_widget_class_bind_template_child (widget_class, MendToldPage, right_group);
  gtk_widget_class_bind_template_child (widget_class, MendToldPage, months_box);
  gtk_widget_class_bind_template_child (widget_class, MendToldPage, earlier_button);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
}

static void
mend_told_page_init (MendToldPage *self)
{
  self->told = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_told_page_new:
 * @today: which day it is
 *
 * Makes a page without lines.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_told_page_new (GDateTime *today)
{
  MendToldPage *self;

  g_return_val_if_fail (today != NULL, NULL);

  self = g_object_new (MEND_TYPE_TOLD_PAGE, NULL);
  mend_told_group_set_today (self->left_group, today);
  mend_told_group_set_today (self->right_group, today);

  return GTK_WIDGET (self);
}

/**
 * mend_told_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there are lines.
 */
void
mend_told_page_set_person (
    MendToldPage *self, MendSeat seat, MendPerson *person, const char *name, const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_TOLD_PAGE (self));

  g_clear_pointer (&self->persons[index], mend_person_unref);
  self->persons[index] = person != NULL ? mend_person_ref (person) : NULL;
  g_free (self->names[index]);
  self->names[index] = g_strdup (name);
  g_free (self->colors[index]);
  self->colors[index] = g_strdup (color);
  mend_told_group_set_person (index == 0 ? self->left_group : self->right_group, seat, name, color);
}

/**
 * mend_told_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_told_page_set_is_read_only (MendToldPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_TOLD_PAGE (self));

  mend_told_group_set_is_read_only (self->left_group, is_read_only);
  mend_told_group_set_is_read_only (self->right_group, is_read_only);
}

/* The line on which the keyboard is, which does not stay on a row that goes. */
static void
leave_rows (MendToldPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  g_clear_pointer (&self->focused_id, g_free);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->months_box)))
    row = gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW);
  if (row == NULL)
    return;

  self->focused_id = g_strdup (get_told (row)->id);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * mend_told_page_set_moments:
 * @self: a page
 * @moments: (element-type MendGoodThing): all moments, among them what was told
 *
 * Shows what was told. What is being written stays.
 */
void
mend_told_page_set_moments (MendToldPage *self, GPtrArray *moments)
{
  g_return_if_fail (MEND_IS_TOLD_PAGE (self));
  g_return_if_fail (moments != NULL);

  leave_rows (self);
  remove_rows (self);
  g_ptr_array_unref (self->told);
  self->told = mend_good_thing_list_told (moments);
  self->n_shown = MAX (self->n_shown, N_AT_ONCE) - N_AT_ONCE;
  show_more (self);
  add_rows (self, 0);
}
