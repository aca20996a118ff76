// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-promise-list.h"

#include <glib/gi18n.h>

#include "closing/mend-promise-form.h"
#include "mend-person-mark.h"

/**
 * MendPromiseList:
 *
 * The promises that one person gives at the end of a talk. It is closed at first: a button, and no
 * field. Whoever has no part out of which a promise may come has no list.
 */
struct _MendPromiseList
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  guint n_forms;

  MendPersonMark *mark;
  GtkBox *forms;
  GtkWidget *write_button;
};

/* More than these nobody remembers. */
#define MOST_PROMISES 3

G_DEFINE_FINAL_TYPE (MendPromiseList, mend_promise_list, ADW_TYPE_BIN)

static void
taken_back_cb (MendPromiseList *self, GtkWidget *form)
{
  self->n_forms--;
  gtk_widget_set_visible (self->write_button, TRUE);
  gtk_widget_grab_focus (self->write_button);
  gtk_box_remove (self->forms, form);
}

static GtkWidget *
add_form (MendPromiseList *self, const MendEvent *promise)
{
  GtkWidget *form = mend_promise_form_new (self->talk, self->seat, promise);

  g_signal_connect_object (form, "taken-back", G_CALLBACK (taken_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->forms, form);
  self->n_forms++;
  gtk_widget_set_visible (self->write_button, self->n_forms < MOST_PROMISES);

  return form;
}

static void
write_clicked_cb (MendPromiseList *self)
{
  gtk_widget_grab_focus (add_form (self, NULL));
}

static void
mend_promise_list_dispose (GObject *object)
{
  g_clear_object (&MEND_PROMISE_LIST (object)->talk);

  G_OBJECT_CLASS (mend_promise_list_parent_class)->dispose (object);
}

static void
mend_promise_list_class_init (MendPromiseListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_promise_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-promise-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPromiseList, mark);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseList, forms);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseList, write_button);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
mend_promise_list_init (MendPromiseList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_promise_list_new:
 *
 * Makes a list that belongs to no talk yet.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
mend_promise_list_new (void)
{
  return g_object_new (MEND_TYPE_PROMISE_LIST, NULL);
}

/**
 * mend_promise_list_set_talk:
 * @self: a list
 * @talk: the talk that is written to
 * @seat: left or right
 *
 * Shows what one person has promised in a talk. To be called once.
 */
void
mend_promise_list_set_talk (MendPromiseList *self, MendTalk *talk, MendSeat seat)
{
  MendLog *log;

  g_return_if_fail (MEND_IS_PROMISE_LIST (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  self->seat = seat;
  mend_person_mark_set_seat (self->mark, seat);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          mend_plan_may_promise (mend_talk_get_plan (talk), seat));
  log = mend_talk_get_log (talk);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (event->kind == MEND_EVENT_PROMISE && event->seat == seat)
        add_form (self, event);
    }
}

/**
 * mend_promise_list_set_person:
 * @self: a list
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says whose promises they are.
 */
void
mend_promise_list_set_person (MendPromiseList *self, const char *name, const char *color)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_PROMISE_LIST (self));

  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: %s is the name of the one who gives the promise */
  label = g_strdup_printf (C_ ("label", "%s: Write Down a Promise…"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->write_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
