// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-fill.h"

#include "history/mend-course-words.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* What stands in each section of the page of a talk. Sections in which nothing would stand stay
 * empty, and so are not seen. */

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static void
add_person (MendTalkSection *section,
            const MendTalkRecord *record,
            const char *const *colors,
            MendSeat seat,
            const char *remark)
{
  mend_talk_section_add_person (section, seat, mend_talk_record_get_name (record, seat),
                                colors[seat == MEND_SEAT_RIGHT], remark);
}

/**
 * mend_talk_fill_get_topic:
 * @record: a talk
 *
 * Gets what a talk is called.
 *
 * Returns: (transfer none): its topic, else the way to talk
 */
const char *
mend_talk_fill_get_topic (const MendTalkRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (!is_blank (record->topic))
    return record->topic;

  return record->title != NULL ? record->title : "";
}

/**
 * mend_talk_fill_kept:
 * @section: a section
 * @record: a talk
 *
 * Shows what both kept.
 */
void
mend_talk_fill_kept (MendTalkSection *section, const MendTalkRecord *record)
{
  const char *kept = mend_talk_record_get_text (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH);

  mend_talk_section_clear (section);
  if (!is_blank (kept))
    mend_talk_section_add_large_text (section, kept);
}

/**
 * mend_talk_fill_taken:
 * @section: a section
 * @record: a talk
 * @colors: the colours of left and right
 *
 * Shows what each took along, and how it was for both afterwards.
 */
void
mend_talk_fill_taken (MendTalkSection *section,
                      const MendTalkRecord *record,
                      const char *const *colors)
{
  static const MendSeat seats[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };
  g_autofree char *afterwards = mend_talk_words_afterwards (record);

  mend_talk_section_clear (section);

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      const char *taken = mend_talk_record_get_text (record, MEND_EVENT_TAKEN, seats[i]);

      if (is_blank (taken))
        continue;

      add_person (section, record, colors, seats[i], NULL);
      mend_talk_section_add_text (section, taken);
    }

  if (afterwards != NULL)
    {
      mend_talk_section_add_subtitle (section, C_ ("label", "Afterwards"));
      mend_talk_section_add_text (section, afterwards);
    }
}

/**
 * mend_talk_fill_get_said:
 * @event: a writing of a talk
 *
 * Gets what a card or a sentence says.
 *
 * Returns: (transfer none) (nullable): its words; `NULL` if it is neither
 */
const char *
mend_talk_fill_get_said (const MendEvent *event)
{
  g_return_val_if_fail (event != NULL, NULL);

  if (event->kind == MEND_EVENT_CARD)
    return is_blank (event->clause) ? event->text : event->clause;

  return event->kind == MEND_EVENT_SENTENCE ? event->text : NULL;
}

static void
show_words_of (MendTalkSection *section,
               const MendTalkRecord *record,
               const char *const *colors,
               MendSeat seat)
{
  gboolean has_name = FALSE;

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);
      const char *words = event->seat == seat ? mend_talk_fill_get_said (event) : NULL;

      if (is_blank (words))
        continue;

      if (!has_name)
        add_person (section, record, colors, seat, NULL);

      has_name = TRUE;
      mend_talk_section_add_text (section, words);
    }
}

/**
 * mend_talk_fill_words:
 * @section: a section
 * @record: a talk
 * @colors: the colours of left and right
 *
 * Shows the cards and the sentences of each, in the order said.
 */
void
mend_talk_fill_words (MendTalkSection *section,
                      const MendTalkRecord *record,
                      const char *const *colors)
{
  mend_talk_section_clear (section);
  show_words_of (section, record, colors, MEND_SEAT_LEFT);
  show_words_of (section, record, colors, MEND_SEAT_RIGHT);
}

/**
 * mend_talk_fill_notes:
 * @section: a section
 * @record: a talk
 * @colors: the colours of left and right
 *
 * Shows the notes, with the person and the turn.
 */
void
mend_talk_fill_notes (MendTalkSection *section,
                      const MendTalkRecord *record,
                      const char *const *colors)
{
  mend_talk_section_clear (section);

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);
      g_autofree char *part = NULL;

      if (event->kind != MEND_EVENT_NOTE || is_blank (event->text))
        continue;

      part = mend_course_words_part (record, event->part);
      if (event->seat == MEND_SEAT_LEFT || event->seat == MEND_SEAT_RIGHT)
        add_person (section, record, colors, event->seat, part);

      mend_talk_section_add_text (section, event->text);
    }
}

/**
 * mend_talk_fill_asides:
 * @section: a section
 * @record: a talk
 * @asides_done: (nullable) (element-type guint GDateTime): when there was a talk about it
 *
 * Shows what was put aside for another time.
 */
void
mend_talk_fill_asides (MendTalkSection *section,
                       const MendTalkRecord *record,
                       GHashTable *asides_done)
{
  mend_talk_section_clear (section);

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);
      GDateTime *done = NULL;
      g_autofree char *remark = NULL;

      if (event->kind != MEND_EVENT_ASIDE || is_blank (event->text))
        continue;

      mend_talk_section_add_text (section, event->text);

      if (asides_done != NULL)
        done = g_hash_table_lookup (asides_done, GUINT_TO_POINTER (event->id));
      if (done == NULL)
        continue;

      remark = mend_talk_words_talked_about (done, record->started);
      mend_talk_section_add_remark (section, remark);
    }
}
