// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months.h"

/* What one person said over the months: each sentence for itself. Nothing is added up, no
 * difference is made, and nothing is said of where a line goes. */

static MendMonthsLine *
line_new (const MendCheckInAnswer *answer)
{
  MendMonthsLine *line = g_new0 (MendMonthsLine, 1);

  line->item_id = g_strdup (answer->item_id);
  line->text = g_strdup (answer->text);
  line->points = g_array_new (FALSE, FALSE, sizeof (MendMonthsPoint));

  return line;
}

static void
line_free (gpointer data)
{
  MendMonthsLine *line = data;

  g_free (line->item_id);
  g_free (line->text);
  g_array_unref (line->points);
  g_free (line);
}

static gboolean
has_line (GPtrArray *lines, const char *item_id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MendMonthsLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->item_id, item_id))
        return TRUE;
    }

  return FALSE;
}

/* The sentences of the latest check-in, and after them those that only earlier ones had. */
static GPtrArray *
make_empty_lines (GPtrArray *check_ins)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = check_ins->len; i > 0; i--)
    {
      const MendCheckIn *check_in = g_ptr_array_index (check_ins, i - 1);

      for (guint j = 0; j < check_in->n_answers; j++)
        {
          if (!has_line (lines, check_in->answers[j].item_id))
            g_ptr_array_add (lines, line_new (&check_in->answers[j]));
        }
    }

  return lines;
}

static double
find_position (GPtrArray *check_ins, const MendCheckIn *check_in)
{
  const MendCheckIn *first = g_ptr_array_index (check_ins, 0);
  const MendCheckIn *last = g_ptr_array_index (check_ins, check_ins->len - 1);
  const GTimeSpan span = g_date_time_difference (last->created, first->created);

  if (span <= 0)
    return 1;

  return (double) g_date_time_difference (check_in->created, first->created) / (double) span;
}

static void
add_points (MendMonthsLine *line, GPtrArray *check_ins, const char *person_id)
{
  gboolean follows = FALSE;

  for (guint i = 0; i < check_ins->len; i++)
    {
      const MendCheckIn *check_in = g_ptr_array_index (check_ins, i);
      const MendMonthsPoint point = {
        .position = find_position (check_ins, check_in),
        .value = mend_check_in_find_value (check_in, person_id, line->item_id),
        .follows = follows,
      };

      follows = point.value != MEND_CHECK_IN_EMPTY;
      if (follows)
        g_array_append_val (line->points, point);
    }
}

/**
 * mend_months_make_lines:
 * @check_ins: (element-type MendCheckIn): the check-ins that were shown, the oldest first
 * @person_id: the id of a person, who may have sat on either side
 *
 * Makes what one person said over the months. Where nothing was said to a sentence there is no
 * point, and the next one follows nothing.
 *
 * Returns: (transfer full) (element-type MendMonthsLine): a line for each sentence, in the order of
 *   the latest check-in
 */
GPtrArray *
mend_months_make_lines (GPtrArray *check_ins, const char *person_id)
{
  GPtrArray *lines;

  g_return_val_if_fail (check_ins != NULL && person_id != NULL, NULL);

  lines = make_empty_lines (check_ins);

  for (guint i = 0; i < lines->len; i++)
    add_points (g_ptr_array_index (lines, i), check_ins, person_id);

  return lines;
}
