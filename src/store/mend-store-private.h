// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "mend-store-folders.h"
#include "mend-store.h"
#include "records/mend-record-error.h"
#include "records/mend-same-people.h"
#include "saving/mend-saver.h"

G_BEGIN_DECLS

#define MEND_STORE_BEAT  "beat"
#define MEND_STORE_SEATS "seats.json"

/* Below the state: earlier versions of records, a folder for each kind, and the daily sets. */
#define MEND_STORE_EARLIER        "history"
#define MEND_STORE_EARLIER_PEOPLE MEND_STORE_EARLIER "/" MEND_STORE_PEOPLE
#define MEND_STORE_BACKUP         "backup"

typedef struct _MendStoreChange MendStoreChange;
typedef struct _MendStoreMove MendStoreMove;
typedef struct _MendStoreAlone MendStoreAlone;
typedef struct _MendStoreCards MendStoreCards;
typedef struct _MendStoreOutside MendStoreOutside;
typedef struct _MendStoreBackup MendStoreBackup;
typedef struct _MendStoreSmall MendStoreSmall;

/* How a change on disk is asked for. */
typedef enum
{
  MEND_STORE_CHANGE_SAVE,
  MEND_STORE_CHANGE_OVERWRITE,
  MEND_STORE_CHANGE_MOVE,
  MEND_STORE_CHANGE_REMOVE,
} MendStoreChangeKind;

/**
 * MendStoreChange:
 * @kind: how it is done
 * @is_state: whether it is outside the store
 * @folder: (nullable): the folder below
 * @name: the name of the file
 * @new_folder: (nullable): for a move, the folder to go to
 * @bytes: (nullable): for a save, the content
 * @earlier_folder: (nullable): where below the state the version is kept that is replaced
 * @earlier_rev: its number
 * @id: (nullable): the id of what it is about
 * @record: (nullable): for a talk, what is saved
 * @person: (nullable): for a person, what is to be saved
 * @saved_person: (nullable): for a person, what is saved, together with what was there
 * @prepare: (nullable): makes @bytes, each time it is tried
 * @arrived: (nullable): the worker has done with it, for this time
 * @forgive: (nullable): whether it is as good as done in spite of an error
 * @done: (nullable): what follows; with the error, if it failed
 * @is_kept: whether it is tried again when it has failed
 * @is_quiet: whether people have not asked for it, so that nobody is told that it is saved
 * @is_beside: whether it is to be a second version, beside one from another computer
 * @is_to_be_repeated: set by @forgive if it is to be tried again at once
 * @n_repeated: how often it was
 * @store: whose it is
 *
 * One change on disk, kept in memory until it is done.
 */
struct _MendStoreChange
{
  MendStoreChangeKind kind;
  gboolean is_state;
  char *folder;
  char *name;
  char *new_folder;
  GBytes *bytes;
  const char *earlier_folder;
  gint64 earlier_rev;
  char *id;

  MendTalkRecord *record;
  MendPerson *person;
  MendPerson *saved_person;

  gboolean (*prepare) (MendStore *self, MendStoreChange *change, GError **error);
  void (*arrived) (MendStore *self, MendStoreChange *change);
  gboolean (*forgive) (MendStore *self, MendStoreChange *change, const GError *error);
  void (*done) (MendStore *self, MendStoreChange *change, const GError *error);
  gboolean is_kept;
  gboolean is_quiet;
  gboolean is_beside;
  gboolean is_to_be_repeated;
  guint n_repeated;

  MendStore *store;
};

/* What a worker does with the whole store, and what follows in the main thread. */
typedef gboolean (*MendStoreAloneFunc) (MendStoreFolders *folders, gpointer data, GError **error);
typedef void (*MendStoreAfterFunc) (MendStore *self);

struct _MendStore
{
  GObject parent_instance;

  MendClock *clock;
  MendStoreFolders *folders;
  MendSaver *saver;

  MendStoreAccess access;
  guint lock_id;
  gboolean is_taking;

  MendSaveState save_state;
  GError *save_error;
  GPtrArray *failed;
  guint n_pending;
  gboolean is_uncertain;
  gboolean has_saved;

  GListStore *problems;
  MendHistory *history;

  /* The two as they are shown, as they are on the disk, and how many saves are on their way. */
  MendPerson *persons[2];
  MendPerson *saved_persons[2];

  /* Who is who, and who of two stores that were begun apart are to be told from each other. */
  MendSamePeople *same;
  GPtrArray *apart;

  guint n_saving[2];
  guint n_people_saves;

  /* Who sits where at this computer, if it is not as the records say. */
  char *seat_ids[2];

  MendStoreOutside *outside;
  MendStoreBackup *backup;
  MendStoreCards *cards;
  guint n_missing;

  /* While the store is moved, and what is to be saved when that is over. */
  MendStoreMove *move;
  MendStoreAlone *alone;
  GPtrArray *held;

  /* The talk on the screen, the tree it was read from, and whose talk the file is or will be. */
  MendSnapshot *running;
  JsonNode *running_earlier;
  char *current_id;
  gboolean is_current_strange;
  int beat_fd;
  gint64 beat_ms;

  /* By the ids of talks. */
  GHashTable *unsaved;
  GHashTable *names;
  GHashTable *deleted;
  GHashTable *waiting;
  GPtrArray *new_notes;
  GPtrArray *new_promises;
  GPtrArray *new_marks;

