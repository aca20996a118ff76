// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-document.h"

#include <glib/gi18n.h>

#include "good/mend-good-thing-story.h"
#include "good/mend-good-words.h"
#include "history/mend-talk-words.h"
#include "mend-day-list.h"

/* Good things as they are read in what leaves Mend: a file or a sheet of paper. What waits to be
 * read aloud comes last, so that whoever reads along has been told by the heading. */

typedef gboolean (*BelongsFunc) (MendGoodThingStory *story);

static gboolean
is_of_kind (MendGoodThingStory *story, MendGoodThingKind kind)
{
  return mend_good_thing_story_get_moment (story)->kind == kind;
}

static gboolean
is_together (MendGoodThingStory *story)
{
  return is_of_kind (story, MEND_GOOD_THING_ACTIVITY);
}

static gboolean
is_gesture (MendGoodThingStory *story)
{
  return is_of_kind (story, MEND_GOOD_THING_GESTURE);
}

static gboolean
was_read_aloud (MendGoodThingStory *story)
{
  return is_of_kind (story, MEND_GOOD_THING_APPRECIATION) && mend_good_thing_story_is_done (story);
}

static gboolean
is_to_be_read_aloud (MendGoodThingStory *story)
{
  return is_of_kind (story, MEND_GOOD_THING_APPRECIATION) && !mend_good_thing_story_is_done (story);
}

static void
add_plan (MendDocument *document, MendGoodThingStory *story)
{
  const MendGoodThing *plan = mend_good_thing_story_get_plan (story);
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *day_name = NULL;
  g_autofree char *remark = NULL;

  if (plan == NULL || mend_good_thing_story_is_done (story))
    return;

  day = mend_day_list_read (plan->day);
  day_name = mend_talk_words_day (day);
  /* Translators: %s is a day, such as “3 November 2026” */
  remark = g_strdup_printf (C_ ("label", "Planned for %s"), day_name);
  mend_document_add (document, MEND_DOCUMENT_REMARK, remark);
}

static void
add_story (MendDocument *document, MendGoodThingStory *story)
{
  const MendGoodThing *moment = mend_good_thing_story_get_moment (story);
  GPtrArray *done = mend_good_thing_story_get_done (story);

  if (moment->seat == MEND_SEAT_LEFT || moment->seat == MEND_SEAT_RIGHT)
    mend_document_add_person (document, moment->seat,
                              mend_talk_words_name (moment->name, moment->seat));
  mend_document_add (document, MEND_DOCUMENT_TEXT, moment->text);
  add_plan (document, story);

  for (guint i = 0; i < done->len; i++)
    {
      const MendGoodThing *line = g_ptr_array_index (done, i);
      g_autofree char *words = mend_good_words_done (line, line->name);

      mend_document_add (document, MEND_DOCUMENT_REMARK, words);
    }
}

/**
 * mend_good_document_add:
 * @document: a document
 * @moments: (element-type MendGoodThing): all moments, oldest first
 *
 * Writes good things to the end of a document: what the two do together, small gestures, what was
 * read aloud, and what is to be.
 */
void
mend_good_document_add (MendDocument *document, GPtrArray *moments)
{
  const struct
  {
    BelongsFunc belongs;
    const char *heading;
  } parts[] = {
    { is_together, C_ ("label", "Together") },
    { is_gesture, C_ ("label", "Small Gestures") },
    { was_read_aloud, C_ ("label", "Read Aloud") },
    { is_to_be_read_aloud, C_ ("label", "To Read Aloud") },
  };
  g_autoptr (GPtrArray) stories = NULL;

  g_return_if_fail (document != NULL && moments != NULL);

  stories = mend_good_thing_story_list (moments);
  if (stories->len > 0)
    mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "Good Things"));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      mend_document_add (document, MEND_DOCUMENT_HEADING, parts[i].heading);

      for (guint j = 0; j < stories->len; j++)
        if (parts[i].belongs (g_ptr_array_index (stories, j)))
          add_story (document, g_ptr_array_index (stories, j));
    }
}
