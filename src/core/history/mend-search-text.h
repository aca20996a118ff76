// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_SEARCH_TEXT (mend_search_text_get_type ())

typedef struct _MendSearchText MendSearchText;

GType mend_search_text_get_type (void) G_GNUC_CONST;

MendSearchText *mend_search_text_new (const char *name,
                                      const GPtrArray *texts) G_GNUC_WARN_UNUSED_RESULT;
MendSearchText *mend_search_text_ref (MendSearchText *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_search_text_unref (MendSearchText *self);

const char *mend_search_text_get_name (const MendSearchText *self);
gboolean mend_search_text_has (const MendSearchText *self, const char *word);
char *mend_search_text_find (const MendSearchText *self,
                             const char *const *words,
                             guint *n_found) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSearchText, mend_search_text_unref)

G_END_DECLS
