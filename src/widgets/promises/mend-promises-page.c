// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promises-page.h"

#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"
#include "promises/mend-promise-group.h"

/**
 * MendPromisesPage:
 *
 * The promises of both, each with what, by when or how often, and how both will know. Its signals
 * are `opened`, with a [class@Mend.Standing], and `written`, with the seat of the one who gives a
 * promise and with what was written down, `look-together` and `look-back`.
 */
struct _MendPromisesPage
{
  AdwBin parent_instance;

  MendPerson *persons[2];

  GtkScrolledWindow *scrolled_window;
  GtkWidget *empty_label;
  GtkWidget *together_button;
  GtkWidget *back_button;
  MendPromiseGroup *left_group;
  MendPromiseGroup *right_group;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_WRITTEN,
  SIGNAL_LOOK_TOGETHER,
  SIGNAL_LOOK_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPromisesPage, mend_promises_page, ADW_TYPE_BIN)

static void
opened_cb (MendPromisesPage *self, MendStanding *standing)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, standing);
}

static void
written_cb (MendPromisesPage *self, const MendPromise *promise, MendPromiseGroup *group)
{
  const MendSeat seat = group == self->left_group ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, seat, promise);
}

static void
together_clicked_cb (MendPromisesPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOK_TOGETHER], 0);
}

static void
back_clicked_cb (MendPromisesPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOK_BACK], 0);
}

static gboolean
mend_promises_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (MEND_PROMISES_PAGE (widget)->left_group),
                                 GTK_DIR_TAB_FORWARD);
}

static void
mend_promises_page_dispose (GObject *object)
{
  MendPromisesPage *self = MEND_PROMISES_PAGE (object);

  g_clear_pointer (&self->persons[0], mend_person_unref);
  g_clear_pointer (&self->persons[1], mend_person_unref);

  G_OBJECT_CLASS (mend_promises_page_parent_class)->dispose (object);
}

static void
mend_promises_page_class_init (MendPromisesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_promises_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_promises_page_grab_focus;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", MEND_TYPE_PROMISES_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_STANDING);
  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", MEND_TYPE_PROMISES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, MEND_TYPE_SEAT, G_TYPE_POINTER);
  signals[SIGNAL_LOOK_TOGETHER] =
      g_signal_new ("look-together", MEND_TYPE_PROMISES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOOK_BACK] = g_signal_new ("look-back", MEND_TYPE_PROMISES_PAGE, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-promises-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, together_button);
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, left_group);
  gtk_widget_class_bind_template_child (widget_class, MendPromisesPage, right_group);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, together_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
}

static void
mend_promises_page_init (MendPromisesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_promises_page_new:
 * @today: which day it is
 *
 * Makes a page without promises.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_promises_page_new (GDateTime *today)
{
  MendPromisesPage *self = g_object_new (MEND_TYPE_PROMISES_PAGE, NULL);

  mend_promise_group_set_today (self->left_group, today);
  mend_promise_group_set_today (self->right_group, today);

  return GTK_WIDGET (self);
}

/**
 * mend_promises_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @label: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there are promises.
 */
void
mend_promises_page_set_person (MendPromisesPage *self,
                               MendSeat seat,
                               const MendPerson *person,
                               const char *label,
                               const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_PROMISES_PAGE (self));

  g_clear_pointer (&self->persons[index], mend_person_unref);
  self->persons[index] = person != NULL ? mend_person_ref ((MendPerson *) person) : NULL;
  mend_promise_group_set_person (index == 0 ? self->left_group : self->right_group, seat, label,
                                 color);
}

/**
 * mend_promises_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether promises are only read.
 */
void
mend_promises_page_set_is_read_only (MendPromisesPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_PROMISES_PAGE (self));

  gtk_widget_set_sensitive (self->together_button, !is_read_only);
  mend_promise_group_set_is_read_only (self->left_group, is_read_only);
  mend_promise_group_set_is_read_only (self->right_group, is_read_only);
}

/**
 * mend_promises_page_set_standings:
 * @self: a page
 * @standings: (element-type MendStanding): the promises of both, oldest first
 *
 * Shows promises. What is being written down stays.
 */
void
mend_promises_page_set_standings (MendPromisesPage *self, GPtrArray *standings)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  gboolean has_open = FALSE;
  gboolean has_marks = FALSE;

  g_return_if_fail (MEND_IS_PROMISES_PAGE (self));
  g_return_if_fail (standings != NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      const MendSeat seat = mend_promise_find_seat (mend_standing_get_promise (standing),
                                                    self->persons[0], self->persons[1]);

      g_ptr_array_add (seat == MEND_SEAT_RIGHT ? right : left, standing);
      has_open |= mend_standing_is_open (standing);
      has_marks |= mend_standing_get_mark (standing) != NULL;
    }

  mend_promise_group_set_standings (self->left_group, left);
  mend_promise_group_set_standings (self->right_group, right);
  gtk_widget_set_visible (self->empty_label, standings->len == 0);
  gtk_widget_set_visible (self->together_button, has_open);
  gtk_widget_set_visible (self->back_button, has_marks);
}
