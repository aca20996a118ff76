// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MendSpeaker:
 * @MEND_SPEAKER_NOBODY: nobody; the part is silent
 * @MEND_SPEAKER_FIRST: the one who was chosen to begin
 * @MEND_SPEAKER_SECOND: the other one
 * @MEND_SPEAKER_BOTH: both, as it comes
 * @MEND_SPEAKER_HURT: the one who was hurt
 * @MEND_SPEAKER_RESPONSIBLE: the one who takes responsibility
 *
 * Who speaks in a part.
 */
typedef enum
{
  MEND_SPEAKER_NOBODY,
  MEND_SPEAKER_FIRST,
  MEND_SPEAKER_SECOND,
  MEND_SPEAKER_BOTH,
  MEND_SPEAKER_HURT,
  MEND_SPEAKER_RESPONSIBLE,
} MendSpeaker;

#define MEND_TYPE_PART (mend_part_get_type ())

G_DECLARE_FINAL_TYPE (MendPart, mend_part, MEND, PART, GObject)

const char *mend_part_get_id (MendPart *self);
const char *mend_part_get_title (MendPart *self);
MendSpeaker mend_part_get_speaker (MendPart *self);
gboolean mend_part_get_begins_turn (MendPart *self);
gboolean mend_part_get_follows_topic (MendPart *self);
guint mend_part_get_length (MendPart *self);
guint mend_part_get_least (MendPart *self);
guint mend_part_get_most (MendPart *self);
guint mend_part_get_gate_limit (MendPart *self);
gboolean mend_part_get_unhurried (MendPart *self);
const char *const *mend_part_get_decks (MendPart *self);
const char *const *mend_part_get_brings (MendPart *self);
GListModel *mend_part_get_children (MendPart *self);
guint mend_part_get_repeat (MendPart *self);
guint mend_part_get_repeat_least (MendPart *self);
guint mend_part_get_repeat_most (MendPart *self);
gboolean mend_part_get_each_promise (MendPart *self);
gboolean mend_part_get_exchanges (MendPart *self);
gboolean mend_part_get_may_be_left_out (MendPart *self);
gboolean mend_part_get_left_out (MendPart *self);
const char *const *mend_part_get_way_ids (MendPart *self);
GListModel *mend_part_get_ways (MendPart *self);
void mend_part_set_ways (MendPart *self, GListModel *ways);

const char *mend_part_get_line (MendPart *self);
const char *mend_part_get_second_line (MendPart *self);
const char *mend_part_get_again_line (MendPart *self);
const char *mend_part_get_promise_line (MendPart *self);
const char *mend_part_get_listener_line_before (MendPart *self);
const char *mend_part_get_second_listener_line_before (MendPart *self);
const char *mend_part_get_listener_line (MendPart *self);
const char *mend_part_get_second_listener_line (MendPart *self);
const char *mend_part_get_gate_listener_line (MendPart *self);
const char *mend_part_get_gate_speaker_line (MendPart *self);
GListModel *mend_part_get_stems (MendPart *self);
GListModel *mend_part_get_later_stems (MendPart *self);

gboolean mend_part_is_group (MendPart *self);

G_END_DECLS
