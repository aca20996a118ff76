// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "json/mend-json-scan.h"

/* Any bytes, before the strict scan alone: the first thing that meets whatever comes from outside,
 * and the only thing that meets nearly all of what is not ours. What it refuses it names by a place
 * and never by a word of it. */
int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) error = NULL;

  if (mend_json_scan ((const char *) data, size, &error))
    {
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate_len ((const char *) data, size, NULL));
      return 0;
    }

  g_assert_true (error != NULL && error->domain == MEND_RECORD_ERROR);
  g_assert_true (g_str_is_ascii (error->message));
  g_assert_cmpint (mend_record_error_get_offset (error), <=, (gint64) size);

  return 0;
}
