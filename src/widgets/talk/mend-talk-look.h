// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

typedef struct _MendTalkLook MendTalkLook;

/**
 * MendTalkLook:
 * @talk: the talk
 * @colors: (nullable) (array): the colours of left and right, or `NULL` for those of the seats
 * @hides_time: whether the time is not to be seen
 * @has_words: whether there are words to choose from
 * @asks_for_time: whether the question for more time stands
 * @hinting: (nullable): whose words have hints
 *
 * What a page of a talk shows.
 */
struct _MendTalkLook
{
  MendTalk *talk;
  const char *colors[2];
  gboolean hides_time;
  gboolean has_words;
  gboolean asks_for_time;
  MendHinting *hinting;
};

const char *mend_talk_look_get_color (const MendTalkLook *self, MendSeat seat);
gboolean mend_talk_look_offers_words (const MendTalkLook *self);

G_END_DECLS
