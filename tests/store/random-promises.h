// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-helper.h"
#include "history/mend-tag.h"
#include "good/mend-good-thing.h"
#include "plans/mend-planned-talk.h"
#include "private/mend-private-text.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"
#include "promises/mend-mark.h"
#include "promises/mend-promise.h"

G_BEGIN_DECLS

MendPromise *random_promise (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendMark *random_mark (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendPlannedTalk *random_planned_talk (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendTag *random_tag (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendGoodThing *random_good_thing (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendHelper *random_helper (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendAssent *random_assent (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendAccount *random_account (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendPrivateText *random_private_text (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
