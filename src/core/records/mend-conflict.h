// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"
#include "check-ins/mend-check-in.h"
#include "help/mend-helper.h"
#include "history/mend-later-note.h"
#include "history/mend-tag.h"
#include "history/mend-talk-record.h"
#include "mend-person.h"
#include "good/mend-good-thing.h"
#include "plans/mend-planned-talk.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"
#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "ways/mend-own-way.h"

G_BEGIN_DECLS

#define MEND_TYPE_CONFLICT (mend_conflict_get_type ())

G_DECLARE_FINAL_TYPE (MendConflict, mend_conflict, MEND, CONFLICT, GObject)

/**
 * MendConflictSide:
 * @MEND_CONFLICT_HERE: from this computer
 * @MEND_CONFLICT_THERE: from the other computer
 *
 * Which of two versions is meant.
 */
typedef enum
{
  MEND_CONFLICT_HERE,
  MEND_CONFLICT_THERE,
} MendConflictSide;

typedef struct _MendConflictVersion MendConflictVersion;

/**
 * MendConflictVersion:
 * @file_name: the name of its file
 * @rev: how often it was written
 * @talk: (nullable): what is in it, if it is a talk
 * @note: (nullable): or a note to one
 * @person: (nullable): or one of the two
 * @deck: (nullable): or a deck of their own
 * @plan: (nullable): or a time that was set for a talk
 * @promise: (nullable): or a promise
 * @mark: (nullable): or what became of one
 * @account: (nullable): or what both say of the breach
 * @assent: (nullable): or that one agrees to it
 * @way: (nullable): or a way to talk of their own
 * @tag: (nullable): or a word on a talk
 * @check_in: (nullable): or a check-in
 * @moment: (nullable): or something good
 * @helper: (nullable): or help from outside
 *
 * One of the two versions of a record.
 */
struct _MendConflictVersion
{
  const char *file_name;
  gint64 rev;
  MendTalkRecord *talk;
  MendLaterNote *note;
  MendPerson *person;
  MendDeck *deck;
  MendPlannedTalk *plan;
  MendPromise *promise;
  MendMark *mark;
  MendAccount *account;
  MendAssent *assent;
  MendOwnWay *way;
  MendTag *tag;
  MendCheckIn *check_in;
  MendGoodThing *moment;
  MendHelper *helper;
};

MendConflict *mend_conflict_new (const char *kind_folder,
                                 const char *id,
                                 const MendConflictVersion *here,
                                 const MendConflictVersion *there) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_conflict_get_kind_folder (MendConflict *self);
const char *mend_conflict_get_id (MendConflict *self);

const char *mend_conflict_get_file_name (MendConflict *self, MendConflictSide side);
gint64 mend_conflict_get_rev (MendConflict *self, MendConflictSide side);
const MendConflictVersion *mend_conflict_get_version (MendConflict *self, MendConflictSide side);

G_END_DECLS
