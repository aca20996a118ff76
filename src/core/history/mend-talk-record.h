// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-snapshot.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_RECORD (mend_talk_record_get_type ())

typedef struct _MendTalkRecord MendTalkRecord;
typedef struct _MendCourse MendCourse;

/**
 * MendCourseKind:
 * @MEND_COURSE_TURN: somebody spoke, or both were quiet
 * @MEND_COURSE_PAUSE: the time stood still
 * @MEND_COURSE_BETWEEN: something was said back, or one turn was over and the next not begun
 *
 * What a stretch of a talk was.
 */
typedef enum
{
  MEND_COURSE_TURN,
  MEND_COURSE_PAUSE,
  MEND_COURSE_BETWEEN,
} MendCourseKind;

#define MEND_COURSE_N_KINDS (MEND_COURSE_BETWEEN + 1)

/**
 * MendCourse:
 * @kind: what it was
 * @seat: who spoke, for a turn
 * @part: the part of the plan
 * @title: (nullable): the title of the part, as it was shown
 * @from_ms: when it began, in milliseconds since the first part began
 * @to_ms: when it ended
 *
 * A stretch of the course of a talk.
 */
struct _MendCourse
{
  MendCourseKind kind;
  MendSeat seat;
  guint part;
  char *title;
  gint64 from_ms;
  gint64 to_ms;
};

/**
 * MendTalkRecord:
 * @id: the id of the talk, a UUID
 * @started: when it was begun, with the offset from UTC of that place and time
 * @format_id: the id of the way to talk
 * @title: its name, as it was shown
 * @step: the step of the method it serves
 * @topic_id: (nullable): the id of the topic, if it was one of those offered
 * @topic: (nullable): what it was about, as it was shown
 * @names: the names of left and right as they were
 * @person_ids: (nullable) (array): the ids of left and right
 * @first: who began
 * @length_ms: from the first beginning to the closing page, without breaks
 * @corrected_ms: for left and right, by how much the speaking time was corrected by hand
 * @course: (element-type MendCourse): how it went, in order
 * @writings: (element-type MendEvent): what was picked and written, in order
 *
 * A talk that is over, as it is kept. It does not say who paused or stopped, nor that something was
 * "not quite" or was put back. Immutable, and safe to share between threads.
 */
struct _MendTalkRecord
{
  char *id;
  GDateTime *started;
  char *format_id;
  char *title;
  guint step;
  char *topic_id;
  char *topic;
  char *names[2];
  char *person_ids[2];
  MendSeat first;
  gint64 length_ms;
  gint64 corrected_ms[2];
  GPtrArray *course;
  GPtrArray *writings;
};

GType mend_talk_record_get_type (void) G_GNUC_CONST;

MendCourse *mend_course_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_course_free (MendCourse *self);
const char *mend_course_kind_to_string (MendCourseKind kind);
gboolean mend_course_kind_from_string (const char *string,
                                       MendCourseKind *kind) G_GNUC_WARN_UNUSED_RESULT;

MendTalkRecord *mend_talk_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *
mend_talk_record_new_from_snapshot (MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *mend_talk_record_ref (MendTalkRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_talk_record_unref (MendTalkRecord *self);

const char *mend_talk_record_get_name (const MendTalkRecord *self, MendSeat seat);
const char *
mend_talk_record_get_text (const MendTalkRecord *self, MendEventKind kind, MendSeat seat);
char *mend_talk_record_find_first_line (const MendTalkRecord *self,
                                        MendEventKind kind,
                                        MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_record_find_first_kept (const MendTalkRecord *self) G_GNUC_WARN_UNUSED_RESULT;
gint64 mend_talk_record_get_spoken_ms (const MendTalkRecord *self, MendSeat seat);
guint mend_talk_record_count_pauses (const MendTalkRecord *self);

guint mend_minutes_from_ms (gint64 length_ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendCourse, mend_course_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTalkRecord, mend_talk_record_unref)

G_END_DECLS
