// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-csv.h"

#include <string.h>

/* A table as RFC 4180 has it. */

/* A spreadsheet takes a cell that begins with one of these for a formula, also after blanks and in
 * the wide forms of East Asia (OWASP, "CSV Injection"). An apostrophe before it makes it a text. */
static gboolean
looks_like_formula (const char *cell)
{
  static const char *const starts[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠" };

  if (*cell == '\t' || *cell == '\r')
    return TRUE;

  while (g_unichar_isspace (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (cell, starts[i]))
      return TRUE;

  return FALSE;
}

static void
append_cell (GString *csv, const char *cell)
{
  gboolean is_formula = looks_like_formula (cell);
  gboolean is_quoted = is_formula || strpbrk (cell, ",\"\r\n") != NULL;

  if (!is_quoted)
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append_c (csv, '"');
  if (is_formula)
    g_string_append_c (csv, '\'');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/**
 * mend_csv_append_row:
 * @csv: a table
 * @cells: (array length=n_cells): texts in UTF-8; `NULL` is an empty cell
 * @n_cells: how many there are
 *
 * Writes a row to the end of a table: the cells with commas between, quoted where they have to be,
 * and CRLF at the end. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
void
mend_csv_append_row (GString *csv, const char *const *cells, gsize n_cells)
{
  g_return_if_fail (csv != NULL);
  g_return_if_fail (cells != NULL);

  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i] != NULL ? cells[i] : "");
    }

  g_string_append (csv, "\r\n");
}
