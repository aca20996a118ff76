// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-help-controller.h"

#include <glib/gi18n.h>

#include "mend-help-content.h"
#include "mend-help-page.h"

/* Help is the same for everybody. Nothing here holds a state or touches the settings or the store,
 * and so there is nothing that could remember what was opened. */

static GtkWidget *
make_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendHelpCountry) everywhere = mend_help_content_load_everywhere (&error);
  g_autoptr (GListStore) countries =
      everywhere != NULL ? mend_help_content_load_countries (&error) : NULL;
  g_autoptr (GListStore) readings =
      countries != NULL ? mend_help_content_load_readings (&error) : NULL;

  /* It is a part of the program, which a test loads. */
  if (readings == NULL)
    g_error ("The content of Help cannot be read: %s", error->message);

  return mend_help_page_new (everywhere, G_LIST_MODEL (countries), G_LIST_MODEL (readings));
}

/* Shows the page, unless it is shown already. */
void
mend_help_controller_show (MendWindow *window)
{
  g_return_if_fail (MEND_IS_WINDOW (window));

  if (!MEND_IS_HELP_PAGE (mend_window_get_page (window)))
    mend_window_push (window, make_page (), C_ ("label", "Help"));
}

/* Lets the window show the page by its action. */
void
mend_help_controller_add (MendWindow *window)
{
  g_autoptr (GSimpleAction) help = g_simple_action_new ("help", NULL);

  g_return_if_fail (MEND_IS_WINDOW (window));

  g_signal_connect_object (help, "activate", G_CALLBACK (mend_help_controller_show), window,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (help));
}
