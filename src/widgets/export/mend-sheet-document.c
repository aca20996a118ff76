// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-document.h"

#include "history/mend-promise-words.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* What was chosen for a therapist, as it is read on paper. Of what was not chosen nothing is on it:
 * neither a name, nor a day, nor what a talk was about. */

static const MendSeat seats[] = { MEND_SEAT_BOTH, MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

static void
add_person (MendDocument *document, MendSheet *sheet, MendSeat seat)
{
  if (seat == MEND_SEAT_BOTH)
    mend_document_add_person (document, seat, C_ ("label", "Both"));
  else
    mend_document_add_person (document, seat,
                              mend_talk_words_name (mend_sheet_get_name (sheet, seat), seat));
}

static const char *
get_remark (MendSheetLine *line)
{
  switch ((int) mend_sheet_line_get_kind (line))
    {
    case MEND_SHEET_KEPT:
      return C_ ("label", "kept by both");
    case MEND_SHEET_TAKEN:
      return C_ ("label", "taken along");
    case MEND_SHEET_NOTE:
      return C_ ("label", "a note");
    default:
      return NULL;
    }
}

static void
add_line (MendDocument *document, MendSheetLine *line)
{
  g_autofree char *terms = NULL;
  g_autofree char *stands = NULL;

  mend_document_add (document, MEND_DOCUMENT_TEXT, mend_sheet_line_get_text (line));
  mend_document_add (document, MEND_DOCUMENT_REMARK, get_remark (line));

  if (mend_sheet_line_get_kind (line) != MEND_SHEET_PROMISE)
    return;

  terms =
      mend_promise_words_terms (mend_standing_get_promise (mend_sheet_line_get_standing (line)));
  stands = mend_promise_words_standing (mend_sheet_line_get_standing (line));
  mend_document_add (document, MEND_DOCUMENT_REMARK, terms);
  mend_document_add (document, MEND_DOCUMENT_REMARK, stands);
}

/* The lines of a kind of which it does not matter what talk they come from. */
static void
add_kind (MendDocument *document, MendSheet *sheet, MendSheetKind kind)
{
  GPtrArray *lines = mend_sheet_get_lines (sheet);

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, sheet, seats[i]);

      for (guint j = 0; j < lines->len; j++)
        {
          MendSheetLine *line = g_ptr_array_index (lines, j);

          if (mend_sheet_line_get_is_chosen (line) && mend_sheet_line_get_kind (line) == kind &&
              mend_sheet_line_get_seat (line) == seats[i])
            add_line (document, line);
        }
    }
}

static gboolean
is_of_talk (MendSheetLine *line, const MendTalkRecord *record)
{
  return mend_sheet_line_get_is_chosen (line) && mend_sheet_line_get_record (line) == record &&
         mend_sheet_line_get_kind (line) != MEND_SHEET_FOR_THERAPIST;
}

static void
add_talk (MendDocument *document, MendSheet *sheet, MendSheetLine *talk)
{
  GPtrArray *lines = mend_sheet_get_lines (sheet);
  MendTalkRecord *record = mend_sheet_line_get_record (talk);

  if (mend_sheet_line_get_is_chosen (talk))
    {
      g_autofree char *when = mend_talk_words_when_and_how (record);

      mend_document_add (document, MEND_DOCUMENT_HEADING, mend_sheet_line_get_text (talk));
      mend_document_add (document, MEND_DOCUMENT_TEXT, when);
    }
  else
    {
      mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "From a talk"));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      add_person (document, sheet, seats[i]);

      for (guint j = 0; j < lines->len; j++)
        {
          MendSheetLine *line = g_ptr_array_index (lines, j);

          if (line != talk && is_of_talk (line, record) &&
              mend_sheet_line_get_seat (line) == seats[i])
            add_line (document, line);
        }
    }
}

/**
 * mend_sheet_document_new:
 * @sheet: a sheet
 *
 * Writes what was chosen: what was put aside for a therapist, promises, and then the talks, oldest
 * first.
 *
 * Returns: (transfer full): the document
 */
MendDocument *
mend_sheet_document_new (MendSheet *sheet)
{
  MendDocument *document = mend_document_new ();
  GPtrArray *lines = mend_sheet_get_lines (sheet);

  mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "For a Therapist"));
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Put aside for a therapist"));
  add_kind (document, sheet, MEND_SHEET_FOR_THERAPIST);
  mend_document_add (document, MEND_DOCUMENT_HEADING, C_ ("label", "Promises"));
  add_kind (document, sheet, MEND_SHEET_PROMISE);

  for (guint i = lines->len; i > 0; i--)
    {
      MendSheetLine *line = g_ptr_array_index (lines, i - 1);

      if (mend_sheet_line_get_kind (line) == MEND_SHEET_TALK)
        add_talk (document, sheet, line);
    }

  return document;
}
