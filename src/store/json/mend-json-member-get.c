// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-member.h"

static gboolean
find_required (const MendJsonMember *self, const char *name, MendJsonMember *member, GError **error)
{
  MendJsonMember absent = { .parent = self, .name = name, .index = 0, .node = NULL };
  g_autofree char *path = NULL;

  if (mend_json_member_find (self, name, member))
    return TRUE;

  path = mend_json_member_get_path (&absent);
  g_set_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MISSING, "%s: missing", path);

  return FALSE;
}

/**
 * mend_json_member_get_object:
 * @self: a place that holds an object
 * @name: a name
 * @object: (out caller-allocates): the place of the member
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be an object.
 *
 * Returns: whether it is
 */
gboolean
mend_json_member_get_object (const MendJsonMember *self,
                             const char *name,
                             MendJsonMember *object,
                             GError **error)
{
  return find_required (self, name, object, error) && mend_json_member_as_object (object, error);
}

/**
 * mend_json_member_get_array:
 * @self: a place that holds an object
 * @name: a name
 * @max_elements: how many elements it may have
 * @array: (out caller-allocates): the place of the member
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be an array.
 *
 * Returns: whether it is
 */
gboolean
mend_json_member_get_array (const MendJsonMember *self,
                            const char *name,
                            guint max_elements,
                            MendJsonMember *array,
                            GError **error)
{
  return find_required (self, name, array, error) &&
         mend_json_member_as_array (array, max_elements, error);
}

/**
 * mend_json_member_get_string:
 * @self: a place that holds an object
 * @name: a name
 * @max_length: how many characters it may have
 * @value: (out) (transfer none): the string, which belongs to the tree
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be a string.
 *
 * Returns: whether it is; if not, @value is as it was
 */
gboolean
mend_json_member_get_string (const MendJsonMember *self,
                             const char *name,
                             gsize max_length,
                             const char **value,
                             GError **error)
{
  MendJsonMember member = { 0 };

  return find_required (self, name, &member, error) &&
         mend_json_member_as_string (&member, max_length, value, error);
}

/**
 * mend_json_member_get_integer:
 * @self: a place that holds an object
 * @name: a name
 * @least: the least it may be
 * @most: the most it may be
 * @value: (out): the number
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be a whole number.
 *
 * Returns: whether it is; if not, @value is as it was
 */
gboolean
mend_json_member_get_integer (const MendJsonMember *self,
                              const char *name,
                              gint64 least,
                              gint64 most,
                              gint64 *value,
                              GError **error)
{
  MendJsonMember member = { 0 };

  return find_required (self, name, &member, error) &&
         mend_json_member_as_integer (&member, least, most, value, error);
}

/**
 * mend_json_member_get_boolean:
 * @self: a place that holds an object
 * @name: a name
 * @value: (out): the truth value
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be true or false.
 *
 * Returns: whether it is; if not, @value is as it was
 */
gboolean
mend_json_member_get_boolean (const MendJsonMember *self,
                              const char *name,
                              gboolean *value,
                              GError **error)
{
  MendJsonMember member = { 0 };

  return find_required (self, name, &member, error) &&
         mend_json_member_as_boolean (&member, value, error);
}

/**
 * mend_json_member_get_time:
 * @self: a place that holds an object
 * @name: a name
 * @value: (inout) (transfer full): the time; one that was there before is released
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be a time in UTC.
 *
 * Returns: whether it is; if not, @value is as it was
 */
gboolean
mend_json_member_get_time (const MendJsonMember *self,
                           const char *name,
                           GDateTime **value,
                           GError **error)
{
  MendJsonMember member = { 0 };

  return find_required (self, name, &member, error) &&
         mend_json_member_as_time (&member, value, error);
}

/**
 * mend_json_member_get_word:
 * @self: a place that holds an object
 * @name: a name
 * @words: (array zero-terminated=1): what it may be
 * @value: (out): the value of the word
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that must be one of a few words.
 *
 * Returns: whether it is; if not, @value is as it was
 */
