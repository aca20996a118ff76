// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MEND_CHECK_IN_EMPTY:
 *
 * What stands for a sentence to which nothing was said.
 */
#define MEND_CHECK_IN_EMPTY (-1)

/**
 * MEND_CHECK_IN_MOST:
 *
 * The answer that it is wholly so; 0 is that it is not so at all.
 */
#define MEND_CHECK_IN_MOST 10

/**
 * MEND_CHECK_IN_MOST_ITEMS:
 *
 * So many sentences a check-in has at most, also one that a later program made.
 */
#define MEND_CHECK_IN_MOST_ITEMS 20

#define MEND_TYPE_OWN_CHECK_IN   (mend_own_check_in_get_type ())

typedef struct _MendOwnCheckIn MendOwnCheckIn;

GType mend_own_check_in_get_type (void) G_GNUC_CONST;

MendOwnCheckIn *mend_own_check_in_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendOwnCheckIn *mend_own_check_in_ref (MendOwnCheckIn *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_own_check_in_unref (MendOwnCheckIn *self);

void mend_own_check_in_set_value (MendOwnCheckIn *self, const char *item_id, int value);
int mend_own_check_in_get_value (const MendOwnCheckIn *self, const char *item_id);
GPtrArray *mend_own_check_in_list_items (const MendOwnCheckIn *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_own_check_in_is_empty (const MendOwnCheckIn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendOwnCheckIn, mend_own_check_in_unref)

G_END_DECLS
