// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-manual-clock.h"
#include "mend-store.h"
#include "scratch-folder.h"

G_BEGIN_DECLS

/* A store in a folder for one test, that can be closed and opened again. */
typedef struct
{
  ScratchFolder *home;
  char *data_dir;
  char *state_dir;
  MendManualClock *clock;
  MendStore *store;
} StoreFixture;

StoreFixture *store_fixture_new (void);
StoreFixture *store_fixture_new_at (const char *data_dir, const char *state_dir);
void store_fixture_free (StoreFixture *self);

void store_fixture_open (StoreFixture *self);
void store_fixture_close (StoreFixture *self);
void store_fixture_reopen (StoreFixture *self);
void store_fixture_settle (StoreFixture *self);
void store_fixture_wait_for (StoreFixture *self, gboolean (*is_so) (gpointer), gpointer data);
GPtrArray *store_fixture_load_deleted (StoreFixture *self) G_GNUC_WARN_UNUSED_RESULT;

char *store_fixture_get_path (StoreFixture *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *store_fixture_get_state_path (StoreFixture *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void store_fixture_put (StoreFixture *self, const char *name, const char *text, gssize length);
gboolean store_fixture_has (StoreFixture *self, const char *name);
char *read_unpacked (const char *path) G_GNUC_WARN_UNUSED_RESULT;
guint count_files_with (const char *folder, const char *text);
gboolean store_fixture_holds_anywhere (StoreFixture *self, const char *text);

MendPlan *make_plan (void) G_GNUC_WARN_UNUSED_RESULT;
MendSnapshot *
make_snapshot (const char *id, const char *note, gint64 at_ms) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *
make_talk (const char *id, int day, const char *kept, const char *aside) G_GNUC_WARN_UNUSED_RESULT;
void put_talk (StoreFixture *self, MendTalkRecord *record);
void take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

G_END_DECLS