gboolean
mend_json_member_get_word (const MendJsonMember *self,
                           const char *name,
                           const MendJsonWord *words,
                           int *value,
                           GError **error)
{
  MendJsonMember member = { 0 };

  return find_required (self, name, &member, error) &&
         mend_json_member_as_word (&member, words, value, error);
}

/**
 * mend_json_member_get_optional_string:
 * @self: a place that holds an object
 * @name: a name
 * @max_length: how many characters it may have
 * @value: (out) (transfer none): the string, which belongs to the tree
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that may be absent, and else must be a string.
 *
 * Returns: `FALSE` if it is there and is not; absent or wrong, @value is as it was
 */
gboolean
mend_json_member_get_optional_string (const MendJsonMember *self,
                                      const char *name,
                                      gsize max_length,
                                      const char **value,
                                      GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (self, name, &member))
    return TRUE;

  return mend_json_member_as_string (&member, max_length, value, error);
}

/**
 * mend_json_member_get_optional_integer:
 * @self: a place that holds an object
 * @name: a name
 * @least: the least it may be
 * @most: the most it may be
 * @value: (out): the number
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that may be absent, and else must be a whole number.
 *
 * Returns: `FALSE` if it is there and is not; absent or wrong, @value is as it was
 */
gboolean
mend_json_member_get_optional_integer (const MendJsonMember *self,
                                       const char *name,
                                       gint64 least,
                                       gint64 most,
                                       gint64 *value,
                                       GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (self, name, &member))
    return TRUE;

  return mend_json_member_as_integer (&member, least, most, value, error);
}

/**
 * mend_json_member_get_optional_boolean:
 * @self: a place that holds an object
 * @name: a name
 * @value: (out): the truth value
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that may be absent, and else must be true or false.
 *
 * Returns: `FALSE` if it is there and is not; absent or wrong, @value is as it was
 */
gboolean
mend_json_member_get_optional_boolean (const MendJsonMember *self,
                                       const char *name,
                                       gboolean *value,
                                       GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (self, name, &member))
    return TRUE;

  return mend_json_member_as_boolean (&member, value, error);
}

/**
 * mend_json_member_get_optional_time:
 * @self: a place that holds an object
 * @name: a name
 * @value: (inout) (transfer full): the time; one that was there before is released
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that may be absent, and else must be a time in UTC.
 *
 * Returns: `FALSE` if it is there and is not; absent or wrong, @value is as it was
 */
gboolean
mend_json_member_get_optional_time (const MendJsonMember *self,
                                    const char *name,
                                    GDateTime **value,
                                    GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (self, name, &member))
    return TRUE;

  return mend_json_member_as_time (&member, value, error);
}

/**
 * mend_json_member_get_optional_word:
 * @self: a place that holds an object
 * @name: a name
 * @words: (array zero-terminated=1): what it may be
 * @value: (out): the value of the word
 * @error: return location for a [error@RecordError]
 *
 * Gets a member that may be absent, and else must be one of a few words.
 *
 * Returns: `FALSE` if it is there and is not; absent or wrong, @value is as it was
 */
gboolean
mend_json_member_get_optional_word (const MendJsonMember *self,
                                    const char *name,
                                    const MendJsonWord *words,
                                    int *value,
                                    GError **error)
{
  MendJsonMember member = { 0 };

  if (!mend_json_member_find (self, name, &member))
    return TRUE;

  return mend_json_member_as_word (&member, words, value, error);
}

/**
 * mend_json_member_format_time:
 * @time: a time, in any zone
 *
 * Writes a time as records hold it.
 *
 * Returns: (transfer full): the time in UTC, to the second
 */
char *
mend_json_member_format_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  utc = g_date_time_to_utc (time);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (utc),
                          g_date_time_get_month (utc), g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc), g_date_time_get_minute (utc),
                          g_date_time_get_second (utc));
}
