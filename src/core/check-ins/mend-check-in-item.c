// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in-item.h"

/**
 * MendCheckInItem:
 *
 * One sentence of a check-in, to which each says alone how far it is so.
 *
 * Immutable once it is made.
 */
struct _MendCheckInItem
{
  GObject parent_instance;

  char *id;
  char *text;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TEXT,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendCheckInItem, mend_check_in_item, G_TYPE_OBJECT)

static void
mend_check_in_item_finalize (GObject *object)
{
  MendCheckInItem *self = MEND_CHECK_IN_ITEM (object);

  g_free (self->id);
  g_free (self->text);

  G_OBJECT_CLASS (mend_check_in_item_parent_class)->finalize (object);
}

static void
mend_check_in_item_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  MendCheckInItem *self = MEND_CHECK_IN_ITEM (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_check_in_item_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  MendCheckInItem *self = MEND_CHECK_IN_ITEM (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_check_in_item_class_init (MendCheckInItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_check_in_item_finalize;
  object_class->get_property = mend_check_in_item_get_property;
  object_class->set_property = mend_check_in_item_set_property;

  /**
   * MendCheckInItem:id:
   *
   * The id, which stays.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", PROPERTY_FLAGS);

  /**
   * MendCheckInItem:text:
   *
   * The sentence, as somebody says it.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_check_in_item_init (MendCheckInItem *self)
{
}

/**
 * mend_check_in_item_get_id:
 * @self: an item
 *
 * Gets the id.
 *
 * Returns: the id, such as `rely`
 */
const char *
mend_check_in_item_get_id (MendCheckInItem *self)
{
  g_return_val_if_fail (MEND_IS_CHECK_IN_ITEM (self), NULL);

  return self->id;
}

/**
 * mend_check_in_item_get_text:
 * @self: an item
 *
 * Gets the sentence.
 *
 * Returns: the sentence, in the language of the program
 */
const char *
mend_check_in_item_get_text (MendCheckInItem *self)
{
  g_return_val_if_fail (MEND_IS_CHECK_IN_ITEM (self), NULL);

  return self->text;
}
