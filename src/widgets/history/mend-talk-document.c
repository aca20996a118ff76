// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-document.h"

#include "history/mend-course-words.h"
#include "history/mend-later-note.h"
#include "history/mend-promise-words.h"
#include "history/mend-tag.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* A talk as it is read, from what helps to what merely happened: on its page, and in what leaves
 * Mend, a file or a sheet of paper. Who paused or stopped is in neither. */

static const MendSeat seats[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static void
add_person (MendDocument *document, const MendTalkRecord *record, MendSeat seat)
{
  const char *name = C_ ("label", "Both");

  if (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT)
    name = mend_talk_words_name (mend_talk_record_get_name (record, seat), seat);

  mend_document_add_person (document, seat, name);
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

/* Those that were given in this talk, and how they stand today. */
static void
add_promises (MendDocument *document, const MendTalkRecord *record, const MendTalkMore *more)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Promises from this talk"));

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, record, seats[i]);

      for (guint j = 0; j < more->standings->len; j++)
        {
          MendStanding *standing = g_ptr_array_index (more->standings, j);
          const MendPromise *promise = mend_standing_get_promise (standing);
          g_autofree char *terms = mend_promise_words_terms (promise);
          g_autofree char *stands = mend_promise_words_standing (standing);
          g_autofree char *helped =
              mend_promise_words_find_helped (more->moments, mend_standing_get_mark (standing));

          if (promise->seat != seats[i] || g_strcmp0 (promise->talk_id, record->id) != 0)
            continue;

          mend_document_add (document, MEND_DOCUMENT_TEXT, promise->text);
          mend_document_add (document, MEND_DOCUMENT_REMARK, terms);
          mend_document_add (document, MEND_DOCUMENT_REMARK, stands);
          mend_document_add (document, MEND_DOCUMENT_REMARK, helped);
        }
    }
}

/* Earlier ones of which it was said in this talk what became of them. */
static void
add_marks (MendDocument *document, const MendTalkRecord *record, const MendTalkMore *more)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "What became of promises"));

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, record, seats[i]);

      for (guint j = 0; j < more->standings->len; j++)
        {
          MendStanding *standing = g_ptr_array_index (more->standings, j);
          const MendMark *mark = mend_standing_find_mark (standing, record->id);
          g_autofree char *outcome = NULL;
          g_autofree char *obstacle = NULL;
          g_autofree char *next = NULL;
          g_autofree char *helped = NULL;

          if (mark == NULL || mark->seat != seats[i])
            continue;

          outcome = mend_promise_words_mark (mark);
          obstacle = mend_promise_words_obstacle (mark);
          next = mend_promise_words_next (mark);
          helped = mend_promise_words_find_helped (more->moments, mark);
          mend_document_add (document, MEND_DOCUMENT_TEXT,
                             mend_standing_get_promise (standing)->text);
          mend_document_add (document, MEND_DOCUMENT_REMARK, outcome);
          mend_document_add (document, MEND_DOCUMENT_REMARK, obstacle);
          mend_document_add (document, MEND_DOCUMENT_REMARK, next);
          mend_document_add (document, MEND_DOCUMENT_REMARK, helped);
        }
    }
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
            mend_document_add (document, MEND_DOCUMENT_TEXT, mend_talk_document_get_said (event));
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
add_asides (MendDocument *document, const MendTalkRecord *record, GHashTable *asides_done)
{
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("to both", "For another time"));

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);

      GDateTime *done = NULL;
      g_autofree char *remark = NULL;

      if (event->kind != MEND_EVENT_ASIDE && event->kind != MEND_EVENT_FOR_THERAPIST)
        continue;

      mend_document_add (document, MEND_DOCUMENT_TEXT, event->text);

      if (event->kind == MEND_EVENT_FOR_THERAPIST)
        mend_document_add (document, MEND_DOCUMENT_REMARK, C_ ("label", "for a therapist"));

      if (asides_done != NULL)
        done = g_hash_table_lookup (asides_done, GUINT_TO_POINTER (event->id));
      if (done != NULL)
        remark = mend_talk_words_talked_about (done, record->started);

      mend_document_add (document, MEND_DOCUMENT_REMARK, remark);
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

static void
add_tags (MendDocument *document, const MendTalkRecord *record, GPtrArray *tags)
{
  g_autoptr (GPtrArray) texts = mend_tag_list_texts (tags, record->id);
  g_autofree char *joined = NULL;
  g_autofree char *line = NULL;

  if (texts->len == 0)
    return;

  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv (", ", (char **) texts->pdata);
  /* Translators: %s are the tags of a talk, with commas between, such as “holidays, money”. */
  line = g_strdup_printf (C_ ("label", "Tags: %s"), joined);
  mend_document_add (document, MEND_DOCUMENT_SUBTITLE, line);
}

/**
 * mend_talk_document_get_topic:
 * @record: a talk
 *
 * Gets what a talk is called.
 *
 * Returns: (transfer none): its topic, else the way to talk
 */
const char *
mend_talk_document_get_topic (const MendTalkRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (!is_blank (record->topic))
    return record->topic;

  return record->title != NULL ? record->title : "";
}

/**
 * mend_talk_document_get_said:
 * @event: a writing of a talk
 *
 * Gets what a card or a sentence says.
 *
 * Returns: (transfer none) (nullable): its words; `NULL` if it is neither
 */
const char *
mend_talk_document_get_said (const MendEvent *event)
{
  g_return_val_if_fail (event != NULL, NULL);

  if (event->kind == MEND_EVENT_CARD)
    return is_blank (event->clause) ? event->text : event->clause;

  return event->kind == MEND_EVENT_SENTENCE ? event->text : NULL;
}

/**
 * mend_talk_document_add_body:
 * @document: a document
 * @record: a talk
 * @more: what is known of it beside; the notes are left out
 *
 * Writes what was kept, taken along, promised, said and put aside in a talk.
 */
void
mend_talk_document_add_body (MendDocument *document,
                             const MendTalkRecord *record,
                             const MendTalkMore *more)
{
  g_return_if_fail (document != NULL);
  g_return_if_fail (record != NULL);
  g_return_if_fail (more != NULL);

  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("to both", "What you both kept"));
  mend_document_add (document, MEND_DOCUMENT_KEPT,
                     mend_talk_record_get_text (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH));
  add_taken (document, record);

  if (more->standings != NULL)
    {
      add_promises (document, record, more);
      add_marks (document, record, more);
    }

  add_words (document, record);
  add_notes (document, record);
  add_asides (document, record, more->asides_done);
}

/**
 * mend_talk_document_add:
 * @document: a document
 * @record: a talk
 * @more: what is known of it beside
 *
 * Writes a talk to the end of a document.
 */
void
mend_talk_document_add (MendDocument *document,
                        const MendTalkRecord *record,
                        const MendTalkMore *more)
{
  g_autofree char *when = NULL;
  g_autofree char *course = NULL;

  g_return_if_fail (document != NULL);
  g_return_if_fail (record != NULL);
  g_return_if_fail (more != NULL);

  when = mend_talk_words_when_and_how (record);
  course = mend_course_words_sentence (record);

  mend_document_add (document, MEND_DOCUMENT_TITLE, mend_talk_document_get_topic (record));
  mend_document_add (document, MEND_DOCUMENT_SUBTITLE, when);
  if (more->tags != NULL)
    add_tags (document, record, more->tags);
  mend_talk_document_add_body (document, record, more);

  if (more->notes != NULL)
    add_later_notes (document, more->notes);

  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "How the talk went"));
  mend_document_add_course (document, (MendTalkRecord *) record, course);
}
