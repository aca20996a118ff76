// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-fields.h"

#include <string.h>

/**
 * MendFields:
 *
 * What two computers may both change in one record: names, each with a value and the number of the
 * change that set it.
 *
 * Of two versions the higher number wins. Two values with the same number stay side by side until
 * people choose; a deleted element gives way to one that was changed. So to merge is commutative,
 * associative and idempotent: all computers come to the same, in whatever order versions arrive.
 *
 * Immutable once it is filled, and then safe to share between threads.
 */
struct _MendFields
{
  GTree *fields;
};

/* The values are sorted, and none is there twice. None at all: deleted. */
typedef struct
{
  gint64 rev;
  GPtrArray *values;
} Field;

G_DEFINE_BOXED_TYPE (MendFields, mend_fields, mend_fields_ref, mend_fields_unref)

static void
field_free (Field *field)
{
  g_ptr_array_unref (field->values);
  g_free (field);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
field_has (const Field *field, const char *value)
{
  for (guint i = 0; i < field->values->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (field->values, i), value))
        return TRUE;
    }

  return FALSE;
}

static Field *
ensure_field (MendFields *self, const char *name, gint64 rev)
{
  Field *field = g_tree_lookup (self->fields, name);

  if (field == NULL)
    {
      field = g_new0 (Field, 1);
      field->rev = rev;
      field->values = g_ptr_array_new_with_free_func (g_free);
      g_tree_insert (self->fields, g_strdup (name), field);
    }

  return field;
}

static void
mend_fields_clear (MendFields *self)
{
  g_tree_unref (self->fields);
}

/**
 * mend_fields_new:
 *
 * Makes a set without any field.
 *
 * Returns: (transfer full): the fields
 */
MendFields *
mend_fields_new (void)
{
  MendFields *self = g_atomic_rc_box_new0 (MendFields);

  self->fields = g_tree_new_full (compare_names, NULL, g_free, (GDestroyNotify) field_free);

  return self;
}

/**
 * mend_fields_ref:
 * @self: fields
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendFields *
mend_fields_ref (MendFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_fields_unref:
 * @self: (transfer full): fields
 *
 * Drops a reference.
 */
void
mend_fields_unref (MendFields *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_fields_clear);
}

/**
 * mend_fields_add:
 * @self: fields that nobody else has yet
 * @name: a name
 * @rev: the number of the change that set the value; 0 if there is none
 * @value: (nullable): the value, written in the one way in which it can be written; `NULL` if it
 * was deleted
 *
 * Sets a field. Is there one of that name already, it is as if two versions were merged.
 */
void
mend_fields_add (MendFields *self, const char *name, gint64 rev, const char *value)
{
  Field *field;

  g_return_if_fail (self != NULL && name != NULL);

  field = ensure_field (self, name, rev);

  if (rev < field->rev)
    return;

  if (rev > field->rev)
    {
      field->rev = rev;
      g_ptr_array_set_size (field->values, 0);
    }

  if (value != NULL && !field_has (field, value))
    {
      g_ptr_array_add (field->values, g_strdup (value));
      g_ptr_array_sort (field->values, compare_values);
    }
}

static gboolean
add_field_cb (gpointer name, gpointer value, gpointer data)
{
  const Field *field = value;

  mend_fields_add (data, name, field->rev, NULL);

  for (guint i = 0; i < field->values->len; i++)
    mend_fields_add (data, name, field->rev, g_ptr_array_index (field->values, i));

  return FALSE;
}

/**
 * mend_fields_merge:
 * @a: a version
 * @b: another
 *
 * Makes one of two versions. Which is the first and which the second makes no difference.
 *
 * Returns: (transfer full): the version that follows from both
 */
MendFields *
mend_fields_merge (MendFields *a, MendFields *b)
{
  MendFields *merged;

  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  merged = mend_fields_new ();
  g_tree_foreach (a->fields, add_field_cb, merged);
  g_tree_foreach (b->fields, add_field_cb, merged);

  return merged;
}

static gboolean
fields_are_equal (const Field *field, const Field *other)
{
  if (other == NULL || field->rev != other->rev || field->values->len != other->values->len)
    return FALSE;

  for (guint i = 0; i < field->values->len; i++)
    {
      if (!field_has (other, g_ptr_array_index (field->values, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_fields_equal:
 * @a: a version
 * @b: another
 *
 * Compares two versions field by field.
 *
 * Returns: whether they say the same
 */
gboolean
mend_fields_equal (MendFields *a, MendFields *b)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_tree_nnodes (a->fields) != g_tree_nnodes (b->fields))
    return FALSE;

  names = mend_fields_list_names (a);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!fields_are_equal (g_tree_lookup (a->fields, names[i]),
                             g_tree_lookup (b->fields, names[i])))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_name_cb (gpointer name, gpointer value, gpointer data)
{
  g_strv_builder_add (data, name);

  return FALSE;
}

/**
 * mend_fields_list_names:
 * @self: fields
 *
 * Lists the names of all fields.
 *
 * Returns: (transfer full): the names, sorted
 */
GStrv
mend_fields_list_names (MendFields *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  g_tree_foreach (self->fields, add_name_cb, builder);

  return g_strv_builder_end (builder);
}

/**
 * mend_fields_get_rev:
 * @self: fields
 * @name: a name
 *
 * Gets the number of the change that set a field.
 *
 * Returns: the number; 0 if there is no such field
 */
gint64
mend_fields_get_rev (MendFields *self, const char *name)
{
  const Field *field;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  field = g_tree_lookup (self->fields, name);

  return field != NULL ? field->rev : 0;
}

/**
 * mend_fields_get_n_values:
 * @self: fields
 * @name: a name
 *
 * Gets how many values a field has: more than one if people have to choose.
 *
 * Returns: the number; 0 if it was deleted or there is no such field
 */
guint
mend_fields_get_n_values (MendFields *self, const char *name)
{
  const Field *field;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  field = g_tree_lookup (self->fields, name);

  return field != NULL ? field->values->len : 0;
}

/**
 * mend_fields_get_value:
 * @self: fields
 * @name: a name
 * @index: which of its values
 *
 * Gets a value of a field.
 *
 * Returns: (nullable): the value; `NULL` if there is none
 */
const char *
mend_fields_get_value (MendFields *self, const char *name, guint index)
{
  const Field *field;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  field = g_tree_lookup (self->fields, name);

  return field != NULL && index < field->values->len ? g_ptr_array_index (field->values, index)
                                                     : NULL;
}

/**
 * mend_fields_is_undecided:
 * @self: fields
 *
 * Tells whether there is a field with more than one value.
 *
 * Returns: whether people have to choose
 */
gboolean
mend_fields_is_undecided (MendFields *self)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  names = mend_fields_list_names (self);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (mend_fields_get_n_values (self, names[i]) > 1)
        return TRUE;
    }

  return FALSE;
}
