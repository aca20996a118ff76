// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-loose-picks.h"

#include "talk/mend-talk.h"

/* What is picked without a talk lies in a list, by the rules of a talk. */

static guint
get_next_id (GListModel *picks)
{
  guint id = 0;

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (picks, i);

      id = MAX (id, mend_pick_get_id (pick));
    }

  return id + 1;
}

static gboolean
has_word (GListModel *picks, const char *word)
{
  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (picks, i);

      if (g_strcmp0 (mend_pick_get_word (pick), word) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_loose_picks_add:
 * @picks: (element-type MendPick): what was picked
 * @card_id: (nullable): the id of a card
 * @word: the word
 * @clause: (nullable): the whole clause
 *
 * Lays a card down, if there is room and it does not lie there.
 *
 * Returns: whether it lies there now
 */
gboolean
mend_loose_picks_add (GListStore *picks, const char *card_id, const char *word, const char *clause)
{
  MendEvent fields = {
    .kind = MEND_EVENT_CARD,
    .card_id = card_id,
    .text = word,
    .clause = clause,
  };
  g_autoptr (MendEvent) event = NULL;
  g_autoptr (MendPick) pick = NULL;

  g_return_val_if_fail (G_IS_LIST_STORE (picks), FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (picks)) >= MEND_TALK_MOST_CARDS ||
      has_word (G_LIST_MODEL (picks), word))
    return FALSE;

  fields.id = get_next_id (G_LIST_MODEL (picks));
  event = mend_event_new_writing (&fields);
  pick = mend_pick_new (event);
  g_list_store_append (picks, pick);

  return TRUE;
}

/**
 * mend_loose_picks_remove:
 * @picks: (element-type MendPick): what was picked
 * @id: the number of a pick
 *
 * Puts a card back.
 */
void
mend_loose_picks_remove (GListStore *picks, guint id)
{
  g_return_if_fail (G_IS_LIST_STORE (picks));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (picks)); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (G_LIST_MODEL (picks), i);

      if (mend_pick_get_id (pick) != id)
        continue;

      g_list_store_remove (picks, i);
      return;
    }
}
