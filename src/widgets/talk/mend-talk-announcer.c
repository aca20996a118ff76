// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-announcer.h"

/* With GTK 4.8 a screen reader hears of nothing but the focused widget. So that one gets a new
 * description. */

static GtkWidget *
find_hearer (GtkWidget *view, GtkWidget *main_button)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, view) ? focus : main_button;
}

/**
 * mend_talk_announcer_say:
 * @view: where the focus is looked for
 * @main_button: what hears it if the focus is elsewhere
 * @text: what to say
 *
 * Says something to those who do not look.
 */
void
mend_talk_announcer_say (GtkWidget *view, GtkWidget *main_button, const char *text)
{
  GtkAccessible *hearer = GTK_ACCESSIBLE (find_hearer (view, main_button));

  g_return_if_fail (text != NULL);

  /* The same once more would not be heard. */
  gtk_accessible_reset_property (hearer, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_property (hearer, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * mend_talk_announcer_be_silent:
 * @view: where the focus is looked for
 * @main_button: what has heard it if the focus is elsewhere
 *
 * Takes back what was said, when it is not true any more.
 */
void
mend_talk_announcer_be_silent (GtkWidget *view, GtkWidget *main_button)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (find_hearer (view, main_button)),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
