// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-weeks-table.h"

#include "promises/mend-weeks.h"
#include "talk/mend-outcome-row.h"

#include <glib/gi18n.h>

/* What became of promises, as a table: a line for each time something was said. */

#define PROMISE_COLUMN 1

/* A promise may be long, and the window narrow. */
#define LEAST_CHARS 8
#define MOST_CHARS  24

static void
put (GtkGrid *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);

  if (column == PROMISE_COLUMN)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
    }

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
put_week (GtkGrid *grid, const MendWeek *week, int *row)
{
  g_autofree char *day = NULL;

  if (week->monday == NULL)
    return;

  day = g_date_time_format (week->monday, "%x");

  for (guint i = week->marks->len; i > 0; i--)
    {
      const MendWeekMark *said = &g_array_index (week->marks, MendWeekMark, i - 1);

      put (grid, day, 0, *row, "numeric");
      put (grid, said->promise->text, PROMISE_COLUMN, *row, NULL);
      put (grid, mend_outcome_get_label (said->mark->outcome), 2, *row, NULL);
      (*row)++;
    }
}

/**
 * mend_weeks_table_new:
 * @months: (element-type MendWeeksMonth): months, the oldest first
 *
 * Makes a table of what was said in them, the latest first.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
mend_weeks_table_new (GPtrArray *months)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  /* Translators: the head of a column in which each week stands with its first day */
  put (GTK_GRID (grid), C_ ("label", "Week of"), 0, 0, "heading");
  put (GTK_GRID (grid), C_ ("label", "Promise"), PROMISE_COLUMN, 0, "heading");
  /* Translators: the head of a column: what became of a promise, such as “Kept” */
  put (GTK_GRID (grid), C_ ("label", "Said of It"), 2, 0, "heading");

  for (guint i = months->len; i > 0; i--)
    {
      const MendWeeksMonth *month = g_ptr_array_index (months, i - 1);

      for (int j = MEND_WEEKS_IN_A_MONTH - 1; j >= 0; j--)
        put_week (GTK_GRID (grid), &month->weeks[j], &row);
    }

  return grid;
}
