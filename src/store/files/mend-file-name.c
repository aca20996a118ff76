// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-name.h"

#include <string.h>

/* In a pattern, 0 is a digit, x a small hexadecimal digit, and all else is itself. */
#define STEM_PATTERN     "00000000T000000Z-xxxxxxxx"
#define ID_PATTERN       "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
#define LEFTOVER_PATTERN ".tmp-xxxxxxxx~"
#define SUFFIX           ".json"

#define MAX_LENGTH       255
#define ID_PREFIX_SIZE   8

static gboolean
begins_like (const char *name, const char *pattern)
{
  for (; *pattern != '\0'; name++, pattern++)
    {
      gboolean is_match = *name == *pattern;

      if (*pattern == '0')
        is_match = g_ascii_isdigit (*name);
      else if (*pattern == 'x')
        is_match = g_ascii_isxdigit (*name) && !g_ascii_isupper (*name);

      if (!is_match)
        return FALSE;
    }

  return TRUE;
}

/* What other programs add is theirs, but it must be fit to be shown. */
static gboolean
is_addition (const char *text, gsize length)
{
  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    return FALSE;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/**
 * mend_file_name_classify:
 * @name: the name of a file, as the system gives it
 *
 * Says what to make of a name. Only a name that is ours from its first letter to its last is taken
 * for ours.
 *
 * Returns: what it is
 */
MendFileName
mend_file_name_classify (const char *name)
{
  gsize length = 0;
  gsize stem_length = strlen (STEM_PATTERN);

  g_return_val_if_fail (name != NULL, MEND_FILE_NAME_FOREIGN);

  length = strlen (name);

  if (begins_like (name, LEFTOVER_PATTERN) && length == strlen (LEFTOVER_PATTERN))
    return MEND_FILE_NAME_LEFTOVER;

  if (length > MAX_LENGTH || !g_str_has_suffix (name, SUFFIX))
    return MEND_FILE_NAME_FOREIGN;

  length -= strlen (SUFFIX);

  if (begins_like (name, ID_PATTERN) && length == strlen (ID_PATTERN))
    return MEND_FILE_NAME_WAITING;

  if (!begins_like (name, STEM_PATTERN) || length < stem_length)
    return MEND_FILE_NAME_FOREIGN;
  if (length == stem_length)
    return MEND_FILE_NAME_RECORD;

  return is_addition (name + stem_length, length - stem_length) ? MEND_FILE_NAME_COPY
                                                                : MEND_FILE_NAME_FOREIGN;
}

/**
 * mend_file_name_may_be_record:
 * @name: the name of a file, as the system gives it
 *
 * Tells whether a file is worth a look, though its name may not be ours: programs that keep folders
 * in step, and people, give copies the strangest names. What such programs are still writing, and
 * what they hide, is not.
 *
 * Returns: whether there may be a record in it
 */
gboolean
mend_file_name_may_be_record (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return name[0] != '.' && name[0] != '~' && g_str_has_suffix (name, SUFFIX);
}

/**
 * mend_file_name_make:
 * @created: when the record was made, in any zone
 * @id: its id, a UUID
 *
 * Makes the name of a record. It sorts by time in any file manager, says nothing private and is
 * never changed afterwards.
 *
 * Returns: (transfer full): the name
 */
char *
mend_file_name_make (GDateTime *created, const char *id)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *prefix = NULL;

  g_return_val_if_fail (created != NULL, NULL);
  g_return_val_if_fail (id != NULL && g_uuid_string_is_valid (id), NULL);

  utc = g_date_time_to_utc (created);
  prefix = g_ascii_strdown (id, ID_PREFIX_SIZE);

  return g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ-%s" SUFFIX, g_date_time_get_year (utc),
                          g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc), g_date_time_get_minute (utc),
                          g_date_time_get_second (utc), prefix);
}

/**
 * mend_file_name_make_waiting:
 * @id: an id, a UUID
 *
 * Makes the name of a talk that waits.
 *
 * Returns: (transfer full): the name
 */
char *
mend_file_name_make_waiting (const char *id)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (id != NULL && g_uuid_string_is_valid (id), NULL);

  lower = g_ascii_strdown (id, -1);

  return g_strconcat (lower, SUFFIX, NULL);
}

static char *
get_stem (const char *name)
{
  gsize length = strlen (name);

  if (g_str_has_suffix (name, SUFFIX))
    length -= strlen (SUFFIX);

  return g_strndup (name, length);
}

/**
 * mend_file_name_make_earlier:
 * @name: the name of a record
 * @rev: the number of the version
 *
 * Makes the name under which an earlier version is kept.
 *
 * Returns: (transfer full): a name like `20260131T190500Z-5a9e23a5.r3.json`
 */
char *
mend_file_name_make_earlier (const char *name, gint64 rev)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  stem = get_stem (name);

  return g_strdup_printf ("%s.r%" G_GINT64_FORMAT SUFFIX, stem, rev);
}

/**
 * mend_file_name_make_variant:
 * @name: the name of a record
 * @word: why there is another, as in `conflict`
 *
 * Makes a name beside another one, by a chance that does not happen twice.
 *
 * Returns: (transfer full): a name like `20260131T190500Z-5a9e23a5.conflict-0f1e2d3c.json`
 */
char *
mend_file_name_make_variant (const char *name, const char *word)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (name != NULL && word != NULL, NULL);

  stem = get_stem (name);

  return g_strdup_printf ("%s.%s-%08x" SUFFIX, stem, word, g_random_int ());
}

/**
 * mend_file_name_make_leftover:
 *
 * Makes a name for a file while it is being written.
 *
 * The dot and the `~` keep it away from people and from some of the programs that copy folders.
 *
 * Returns: (transfer full): the name
 */
char *
mend_file_name_make_leftover (void)
{
  return g_strdup_printf (".tmp-%08x~", g_random_int ());
}
