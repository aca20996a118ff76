// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"

G_BEGIN_DECLS

/* How long what is deleted stays, and how long it is known afterwards that it was deleted. */
#define MEND_TRASH_DAYS     30
#define MEND_TOMBSTONE_DAYS 90

#define MEND_TRASH_DAY_S    (24 * 60 * 60)

typedef struct _MendTrashBook MendTrashBook;
typedef struct _MendTrashEntry MendTrashEntry;

/**
 * MendTrashEntry:
 * @name: the name of a file in the trash
 * @stamp: what it looked like when it was read
 * @kind: (nullable): the folder in which the record was; `NULL` if the file cannot be read
 * @id: (nullable): the id of the record
 * @rev: how often it was written
 * @is_tombstone: whether only that is left
 * @is_buried: whether all copies of it are gone too
 * @age_s: for how long it was seen to be there, in seconds
 *
 * What is known of a file in the trash.
 */
struct _MendTrashEntry
{
  char *name;
  MendFileStamp stamp;
  char *kind;
  char *id;
  gint64 rev;
  gboolean is_tombstone;
  gboolean is_buried;
  gint64 age_s;
};

MendTrashBook *mend_trash_book_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_trash_book_free (MendTrashBook *self);

void mend_trash_book_load (MendTrashBook *self, int state);
void mend_trash_book_save (MendTrashBook *self, int state);

gboolean mend_trash_book_look (MendTrashBook *self, int trash);
void mend_trash_book_pass (MendTrashBook *self, gint64 wall_s, gint64 clock_us);

GPtrArray *mend_trash_book_list (MendTrashBook *self) G_GNUC_WARN_UNUSED_RESULT;
MendTrashEntry *mend_trash_book_find (MendTrashBook *self, const char *name);
void mend_trash_book_remove (MendTrashBook *self, const char *name);
void mend_trash_book_set_buried (MendTrashBook *self, MendTrashEntry *entry);
gint64 mend_trash_book_get_least_age (MendTrashBook *self, const MendTrashEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTrashBook, mend_trash_book_free)

G_END_DECLS
