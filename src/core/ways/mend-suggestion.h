// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

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

/**
 * MendHeavyAdvice:
 * @MEND_HEAVY_FITS: nothing speaks against it
 * @MEND_HEAVY_TOO_EARLY: the two have hardly talked here
 * @MEND_HEAVY_TODAY: there was a heavy talk today
 * @MEND_HEAVY_WITHIN_A_DAY: there was one yesterday, less than a day ago
 * @MEND_HEAVY_LATE: it is late in the evening
 *
 * What there is to say before a heavy talk. Nothing of it forbids one.
 */
typedef enum
{
  MEND_HEAVY_FITS,
  MEND_HEAVY_TOO_EARLY,
  MEND_HEAVY_TODAY,
  MEND_HEAVY_WITHIN_A_DAY,
  MEND_HEAVY_LATE,
} MendHeavyAdvice;

typedef struct _MendPastTalk MendPastTalk;

/**
 * MendPastTalk:
 * @format_id: the id of the way to talk
 * @started: when it was begun
 * @is_heavy: whether the way is heavy
 *
 * What a suggestion needs to know of a talk. The strings and times are those of the caller.
 */
struct _MendPastTalk
{
  const char *format_id;
  GDateTime *started;
  gboolean is_heavy;
};

MendHeavyAdvice
mend_suggestion_advise_heavy (const MendPastTalk *past, guint n_past, GDateTime *now);
const char *mend_suggestion_make_at (const MendPastTalk *past,
                                     guint n_past,
                                     GDateTime *now,
                                     MendSuggestionReason *reason);

const char *mend_suggestion_make (const char *const *recent, MendSuggestionReason *reason);

gboolean mend_suggestion_advises_quiet (guint left, guint right);

G_END_DECLS
