// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-writer.h"

#include "json/mend-json-scan.h"

#include <string.h>

/*
 * json-glib's own generator writes numbers that it cannot read back, and its layout is its own
 * affair and may change. Two computers that merge the same records must reach the same bytes.
 */
typedef struct
{
  GString *text;
  guint depth;
  GError **error;
} Writer;

static void
write_line_break (Writer *writer)
{
  g_string_append_c (writer->text, '\n');

  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->text, "  ");
}

/* A string can only be invalid if it came from outside JSON; then its bad bytes are replaced. */
static void
write_string (Writer *writer, const char *string)
{
  static const char letters[] = "\"\\\b\f\n\r\t";
  static const char escapes[] = "\"\\bfnrt";
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  g_string_append_c (writer->text, '"');

  for (const char *c = valid; *c != '\0'; c++)
    {
      const char *letter = strchr (letters, *c);

      if (letter != NULL)
        g_string_append_printf (writer->text, "\\%c", escapes[letter - letters]);
      else if ((guchar) *c < 0x20 || *c == 0x7f)
        g_string_append_printf (writer->text, "\\u%04x", (guint) (guchar) *c);
      else
        g_string_append_c (writer->text, *c);
    }

  g_string_append_c (writer->text, '"');
}

static gboolean
write_scalar (Writer *writer, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    write_string (writer, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (writer->text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (writer->text, json_node_get_boolean (node) ? "true" : "false");
  else
    {
      g_set_error_literal (writer->error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NUMBER,
                           "Only strings, whole numbers and truth values can be written");
      return FALSE;
    }

  return TRUE;
}

static gboolean
begin_element (Writer *writer, guint index)
{
  if (writer->depth > MEND_JSON_SCAN_MAX_DEPTH)
    {
      g_set_error_literal (writer->error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_TOO_DEEP,
                           "A record is nested too deeply to be written");
      return FALSE;
    }

  if (index > 0)
    g_string_append_c (writer->text, ',');
  write_line_break (writer);

  return TRUE;
}

static void
end_elements (Writer *writer, guint n_elements, char bracket)
{
  writer->depth--;
  if (n_elements > 0)
    write_line_break (writer);
  g_string_append_c (writer->text, bracket);
}

/* Objects and arrays call each other through the one function that knows all kinds of nodes. */
typedef gboolean (*WriteFunc) (Writer *writer, JsonNode *node);

static gboolean
write_object (Writer *writer, JsonObject *object, WriteFunc write_node)
{
  JsonObjectIter iter = { 0 };
  const char *name = NULL;
  JsonNode *member = NULL;
  guint n_elements = 0;

  g_string_append_c (writer->text, '{');
  writer->depth++;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!begin_element (writer, n_elements++))
        return FALSE;

      write_string (writer, name);
      g_string_append (writer->text, ": ");
      if (!write_node (writer, member))
        return FALSE;
    }

  end_elements (writer, n_elements, '}');

  return TRUE;
}

static gboolean
write_array (Writer *writer, JsonArray *array, WriteFunc write_node)
{
  guint n_elements = json_array_get_length (array);

  g_string_append_c (writer->text, '[');
  writer->depth++;

  for (guint i = 0; i < n_elements; i++)
    if (!begin_element (writer, i) || !write_node (writer, json_array_get_element (array, i)))
      return FALSE;

  end_elements (writer, n_elements, ']');

  return TRUE;
}

static gboolean
write_any (Writer *writer, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return write_object (writer, json_node_get_object (node), write_any);
    case JSON_NODE_ARRAY:
      return write_array (writer, json_node_get_array (node), write_any);
    case JSON_NODE_VALUE:
      return write_scalar (writer, node);
    case JSON_NODE_NULL:
      g_string_append (writer->text, "null");
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * mend_json_writer_write:
 * @root: a node
 * @error: return location for a [error@RecordError]
 *
 * Turns a tree into the text of a file: UTF-8, indented by two spaces, members in the order in
 * which they were set, a line break at the end.
 *
 * Equal trees give equal bytes, and what is written can be read back: the result has passed
 * [func@json_scan]. Bytes that are not UTF-8 are replaced; a number that is not whole is refused.
 *
 * Returns: (transfer full): the text
 */
GBytes *
mend_json_writer_write (JsonNode *root, GError **error)
{
  Writer writer = { .text = NULL, .depth = 0, .error = error };
  gboolean is_good = FALSE;

  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  writer.text = g_string_new (NULL);

  is_good = write_any (&writer, root);
  if (is_good)
    {
      g_string_append_c (writer.text, '\n');
      is_good = mend_json_scan (writer.text->str, writer.text->len, error);
    }

  if (!is_good)
    {
      g_string_free (writer.text, TRUE);
      return NULL;
    }

  return g_string_free_to_bytes (writer.text);
}
