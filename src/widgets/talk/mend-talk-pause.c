// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-pause.h"

#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkPause:
 *
 * The page while the time stands. Whose turn it is and what is left stay in sight.
 */

struct _MendTalkPause
{
  AdwBin parent_instance;

  GtkWidget *waited;
  MendSign *sign;
  MendScaledLabel *figures;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (MendTalkPause, mend_talk_pause, ADW_TYPE_BIN)

static void
mend_talk_pause_class_init (MendTalkPauseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-pause.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, waited);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, sign);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, figures);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, go_on);
}

static void
mend_talk_pause_init (MendTalkPause *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_pause_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows where the talk stands still.
 */
void
mend_talk_pause_show (MendTalkPause *self, const MendTalkLook *look)
{
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  const gboolean is_person = speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT;
  g_autofree char *name = mend_talk_text_name (look->talk, speaker);
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);
  g_autofree char *figures = mend_talk_text_figures (look->talk);

  g_return_if_fail (MEND_IS_TALK_PAUSE (self));

  gtk_widget_set_visible (self->waited, mend_talk_get_schedule (look->talk)->stands_by_itself);
  mend_sign_set_person (self->sign, speaker, mend_talk_look_get_color (look, speaker));
  mend_sign_set_text (self->sign, is_person ? name : speaks, name);
  mend_scaled_label_set_label (self->figures, look->hides_time ? NULL : figures);
}

GtkWidget *
mend_talk_pause_get_main_button (MendTalkPause *self)
{
  g_return_val_if_fail (MEND_IS_TALK_PAUSE (self), NULL);

  return self->go_on;
}
