// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _MendLoose MendLoose;

/**
 * MendLoose:
 * @standings: (element-type MendStanding): promises that were given in no talk, and how they stand
 * @accounts: (element-type MendAccount): the shared accounts
 * @assents: (element-type MendAssent): who agrees to which of their texts
 * @persons: (element-type MendPerson): the two
 * @moments: (element-type MendGoodThing): good things, what helped, and what was told
 * @helpers: (element-type MendHelper): help from outside
 * @json: the records as they are kept: the members `promises`, `accounts`, `moments` and `sessions`
 * of an object, without its braces; who helps is not among them
 *
 * What the two have that belongs to no talk.
 */
struct _MendLoose
{
  GPtrArray *standings;
  GPtrArray *accounts;
  GPtrArray *assents;
  GPtrArray *persons;
  GPtrArray *moments;
  GPtrArray *helpers;
  char *json;
};

MendLoose *mend_store_read_loose (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_store_read_moments (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
void mend_loose_free (MendLoose *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendLoose, mend_loose_free)

G_END_DECLS
