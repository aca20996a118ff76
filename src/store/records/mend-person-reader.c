// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-person-reader.h"

#include "history/mend-talk-reader.h"
#include "json/mend-person-json.h"
#include "mend-store-folders.h"
#include "records/mend-problem-list.h"

static GStrv
list_names (MendStoreFolders *folders)
{
  MendFolder *store = mend_store_folders_get_store (folders);

  if (store == NULL || mend_store_folders_get_fd (folders, MEND_STORE_PEOPLE, NULL) < 0)
    return NULL;

  return mend_folder_list (store, MEND_STORE_PEOPLE, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD),
                           NULL);
}

/**
 * mend_person_reader_read:
 * @folders: the folders of the store
 * @problems: (element-type MendFileProblem): what cannot be read is added to it
 *
 * Reads the people, and lets @folders know which of them are the same. Blocks.
 *
 * Returns: (transfer full) (element-type MendPerson): the people, oldest file first
 */
GPtrArray *
mend_person_reader_read (MendStoreFolders *folders, GPtrArray *problems)
{
  GPtrArray *persons = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_person_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) same_as = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MendSamePeople) same = NULL;
  g_auto (GStrv) names = list_names (folders);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = mend_folder_read (mend_store_folders_get_store (folders),
                                                    MEND_STORE_PEOPLE, names[i], NULL, &error);
      MendPerson *person = root != NULL ? mend_person_json_read (root, &error) : NULL;

      if (person == NULL)
        {
          g_ptr_array_add (problems, mend_problem_from_error (MEND_STORE_PEOPLE, names[i], error));
          continue;
        }

      g_ptr_array_add (persons, person);
      g_ptr_array_add (ids, g_strdup (person->id));
      g_ptr_array_add (same_as, mend_person_json_read_same (root));
    }

  same = mend_same_people_new (ids, same_as);
  mend_store_folders_set_same (folders, same);

  return persons;
}

/**
 * mend_person_reader_find:
 * @folders: the folders of the store
 * @id: the id of a person
 * @name: (out) (transfer full): the name of the file
 * @stamp: (out caller-allocates): what it looked like
 *
 * Finds the file of a person, and what is in it now: another computer may have changed it. Blocks.
 *
 * Returns: (transfer full) (nullable): what is in it; `NULL` if there is none
 */
JsonNode *
mend_person_reader_find (MendStoreFolders *folders,
                         const char *id,
                         char **name,
                         MendFileStamp *stamp)
{
  g_auto (GStrv) names = list_names (folders);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (MendPerson) person = NULL;

      if (!mend_talk_reader_name_fits (names[i], id))
        continue;

      root = mend_folder_read (mend_store_folders_get_store (folders), MEND_STORE_PEOPLE, names[i],
                               stamp, NULL);
      person = root != NULL ? mend_person_json_read (root, NULL) : NULL;

      if (person != NULL && g_str_equal (person->id, id))
        {
          *name = g_strdup (names[i]);
          return g_steal_pointer (&root);
        }
    }

  return NULL;
}
