// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store-apart.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* What a program calls the second file that says whose a folder is. */
#define OTHER_STORE "store.sync-conflict-20261122-091146-XK66K6J.json"

/* Two computers on which Mend was begun apart, the second an hour after the first. */
typedef struct
{
  StoreFixture *first;
  StoreFixture *second;
  char *first_ids[2];
  char *second_ids[2];
} Computers;

Computers *computers_new (void);
void computers_free (Computers *self);

void
computers_copy_file (StoreFixture *from, const char *name, StoreFixture *to, const char *new_name);
void computers_copy_kind (StoreFixture *from, const char *kind, StoreFixture *to);
void computers_meet (Computers *self);

gboolean is_set (gpointer data);
gboolean is_writable (gpointer store);
gboolean is_apart (gpointer store);
gboolean computers_try_to_join (Computers *self, StoreFixture *fixture, gboolean is_right);
void computers_join (Computers *self, StoreFixture *fixture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Computers, computers_free)

G_END_DECLS
