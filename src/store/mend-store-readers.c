// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-readers.h"

#include "mend-store-folders.h"
#include "mend-store-private.h"

/* What is there at the start is read before the first look
 * for some kinds, and anew after it, as another computer may have changed it in between; the others
 * are read when a page asks for them. */
static const MendStoreReader readers[] = {
  { MEND_STORE_PLANS, NULL, mend_store_read_plans_again, TRUE },
  { MEND_STORE_FORMATS, NULL, mend_store_read_ways_again, TRUE },
  { MEND_STORE_TAGS, NULL, mend_store_read_tags_again, TRUE },
  { MEND_STORE_CHECK_INS, NULL, mend_store_read_check_ins_again, TRUE },
  { MEND_STORE_MOMENTS, NULL, mend_store_read_moments_again, TRUE },
  { MEND_STORE_HELPERS, NULL, mend_store_read_helpers_again, TRUE },
  { MEND_STORE_NOTES, NULL, mend_store_emit_notes_changed, FALSE },
  { MEND_STORE_DECKS, MEND_STORE_CARDS, mend_store_cards_read, FALSE },
  { MEND_STORE_PROMISES, MEND_STORE_MARKS, mend_store_emit_given_changed, FALSE },
  { MEND_STORE_ACCOUNTS, MEND_STORE_ASSENTS, mend_store_read_accounts_again, FALSE },
};

/* The one at a place in the list; `NULL` after the last. */
const MendStoreReader *
mend_store_reader_get (guint position)
{
  return position < G_N_ELEMENTS (readers) ? &readers[position] : NULL;
}

/* The one for the records of a folder; `NULL` if nothing is kept of them that could be old. */
const MendStoreReader *
mend_store_reader_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (kind, readers[i].kind) || g_strcmp0 (kind, readers[i].part) == 0)
      return &readers[i];

  return NULL;
}
