// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-scan.h"

#include <string.h>

/*
 * A strict look at a text before json-glib sees it.
 *
 * The parser of json-glib 1.6 crashes on deeply nested input and silently changes what it does not
 * understand: it cuts strings at \u0000, wraps large numbers, drops a second object and lets the
 * last of two equal names win. What passes here, it reads without loss.
 */
typedef struct
{
  const char *text;
  gsize length;

  gsize at;
  guint depth;
  guint n_values;

  /* The names seen so far in the object open at each depth; made when first needed. */
  GHashTable *names[MEND_JSON_SCAN_MAX_DEPTH + 1];
  GString *name;

  GError **error;
} Scan;

static gboolean
fail_at (Scan *scan, gsize offset, MendRecordError code, const char *message)
{
  mend_record_error_set_at (scan->error, code, offset, message);

  return FALSE;
}

static gboolean
fail (Scan *scan, MendRecordError code, const char *message)
{
  return fail_at (scan, scan->at, code, message);
}

/* Gives 0 at the end of the text, which cannot be mistaken: a zero byte has been refused before. */
static char
peek (const Scan *scan)
{
  return scan->at < scan->length ? scan->text[scan->at] : '\0';
}

static void
skip_white_space (Scan *scan)
{
  while (peek (scan) == ' ' || peek (scan) == '\t' || peek (scan) == '\n' || peek (scan) == '\r')
    scan->at++;
}

static gboolean
scan_encoding (Scan *scan)
{
  const char *end = NULL;

  if (scan->length == 0)
    return fail (scan, MEND_RECORD_ERROR_EMPTY, "The text is empty");
  if (scan->length > MEND_JSON_SCAN_MAX_LENGTH)
    return fail_at (scan, MEND_JSON_SCAN_MAX_LENGTH, MEND_RECORD_ERROR_TOO_LARGE,
                    "The text is too long");
  if (scan->length >= 3 && memcmp (scan->text, "\xef\xbb\xbf", 3) == 0)
    return fail (scan, MEND_RECORD_ERROR_BYTE_ORDER_MARK, "The text has a byte order mark");

  if (!g_utf8_validate_len (scan->text, scan->length, &end))
    {
      gsize offset = (gsize) (end - scan->text);

      if (*end == '\0')
        return fail_at (scan, offset, MEND_RECORD_ERROR_CONTROL, "A zero byte in the text");

      return fail_at (scan, offset, MEND_RECORD_ERROR_NOT_UTF8, "The text is not UTF-8");
    }

  return TRUE;
}

static gboolean
scan_four_digits (Scan *scan, gunichar *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (peek (scan)))
        return fail (scan, MEND_RECORD_ERROR_SYNTAX, "Four hexadecimal digits must follow \\u");

      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (scan->text[scan->at++]);
    }

  return TRUE;
}

/* Both halves of a pair, or one character of the first plane. */
static gboolean
scan_unicode_escape (Scan *scan, GString *decoded)
{
  gsize start = scan->at - 2;
  gunichar unit = 0;
  gunichar low = 0;

  if (!scan_four_digits (scan, &unit))
    return FALSE;

  if (unit == 0)
    return fail_at (scan, start, MEND_RECORD_ERROR_CONTROL, "A zero character in a string");
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return fail_at (scan, start, MEND_RECORD_ERROR_SURROGATE, "Half a surrogate pair");

  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      if (scan->length - scan->at < 2 || memcmp (scan->text + scan->at, "\\u", 2) != 0)
        return fail_at (scan, start, MEND_RECORD_ERROR_SURROGATE, "Half a surrogate pair");

      scan->at += 2;
      if (!scan_four_digits (scan, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail_at (scan, start, MEND_RECORD_ERROR_SURROGATE, "Half a surrogate pair");

      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  if (decoded != NULL)
    g_string_append_unichar (decoded, unit);

  return TRUE;
}

static gboolean
scan_escape (Scan *scan, GString *decoded)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter = NULL;

  scan->at++;

  if (peek (scan) == 'u')
    {
      scan->at++;
      return scan_unicode_escape (scan, decoded);
    }

  letter = peek (scan) != '\0' ? strchr (letters, peek (scan)) : NULL;
  if (letter == NULL)
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "An unknown escape in a string");

  if (decoded != NULL)
    g_string_append_c (decoded, meanings[letter - letters]);
  scan->at++;

  return TRUE;
}

static gboolean
scan_string (Scan *scan, GString *decoded)
{
  scan->at++;

  while (scan->at < scan->length && scan->text[scan->at] != '"')
    {
      char c = scan->text[scan->at];

      if (c == '\\')
        {
          if (!scan_escape (scan, decoded))
            return FALSE;
          continue;
        }

      if ((guchar) c < 0x20)
        return fail (scan, MEND_RECORD_ERROR_CONTROL, "A control character in a string");

      if (decoded != NULL)
        g_string_append_c (decoded, c);
      scan->at++;
    }

  if (scan->at == scan->length)
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A string without an end");

  scan->at++;

  return TRUE;
}

static gboolean
scan_number (Scan *scan)
{
  gsize start = scan->at;
  gint64 value = 0;

  if (peek (scan) == '-')
    scan->at++;

  if (!g_ascii_isdigit (peek (scan)))
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A number without digits");
  if (peek (scan) == '0' && scan->at + 1 < scan->length &&
      g_ascii_isdigit (scan->text[scan->at + 1]))
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A number with a leading zero");

  while (g_ascii_isdigit (peek (scan)))
    {
      value = value * 10 + (peek (scan) - '0');
      if (value > MEND_JSON_SCAN_MAX_INTEGER)
        return fail_at (scan, start, MEND_RECORD_ERROR_NUMBER, "A number is too large");

      scan->at++;
    }

  if (peek (scan) == '.' || peek (scan) == 'e' || peek (scan) == 'E')
    return fail_at (scan, start, MEND_RECORD_ERROR_NUMBER, "A number is not whole");

  return TRUE;
}

