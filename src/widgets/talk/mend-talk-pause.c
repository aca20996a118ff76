// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-pause.h"

#include "mend-button-text.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-text.h"

#include <glib/gi18n.h>

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
  MendScaledLabel *paused;
  GtkWidget *go_on;
  GtkWidget *start_again;
  GtkButton *break_button;
  GtkMenuButton *correct;
};

G_DEFINE_FINAL_TYPE (MendTalkPause, mend_talk_pause, ADW_TYPE_BIN)

static void
add_correction (GMenu *menu, MendSeat seat, int minutes, const char *label)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "talk.correct", "(ii)", (int) seat, minutes);
  g_menu_append_item (menu, item);
}

/* A minute that the other took, or that nobody had. */
static void
fill_menu (MendTalkPause *self, MendTalk *talk)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      g_autofree char *name = mend_talk_text_name (talk, (MendSeat) seat);
      /* Translators: %s is a name; that person has spoken a minute longer than was counted. */
      g_autofree char *more = g_strdup_printf (C_ ("label", "%s Spoke a Minute More"), name);
      g_autofree char *less = g_strdup_printf (C_ ("label", "%s Spoke a Minute Less"), name);

      add_correction (section, (MendSeat) seat, 1, more);
      add_correction (section, (MendSeat) seat, -1, less);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  gtk_menu_button_set_menu_model (self->correct, G_MENU_MODEL (menu));
}

static void
mend_talk_pause_class_init (MendTalkPauseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-pause.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, waited);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, sign);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, figures);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, paused);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, go_on);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, start_again);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, break_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPause, correct);
}

static void
mend_talk_pause_init (MendTalkPause *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
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
  const MendSchedule *schedule = mend_talk_get_schedule (look->talk);
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  const gboolean is_person = speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT;
  g_autofree char *name = mend_talk_text_name (look->talk, speaker);
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);
  g_autofree char *figures = mend_talk_text_figures (look->talk);

  g_return_if_fail (MEND_IS_TALK_PAUSE (self));

  if (gtk_menu_button_get_menu_model (self->correct) == NULL)
    fill_menu (self, look->talk);

  gtk_widget_set_visible (self->waited, schedule->stands_by_itself);
  gtk_widget_set_visible (self->start_again,
                          mend_schedule_allows (schedule, MEND_EVENT_START_AGAIN));
  mend_scaled_label_set_label (self->paused,
                               schedule->is_after_break
                                   ? C_ ("to both", "Both of you are back.")
                                   : C_ ("to both", "Paused. Nobody has to say anything."));
  gtk_button_set_label (self->break_button, schedule->is_after_break
                                                ? C_ ("label", "Later")
                                                : C_ ("label", "Take a Break…"));
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
