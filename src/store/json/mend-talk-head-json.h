// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "mend-seat.h"

G_BEGIN_DECLS

typedef struct _MendTalkHead MendTalkHead;

/**
 * MendTalkHead:
 * @format_id: the id of the way to talk
 * @title: its name
 * @step: the step of the method
 * @topic_id: the id of the topic, which may be `NULL`
 * @topic: the topic, which may be `NULL`
 * @names: the names of left and right
 * @person_ids: their ids, which may be `NULL`
 * @first: who begins
 *
 * Where the members lie that a plan and a record of a talk have in common.
 */
struct _MendTalkHead
{
  char **format_id;
  char **title;
  guint *step;
  char **topic_id;
  char **topic;
  char **names;
  char **person_ids;
  MendSeat *first;
};

gboolean
mend_talk_head_read (const MendTalkHead *self, const MendJsonMember *place, GError **error);
void mend_talk_head_add (const MendTalkHead *self, JsonObject *object);

G_END_DECLS
