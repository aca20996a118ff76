// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-shelf.h"

/**
 * MendCardShelf:
 *
 * What both keep about cards: favourites, those that are not to come again, and those that were
 * taken lately. It knows neither who it was nor when.
 *
 * Each card bears a number in a list. In the first two it goes up by one whenever the card is put
 * there or taken away, so that an odd one means that it is there. Of cards that were taken the
 * number says which was taken after which. Of two shelves the higher number counts, and so two
 * computers never have to ask anybody.
 *
 * Cards that were only seen in a hand, and went back, are known until the program ends and are kept
 * nowhere.
 */
struct _MendCardShelf
{
  GObject parent_instance;

  GHashTable *lists[MEND_SHELF_N_LISTS];
  GPtrArray *seen;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCardShelf, mend_card_shelf, G_TYPE_OBJECT)

typedef struct
{
  const char *id;
  gint64 rev;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  if (one->rev != other->rev)
    return one->rev < other->rev ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Place *) a)->id, ((const Place *) b)->id);
}

static gint64
get_rev (MendCardShelf *self, MendShelfList list, const char *id)
{
  const gint64 *rev = g_hash_table_lookup (self->lists[list], id);

  return rev != NULL ? *rev : 0;
}

static void
set_rev (MendCardShelf *self, MendShelfList list, const char *id, gint64 rev)
{
  g_hash_table_insert (self->lists[list], g_strdup (id), g_memdup2 (&rev, sizeof rev));
}

static gint64
get_highest (MendCardShelf *self, MendShelfList list)
{
  GHashTableIter iter;
  gpointer rev = NULL;
  gint64 highest = 0;

  g_hash_table_iter_init (&iter, self->lists[list]);
  while (g_hash_table_iter_next (&iter, NULL, &rev))
    highest = MAX (highest, *(gint64 *) rev);

  return highest;
}

static GArray *
list_places (MendCardShelf *self, MendShelfList list, GCompareFunc compare)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer rev = NULL;

  g_hash_table_iter_init (&iter, self->lists[list]);
  while (g_hash_table_iter_next (&iter, &id, &rev))
    {
      const Place place = { id, *(gint64 *) rev };

      g_array_append_val (places, place);
    }

  g_array_sort (places, compare);

  return places;
}

static gboolean
is_there (MendShelfList list, gint64 rev)
{
  return list == MEND_SHELF_TAKEN ? rev > 0 : rev % 2 == 1;
}

static gboolean
move (MendCardShelf *self, MendShelfList list, const char *id, gboolean to_be_there)
{
  const gint64 rev = get_rev (self, list, id);

  if (is_there (list, rev) == to_be_there)
    return FALSE;

  set_rev (self, list, id, rev + 1);

  return TRUE;
}

static void
mend_card_shelf_finalize (GObject *object)
{
  MendCardShelf *self = MEND_CARD_SHELF (object);

  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    g_hash_table_unref (self->lists[i]);
  g_ptr_array_unref (self->seen);

  G_OBJECT_CLASS (mend_card_shelf_parent_class)->finalize (object);
}

static void
mend_card_shelf_class_init (MendCardShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_card_shelf_finalize;

  /**
   * MendCardShelf::changed:
   * @self: the shelf
   *
   * Something is to be kept that was not, or no longer.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_card_shelf_init (MendCardShelf *self)
{
  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    self->lists[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mend_card_shelf_new:
 *
 * Makes a shelf with nothing on it.
 *
 * Returns: (transfer full): a shelf
 */
MendCardShelf *
mend_card_shelf_new (void)
{
  return g_object_new (MEND_TYPE_CARD_SHELF, NULL);
}

/**
 * mend_card_shelf_has:
 * @self: a shelf
 * @list: which list
 * @id: the id of a card
 *
 * Tells whether a card is in a list.
 *
 * Returns: whether it is
 */
gboolean
mend_card_shelf_has (MendCardShelf *self, MendShelfList list, const char *id)
{
  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return is_there (list, get_rev (self, list, id));
}

/**
 * mend_card_shelf_set:
 * @self: a shelf
 * @list: [enum@Mend.ShelfList.favourites] or [enum@Mend.ShelfList.put_away]
 * @id: the id of a card
 * @is_there: whether it is to be in the list
 *
 * Puts a card into a list or takes it out. What is put away is no favourite, and the other way
 * round.
 */
void
mend_card_shelf_set (MendCardShelf *self, MendShelfList list, const char *id, gboolean is_there)
{
  const MendShelfList other =
      list == MEND_SHELF_FAVOURITES ? MEND_SHELF_PUT_AWAY : MEND_SHELF_FAVOURITES;

  g_return_if_fail (MEND_IS_CARD_SHELF (self));
  g_return_if_fail (list != MEND_SHELF_TAKEN);
  g_return_if_fail (id != NULL);

  if (!move (self, list, id, !!is_there))
    return;

  if (is_there)
    move (self, other, id, FALSE);

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mend_card_shelf_take:
 * @self: a shelf
 * @id: the id of a card
 *
 * Notes that a card was taken from a hand, so that others come before it.
 */
void
mend_card_shelf_take (MendCardShelf *self, const char *id)
{
  g_return_if_fail (MEND_IS_CARD_SHELF (self));
  g_return_if_fail (id != NULL);

  set_rev (self, MEND_SHELF_TAKEN, id, get_highest (self, MEND_SHELF_TAKEN) + 1);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mend_card_shelf_list:
 * @self: a shelf
 * @list: which list
 *
 * Lists the cards in a list: those that were taken with the latest last, others by their ids.
 *
 * Returns: (transfer full): ids
 */
GStrv
mend_card_shelf_list (MendCardShelf *self, MendShelfList list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) places = NULL;
  guint first = 0;

  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), NULL);

  places = list_places (self, list, list == MEND_SHELF_TAKEN ? compare_places : compare_ids);
  if (list == MEND_SHELF_TAKEN && places->len > MEND_CARD_SHELF_MOST_TAKEN)
    first = places->len - MEND_CARD_SHELF_MOST_TAKEN;

  for (guint i = first; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (is_there (list, place->rev))
        g_strv_builder_add (builder, place->id);
    }

  return g_strv_builder_end (builder);
}

