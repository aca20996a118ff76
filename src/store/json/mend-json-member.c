// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-member.h"

#include <string.h>

#define TIME_LENGTH       20
#define TIME_LENGTH_FINER 24

/**
 * mend_json_member_init_root:
 * @self: (out caller-allocates): a place
 * @root: the top of a tree
 *
 * Makes @self the place that everything else is looked up from.
 */
void
mend_json_member_init_root (MendJsonMember *self, JsonNode *root)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (root != NULL);

  *self = (MendJsonMember){ .parent = NULL, .name = NULL, .index = 0, .node = root };
}

/**
 * mend_json_member_find:
 * @self: a place that holds an object
 * @name: a name, that outlives @member
 * @member: (out caller-allocates): the place of the member
 *
 * Looks for a member. One that is `null` counts as absent.
 *
 * Returns: whether it is there; if not, @member is as it was
 */
gboolean
mend_json_member_find (const MendJsonMember *self, const char *name, MendJsonMember *member)
{
  JsonNode *node = NULL;

  g_return_val_if_fail (self != NULL && JSON_NODE_HOLDS_OBJECT (self->node), FALSE);
  g_return_val_if_fail (name != NULL && member != NULL, FALSE);

  node = json_object_get_member (json_node_get_object (self->node), name);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;

  *member = (MendJsonMember){ .parent = self, .name = name, .index = 0, .node = node };

  return TRUE;
}

/**
 * mend_json_member_get_n_elements:
 * @self: a place that holds an array
 *
 * Counts the elements.
 *
 * Returns: how many
 */
guint
mend_json_member_get_n_elements (const MendJsonMember *self)
{
  g_return_val_if_fail (self != NULL && JSON_NODE_HOLDS_ARRAY (self->node), 0);

  return json_array_get_length (json_node_get_array (self->node));
}

/**
 * mend_json_member_get_element:
 * @self: a place that holds an array
 * @index: which element; less than there are
 * @element: (out caller-allocates): the place of the element
 *
 * Gets the place of an element. What it holds is still to be checked.
 */
void
mend_json_member_get_element (const MendJsonMember *self, guint index, MendJsonMember *element)
{
  g_return_if_fail (index < mend_json_member_get_n_elements (self));
  g_return_if_fail (element != NULL);

  *element = (MendJsonMember){
    .parent = self,
    .name = NULL,
    .index = index,
    .node = json_array_get_element (json_node_get_array (self->node), index),
  };
}

/**
 * mend_json_member_get_path:
 * @self: a place
 *
 * Says where in the tree a place is, as in `turns[3].length_ms`.
 *
 * Only names that were asked for by the program are in it, so it betrays nothing that people wrote.
 *
 * Returns: (transfer full): the way from the root; empty for the root itself
 */
char *
mend_json_member_get_path (const MendJsonMember *self)
{
  GString *path = g_string_new (NULL);

  for (const MendJsonMember *place = self; place != NULL && place->parent != NULL;
       place = place->parent)
    {
      g_autofree char *step = NULL;

      if (place->name == NULL)
        step = g_strdup_printf ("[%u]", place->index);
      else
        step = g_strconcat (place->parent->parent != NULL ? "." : "", place->name, NULL);

      g_string_prepend (path, step);
    }

  return g_string_free (path, FALSE);
}

/**
 * mend_json_member_fail:
 * @self: a place
 * @what: what is wrong there, as in "not a whole number"; nothing of the value
 * @error: return location for %MEND_RECORD_ERROR_MEMBER
 *
 * Reports a value that cannot be; also for the checks that only the records know.
 *
 * Returns: always `FALSE`
 */
gboolean
mend_json_member_fail (const MendJsonMember *self, const char *what, GError **error)
{
  g_autofree char *path = mend_json_member_get_path (self);

  g_set_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER, "%s: %s",
               *path != '\0' ? path : "The record", what);

  return FALSE;
}

static gboolean
holds (const MendJsonMember *self, GType type)
{
  return JSON_NODE_HOLDS_VALUE (self->node) && json_node_get_value_type (self->node) == type;
}

/**
 * mend_json_member_as_object:
 * @self: a place
 * @error: return location for a [error@RecordError]
 *
 * Checks that a place holds an object.
 *
 * Returns: whether it does
 */
gboolean
mend_json_member_as_object (const MendJsonMember *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    return mend_json_member_fail (self, "not an object", error);

  return TRUE;
}

/**
 * mend_json_member_as_array:
 * @self: a place
 * @max_elements: how many elements it may have
 * @error: return location for a [error@RecordError]
 *
 * Checks that a place holds an array.
 *
 * Returns: whether it does
 */
gboolean
mend_json_member_as_array (const MendJsonMember *self, guint max_elements, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!JSON_NODE_HOLDS_ARRAY (self->node))
    return mend_json_member_fail (self, "not an array", error);
  if (mend_json_member_get_n_elements (self) > max_elements)
    return mend_json_member_fail (self, "too many elements", error);

  return TRUE;
}

