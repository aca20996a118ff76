// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"

G_BEGIN_DECLS

/**
 * MendAccountLook:
 * @account: the shared account
 * @assents: (element-type MendAssent): who agrees to which text, of this account and of others
 * @versions: (element-type MendAccount): earlier versions, oldest first
 * @persons: (nullable): who sits on the left and on the right
 * @labels: how they are called
 * @colors: (nullable): their colours
 * @is_read_only: whether nothing can be written
 *
 * What is shown of a shared account.
 */
typedef struct
{
  MendAccount *account;
  GPtrArray *assents;
  GPtrArray *versions;
  MendPerson *const *persons;
  char *const *labels;
  char *const *colors;
  gboolean is_read_only;
} MendAccountLook;

G_END_DECLS