static gboolean
scan_word (Scan *scan, const char *word)
{
  gsize length = strlen (word);

  if (scan->length - scan->at < length || memcmp (scan->text + scan->at, word, length) != 0)
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "An unknown word");

  scan->at += length;

  return TRUE;
}

static gboolean
scan_name (Scan *scan, GHashTable *names)
{
  gsize start = scan->at;

  if (peek (scan) != '"')
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A member must begin with its name");

  g_string_truncate (scan->name, 0);
  if (!scan_string (scan, scan->name))
    return FALSE;

  if (g_hash_table_size (names) >= MEND_JSON_SCAN_MAX_MEMBERS)
    return fail_at (scan, start, MEND_RECORD_ERROR_TOO_MANY, "An object has too many members");
  if (!g_hash_table_add (names, g_strndup (scan->name->str, scan->name->len)))
    return fail_at (scan, start, MEND_RECORD_ERROR_DUPLICATE, "Two members have the same name");

  skip_white_space (scan);
  if (peek (scan) != ':')
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A colon must follow a name");

  scan->at++;

  return TRUE;
}

static gboolean
open_level (Scan *scan)
{
  if (scan->depth == MEND_JSON_SCAN_MAX_DEPTH)
    return fail (scan, MEND_RECORD_ERROR_TOO_DEEP, "The text is nested too deeply");

  scan->depth++;
  scan->at++;
  skip_white_space (scan);

  return TRUE;
}

/* After an element: the end of its object or array, or a comma and one more. */
static gboolean
scan_separator (Scan *scan, char closing, gboolean *is_closed)
{
  skip_white_space (scan);

  if (peek (scan) != ',' && peek (scan) != closing)
    return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A comma or a closing bracket is missing");

  *is_closed = peek (scan) == closing;
  scan->at++;
  skip_white_space (scan);

  return TRUE;
}

static GHashTable *
begin_names (Scan *scan)
{
  GHashTable **names = &scan->names[scan->depth];

  if (*names == NULL)
    *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  else
    g_hash_table_remove_all (*names);

  return *names;
}

static gboolean
scan_scalar (Scan *scan, char first)
{
  if (first == '"')
    return scan_string (scan, NULL);
  if (first == '-' || g_ascii_isdigit (first))
    return scan_number (scan);
  if (first == 't')
    return scan_word (scan, "true");
  if (first == 'f')
    return scan_word (scan, "false");
  if (first == 'n')
    return scan_word (scan, "null");

  return fail (scan, MEND_RECORD_ERROR_SYNTAX, "A value is missing");
}

/* Objects and arrays hold values and values may be objects: the depth is bounded, so the stack is.
 */
static gboolean
scan_value (Scan *scan)
{
  char first = '\0';
  char closing = '\0';
  gboolean is_closed = FALSE;
  GHashTable *names = NULL;

  skip_white_space (scan);
  first = peek (scan);

  if (++scan->n_values > MEND_JSON_SCAN_MAX_VALUES)
    return fail (scan, MEND_RECORD_ERROR_TOO_MANY, "The text holds too many values");
  if (first != '{' && first != '[')
    return scan_scalar (scan, first);
  if (!open_level (scan))
    return FALSE;

  closing = first == '{' ? '}' : ']';
  names = first == '{' ? begin_names (scan) : NULL;
  is_closed = peek (scan) == closing;
  if (is_closed)
    scan->at++;

  while (!is_closed)
    if ((names != NULL && !scan_name (scan, names)) || !scan_value (scan) ||
        !scan_separator (scan, closing, &is_closed))
      return FALSE;

  scan->depth--;

  return TRUE;
}

static gboolean
scan_text (Scan *scan)
{
  if (!scan_encoding (scan))
    return FALSE;

  skip_white_space (scan);
  if (scan->at == scan->length)
    return fail (scan, MEND_RECORD_ERROR_EMPTY, "The text holds nothing but white space");
  if (peek (scan) == '[' || peek (scan) == '"' || peek (scan) == '-' ||
      g_ascii_isalnum (peek (scan)))
    return fail (scan, MEND_RECORD_ERROR_NOT_AN_OBJECT, "The text is not an object");

  if (!scan_value (scan))
    return FALSE;

  skip_white_space (scan);
  if (scan->at < scan->length)
    return fail (scan, MEND_RECORD_ERROR_TRAILING, "Something follows the object");

  return TRUE;
}

/**
 * mend_json_scan:
 * @text: (array length=length): the text of a file; need not end with a zero byte
 * @length: its length in bytes
 * @error: return location for a [error@RecordError]
 *
 * Checks that @text is one JSON object that can be read without loss.
 *
 * That is: UTF-8 without a byte order mark, no zero character, no half of a surrogate pair, no bare
 * control character in a string, whole numbers up to 2^53, no two members of an object with one
 * name, nothing but white space around the object, and all of it within the limits of this header.
 *
 * The error bears the offset, see [func@record_error_get_offset], and nothing of @text.
 *
 * Returns: `TRUE` if it may be given to the parser
 */
gboolean
mend_json_scan (const char *text, gsize length, GError **error)
{
  Scan scan = { .text = text, .length = length, .error = error };
  gboolean is_good = FALSE;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  scan.name = g_string_new (NULL);
  is_good = scan_text (&scan);

  g_string_free (scan.name, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scan.names); i++)
    g_clear_pointer (&scan.names[i], g_hash_table_unref);

  return is_good;
}
