// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-say-back.h"

#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-cards.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkSayBack:
 *
 * The page on which the one who listened says back what was heard, and the one who spoke says
 * whether that is it.
 */

struct _MendTalkSayBack
{
  AdwBin parent_instance;

  MendTalk *talk;

  MendSign *listener;
  MendScaledLabel *question;
  MendTalkCards *cards;
  MendSign *speaker;
  GtkWidget *answers;
  GtkButton *yes;
  GtkButton *not_quite;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (MendTalkSayBack, mend_talk_say_back, ADW_TYPE_BIN)

static void
put_back_cb (MendTalkSayBack *self, guint id)
{
  mend_talk_put_back (self->talk, id);
}

static void
show_person (MendSign *sign, const MendTalkLook *look, MendSeat seat)
{
  g_autofree char *name = mend_talk_text_name (look->talk, seat);

  mend_sign_set_person (sign, seat, mend_talk_look_get_color (look, seat));
  mend_sign_set_text (sign, name, name);
}

static void
let_wrap (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
mend_talk_say_back_dispose (GObject *object)
{
  g_clear_object (&MEND_TALK_SAY_BACK (object)->talk);

  G_OBJECT_CLASS (mend_talk_say_back_parent_class)->dispose (object);
}

static void
mend_talk_say_back_class_init (MendTalkSayBackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_say_back_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-say-back.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, listener);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, question);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, cards);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, speaker);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, answers);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, yes);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, not_quite);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSayBack, go_on);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
mend_talk_say_back_init (MendTalkSayBack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Both stand side by side, however large the text is. */
  let_wrap (self->yes);
  let_wrap (self->not_quite);
}

/**
 * mend_talk_say_back_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows whom is asked what.
 */
void
mend_talk_say_back_show (MendTalkSayBack *self, const MendTalkLook *look)
{
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  const gboolean is_at_limit = mend_talk_get_schedule (look->talk)->is_at_limit;
  g_autofree char *question = mend_talk_text_gate (look->talk);

  g_return_if_fail (MEND_IS_TALK_SAY_BACK (self));

  g_set_object (&self->talk, look->talk);
  show_person (self->listener, look, mend_seat_get_other (speaker));
  show_person (self->speaker, look, speaker);
  mend_scaled_label_set_label (self->question, question);
  mend_talk_cards_set_model (self->cards, mend_talk_get_cards (look->talk));
  gtk_widget_set_visible (self->answers, !is_at_limit);
  gtk_widget_set_visible (self->go_on, is_at_limit);
}

GtkWidget *
mend_talk_say_back_get_main_button (MendTalkSayBack *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SAY_BACK (self), NULL);

  return gtk_widget_get_visible (self->go_on) ? self->go_on : GTK_WIDGET (self->yes);
}
