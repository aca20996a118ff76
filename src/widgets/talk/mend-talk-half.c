// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-half.h"

#include "talk/mend-outcome-row.h"
#include "talk/mend-put-off-row.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-side.h"
#include "talk/mend-talk-text.h"

#include <glib/gi18n.h>

/**
 * MendTalkHalf:
 *
 * What one of the two has in front of them when the screen lies flat between them: who speaks, the
 * time, the own line, and all buttons. There are labels and buttons only, since what opens a window
 * of its own or is typed into cannot be turned round.
 */

struct _MendTalkHalf
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;

  MendSign *speaks;
  MendScaledLabel *time;
  MendTalkSide *side;
  MendScaledLabel *line;
  MendScaledLabel *aloud;
  MendOutcomeRow *outcomes;
  MendPutOffRow *put_off;
  GtkWidget *question;
  GtkLabel *question_label;
  GtkWidget *main;
  GtkLabel *main_label;
  GtkWidget *not_quite;
  GtkWidget *start_again;
  GtkWidget *back;
  GtkLabel *back_label;
  GtkWidget *moves[2];
  GtkWidget *pause;
  GtkWidget *go_on;
  GtkWidget *more_time;
  GtkButton *break_button;
};

G_DEFINE_FINAL_TYPE (MendTalkHalf, mend_talk_half, ADW_TYPE_BIN)

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

static void
show_who (MendTalkHalf *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const MendPlanPart *part = mend_talk_get_part (look->talk);
  const gboolean is_apart = schedule->state == MEND_TALK_BREAK;
  g_autofree char *name = mend_talk_text_name (look->talk, part->speaker);
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);

  mend_sign_set_person (self->speaks, part->speaker,
                        mend_talk_look_get_color (look, part->speaker));
  mend_sign_set_text (self->speaks, speaks, name);
  gtk_widget_set_visible (GTK_WIDGET (self->speaks), !is_apart);

  mend_talk_side_show (self->side, look, self->seat);
  gtk_widget_set_visible (GTK_WIDGET (self->side), !is_apart && is_person (part->speaker));
}

static char *
write_line (const MendTalkLook *look, MendSeat seat)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const MendPlanPart *part = mend_talk_get_part (look->talk);

  switch (schedule->state)
    {
    case MEND_TALK_BREAK:
      return mend_talk_text_break (look->talk);
    case MEND_TALK_PAUSED:
      return g_strdup (schedule->is_after_break
                           ? C_ ("to both", "Both of you are back.")
                           : C_ ("to both", "Paused. Nobody has to say anything."));
    case MEND_TALK_GATE:
      return mend_talk_text_gate (look->talk);
    case MEND_TALK_READY:
    case MEND_TALK_RUNNING:
    case MEND_TALK_CHANGE:
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return g_strdup (is_person (part->speaker) ? NULL : part->line);
    }

  g_return_val_if_reached (NULL);
}

static void
show_lines (MendTalkHalf *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const gboolean has_time =
      schedule->state == MEND_TALK_RUNNING || schedule->state == MEND_TALK_PAUSED;
  g_autofree char *figures = mend_talk_text_figures (look->talk);
  g_autofree char *end = mend_talk_text_end (look->talk);
  g_autofree char *line = write_line (look, self->seat);
  g_autofree char *aloud =
      schedule->state == MEND_TALK_BREAK ? mend_talk_text_aloud (look->talk) : NULL;
  const char *time = look->hides_time ? NULL : figures;

  mend_scaled_label_set_label (self->time, !has_time ? NULL : *end != '\0' ? end : time);
  mend_scaled_label_set_label (self->line, line);
  mend_scaled_label_set_label (self->aloud, aloud);
}

static char *
write_act (const MendTalkLook *look, MendSeat seat, MendEventKind kind)
{
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;

  if (kind == MEND_EVENT_BEGIN)
    return g_strdup (C_ ("label", "Begin"));

  if (kind == MEND_EVENT_PASS)
    return g_strdup (mend_talk_get_schedule (look->talk)->is_at_limit
                         ? C_ ("label", "Go On")
                         : C_ ("label", "Yes, That Is It"));

  if (!is_person (speaker))
    return g_strdup (C_ ("label", "Go On"));

  return speaker == seat ? g_strdup (C_ ("label", "Finish Turn"))
                         : mend_talk_text_has_finished (look->talk);
}

static void
show_main (MendTalkHalf *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const gboolean is_apart = schedule->state == MEND_TALK_BREAK;
  MendEventKind kind = MEND_EVENT_BEGIN;
  const gboolean has_act =
      mend_schedule_find_act_of (schedule, mend_talk_get_plan (look->talk), self->seat, &kind);
  g_autofree char *text = is_apart  ? mend_talk_text_is_back (look->talk, self->seat)
                          : has_act ? write_act (look, self->seat, kind)
                                    : NULL;

  gtk_label_set_text (self->main_label, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->main,
                            !is_apart || !mend_talk_get_is_back (look->talk, self->seat));
  gtk_widget_set_visible (self->main, text != NULL);
}

