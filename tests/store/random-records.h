// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-later-note.h"
#include "history/mend-talk-record.h"
#include "mend-person.h"
#include "talk/mend-snapshot.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *random_id (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
char *random_text (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *random_time (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendEvent *random_writing (GRand *rand, guint id, guint n_parts) G_GNUC_WARN_UNUSED_RESULT;
MendPlan *random_plan (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendSnapshot *random_snapshot (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *random_talk_record (GRand *rand) G_GNUC_WARN_UNUSED_RESULT;
MendPerson *random_person (GRand *rand, MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;
MendLaterNote *random_note (GRand *rand, const char *talk_id) G_GNUC_WARN_UNUSED_RESULT;

void assert_plans_equal (MendPlan *a, MendPlan *b);
void assert_snapshots_equal (MendSnapshot *a, MendSnapshot *b);
void assert_talk_records_equal (MendTalkRecord *a, MendTalkRecord *b);

void add_unknown_members (GRand *rand, JsonNode *root);
void assert_unknown_members_kept (JsonNode *earlier, JsonNode *later);
void assert_damage_is_refused (JsonNode *root,
                               gpointer (*read) (JsonNode *, GError **),
                               GDestroyNotify destroy);
void assert_names_in_order (JsonNode *root, const char *expected);
JsonNode *pass_through_a_file (JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
