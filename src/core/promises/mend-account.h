// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendAccountPart:
 * @MEND_ACCOUNT_HAPPENED: what happened
 * @MEND_ACCOUNT_DAMAGE: why it was damaging
 * @MEND_ACCOUNT_OWNED: what is owned
 * @MEND_ACCOUNT_AGREED: what both agree on
 *
 * The parts of the shared account.
 */
typedef enum
{
  MEND_ACCOUNT_HAPPENED,
  MEND_ACCOUNT_DAMAGE,
  MEND_ACCOUNT_OWNED,
  MEND_ACCOUNT_AGREED,
} MendAccountPart;

#define MEND_ACCOUNT_N_PARTS (MEND_ACCOUNT_AGREED + 1)

#define MEND_TYPE_ACCOUNT    (mend_account_get_type ())

typedef struct _MendAccount MendAccount;

/**
 * MendAccount:
 * @id: its id, a UUID
 * @created: when it was begun, with the offset from UTC of that place and time
 * @modified: (nullable): when it was last kept; `NULL` as long as it is not on the disk
 * @texts: the parts; may be empty
 * @writers: (nullable): the id of the one whose part it is; `NULL` for nobody yet, and for what
 *   both agree on
 *
 * The shared account of what happened. Each part belongs to the one who wrote it, and what both
 * agree on to both. Immutable: a change makes another one. Safe to share between threads.
 */
struct _MendAccount
{
  char *id;
  GDateTime *created;
  GDateTime *modified;
  char *texts[MEND_ACCOUNT_N_PARTS];
  char *writers[MEND_ACCOUNT_N_PARTS];
};

GType mend_account_get_type (void) G_GNUC_CONST;

MendAccount *mend_account_new (const MendAccount *fields) G_GNUC_WARN_UNUSED_RESULT;
MendAccount *mend_account_ref (MendAccount *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_account_unref (MendAccount *self);

gboolean mend_account_equal (const MendAccount *a, const MendAccount *b);
gboolean
mend_account_may_write (const MendAccount *self, MendAccountPart part, const char *person_id);
MendAccount *mend_account_write (const MendAccount *self,
                                 MendAccountPart part,
                                 const char *person_id,
                                 const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv mend_account_list_lines (const MendAccount *self,
                               MendAccountPart part) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_account_list_earlier (const MendAccount *self,
                                      MendAccountPart part,
                                      GPtrArray *versions) G_GNUC_WARN_UNUSED_RESULT;
const char *mend_account_part_to_string (MendAccountPart part);
gboolean mend_account_part_from_string (const char *string,
                                        MendAccountPart *part) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendAccount, mend_account_unref)

G_END_DECLS
