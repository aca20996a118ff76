// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-kept-place.h"

#include <glib/gi18n.h>

/* Where a line stands that comes from no talk: how that is called, and what leads there. */

static const struct
{
  const char *label;
  const char *action;
  gboolean takes_id;
} places[] = {
  [MEND_KEPT_PLACE_TALK] = { NULL, "win.promises", FALSE },
  [MEND_KEPT_PLACE_ACCOUNT] = { NC_ ("label", "Shared Account"), "win.account", FALSE },
  [MEND_KEPT_PLACE_TOLD] = { NC_ ("label", "Told Without Being Asked"), "win.told-line", TRUE },
  [MEND_KEPT_PLACE_GOOD] = { NC_ ("label", "Something Good"), "win.good-thing", TRUE },
  [MEND_KEPT_PLACE_HELPED] = { NC_ ("label", "What Helped"), "win.promises", FALSE },
  [MEND_KEPT_PLACE_SESSION] = { NC_ ("label", "From a Session"), "win.helper", TRUE },
  [MEND_KEPT_PLACE_HELPER] = { NC_ ("label", "Who Helps"), "win.helper", TRUE },
};

/**
 * mend_kept_place_get_label:
 * @line: a line
 *
 * Gets how the place is called where it stands.
 *
 * Returns: (nullable): the name; `NULL` for what comes from a talk
 */
const char *
mend_kept_place_get_label (MendKeptLine *line)
{
  const MendKeptPlace place = mend_kept_line_get_place (line);

  if (mend_kept_line_get_kind (line) == MEND_EVENT_PROMISE)
    return C_ ("label", "Promise");

  return places[place].label != NULL ? g_dpgettext2 (NULL, "label", places[place].label) : NULL;
}

/**
 * mend_kept_place_open:
 * @widget: a widget in the window
 * @line: a line that comes from no talk
 *
 * Opens the page on which it stands.
 */
void
mend_kept_place_open (GtkWidget *widget, MendKeptLine *line)
{
  const MendKeptPlace place = mend_kept_line_get_place (line);

  if (places[place].takes_id)
    gtk_widget_activate_action (widget, places[place].action, "s",
                                mend_kept_line_get_record_id (line));
  else
    gtk_widget_activate_action (widget, places[place].action, NULL);
}
