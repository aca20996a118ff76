// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-own-check-in.h"

G_BEGIN_DECLS

MendOwnCheckIn *mend_own_check_ins_load (const char *data_dir,
                                         const char *person_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_own_check_ins_save (const char *data_dir,
                                  const char *person_id,
                                  const MendOwnCheckIn *own,
                                  GDateTime *created,
                                  GError **error);
gboolean mend_own_check_ins_delete (const char *data_dir, const char *person_id, GError **error);

G_END_DECLS
