// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "archive/mend-archive-merge.h"
#include "cards/mend-card-shelf.h"
#include "cards/mend-own-deck.h"
#include "files/mend-file-place.h"
#include "history/mend-history.h"
#include "history/mend-later-note.h"
#include "history/mend-talk-filter.h"
#include "history/mend-talk-record.h"
#include "mend-clock.h"
#include "mend-person.h"
#include "mend-store-place.h"
#include "plans/mend-planned-talk.h"
#include "promises/mend-standing.h"
#include "records/mend-conflict.h"
#include "records/mend-deleted.h"
#include "talk/mend-snapshot.h"
#include "ways/mend-own-way.h"

G_BEGIN_DECLS

#define MEND_TYPE_STORE (mend_store_get_type ())

G_DECLARE_FINAL_TYPE (MendStore, mend_store, MEND, STORE, GObject)

/**
 * MendArchiveContents:
 * @n_talks: the talks in it
 * @n_others: the other records in it
 * @n_here: how many of all of them are here already
 * @first: (nullable): when the first of the talks began
 * @last: (nullable): when the last of them did
 *
 * What is in an archive.
 */
typedef struct
{
  guint n_talks;
  guint n_others;
  guint n_here;
  GDateTime *first;
  GDateTime *last;
} MendArchiveContents;

void mend_archive_contents_clear (MendArchiveContents *self);

/**
 * MendStoreAccess:
 * @MEND_STORE_WRITABLE: what is saved goes to the disk
 * @MEND_STORE_IN_MEMORY: the folder cannot be written; all is kept in memory and saving is tried
 *   again by and by
 * @MEND_STORE_IN_USE: another Mend on this computer has the folder, so here it is only read
 * @MEND_STORE_APART: two stores that were begun apart have met in the folder; it is only read until
 *   people have said who is who, but the running talk goes on being saved outside it
 * @MEND_STORE_NOT_OURS: the folder is of a newer version, or what says what it is cannot be read;
 *   it is only read
 *
 * What can be done with the folder.
 */
typedef enum
{
  MEND_STORE_WRITABLE,
  MEND_STORE_IN_MEMORY,
  MEND_STORE_IN_USE,
  MEND_STORE_APART,
  MEND_STORE_NOT_OURS,
} MendStoreAccess;

/**
 * MendSaveState:
 * @MEND_SAVE_IDLE: nothing was to be saved yet
 * @MEND_SAVE_SAVING: something is on its way to the disk
 * @MEND_SAVE_SAVED: all is on the disk
 * @MEND_SAVE_UNCERTAIN: all is written, but the disk did not say for certain that it has it
 * @MEND_SAVE_FAILED: something could not be saved and is in memory only
 *
 * How it stands with what was to be saved.
 */
typedef enum
{
  MEND_SAVE_IDLE,
  MEND_SAVE_SAVING,
  MEND_SAVE_SAVED,
  MEND_SAVE_UNCERTAIN,
  MEND_SAVE_FAILED,
} MendSaveState;

/**
 * MendTalkFunc:
 * @record: a talk
 * @notes: (element-type MendLaterNote): the notes that were added to it, the oldest first
 * @json: the talk and the notes as they are kept, as JSON
 * @data: what was given
 * @error: return location for why it cannot go on
 *
 * Does something with a talk.
 *
 * Returns: whether to go on with the next
 */
typedef gboolean (*MendTalkFunc) (const MendTalkRecord *record,
                                  GPtrArray *notes,
                                  const char *json,
                                  gpointer data,
                                  GError **error);

MendStore *mend_store_open (MendClock *clock,
                            const char *data_dir,
                            const char *state_dir) G_GNUC_WARN_UNUSED_RESULT;

MendStoreAccess mend_store_get_access (MendStore *self);
gboolean mend_store_get_is_read_only (MendStore *self);
MendSaveState mend_store_get_save_state (MendStore *self);
const GError *mend_store_get_save_error (MendStore *self);
void mend_store_try_again (MendStore *self);
gboolean mend_store_flush (MendStore *self);

/* The two. */
MendPerson *mend_store_get_person (MendStore *self, MendSeat seat);
void mend_store_set_persons (MendStore *self, MendPerson *left, MendPerson *right);

