// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-document.h"

#include "history/mend-course-words.h"
#include "history/mend-later-note.h"
#include "history/mend-talk-fill.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* A talk as it is read on its page, in the same order and with the same words, for what leaves
 * Mend: a file or a sheet of paper. Who paused or stopped is in neither. */

static const MendSeat seats[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

static void
add_person (MendDocument *document, const MendTalkRecord *record, MendSeat seat)
{
  const char *name = C_ ("label", "Both");

  if (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT)
    name = mend_talk_words_name (mend_talk_record_get_name (record, seat), seat);

  mend_document_add (document, MEND_DOCUMENT_PERSON, name);
}

static void
add_taken (MendDocument *document, const MendTalkRecord *record)
{
  g_autofree char *afterwards = mend_talk_words_afterwards (record);

  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Taken along"));

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, record, seats[i]);
      mend_document_add (document, MEND_DOCUMENT_TEXT,
                         mend_talk_record_get_text (record, MEND_EVENT_TAKEN, seats[i]));
    }

  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Afterwards"));
  mend_document_add (document, MEND_DOCUMENT_TEXT, afterwards);
}

static void
add_words (MendDocument *document, const MendTalkRecord *record)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Words and sentences"));

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, record, seats[i]);
      for (guint j = 0; j < record->writings->len; j++)
        {
          const MendEvent *event = g_ptr_array_index (record->writings, j);

          if (event->seat == seats[i])
            mend_document_add (document, MEND_DOCUMENT_TEXT, mend_talk_fill_get_said (event));
        }
    }
}

static void
add_notes (MendDocument *document, const MendTalkRecord *record)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Notes"));

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);
      g_autofree char *part = NULL;

      if (event->kind != MEND_EVENT_NOTE)
        continue;

      part = mend_course_words_part (record, event->part);
      add_person (document, record, event->seat);
      mend_document_add (document, MEND_DOCUMENT_TEXT, event->text);
      mend_document_add (document, MEND_DOCUMENT_REMARK, part);
    }
}

static void
add_asides (MendDocument *document, const MendTalkRecord *record)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("to both", "For another time"));

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);

      if (event->kind == MEND_EVENT_ASIDE)
        mend_document_add (document, MEND_DOCUMENT_TEXT, event->text);
    }
}

static void
add_later_notes (MendDocument *document, GPtrArray *notes)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Added later"));

  for (guint i = 0; i < notes->len; i++)
    {
      const MendLaterNote *note = g_ptr_array_index (notes, i);
      g_autofree char *day = mend_talk_words_day (note->created);

      mend_document_add (document, MEND_DOCUMENT_PERSON,
                         mend_talk_words_name (note->name, note->seat));
      mend_document_add (document, MEND_DOCUMENT_TEXT, note->text);
      mend_document_add (document, MEND_DOCUMENT_REMARK, day);
    }
}

/**
 * mend_talk_document_add:
 * @document: a document
 * @record: a talk
 * @notes: (element-type MendLaterNote): what was added to it later
 *
 * Writes a talk to the end of a document, in the order of its page.
 */
void
mend_talk_document_add (MendDocument *document, const MendTalkRecord *record, GPtrArray *notes)
{
  g_autofree char *when = NULL;
  g_autofree char *course = NULL;

  g_return_if_fail (document != NULL);
  g_return_if_fail (record != NULL);
  g_return_if_fail (notes != NULL);

  when = mend_talk_words_when_and_how (record);
  course = mend_course_words_sentence (record);

  mend_document_add (document, MEND_DOCUMENT_TITLE, mend_talk_fill_get_topic (record));
  mend_document_add (document, MEND_DOCUMENT_SUBTITLE, when);
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("to both", "What you both kept"));
  mend_document_add (document, MEND_DOCUMENT_TEXT,
                     mend_talk_record_get_text (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH));
  add_taken (document, record);
  add_words (document, record);
  add_notes (document, record);
  add_asides (document, record);
  add_later_notes (document, notes);
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "How the talk went"));
  mend_document_add (document, MEND_DOCUMENT_TEXT, course);
}
