// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "json/mend-deck-file.h"
#include "json/mend-json-member.h"
#include "json/mend-json-writer.h"
#include "records/mend-record-file.h"

/*
 * Any bytes, read as a record. What is accepted says the same after it has been written and read
 * once more, and all of it can be asked for its type.
 */

static void
visit (const MendJsonMember *place)
{
  MendJsonMember child = { 0 };
  const char *string = NULL;
  gint64 number = 0;
  gboolean is_true = FALSE;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *path = mend_json_member_get_path (place);

  g_assert_nonnull (path);
  mend_json_member_as_string (place, 100, &string, NULL);
  mend_json_member_as_integer (place, 0, G_MAXINT, &number, NULL);
  mend_json_member_as_boolean (place, &is_true, NULL);
  mend_json_member_as_time (place, &time, NULL);

  if (mend_json_member_as_object (place, NULL))
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (place->node));

      for (GList *link = names; link != NULL; link = link->next)
        if (mend_json_member_find (place, link->data, &child))
          visit (&child);
    }
  else if (mend_json_member_as_array (place, G_MAXUINT, NULL))
    {
      for (guint i = 0; i < mend_json_member_get_n_elements (place); i++)
        {
          mend_json_member_get_element (place, i, &child);
          visit (&child);
        }
    }
}

/* The same bytes as a deck from elsewhere: it becomes one whole, or the reason is told and the line
 * is one of the file. */
static void
read_deck (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  guint bad_line = 0;
  g_autoptr (MendDeck) deck = mend_deck_file_parse (bytes, "Deck", &bad_line, &error);
  g_autoptr (GBytes) written = NULL;

  if (deck == NULL)
    {
      g_assert_true (error != NULL && error->domain == MEND_RECORD_ERROR);
      g_assert_cmpuint (bad_line, <=, g_bytes_get_size (bytes) + 1);
      return;
    }

  g_assert_no_error (error);
  written = mend_deck_file_write (deck, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (GError) error = NULL;
  MendJsonMember place = { 0 };

  read_deck (bytes);

  root = mend_record_file_parse (bytes, &error);
  if (root == NULL)
    {
      g_assert_true (error != NULL && error->domain == MEND_RECORD_ERROR);
      g_assert_true (g_str_is_ascii (error->message));
      g_assert_cmpint (mend_record_error_get_offset (error), <=, (gint64) size);
      return 0;
    }

  mend_json_member_init_root (&place, root);
  visit (&place);

  written = mend_json_writer_write (root, &error);
  g_assert_no_error (error);
  again = mend_record_file_parse (written, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (root, again));

  rewritten = mend_json_writer_write (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (written, rewritten));

  return 0;
}
