// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-group.h"

#include "cards/mend-card.h"

/**
 * MendCardGroup:
 *
 * Cards of one kind, which are shown together.
 *
 * Immutable once it is made.
 */

struct _MendCardGroup
{
  GObject parent_instance;

  char *id;
  char *title;
  char *shape;
  GListModel *cards;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SHAPE,
  PROP_CARDS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendCardGroup, mend_card_group, G_TYPE_OBJECT)

static void
mend_card_group_constructed (GObject *object)
{
  MendCardGroup *self = MEND_CARD_GROUP (object);

  G_OBJECT_CLASS (mend_card_group_parent_class)->constructed (object);

  if (self->cards == NULL)
    self->cards = G_LIST_MODEL (g_list_store_new (MEND_TYPE_CARD));
}

static void
mend_card_group_finalize (GObject *object)
{
  MendCardGroup *self = MEND_CARD_GROUP (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->shape);
  g_clear_object (&self->cards);

  G_OBJECT_CLASS (mend_card_group_parent_class)->finalize (object);
}

static void
mend_card_group_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendCardGroup *self = MEND_CARD_GROUP (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SHAPE:
      g_value_set_string (value, self->shape);
      break;
    case PROP_CARDS:
      g_value_set_object (value, self->cards);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_card_group_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  MendCardGroup *self = MEND_CARD_GROUP (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SHAPE:
      self->shape = g_value_dup_string (value);
      break;
    case PROP_CARDS:
      self->cards = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_card_group_class_init (MendCardGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_card_group_constructed;
  object_class->finalize = mend_card_group_finalize;
  object_class->get_property = mend_card_group_get_property;
  object_class->set_property = mend_card_group_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SHAPE] = g_param_spec_string ("shape", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_CARDS] =
      g_param_spec_object ("cards", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_card_group_init (MendCardGroup *self)
{
}

/**
 * mend_card_group_get_id:
 * @self: a group of cards
 *
 * Gets the id.
 *
 * Returns: an id that never changes
 */
const char *
mend_card_group_get_id (MendCardGroup *self)
{
  g_return_val_if_fail (MEND_IS_CARD_GROUP (self), NULL);

  return self->id;
}

/**
 * mend_card_group_get_title:
 * @self: a group of cards
 *
 * Gets the title.
 *
 * Returns: a text
 */
const char *
mend_card_group_get_title (MendCardGroup *self)
{
  g_return_val_if_fail (MEND_IS_CARD_GROUP (self), NULL);

  return self->title;
}

/**
 * mend_card_group_get_shape:
 * @self: a group of cards
 *
 * Gets the name of the drawing that stands for the group; each group has one of its own.
 *
 * Returns: a name
 */
const char *
mend_card_group_get_shape (MendCardGroup *self)
{
  g_return_val_if_fail (MEND_IS_CARD_GROUP (self), NULL);

  return self->shape;
}

/**
 * mend_card_group_get_cards:
 * @self: a group of cards
 *
 * Gets the cards.
 *
 * Returns: (transfer none) (element-type MendCard): a list
 */
GListModel *
mend_card_group_get_cards (MendCardGroup *self)
{
  g_return_val_if_fail (MEND_IS_CARD_GROUP (self), NULL);

  return self->cards;
}
