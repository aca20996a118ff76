// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-weeks-strip.h"

#include "mend-wrap-box.h"
#include "promises/mend-outcome-glyph.h"
#include "talk/mend-outcome-row.h"

#include <glib/gi18n.h>

/* What became of promises in the weeks of one month: a line from the first to the last, a sign for
 * each time something was said above it, and the day of the Monday below. */

#define SPACING 4

static char *
name_week (const MendWeek *week)
{
  /* Translators: a day of this year, as in “3 November” */
  g_autofree char *day = g_date_time_format (week->monday, C_ ("label", "%-d %B"));
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: %s is the first day of a week, as in “2 November”. */
  g_string_append_printf (words, C_ ("label", "Week of %s"), day);

  for (guint i = 0; i < week->marks->len; i++)
    g_string_append_printf (
        words, "%s%s", i == 0 ? ": " : ", ",
        mend_outcome_get_label (g_array_index (week->marks, MendWeekMark, i).mark->outcome));

  return g_strdup (words->str);
}

static GtkWidget *
make_signs (const MendWeek *week)
{
  GtkWidget *signs = mend_wrap_box_new (SPACING);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                  "valign", GTK_ALIGN_END, NULL);
  g_autofree char *label = name_week (week);

  for (guint i = 0; i < week->marks->len; i++)
    mend_wrap_box_append (
        MEND_WRAP_BOX (signs),
        mend_outcome_glyph_new (g_array_index (week->marks, MendWeekMark, i).mark->outcome));

  gtk_widget_set_hexpand (signs, TRUE);
  gtk_box_append (GTK_BOX (cell), signs);
  gtk_widget_set_tooltip_text (cell, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return cell;
}

static GtkWidget *
make_day (const MendWeek *week)
{
  /* Translators: the day of a month below a chart, as in “3” */
  g_autofree char *day = g_date_time_format (week->monday, C_ ("label", "%-d"));
  GtkWidget *label = gtk_label_new (day);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

/**
 * mend_weeks_strip_new:
 * @month: a month
 *
 * Makes a strip. For a screen reader each week in which something was said is a picture that says
 * the words.
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
mend_weeks_strip_new (const MendWeeksMonth *month)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_attach (GTK_GRID (grid), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, 1,
                   MEND_WEEKS_IN_A_MONTH, 1);

  for (int i = 0; i < MEND_WEEKS_IN_A_MONTH; i++)
    {
      const MendWeek *week = &month->weeks[i];

      if (week->monday != NULL && week->marks->len > 0)
        gtk_grid_attach (GTK_GRID (grid), make_signs (week), i, 0, 1, 1);

      gtk_grid_attach (GTK_GRID (grid),
                       week->monday != NULL ? make_day (week) : gtk_label_new (NULL), i, 2, 1, 1);
    }

  return grid;
}

/**
 * mend_weeks_strip_new_key:
 *
 * Makes what says for what the signs stand.
 *
 * Returns: (transfer floating): the signs, each with its word
 */
GtkWidget *
mend_weeks_strip_new_key (void)
{
  GtkWidget *key = mend_wrap_box_new (12);

  for (guint outcome = MEND_OUTCOME_KEPT; outcome <= MEND_OUTCOME_CHANGED; outcome++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), mend_outcome_glyph_new ((MendOutcome) outcome));
      gtk_box_append (GTK_BOX (box),
                      gtk_label_new (mend_outcome_get_label ((MendOutcome) outcome)));
      mend_wrap_box_append (MEND_WRAP_BOX (key), box);
    }

  return key;
}
