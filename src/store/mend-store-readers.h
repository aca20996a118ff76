// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store.h"

G_BEGIN_DECLS

typedef struct _MendStoreReader MendStoreReader;

/* How the store sees anew what lies in a folder, after something else than a save has changed it:
 * another program, or people who put back what they had deleted. */
struct _MendStoreReader
{
  const char *kind; /* the folder */
  const char *part; /* nullable: the folder of what belongs to those */
  void (*read_again) (MendStore *self);
  gboolean is_for_first_look; /* whether the first look of the worker counts as a change */
};

const MendStoreReader *mend_store_reader_get (guint position);
const MendStoreReader *mend_store_reader_find (const char *kind);

G_END_DECLS
