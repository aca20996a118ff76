// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-turn.h"

#include "mend-dial.h"
#include "talk/mend-outcome-row.h"
#include "talk/mend-put-off-row.h"
#include "talk/mend-scaled-bin.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-sides.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-side.h"
#include "talk/mend-talk-text.h"

#include <glib/gi18n.h>

/**
 * MendTalkTurn:
 *
 * The page while somebody speaks, to be read from a metre away: who, how much time is left, and a
 * line for each of the two.
 */

struct _MendTalkTurn
{
  AdwBin parent_instance;

  MendSign *speaks;
  MendScaledLabel *place;
  MendSides *sides;
  MendTalkSide *left;
  MendTalkSide *right;
  MendScaledLabel *line;
  GtkWidget *dial_bin;
  MendDial *dial;
  MendOutcomeRow *outcomes;
  MendPutOffRow *put_off;
  GtkWidget *question;
  GtkLabel *question_label;
  GtkButton *finish;
  GtkWidget *has_finished;
  GtkLabel *has_finished_label;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (MendTalkTurn, mend_talk_turn, ADW_TYPE_BIN)

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

static void
show_who (MendTalkTurn *self, const MendTalkLook *look)
{
  const MendPlanPart *part = mend_talk_get_part (look->talk);
  const gboolean has_sides = is_person (part->speaker);
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);
  g_autofree char *name = mend_talk_text_name (look->talk, part->speaker);

  mend_sign_set_person (self->speaks, part->speaker,
                        mend_talk_look_get_color (look, part->speaker));
  mend_sign_set_text (self->speaks, speaks, name);
  mend_scaled_label_set_label (self->line, has_sides ? NULL : part->line);

  mend_sides_set_first (self->sides, part->speaker);
  mend_talk_side_show (self->left, look, MEND_SEAT_LEFT);
  mend_talk_side_show (self->right, look, MEND_SEAT_RIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->left), has_sides);
  gtk_widget_set_visible (GTK_WIDGET (self->right), has_sides);
}

static void
show_time (MendTalkTurn *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  g_autofree char *figures = mend_talk_text_figures (look->talk);
  g_autofree char *place = mend_talk_text_place (look->talk);
  g_autofree char *end = mend_talk_text_end (look->talk);
  g_autofree char *left = mend_talk_text_left (look->talk);

  gtk_widget_set_visible (self->dial_bin, schedule->length_ms > 0);
  mend_dial_set_seat (self->dial, is_person (speaker) ? speaker : MEND_SEAT_LEFT);
  mend_dial_set_color (self->dial, mend_talk_look_get_color (look, speaker));
  mend_dial_set_shows_time (self->dial, !look->hides_time);
  mend_dial_set_text (self->dial, figures);
  mend_dial_set_label (self->dial, look->hides_time ? C_ ("label", "The time is hidden") : left);

  if (schedule->length_ms > 0)
    mend_dial_set_fraction (self->dial, (double) schedule->left_ms / (double) schedule->length_ms);

  /* What is said about the end stands where all have looked before, so that nothing moves. */
  mend_scaled_label_set_label (self->place, *end != '\0' ? end : place);
}

static void
show_buttons (MendTalkTurn *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  g_autofree char *has_finished = mend_talk_text_has_finished (look->talk);
  g_autofree char *question = mend_talk_text_more_time (look->talk);

  gtk_button_set_label (self->finish,
                        is_person (speaker) ? C_ ("label", "Finish Turn") : C_ ("label", "Go On"));
  gtk_label_set_text (self->has_finished_label, has_finished);
  gtk_widget_set_visible (self->has_finished, schedule->other_may_finish && is_person (speaker));
  gtk_widget_set_visible (self->words, mend_talk_look_offers_words (look));

  mend_outcome_row_show_part (self->outcomes, look->talk, speaker);
  mend_put_off_row_show_part (self->put_off, look->talk, speaker);
  gtk_label_set_text (self->question_label, question);
  gtk_widget_set_visible (self->question, look->asks_for_time && is_person (speaker));
}

static void
outcome_chosen_cb (MendTalkTurn *self, MendOutcome outcome)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "talk.mark", "s",
                              mend_outcome_to_string (outcome));
}

static void
mend_talk_turn_class_init (MendTalkTurnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-turn.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, speaks);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, place);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, sides);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, left);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, right);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, line);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, dial_bin);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, dial);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, outcomes);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, put_off);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, question);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, question_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, finish);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, has_finished);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, has_finished_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkTurn, words);
  gtk_widget_class_bind_template_callback (widget_class, outcome_chosen_cb);
}

static void
mend_talk_turn_init (MendTalkTurn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_turn_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows who speaks and what is left.
 */
void
mend_talk_turn_show (MendTalkTurn *self, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_TALK_TURN (self));

  show_who (self, look);
  show_time (self, look);
  show_buttons (self, look);
}

GtkWidget *
mend_talk_turn_get_main_button (MendTalkTurn *self)
{
  g_return_val_if_fail (MEND_IS_TALK_TURN (self), NULL);

  return GTK_WIDGET (self->finish);
}
