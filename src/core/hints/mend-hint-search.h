// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "hints/mend-hint.h"
#include "mend-seat.h"
#include "ways/mend-format.h"

G_BEGIN_DECLS

/**
 * MendHintVoice:
 * @MEND_HINT_VOICE_NONE: somebody whose words are left as they are
 * @MEND_HINT_VOICE_ANYBODY: one of two with the same part, or somebody alone
 * @MEND_HINT_VOICE_RESPONSIBLE: the one who takes responsibility in a talk about what happened
 *
 * In which part somebody writes.
 */
typedef enum
{
  MEND_HINT_VOICE_NONE,
  MEND_HINT_VOICE_ANYBODY,
  MEND_HINT_VOICE_RESPONSIBLE,
} MendHintVoice;

MendHintVoice mend_hint_voice_find (MendFormat *way, MendSeat hurt, MendSeat writer);

MendHint *mend_hint_search_find (GListModel *hints,
                                 const char *text,
                                 gboolean has_ended,
                                 MendHintVoice voice);

G_END_DECLS
