// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder.h"
#include "records/mend-same-people.h"

G_BEGIN_DECLS

typedef struct _MendStoreFolders MendStoreFolders;

/* The folders below the store, each for a kind of record. */
#define MEND_STORE_PEOPLE    "people"
#define MEND_STORE_TALKS     "talks"
#define MEND_STORE_NOTES     "notes"
#define MEND_STORE_FORMATS   "formats"
#define MEND_STORE_TRASH     "trash"

#define MEND_STORE_PROMISES  "promises"
#define MEND_STORE_MARKS     "marks"
#define MEND_STORE_ACCOUNTS  "accounts"
#define MEND_STORE_ASSENTS   "assents"
#define MEND_STORE_DECKS     "decks"
#define MEND_STORE_CARDS     "cards"
#define MEND_STORE_PLANS     "plans"
#define MEND_STORE_TAGS      "tags"
#define MEND_STORE_CHECK_INS "check-ins"
#define MEND_STORE_MOMENTS   "moments"
#define MEND_STORE_HELPERS   "helpers"

/* The talk on the screen, in the state, and the folder there for talks that wait. */
#define MEND_STORE_CURRENT "current.json"
#define MEND_STORE_WAITING "waiting"

MendStoreFolders *mend_store_folders_new (const char *data_dir,
                                          const char *state_dir) G_GNUC_WARN_UNUSED_RESULT;
MendStoreFolders *mend_store_folders_ref (MendStoreFolders *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_folders_unref (MendStoreFolders *self);

gboolean mend_store_folders_open (MendStoreFolders *self, GError **error);
char *mend_store_folders_get_new_id (MendStoreFolders *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_folders_clear_new_id (MendStoreFolders *self);
void mend_store_folders_sync (MendStoreFolders *self);
gboolean mend_store_folders_reopen (MendStoreFolders *self, gboolean is_other, GError **error);
const char *mend_store_folders_get_data_path (MendStoreFolders *self);
const char *mend_store_folders_get_state_path (MendStoreFolders *self);
void mend_store_folders_begin_reading (MendStoreFolders *self);
void mend_store_folders_end_reading (MendStoreFolders *self);
void mend_store_folders_wait_for_readers (MendStoreFolders *self);
guint mend_store_folders_get_n_lost (MendStoreFolders *self);
void mend_store_folders_accept_lost (MendStoreFolders *self);
gboolean mend_store_folders_make_again (MendStoreFolders *self, GError **error);
gboolean mend_store_folders_can_write (MendStoreFolders *self);
MendFolder *mend_store_folders_get_store (MendStoreFolders *self);
MendFolder *mend_store_folders_get_state (MendStoreFolders *self);
int mend_store_folders_get_fd (MendStoreFolders *self, const char *kind, GError **error);
int mend_store_folders_get_state_fd (MendStoreFolders *self, const char *kind, GError **error);

int mend_store_folders_open_to_read (const char *data_dir, const char *kind);

/* Two stores in one folder. */
gboolean mend_store_folders_has_other (MendStoreFolders *self);
gboolean mend_store_folders_is_apart (MendStoreFolders *self);
void mend_store_folders_adopt (MendStoreFolders *self, const char *id);
void mend_store_folders_set_same (MendStoreFolders *self, MendSamePeople *same);
MendSamePeople *mend_store_folders_get_same (MendStoreFolders *self) G_GNUC_WARN_UNUSED_RESULT;
MendSamePeople *mend_store_folders_read_same (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_folders_translate (MendStoreFolders *self, JsonNode *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendStoreFolders, mend_store_folders_unref)

G_END_DECLS
