// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-weeks.h"

static MendStanding *
make_standing (const char *const *times, guint n_times)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (GDateTime) given = g_date_time_new_utc (2023, 1, 1, 12, 0, 0);
  g_autoptr (MendPromise) promise = NULL;
  const MendPromise fields = { .created = given,
                               .seat = MEND_SEAT_LEFT,
                               .person_id = (char *) "anna",
                               .text = (char *) "Tea at nine" };

  promise = mend_promise_new (&fields);

  for (guint i = 0; i < n_times; i++)
    {
      g_autoptr (GDateTime) created = g_date_time_new_from_iso8601 (times[i], NULL);
      const MendMark mark = { .promise_id = promise->id,
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .person_id = (char *) "anna",
                              .outcome = (MendOutcome) (MEND_OUTCOME_KEPT + i % 4) };

      g_ptr_array_add (marks, mend_mark_new (&mark));
    }

  return mend_standing_new (promise, marks);
}

static GPtrArray *
make_months (const char *const *times, guint n_times)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (standings, make_standing (times, n_times));

  return mend_weeks_make_months (standings);
}

/* As in “2026-11: 2 KM, 9, 16 P”. */
static char *
write_months (GPtrArray *months)
{
  static const char letters[] = "OKPMC";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < months->len; i++)
    {
      const MendWeeksMonth *month = g_ptr_array_index (months, i);
      g_autofree char *head = g_date_time_format (month->first, "%Y-%m:");

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "; ", head);

      for (guint j = 0; j < MEND_WEEKS_IN_A_MONTH && month->weeks[j].monday != NULL; j++)
        {
          GArray *marks = month->weeks[j].marks;

          g_string_append_printf (text, " %d",
                                  g_date_time_get_day_of_month (month->weeks[j].monday));

          for (guint k = 0; k < marks->len; k++)
            g_string_append_c (text, letters[g_array_index (marks, MendWeekMark, k).mark->outcome]);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_weeks_none (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new ();
  g_autoptr (GPtrArray) months = mend_weeks_make_months (standings);
  g_autoptr (GPtrArray) unsaid = make_months (NULL, 0);

  g_assert_cmpuint (months->len, ==, 0);
  g_assert_cmpuint (unsaid->len, ==, 0);
}

static void
test_weeks_edges (void)
{
  /* 30 November 2026 is a Monday, and Sunday evening is still Sunday where it was said. */
  static const char *const times[] = {
    "2026-11-08T23:59:00+01:00", "2026-11-09T00:00:00+01:00", "2026-12-06T12:00:00Z",
    "2026-12-07T12:00:00Z",      "2026-11-02T00:30:00+14:00", "2026-11-08T22:00:00-11:00",
  };
  g_autoptr (GPtrArray) months = make_months (times, G_N_ELEMENTS (times));
  g_autofree char *text = write_months (months);

  g_test_summary ("From Monday to Sunday, in the month of the Monday, by the clocks of the place.");

  g_assert_cmpstr (text, ==, "2026-11: 2KKP 9P 16 23 30M; 2026-12: 7C 14 21 28");
}

static void
test_weeks_no_empty_months (void)
{
  static const char *const times[] = { "2026-06-10T12:00:00Z", "2024-01-01T12:00:00Z" };
  g_autoptr (GPtrArray) months = make_months (times, G_N_ELEMENTS (times));
  g_autofree char *text = write_months (months);

  g_test_summary ("A month in which nothing was said is not there.");

  g_assert_cmpstr (text, ==, "2024-01: 1P 8 15 22 29; 2026-06: 1 8K 15 22 29");
}

/* By the calendar of GDate, which counts days from the year 1, and not by that of GDateTime. */
static guint32
count_monday (GDateTime *time)
{
  GDate date;
  guint32 julian;

  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  julian = g_date_get_julian (&date);

  return julian - (julian - 1) % 7;
}

static guint
count_in_week (GPtrArray *months, guint32 monday)
{
  guint n_marks = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const MendWeeksMonth *month = g_ptr_array_index (months, i);

      for (guint j = 0; j < MEND_WEEKS_IN_A_MONTH; j++)
        {
          if (month->weeks[j].monday == NULL)
            g_assert_cmpuint (month->weeks[j].marks->len, ==, 0);
          else if (count_monday (month->weeks[j].monday) == monday)
            n_marks += month->weeks[j].marks->len;
        }
    }

  return n_marks;
}

static guint
count_all (GPtrArray *months)
{
  guint n_marks = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const MendWeeksMonth *month = g_ptr_array_index (months, i);

      for (guint j = 0; j < MEND_WEEKS_IN_A_MONTH; j++)
        n_marks += month->weeks[j].marks->len;
    }

  return n_marks;
}

static void
test_weeks_counted_otherwise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) expected = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) months = NULL;
  GHashTableIter iter;
  gpointer monday;
  gpointer n_marks;

  g_test_summary ("Three years of marks are where another calendar puts them, and none is lost.");

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2024, 1, 1, 0, 0, 0);
      g_autoptr (GDateTime) time =
          g_date_time_add_hours (first, g_rand_int_range (rand, 0, 3 * 365 * 24));
      gpointer key = GUINT_TO_POINTER (count_monday (time));

      g_ptr_array_add (times, g_date_time_format_iso8601 (time));
      g_hash_table_insert (
          expected, key,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (expected, key)) + 1));
    }

  months = make_months ((const char *const *) times->pdata, times->len);
  g_assert_cmpuint (count_all (months), ==, times->len);
  g_hash_table_iter_init (&iter, expected);

  while (g_hash_table_iter_next (&iter, &monday, &n_marks))
    g_assert_cmpuint (count_in_week (months, GPOINTER_TO_UINT (monday)), ==,
                      GPOINTER_TO_UINT (n_marks));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/weeks/none", test_weeks_none);
  g_test_add_func ("/core/weeks/edges", test_weeks_edges);
  g_test_add_func ("/core/weeks/no-empty-months", test_weeks_no_empty_months);
  g_test_add_func ("/core/weeks/counted-otherwise", test_weeks_counted_otherwise);

  return g_test_run ();
}
