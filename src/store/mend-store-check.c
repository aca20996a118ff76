// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-check.h"

#include "history/mend-talk-reader.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-check-in-json.h"
#include "json/mend-deck-json.h"
#include "json/mend-helper-json.h"
#include "json/mend-later-note-json.h"
#include "json/mend-mark-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-own-way-json.h"
#include "json/mend-person-json.h"
#include "json/mend-planned-talk-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-shelf-json.h"
#include "json/mend-tag-json.h"
#include "json/mend-store-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-private.h"
#include "private/mend-private-folder.h"
#include "private/mend-own-check-in-json.h"
#include "private/mend-private-text-json.h"
#include "records/mend-file-problem.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-file.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

/* Reads every file and says what is wrong. What is in a folder is not always what belongs there, so
 * each name that ends as ours do is tried, whatever it is. */

#define SUFFIX ".json"

typedef char *(*ReadId) (JsonNode *root, GError **error);

typedef struct
{
  const char *folder;
  ReadId read_id;
} Kind;

static char *
read_talk_id (JsonNode *root, GError **error)
{
  g_autoptr (MendTalkRecord) record = mend_talk_json_read (root, error);

  return record != NULL ? g_strdup (record->id) : NULL;
}

static char *
read_note_id (JsonNode *root, GError **error)
{
  g_autoptr (MendLaterNote) note = mend_later_note_json_read (root, error);

  return note != NULL ? g_strdup (note->id) : NULL;
}

static char *
read_person_id (JsonNode *root, GError **error)
{
  g_autoptr (MendPerson) person = mend_person_json_read (root, error);

  return person != NULL ? g_strdup (person->id) : NULL;
}

static char *
read_promise_id (JsonNode *root, GError **error)
{
  g_autoptr (MendPromise) promise = mend_promise_json_read (root, error);

  return promise != NULL ? g_strdup (promise->id) : NULL;
}

static char *
read_mark_id (JsonNode *root, GError **error)
{
  g_autoptr (MendMark) mark = mend_mark_json_read (root, error);

  return mark != NULL ? g_strdup (mark->id) : NULL;
}

static char *
read_account_id (JsonNode *root, GError **error)
{
  g_autoptr (MendAccount) account = mend_account_json_read (root, error);

  return account != NULL ? g_strdup (account->id) : NULL;
}

static char *
read_assent_id (JsonNode *root, GError **error)
{
  g_autoptr (MendAssent) assent = mend_assent_json_read (root, error);

  return assent != NULL ? g_strdup (assent->id) : NULL;
}

static char *
read_tag_id (JsonNode *root, GError **error)
{
  g_autoptr (MendTag) tag = mend_tag_json_read (root, error);

  return tag != NULL ? g_strdup (tag->id) : NULL;
}

static char *
read_check_in_id (JsonNode *root, GError **error)
{
  g_autoptr (MendCheckIn) check_in = mend_check_in_json_read (root, error);

  return check_in != NULL ? g_strdup (check_in->id) : NULL;
}

static char *
read_moment_id (JsonNode *root, GError **error)
{
  g_autoptr (MendGoodThing) moment = mend_good_thing_json_read (root, error);

  return moment != NULL ? g_strdup (moment->id) : NULL;
}

static char *
read_helper_id (JsonNode *root, GError **error)
{
  g_autoptr (MendHelper) helper = mend_helper_json_read (root, error);

  return helper != NULL ? g_strdup (helper->id) : NULL;
}

static char *
read_way_id (JsonNode *root, GError **error)
{
  g_autoptr (MendOwnWay) way = mend_own_way_json_read (root, error);

  return way != NULL ? g_strdup (way->id) : NULL;
}

static char *
read_deck_id (JsonNode *root, GError **error)
{
  g_autoptr (MendDeck) deck = mend_deck_json_read (root, error);

  return deck != NULL ? g_strdup (mend_deck_get_id (deck)) : NULL;
}

static char *
read_planned_talk_id (JsonNode *root, GError **error)
{
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_json_read (root, error);

  return plan != NULL ? g_strdup (plan->id) : NULL;
}

