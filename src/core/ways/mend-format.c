// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-format.h"

#include "mend-core-enums.h"
#include "ways/mend-part.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"
#include "ways/mend-variant.h"

/**
 * MendFormat:
 *
 * A way to talk: what it is, where it comes from and the parts it is made of.
 *
 * Parts stand in order; each is a phase or a group of others, see [class@Part]. Immutable once it
 * is made.
 */

struct _MendFormat
{
  GObject parent_instance;

  char *id;
  guint version;
  char *title;
  char *summary;
  GListModel *explanations;
  guint step;
  MendFormatGroup group;
  MendRoles roles;
  gboolean heavy;
  MendEvidence evidence;
  char *source;
  GListModel *topics;
  GListModel *variants;
  GListModel *parts;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_EXPLANATIONS,
  PROP_STEP,
  PROP_GROUP,
  PROP_ROLES,
  PROP_HEAVY,
  PROP_EVIDENCE,
  PROP_SOURCE,
  PROP_TOPICS,
  PROP_VARIANTS,
  PROP_PARTS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendFormat, mend_format, G_TYPE_OBJECT)

static void
mend_format_constructed (GObject *object)
{
  MendFormat *self = MEND_FORMAT (object);

  G_OBJECT_CLASS (mend_format_parent_class)->constructed (object);

  if (self->explanations == NULL)
    self->explanations = G_LIST_MODEL (g_list_store_new (MEND_TYPE_STEM));

  if (self->topics == NULL)
    self->topics = G_LIST_MODEL (g_list_store_new (MEND_TYPE_TOPIC));

  if (self->variants == NULL)
    self->variants = G_LIST_MODEL (g_list_store_new (MEND_TYPE_VARIANT));

  if (self->parts == NULL)
    self->parts = G_LIST_MODEL (g_list_store_new (MEND_TYPE_PART));
}

static void
mend_format_finalize (GObject *object)
{
  MendFormat *self = MEND_FORMAT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_clear_object (&self->explanations);
  g_free (self->source);
  g_clear_object (&self->topics);
  g_clear_object (&self->variants);
  g_clear_object (&self->parts);

  G_OBJECT_CLASS (mend_format_parent_class)->finalize (object);
}

static void
mend_format_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendFormat *self = MEND_FORMAT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_VERSION:
      g_value_set_uint (value, self->version);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_EXPLANATIONS:
      g_value_set_object (value, self->explanations);
      break;
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_GROUP:
      g_value_set_enum (value, (int) self->group);
      break;
    case PROP_ROLES:
      g_value_set_enum (value, (int) self->roles);
      break;
    case PROP_HEAVY:
      g_value_set_boolean (value, self->heavy);
      break;
    case PROP_EVIDENCE:
      g_value_set_enum (value, (int) self->evidence);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_TOPICS:
      g_value_set_object (value, self->topics);
      break;
    case PROP_VARIANTS:
      g_value_set_object (value, self->variants);
      break;
    case PROP_PARTS:
      g_value_set_object (value, self->parts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_format_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  MendFormat *self = MEND_FORMAT (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_VERSION:
      self->version = g_value_get_uint (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SUMMARY:
      self->summary = g_value_dup_string (value);
      break;
    case PROP_EXPLANATIONS:
      self->explanations = g_value_dup_object (value);
      break;
    case PROP_STEP:
      self->step = g_value_get_uint (value);
      break;
    case PROP_GROUP:
      self->group = (MendFormatGroup) g_value_get_enum (value);
      break;
    case PROP_ROLES:
      self->roles = (MendRoles) g_value_get_enum (value);
      break;
    case PROP_HEAVY:
      self->heavy = g_value_get_boolean (value);
      break;
    case PROP_EVIDENCE:
      self->evidence = (MendEvidence) g_value_get_enum (value);
      break;
    case PROP_SOURCE:
      self->source = g_value_dup_string (value);
      break;
    case PROP_TOPICS:
      self->topics = g_value_dup_object (value);
      break;
    case PROP_VARIANTS:
      self->variants = g_value_dup_object (value);
      break;
    case PROP_PARTS:
      self->parts = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_format_class_init (MendFormatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_format_constructed;
  object_class->finalize = mend_format_finalize;
  object_class->get_property = mend_format_get_property;
  object_class->set_property = mend_format_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_VERSION] =
      g_param_spec_uint ("version", NULL, NULL, 1, G_MAXUINT, 1, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_EXPLANATIONS] =
      g_param_spec_object ("explanations", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 1, 6, 2, PROPERTY_FLAGS);
  properties[PROP_GROUP] = g_param_spec_enum ("group", NULL, NULL, MEND_TYPE_FORMAT_GROUP,
                                              MEND_FORMAT_GROUP_SHORT, PROPERTY_FLAGS);
  properties[PROP_ROLES] =
      g_param_spec_enum ("roles", NULL, NULL, MEND_TYPE_ROLES, MEND_ROLES_EQUAL, PROPERTY_FLAGS);
  properties[PROP_HEAVY] = g_param_spec_boolean ("heavy", NULL, NULL, FALSE, PROPERTY_FLAGS);
  properties[PROP_EVIDENCE] = g_param_spec_enum ("evidence", NULL, NULL, MEND_TYPE_EVIDENCE,
                                                 MEND_EVIDENCE_OURS, PROPERTY_FLAGS);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TOPICS] =
      g_param_spec_object ("topics", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_VARIANTS] =
      g_param_spec_object ("variants", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_PARTS] =
      g_param_spec_object ("parts", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_format_init (MendFormat *self)
{
}

/**
 * mend_format_get_id:
 * @self: a way to talk
 *
 * Gets the id, which records keep.
 *
 * Returns: an id that never changes
 */
const char *
mend_format_get_id (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->id;
}

/**
 * mend_format_get_version:
 * @self: a way to talk
 *
 * Gets the version, which grows when the parts change.
 *
 * Returns: 1 or more
 */
guint
mend_format_get_version (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), 0);

  return self->version;
}

/**
 * mend_format_get_title:
 * @self: a way to talk
 *
 * Gets the title.
 *
 * Returns: a text
 */
const char *
mend_format_get_title (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->title;
}

/**
 * mend_format_get_summary:
 * @self: a way to talk
 *
 * Gets what this way to talk is, in a sentence or two.
 *
 * Returns: a text
 */
const char *
mend_format_get_summary (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->summary;
}

/**
 * mend_format_get_explanations:
 * @self: a way to talk
 *
 * Gets the sentences that explain it before the talk.
 *
 * Returns: (transfer none) (element-type MendStem): a list
 */
GListModel *
mend_format_get_explanations (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->explanations;
}

/**
 * mend_format_get_step:
 * @self: a way to talk
 *
 * Gets the step of the Path it belongs to.
 *
 * Returns: 1 to 6
 */
guint
mend_format_get_step (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), 0);

  return self->step;
}

