// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-earlier-versions.h"

#include "backup/mend-backup-folder.h"
#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "files/mend-syscalls.h"
#include "json/mend-json-scan.h"
#include "records/mend-record-kinds.h"

#include <string.h>

/* The versions of records that a save has swapped out of the store: a folder for each kind, and a
 * file for each version, named after the record and the number of the version. */

#define DAY_NS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000 * 1000 * 1000)

typedef struct
{
  const char *name;
  gsize stem_length;
  gint64 rev;
  gint64 kept_ns;
} Version;

/* The name of a record ends where its suffix would begin. */
static gsize
get_stem_length (const char *name)
{
  return strcspn (name, ".");
}

static gint64
get_rev (const char *name)
{
  const char *rev = name + get_stem_length (name);

  return g_str_has_prefix (rev, ".r") ? g_ascii_strtoll (rev + 2, NULL, 10) : 0;
}

static gboolean
is_of (const Version *version, const Version *other)
{
  return version->stem_length == other->stem_length &&
         strncmp (version->name, other->name, version->stem_length) == 0;
}

/* Those of a record together, the newest of them first. */
static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const Version *version = a;
  const Version *other = b;
  int order = strncmp (version->name, other->name, MAX (version->stem_length, other->stem_length));

  if (order != 0 && !is_of (version, other))
    return order;
  if (version->rev != other->rev)
    return version->rev > other->rev ? -1 : 1;
  if (version->kept_ns != other->kept_ns)
    return version->kept_ns > other->kept_ns ? -1 : 1;

  return strcmp (version->name, other->name);
}

/* What is swapped out gets a new name then, which moves the time of its last change. */
static GArray *
read_versions (int folder, const char *const *names)
{
  GArray *versions = g_array_new (FALSE, TRUE, sizeof (Version));

  for (guint i = 0; names[i] != NULL; i++)
    {
      MendFileStamp stamp = { 0 };
      Version version = {
        .name = names[i],
        .stem_length = get_stem_length (names[i]),
        .rev = get_rev (names[i]),
      };

      if (mend_file_place_look (folder, names[i], &stamp) != 0)
        continue;

      version.kept_ns = stamp.changed_ns;
      g_array_append_val (versions, version);
    }

  g_array_sort (versions, compare_versions);

  return versions;
}

/* A builder makes the empty list, for the analyzer does not see that the caller frees another. */
static GStrv
list_names (int folder)
{
  g_auto (GStrv) names =
      folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_KIND (MEND_FILE_NAME_COPY), NULL)
                  : NULL;
  g_autoptr (GStrvBuilder) empty = g_strv_builder_new ();

  return names != NULL ? g_steal_pointer (&names) : g_strv_builder_end (empty);
}

static void
thin_out_folder (int folder, gint64 now)
{
  g_auto (GStrv) names = list_names (folder);
  g_autoptr (GArray) versions = read_versions (folder, (const char *const *) names);
  guint n_newer = 0;
  gboolean is_changed = FALSE;

  for (guint i = 0; i < versions->len; i++)
    {
      const Version *version = &g_array_index (versions, Version, i);
      gint64 age_ns = now * 1000 - version->kept_ns;

      n_newer = i > 0 && is_of (version, version - 1) ? n_newer + 1 : 0;
      if (n_newer < MEND_EARLIER_VERSIONS_MOST && age_ns < MEND_EARLIER_VERSIONS_DAYS * DAY_NS)
        continue;

      is_changed |= mend_file_place_remove (folder, version->name) == 0;
    }

  if (is_changed)
    mend_syscalls_get ()->fsync (folder);
}

static gboolean
is_sound (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return mend_json_scan (text, length, NULL);
}

/**
 * mend_earlier_versions_find:
 * @history: the descriptor of the folder of all earlier versions
 * @kind: a kind of record
 * @name: the name of a record
 *
 * Finds the newest earlier version that can be read. Blocks, as all of this does.
 *
 * Returns: (transfer full) (nullable): what is in it; `NULL` if there is none
 */
GBytes *
mend_earlier_versions_find (int history, const char *kind, const char *name)
{
  int folder = mend_backup_folder_open (history, kind, FALSE);
  g_auto (GStrv) names = list_names (folder);
  g_autoptr (GArray) versions = NULL;
  g_autoptr (GBytes) found = NULL;
  const Version wanted = { .name = name, .stem_length = get_stem_length (name) };

  if (folder < 0)
    return NULL;

  versions = read_versions (folder, (const char *const *) names);
  for (guint i = 0; i < versions->len && found == NULL; i++)
    {
      const Version *version = &g_array_index (versions, Version, i);
      g_autoptr (GBytes) bytes = is_of (version, &wanted)
                                     ? mend_guarded_file_read (folder, version->name, NULL, NULL)
                                     : NULL;

      if (bytes != NULL && is_sound (bytes))
        found = g_steal_pointer (&bytes);
    }

  mend_backup_folder_close (folder);

  return g_steal_pointer (&found);
}

/**
 * mend_earlier_versions_list_names:
 * @folder: the descriptor of the folder of the earlier versions of a kind
 * @name: the name of a record
 *
 * Lists the files of the earlier versions of a record. Blocks.
 *
 * Returns: (transfer full): the names of the files, the oldest version first
 */
GStrv
mend_earlier_versions_list_names (int folder, const char *name)
{
  g_auto (GStrv) names = list_names (folder);
  g_autoptr (GArray) versions = read_versions (folder, (const char *const *) names);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  const Version wanted = { .name = name, .stem_length = get_stem_length (name) };

  for (guint i = versions->len; i > 0; i--)
    {
      const Version *version = &g_array_index (versions, Version, i - 1);

      if (is_of (version, &wanted))
        g_strv_builder_add (found, version->name);
    }

  return g_strv_builder_end (found);
}

/**
 * mend_earlier_versions_thin_out:
 * @history: the descriptor of the folder of all earlier versions
 * @now: what time it is, in microseconds since 1970
 *
 * Removes the versions of which there are twenty newer ones, and those that are older than ninety
 * days.
 */
void
mend_earlier_versions_thin_out (int history, gint64 now)
{
  const char *const *kinds = mend_record_kinds_get ();

  g_return_if_fail (history >= 0);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      int folder = mend_backup_folder_open (history, kinds[i], FALSE);

      if (folder >= 0)
        thin_out_folder (folder, now);

      mend_backup_folder_close (folder);
    }
}

/**
 * mend_earlier_versions_forget:
 * @history: the descriptor of the folder of all earlier versions
 * @kind: a kind of record
 * @member: `id`, or a member that says to which record another one belongs
 * @id: the id of a record that was deleted for good
 *
 * Removes all versions of a record, or of what belongs to it.
 */
void
mend_earlier_versions_forget (int history, const char *kind, const char *member, const char *id)
{
  g_return_if_fail (history >= 0 && kind != NULL && member != NULL && id != NULL);

  mend_backup_folder_forget (history, kind, member, id, NULL);
}