static char *
read_shelf_id (JsonNode *root, GError **error)
{
  g_autoptr (MendCardShelf) shelf = mend_shelf_json_read (root, error);

  return shelf != NULL ? g_strdup (MEND_SHELF_JSON_ID) : NULL;
}

static const Kind kinds[] = {
  { MEND_STORE_PEOPLE, read_person_id },      { MEND_STORE_TALKS, read_talk_id },
  { MEND_STORE_NOTES, read_note_id },         { MEND_STORE_FORMATS, read_way_id },
  { MEND_STORE_PROMISES, read_promise_id },   { MEND_STORE_MARKS, read_mark_id },
  { MEND_STORE_ACCOUNTS, read_account_id },   { MEND_STORE_ASSENTS, read_assent_id },
  { MEND_STORE_DECKS, read_deck_id },         { MEND_STORE_CARDS, read_shelf_id },
  { MEND_STORE_PLANS, read_planned_talk_id }, { MEND_STORE_TAGS, read_tag_id },
  { MEND_STORE_CHECK_INS, read_check_in_id }, { MEND_STORE_MOMENTS, read_moment_id },
  { MEND_STORE_HELPERS, read_helper_id },
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Ours first, so that of two files with one id the other is named. */
static void
add_names (int folder, gboolean is_ours, GPtrArray *names)
{
  int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (dir == NULL)
    return;

  for (struct dirent *entry = readdir (dir); entry != NULL; entry = readdir (dir))
    {
      if (entry->d_name[0] != '.' && g_str_has_suffix (entry->d_name, SUFFIX) &&
          (mend_file_name_classify (entry->d_name) == MEND_FILE_NAME_RECORD) == is_ours)
        g_ptr_array_add (found, g_strdup (entry->d_name));
    }

  closedir (dir);
  g_ptr_array_sort (found, compare_names);
  g_ptr_array_extend_and_steal (names, g_steal_pointer (&found));
}

static char *
check_file (int fd, const char *name, const Kind *kind, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = mend_record_file_read (fd, name, NULL, &error);
  g_autofree char *id = root != NULL ? kind->read_id (root, &error) : NULL;

  if (id == NULL)
    g_ptr_array_add (problems, mend_problem_from_error (kind->folder, name, error));

  return g_steal_pointer (&id);
}

static void
check_kind (int root, const Kind *kind, GPtrArray *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int fd = openat (root, kind->folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (fd < 0)
    return;

  add_names (fd, TRUE, names);
  add_names (fd, FALSE, names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *id = check_file (fd, name, kind, problems);
      const char *first;

      if (id == NULL)
        continue;

      first = g_hash_table_lookup (seen, id);

      if (first != NULL)
        g_ptr_array_add (
            problems, mend_file_problem_new (kind->folder, name, MEND_FILE_PROBLEM_TWICE, first));
      else if (mend_file_name_classify (name) != MEND_FILE_NAME_RECORD)
        g_ptr_array_add (problems, mend_file_problem_new (kind->folder, name,
                                                          MEND_FILE_PROBLEM_STRANGE_NAME, NULL));

      if (first == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&id), (gpointer) name);
    }

  close (fd);
}

static void
check_store_file (int root, GPtrArray *problems)
{
  const Kind kind = { "", mend_store_json_read };
  g_free (check_file (root, MEND_STORE_FILE, &kind, problems));
}

/* Checks all that is below the root of a store. */
GPtrArray *
mend_store_check_folder (int root)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_object_unref);

  if (root < 0)
    return problems;

  check_store_file (root, problems);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    check_kind (root, &kinds[i], problems);

  return problems;
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MendStoreFolders *folders = data;
  GPtrArray *problems;

  mend_store_folders_begin_reading (folders);
  problems = mend_store_check_folder (mend_store_folders_get_fd (folders, NULL, NULL));
  mend_store_folders_end_reading (folders);
  g_task_return_pointer (task, problems, (GDestroyNotify) g_ptr_array_unref);
}

