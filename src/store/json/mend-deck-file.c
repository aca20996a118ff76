// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-deck-file.h"

#include "files/mend-guarded-file.h"
#include "json/mend-deck-json.h"
#include "json/mend-json-writer.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/*
 * Decks to pass on: an object that begins with a brace, or a plain text with one card a line. A
 * file comes from anywhere, so it is read as guardedly as a record, and either the whole of it
 * becomes a deck or nothing does.
 */

#define FORMAT  "mend deck file"
#define VERSION 1

static guint
count_lines (const char *text, gsize length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n' ? 1 : 0;

  return n;
}

/* Where a string ends that begins at @at; the text was let pass before. */
static gsize
skip_string (const char *text, gsize at)
{
  for (at++; text[at] != '"'; at++)
    at += text[at] == '\\' ? 1 : 0;

  return at;
}

static gsize
skip_blanks (const char *text, gsize length, gsize at)
{
  while (at < length && strchr (" \t\r\n", text[at]) != NULL)
    at++;

  return at;
}

/* Whether a member of the top begins at @at, and has that name. */
static gboolean
is_member (const char *text, gsize length, gsize at, gsize end, const char *name)
{
  const gsize colon = skip_blanks (text, length, end + 1);

  return end - at - 1 == strlen (name) && strncmp (text + at + 1, name, strlen (name)) == 0 &&
         colon < length && text[colon] == ':';
}

/* The line on which a member of the top begins, or an element of the list in it. */
static guint
find_line (GBytes *bytes, const char *name, int element)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  int depth = 0;
  int index = 0;
  gboolean is_inside = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      const char character = text[i];

      if (character == '"')
        {
          const gsize end = skip_string (text, i);

          if (depth == 1 && is_member (text, length, i, end, name))
            is_inside = TRUE;
          if (is_inside && depth == 1 && element < 0)
            return count_lines (text, i);
          i = end;
        }
      else if (strchr ("{[", character) != NULL)
        depth++;
      else if (strchr ("}]", character) != NULL)
        depth--;

      if (is_inside && depth == 2 && character == ',')
        index++;
      if (is_inside && index == element && depth == 3 && character == '{')
        return count_lines (text, i);
      if (is_inside && depth == 1 && character == ']')
        break;
    }

  return 0;
}

static guint
find_line_of_offset (GBytes *bytes, const GError *error)
{
  const gint64 offset = mend_record_error_get_offset (error);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return offset >= 0 && (gsize) offset <= length ? count_lines (text, (gsize) offset) : 0;
}

static GListModel *
read_cards (const MendJsonMember *root, int *bad_element, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  MendJsonMember array = { 0 };
  GListStore *cards = NULL;

  *bad_element = -1;
  if (!mend_json_member_get_array (root, "cards", MEND_OWN_DECK_MOST_CARDS, &array, error))
    return NULL;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      MendJsonMember place = { 0 };
      MendCard *card = NULL;

      mend_json_member_get_element (&array, i, &place);
      if (mend_json_member_as_object (&place, error))
        card = mend_deck_json_read_card (&place, id, error);

      if (card == NULL)
        {
          *bad_element = (int) i;
          return NULL;
        }

      g_ptr_array_add (list, card);
    }

  cards = g_list_store_new (MEND_TYPE_CARD);
  g_list_store_splice (cards, 0, 0, list->pdata, list->len);

  return G_LIST_MODEL (cards);
}

static MendDeck *
read_tree (GBytes *bytes, JsonNode *root, guint *bad_line, GError **error)
{
  MendJsonMember place = { 0 };
  const char *title = NULL;
  gint64 step = 0;
  int bad_element = -1;
  g_autoptr (GListModel) cards = NULL;

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_check_format (&place, FORMAT, VERSION, error))
    return NULL;

  if (!mend_json_member_get_string (&place, "title", MEND_OWN_DECK_LONGEST_NAME, &title, error))
    {
      *bad_line = find_line (bytes, "title", -1);
      return NULL;
    }

  if (!mend_json_member_get_optional_integer (&place, "step", 0, MEND_DECK_LAST_STEP, &step, error))
    {
      *bad_line = find_line (bytes, "step", -1);
      return NULL;
    }

  cards = read_cards (&place, &bad_element, error);
  if (cards == NULL)
    {
      *bad_line = find_line (bytes, "cards", bad_element);
      return NULL;
    }

  return mend_own_deck_new (NULL, title, (guint) step, cards);
}

