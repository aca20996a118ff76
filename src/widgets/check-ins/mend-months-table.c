// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months-table.h"

#include "check-ins/mend-months.h"

#include <glib/gi18n.h>

/* What one person said over the months, as a table: a line for each check-in, and a column for each
 * sentence. */

static void
put (GtkGrid *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
put_heads (GtkGrid *grid, guint n_lines)
{
  put (grid, C_ ("label", "Day"), 0, 0, "heading");

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      put (grid, number, (int) i + 1, 0, "heading");
    }
}

static void
put_check_in (
    GtkGrid *grid, const MendCheckIn *check_in, GPtrArray *lines, const char *person_id, int row)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (check_in->created);
  g_autofree char *day = g_date_time_format (local, "%x");

  put (grid, day, 0, row, "numeric");

  for (guint i = 0; i < lines->len; i++)
    {
      const MendMonthsLine *line = g_ptr_array_index (lines, i);
      const int value = mend_check_in_find_value (check_in, person_id, line->item_id);
      g_autofree char *number = g_strdup_printf ("%d", value);

      put (grid, value == MEND_CHECK_IN_EMPTY ? "–" : number, (int) i + 1, row, "numeric");
    }
}

/**
 * mend_months_table_new:
 * @check_ins: (element-type MendCheckIn): the check-ins, the oldest first
 * @lines: (element-type MendMonthsLine): the sentences, in the order of the columns
 * @person_id: the id of a person
 *
 * Makes a table of what that person said, the latest check-in first.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
mend_months_table_new (GPtrArray *check_ins, GPtrArray *lines, const char *person_id)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  put_heads (GTK_GRID (grid), lines->len);

  for (guint i = check_ins->len; i > 0; i--)
    put_check_in (GTK_GRID (grid), g_ptr_array_index (check_ins, i - 1), lines, person_id,
                  (int) (check_ins->len - i) + 1);

  return grid;
}
