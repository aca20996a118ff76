// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-conflict-search.h"
#include "records/mend-conflict.h"
#include "scratch-folder.h"

G_BEGIN_DECLS

/* The name and the id of the record of which there are several versions. */
#define RECORD_STEM "20261103T214000Z-4f2c1b06"
#define RECORD_NAME RECORD_STEM ".json"
#define RECORD_ID   "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

/* A folder for a kind of record, its trash, and what a search finds in it. */
typedef struct
{
  ScratchFolder *scratch;
  const char *kind;
  int folder;
  int trash;
  int earlier;
  MendFolderIndex *index;
  GPtrArray *conflicts;
  GPtrArray *problems;
  gboolean wants_again;
} ConflictFixture;

ConflictFixture *conflict_fixture_new (const char *kind);
void conflict_fixture_free (ConflictFixture *self);

void conflict_fixture_put (ConflictFixture *self, const char *name, const char *text);
void conflict_fixture_put_trash (ConflictFixture *self, const char *name, const char *text);
void conflict_fixture_look (ConflictFixture *self);
void conflict_fixture_search (ConflictFixture *self);
void conflict_fixture_search_till_calm (ConflictFixture *self);
gboolean conflict_fixture_holds (ConflictFixture *self, const char *text);
char *conflict_fixture_read (ConflictFixture *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
guint conflict_fixture_count (ConflictFixture *self, const char *folder);

char *make_person_text (const char *name, int name_rev, const char *color, int color_rev)
    G_GNUC_WARN_UNUSED_RESULT;
char *make_talk_text (const char *kept, int rev, int year) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConflictFixture, conflict_fixture_free)

G_END_DECLS
