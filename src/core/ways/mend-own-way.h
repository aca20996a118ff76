// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-format.h"

G_BEGIN_DECLS

/* What a way to talk of one's own may hold, in seconds, elements and characters. */
#define MEND_OWN_WAY_SHORTEST      10
#define MEND_OWN_WAY_LONGEST       3600
#define MEND_OWN_WAY_MOST_PARTS    40
#define MEND_OWN_WAY_MOST_REPEATS  6
#define MEND_OWN_WAY_MOST_GATES    3
#define MEND_OWN_WAY_MOST_STEMS    6
#define MEND_OWN_WAY_LONGEST_TITLE 80
#define MEND_OWN_WAY_LONGEST_LINE  300

/**
 * MendOwnSpeaker:
 * @MEND_OWN_SPEAKER_EACH: one after the other
 * @MEND_OWN_SPEAKER_FIRST: the one who begins
 * @MEND_OWN_SPEAKER_SECOND: the other one
 * @MEND_OWN_SPEAKER_BOTH: both, as it comes
 * @MEND_OWN_SPEAKER_NOBODY: nobody; the part is silent
 *
 * Who speaks in a part of a way to talk of one's own. None of them is a role.
 */
typedef enum
{
  MEND_OWN_SPEAKER_EACH,
  MEND_OWN_SPEAKER_FIRST,
  MEND_OWN_SPEAKER_SECOND,
  MEND_OWN_SPEAKER_BOTH,
  MEND_OWN_SPEAKER_NOBODY,
} MendOwnSpeaker;

/**
 * MendOwnFault:
 * @MEND_OWN_FAULT_NONE: nothing
 * @MEND_OWN_FAULT_NO_TITLE: it has no title
 * @MEND_OWN_FAULT_LENGTH: the length is too short or too long
 * @MEND_OWN_FAULT_LEAST: the shortest is too short, or longer than the length
 * @MEND_OWN_FAULT_MOST: the longest is too long, or shorter than the length
 * @MEND_OWN_FAULT_REPEAT: it comes too often, or never
 * @MEND_OWN_FAULT_JOINS: there is no part before with whose turn it could go on
 * @MEND_OWN_FAULT_GATE: there is nobody whose words could be said back
 *
 * What is not right with a part.
 */
typedef enum
{
  MEND_OWN_FAULT_NONE,
  MEND_OWN_FAULT_NO_TITLE,
  MEND_OWN_FAULT_LENGTH,
  MEND_OWN_FAULT_LEAST,
  MEND_OWN_FAULT_MOST,
  MEND_OWN_FAULT_REPEAT,
  MEND_OWN_FAULT_JOINS,
  MEND_OWN_FAULT_GATE,
} MendOwnFault;

typedef struct _MendOwnPart MendOwnPart;

/**
 * MendOwnPart:
 * @id: an id, the only one of its kind in the way to talk
 * @title: what it is called
 * @speaker: who speaks
 * @joins: whether it belongs to the turn that the part before has begun
 * @length: how long it is meant to last, in seconds; 0 if it has no time
 * @least: the shortest length that can be chosen
 * @most: the longest
 * @repeat: how often it comes, together with those that join it
 * @gate_limit: how often it is said back at most at its end; 0 if it is not
 * @line: (nullable): what the speaker reads
 * @listener_line: (nullable): what the listener reads
 * @stems: beginnings of sentences
 *
 * One part of a way to talk of one's own.
 */
struct _MendOwnPart
{
  char *id;
  char *title;
  MendOwnSpeaker speaker;
  gboolean joins;
  guint length;
  guint least;
  guint most;
  guint repeat;
  guint gate_limit;
  char *line;
  char *listener_line;
  GStrv stems;
};

typedef struct _MendOwnWay MendOwnWay;

/**
 * MendOwnWay:
 * @id: an id, a UUID
 * @created: when it was made
 * @title: what it is called
 * @summary: what it is, in a sentence or two; may be empty
 * @step: the step of the Path it belongs to
 * @parts: (element-type MendOwnPart): the parts, in order
 *
 * A way to talk that people have made themselves. It knows no roles: who was hurt is asked for one
 * talk, and never comes from a file.
 *
 * To be changed only by whoever has made it and has not handed it on.
 */
struct _MendOwnWay
{
  char *id;
  GDateTime *created;
  char *title;
  char *summary;
  guint step;
  GPtrArray *parts;
};

MendOwnPart *mend_own_part_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendOwnPart *mend_own_part_copy (const MendOwnPart *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_own_part_free (MendOwnPart *self);

MendOwnWay *mend_own_way_new (GDateTime *created) G_GNUC_WARN_UNUSED_RESULT;
MendOwnWay *mend_own_way_copy (const MendOwnWay *self) G_GNUC_WARN_UNUSED_RESULT;
MendOwnWay *mend_own_way_ref (MendOwnWay *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_own_way_unref (MendOwnWay *self);

MendOwnFault mend_own_way_check_part (const MendOwnWay *self, guint position);
gboolean mend_own_way_is_whole (const MendOwnWay *self);
void mend_own_way_move_part (MendOwnWay *self, guint from, guint to);

MendFormat *mend_own_way_make_format (const MendOwnWay *self,
                                      const char *gate_listener_line,
                                      const char *gate_speaker_line) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendOwnPart, mend_own_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendOwnWay, mend_own_way_unref)

G_END_DECLS
