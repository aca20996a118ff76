// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card.h"

#include "mend-core-enums.h"

/**
 * MendCard:
 *
 * A card: one word for something felt or needed, and the whole clause it stands for; or a whole
 * sentence without a word.
 *
 * Clauses are whole because a sentence cannot be built from words in every language. The back says
 * what the card is for, and has a question to follow. Immutable once it is made.
 */

struct _MendCard
{
  GObject parent_instance;

  char *id;
  char *word;
  char *clause;
  char *purpose;
  char *question;
  MendDepth depth;
  MendAudience audience;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_WORD,
  PROP_CLAUSE,
  PROP_PURPOSE,
  PROP_QUESTION,
  PROP_DEPTH,
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
  g_free (self->purpose);
  g_free (self->question);

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
    case PROP_PURPOSE:
      g_value_set_string (value, self->purpose);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_DEPTH:
      g_value_set_enum (value, (int) self->depth);
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
    case PROP_PURPOSE:
      self->purpose = g_value_dup_string (value);
      break;
    case PROP_QUESTION:
      self->question = g_value_dup_string (value);
      break;
    case PROP_DEPTH:
      self->depth = (MendDepth) g_value_get_enum (value);
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
  properties[PROP_PURPOSE] = g_param_spec_string ("purpose", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_DEPTH] =
      g_param_spec_enum ("depth", NULL, NULL, MEND_TYPE_DEPTH, MEND_DEPTH_EASY, PROPERTY_FLAGS);
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
 * Returns: (nullable): a text, or `NULL` if the card is a whole sentence
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
 * mend_card_get_front:
 * @self: a card
 *
 * Gets what stands on the front: the word, or else the whole sentence.
 *
 * Returns: a text
 */
const char *
mend_card_get_front (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->word != NULL ? self->word : self->clause;
}

/**
 * mend_card_get_purpose:
 * @self: a card
 *
 * Gets what the card is for, which stands on its back.
 *
 * Returns: (nullable): a text
 */
const char *
mend_card_get_purpose (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->purpose;
}

/**
 * mend_card_get_question:
 * @self: a card
 *
 * Gets a question that can follow, which stands on the back.
 *
 * Returns: (nullable): a text
 */
const char *
mend_card_get_question (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), NULL);

  return self->question;
}

/**
 * mend_card_get_depth:
 * @self: a card
 *
 * Gets how deep the card goes.
 *
 * Returns: the depth
 */
MendDepth
mend_card_get_depth (MendCard *self)
{
  g_return_val_if_fail (MEND_IS_CARD (self), MEND_DEPTH_EASY);

  return self->depth;
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

/**
 * mend_card_is_for:
 * @self: a card
 * @role: a role, or %MEND_AUDIENCE_EITHER if none was chosen
 *
 * Tells whether a card may come to somebody unasked.
 *
 * While no role was chosen, that is a card that is not marked, or marked for both.
 *
 * Returns: `TRUE` if the card is not marked for the other role alone
 */
gboolean
mend_card_is_for (MendCard *self, MendAudience role)
{
  const MendAudience both = MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE;

  g_return_val_if_fail (MEND_IS_CARD (self), FALSE);

  if (self->audience == MEND_AUDIENCE_EITHER || self->audience == both)
    return TRUE;

  return (self->audience & role) != 0;
}
