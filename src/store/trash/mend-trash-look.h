// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store-folders.h"
#include "trash/mend-trash-book.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MendTrashLook MendTrashLook;

/**
 * MendTrashLook:
 * @folders: the folders of the store
 * @book: what is known of the trash
 * @now: what time it is
 * @clock_us: what the clock says that never goes back
 * @n_back: how many records are back that were deleted here, since they were changed elsewhere
 * @n_buried: of how many records all copies were looked for
 * @is_changed: whether there is something else in the trash than the last time
 *
 * One look at the trash. A value for the stack.
 */
struct _MendTrashLook
{
  MendStoreFolders *folders;
  MendTrashBook *book;
  GDateTime *now;
  gint64 clock_us;

  guint n_back;
  guint n_buried;
  gboolean is_changed;
};

void mend_trash_look_run (MendTrashLook *self);

G_END_DECLS
