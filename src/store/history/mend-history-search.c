// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-search-private.h"
#include "history/mend-history-search.h"

#include "history/mend-later-note.h"
#include "mend-fold.h"
#include "promises/mend-standing.h"

#include <string.h>

/**
 * MendHistorySearch:
 *
 * Looks for words in the talks that are over, and for talks of a kind.
 *
 * What is searched is in memory only. It is read, by a worker, from when it is wanted for the first
 * time, newest talk first, and while it is wanted; the list has what was found so far. Afterwards
 * it follows the history.
 */

struct _MendHistorySearch
{
  GObject parent_instance;

  /* All talks that were read, and those of them that were found; newest first, as the names of
   * their files are. */
  GPtrArray *entries;
  GPtrArray *found;

  /* By the ids of talks. */
  GHashTable *notes;
  GHashTable *promises;

  GStrv words;
  MendTalkFilter *filter;
  gboolean has_filter;

  gboolean is_wanted;
  gboolean was_wanted;
  double progress;
};

/* A talk, by the name of its file. */
typedef struct
{
  char *name;
  MendTalkText *text;
} Entry;

enum
{
  PROP_0,
  PROP_IS_WANTED,
  PROP_PROGRESS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static GParamSpec *properties[N_PROPS];

static void
entry_free (Entry *entry)
{
  g_free (entry->name);
  mend_talk_text_unref (entry->text);
  g_free (entry);
}

/* Finds where a talk is, or would be. */
static gboolean
find_entry (GPtrArray *entries, const char *name, guint *position)
{
  guint low = 0;
  guint high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (name, ((const Entry *) g_ptr_array_index (entries, middle))->name);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }

      if (order > 0)
        high = middle;
      else
        low = middle + 1;
    }

  *position = low;

  return FALSE;
}

static gboolean
fits (MendHistorySearch *self, const Entry *entry, const MendSearchText *notes)
{
  MendTalkTraits traits = entry->text->traits;

  traits.has_notes = traits.has_notes || notes != NULL;
  traits.has_promises = g_hash_table_contains (self->promises, traits.id);

  return mend_talk_filter_fits (self->filter, &traits);
}

static gboolean
matches (MendHistorySearch *self, const Entry *entry)
{
  const char *id = entry->text->traits.id;
  const MendSearchText *notes =
      g_hash_table_size (self->notes) > 0 ? g_hash_table_lookup (self->notes, id) : NULL;

  return (!self->has_filter || fits (self, entry, notes)) &&
         mend_talk_text_has_all (entry->text, notes, (const char *const *) self->words);
}

/* The rows are made anew, too, where the same talks are found by other words. */
static void
find_all (MendHistorySearch *self)
{
  const guint n_found = self->found->len;

  g_ptr_array_set_size (self->found, 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (matches (self, entry))
        g_ptr_array_add (self->found, entry);
    }

  if (n_found > 0 || self->found->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_found, self->found->len);
}

static GType
mend_history_search_get_item_type (GListModel *model)
{
  return MEND_TYPE_TALK_HIT;
}

static guint
mend_history_search_get_n_items (GListModel *model)
{
  return MEND_HISTORY_SEARCH (model)->found->len;
}

static gpointer
mend_history_search_get_item (GListModel *model, guint position)
{
  MendHistorySearch *self = MEND_HISTORY_SEARCH (model);
  const Entry *entry;

  if (position >= self->found->len)
    return NULL;

  entry = g_ptr_array_index (self->found, position);

  return mend_talk_hit_new (entry->text, g_hash_table_lookup (self->notes, entry->text->traits.id),
                            (const char *const *) self->words);
}

static void
mend_history_search_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = mend_history_search_get_item_type;
  iface->get_n_items = mend_history_search_get_n_items;
  iface->get_item = mend_history_search_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MendHistorySearch,
                               mend_history_search,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      mend_history_search_init_list_model))

