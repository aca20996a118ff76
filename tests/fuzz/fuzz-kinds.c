// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "json/mend-json-writer.h"
#include "json/mend-later-note-json.h"
#include "json/mend-person-json.h"
#include "json/mend-store-json.h"
#include "json/mend-talk-json.h"
#include "records/mend-record-file.h"

/* Any bytes, read as each of the kinds of file in a store. None is taken for two of them, and what
 * is accepted says the same after it has been written and read once more. */

static JsonNode *
reread (JsonNode *tree)
{
  g_autoptr (JsonNode) root = tree;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);
  JsonNode *again = NULL;

  g_assert_no_error (error);
  again = mend_record_file_parse (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (root, again));

  return again;
}

static gboolean
try_store (JsonNode *root, GDateTime *now)
{
  g_autofree char *id = mend_store_json_read (root, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *same = NULL;

  if (id == NULL)
    return FALSE;

  again = reread (mend_store_json_write (id));
  same = mend_store_json_read (again, NULL);
  g_assert_cmpstr (id, ==, same);

  return TRUE;
}

static gboolean
try_person (JsonNode *root, GDateTime *now)
{
  g_autoptr (MendPerson) person = mend_person_json_read (root, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (MendPerson) same = NULL;

  if (person == NULL)
    return FALSE;

  again = reread (mend_person_json_write (person, now, root));
  same = mend_person_json_read (again, NULL);
  g_assert_nonnull (same);
  g_assert_cmpstr (person->name, ==, same->name);
  g_assert_cmpstr (person->color, ==, same->color);

  return TRUE;
}

static gboolean
try_note (JsonNode *root, GDateTime *now)
{
  g_autoptr (MendLaterNote) note = mend_later_note_json_read (root, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (MendLaterNote) same = NULL;

  if (note == NULL)
    return FALSE;

  again = reread (mend_later_note_json_write (note, NULL, root));
  same = mend_later_note_json_read (again, NULL);
  g_assert_nonnull (same);
  g_assert_cmpstr (note->text, ==, same->text);

  return TRUE;
}

static gboolean
try_talk (JsonNode *root, GDateTime *now)
{
  g_autoptr (MendTalkRecord) talk = mend_talk_json_read (root, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (MendTalkRecord) same = NULL;

  if (talk == NULL)
    return FALSE;

  again = reread (mend_talk_json_write (talk, now, root));
  same = mend_talk_json_read (again, NULL);
  g_assert_nonnull (same);
  g_assert_cmpstr (talk->id, ==, same->id);
  g_assert_cmpstr (talk->topic, ==, same->topic);

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static gboolean (*const kinds[]) (JsonNode *, GDateTime *) = {
    try_store,
    try_person,
    try_note,
    try_talk,
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, NULL);
  g_autoptr (GDateTime) now = NULL;
  guint n_accepted = 0;

  if (root == NULL)
    return 0;

  now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n_accepted += kinds[i](root, now);
  g_assert_cmpuint (n_accepted, <=, 1);

  return 0;
}
