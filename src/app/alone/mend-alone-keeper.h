// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "private/mend-private-text.h"

G_BEGIN_DECLS

#define MEND_TYPE_ALONE_KEEPER (mend_alone_keeper_get_type ())

G_DECLARE_FINAL_TYPE (MendAloneKeeper, mend_alone_keeper, MEND, ALONE_KEEPER, GObject)

/**
 * MendAloneKeptFunc:
 * @target: what asked, which is still there
 * @error: (nullable): why it could not be done
 *
 * Told in the main thread when something was kept or deleted.
 */
typedef void (*MendAloneKeptFunc) (GObject *target, const GError *error);

MendAloneKeeper *mend_alone_keeper_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;

void mend_alone_keeper_save (MendAloneKeeper *self,
                             const char *person_id,
                             MendPrivateText *text,
                             GObject *target,
                             MendAloneKeptFunc done);
void mend_alone_keeper_delete (MendAloneKeeper *self,
                               const char *person_id,
                               const char *id,
                               GObject *target,
                               MendAloneKeptFunc done);
GPtrArray *mend_alone_keeper_list (MendAloneKeeper *self,
                                   const char *person_id,
                                   guint *n_unreadable) G_GNUC_WARN_UNUSED_RESULT;
void mend_alone_keeper_flush (MendAloneKeeper *self);

G_END_DECLS
