// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendHintKind:
 * @MEND_HINT_ASK: asks whether there is another way to say it
 * @MEND_HINT_ASK_RESPONSIBLE: asks the one who takes responsibility, and nobody else
 * @MEND_HINT_SILENT: words of fear, threat or violence: for a sentence with them nothing is asked
 *
 * What a hint is for.
 */
typedef enum
{
  MEND_HINT_ASK,
  MEND_HINT_ASK_RESPONSIBLE,
  MEND_HINT_SILENT,
} MendHintKind;

#define MEND_TYPE_HINT (mend_hint_get_type ())

G_DECLARE_FINAL_TYPE (MendHint, mend_hint, MEND, HINT, GObject)

const char *mend_hint_get_id (MendHint *self);
MendHintKind mend_hint_get_kind (MendHint *self);
const char *mend_hint_get_text (MendHint *self);
const char *const *mend_hint_get_hits (MendHint *self);
const char *const *mend_hint_get_cleans (MendHint *self);

gboolean mend_hint_matches (MendHint *self, const char *sentence);

G_END_DECLS