/**
 * mend_json_member_as_string:
 * @self: a place
 * @max_length: how many characters it may have
 * @value: (out) (transfer none): the string, which belongs to the tree
 * @error: return location for a [error@RecordError]
 *
 * Gets the string that a place holds.
 *
 * Returns: whether it holds one; if not, @value is as it was
 */
gboolean
mend_json_member_as_string (const MendJsonMember *self,
                            gsize max_length,
                            const char **value,
                            GError **error)
{
  const char *string = NULL;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (!holds (self, G_TYPE_STRING))
    return mend_json_member_fail (self, "not a text", error);

  string = json_node_get_string (self->node);
  if (strlen (string) > max_length && (gsize) g_utf8_strlen (string, -1) > max_length)
    return mend_json_member_fail (self, "too long", error);

  *value = string;

  return TRUE;
}

/**
 * mend_json_member_as_integer:
 * @self: a place
 * @least: the least it may be
 * @most: the most it may be
 * @value: (out): the number
 * @error: return location for a [error@RecordError]
 *
 * Gets the number that a place holds.
 *
 * Returns: whether it holds one in this range; if not, @value is as it was
 */
gboolean
mend_json_member_as_integer (
    const MendJsonMember *self, gint64 least, gint64 most, gint64 *value, GError **error)
{
  gint64 number = 0;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (!holds (self, G_TYPE_INT64))
    return mend_json_member_fail (self, "not a whole number", error);

  number = json_node_get_int (self->node);
  if (number < least || number > most)
    return mend_json_member_fail (self, "out of range", error);

  *value = number;

  return TRUE;
}

/**
 * mend_json_member_as_boolean:
 * @self: a place
 * @value: (out): the truth value
 * @error: return location for a [error@RecordError]
 *
 * Gets the truth value that a place holds.
 *
 * Returns: whether it holds one; if not, @value is as it was
 */
gboolean
mend_json_member_as_boolean (const MendJsonMember *self, gboolean *value, GError **error)
{
  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (!holds (self, G_TYPE_BOOLEAN))
    return mend_json_member_fail (self, "neither true nor false", error);

  *value = json_node_get_boolean (self->node);

  return TRUE;
}

/* Compared with a pattern: 0 is a digit, all else is itself. */
static gboolean
matches (const char *string, const char *pattern)
{
  for (; *pattern != '\0'; string++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*string) : *string != *pattern)
      return FALSE;

  return *string == '\0';
}

static int
read_digits (const char *string, gsize n_digits)
{
  int number = 0;

  for (gsize i = 0; i < n_digits; i++)
    number = number * 10 + (string[i] - '0');

  return number;
}

static GDateTime *
parse_time (const char *string)
{
  g_autoptr (GDateTime) time = NULL;
  gint64 milliseconds = 0;

  if (matches (string, "0000-00-00T00:00:00.000Z"))
    milliseconds = read_digits (string + TIME_LENGTH, TIME_LENGTH_FINER - TIME_LENGTH - 1);
  else if (!matches (string, "0000-00-00T00:00:00Z"))
    return NULL;

  /* Refuses months, days, hours and the like that there are not, and the year 0. */
  time = g_date_time_new_utc (read_digits (string, 4), read_digits (string + 5, 2),
                              read_digits (string + 8, 2), read_digits (string + 11, 2),
                              read_digits (string + 14, 2), read_digits (string + 17, 2));

  return time != NULL ? g_date_time_add (time, milliseconds * 1000) : NULL;
}

/**
 * mend_json_member_as_time:
 * @self: a place
 * @value: (out) (transfer full): the time, in UTC
 * @error: return location for a [error@RecordError]
 *
 * Gets the time that a place holds: `2026-01-31T19:05:00Z`, or with three digits of milliseconds.
 *
 * @value must be set to `NULL` or a time before; a time is released.
 *
 * Returns: whether it holds one; if not, @value is as it was
 */
gboolean
mend_json_member_as_time (const MendJsonMember *self, GDateTime **value, GError **error)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (holds (self, G_TYPE_STRING))
    time = parse_time (json_node_get_string (self->node));
  if (time == NULL)
    return mend_json_member_fail (self, "not a time in UTC", error);

  g_clear_pointer (value, g_date_time_unref);
  *value = g_steal_pointer (&time);

  return TRUE;
}

/**
 * mend_json_member_as_word:
 * @self: a place
 * @words: (array zero-terminated=1): what it may hold
 * @value: (out): the value of the word
 * @error: return location for a [error@RecordError]
 *
 * Gets the value that a place names by one of a few words.
 *
 * Returns: whether it holds one of them; if not, @value is as it was
 */
gboolean
mend_json_member_as_word (const MendJsonMember *self,
                          const MendJsonWord *words,
                          int *value,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL && value != NULL, FALSE);

  if (!holds (self, G_TYPE_STRING))
    return mend_json_member_fail (self, "not a text", error);

  for (const MendJsonWord *word = words; word->word != NULL; word++)
    if (strcmp (word->word, json_node_get_string (self->node)) == 0)
      {
        *value = word->value;
        return TRUE;
      }

  return mend_json_member_fail (self, "an unknown word", error);
}
