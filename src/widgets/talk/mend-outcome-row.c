// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-outcome-row.h"

#include <glib/gi18n.h>

#include "mend-wrap-box.h"

/**
 * MendOutcomeRow:
 *
 * Four words for what became of a promise, of the same size and the same colour. Which of them is
 * lit is for the one to say who has heard what was pressed.
 */
struct _MendOutcomeRow
{
  AdwBin parent_instance;

  gboolean is_showing;

  GtkToggleButton *buttons[4];
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  MendOutcome outcome;
  const char *label;
} words[] = {
  /* Translators: four words for what became of a promise, as the one says them who gave it */
  { MEND_OUTCOME_KEPT, NC_ ("said by a person", "Kept") },
  { MEND_OUTCOME_PARTLY, NC_ ("said by a person", "Partly") },
  { MEND_OUTCOME_MISSED, NC_ ("said by a person", "Missed") },
  { MEND_OUTCOME_CHANGED, NC_ ("said by a person", "Changed") },
};

G_DEFINE_FINAL_TYPE (MendOutcomeRow, mend_outcome_row, ADW_TYPE_BIN)

static void
toggled_cb (MendOutcomeRow *self, GtkToggleButton *toggled)
{
  if (self->is_showing)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (self->buttons[i] == toggled)
        g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, words[i].outcome);
    }
}

static void
mend_outcome_row_class_init (MendOutcomeRowClass *klass)
{
  /**
   * MendOutcomeRow::chosen:
   * @self: a row
   * @outcome: a [enum@Mend.Outcome]
   *
   * A word was pressed, lit or not.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MEND_TYPE_OUTCOME_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_box (void)
{
  GtkWidget *box = mend_wrap_box_new (6);

  mend_wrap_box_set_line_align (MEND_WRAP_BOX (box), GTK_ALIGN_CENTER);

  return box;
}

/* Where there is no room for four in a line, two and two are. */
static void
mend_outcome_row_init (MendOutcomeRow *self)
{
  g_autoptr (GtkSizeGroup) sizes = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);
  GtkWidget *box = make_box ();
  GtkWidget *pairs[] = { make_box (), make_box () };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (
          g_dpgettext2 (NULL, "said by a person", words[i].label));

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_add_css_class (button, "mend-small-pill");
      gtk_size_group_add_widget (sizes, button);
      mend_wrap_box_append (MEND_WRAP_BOX (pairs[i / 2]), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    mend_wrap_box_append (MEND_WRAP_BOX (box), pairs[i]);

  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mend_outcome_row_new:
 *
 * Makes a row in which nothing is lit.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_outcome_row_new (void)
{
  return g_object_new (MEND_TYPE_OUTCOME_ROW, NULL);
}

/**
 * mend_outcome_row_show:
 * @self: a row
 * @promise: what was promised
 * @outcome: what became of it
 *
 * Shows how a promise stands.
 */
void
mend_outcome_row_show (MendOutcomeRow *self, const char *promise, MendOutcome outcome)
{
  g_return_if_fail (MEND_IS_OUTCOME_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  promise != NULL ? promise : "", -1);
  self->is_showing = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_toggle_button_set_active (self->buttons[i], words[i].outcome == outcome);

  self->is_showing = FALSE;
}

/**
 * mend_outcome_row_show_part:
 * @self: a row
 * @talk: a talk
 * @seat: left or right
 *
 * Shows how the promise stands that the talk looks at. The row is to be seen while the one on that
 * seat speaks of a promise of their own.
 */
void
mend_outcome_row_show_part (MendOutcomeRow *self, MendTalk *talk, MendSeat seat)
{
  const MendPlanPart *part;
  gboolean is_asked;

  g_return_if_fail (MEND_IS_OUTCOME_ROW (self));

  part = mend_talk_get_part (talk);
  is_asked = part->promise_id != NULL && part->speaker == seat &&
             mend_talk_get_schedule (talk)->state == MEND_TALK_RUNNING;
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked);

  if (is_asked)
    mend_outcome_row_show (self, part->promise, mend_talk_get_outcome (talk, part->promise_id));
}

/**
 * mend_outcome_get_label:
 * @outcome: what became of a promise
 *
 * Gets the word for it.
 *
 * Returns: the word
 */
const char *
mend_outcome_get_label (MendOutcome outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i].outcome == outcome)
        return g_dpgettext2 (NULL, "said by a person", words[i].label);
    }

  /* Translators: nothing was said yet of what became of a promise */
  return C_ ("said by a person", "Open");
}
