// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "mend-clock.h"
#include "promises/mend-account.h"
#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "talk/mend-snapshot.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK (mend_talk_get_type ())

G_DECLARE_FINAL_TYPE (MendTalk, mend_talk, MEND, TALK, GObject)

/**
 * MendMoment:
 * @MEND_MOMENT_BEGIN: a part begins to run
 * @MEND_MOMENT_NEAR_END: its end is near
 * @MEND_MOMENT_ZERO: nothing is left of it
 * @MEND_MOMENT_CHANGE: somebody else is to speak
 * @MEND_MOMENT_CLOSING: the talk has come to its closing page
 *
 * What may be worth a sound or a word to those who do not look.
 */
typedef enum
{
  MEND_MOMENT_BEGIN,
  MEND_MOMENT_NEAR_END,
  MEND_MOMENT_ZERO,
  MEND_MOMENT_CHANGE,
  MEND_MOMENT_CLOSING,
} MendMoment;

/* So many cards lie before the one who speaks, and no more. */
#define MEND_TALK_MOST_CARDS 3

MendTalk *mend_talk_new (MendClock *clock, MendPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MendTalk *mend_talk_new_picked_up (MendClock *clock,
                                   MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_talk_get_id (MendTalk *self);
GDateTime *mend_talk_get_started (MendTalk *self);
MendPlan *mend_talk_get_plan (MendTalk *self);
MendLog *mend_talk_get_log (MendTalk *self);
const MendSchedule *mend_talk_get_schedule (MendTalk *self);
const MendPlanPart *mend_talk_get_part (MendTalk *self);
GListModel *mend_talk_get_cards (MendTalk *self);
gint64 mend_talk_get_now_ms (MendTalk *self);
gboolean mend_talk_may_sound (MendTalk *self, MendMoment moment);
MendSnapshot *mend_talk_snapshot (MendTalk *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_talk_act (MendTalk *self, MendEventKind kind);

gboolean mend_talk_take_break (MendTalk *self);
GDateTime *mend_talk_get_return (MendTalk *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_set_return (MendTalk *self, GDateTime *time);
gboolean mend_talk_move_return (MendTalk *self, int minutes);
gboolean mend_talk_may_step_return (MendTalk *self, gboolean is_later);
gboolean mend_talk_step_return (MendTalk *self, gboolean is_later);
gboolean mend_talk_is_return_due (MendTalk *self);
gboolean mend_talk_get_is_back (MendTalk *self, MendSeat seat);
void mend_talk_set_is_back (MendTalk *self, MendSeat seat, gboolean is_back);
gboolean mend_talk_correct (MendTalk *self, MendSeat seat, int minutes);
GArray *mend_talk_list_ahead (MendTalk *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_set_length (MendTalk *self, guint part, gint64 length_ms);

guint
mend_talk_pick_card (MendTalk *self, const char *card_id, const char *word, const char *clause);
gboolean mend_talk_put_back (MendTalk *self, guint id);
guint mend_talk_write (MendTalk *self, MendEventKind kind, MendSeat seat, const char *text);
gboolean mend_talk_rewrite (MendTalk *self, guint id, const char *text);
guint mend_talk_write_promise (MendTalk *self, guint id, MendSeat seat, const MendPromise *promise);
const MendEvent *mend_talk_get_mark (MendTalk *self, const char *promise_id);
MendOutcome mend_talk_get_outcome (MendTalk *self, const char *promise_id);
void mend_talk_write_mark (MendTalk *self, MendSeat seat, const MendMark *mark);
void mend_talk_choose_outcome (MendTalk *self,
                               MendSeat seat,
                               const char *promise_id,
                               MendOutcome outcome);
gboolean mend_talk_may_write_account (MendTalk *self, MendSeat seat, MendAccountPart part);
const MendEvent *mend_talk_get_account (MendTalk *self, MendAccountPart part);
void mend_talk_write_account (
    MendTalk *self, MendSeat seat, MendAccountPart part, const char *text, const char *before);
char *mend_talk_find_for_account (MendTalk *self, MendAccountPart part) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_agrees (MendTalk *self, MendSeat seat, MendAccountPart part);
void mend_talk_set_agrees (MendTalk *self, MendSeat seat, MendAccountPart part, gboolean agrees);
gboolean mend_talk_is_answer (MendTalk *self);
const MendEvent *mend_talk_get_question_aside (MendTalk *self, const char *otherwise);
void mend_talk_put_question_aside (MendTalk *self, MendEventKind kind, const char *otherwise);
gboolean mend_talk_put_aside_for (MendTalk *self, guint id, MendEventKind kind);
const char *mend_talk_get_text (MendTalk *self, MendEventKind kind, MendSeat seat);
gboolean mend_talk_has_writings (MendTalk *self);

G_END_DECLS
