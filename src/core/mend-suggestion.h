// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MendSuggestionReason:
 * @MEND_SUGGESTION_TO_BEGIN: there was no talk yet
 * @MEND_SUGGESTION_NEXT: what was done so far leads there
 * @MEND_SUGGESTION_AGAIN: it is what the two did last
 *
 * Why a way to talk is suggested.
 */
typedef enum
{
  MEND_SUGGESTION_TO_BEGIN,
  MEND_SUGGESTION_NEXT,
  MEND_SUGGESTION_AGAIN,
} MendSuggestionReason;

const char *mend_suggestion_make (const char *const *recent, MendSuggestionReason *reason);

G_END_DECLS
