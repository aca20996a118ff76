// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How many sets are kept: the newest days, and the newest set of each of the newest weeks and
   months. */
#define MEND_BACKUP_PLAN_DAYS   7
#define MEND_BACKUP_PLAN_WEEKS  8
#define MEND_BACKUP_PLAN_MONTHS 12

gboolean mend_backup_plan_is_day (const char *name);
GStrv mend_backup_plan_list_old (const char *const *days) G_GNUC_WARN_UNUSED_RESULT;
GStrv mend_backup_plan_order (GStrv days, const char *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
