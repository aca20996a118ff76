// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-seats-page.h"

#include "mend-focus-child.h"
#include "mend-person-mark.h"

/**
 * MendSeatsPage:
 *
 * Who sits where at this computer, when the two are known already: a look, and one key. Its signals
 * are `change-places` and `go-on`.
 */

struct _MendSeatsPage
{
  AdwBin parent_instance;

  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkWidget *go_on_button;
};

enum
{
  CHANGE_PLACES,
  GO_ON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendSeatsPage, mend_seats_page, ADW_TYPE_BIN)

static void
change_clicked_cb (MendSeatsPage *self)
{
  g_signal_emit (self, signals[CHANGE_PLACES], 0);
}

static void
go_on_clicked_cb (MendSeatsPage *self)
{
  g_signal_emit (self, signals[GO_ON], 0);
}

static gboolean
mend_seats_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_SEATS_PAGE (widget)->go_on_button);
}

static void
mend_seats_page_class_init (MendSeatsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_seats_page_grab_focus;

  signals[CHANGE_PLACES] = g_signal_new ("change-places", MEND_TYPE_SEATS_PAGE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO_ON] = g_signal_new ("go-on", MEND_TYPE_SEATS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-seats-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSeatsPage, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendSeatsPage, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendSeatsPage, go_on_button);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_clicked_cb);
}

static void
mend_seats_page_init (MendSeatsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_seats_page_new (void)
{
  return g_object_new (MEND_TYPE_SEATS_PAGE, NULL);
}

/**
 * mend_seats_page_set_person:
 * @self: a page
 * @seat: left or right
 * @name: who sits there
 * @color: the name of the colour of that person
 *
 * Sets who sits on a seat.
 */
void
mend_seats_page_set_person (MendSeatsPage *self, MendSeat seat, const char *name, const char *color)
{
  MendPersonMark *mark;

  g_return_if_fail (MEND_IS_SEATS_PAGE (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  mark = seat == MEND_SEAT_LEFT ? self->left_mark : self->right_mark;
  g_object_set (mark, "person-name", name, "color", color, NULL);
}
