// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-kinds.h"

/* What is deleted is not among them, or it would come back from a copy; nor is what one of the two
 * writes alone, which lies in no folder of the store. */
static const char *const kinds[] = {
  "accounts", "assents", "cards",  "check-ins", "decks",    "formats", "helpers", "marks",
  "moments",  "notes",   "people", "plans",     "promises", "tags",    "talks",   NULL,
};

/**
 * mend_record_kinds_get:
 *
 * Gets the folders of the store of which copies are made: those of what both have, whether this
 * version knows the records in them or not.
 *
 * Returns: the folders, in order, `NULL` at the end
 */
const char *const *
mend_record_kinds_get (void)
{
  return kinds;
}

/**
 * mend_record_kinds_has:
 * @kind: the name of a folder
 *
 * Tells whether it is a folder of which copies are made.
 *
 * Returns: whether it is
 */
gboolean
mend_record_kinds_has (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return g_strv_contains (kinds, kind);
}

/**
 * mend_record_kinds_find:
 * @format: what a record says it is, such as `mend talk`
 *
 * Finds the folder to which a record belongs.
 *
 * Returns: (nullable): the folder; `NULL` if this version does not know such records
 */
const char *
mend_record_kinds_find (const char *format)
{
  static const struct
  {
    const char *format;
    const char *kind;
  } formats[] = {
    { "mend account", "accounts" }, { "mend assent", "assents" },
    { "mend shelf", "cards" },      { "mend check-in", "check-ins" },
    { "mend deck", "decks" },       { "mend way to talk", "formats" },
    { "mend helper", "helpers" },   { "mend mark", "marks" },
    { "mend moment", "moments" },   { "mend planned talk", "plans" },
    { "mend note", "notes" },       { "mend person", "people" },
    { "mend promise", "promises" }, { "mend tag", "tags" },
    { "mend talk", "talks" },
  };

  g_return_val_if_fail (format != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].format, format))
      return formats[i].kind;

  return NULL;
}
