// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendLeftoversPolicy:
 * @MEND_LEFTOVERS_POLICY_ADOPT: what is not elsewhere becomes a record or a copy of one
 * @MEND_LEFTOVERS_POLICY_REMOVE: all go, for folders of which no earlier version may be kept
 *
 * What to do with files that a crash left half-way.
 */
typedef enum
{
  MEND_LEFTOVERS_POLICY_ADOPT,
  MEND_LEFTOVERS_POLICY_REMOVE,
} MendLeftoversPolicy;

GStrv mend_leftovers_clean (int folder,
                            int earlier_folder,
                            MendLeftoversPolicy policy,
                            gboolean *has_changed,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
