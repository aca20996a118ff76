// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-side.h"

#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-cards.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkSide:
 *
 * What is there for one of the two in a part of a talk: a line, and for the one who speaks also
 * beginnings of sentences and the cards that were picked.
 */

struct _MendTalkSide
{
  AdwBin parent_instance;

  MendTalk *talk;

  MendSign *sign;
  MendScaledLabel *line;
  MendScaledLabel *stems;
  MendTalkCards *cards;
};

/* While somebody speaks, lines give way to names and time; before, there is time to read them. */
#define RANK_OF_LINE 1
#define RANK_OF_SIGN 2

G_DEFINE_FINAL_TYPE (MendTalkSide, mend_talk_side, ADW_TYPE_BIN)

static const char *
get_speakers_line (const MendSchedule *schedule, const MendPlanPart *part)
{
  return schedule->n_not_quite > 0 && part->gate_speaker_line != NULL ? part->gate_speaker_line
                                                                      : part->line;
}

static const char *
get_line (const MendSchedule *schedule, const MendPlanPart *part, gboolean speaks)
{
  switch (schedule->state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return speaks ? part->line : part->listener_line_before;
    case MEND_TALK_RUNNING:
      return speaks ? get_speakers_line (schedule, part) : part->listener_line;
    case MEND_TALK_GATE:
    case MEND_TALK_PAUSED:
    case MEND_TALK_BREAK:
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

static char *
get_stems (const MendSchedule *schedule, const MendPlanPart *part, gboolean speaks)
{
  if (!speaks || part->stems == NULL || schedule->state != MEND_TALK_RUNNING ||
      schedule->n_not_quite > 0)
    return g_strdup ("");

  return g_strjoinv ("\n", part->stems);
}

static void
put_back_cb (MendTalkSide *self, guint id)
{
  mend_talk_put_back (self->talk, id);
}

static void
mend_talk_side_dispose (GObject *object)
{
  g_clear_object (&MEND_TALK_SIDE (object)->talk);

  G_OBJECT_CLASS (mend_talk_side_parent_class)->dispose (object);
}

static void
mend_talk_side_class_init (MendTalkSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_side_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-side.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, sign);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, line);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, stems);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, cards);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
mend_talk_side_init (MendTalkSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_side_show:
 * @self: a side
 * @look: what there is to show
 * @seat: left or right
 *
 * Shows what is there for one of the two.
 */
void
mend_talk_side_show (MendTalkSide *self, const MendTalkLook *look, MendSeat seat)
{
  const MendPlanPart *part = mend_talk_get_part (look->talk);
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const gboolean speaks = part->speaker == seat;
  const gboolean gives_way = schedule->state == MEND_TALK_RUNNING;
  g_autofree char *name = mend_talk_text_name (look->talk, seat);
  g_autofree char *stems = get_stems (schedule, part, speaks);

  g_return_if_fail (MEND_IS_TALK_SIDE (self));

  g_set_object (&self->talk, look->talk);
  mend_sign_set_person (self->sign, seat, mend_talk_look_get_color (look, seat));
  mend_sign_set_text (self->sign, name, name);
  mend_sign_set_rank (self->sign, gives_way ? RANK_OF_SIGN : 0);
  mend_scaled_label_set_label (self->line, get_line (schedule, part, speaks));
  mend_scaled_label_set_rank (self->line, schedule->state == MEND_TALK_RUNNING ? RANK_OF_LINE : 0);
  mend_scaled_label_set_rank (self->line, gives_way ? RANK_OF_LINE : 0);
  mend_scaled_label_set_label (self->stems, stems);
  mend_talk_cards_set_model (self->cards, speaks ? mend_talk_get_cards (look->talk) : NULL);
}
