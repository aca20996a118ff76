// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "files/mend-file-name.h"

#include <string.h>

/* Any name that a file may bear. What is taken for ours is fit to be shown and to be written. */
int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *name = g_strndup ((const char *) data, size);
  MendFileName kind = mend_file_name_classify (name);
  g_autofree char *variant = NULL;

  if (kind == MEND_FILE_NAME_FOREIGN)
    return 0;

  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_null (strpbrk (name, "\n\r\x1b"));
  g_assert_cmpuint (strlen (name), <=, 255);

  if (kind == MEND_FILE_NAME_RECORD)
    {
      variant = mend_file_name_make_variant (name, "conflict");
      g_assert_cmpint (mend_file_name_classify (variant), ==, MEND_FILE_NAME_COPY);
    }

  return 0;
}
