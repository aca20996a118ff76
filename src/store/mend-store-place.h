// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_STORE_PLACE_ERROR (mend_store_place_error_quark ())

/**
 * MendStorePlaceError:
 * @MEND_STORE_PLACE_ERROR_NO_STORE: the folder holds no store
 * @MEND_STORE_PLACE_ERROR_NEWER: it holds one of a newer version
 * @MEND_STORE_PLACE_ERROR_UNREADABLE: it cannot be read, or not what says that it is a store
 * @MEND_STORE_PLACE_ERROR_READ_ONLY: it cannot be written
 * @MEND_STORE_PLACE_ERROR_TAKEN: there is something else in it
 * @MEND_STORE_PLACE_ERROR_SAME: the store is there already
 * @MEND_STORE_PLACE_ERROR_IN_USE: there is something in the store that is in use now
 * @MEND_STORE_PLACE_ERROR_UNSTABLE: another program changed the store meanwhile
 *
 * Why a folder cannot be where the store is. Nothing has changed then.
 */
typedef enum
{
  MEND_STORE_PLACE_ERROR_NO_STORE,
  MEND_STORE_PLACE_ERROR_NEWER,
  MEND_STORE_PLACE_ERROR_UNREADABLE,
  MEND_STORE_PLACE_ERROR_READ_ONLY,
  MEND_STORE_PLACE_ERROR_TAKEN,
  MEND_STORE_PLACE_ERROR_SAME,
  MEND_STORE_PLACE_ERROR_IN_USE,
  MEND_STORE_PLACE_ERROR_UNSTABLE,
} MendStorePlaceError;

GQuark mend_store_place_error_quark (void);

char *mend_store_place_get_path (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_store_place_is_standard (const char *data_dir);

char *mend_store_place_find (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mend_store_place_prepare (const char *data_dir,
                                const char *folder,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_store_place_switch (const char *data_dir, const char *folder, GError **error);
gboolean mend_store_place_recover (const char *data_dir);
void mend_store_place_tidy (const char *data_dir);
int mend_store_place_open_to_read (const char *data_dir);

G_END_DECLS
