// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store-private.h"

G_BEGIN_DECLS

/**
 * MendStoreSmallKind:
 * @folder: where the files lie
 * @earlier_folder: where below the state the versions are kept that are replaced
 * @read: makes an item of a tree
 * @write: makes a tree of an item
 * @get_id: gets the id of an item
 * @get_created: gets when an item was made
 * @ref: takes a reference to an item
 * @unref: drops one
 * @is_equal: (nullable): whether two items say the same; if there is none, of two versions the
 * later counts as a whole
 * @changed: tells that another program has changed them
 * @saved: (nullable): what follows when an item was saved; with the error, if it failed
 * @deleted: (nullable): what follows when an item is in the trash; with the error, if it failed
 *
 * A kind of record of which there are so few that all are kept in memory.
 */
typedef struct
{
  const char *folder;
  const char *earlier_folder;
  gpointer (*read) (JsonNode *root, GError **error);
  JsonNode *(*write) (gconstpointer item, GDateTime *modified, JsonNode *earlier);
  const char *(*get_id) (gconstpointer item);
  GDateTime *(*get_created) (gconstpointer item);
  gpointer (*ref) (gpointer item);
  void (*unref) (gpointer item);
  gboolean (*is_equal) (gconstpointer item, gconstpointer other);
  void (*changed) (MendStore *self);
  void (*saved) (MendStore *self, MendStoreChange *change, const GError *error);
  void (*deleted) (MendStore *self, MendStoreChange *change, const GError *error);
} MendStoreSmallKind;

GPtrArray *mend_store_small_list (MendStore *self,
                                  const MendStoreSmallKind *kind) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_small_save (MendStore *self, const MendStoreSmallKind *kind, gpointer item);
void mend_store_small_save_changed (MendStore *self,
                                    const MendStoreSmallKind *kind,
                                    gpointer item,
                                    gconstpointer original);
void mend_store_small_delete (MendStore *self, const MendStoreSmallKind *kind, const char *id);
void mend_store_small_restore (MendStore *self, const MendStoreSmallKind *kind, gpointer item);
void mend_store_small_forget (MendStore *self, const MendStoreSmallKind *kind);
void mend_store_small_read_again (MendStore *self, const MendStoreSmallKind *kind);

G_END_DECLS