/* The talk on the screen, and those that wait. */
void mend_store_save_running (MendStore *self, MendSnapshot *snapshot);
void mend_store_beat (MendStore *self, gint64 at_ms);
MendSnapshot *mend_store_load_running (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_discard_running (MendStore *self);
void mend_store_put_aside (MendStore *self);
GPtrArray *mend_store_list_waiting (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
MendSnapshot *mend_store_take_back (MendStore *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_discard_waiting (MendStore *self, const char *id);

/* Talks that are over. */
MendHistory *mend_store_get_history (MendStore *self);
void mend_store_finish_talk (MendStore *self, MendTalkRecord *record);
void mend_store_load_talk (MendStore *self,
                           const char *id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
MendTalkRecord *mend_store_load_talk_finish (MendStore *self,
                                             GAsyncResult *result,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_delete_talk (MendStore *self, const char *id);
void mend_store_restore_talk (MendStore *self, const char *id);

/* What is added to them later. */
void mend_store_add_note (MendStore *self, MendLaterNote *note);
void mend_store_load_notes (MendStore *self,
                            const char *talk_id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *mend_store_load_notes_finish (MendStore *self,
                                         GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Promises, and how they stand. */
void mend_store_add_promise (MendStore *self, MendPromise *promise);
void mend_store_add_mark (MendStore *self, MendMark *mark);
void mend_store_add_given (MendStore *self, MendSnapshot *snapshot);
void mend_store_load_standings (MendStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *mend_store_load_standings_finish (MendStore *self,
                                             GAsyncResult *result,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Words by which talks are found again. */
GPtrArray *mend_store_list_tags (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_add_tag (MendStore *self, MendTag *tag);
GPtrArray *mend_store_remove_tag (MendStore *self, const char *talk_id, const char *text);
void mend_store_restore_tags (MendStore *self, GPtrArray *removed);

/* Ways to talk of one's own. */
GPtrArray *mend_store_list_own_ways (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_save_own_way (MendStore *self, MendOwnWay *way);
void mend_store_change_own_way (MendStore *self, MendOwnWay *way, const MendOwnWay *original);
void mend_store_delete_own_way (MendStore *self, const char *id);
void mend_store_restore_own_way (MendStore *self, MendOwnWay *way);

/* Times that are set for talks. */
GPtrArray *mend_store_list_plans (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_save_plan (MendStore *self, MendPlannedTalk *plan);
void mend_store_delete_plan (MendStore *self, const char *id);
void mend_store_restore_plan (MendStore *self, MendPlannedTalk *plan);

/* Cards: what both keep about them, their own decks, and which were used in talks. */
MendCardShelf *mend_store_get_shelf (MendStore *self);
GListModel *mend_store_get_decks (MendStore *self);
void mend_store_save_deck (MendStore *self, MendDeck *deck);
void mend_store_delete_deck (MendStore *self, const char *id);
void mend_store_restore_deck (MendStore *self, const char *id);
void mend_store_load_used_cards (MendStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GStrv mend_store_load_used_cards_finish (MendStore *self,
                                         GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What was deleted, and can be put back. */
void mend_store_load_deleted (MendStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *mend_store_load_deleted_finish (MendStore *self,
                                           GAsyncResult *result,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_put_back (MendStore *self, MendDeleted *deleted);
void mend_store_delete_for_good (MendStore *self, MendDeleted *deleted);

/* Files that cannot be read. */
GListModel *mend_store_get_problems (MendStore *self);
void mend_store_check_all (MendStore *self);

/* What other programs and computers do. */
void mend_store_rescan (MendStore *self);
guint mend_store_get_missing (MendStore *self);
void mend_store_restore_missing (MendStore *self, GAsyncReadyCallback callback, gpointer user_data);
guint mend_store_restore_missing_finish (MendStore *self,
                                         GAsyncResult *result,
                                         guint *n_lost,
                                         GError **error);
void mend_store_accept_missing (MendStore *self);
void
mend_store_undo_accept_missing (MendStore *self, GAsyncReadyCallback callback, gpointer user_data);
GListModel *mend_store_get_conflicts (MendStore *self);
void mend_store_resolve_conflict (MendStore *self, MendConflict *conflict, MendConflictSide side);
gboolean mend_store_undo_resolve_conflict (MendStore *self, MendConflict *conflict);

/* All records in one file, to be kept elsewhere. */
gboolean mend_store_write_archive (const char *data_dir,
                                   const char *state_dir,
                                   const char *path,
                                   GDateTime *now,
                                   guint *n_records,
                                   GPtrArray *left_out,
                                   GError **error);
gboolean mend_store_read_archive (MendStore *self,
                                  const char *path,
                                  gboolean is_replacing,
                                  MendArchiveCounts *counts,
                                  GError **error);
void mend_store_read_archive_async (MendStore *self,
                                    const char *path,
                                    gboolean is_replacing,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean mend_store_read_archive_finish (MendStore *self,
                                         GAsyncResult *result,
                                         MendArchiveCounts *counts,
                                         GError **error);
gboolean mend_store_inspect_archive (const char *data_dir,
                                     const char *path,
                                     MendArchiveContents *contents,
                                     GError **error);
char *mend_store_get_archive_before (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;

/* Where the store is. */
char *mend_store_get_place (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_store_is_in_standard_place (MendStore *self);
MendSaveMeans mend_store_find_means (MendStore *self);
void mend_store_move_async (MendStore *self,
                            const char *folder,
                            gboolean removes_old,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
void mend_store_join_async (MendStore *self,
                            const char *folder,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean mend_store_move_finish (MendStore *self, GAsyncResult *result, GError **error);
void mend_store_cancel_move (MendStore *self);
double mend_store_get_move_progress (MendStore *self);

/* Nothing of it any more. */
gboolean
mend_store_erase (const char *data_dir, const char *state_dir, char **rest, GError **error);
void mend_store_erase_async (MendStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean
mend_store_erase_finish (MendStore *self, GAsyncResult *result, char **rest, GError **error);

/* For the command line: no lock is taken, and nothing is written. */
GPtrArray *mend_store_list (const char *data_dir,
                            const MendTalkFilter *filter,
                            gboolean newest_first) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_store_list_standings (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_store_read_tags (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_store_for_each_talk (const char *data_dir,
                                   const MendTalkFilter *filter,
                                   MendTalkFunc func,
                                   gpointer data,
                                   GError **error);
GPtrArray *mend_store_check (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