/**
 * mend_format_get_group:
 * @self: a way to talk
 *
 * Gets the heading it stands under.
 *
 * Returns: the group
 */
MendFormatGroup
mend_format_get_group (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), MEND_FORMAT_GROUP_SHORT);

  return self->group;
}

/**
 * mend_format_get_roles:
 * @self: a way to talk
 *
 * Gets which roles it knows.
 *
 * Returns: the roles
 */
MendRoles
mend_format_get_roles (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), MEND_ROLES_EQUAL);

  return self->roles;
}

/**
 * mend_format_get_heavy:
 * @self: a way to talk
 *
 * Gets whether it asks so much that once a day is enough and some quiet belongs behind it.
 *
 * Returns: whether it is heavy
 */
gboolean
mend_format_get_heavy (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), FALSE);

  return self->heavy;
}

/**
 * mend_format_get_evidence:
 * @self: a way to talk
 *
 * Gets how well it was tried.
 *
 * Returns: the kind of evidence
 */
MendEvidence
mend_format_get_evidence (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), MEND_EVIDENCE_OURS);

  return self->evidence;
}

/**
 * mend_format_get_source:
 * @self: a way to talk
 *
 * Gets where it comes from, in a sentence or two.
 *
 * Returns: a text
 */
const char *
mend_format_get_source (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->source;
}

/**
 * mend_format_get_topics:
 * @self: a way to talk
 *
 * Gets the topics it offers.
 *
 * Returns: (transfer none) (element-type MendTopic): the topics; empty if people bring their own
 */
GListModel *
mend_format_get_topics (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->topics;
}

/**
 * mend_format_get_variants:
 * @self: a way to talk
 *
 * Gets the ready-made choices it offers.
 *
 * Returns: (transfer none) (element-type MendVariant): the variants, the one that is proposed
 * first; empty if there is but one
 */
GListModel *
mend_format_get_variants (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->variants;
}

/**
 * mend_format_get_parts:
 * @self: a way to talk
 *
 * Gets the parts, in order.
 *
 * Returns: (transfer none) (element-type MendPart): a list
 */
GListModel *
mend_format_get_parts (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), NULL);

  return self->parts;
}

static gboolean
have_each_promise (GListModel *parts)
{
  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      if (mend_part_get_each_promise (part) || have_each_promise (mend_part_get_children (part)))
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_format_looks_at_promises:
 * @self: a way to talk
 *
 * Tells whether a talk goes over the promises that are open, one by one.
 *
 * Returns: whether it does
 */
gboolean
mend_format_looks_at_promises (MendFormat *self)
{
  g_return_val_if_fail (MEND_IS_FORMAT (self), FALSE);

  return have_each_promise (self->parts);
}
