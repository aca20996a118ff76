// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

/**
 * MendKeptPlace:
 * @MEND_KEPT_PLACE_TALK: in a talk, or among the promises
 * @MEND_KEPT_PLACE_ACCOUNT: in the shared account
 * @MEND_KEPT_PLACE_TOLD: what was told without being asked
 * @MEND_KEPT_PLACE_GOOD: a good thing, and how it was
 * @MEND_KEPT_PLACE_HELPED: what helped with a promise
 * @MEND_KEPT_PLACE_SESSION: what was taken from a session
 * @MEND_KEPT_PLACE_HELPER: who helps
 *
 * Where a line stands.
 */
typedef enum
{
  MEND_KEPT_PLACE_TALK,
  MEND_KEPT_PLACE_ACCOUNT,
  MEND_KEPT_PLACE_TOLD,
  MEND_KEPT_PLACE_GOOD,
  MEND_KEPT_PLACE_HELPED,
  MEND_KEPT_PLACE_SESSION,
  MEND_KEPT_PLACE_HELPER,
} MendKeptPlace;

#define MEND_TYPE_KEPT_LINE (mend_kept_line_get_type ())

G_DECLARE_FINAL_TYPE (MendKeptLine, mend_kept_line, MEND, KEPT_LINE, GObject)

MendKeptLine *mend_kept_line_new (const MendTalkRecord *record,
                                  const MendEvent *writing) G_GNUC_WARN_UNUSED_RESULT;
MendKeptLine *mend_kept_line_new_given (const char *text,
                                        MendSeat seat,
                                        const char *name,
                                        const char *talk_id,
                                        GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;

MendKeptLine *mend_kept_line_new_beside (MendKeptPlace place,
                                         const char *record_id,
                                         const char *text,
                                         MendSeat seat,
                                         const char *name,
                                         GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;

MendKeptPlace mend_kept_line_get_place (MendKeptLine *self);
const char *mend_kept_line_get_record_id (MendKeptLine *self);
MendEventKind mend_kept_line_get_kind (MendKeptLine *self);
const char *mend_kept_line_get_text (MendKeptLine *self);
MendSeat mend_kept_line_get_seat (MendKeptLine *self);
const char *mend_kept_line_get_name (MendKeptLine *self);
const char *mend_kept_line_get_talk_id (MendKeptLine *self);
guint mend_kept_line_get_writing_id (MendKeptLine *self);
GDateTime *mend_kept_line_get_started (MendKeptLine *self);
gboolean mend_kept_line_equal (MendKeptLine *self, MendKeptLine *other);
char *mend_kept_line_get_topic_id (MendKeptLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
