// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in-page.h"

#include "check-ins/mend-answer-scale.h"
#include "check-ins/mend-check-in-item.h"
#include "check-ins/mend-own-check-in.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendCheckInPage:
 *
 * The sentences of a check-in, for one person alone. Who it is is asked first. What somebody filled
 * in before is never shown here: the other could press the same name. Its signal is `done`, with
 * the seat, a [struct@Mend.OwnCheckIn], and whether it is to be kept.
 */
struct _MendCheckInPage
{
  AdwBin parent_instance;

  GListModel *items;
  MendSeat seat;

  GtkScrolledWindow *scrolled_window;
  GtkToggleButton *left_button;
  GtkToggleButton *right_button;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkBox *scales;
  GtkWidget *end_box;
  GtkSwitch *keep_switch;
  GtkLabel *only_label;
  GtkWidget *done_button;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCheckInPage, mend_check_in_page, ADW_TYPE_BIN)

static MendPersonMark *
get_mark (MendCheckInPage *self, MendSeat seat)
{
  return seat == MEND_SEAT_RIGHT ? self->right_mark : self->left_mark;
}

static void
make_scales (MendCheckInPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->scales))) != NULL)
    gtk_box_remove (self->scales, child);

  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (MendCheckInItem) item = g_list_model_get_item (self->items, i);

      gtk_box_append (self->scales, mend_answer_scale_new (mend_check_in_item_get_text (item)));
    }
}

/* Translators: %s is a name; what is kept is only for that person, but everybody who uses the
 * account could read it. */
static void
show_for_whom (MendCheckInPage *self)
{
  g_autofree char *text =
      g_strdup_printf (C_ ("to one", "Only for %s. Not locked."),
                       mend_person_mark_get_shown_name (get_mark (self, self->seat)));

  gtk_label_set_text (self->only_label, text);
}

/* Another one begins anew, with everything empty. */
static void
seat_toggled_cb (MendCheckInPage *self, GtkToggleButton *toggled)
{
  if (!gtk_toggle_button_get_active (toggled))
    return;

  self->seat = toggled == self->right_button ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT;
  make_scales (self);
  gtk_switch_set_active (self->keep_switch, FALSE);
  show_for_whom (self);
  gtk_widget_set_sensitive (self->end_box, TRUE);
}

static void
done_clicked_cb (MendCheckInPage *self)
{
  g_autoptr (MendOwnCheckIn) own = mend_own_check_in_new ();
  GtkWidget *scale = gtk_widget_get_first_child (GTK_WIDGET (self->scales));

  for (guint i = 0; scale != NULL; i++, scale = gtk_widget_get_next_sibling (scale))
    {
      g_autoptr (MendCheckInItem) item = g_list_model_get_item (self->items, i);

      mend_own_check_in_set_value (own, mend_check_in_item_get_id (item),
                                   mend_answer_scale_get_value (MEND_ANSWER_SCALE (scale)));
    }

  g_signal_emit (self, signals[SIGNAL_DONE], 0, self->seat, own,
                 gtk_switch_get_active (self->keep_switch));
}

static gboolean
mend_check_in_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_CHECK_IN_PAGE (widget)->left_button));
}

static void
mend_check_in_page_dispose (GObject *object)
{
  g_clear_object (&MEND_CHECK_IN_PAGE (object)->items);

  G_OBJECT_CLASS (mend_check_in_page_parent_class)->dispose (object);
}

static void
mend_check_in_page_class_init (MendCheckInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_check_in_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_check_in_page_grab_focus;

  signals[SIGNAL_DONE] =
      g_signal_new ("done", MEND_TYPE_CHECK_IN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, MEND_TYPE_SEAT, MEND_TYPE_OWN_CHECK_IN, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-check-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, left_button);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, right_button);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, scales);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, end_box);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, keep_switch);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, only_label);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInPage, done_button);
  gtk_widget_class_bind_template_callback (widget_class, seat_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
mend_check_in_page_init (MendCheckInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_check_in_page_new:
 * @items: (element-type MendCheckInItem): the sentences
 *
 * Makes a page on which nobody has said who fills it in.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_check_in_page_new (GListModel *items)
{
  MendCheckInPage *self = g_object_new (MEND_TYPE_CHECK_IN_PAGE, NULL);

  self->items = g_object_ref (items);

  return GTK_WIDGET (self);
}

/**
 * mend_check_in_page_set_person:
 * @self: a page
 * @seat: left or right
 * @name: how the person there is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat.
 */
void
mend_check_in_page_set_person (MendCheckInPage *self,
                               MendSeat seat,
                               const char *name,
                               const char *color)
{
  g_return_if_fail (MEND_IS_CHECK_IN_PAGE (self));

  mend_person_mark_set_name (get_mark (self, seat), name);
  mend_person_mark_set_color (get_mark (self, seat), color);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (seat == MEND_SEAT_RIGHT ? self->right_button : self->left_button),
      GTK_ACCESSIBLE_PROPERTY_LABEL, mend_person_mark_get_shown_name (get_mark (self, seat)), -1);
}
