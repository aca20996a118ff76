// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_HELPLINE (mend_helpline_get_type ())

G_DECLARE_FINAL_TYPE (MendHelpline, mend_helpline, MEND, HELPLINE, GObject)

/**
 * MendHelplineKind:
 * @MEND_HELPLINE_PHONE: a number to call
 * @MEND_HELPLINE_EMERGENCY: a number to call in danger
 * @MEND_HELPLINE_TEXT: a number to which messages are written
 * @MEND_HELPLINE_WEB: the address of a page
 *
 * By what people are reached.
 */
typedef enum
{
  MEND_HELPLINE_PHONE,
  MEND_HELPLINE_EMERGENCY,
  MEND_HELPLINE_TEXT,
  MEND_HELPLINE_WEB,
} MendHelplineKind;

MendHelplineKind mend_helpline_get_kind (MendHelpline *self);
const char *mend_helpline_get_name (MendHelpline *self);
const char *mend_helpline_get_number (MendHelpline *self);
const char *mend_helpline_get_hours (MendHelpline *self);
const char *mend_helpline_get_languages (MendHelpline *self);
const char *mend_helpline_get_for_whom (MendHelpline *self);
const char *mend_helpline_get_source (MendHelpline *self);
const char *mend_helpline_get_as_of (MendHelpline *self);
gboolean mend_helpline_is_undated (MendHelpline *self);
gboolean mend_helpline_is_complete (MendHelpline *self);

G_END_DECLS