/**
 * mend_card_shelf_see:
 * @self: a shelf
 * @id: the id of a card
 *
 * Remembers, until the program ends, that a card was in a hand.
 */
void
mend_card_shelf_see (MendCardShelf *self, const char *id)
{
  g_return_if_fail (MEND_IS_CARD_SHELF (self));
  g_return_if_fail (id != NULL);

  g_ptr_array_add (self->seen, g_strdup (id));
}

/**
 * mend_card_shelf_list_drawn:
 * @self: a shelf
 * @used: (nullable): ids of cards that were used in talks, the latest last
 *
 * Lists what others come before when a hand is drawn: what was used in talks, then what was taken,
 * then what was seen just now.
 *
 * Returns: (transfer full): ids, the latest last; one may be there more than once
 */
GStrv
mend_card_shelf_list_drawn (MendCardShelf *self, const char *const *used)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) taken = NULL;

  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), NULL);

  if (used != NULL)
    g_strv_builder_addv (builder, (const char **) used);

  taken = mend_card_shelf_list (self, MEND_SHELF_TAKEN);
  g_strv_builder_addv (builder, (const char **) taken);

  for (guint i = 0; i < self->seen->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->seen, i));

  return g_strv_builder_end (builder);
}

/**
 * mend_card_shelf_list_known:
 * @self: a shelf
 * @list: which list
 *
 * Lists the cards of which a list knows a number, also those that are no longer in it. Of cards
 * that were taken there are [const@Mend.CARD_SHELF_MOST_TAKEN] at the most.
 *
 * Returns: (transfer full): ids, in order of the ids
 */
GStrv
mend_card_shelf_list_known (MendCardShelf *self, MendShelfList list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) places = NULL;

  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), NULL);

  places = list_places (self, list, compare_places);
  if (list == MEND_SHELF_TAKEN && places->len > MEND_CARD_SHELF_MOST_TAKEN)
    g_array_remove_range (places, 0, places->len - MEND_CARD_SHELF_MOST_TAKEN);
  g_array_sort (places, compare_ids);

  for (guint i = 0; i < places->len; i++)
    g_strv_builder_add (builder, g_array_index (places, Place, i).id);

  return g_strv_builder_end (builder);
}

/**
 * mend_card_shelf_get_rev:
 * @self: a shelf
 * @list: which list
 * @id: the id of a card
 *
 * Gets the number of a card in a list.
 *
 * Returns: the number; 0 if it never was there
 */
gint64
mend_card_shelf_get_rev (MendCardShelf *self, MendShelfList list, const char *id)
{
  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  return get_rev (self, list, id);
}

/**
 * mend_card_shelf_put:
 * @self: a shelf
 * @list: which list
 * @id: the id of a card
 * @rev: a number that was read
 *
 * Takes over a number, if it is higher than the one that is known. This tells nobody.
 *
 * Returns: whether it was
 */
gboolean
mend_card_shelf_put (MendCardShelf *self, MendShelfList list, const char *id, gint64 rev)
{
  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (rev <= get_rev (self, list, id))
    return FALSE;

  set_rev (self, list, id, rev);

  return TRUE;
}

/**
 * mend_card_shelf_forget:
 * @self: a shelf
 *
 * Empties a shelf, as another one is kept from now on. Nobody has put anything away.
 */
void
mend_card_shelf_forget (MendCardShelf *self)
{
  g_return_if_fail (MEND_IS_CARD_SHELF (self));

  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    g_hash_table_remove_all (self->lists[i]);
  g_ptr_array_set_size (self->seen, 0);
}

/**
 * mend_card_shelf_merge:
 * @self: a shelf
 * @other: another
 *
 * Takes over the higher numbers of another shelf. This tells nobody.
 *
 * Returns: whether there were any
 */
gboolean
mend_card_shelf_merge (MendCardShelf *self, MendCardShelf *other)
{
  gboolean is_other = FALSE;

  g_return_val_if_fail (MEND_IS_CARD_SHELF (self), FALSE);
  g_return_val_if_fail (MEND_IS_CARD_SHELF (other), FALSE);

  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    {
      GHashTableIter iter;
      gpointer id = NULL;
      gpointer rev = NULL;

      g_hash_table_iter_init (&iter, other->lists[i]);
      while (g_hash_table_iter_next (&iter, &id, &rev))
        is_other |= mend_card_shelf_put (self, (MendShelfList) i, id, *(gint64 *) rev);
    }

  return is_other;
}
