// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-before.h"

#include "talk/mend-scaled-label.h"
#include "talk/mend-sides.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-side.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkBefore:
 *
 * The page before a turn: who speaks next and who listens, and what each may do. No time runs.
 */

struct _MendTalkBefore
{
  AdwBin parent_instance;

  MendScaledLabel *has_spoken;
  MendSign *speaks;
  MendSign *listens;
  MendScaledLabel *line;
  MendSides *sides;
  MendTalkSide *left;
  MendTalkSide *right;
  MendScaledLabel *only_after;
  GtkWidget *begin;
  GtkWidget *back;
  GtkLabel *back_label;
  GtkWidget *words;
  GtkWidget *break_button;
};

G_DEFINE_FINAL_TYPE (MendTalkBefore, mend_talk_before, ADW_TYPE_BIN)

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

/* Where there is no line for the one who speaks, as in a way of people's own, the title says what
 * it is about. */
static const char *
get_title (const MendPlanPart *part)
{
  return part->line == NULL || *part->line == '\0' ? part->title : NULL;
}

static void
show_signs (MendTalkBefore *self, const MendTalkLook *look)
{
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  const MendSeat listener = mend_seat_get_other (speaker);
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);
  g_autofree char *listens = mend_talk_text_listens (look->talk);
  g_autofree char *speaker_name = mend_talk_text_name (look->talk, speaker);
  g_autofree char *listener_name = mend_talk_text_name (look->talk, listener);

  mend_sign_set_person (self->speaks, speaker, mend_talk_look_get_color (look, speaker));
  mend_sign_set_text (self->speaks, speaks, speaker_name);
  mend_sign_set_person (self->listens, listener, mend_talk_look_get_color (look, listener));
  mend_sign_set_text (self->listens, listens, listener_name);
}

static void
mend_talk_before_class_init (MendTalkBeforeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-before.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, has_spoken);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, speaks);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, listens);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, line);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, sides);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, left);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, right);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, only_after);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, begin);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, back);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, back_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, words);
  gtk_widget_class_bind_template_child (widget_class, MendTalkBefore, break_button);
}

static void
mend_talk_before_init (MendTalkBefore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_before_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows who speaks next.
 */
void
mend_talk_before_show (MendTalkBefore *self, const MendTalkLook *look)
{
  const MendPlanPart *part = mend_talk_get_part (look->talk);
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const gboolean has_sides = is_person (part->speaker);
  g_autofree char *has_spoken = mend_talk_text_has_spoken (look->talk);
  g_autofree char *back = mend_talk_text_back (look->talk);

  g_return_if_fail (MEND_IS_TALK_BEFORE (self));

  mend_scaled_label_set_label (self->has_spoken, has_spoken);
  show_signs (self, look);
  mend_scaled_label_set_label (self->line, has_sides ? get_title (part) : part->line);

  mend_sides_set_first (self->sides, part->speaker);
  mend_talk_side_show (self->left, look, MEND_SEAT_LEFT);
  mend_talk_side_show (self->right, look, MEND_SEAT_RIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), has_sides);

  gtk_widget_set_visible (GTK_WIDGET (self->only_after),
                          schedule->state == MEND_TALK_READY && part->length_ms > 0);
  gtk_widget_set_visible (self->break_button, schedule->state != MEND_TALK_READY);
  gtk_label_set_text (self->back_label, back);
  gtk_widget_set_visible (self->back, mend_schedule_allows (schedule, MEND_EVENT_BACK));
  gtk_widget_set_visible (self->words, mend_talk_look_offers_words (look));
}

GtkWidget *
mend_talk_before_get_main_button (MendTalkBefore *self)
{
  g_return_val_if_fail (MEND_IS_TALK_BEFORE (self), NULL);

  return self->begin;
}
