// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-side.h"

#include <glib/gi18n.h>

#include "mend-person-mark.h"
#include "mend-pick.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkSide:
 *
 * The side of one of the two on the page of a talk: what this person may do now, beginnings of
 * sentences, and the cards that lie there.
 */
struct _MendTalkSide
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  MendTalkSizer *sizer;
  gboolean has_room;

  MendPersonMark *mark;
  GtkLabel *line;
  GtkBox *stems;
  GtkBox *cards;
};

#define MOST_STEMS 3

G_DEFINE_FINAL_TYPE (MendTalkSide, mend_talk_side, ADW_TYPE_BIN)

static const char *
get_speaker_line (MendTalkSide *self, const MendPlanPart *part)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);

  if (schedule->n_not_quite > 0 && part->gate_speaker_line != NULL)
    return part->gate_speaker_line;

  return part->line;
}

static const char *
get_line (MendTalkSide *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const MendPlanPart *part = mend_talk_get_part (self->talk);
  const gboolean is_before =
      schedule->state == MEND_TALK_READY || schedule->state == MEND_TALK_CHANGE;

  if (part->speaker == self->seat || part->speaker == MEND_SEAT_BOTH ||
      part->speaker == MEND_SEAT_NONE)
    return get_speaker_line (self, part);

  if (schedule->state == MEND_TALK_GATE)
    return schedule->is_at_limit ? NULL : part->gate_listener_line;

  return is_before && part->listener_line_before != NULL ? part->listener_line_before
                                                         : part->listener_line;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The beginnings of sentences are for the turn itself, and not once something said was not quite
 * understood. */
static gboolean
shows_stems (MendTalkSide *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const MendPlanPart *part = mend_talk_get_part (self->talk);

  return self->has_room && part->speaker == self->seat && schedule->state == MEND_TALK_RUNNING &&
         schedule->n_not_quite == 0;
}

static void
fill_stems (MendTalkSide *self)
{
  const MendPlanPart *part = mend_talk_get_part (self->talk);

  clear_box (self->stems);

  for (guint i = 0;
       shows_stems (self) && i < MOST_STEMS && part->stems != NULL && part->stems[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (part->stems[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (label, "mend-stem");
      gtk_box_append (self->stems, label);
    }
}

static void
put_back_cb (MendTalkSide *self, GtkWidget *button)
{
  mend_talk_put_back (self->talk,
                      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "mend-pick")));
}

static GtkWidget *
make_card (MendTalkSide *self, MendPick *pick)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (mend_pick_get_word (pick));
  GtkWidget *button = gtk_button_new_with_label (C_ ("label", "Put Back"));
  /* Translators: %s is the word on a card */
  g_autofree char *name =
      g_strdup_printf (C_ ("label", "Put Back “%s”"), mend_pick_get_word (pick));

  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (word, "title-2");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "mend-pick", GUINT_TO_POINTER (mend_pick_get_id (pick)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "mend-picked");
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
fill_cards (MendTalkSide *self)
{
  GListModel *picks = mend_talk_get_cards (self->talk);

  clear_box (self->cards);

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (picks, i);

      if (mend_talk_get_part (self->talk)->speaker == self->seat)
        gtk_box_append (self->cards, make_card (self, pick));
    }
}

static void
mend_talk_side_dispose (GObject *object)
{
  MendTalkSide *self = MEND_TALK_SIDE (object);

  g_clear_object (&self->sizer);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (mend_talk_side_parent_class)->dispose (object);
}

static void
mend_talk_side_class_init (MendTalkSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_side_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-side.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, mark);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, line);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, stems);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSide, cards);
}

static void
mend_talk_side_init (MendTalkSide *self)
{
  self->has_room = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_side_set_talk:
 * @self: a side
 * @talk: the talk
 * @seat: whose side it is
 * @sizer: what keeps the line readable
 *
 * Shows the side of somebody.
 */
void
mend_talk_side_set_talk (MendTalkSide *self, MendTalk *talk, MendSeat seat, MendTalkSizer *sizer)
{
  g_autofree char *name = mend_talk_text_name (talk, seat);

  g_return_if_fail (MEND_IS_TALK_SIDE (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  self->seat = seat;
  self->sizer = g_object_ref (sizer);
  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_talk_sizer_add_label (sizer, self->line, MEND_TALK_SIZER_LINE);
  g_signal_connect_object (mend_talk_get_cards (talk), "items-changed", G_CALLBACK (fill_cards),
                           self, G_CONNECT_SWAPPED);
  mend_talk_side_update (self);
}

/**
 * mend_talk_side_set_color:
 * @self: a side
 * @color: the colour of the person
 *
 * Shows the person in a colour.
 */
void
mend_talk_side_set_color (MendTalkSide *self, const char *color)
{
  g_return_if_fail (MEND_IS_TALK_SIDE (self));

  mend_person_mark_set_color (self->mark, color);
}

/**
 * mend_talk_side_set_has_room:
 * @self: a side
 * @has_room: whether there is room for more than the line
 *
 * Leaves the beginnings of sentences out where space is short.
 */
void
mend_talk_side_set_has_room (MendTalkSide *self, gboolean has_room)
{
  g_return_if_fail (MEND_IS_TALK_SIDE (self));

  if (self->has_room == has_room)
    return;

  self->has_room = has_room;
  mend_talk_side_update (self);
}

/**
 * mend_talk_side_update:
 * @self: a side
 *
 * Shows where the talk stands now.
 */
void
mend_talk_side_update (MendTalkSide *self)
{
  const char *line;

  g_return_if_fail (MEND_IS_TALK_SIDE (self));

  if (self->talk == NULL)
    return;

  line = get_line (self);
  gtk_label_set_text (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL);
  fill_stems (self);
  fill_cards (self);
}
