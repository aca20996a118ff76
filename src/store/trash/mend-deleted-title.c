// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-deleted-title.h"

#include "json/mend-deck-json.h"
#include "json/mend-helper-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-own-way-json.h"
#include "json/mend-planned-talk-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-folders.h"

static char *
read_talk (JsonNode *root)
{
  g_autoptr (MendTalkRecord) talk = mend_talk_json_read (root, NULL);

  return talk != NULL ? g_strdup (talk->topic != NULL ? talk->topic : talk->title) : NULL;
}

static char *
read_deck (JsonNode *root)
{
  g_autoptr (MendDeck) deck = mend_deck_json_read (root, NULL);

  return deck != NULL ? g_strdup (mend_deck_get_title (deck)) : NULL;
}

static char *
read_plan (JsonNode *root)
{
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_json_read (root, NULL);

  return plan != NULL ? g_strdup (plan->topic) : NULL;
}

static char *
read_promise (JsonNode *root)
{
  g_autoptr (MendPromise) promise = mend_promise_json_read (root, NULL);

  return promise != NULL ? g_strdup (promise->text) : NULL;
}

static char *
read_way (JsonNode *root)
{
  g_autoptr (MendOwnWay) way = mend_own_way_json_read (root, NULL);

  return way != NULL ? g_strdup (way->title) : NULL;
}

static char *
copy_if_any (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

static char *
read_moment (JsonNode *root)
{
  g_autoptr (MendGoodThing) moment = mend_good_thing_json_read (root, NULL);

  return moment != NULL ? copy_if_any (moment->text) : NULL;
}

static char *
read_helper (JsonNode *root)
{
  g_autoptr (MendHelper) helper = mend_helper_json_read (root, NULL);

  if (helper == NULL)
    return NULL;

  return copy_if_any (helper->kind == MEND_HELPER_THERAPIST ? helper->name : helper->text);
}

static const struct
{
  const char *kind;
  char *(*read) (JsonNode *root);
} kinds[] = {
  { MEND_STORE_TALKS, read_talk },     { MEND_STORE_DECKS, read_deck },
  { MEND_STORE_PLANS, read_plan },     { MEND_STORE_PROMISES, read_promise },
  { MEND_STORE_FORMATS, read_way },    { MEND_STORE_MOMENTS, read_moment },
  { MEND_STORE_HELPERS, read_helper },
};

/**
 * mend_deleted_title_read:
 * @kind: of which kind a record is, such as `talks`
 * @root: the tree of its file
 *
 * Reads by which words people know a record again that lies in the trash.
 *
 * Returns: (transfer full) (nullable): the words; `NULL` if there are none
 */
char *
mend_deleted_title_read (const char *kind, JsonNode *root)
{
  g_return_val_if_fail (kind != NULL && root != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].read (root);

  return NULL;
}

static char *
read_helper_sort (JsonNode *root, GDateTime **starts)
{
  g_autoptr (MendHelper) helper = mend_helper_json_read (root, NULL);

  if (helper == NULL)
    return NULL;

  *starts = helper->starts != NULL ? g_date_time_ref (helper->starts) : NULL;

  return g_strdup (mend_helper_kind_to_string (helper->kind));
}

/**
 * mend_deleted_title_read_sort:
 * @kind: of which kind a record is, such as `moments`
 * @root: the tree of its file
 * @starts: (out) (transfer full): when a session is; `NULL` for everything else
 *
 * Reads what it is where one folder has more than one sort of records, each with a name of its own.
 *
 * Returns: (transfer full) (nullable): the word for it, such as `told`; `NULL` if there is none
 */
char *
mend_deleted_title_read_sort (const char *kind, JsonNode *root, GDateTime **starts)
{
  g_autoptr (MendGoodThing) moment = NULL;

  g_return_val_if_fail (kind != NULL && root != NULL && starts != NULL, NULL);

  *starts = NULL;

  if (g_str_equal (kind, MEND_STORE_HELPERS))
    return read_helper_sort (root, starts);
  if (g_str_equal (kind, MEND_STORE_MOMENTS))
    moment = mend_good_thing_json_read (root, NULL);

  return moment != NULL ? g_strdup (mend_good_thing_kind_to_string (moment->kind)) : NULL;
}