  /* Promises and marks that are not on the disk yet, with their talks, and those of these talks
   * that are over and could be forgotten. */
  GHashTable *owed;
  GHashTable *settled;

  /* Of what there are copies left, though it was deleted for good. */
  GPtrArray *burials;

  /* By folder: the kinds of which all are in memory. */
  GHashTable *small;
  guint n_small_saving;
};

MendStoreChange *mend_store_change_new (MendStoreChangeKind kind,
                                        const char *folder,
                                        const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_change_free (MendStoreChange *self);
GBytes *mend_store_change_write (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void mend_store_start (MendStore *self, MendStoreChange *change);
void mend_store_introduce (MendStore *self);
MendStoreChange *mend_store_withdraw (MendStore *self,
                                      gboolean is_state,
                                      const char *folder,
                                      const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_withdraw_and_free (MendStore *self,
                                   gboolean is_state,
                                   const char *folder,
                                   const char *name);

void mend_store_update_state (MendStore *self);
void mend_store_release_held (MendStore *self);
gboolean mend_store_holds (MendStore *self, const MendStoreChange *change);
void mend_store_move_continue (MendStore *self);
void mend_store_move_wait (MendStore *self);

gboolean mend_store_alone_start (MendStore *self,
                                 MendStoreAloneFunc func,
                                 MendStoreAfterFunc after,
                                 GTask *task);
void mend_store_alone_continue (MendStore *self);
void mend_store_alone_wait (MendStore *self);
gboolean mend_store_alone_is_over (MendStore *self);
void mend_store_alone_free (MendStoreAlone *self);

gboolean mend_store_is_looking (MendStore *self);
void mend_store_outside_forget (MendStore *self, gboolean is_other_store);

void mend_store_set_missing (MendStore *self, guint n_missing);
void mend_store_set_access (MendStore *self, MendStoreAccess access);
void mend_store_wait_for_lock (MendStore *self);

gboolean mend_store_load_persons (MendStore *self);
gboolean mend_store_take_persons (MendStore *self, GPtrArray *persons, gboolean is_apart);
gboolean mend_store_take_same (MendStore *self, GPtrArray *persons, gboolean is_apart);
void mend_store_clear_same (MendStore *self);
void mend_store_emit_people_changed (MendStore *self);
void mend_store_emit_talk_changed (MendStore *self, const char *id_beginning);
void mend_store_emit_notes_changed (MendStore *self);
void mend_store_emit_plans_changed (MendStore *self);
void mend_store_emit_given_changed (MendStore *self);
void mend_store_emit_accounts_changed (MendStore *self);
void mend_store_emit_ways_changed (MendStore *self);
void mend_store_emit_tags_changed (MendStore *self);
void mend_store_emit_check_ins_changed (MendStore *self);
void mend_store_emit_moments_changed (MendStore *self);
void mend_store_emit_helpers_changed (MendStore *self);
void mend_store_outside_free (MendStoreOutside *self);

void mend_store_trash_init (MendStore *self);
void mend_store_trash_take (MendStore *self, guint n_back, gboolean is_changed);
void mend_store_trash_finish (MendStore *self);
gboolean
mend_store_raise_deleted (MendStore *self, const char *kind, const char *id, const char *name);
void mend_store_emit_deleted_changed (MendStore *self);
void mend_store_emit_came_back (MendStore *self, guint n_back);

void mend_store_backup_look (MendStore *self);
void mend_store_backup_note (MendStore *self, const char *kind, const char *name);
void mend_store_backup_forget (MendStore *self);
void mend_store_backup_finish (MendStore *self);
gboolean mend_store_backup_is_running (MendStore *self);
void mend_store_backup_free (MendStoreBackup *self);

void mend_store_complete_archive (MendStoreFolders *folders);
gboolean mend_store_check_can_restore (MendStore *self, GError **error);
gboolean mend_store_take_archive (MendStoreFolders *folders,
                                  const char *path,
                                  gboolean is_replacing,
                                  GDateTime *now,
                                  MendArchiveCounts *counts,
                                  GError **error);

void mend_store_cards_read (MendStore *self);
void mend_store_cards_forget (MendStore *self);
void mend_store_cards_free (MendStoreCards *self);
void mend_store_forget_small (MendStore *self);
void mend_store_read_plans_again (MendStore *self);
void mend_store_read_ways_again (MendStore *self);
void mend_store_read_tags_again (MendStore *self);
void mend_store_read_check_ins_again (MendStore *self);
void mend_store_read_moments_again (MendStore *self);
void mend_store_read_helpers_again (MendStore *self);
void mend_store_read_accounts_again (MendStore *self);
void mend_store_catch_up (MendStore *self);
gboolean mend_store_has_deleted_deck (MendStore *self, const char *id);

void mend_store_load_current (MendStore *self);
void mend_store_forget_running (MendStore *self, const char *id);
void mend_store_settle (MendStore *self, const char *talk_id);
void mend_store_given_saved (MendStore *self, MendStoreChange *change, const GError *error);
void mend_store_save_given (MendStore *self,
                            const char *folder,
                            const char *id,
                            const char *talk_id,
                            GDateTime *created,
                            JsonNode *root);
void mend_store_add_to_account (MendStore *self, MendSnapshot *snapshot);
gboolean mend_store_has_record (MendStore *self, MendSnapshot *snapshot);
gboolean mend_store_forgive_gone (MendStore *self, MendStoreChange *change, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendStoreChange, mend_store_change_free)

G_END_DECLS