static void
show_buttons (MendTalkHalf *self, const MendTalkLook *look)
{
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const gboolean speaks = mend_talk_get_part (look->talk)->speaker == self->seat;
  const gboolean is_apart = schedule->state == MEND_TALK_BREAK;
  g_autofree char *question = mend_talk_text_more_time (look->talk);
  g_autofree char *back = mend_talk_text_back (look->talk);

  gtk_widget_set_visible (self->not_quite,
                          speaks && mend_schedule_allows (schedule, MEND_EVENT_NOT_QUITE));
  gtk_widget_set_visible (self->start_again,
                          mend_schedule_allows (schedule, MEND_EVENT_START_AGAIN));
  gtk_widget_set_visible (self->back, mend_schedule_allows (schedule, MEND_EVENT_BACK));
  gtk_label_set_text (self->back_label, back);
  gtk_widget_set_visible (self->moves[0], is_apart);
  gtk_widget_set_visible (self->moves[1], is_apart);
  gtk_widget_set_visible (self->pause, mend_schedule_allows (schedule, MEND_EVENT_PAUSE));
  gtk_widget_set_visible (self->go_on, mend_schedule_allows (schedule, MEND_EVENT_GO_ON));
  gtk_widget_set_visible (self->more_time,
                          speaks && schedule->state == MEND_TALK_RUNNING &&
                              mend_schedule_allows (schedule, MEND_EVENT_MORE_TIME));
  gtk_button_set_label (self->break_button, schedule->is_after_break
                                                ? C_ ("label", "Later")
                                                : C_ ("label", "Take a Break…"));
  gtk_widget_set_visible (GTK_WIDGET (self->break_button),
                          mend_schedule_allows (schedule, MEND_EVENT_BREAK));

  mend_outcome_row_show_part (self->outcomes, look->talk, self->seat);
  mend_put_off_row_show_part (self->put_off, look->talk, self->seat);
  gtk_label_set_text (self->question_label, question);
  gtk_widget_set_visible (self->question, look->asks_for_time && !speaks);
}

static void
main_clicked_cb (MendTalkHalf *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  MendEventKind kind;

  if (schedule->state == MEND_TALK_BREAK)
    mend_talk_set_is_back (self->talk, self->seat, TRUE);
  else if (mend_schedule_find_act_of (schedule, mend_talk_get_plan (self->talk), self->seat, &kind))
    mend_talk_act (self->talk, kind);
}

static void
outcome_chosen_cb (MendTalkHalf *self, MendOutcome outcome)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "talk.mark", "s",
                              mend_outcome_to_string (outcome));
}

static void
mend_talk_half_dispose (GObject *object)
{
  g_clear_object (&MEND_TALK_HALF (object)->talk);

  G_OBJECT_CLASS (mend_talk_half_parent_class)->dispose (object);
}

static void
mend_talk_half_class_init (MendTalkHalfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_half_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-half.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, speaks);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, time);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, side);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, line);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, outcomes);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, put_off);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, question);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, question_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, main);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, main_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, not_quite);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, start_again);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, back);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, back_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, aloud);
  gtk_widget_class_bind_template_child_full (widget_class, "earlier", FALSE,
                                             G_STRUCT_OFFSET (MendTalkHalf, moves[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "later", FALSE,
                                             G_STRUCT_OFFSET (MendTalkHalf, moves[1]));
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, pause);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, go_on);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, more_time);
  gtk_widget_class_bind_template_child (widget_class, MendTalkHalf, break_button);
  gtk_widget_class_bind_template_callback (widget_class, main_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, outcome_chosen_cb);
}

static void
mend_talk_half_init (MendTalkHalf *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_half_show:
 * @self: a half
 * @look: what there is to show
 * @seat: whose half it is: left or right
 *
 * Shows where the talk stands to one of the two.
 */
void
mend_talk_half_show (MendTalkHalf *self, const MendTalkLook *look, MendSeat seat)
{
  g_return_if_fail (MEND_IS_TALK_HALF (self));
  g_return_if_fail (is_person (seat));

  g_set_object (&self->talk, look->talk);
  self->seat = seat;
  show_who (self, look);
  show_lines (self, look);
  show_main (self, look);
  show_buttons (self, look);
}

/* What moves the talk on, if that is for this person to do. */
GtkWidget *
mend_talk_half_get_main_button (MendTalkHalf *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HALF (self), NULL);

  if (gtk_widget_get_visible (self->go_on))
    return self->go_on;

  return gtk_widget_get_visible (self->main) && gtk_widget_get_sensitive (self->main) ? self->main
                                                                                      : NULL;
}
