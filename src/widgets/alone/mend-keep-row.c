// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-keep-row.h"

#include <glib/gi18n.h>

#include "mend-person-mark.h"
#include "mend-person-name.h"
#include "mend-wrap-box.h"

/**
 * MendKeepRow:
 *
 * Whether what one person writes is kept, and for whom. It is off until somebody turns it on; only
 * then is anybody asked who they are, in place. `changed` is emitted when the answer is another.
 */

struct _MendKeepRow
{
  AdwBin parent_instance;

  MendSeat seat;
  gboolean is_filling;

  GtkSwitch *keep;
  GtkWidget *question;
  GtkToggleButton *buttons[2];
  MendPersonMark *marks[2];
  GtkLabel *status;
  GtkLabel *problem;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendKeepRow, mend_keep_row, ADW_TYPE_BIN)

static MendSeat
find_seat (MendKeepRow *self)
{
  if (!gtk_switch_get_active (self->keep))
    return MEND_SEAT_NONE;
  if (gtk_toggle_button_get_active (self->buttons[0]))
    return MEND_SEAT_LEFT;

  return gtk_toggle_button_get_active (self->buttons[1]) ? MEND_SEAT_RIGHT : MEND_SEAT_NONE;
}

static char *
write_status (MendKeepRow *self)
{
  MendPersonMark *mark = self->marks[self->seat == MEND_SEAT_RIGHT];

  if (self->seat != MEND_SEAT_NONE)
    /* Translators: %s is the name of a person */
    return g_strdup_printf (C_ ("to one", "Only for %s. Not locked."),
                            mend_person_mark_get_shown_name (mark));

  if (gtk_switch_get_active (self->keep))
    return g_strdup (C_ ("to one", "Nothing is kept before you say for whom."));

  return g_strdup (C_ ("to one", "Not kept. It is gone when this page is left."));
}

static void
update (MendKeepRow *self)
{
  g_autofree char *status = write_status (self);

  gtk_label_set_text (self->status, status);
  gtk_widget_set_visible (self->question, gtk_switch_get_active (self->keep));
}

static void
answered_cb (MendKeepRow *self)
{
  const MendSeat seat = find_seat (self);

  if (self->is_filling)
    return;

  if (!gtk_switch_get_active (self->keep))
    {
      self->is_filling = TRUE;
      gtk_toggle_button_set_active (self->buttons[0], FALSE);
      gtk_toggle_button_set_active (self->buttons[1], FALSE);
      self->is_filling = FALSE;
    }

  /* Between the two of a pair there is a moment without an answer. */
  if (seat == MEND_SEAT_NONE && self->seat != MEND_SEAT_NONE && gtk_switch_get_active (self->keep))
    return;

  if (seat != self->seat)
    {
      self->seat = seat;
      mend_keep_row_set_problem (self, NULL);
      update (self);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  update (self);
}

static GtkLabel *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

static GtkWidget *
make_switch_line (MendKeepRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkLabel *label = make_label ("heading");

  self->keep = GTK_SWITCH (gtk_switch_new ());
  gtk_label_set_text (label, C_ ("label", "Keep"));
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->keep), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("label", "Keep"), -1);
  g_signal_connect_object (self->keep, "notify::active", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->keep));

  return line;
}

static GtkWidget *
make_question (MendKeepRow *self)
{
  GtkWidget *question = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *seats = mend_wrap_box_new (6);
  GtkLabel *label = make_label (NULL);

  gtk_label_set_text (label, C_ ("to one", "For whom is it kept?"));
  gtk_box_append (GTK_BOX (question), GTK_WIDGET (label));

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *mark =
          mend_person_mark_new (i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT, NULL, NULL);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      self->marks[i] = MEND_PERSON_MARK (mark);
      gtk_button_set_child (GTK_BUTTON (button), mark);
      mend_wrap_box_append (MEND_WRAP_BOX (seats), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_toggle_button_set_group (self->buttons[1], self->buttons[0]);

  /* Who sits on the left is on the left, also where people read from the right. */
  gtk_widget_set_direction (seats, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (question), seats);

  return question;
}

static void
mend_keep_row_class_init (MendKeepRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_KEEP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
mend_keep_row_init (MendKeepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->seat = MEND_SEAT_NONE;
  self->status = make_label ("caption");
  self->problem = make_label (NULL);
  gtk_box_append (GTK_BOX (box), make_switch_line (self));
  self->question = make_question (self);
  gtk_box_append (GTK_BOX (box), self->question);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "mend-card");
  adw_bin_set_child (ADW_BIN (self), box);
  mend_keep_row_set_problem (self, NULL);
  update (self);
}

/**
 * mend_keep_row_new:
 *
 * Makes a row that keeps nothing.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mend_keep_row_new (void)
{
  return g_object_new (MEND_TYPE_KEEP_ROW, NULL);
}

/**
 * mend_keep_row_set_person:
 * @self: a row
 * @seat: left or right
 * @name: (nullable): the name of who sits there
 * @color: (nullable): the name of their colour
 *
 * Says who is one of the two.
 */
void
mend_keep_row_set_person (MendKeepRow *self, MendSeat seat, const char *name, const char *color)
{
  const guint side = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_KEEP_ROW (self));

  mend_person_mark_set_name (self->marks[side], name);
  mend_person_mark_set_color (self->marks[side], color);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[side]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_person_name_get_shown (name, seat), -1);
  update (self);
}

/**
 * mend_keep_row_get_seat:
 * @self: a row
 *
 * Gets for whom it is kept.
 *
 * Returns: left or right; none as long as nothing is kept
 */
MendSeat
mend_keep_row_get_seat (MendKeepRow *self)
{
  g_return_val_if_fail (MEND_IS_KEEP_ROW (self), MEND_SEAT_NONE);

  return self->seat;
}

/**
 * mend_keep_row_set_seat:
 * @self: a row
 * @seat: left or right, or none
 *
 * Shows for whom it is kept already. Nothing is emitted.
 */
void
mend_keep_row_set_seat (MendKeepRow *self, MendSeat seat)
{
  g_return_if_fail (MEND_IS_KEEP_ROW (self));

  self->is_filling = TRUE;
  gtk_switch_set_active (self->keep, seat != MEND_SEAT_NONE);
  gtk_toggle_button_set_active (self->buttons[0], seat == MEND_SEAT_LEFT);
  gtk_toggle_button_set_active (self->buttons[1], seat == MEND_SEAT_RIGHT);
  self->seat = seat;
  self->is_filling = FALSE;
  update (self);
}

/**
 * mend_keep_row_set_problem:
 * @self: a row
 * @problem: (nullable): why it is not on the disk
 *
 * Says that something could not be kept; `NULL` if all is well.
 */
void
mend_keep_row_set_problem (MendKeepRow *self, const char *problem)
{
  g_return_if_fail (MEND_IS_KEEP_ROW (self));

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
