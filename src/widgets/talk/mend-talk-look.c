// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-look.h"

const char *
mend_talk_look_get_color (const MendTalkLook *self, MendSeat seat)
{
  return self->colors[seat == MEND_SEAT_RIGHT];
}

/* Words are for somebody who speaks. */
gboolean
mend_talk_look_offers_words (const MendTalkLook *self)
{
  return self->has_words && mend_talk_get_part (self->talk)->speaker != MEND_SEAT_NONE;
}
