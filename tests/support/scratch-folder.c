// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch-folder.h"

#include <fcntl.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static ScratchFolder *
open_folder (char *path)
{
  ScratchFolder *self = g_new0 (ScratchFolder, 1);

  self->path = path;
  self->fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (self->fd, >=, 0);

  return self;
}

ScratchFolder *
scratch_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("mend-test-XXXXXX", &error);

  g_assert_no_error (error);

  return open_folder (path);
}

ScratchFolder *
scratch_folder_new_below (const char *parent)
{
  g_autofree char *template = g_build_filename (parent, "mend-test-XXXXXX", NULL);

  if (g_mkdtemp (template) == NULL)
    return NULL;

  return open_folder (g_steal_pointer (&template));
}

static int
remove_entry (const char *path, const struct stat *status, int type, struct FTW *place)
{
  return remove (path);
}

void
scratch_folder_free (ScratchFolder *self)
{
  close (self->fd);
  g_assert_cmpint (nftw (self->path, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (self->path);
  g_free (self);
}

char *
scratch_folder_get_path (ScratchFolder *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

/* In place, as an editor without manners does. */
void
scratch_folder_put (ScratchFolder *self, const char *name, const char *text)
{
  g_autofree char *path = scratch_folder_get_path (self, name);
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* By a new file with the same name, as programs that keep folders in step do. */
void
scratch_folder_replace (ScratchFolder *self, const char *name, const char *text)
{
  g_autofree char *temporary = g_strconcat (".foreign.", name, ".tmp", NULL);
  g_autofree char *from = scratch_folder_get_path (self, temporary);
  g_autofree char *to = scratch_folder_get_path (self, name);

  scratch_folder_put (self, temporary, text);
  g_assert_cmpint (g_rename (from, to), ==, 0);
}

char *
scratch_folder_get (ScratchFolder *self, const char *name)
{
  g_autofree char *path = scratch_folder_get_path (self, name);
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  return text;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

GStrv
scratch_folder_list (ScratchFolder *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, &error);

  g_assert_no_error (error);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_steal (names, NULL);
}

void
scratch_folder_assert_holds (ScratchFolder *self, const char *name, const char *text)
{
  g_autofree char *found = scratch_folder_get (self, name);

  g_assert_cmpstr (found, ==, text);
}

void
scratch_folder_assert_names (ScratchFolder *self, const char *names)
{
  g_auto (GStrv) found = scratch_folder_list (self);
  g_autofree char *joined = g_strjoinv (" ", found);

  g_assert_cmpstr (joined, ==, names);
}
