// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "promises/mend-mark.h"
#include "promises/mend-promise.h"

G_BEGIN_DECLS

#define MEND_TYPE_STANDING (mend_standing_get_type ())

G_DECLARE_FINAL_TYPE (MendStanding, mend_standing, MEND, STANDING, GObject)

MendStanding *mend_standing_new (MendPromise *promise, GPtrArray *marks) G_GNUC_WARN_UNUSED_RESULT;

MendPromise *mend_standing_get_promise (MendStanding *self);
MendMark *mend_standing_get_mark (MendStanding *self);
GPtrArray *mend_standing_get_marks (MendStanding *self);
MendMark *mend_standing_find_mark (MendStanding *self, const char *talk_id);
MendOutcome mend_standing_get_outcome (MendStanding *self);
gboolean mend_standing_is_open (MendStanding *self);

/* So many promises of one person are looked at in one talk. */
#define MEND_STANDING_MOST_IN_A_TALK 3

GPtrArray *mend_standing_choose_for_talk (GPtrArray *standings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
