// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-beside-lines.h"

#include "good/mend-good-thing-story.h"
#include "help/mend-session-story.h"
#include "promises/mend-account.h"
#include "promises/mend-standing.h"

/* What the two wrote beside talks, as lines in which one can look for words. What waits to be read
 * aloud is not among them, so that it is heard first. */

static void
add (GPtrArray *lines,
     MendKeptPlace place,
     const char *id,
     const char *text,
     MendSeat seat,
     const char *name,
     GDateTime *time)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (lines, mend_kept_line_new_beside (place, id, text, seat, name, time));
}

static const MendPerson *
find_writer (const MendBeside *beside, const char *id)
{
  if (id != NULL && beside->left != NULL && g_strcmp0 (beside->left->id, id) == 0)
    return beside->left;
  if (id != NULL && beside->right != NULL && g_strcmp0 (beside->right->id, id) == 0)
    return beside->right;

  return NULL;
}

static void
add_accounts (GPtrArray *lines, const MendBeside *beside)
{
  for (guint i = 0; i < beside->accounts->len; i++)
    {
      const MendAccount *account = g_ptr_array_index (beside->accounts, i);
      GDateTime *time = account->modified != NULL ? account->modified : account->created;

      for (guint part = 0; part < MEND_ACCOUNT_N_PARTS; part++)
        {
          const MendPerson *writer = find_writer (beside, account->writers[part]);

          add (lines, MEND_KEPT_PLACE_ACCOUNT, account->id, account->texts[part],
               writer != NULL ? writer->seat : MEND_SEAT_BOTH, writer != NULL ? writer->name : NULL,
               time);
        }
    }
}

static void
add_good_things (GPtrArray *lines, const MendBeside *beside)
{
  GPtrArray *stories = mend_good_thing_story_list (beside->moments);

  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);
      const MendGoodThing *moment = mend_good_thing_story_get_moment (story);
      GPtrArray *done = mend_good_thing_story_get_done (story);

      if (moment->kind != MEND_GOOD_THING_APPRECIATION || done->len > 0)
        add (lines, MEND_KEPT_PLACE_GOOD, moment->id, moment->text, moment->seat, moment->name,
             moment->created);

      for (guint j = 0; j < done->len; j++)
        {
          const MendGoodThing *line = g_ptr_array_index (done, j);

          add (lines, MEND_KEPT_PLACE_GOOD, moment->id, line->text, line->seat, line->name,
               line->created);
        }
    }

  g_ptr_array_unref (stories);
}

/* At noon, so that it is this day wherever the two are. */
static GDateTime *
make_day (const char *day)
{
  char *noon = g_strconcat (day, "T12:00:00Z", NULL);
  GDateTime *time = g_date_time_new_from_iso8601 (noon, NULL);

  g_free (noon);

  return time;
}

static void
add_told (GPtrArray *lines, const MendBeside *beside)
{
  GPtrArray *told = mend_good_thing_list_told (beside->moments);

  for (guint i = 0; i < told->len; i++)
    {
      const MendGoodThing *line = g_ptr_array_index (told, i);
      GDateTime *day = make_day (line->day);

      add (lines, MEND_KEPT_PLACE_TOLD, line->id, line->text, line->seat, line->name, day);
      g_date_time_unref (day);
    }

  g_ptr_array_unref (told);
}

static void
add_helped (GPtrArray *lines, const MendBeside *beside)
{
  for (guint i = 0; i < beside->standings->len; i++)
    {
      GPtrArray *marks = mend_standing_get_marks (g_ptr_array_index (beside->standings, i));

      for (guint j = 0; j < marks->len; j++)
        {
          const MendMark *mark = g_ptr_array_index (marks, j);
          const MendGoodThing *helped = mend_good_thing_find_helped (beside->moments, mark->id);

          if (helped != NULL)
            add (lines, MEND_KEPT_PLACE_HELPED, mark->promise_id, helped->text, helped->seat,
                 helped->name, helped->created);
        }
    }
}

static void
add_helper (GPtrArray *lines, const MendHelper *helper, const MendHelper *session)
{
  char *words = mend_helper_dup_words (helper);

  if (session != NULL)
    add (lines, MEND_KEPT_PLACE_SESSION, session->id, words, MEND_SEAT_BOTH, NULL, session->starts);
  else
    add (lines, MEND_KEPT_PLACE_HELPER, helper->id, words, MEND_SEAT_BOTH, NULL, helper->created);

  g_free (words);
}

static void
add_helpers (GPtrArray *lines, const MendBeside *beside)
{
  GPtrArray *stories = mend_session_story_list (beside->helpers);

  for (guint i = 0; i < stories->len; i++)
    {
      MendSessionStory *story = g_ptr_array_index (stories, i);
      GPtrArray *taken = mend_session_story_get_taken (story);

      for (guint j = 0; j < taken->len; j++)
        add_helper (lines, g_ptr_array_index (taken, j), mend_session_story_get_session (story));
    }

  for (guint i = 0; i < beside->helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (beside->helpers, i);

      if (helper->kind == MEND_HELPER_THERAPIST)
        add_helper (lines, helper, NULL);
    }

  g_ptr_array_unref (stories);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  MendKeptLine *line = *(MendKeptLine *const *) a;
  MendKeptLine *other = *(MendKeptLine *const *) b;

  return g_date_time_compare (mend_kept_line_get_started (other),
                              mend_kept_line_get_started (line));
}

/**
 * mend_beside_lines_list:
 * @beside: what the two have beside their talks
 *
 * Lists the lines of the shared account, of good things, of what helped and what was told, of
 * sessions, and of those who help.
 *
 * Returns: (transfer full) (element-type MendKeptLine): the lines, newest first
 */
GPtrArray *
mend_beside_lines_list (const MendBeside *beside)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (beside != NULL, lines);

  add_accounts (lines, beside);
  add_good_things (lines, beside);
  add_told (lines, beside);
  add_helped (lines, beside);
  add_helpers (lines, beside);
  g_ptr_array_sort (lines, compare_newest_first);

  return lines;
}
