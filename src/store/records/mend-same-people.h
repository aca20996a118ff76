// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MendSamePeople MendSamePeople;

/* Two stores that were begun apart have two people each. */
#define MEND_SAME_PEOPLE_N_ASKED 4

MendSamePeople *mend_same_people_new (GPtrArray *ids, GPtrArray *same_as) G_GNUC_WARN_UNUSED_RESULT;
MendSamePeople *mend_same_people_read (int people) G_GNUC_WARN_UNUSED_RESULT;
MendSamePeople *mend_same_people_ref (MendSamePeople *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_same_people_unref (MendSamePeople *self);

gboolean mend_same_people_equal (const MendSamePeople *self, const MendSamePeople *other);
const char *mend_same_people_find (const MendSamePeople *self, const char *id);
GStrv mend_same_people_list (const MendSamePeople *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_same_people_is_apart (const MendSamePeople *self);
const char *const *mend_same_people_get_asked (const MendSamePeople *self);
void mend_same_people_translate (const MendSamePeople *self, JsonNode *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSamePeople, mend_same_people_unref)

G_END_DECLS
