// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in-show-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendCheckInShowPage:
 *
 * Shows a check-in that both have filled in: first each says that it may be shown, then it is,
 * sentence by sentence. What the two said stands beside each other, with nothing between. Its
 * signals are `put-away`, which either may want at any time, and `finished`, after the last.
 */
struct _MendCheckInShowPage
{
  AdwBin parent_instance;

  MendCheckIn *check_in;
  guint position;

  GtkStack *stack;
  GtkToggleButton *left_button;
  GtkToggleButton *right_button;
  MendPersonMark *left_ask_mark;
  MendPersonMark *right_ask_mark;
  GtkLabel *place_label;
  GtkLabel *sentence_label;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkLabel *left_value;
  GtkLabel *right_value;
  GtkButton *next_button;
};

enum
{
  SIGNAL_PUT_AWAY,
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCheckInShowPage, mend_check_in_show_page, ADW_TYPE_BIN)

static void
show_value (GtkLabel *label, int value)
{
  g_autofree char *number = g_strdup_printf ("%d", value);

  /* Translators: nothing was said to a sentence of a check-in, which is as good as anything */
  gtk_label_set_text (label, value == MEND_CHECK_IN_EMPTY ? C_ ("label", "Left empty") : number);

  if (value == MEND_CHECK_IN_EMPTY)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "mend-check-in-value");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "mend-check-in-value");
}

static gboolean
is_last (MendCheckInShowPage *self)
{
  return self->position + 1 >= self->check_in->n_answers;
}

static void
show_answer (MendCheckInShowPage *self)
{
  const MendCheckInAnswer *answer = &self->check_in->answers[self->position];
  g_autofree char *place = NULL;

  /* Translators: which of the sentences it is, as in “Sentence 2 of 5” */
  place = g_strdup_printf (C_ ("label", "Sentence %u of %u"), self->position + 1,
                           self->check_in->n_answers);
  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->sentence_label, answer->text);
  show_value (self->left_value, answer->values[0]);
  show_value (self->right_value, answer->values[1]);
  gtk_button_set_label (self->next_button,
                        is_last (self) ? C_ ("label", "Finish") : C_ ("label", "Next Sentence"));
}

/* Only when both have said so, and whatever one takes back before is taken back. */
static void
ask_toggled_cb (MendCheckInShowPage *self)
{
  if (!gtk_toggle_button_get_active (self->left_button) ||
      !gtk_toggle_button_get_active (self->right_button))
    return;

  show_answer (self);
  gtk_stack_set_visible_child_name (self->stack, "answer");
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
next_clicked_cb (MendCheckInShowPage *self)
{
  if (is_last (self))
    {
      g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
      return;
    }

  self->position++;
  show_answer (self);
}

static void
put_away_clicked_cb (MendCheckInShowPage *self)
{
  g_signal_emit (self, signals[SIGNAL_PUT_AWAY], 0);
}

static gboolean
mend_check_in_show_page_grab_focus (GtkWidget *widget)
{
  MendCheckInShowPage *self = MEND_CHECK_IN_SHOW_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "answer") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->next_button));

  return gtk_widget_grab_focus (GTK_WIDGET (self->left_button));
}

static void
mend_check_in_show_page_finalize (GObject *object)
{
  g_clear_pointer (&MEND_CHECK_IN_SHOW_PAGE (object)->check_in, mend_check_in_unref);

  G_OBJECT_CLASS (mend_check_in_show_page_parent_class)->finalize (object);
}

static void
mend_check_in_show_page_class_init (MendCheckInShowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[] = { [SIGNAL_PUT_AWAY] = "put-away", [SIGNAL_FINISHED] = "finished" };

  G_OBJECT_CLASS (klass)->finalize = mend_check_in_show_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_check_in_show_page_grab_focus;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_CHECK_IN_SHOW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-check-in-show-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, left_button);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, right_button);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, left_ask_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, right_ask_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, left_value);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, right_value);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInShowPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, ask_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_away_clicked_cb);
}

static void
mend_check_in_show_page_init (MendCheckInShowPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_check_in_show_page_new:
 * @check_in: a check-in with at least one sentence
 *
 * Makes a page that asks both before it shows anything.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_check_in_show_page_new (MendCheckIn *check_in)
{
  MendCheckInShowPage *self;

  g_return_val_if_fail (check_in != NULL && check_in->n_answers > 0, NULL);

  self = g_object_new (MEND_TYPE_CHECK_IN_SHOW_PAGE, NULL);
  self->check_in = mend_check_in_ref (check_in);

  return GTK_WIDGET (self);
}

/**
 * mend_check_in_show_page_set_person:
 * @self: a page
 * @seat: left or right
 * @name: how the person there is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat.
 */
void
mend_check_in_show_page_set_person (MendCheckInShowPage *self,
                                    MendSeat seat,
                                    const char *name,
                                    const char *color)
{
  MendPersonMark *const marks[][2] = {
    { self->left_ask_mark, self->left_mark },
    { self->right_ask_mark, self->right_mark },
  };
  const guint side = seat == MEND_SEAT_RIGHT;
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_CHECK_IN_SHOW_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (marks[side]); i++)
    {
      mend_person_mark_set_name (marks[side][i], name);
      mend_person_mark_set_color (marks[side][i], color);
    }

  /* Translators: %s is the name of the one whose part of a check-in may be shown. */
  label = g_strdup_printf (C_ ("label", "%s: It may be shown"),
                           mend_person_mark_get_shown_name (marks[side][0]));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (side == 0 ? self->left_button : self->right_button),
      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mend_check_in_show_page_get_check_in:
 * @self: a page
 *
 * Gets what is shown.
 *
 * Returns: (transfer none): the check-in
 */
MendCheckIn *
mend_check_in_show_page_get_check_in (MendCheckInShowPage *self)
{
  g_return_val_if_fail (MEND_IS_CHECK_IN_SHOW_PAGE (self), NULL);

  return self->check_in;
}
