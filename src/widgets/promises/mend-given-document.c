// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-given-document.h"

#include "account/mend-account-section.h"
#include "good/mend-good-thing.h"
#include "history/mend-promise-words.h"
#include "history/mend-talk-words.h"
#include "mend-day-list.h"
#include "promises/mend-standing.h"

#include <glib/gi18n.h>

/* Promises that were given in no talk, what was told without being asked, and the shared account,
 * as they are read in what leaves Mend: a file or a sheet of paper. */

/**
 * mend_given_document_add_promises:
 * @document: a document
 * @standings: (element-type MendStanding): promises and how they stand, oldest first
 * @moments: (element-type MendGoodThing): all moments, among them what helped
 *
 * Writes promises to the end of a document, those of the one on the left first.
 */
void
mend_given_document_add_promises (MendDocument *document, GPtrArray *standings, GPtrArray *moments)
{
  g_return_if_fail (document != NULL && standings != NULL && moments != NULL);

  if (standings->len == 0)
    return;

  mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "Promises Outside of a Talk"));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      for (guint i = 0; i < standings->len; i++)
        {
          MendStanding *standing = g_ptr_array_index (standings, i);
          const MendPromise *promise = mend_standing_get_promise (standing);
          g_autofree char *terms = mend_promise_words_terms (promise);
          g_autofree char *stands = mend_promise_words_standing (standing);
          g_autofree char *helped =
              mend_promise_words_find_helped (moments, mend_standing_get_mark (standing));

          if (promise->seat != (MendSeat) seat)
            continue;

          mend_document_add_person (document, promise->seat,
                                    mend_talk_words_name (promise->name, promise->seat));
          mend_document_add (document, MEND_DOCUMENT_TEXT, promise->text);
          mend_document_add (document, MEND_DOCUMENT_REMARK, terms);
          mend_document_add (document, MEND_DOCUMENT_REMARK, stands);
          mend_document_add (document, MEND_DOCUMENT_REMARK, helped);
        }
    }
}

/**
 * mend_given_document_add_told:
 * @document: a document
 * @moments: (element-type MendGoodThing): all moments, among them what was told
 *
 * Writes what was told without being asked to the end of a document, by the day on which it was
 * told, whoever told it.
 */
void
mend_given_document_add_told (MendDocument *document, GPtrArray *moments)
{
  g_autoptr (GPtrArray) told = NULL;

  g_return_if_fail (document != NULL && moments != NULL);

  told = mend_good_thing_list_told (moments);
  if (told->len > 0)
    mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "Told Without Being Asked"));

  for (guint i = told->len; i > 0; i--)
    {
      const MendGoodThing *line = g_ptr_array_index (told, i - 1);
      g_autoptr (GDateTime) day = mend_day_list_read (line->day);
      g_autofree char *day_name = mend_talk_words_day (day);

      mend_document_add_person (document, line->seat,
                                mend_talk_words_name (line->name, line->seat));
      mend_document_add (document, MEND_DOCUMENT_TEXT, line->text);
      mend_document_add (document, MEND_DOCUMENT_REMARK, day_name);
    }
}

static void
add_writer (MendDocument *document, GPtrArray *persons, const char *id)
{
  for (guint i = 0; id != NULL && i < persons->len; i++)
    {
      const MendPerson *person = g_ptr_array_index (persons, i);

      if (g_str_equal (person->id, id))
        mend_document_add_person (document, person->seat,
                                  mend_talk_words_name (person->name, person->seat));
    }
}

/* Of nobody it is said that there is no assent. */
static void
add_assents (MendDocument *document,
             GPtrArray *assents,
             const MendAccount *account,
             const char *text,
             const char *line)
{
  for (guint i = 0; i < assents->len; i++)
    {
      const MendAssent *assent = g_ptr_array_index (assents, i);
      const char *name = mend_talk_words_name (assent->name, assent->seat);
      g_autofree char *remark = NULL;

      if (!g_str_equal (assent->account_id, account->id) || !mend_assent_is_to (assent, text))
        continue;

      remark = line != NULL
                   /* Translators: a name, and a line of a text. */
                   ? g_strdup_printf (C_ ("label", "%s agrees to this line: “%s”"), name, line)
                   /* Translators: %s is a name. */
                   : g_strdup_printf (C_ ("label", "%s agrees to all of it, as it stands"), name);
      mend_document_add (document, MEND_DOCUMENT_REMARK, remark);
    }
}

static void
add_part (MendDocument *document,
          const MendAccount *account,
          MendAccountPart part,
          GPtrArray *assents,
          GPtrArray *persons)
{
  g_auto (GStrv) lines = mend_account_list_lines (account, part);

  if (*account->texts[part] == '\0')
    return;

  mend_document_add (document, MEND_DOCUMENT_HEADING, mend_account_section_get_title (part));
  add_writer (document, persons, account->writers[part]);
  mend_document_add (document, MEND_DOCUMENT_TEXT, account->texts[part]);
  add_assents (document, assents, account, account->texts[part], NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_equal (lines[i], account->texts[part]))
        add_assents (document, assents, account, lines[i], lines[i]);
    }
}

/**
 * mend_given_document_add_accounts:
 * @document: a document
 * @accounts: (element-type MendAccount): the shared accounts
 * @assents: (element-type MendAssent): who agrees to which of their texts
 * @persons: (element-type MendPerson): the two
 *
 * Writes the shared accounts to the end of a document.
 */
void
mend_given_document_add_accounts (MendDocument *document,
                                  GPtrArray *accounts,
                                  GPtrArray *assents,
                                  GPtrArray *persons)
{
  g_return_if_fail (document != NULL && accounts != NULL && assents != NULL && persons != NULL);

  for (guint i = 0; i < accounts->len; i++)
    {
      const MendAccount *account = g_ptr_array_index (accounts, i);

      mend_document_add (document, MEND_DOCUMENT_TITLE, C_ ("label", "Shared Account"));

      for (guint part = 0; part < MEND_ACCOUNT_N_PARTS; part++)
        add_part (document, account, (MendAccountPart) part, assents, persons);
    }
}
