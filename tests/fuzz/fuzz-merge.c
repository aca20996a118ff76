// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "json/mend-json-writer.h"
#include "json/mend-person-json.h"
#include "records/mend-record-file.h"

#include <string.h>

/* Two versions of a person, with a byte between that is in no text. Whichever meets the other, the
 * same bytes come out, which are a person and stay as they are when they meet either once more. */

#define BETWEEN 0xff

static JsonNode *
parse (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, NULL);
  g_autoptr (MendPerson) person = root != NULL ? mend_person_json_read (root, NULL) : NULL;

  return person != NULL ? g_steal_pointer (&root) : NULL;
}

static GBytes *
merge (JsonNode *a, JsonNode *b)
{
  g_autoptr (JsonNode) merged = mend_record_merge (mend_person_json_get_shape (), a, b);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (merged == NULL)
    return NULL;

  bytes = mend_json_writer_write (merged, &error);
  g_assert_no_error (error);

  return bytes;
}

static gboolean
is_same (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const guint8 *between = size > 0 ? memchr (data, BETWEEN, size) : NULL;
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;
  g_autoptr (JsonNode) merged = NULL;
  g_autoptr (GBytes) ab = NULL;
  g_autoptr (GBytes) ba = NULL;
  g_autoptr (GBytes) again = NULL;

  if (between == NULL)
    return 0;

  a = parse (data, (size_t) (between - data));
  if (a != NULL)
    b = parse (between + 1, size - (size_t) (between - data) - 1);
  if (b == NULL)
    return 0;

  ab = merge (a, b);
  ba = merge (b, a);
  g_assert_true (is_same (ab, ba));
  if (ab == NULL)
    return 0;

  merged = parse (g_bytes_get_data (ab, NULL), g_bytes_get_size (ab));
  g_assert_nonnull (merged);
  again = merge (merged, b);
  g_assert_true (is_same (ab, again));

  return 0;
}