static void
mend_history_search_finalize (GObject *object)
{
  MendHistorySearch *self = MEND_HISTORY_SEARCH (object);

  g_ptr_array_unref (self->found);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->promises);
  g_strfreev (self->words);
  mend_talk_filter_free (self->filter);

  G_OBJECT_CLASS (mend_history_search_parent_class)->finalize (object);
}

static void
mend_history_search_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  MendHistorySearch *self = MEND_HISTORY_SEARCH (object);

  switch (property_id)
    {
    case PROP_IS_WANTED:
      g_value_set_boolean (value, self->is_wanted);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_history_search_class_init (MendHistorySearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_history_search_finalize;
  object_class->get_property = mend_history_search_get_property;

  properties[PROP_IS_WANTED] =
      g_param_spec_boolean ("is-wanted", NULL, NULL, FALSE, PROPERTY_FLAGS);
  properties[PROP_PROGRESS] =
      g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_history_search_init (MendHistorySearch *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->found = g_ptr_array_new ();
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) mend_search_text_unref);
  self->promises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = mend_fold_words (NULL);
  self->filter = mend_talk_filter_new ();
}

/* Makes a search with no talks, to be filled by the history. */
MendHistorySearch *
mend_history_search_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_SEARCH, NULL);
}

/* Tells whether a talk is to be read. */
gboolean
mend_history_search_lacks (MendHistorySearch *self, const char *name)
{
  guint position = 0;

  return self->is_wanted && !find_entry (self->entries, name, &position);
}

/* Adds a talk, if it is not there yet. */
void
mend_history_search_add (MendHistorySearch *self, const char *name, MendTalkText *text)
{
  guint position = 0;
  Entry *entry;

  if (find_entry (self->entries, name, &position))
    return;

  entry = g_new0 (Entry, 1);
  entry->name = g_strdup (name);
  entry->text = mend_talk_text_ref (text);
  g_ptr_array_insert (self->entries, (int) position, entry);

  if (!matches (self, entry))
    return;

  find_entry (self->found, name, &position);
  g_ptr_array_insert (self->found, (int) position, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/* Adds a talk in the moment in which it is over, unless nobody has searched yet. */
void
mend_history_search_add_record (MendHistorySearch *self,
                                const char *name,
                                const MendTalkRecord *record)
{
  MendTalkText *text;

  if (!self->was_wanted)
    return;

  text = mend_talk_text_new (record);
  mend_history_search_add (self, name, text);
  mend_talk_text_unref (text);
}

/* Removes a talk, if it is there. */
void
mend_history_search_remove (MendHistorySearch *self, const char *name)
{
  guint position = 0;

  if (find_entry (self->found, name, &position))
    {
      g_ptr_array_remove_index (self->found, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }

  if (find_entry (self->entries, name, &position))
    g_ptr_array_remove_index (self->entries, position);
}

/* Says of how many talks those are that were read, and whether they are all, while it is wanted. */
void
mend_history_search_set_progress (MendHistorySearch *self, guint n_talks, gboolean is_read)
{
  double progress = 0.0;

  if (!self->is_wanted)
    return;

  if (is_read)
    progress = 1.0;
  else if (n_talks > 0)
    progress = MIN ((double) self->entries->len / (double) n_talks, 0.99);

  if (self->progress >= progress && self->progress <= progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/**
 * mend_history_search_get_is_wanted:
 * @self: a search
 *
 * Tells whether somebody wants to search.
 *
 * Returns: whether it was said so
 */
gboolean
mend_history_search_get_is_wanted (MendHistorySearch *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_SEARCH (self), FALSE);

  return self->is_wanted;
}

/**
 * mend_history_search_set_is_wanted:
 * @self: a search
 * @is_wanted: whether somebody wants to search
 *
 * Begins to read the talks, or stops reading. What was read stays.
 */
void
mend_history_search_set_is_wanted (MendHistorySearch *self, gboolean is_wanted)
{
  g_return_if_fail (MEND_IS_HISTORY_SEARCH (self));

  if (self->is_wanted == is_wanted)
    return;

  self->is_wanted = is_wanted;
  self->was_wanted = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_WANTED]);
}

/**
 * mend_history_search_get_progress:
 * @self: a search
 *
 * Tells how much of the history was read.
 *
 * Returns: from 0; 1 only if all was
 */
double
mend_history_search_get_progress (MendHistorySearch *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_SEARCH (self), 0.0);

  return self->progress;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const gsize length = strlen (*(const char *const *) a);
  const gsize other_length = strlen (*(const char *const *) b);

  return (length < other_length) - (length > other_length);
}

/* The longer a word is, the fewer talks have it, and the fewer are left to be searched for the
 * others. */
static GStrv
make_words (const char *text)
{
  GStrv words = mend_fold_words (text);

  qsort (words, g_strv_length (words), sizeof (char *), compare_lengths);

  return words;
}

/**
 * mend_history_search_ask:
 * @self: a search
 * @words: (nullable): words, or parts of words, all of which have to be in a talk
 * @filter: (nullable): which talks are meant
 *
 * Looks for talks. With no words and no filter it finds all.
 */
void
mend_history_search_ask (MendHistorySearch *self, const char *words, const MendTalkFilter *filter)
{
  g_return_if_fail (MEND_IS_HISTORY_SEARCH (self));

  g_strfreev (self->words);
  self->words = make_words (words);
  mend_talk_filter_free (self->filter);
  self->filter = filter != NULL ? mend_talk_filter_copy (filter) : mend_talk_filter_new ();
  self->has_filter = mend_talk_filter_is_set (self->filter);
  find_all (self);
}

static void
take_notes (MendHistorySearch *self, const char *talk_id, const GPtrArray *notes)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (texts, ((const MendLaterNote *) g_ptr_array_index (notes, i))->text);

  g_hash_table_replace (self->notes, g_strdup (talk_id), mend_search_text_new ("", texts));
  g_ptr_array_unref (texts);
}

