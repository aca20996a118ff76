// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-deck.h"

#include "cards/mend-card-group.h"
#include "mend-core-enums.h"

/**
 * MendDeck:
 *
 * A deck of cards, in groups: first a group is chosen, then a card of it.
 *
 * Immutable once it is made.
 */

struct _MendDeck
{
  GObject parent_instance;

  char *id;
  char *title;
  char *summary;
  guint step;
  MendDeckKind kind;
  GListModel *groups;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_STEP,
  PROP_KIND,
  PROP_GROUPS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendDeck, mend_deck, G_TYPE_OBJECT)

static MendCard *
find_card_in_group (MendCardGroup *group, const char *id)
{
  GListModel *cards = mend_card_group_get_cards (group);
  guint n_cards = g_list_model_get_n_items (cards);

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      if (g_strcmp0 (mend_card_get_id (card), id) == 0)
        return card;
    }

  return NULL;
}

/* The group without what goes deeper and what is for the other role; NULL if nothing is left. */
static MendCardGroup *
limit_group (MendCardGroup *group, MendDepth depth, MendAudience role)
{
  GListModel *cards = mend_card_group_get_cards (group);
  const guint n_cards = g_list_model_get_n_items (cards);
  g_autoptr (GListStore) kept = g_list_store_new (MEND_TYPE_CARD);
  guint n_kept = 0;

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      if (mend_card_get_depth (card) <= depth && mend_card_is_for (card, role))
        g_list_store_append (kept, card);
    }

  n_kept = g_list_model_get_n_items (G_LIST_MODEL (kept));
  if (n_kept == n_cards)
    return g_object_ref (group);

  return n_kept == 0 ? NULL
                     : g_object_new (MEND_TYPE_CARD_GROUP, "id", mend_card_group_get_id (group),
                                     "title", mend_card_group_get_title (group), "shape",
                                     mend_card_group_get_shape (group), "cards", kept, NULL);
}

static void
mend_deck_constructed (GObject *object)
{
  MendDeck *self = MEND_DECK (object);

  G_OBJECT_CLASS (mend_deck_parent_class)->constructed (object);

  if (self->groups == NULL)
    self->groups = G_LIST_MODEL (g_list_store_new (MEND_TYPE_CARD_GROUP));
}

static void
mend_deck_finalize (GObject *object)
{
  MendDeck *self = MEND_DECK (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_clear_object (&self->groups);

  G_OBJECT_CLASS (mend_deck_parent_class)->finalize (object);
}

static void
mend_deck_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendDeck *self = MEND_DECK (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_GROUPS:
      g_value_set_object (value, self->groups);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_deck_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendDeck *self = MEND_DECK (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SUMMARY:
      self->summary = g_value_dup_string (value);
      break;
    case PROP_STEP:
      self->step = g_value_get_uint (value);
      break;
    case PROP_KIND:
      self->kind = (MendDeckKind) g_value_get_enum (value);
      break;
    case PROP_GROUPS:
      self->groups = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_deck_class_init (MendDeckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_deck_constructed;
  object_class->finalize = mend_deck_finalize;
  object_class->get_property = mend_deck_get_property;
  object_class->set_property = mend_deck_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_STEP] =
      g_param_spec_uint ("step", NULL, NULL, 0, MEND_DECK_LAST_STEP, 0, PROPERTY_FLAGS);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, MEND_TYPE_DECK_KIND,
                                             MEND_DECK_KIND_FEELINGS, PROPERTY_FLAGS);
  properties[PROP_GROUPS] =
      g_param_spec_object ("groups", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_deck_init (MendDeck *self)
{
}

/**
 * mend_deck_get_id:
 * @self: a deck
 *
 * Gets the id.
 *
 * Returns: an id that never changes
 */
const char *
mend_deck_get_id (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), NULL);

  return self->id;
}

/**
 * mend_deck_get_title:
 * @self: a deck
 *
 * Gets the title.
 *
 * Returns: a text
 */
const char *
mend_deck_get_title (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), NULL);

  return self->title;
}

/**
 * mend_deck_get_summary:
 * @self: a deck
 *
 * Gets what the deck is for, in a sentence.
 *
 * Returns: a text
 */
const char *
mend_deck_get_summary (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), NULL);

  return self->summary;
}

/**
 * mend_deck_get_step:
 * @self: a deck
 *
 * Gets the step that the deck serves.
 *
 * Returns: a number from 1 to 6, or 0 if it serves every step
 */
guint
mend_deck_get_step (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), 0);

  return self->step;
}

/**
 * mend_deck_get_kind:
 * @self: a deck
 *
 * Gets what the cards of the deck say.
 *
 * Returns: the kind
 */
MendDeckKind
mend_deck_get_kind (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), MEND_DECK_KIND_FEELINGS);

  return self->kind;
}

/**
 * mend_deck_get_groups:
 * @self: a deck
 *
 * Gets the groups.
 *
 * Returns: (transfer none) (element-type MendCardGroup): a list
 */
GListModel *
mend_deck_get_groups (MendDeck *self)
{
  g_return_val_if_fail (MEND_IS_DECK (self), NULL);

  return self->groups;
}

/**
 * mend_deck_find_card:
 * @self: a deck
 * @id: an id
 *
 * Finds a card by its id.
 *
 * Returns: (transfer none) (nullable): the card, which the deck keeps, or `NULL` if it has none
 * with this id
 */
MendCard *
mend_deck_find_card (MendDeck *self, const char *id)
{
  guint n_groups;

  g_return_val_if_fail (MEND_IS_DECK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n_groups = g_list_model_get_n_items (self->groups);

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (self->groups, i);
      MendCard *card = find_card_in_group (group, id);

      if (card != NULL)
        return card;
    }

  return NULL;
}

/**
 * mend_deck_limit:
 * @self: a deck
 * @depth: how deep a card may go
 * @role: for whom it may be marked; %MEND_AUDIENCE_EITHER if no role was chosen
 *
 * Leaves out the cards that may not come unasked, and groups of which nothing is left.
 *
 * Returns: (transfer full): the deck with the other cards, or @self if that is all of them
 */
MendDeck *
mend_deck_limit (MendDeck *self, MendDepth depth, MendAudience role)
{
  g_autoptr (GListStore) groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  const guint n_groups = self != NULL ? g_list_model_get_n_items (self->groups) : 0;
  guint n_same = 0;

  g_return_val_if_fail (MEND_IS_DECK (self), NULL);

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (self->groups, i);
      g_autoptr (MendCardGroup) limited = limit_group (group, depth, role);

      if (limited != NULL)
        g_list_store_append (groups, limited);
      n_same += limited == group ? 1 : 0;
    }

  if (n_same == n_groups)
    return g_object_ref (self);

  return g_object_new (MEND_TYPE_DECK, "id", self->id, "title", self->title, "summary",
                       self->summary, "step", self->step, "kind", self->kind, "groups", groups,
                       NULL);
}
