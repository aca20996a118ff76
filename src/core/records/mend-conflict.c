// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-conflict.h"

/**
 * MendConflict:
 *
 * Two versions of one record, as when both computers have changed it before they met, of which
 * people choose one.
 *
 * Immutable once it is made.
 */

struct _MendConflict
{
  GObject parent_instance;

  char *kind_folder;
  char *id;

  MendConflictVersion versions[2];
};

enum
{
  PROP_0,
  PROP_KIND_FOLDER,
  PROP_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendConflict, mend_conflict, G_TYPE_OBJECT)

static gboolean
is_side (MendConflictSide side)
{
  return side == MEND_CONFLICT_HERE || side == MEND_CONFLICT_THERE;
}

static void
copy_version (MendConflictVersion *copy, const MendConflictVersion *version)
{
  copy->file_name = g_strdup (version->file_name);
  copy->rev = version->rev;

  if (version->talk != NULL)
    copy->talk = mend_talk_record_ref (version->talk);
  if (version->note != NULL)
    copy->note = mend_later_note_ref (version->note);
  if (version->person != NULL)
    copy->person = mend_person_ref (version->person);
  if (version->deck != NULL)
    copy->deck = g_object_ref (version->deck);
  if (version->plan != NULL)
    copy->plan = mend_planned_talk_ref (version->plan);
  if (version->promise != NULL)
    copy->promise = mend_promise_ref (version->promise);
  if (version->mark != NULL)
    copy->mark = mend_mark_ref (version->mark);
  if (version->account != NULL)
    copy->account = mend_account_ref (version->account);
  if (version->assent != NULL)
    copy->assent = mend_assent_ref (version->assent);
  if (version->way != NULL)
    copy->way = mend_own_way_ref (version->way);
  if (version->tag != NULL)
    copy->tag = mend_tag_ref (version->tag);
  if (version->check_in != NULL)
    copy->check_in = mend_check_in_ref (version->check_in);
  if (version->moment != NULL)
    copy->moment = mend_good_thing_ref (version->moment);
  if (version->helper != NULL)
    copy->helper = mend_helper_ref (version->helper);
}

static void
clear_version (MendConflictVersion *version)
{
  g_free ((char *) version->file_name);
  g_clear_pointer (&version->talk, mend_talk_record_unref);
  g_clear_pointer (&version->note, mend_later_note_unref);
  g_clear_pointer (&version->person, mend_person_unref);
  g_clear_object (&version->deck);
  g_clear_pointer (&version->plan, mend_planned_talk_unref);
  g_clear_pointer (&version->promise, mend_promise_unref);
  g_clear_pointer (&version->mark, mend_mark_unref);
  g_clear_pointer (&version->account, mend_account_unref);
  g_clear_pointer (&version->assent, mend_assent_unref);
  g_clear_pointer (&version->way, mend_own_way_unref);
  g_clear_pointer (&version->tag, mend_tag_unref);
  g_clear_pointer (&version->check_in, mend_check_in_unref);
  g_clear_pointer (&version->moment, mend_good_thing_unref);
  g_clear_pointer (&version->helper, mend_helper_unref);
}

static void
mend_conflict_finalize (GObject *object)
{
  MendConflict *self = MEND_CONFLICT (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->versions); i++)
    clear_version (&self->versions[i]);

  g_free (self->kind_folder);
  g_free (self->id);

  G_OBJECT_CLASS (mend_conflict_parent_class)->finalize (object);
}

static void
mend_conflict_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendConflict *self = MEND_CONFLICT (object);

  switch (property_id)
    {
    case PROP_KIND_FOLDER:
      g_value_set_string (value, self->kind_folder);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_conflict_class_init (MendConflictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_conflict_finalize;
  object_class->get_property = mend_conflict_get_property;

  properties[PROP_KIND_FOLDER] = g_param_spec_string ("kind-folder", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] =
      g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_conflict_init (MendConflict *self)
{
}

/**
 * mend_conflict_new:
 * @kind_folder: the folder of the store they lie in, such as `talks`
 * @id: the id that both bear
 * @here: the version from this computer
 * @there: the version from the other computer
 *
 * Makes a conflict of two versions.
 *
 * Returns: (transfer full): the conflict
 */
MendConflict *
mend_conflict_new (const char *kind_folder,
                   const char *id,
                   const MendConflictVersion *here,
                   const MendConflictVersion *there)
{
  MendConflict *self;

  g_return_val_if_fail (kind_folder != NULL && id != NULL, NULL);
  g_return_val_if_fail (here != NULL && here->file_name != NULL, NULL);
  g_return_val_if_fail (there != NULL && there->file_name != NULL, NULL);

  self = g_object_new (MEND_TYPE_CONFLICT, NULL);
  self->kind_folder = g_strdup (kind_folder);
  self->id = g_strdup (id);
  copy_version (&self->versions[MEND_CONFLICT_HERE], here);
  copy_version (&self->versions[MEND_CONFLICT_THERE], there);

  return self;
}

/**
 * mend_conflict_get_kind_folder:
 * @self: a conflict
 *
 * Gets the folder of the store in which both versions lie, which says of what kind they are.
 *
 * Returns: a name such as `talks`
 */
const char *
mend_conflict_get_kind_folder (MendConflict *self)
{
  g_return_val_if_fail (MEND_IS_CONFLICT (self), NULL);

  return self->kind_folder;
}

/**
 * mend_conflict_get_id:
 * @self: a conflict
 *
 * Gets the id that both versions bear.
 *
 * Returns: the id
 */
const char *
mend_conflict_get_id (MendConflict *self)
{
  g_return_val_if_fail (MEND_IS_CONFLICT (self), NULL);

  return self->id;
}

/**
 * mend_conflict_get_file_name:
 * @self: a conflict
 * @side: which version
 *
 * Gets the name of the file of a version.
 *
 * Returns: the name
 */
const char *
mend_conflict_get_file_name (MendConflict *self, MendConflictSide side)
{
  g_return_val_if_fail (MEND_IS_CONFLICT (self) && is_side (side), NULL);

  return self->versions[side].file_name;
}

/**
 * mend_conflict_get_rev:
 * @self: a conflict
 * @side: which version
 *
 * Gets how often a version was written.
 *
 * Returns: a number from 1
 */
gint64
mend_conflict_get_rev (MendConflict *self, MendConflictSide side)
{
  g_return_val_if_fail (MEND_IS_CONFLICT (self) && is_side (side), 0);

  return self->versions[side].rev;
}

/**
 * mend_conflict_get_version:
 * @self: a conflict
 * @side: which version
 *
 * Gets what a version is. Of its contents that one is there which the kind of record has.
 *
 * Returns: (transfer none): the version
 */
const MendConflictVersion *
mend_conflict_get_version (MendConflict *self, MendConflictSide side)
{
  g_return_val_if_fail (MEND_IS_CONFLICT (self) && is_side (side), NULL);

  return &self->versions[side];
}
