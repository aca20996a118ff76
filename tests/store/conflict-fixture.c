// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflict-fixture.h"

#include "json/mend-json-writer.h"
#include "json/mend-talk-json.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
make_folder (ScratchFolder *scratch, const char *name)
{
  int fd;

  g_assert_cmpint (mkdirat (scratch->fd, name, 0700), ==, 0);
  fd = openat (scratch->fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);

  return fd;
}

ConflictFixture *
conflict_fixture_new (const char *kind)
{
  ConflictFixture *self = g_new0 (ConflictFixture, 1);

  self->scratch = scratch_folder_new ();
  self->kind = kind;
  self->folder = make_folder (self->scratch, kind);
  self->trash = make_folder (self->scratch, "trash");
  self->earlier = make_folder (self->scratch, "earlier");
  self->index = mend_folder_index_new ();
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
conflict_fixture_free (ConflictFixture *self)
{
  close (self->folder);
  close (self->trash);
  close (self->earlier);
  mend_folder_index_free (self->index);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->problems);
  scratch_folder_free (self->scratch);
  g_free (self);
}

void
conflict_fixture_put (ConflictFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->kind, name, NULL);

  scratch_folder_put (self->scratch, path, text);
}

void
conflict_fixture_put_trash (ConflictFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename ("trash", name, NULL);

  scratch_folder_put (self->scratch, path, text);
}

void
conflict_fixture_look (ConflictFixture *self)
{
  g_auto (MendFolderChanges) changes = { 0 };

  mend_folder_changes_init (&changes);
  mend_folder_index_look (self->index, self->folder, &changes);
}

/* As the store does it: first the search, then the next look. */
void
conflict_fixture_search (ConflictFixture *self)
{
  MendConflictSearch search = {
    .kind = self->kind,
    .folder = self->folder,
    .trash = self->trash,
    .earlier = self->earlier,
    .index = self->index,
    .conflicts = self->conflicts,
    .problems = self->problems,
  };

  g_ptr_array_set_size (self->conflicts, 0);
  g_ptr_array_set_size (self->problems, 0);
  mend_conflict_search_run (&search);
  conflict_fixture_look (self);
  self->wants_again = search.wants_again;
}

void
conflict_fixture_search_till_calm (ConflictFixture *self)
{
  do
    conflict_fixture_search (self);
  while (self->wants_again);
}

static gboolean
holds_below (ConflictFixture *self, const char *folder, const char *text)
{
  g_autofree char *path = scratch_folder_get_path (self->scratch, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;

      if (g_file_get_contents (file, &content, NULL, NULL) && strstr (content, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
conflict_fixture_holds (ConflictFixture *self, const char *text)
{
  return holds_below (self, self->kind, text) || holds_below (self, "trash", text) ||
         holds_below (self, "earlier", text);
}

char *
conflict_fixture_read (ConflictFixture *self, const char *name)
{
  g_autofree char *path = scratch_folder_get_path (self->scratch, self->kind);
  g_autofree char *file = g_build_filename (path, name, NULL);
  char *text = NULL;

  return g_file_get_contents (file, &text, NULL, NULL) ? text : NULL;
}

guint
conflict_fixture_count (ConflictFixture *self, const char *folder)
{
  g_autofree char *path = scratch_folder_get_path (self->scratch, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_names = 0;

  while (g_dir_read_name (dir) != NULL)
    n_names++;

  return n_names;
}

char *
make_person_text (const char *name, int name_rev, const char *color, int color_rev)
{
  return g_strdup_printf (
      "{\"format\":\"mend person\",\"version\":1,\"id\":\"" RECORD_ID "\","
      "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-04T21:40:00Z\","
      "\"zone\":60,\"rev\":%d,\"author\":\"both\","
      "\"name\":{\"value\":\"%s\",\"rev\":%d},\"seat\":{\"value\":\"left\",\"rev\":1},"
      "\"color\":{\"value\":\"%s\",\"rev\":%d}}",
      MAX (name_rev, color_rev), name, name_rev, color, color_rev);
}

char *
make_talk_text (const char *kept, int rev, int year)
{
  g_autoptr (MendTalkRecord) record = make_talk (RECORD_ID, 3, kept, NULL);
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GDateTime) modified = g_date_time_new_utc (year, 11, 3, 21, 40, 0);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_date_time_unref (record->started);
  record->started = g_steal_pointer (&started);
  root = mend_talk_json_write (record, modified, NULL);
  json_object_set_int_member (json_node_get_object (root), "rev", rev);
  bytes = mend_json_writer_write (root, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