/**
 * mend_history_search_set_notes:
 * @self: a search
 * @notes: (element-type MendLaterNote): what was added to talks after their end
 *
 * Says what was added to talks, so that it is found as well.
 */
void
mend_history_search_set_notes (MendHistorySearch *self, const GPtrArray *notes)
{
  GHashTable *by_talk;
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer of_talk = NULL;

  g_return_if_fail (MEND_IS_HISTORY_SEARCH (self));
  g_return_if_fail (notes != NULL);

  by_talk =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < notes->len; i++)
    {
      MendLaterNote *note = g_ptr_array_index (notes, i);

      of_talk = g_hash_table_lookup (by_talk, note->talk_id);

      if (of_talk == NULL)
        {
          of_talk = g_ptr_array_new ();
          g_hash_table_insert (by_talk, note->talk_id, of_talk);
        }

      g_ptr_array_add (of_talk, note);
    }

  g_hash_table_remove_all (self->notes);
  g_hash_table_iter_init (&iter, by_talk);

  while (g_hash_table_iter_next (&iter, &id, &of_talk))
    take_notes (self, id, of_talk);

  g_hash_table_unref (by_talk);
  find_all (self);
}

/**
 * mend_history_search_set_promises:
 * @self: a search
 * @standings: (element-type MendStanding): promises
 *
 * Says in which talks promises were given.
 */
void
mend_history_search_set_promises (MendHistorySearch *self, const GPtrArray *standings)
{
  g_return_if_fail (MEND_IS_HISTORY_SEARCH (self));
  g_return_if_fail (standings != NULL);

  g_hash_table_remove_all (self->promises);

  for (guint i = 0; i < standings->len; i++)
    {
      const MendPromise *promise = mend_standing_get_promise (g_ptr_array_index (standings, i));

      if (promise != NULL && promise->talk_id != NULL)
        g_hash_table_add (self->promises, g_strdup (promise->talk_id));
    }

  find_all (self);
}
