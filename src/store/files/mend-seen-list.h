// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MendSeenList MendSeenList;

/* The folder for them, below the state. */
#define MEND_SEEN_LIST_FOLDER "seen"

MendSeenList *mend_seen_list_new (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void mend_seen_list_free (MendSeenList *self);

void mend_seen_list_load (MendSeenList *self, int folder);
void mend_seen_list_save (MendSeenList *self, int folder, const char *store_path);

void mend_seen_list_add (MendSeenList *self, const char *name);
void mend_seen_list_remove (MendSeenList *self, const char *name);
GStrv mend_seen_list_list (const MendSeenList *self) G_GNUC_WARN_UNUSED_RESULT;
guint mend_seen_list_get_n_names (const MendSeenList *self);

guint mend_seen_list_count_of_store (const char *state_path, const char *store_path, char **id);
gboolean mend_seen_list_is_too_much (guint n_missing, guint n_seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSeenList, mend_seen_list_free)

G_END_DECLS