static MendDeck *
read_object (GBytes *bytes, guint *bad_line, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, &local_error);

  if (root != NULL)
    return read_tree (bytes, root, bad_line, error);

  *bad_line = find_line_of_offset (bytes, local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
is_object (const char *text, gsize length)
{
  const gsize start = skip_blanks (text, length, 0);

  return start < length && text[start] == '{';
}

/**
 * mend_deck_file_parse:
 * @bytes: the content of a file
 * @title: the title of the deck, if the file is plain text
 * @bad_line: (out): on failure, the number of the line that is not as it has to be, from 1; 0 if it
 * is the whole
 * @error: return location for a [error@RecordError]
 *
 * Reads a deck, which gets an id of its own.
 *
 * Returns: (transfer full): the deck
 */
MendDeck *
mend_deck_file_parse (GBytes *bytes, const char *title, guint *bad_line, GError **error)
{
  const char *text = NULL;
  gsize length = 0;
  MendDeck *deck = NULL;

  g_return_val_if_fail (bytes != NULL && title != NULL && bad_line != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *bad_line = 0;
  text = g_bytes_get_data (bytes, &length);
  if (text == NULL)
    text = "";

  if (is_object (text, length))
    return read_object (bytes, bad_line, error);

  deck = mend_own_deck_read_lines (text, length, title, bad_line);
  if (deck == NULL)
    g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_SYNTAX,
                         "A line that is no card");

  return deck;
}

/* What a file is called, without its end. */
static char *
make_title (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *end = strrchr (name, '.');
  g_autofree char *valid = NULL;

  if (end != NULL && end != name)
    *end = '\0';

  valid = g_utf8_make_valid (name, -1);

  return g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MEND_OWN_DECK_LONGEST_NAME));
}

/**
 * mend_deck_file_load:
 * @path: the path of a file
 * @bad_line: (out): as for [func@deck_file_parse]
 * @error: return location for a [error@RecordError] or a [error@Gio.IOErrorEnum]
 *
 * Reads a deck from a file that somebody has chosen. Blocks.
 *
 * Returns: (transfer full): the deck
 */
MendDeck *
mend_deck_file_load (const char *path, guint *bad_line, GError **error)
{
  g_autofree char *folder_path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MendFileStamp stamp = { 0 };
  int folder = -1;

  g_return_val_if_fail (path != NULL && bad_line != NULL, NULL);

  *bad_line = 0;
  folder_path = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  title = make_title (path);
  folder = open (folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0)
    {
      mend_guarded_file_set_error (error, errno, "The folder cannot be opened");
      return NULL;
    }

  bytes = mend_guarded_file_read (folder, name, &stamp, error);
  close (folder);

  return bytes != NULL ? mend_deck_file_parse (bytes, title, bad_line, error) : NULL;
}

/**
 * mend_deck_file_write:
 * @deck: a deck of one's own
 * @error: return location for a [error@RecordError]
 *
 * Writes a deck, to be passed on.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
mend_deck_file_write (MendDeck *deck, GError **error)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  JsonArray *array = json_array_new ();

  mend_record_header_add_format (object, FORMAT, VERSION);
  json_object_set_string_member (object, "title", mend_deck_get_title (deck));
  if (mend_deck_get_step (deck) != 0)
    json_object_set_int_member (object, "step", mend_deck_get_step (deck));

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);
      JsonObject *element = json_object_new ();

      mend_deck_json_add_card (element, card);
      json_array_add_object_element (array, element);
    }

  json_object_set_array_member (object, "cards", array);

  return mend_json_writer_write (root, error);
}
