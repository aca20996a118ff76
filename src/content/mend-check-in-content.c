// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-check-in-content.h"

#include "mend-content-private.h"

/**
 * mend_check_in_content_load:
 * @error: return location for an error
 *
 * Loads the sentences of a check-in, in the order in which they are shown. The one about fear is
 * not among them: it is read alone, and not answered.
 *
 * Returns: (transfer full) (nullable) (element-type MendCheckInItem): a list, or `NULL` with an
 * error
 */
GListStore *
mend_check_in_content_load (GError **error)
{
  return (GListStore *) mend_content_load_object ("check-in", "items", G_TYPE_LIST_STORE, error);
}
