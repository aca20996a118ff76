// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _MendFoldSpan MendFoldSpan;

/**
 * MendFoldSpan:
 * @start: where it begins, in bytes
 * @end: where it ends
 *
 * A stretch of a text.
 */
struct _MendFoldSpan
{
  gsize start;
  gsize end;
};

char *mend_fold_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv mend_fold_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GArray *mend_fold_find (const char *text,
                        const char *const *words,
                        guint *n_found) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
