// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_PLANNED_TALK_LONGEST_TEXT 200
#define MEND_PLANNED_TALK_MOST_MINUTES 240

typedef struct _MendPlannedTalk MendPlannedTalk;

/**
 * MendPlannedTalk:
 * @id: an id, a UUID
 * @created: when it was set
 * @starts: the day and the hour, with the offset from UTC of that place and time
 * @minutes: how long it is meant to take
 * @way_id: (nullable): the way to talk, if one was chosen
 * @topic: (nullable): what it is to be about, if that was said
 *
 * A time that the two have set aside for a talk. Immutable, and safe to share between threads.
 */
struct _MendPlannedTalk
{
  char *id;
  GDateTime *created;
  GDateTime *starts;
  guint minutes;
  char *way_id;
  char *topic;
};

MendPlannedTalk *mend_planned_talk_new (const MendPlannedTalk *fields) G_GNUC_WARN_UNUSED_RESULT;
MendPlannedTalk *mend_planned_talk_ref (MendPlannedTalk *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_planned_talk_unref (MendPlannedTalk *self);

gboolean mend_planned_talk_equal (const MendPlannedTalk *a, const MendPlannedTalk *b);

gboolean mend_planned_talk_has_come (const MendPlannedTalk *self, GDateTime *now);
gboolean mend_planned_talk_is_past (const MendPlannedTalk *self, GDateTime *now);
gboolean mend_planned_talk_is_of_no_use (const MendPlannedTalk *self, GDateTime *now);
gboolean mend_planned_talk_is_today (const MendPlannedTalk *self, GDateTime *now);

char *mend_planned_talk_write_calendar (const MendPlannedTalk *self,
                                        GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPlannedTalk, mend_planned_talk_unref)

G_END_DECLS
