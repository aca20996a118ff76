// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder-index.h"
#include "files/mend-seen-list.h"
#include "mend-store-folders.h"
#include "records/mend-conflict-choice.h"
#include "saving/mend-saver.h"
#include "trash/mend-trash-book.h"

G_BEGIN_DECLS

/**
 * MendOutsideKind:
 * @MEND_OUTSIDE_PEOPLE: the two
 * @MEND_OUTSIDE_TALKS: talks that are over
 * @MEND_OUTSIDE_NOTES: notes that were added to them later
 * @MEND_OUTSIDE_DECKS: decks of their own
 * @MEND_OUTSIDE_CARDS: what is kept about cards
 * @MEND_OUTSIDE_PLANS: times that are set for talks
 * @MEND_OUTSIDE_PROMISES: promises
 * @MEND_OUTSIDE_MARKS: what became of them
 * @MEND_OUTSIDE_ACCOUNTS: what both say of the breach
 * @MEND_OUTSIDE_ASSENTS: who agrees to that
 * @MEND_OUTSIDE_TAGS: words on talks
 * @MEND_OUTSIDE_CHECK_INS: check-ins that both have shown
 * @MEND_OUTSIDE_MOMENTS: good things
 * @MEND_OUTSIDE_HELPERS: help from outside
 * @MEND_OUTSIDE_FORMATS: ways to talk of their own
 *
 * The kinds of records that are looked at, in the order in which they are.
 */
typedef enum
{
  MEND_OUTSIDE_PEOPLE,
  MEND_OUTSIDE_TALKS,
  MEND_OUTSIDE_NOTES,
  MEND_OUTSIDE_DECKS,
  MEND_OUTSIDE_CARDS,
  MEND_OUTSIDE_PLANS,
  MEND_OUTSIDE_PROMISES,
  MEND_OUTSIDE_MARKS,
  MEND_OUTSIDE_ACCOUNTS,
  MEND_OUTSIDE_ASSENTS,
  MEND_OUTSIDE_TAGS,
  MEND_OUTSIDE_CHECK_INS,
  MEND_OUTSIDE_MOMENTS,
  MEND_OUTSIDE_HELPERS,
  MEND_OUTSIDE_FORMATS,
} MendOutsideKind;

#define MEND_OUTSIDE_LOOK_N_KINDS (MEND_OUTSIDE_FORMATS + 1)

typedef struct _MendOutsideLook MendOutsideLook;

/**
 * MendOutsideLook:
 * @folders: the folders of the store
 * @saver: knows what was written here
 * @indexes: what was in each folder when it was looked at last
 * @seen: what was there before, also when the store was open the last time
 * @book: (nullable): what is known of the trash
 * @now: (nullable): what time it is; without it nothing happens to the trash
 * @clock_us: what the clock says that never goes back
 * @accepts_missing: whether what is gone was meant to go
 * @n_missing: how many records are gone, if that is too much to be meant
 * @choices: (element-type MendConflictChoice): what people have chosen, to be carried out
 * @undos: (element-type MendConflictChoice): what they take back
 * @wants_persons: whether the people are read though nothing has changed
 * @was_apart: what @is_apart was before
 * @n_people_saves: how often people were saved before
 * @changes: what has happened in each folder
 * @conflicts: (element-type MendConflict): what people have to choose
 * @problems: (element-type MendFileProblem): what cannot be read, of files with strange names
 * @persons: (nullable) (element-type MendPerson): the people, if any of them has changed
 * @is_apart: whether two stores have met of whose people nobody has said who is who
 * @n_back: how many records are back that were deleted here
 * @has_trash_changed: whether there is something else in the trash
 * @wants_again: whether it was too early to judge a file
 *
 * One look of the worker at what other programs have done to the store. Used by one thread at a
 * time.
 */
struct _MendOutsideLook
{
  MendStoreFolders *folders;
  MendSaver *saver;
  MendFolderIndex *indexes[MEND_OUTSIDE_LOOK_N_KINDS];
  MendSeenList *seen[MEND_OUTSIDE_LOOK_N_KINDS];
  MendTrashBook *book;
  GDateTime *now;
  gint64 clock_us;
  gboolean accepts_missing;
  guint n_missing;
  GPtrArray *choices;
  GPtrArray *undos;
  gboolean wants_persons;
  gboolean was_apart;
  guint n_people_saves;

  MendFolderChanges changes[MEND_OUTSIDE_LOOK_N_KINDS];
  GPtrArray *conflicts;
  GPtrArray *problems;
  GPtrArray *persons;
  gboolean is_apart;
  guint n_back;
  gboolean has_trash_changed;
  gboolean wants_again;
};

MendOutsideLook *mend_outside_look_new (MendStoreFolders *folders,
                                        MendSaver *saver) G_GNUC_WARN_UNUSED_RESULT;
void mend_outside_look_free (MendOutsideLook *self);

const char *mend_outside_look_get_kind (guint index);
void mend_outside_look_run (MendOutsideLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendOutsideLook, mend_outside_look_free)

G_END_DECLS