/* Of two versions of one record, one is tidied away, or people choose. */
static gboolean
is_settled_elsewhere (MendStore *self, MendFileProblem *problem)
{
  const char *name = mend_file_problem_get_file_name (problem);

  return self->outside != NULL && mend_file_name_may_be_record (name) &&
         mend_file_name_classify (name) != MEND_FILE_NAME_RECORD;
}

static gboolean
is_checked (MendFileProblem *problem)
{
  const char *folder = mend_file_problem_get_kind_folder (problem);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (folder, kinds[i].folder))
      return TRUE;

  return *folder == '\0' &&
         g_str_equal (mend_file_problem_get_file_name (problem), MEND_STORE_FILE);
}

static gboolean
is_same_file (gconstpointer a, gconstpointer b)
{
  MendFileProblem *first = (MendFileProblem *) a;
  MendFileProblem *second = (MendFileProblem *) b;

  return g_str_equal (mend_file_problem_get_kind_folder (first),
                      mend_file_problem_get_kind_folder (second)) &&
         g_str_equal (mend_file_problem_get_file_name (first),
                      mend_file_problem_get_file_name (second));
}

/* What was mended, or taken away, is no problem any more; of other folders nothing is known here.
 */
static void
forget_mended (GListStore *all, GPtrArray *found)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (all)); i > 0; i--)
    {
      g_autoptr (MendFileProblem) problem = g_list_model_get_item (G_LIST_MODEL (all), i - 1);

      if (is_checked (problem) &&
          !g_ptr_array_find_with_equal_func (found, problem, is_same_file, NULL))
        g_list_store_remove (all, i - 1);
    }
}

static void
check_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendStore *self = MEND_STORE (source);
  g_autoptr (GPtrArray) problems = g_task_propagate_pointer (G_TASK (result), NULL);

  forget_mended (self->problems, problems);

  for (guint i = 0; i < problems->len; i++)
    {
      if (!is_settled_elsewhere (self, g_ptr_array_index (problems, i)))
        mend_problem_list_put (self->problems, g_ptr_array_index (problems, i));
    }
}

/**
 * mend_store_check_all:
 * @self: a store
 *
 * Reads every file, in a worker thread, and puts what cannot be read to the problems.
 */
void
mend_store_check_all (MendStore *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  task = g_task_new (self, NULL, check_done_cb, NULL);
  g_task_set_source_tag (task, mend_store_check_all);
  g_task_set_task_data (task, mend_store_folders_ref (self->folders),
                        (GDestroyNotify) mend_store_folders_unref);
  g_task_run_in_thread (task, check_in_thread);
}

static gboolean
is_good_private (JsonNode *root)
{
  g_autoptr (MendPrivateText) text = mend_private_text_json_read (root, NULL);
  g_autoptr (MendOwnCheckIn) own = mend_own_check_in_json_read (root, NULL);

  return text != NULL || own != NULL;
}

/* Not which, and not whose. */
static void
check_private (const char *data_dir, GPtrArray *problems)
{
  guint n_unreadable = mend_private_folder_count_unreadable (data_dir, is_good_private);

  for (guint i = 0; i < n_unreadable; i++)
    g_ptr_array_add (
        problems, mend_file_problem_new ("", MEND_PRIVATE_FOLDER, MEND_FILE_PROBLEM_FOR_ONE, NULL));
}

/**
 * mend_store_check:
 * @data_dir: the folder of Mend's data
 *
 * Reads every file, for the command line. No lock is taken and nothing is written.
 *
 * Returns: (transfer full) (element-type MendFileProblem): what is wrong; empty if all is well
 */
GPtrArray *
mend_store_check (const char *data_dir)
{
  GPtrArray *problems;
  int root;

  g_return_val_if_fail (data_dir != NULL, NULL);

  root = mend_store_folders_open_to_read (data_dir, NULL);
  problems = mend_store_check_folder (root);
  check_private (data_dir, problems);

  if (root >= 0)
    close (root);

  return problems;
}
