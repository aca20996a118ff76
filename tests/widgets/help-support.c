// SPDX-License-Identifier: GPL-3.0-or-later
#include "help-support.h"

GPtrArray *
help_support_make (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
}

/* A Friday. */
GDateTime *
help_support_make_now (void)
{
  return g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
}

static MendHelper *
add (GPtrArray *helpers, MendHelper fields)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 1, 20, 40, 0);
  MendHelper *helper;

  fields.created = created;
  helper = mend_helper_new (&fields);
  g_ptr_array_add (helpers, helper);

  return helper;
}

MendHelper *
help_support_add_therapist (GPtrArray *helpers)
{
  const MendHelper lena = { .id = (char *) HELP_LENA,
                            .name = (char *) "Lena <of> the practice at the old bridge",
                            .reach = (char *) "0800 123 456, weekdays from eight to ten",
                            .text = (char *) "Second floor" };

  return add (helpers, lena);
}

MendHelper *
help_support_add_session (GPtrArray *helpers, const char *id, int days_ahead, MendSeat seat)
{
  g_autoptr (GDateTime) now = help_support_make_now ();
  g_autoptr (GDateTime) starts = g_date_time_add_days (now, days_ahead);
  const MendHelper session = { .id = (char *) id,
                               .kind = MEND_HELPER_SESSION,
                               .helper_id = (char *) HELP_LENA,
                               .starts = starts,
                               .seat = seat };

  return add (helpers, session);
}

void
help_support_add_taken (GPtrArray *helpers, const char *text)
{
  const MendHelper taken = { .kind = MEND_HELPER_TAKEN,
                             .helper_id = (char *) HELP_SESSION,
                             .text = (char *) text };

  add (helpers, taken);
}
