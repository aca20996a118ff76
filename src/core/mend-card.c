// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-card.h"

#include "mend-core-enums.h"

/**
 * MendCard:
 *
 * A card: one word for something felt or needed, and the whole clause it stands for.
 *
 * Clauses are whole because a sentence cannot be built from words in every language. Immutable once
 * it is made.
 */

struct _MendCard
{
  GObject parent_instance;

  char *id;
  char *word;
  char *clause;
  MendAudience audience;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_WORD,
  PROP_CLAUSE,
  PROP_AUDIENCE,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendCard, mend_card, G_TYPE_OBJECT)

static void
mend_card_finalize (GObject *object)
{
  MendCard *self = MEND_CARD (object);

  g_free (self->id);
  g_free (self->word);
  g_free (self->clause);

  G_OBJECT_CLASS (mend_card_parent_class)->finalize (object);
}

static void
mend_card_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendCard *self = MEND_CARD (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;
    case PROP_CLAUSE:
      g_value_set_string (value, self->clause);
      break;
    case PROP_AUDIENCE:
      g_value_set_flags (value, self->audience);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendCard *self = MEND_CARD (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_WORD:
      self->word = g_value_dup_string (value);
      break;
    case PROP_CLAUSE:
      self->clause = g_value_dup_string (value);
      break;
    case PROP_AUDIENCE:
      self->audience = (MendAudience) g_value_get_flags (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_card_class_init (MendCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_card_finalize;
  object_class->get_property = mend_card_get_property;
  object_class->set_property = mend_card_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_CLAUSE] = g_param_spec_string ("clause", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_AUDIENCE] = g_param_spec_flags ("audience", NULL, NULL, MEND_TYPE_AUDIENCE,
                                                  MEND_AUDIENCE_EITHER, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_card_init (MendCard *self)
{
}

/**
 * mend_card_get_id:
 * @self: a card
 *
 * Gets the id, which records keep.
 *
 * Returns: an id that never changes
 */
const char *
mend_card_get_id (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->id;
}

/**
 * mend_card_get_word:
 * @self: a card
 *
 * Gets the word on the card.
 *
 * Returns: a text
 */
const char *
mend_card_get_word (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->word;
}

/**
 * mend_card_get_clause:
 * @self: a card
 *
 * Gets the whole clause, such as “I feel lonely.”
 *
 * Returns: a text
 */
const char *
mend_card_get_clause (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->clause;
}

/**
 * mend_card_get_audience:
 * @self: a card
 *
 * Gets for whom the card is marked.
 *
 * Returns: the roles; %MEND_AUDIENCE_EITHER if it is not marked
 */
MendAudience
mend_card_get_audience (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), MEND_AUDIENCE_EITHER);

  return self->audience;
}
