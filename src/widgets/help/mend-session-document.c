// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-session-document.h"

#include <glib/gi18n.h>

#include "help/mend-session-story.h"
#include "history/mend-talk-words.h"
#include "mend-person.h"

/* Sessions as they are read in what leaves Mend. Who helps, and how to reach that person, is left
 * out: it is of somebody who was not asked, and says where the two are to be found. */

static void
add_person (MendDocument *document, GPtrArray *persons, MendSeat seat)
{
  for (guint i = 0; i < persons->len; i++)
    {
      const MendPerson *person = g_ptr_array_index (persons, i);

      if (person->seat == seat)
        mend_document_add_person (document, seat, mend_talk_words_name (person->name, seat));
    }
}

/**
 * mend_session_document_add:
 * @document: a document
 * @helpers: (element-type MendHelper): all records of help from outside, oldest first
 * @persons: (element-type MendPerson): the two
 *
 * Writes what was taken from sessions to the end of a document, with the day of each. A session
 * from which nothing was taken is left out.
 */
void
mend_session_document_add (MendDocument *document, GPtrArray *helpers, GPtrArray *persons)
{
  g_autoptr (GPtrArray) stories = NULL;
  gboolean has_title = FALSE;

  g_return_if_fail (document != NULL && helpers != NULL && persons != NULL);

  stories = mend_session_story_list (helpers);

  for (guint i = 0; i < stories->len; i++)
    {
      MendSessionStory *story = g_ptr_array_index (stories, i);
      const MendHelper *session = mend_session_story_get_session (story);
      GPtrArray *taken = mend_session_story_get_taken (story);
      g_autofree char *day = mend_talk_words_day (session->starts);

      if (taken->len == 0)
        continue;

      if (!has_title)
        mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "Sessions"));
      has_title = TRUE;
      mend_document_add (document, MEND_DOCUMENT_HEADING, day);
      add_person (document, persons, session->seat);

      for (guint j = 0; j < taken->len; j++)
        mend_document_add (document, MEND_DOCUMENT_TEXT,
                           ((const MendHelper *) g_ptr_array_index (taken, j))->text);
    }
}
