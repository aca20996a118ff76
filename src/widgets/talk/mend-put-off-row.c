// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-put-off-row.h"

#include <glib/gi18n.h>

#include "mend-wrap-box.h"

/**
 * MendPutOffRow:
 *
 * Two answers that a question may have beside an answer. Whichever is pressed, the question goes to
 * what is put aside, and comes back from there when it is pressed again. The turn goes on.
 */
struct _MendPutOffRow
{
  AdwBin parent_instance;

  MendTalk *talk;

  GtkToggleButton *buttons[2];
};

static const struct
{
  MendEventKind kind;
  const char *label;
} answers[] = {
  /* Translators: two answers to a question: not in this talk, but with a therapist, or another day
   */
  { MEND_EVENT_FOR_THERAPIST, NC_ ("label", "With a Therapist") },
  { MEND_EVENT_ASIDE, NC_ ("label", "Not Today") },
};

G_DEFINE_FINAL_TYPE (MendPutOffRow, mend_put_off_row, ADW_TYPE_BIN)

/* What a question is called that nobody has written down. */
static const char *
get_otherwise (void)
{
  return C_ ("label", "A question from this talk");
}

static void
show (MendPutOffRow *self)
{
  const MendEvent *aside = mend_talk_get_question_aside (self->talk, get_otherwise ());

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_toggle_button_set_active (self->buttons[i],
                                  aside != NULL && aside->kind == answers[i].kind);
}

static void
clicked_cb (MendPutOffRow *self, GtkToggleButton *clicked)
{
  if (self->talk == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (self->buttons[i] == clicked)
        mend_talk_put_question_aside (self->talk, answers[i].kind, get_otherwise ());
    }

  show (self);
}

static void
mend_put_off_row_dispose (GObject *object)
{
  g_clear_object (&MEND_PUT_OFF_ROW (object)->talk);

  G_OBJECT_CLASS (mend_put_off_row_parent_class)->dispose (object);
}

static void
mend_put_off_row_class_init (MendPutOffRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_put_off_row_dispose;
}

static void
mend_put_off_row_init (MendPutOffRow *self)
{
  GtkWidget *box = mend_wrap_box_new (6);

  mend_wrap_box_set_line_align (MEND_WRAP_BOX (box), GTK_ALIGN_CENTER);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *button =
          gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "label", answers[i].label));

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_add_css_class (button, "mend-small-pill");
      mend_wrap_box_append (MEND_WRAP_BOX (box), button);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
    }

  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mend_put_off_row_new:
 *
 * Makes a row that belongs to no talk yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_put_off_row_new (void)
{
  return g_object_new (MEND_TYPE_PUT_OFF_ROW, NULL);
}

/**
 * mend_put_off_row_show_part:
 * @self: a row
 * @talk: a talk
 * @seat: left or right
 *
 * Shows whether the question waits that is to be answered. The row is to be seen while the one on
 * that seat answers.
 */
void
mend_put_off_row_show_part (MendPutOffRow *self, MendTalk *talk, MendSeat seat)
{
  gboolean is_asked;

  g_return_if_fail (MEND_IS_PUT_OFF_ROW (self));

  is_asked = mend_talk_is_answer (talk) && mend_talk_get_part (talk)->speaker == seat &&
             mend_talk_get_schedule (talk)->state == MEND_TALK_RUNNING;
  g_set_object (&self->talk, talk);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked);

  if (is_asked)
    show (self);
}
