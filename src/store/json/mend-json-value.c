// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-value.h"

#include "records/mend-record-header.h"

/**
 * mend_json_value_read_text:
 * @place: a place that holds an object
 * @name: a name
 * @max_length: how many characters it may have
 * @text: (out) (transfer full): the text; one that was there before is freed
 * @error: return location for a [error@RecordError]
 *
 * Reads a text that must be there.
 *
 * Returns: whether it is; if not, @text is as it was
 */
gboolean
mend_json_value_read_text (
    const MendJsonMember *place, const char *name, gsize max_length, char **text, GError **error)
{
  const char *found = NULL;

  if (!mend_json_member_get_string (place, name, max_length, &found, error))
    return FALSE;

  g_free (*text);
  *text = g_strdup (found);

  return TRUE;
}

/**
 * mend_json_value_read_optional_text:
 * @place: a place that holds an object
 * @name: a name
 * @max_length: how many characters it may have
 * @text: (out) (transfer full) (nullable): the text; one that was there before is freed
 * @error: return location for a [error@RecordError]
 *
 * Reads a text that may be absent.
 *
 * Returns: whether it is absent or as it has to be; if not, @text is as it was
 */
gboolean
mend_json_value_read_optional_text (
    const MendJsonMember *place, const char *name, gsize max_length, char **text, GError **error)
{
  const char *found = NULL;

  if (!mend_json_member_get_optional_string (place, name, max_length, &found, error))
    return FALSE;

  g_free (*text);
  *text = g_strdup (found);

  return TRUE;
}

/**
 * mend_json_value_read_count:
 * @place: a place that holds an object
 * @name: a name
 * @most: the most it may be
 * @count: (out): the number
 * @error: return location for a [error@RecordError]
 *
 * Reads a number that counts something, from 0.
 *
 * Returns: whether it is there and in range; if not, @count is as it was
 */
gboolean
mend_json_value_read_count (
    const MendJsonMember *place, const char *name, guint most, guint *count, GError **error)
{
  gint64 found = 0;

  if (!mend_json_member_get_integer (place, name, 0, most, &found, error))
    return FALSE;

  *count = (guint) found;

  return TRUE;
}

/**
 * mend_json_value_read_ms:
 * @place: a place that holds an object
 * @name: a name
 * @length_ms: (out): milliseconds
 * @error: return location for a [error@RecordError]
 *
 * Reads a length of time or a position in a talk.
 *
 * Returns: whether it is there and in range; if not, @length_ms is as it was
 */
gboolean
mend_json_value_read_ms (const MendJsonMember *place,
                         const char *name,
                         gint64 *length_ms,
                         GError **error)
{
  return mend_json_member_get_integer (place, name, 0, MEND_RECORD_MOST_MS, length_ms, error);
}

/**
 * mend_json_value_read_seat:
 * @place: a place that holds an object
 * @name: a name
 * @seat: (out): any of the seats, also nobody and both
 * @error: return location for a [error@RecordError]
 *
 * Reads whose something is.
 *
 * Returns: whether it is there; if not, @seat is as it was
 */
gboolean
mend_json_value_read_seat (const MendJsonMember *place,
                           const char *name,
                           MendSeat *seat,
                           GError **error)
{
  MendJsonMember member = { 0 };
  const char *found = NULL;

  if (!mend_json_member_get_string (place, name, MEND_RECORD_LONGEST_ID, &found, error))
    return FALSE;

  if (!mend_seat_from_string (found, seat))
    {
      mend_json_member_find (place, name, &member);
      return mend_json_member_fail (&member, "an unknown word", error);
    }

  return TRUE;
}

/**
 * mend_json_value_read_side:
 * @place: a place that holds an object
 * @name: a name
 * @seat: (out): left or right
 * @error: return location for a [error@RecordError]
 *
 * Reads which of the two it is.
 *
 * Returns: whether it is there and one of the two; if not, @seat is as it was
 */
gboolean
mend_json_value_read_side (const MendJsonMember *place,
                           const char *name,
                           MendSeat *seat,
                           GError **error)
{
  MendJsonMember member = { 0 };
  MendSeat found = MEND_SEAT_NONE;

  if (!mend_json_value_read_seat (place, name, &found, error))
    return FALSE;

  if (found != MEND_SEAT_LEFT && found != MEND_SEAT_RIGHT)
    {
      mend_json_member_find (place, name, &member);
      return mend_json_member_fail (&member, "neither left nor right", error);
    }

  *seat = found;

  return TRUE;
}

/**
 * mend_json_value_read_lines:
 * @place: a place that holds an object
 * @name: a name
 * @lines: (out) (transfer full): the texts; those that were there before are freed
 * @error: return location for a [error@RecordError]
 *
 * Reads a list of short texts.
 *
 * Returns: whether it is there; if not, @lines is as it was
 */
gboolean
mend_json_value_read_lines (const MendJsonMember *place,
                            const char *name,
                            GStrv *lines,
                            GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (place, name, MEND_RECORD_MOST_LINES, &array, error))
    return FALSE;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };
      const char *line = NULL;

      mend_json_member_get_element (&array, i, &element);

      if (!mend_json_member_as_string (&element, MEND_RECORD_LONGEST_LINE, &line, error))
        return FALSE;

      g_strv_builder_add (builder, line);
    }

  g_strfreev (*lines);
  *lines = g_strv_builder_end (builder);

  return TRUE;
}

/**
 * mend_json_value_add_text:
 * @object: an object
 * @name: a name
 * @text: (nullable): a text
 *
 * Adds a text, or `null`, so that the member is there in any case.
 */
void
mend_json_value_add_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

/**
 * mend_json_value_add_lines:
 * @object: an object
 * @name: a name
 * @lines: (nullable): texts
 *
 * Adds a list of texts.
 */
void
mend_json_value_add_lines (JsonObject *object, const char *name, const char *const *lines)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    json_array_add_string_element (array, lines[i]);

  json_object_set_array_member (object, name, array);
}
