// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card-shelf.h"
#include "cards/mend-deck.h"
#include "files/mend-file-stamp.h"
#include "records/mend-conflict.h"
#include "records/mend-record-merge.h"

G_BEGIN_DECLS

typedef struct _MendRecordVersion MendRecordVersion;

/**
 * MendRecordVersion:
 * @name: the name of the file
 * @stamp: what the file looked like when it was read
 * @bytes: what was in it
 * @root: the same as a tree
 * @id: the id of the record
 * @rev: how often it was written
 * @created: when the record was made
 * @talk: (nullable): the talk, if it is one
 * @note: (nullable): the note, if it is one
 * @person: (nullable): the person, if it is one
 * @deck: (nullable): the deck, if it is one
 * @shelf: (nullable): what is kept about cards, if it is that
 * @plan: (nullable): the time that was set, if it is one
 * @promise: (nullable): the promise, if it is one
 * @mark: (nullable): what became of a promise, if it is that
 * @account: (nullable): the account, if it is one
 * @assent: (nullable): the assent, if it is one
 * @way: (nullable): the way to talk, if it is one
 * @tag: (nullable): the word on a talk, if it is one
 * @check_in: (nullable): the check-in, if it is one
 * @moment: (nullable): something good, if it is one
 * @helper: (nullable): help from outside, if it is some
 *
 * One file that holds a version of a record.
 */
struct _MendRecordVersion
{
  char *name;
  MendFileStamp stamp;
  GBytes *bytes;
  JsonNode *root;

  char *id;
  gint64 rev;
  GDateTime *created;

  MendTalkRecord *talk;
  MendLaterNote *note;
  MendPerson *person;
  MendDeck *deck;
  MendCardShelf *shelf;
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

MendRecordVersion *mend_record_version_parse (const char *kind,
                                              const char *name,
                                              GBytes *bytes,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
MendRecordVersion *mend_record_version_read (int folder,
                                             const char *kind,
                                             const char *name,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_record_version_free (MendRecordVersion *self);

GBytes *mend_record_version_raise (const MendRecordVersion *self,
                                   gint64 rev) G_GNUC_WARN_UNUSED_RESULT;

MendRecordVersion *mend_record_version_find (int folder,
                                             const char *kind,
                                             const char *id,
                                             const char *except) G_GNUC_WARN_UNUSED_RESULT;
const MendRecordShape *mend_record_version_get_shape (const char *kind);
MendConflict *
mend_record_version_make_conflict (const char *kind,
                                   const MendRecordVersion *here,
                                   const MendRecordVersion *there) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendRecordVersion, mend_record_version_free)

G_END_DECLS
