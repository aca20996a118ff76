// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-account.h"

#include "talk/mend-event.h"

static const char *const names[] = { "happened", "damage", "owned", "agreed" };

G_STATIC_ASSERT (G_N_ELEMENTS (names) == MEND_ACCOUNT_N_PARTS);

G_DEFINE_BOXED_TYPE (MendAccount, mend_account, mend_account_ref, mend_account_unref)

static void
mend_account_clear (MendAccount *self)
{
  g_free (self->id);
  g_date_time_unref (self->created);
  g_clear_pointer (&self->modified, g_date_time_unref);

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->writers[i]);
    }
}

/**
 * mend_account_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one
 *
 * Makes an account.
 *
 * Returns: (transfer full): the account
 */
MendAccount *
mend_account_new (const MendAccount *fields)
{
  MendAccount *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->writers[MEND_ACCOUNT_AGREED] == NULL, NULL);

  self = g_atomic_rc_box_new0 (MendAccount);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->created = g_date_time_ref (fields->created);
  self->modified = fields->modified != NULL ? g_date_time_ref (fields->modified) : NULL;

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      self->texts[i] = mend_event_copy_text (fields->texts[i] != NULL ? fields->texts[i] : "");
      self->writers[i] = g_strdup (fields->writers[i]);
    }

  return self;
}

/**
 * mend_account_ref:
 * @self: an account
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendAccount *
mend_account_ref (MendAccount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_account_unref:
 * @self: (transfer full): an account
 *
 * Drops a reference.
 */
void
mend_account_unref (MendAccount *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_account_clear);
}

/**
 * mend_account_equal:
 * @a: an account
 * @b: another
 *
 * Compares two accounts part by part. When they were kept does not count.
 *
 * Returns: whether they say the same
 */
gboolean
mend_account_equal (const MendAccount *a, const MendAccount *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      if (!g_str_equal (a->texts[i], b->texts[i]) || g_strcmp0 (a->writers[i], b->writers[i]) != 0)
        return FALSE;
    }

  return g_str_equal (a->id, b->id) && g_date_time_equal (a->created, b->created);
}

/**
 * mend_account_may_write:
 * @self: an account
 * @part: one of its parts
 * @person_id: the id of one of the two
 *
 * Tells whether somebody may write a part: one that nobody has begun, one's own, and what both
 * agree on.
 *
 * Returns: whether that person may
 */
gboolean
mend_account_may_write (const MendAccount *self, MendAccountPart part, const char *person_id)
{
  g_return_val_if_fail (self != NULL && person_id != NULL, FALSE);
  g_return_val_if_fail (part < MEND_ACCOUNT_N_PARTS, FALSE);

  return self->writers[part] == NULL || g_str_equal (self->writers[part], person_id);
}

/**
 * mend_account_write:
 * @self: an account
 * @part: one of its parts
 * @person_id: the id of the one who writes
 * @text: the new text of the part
 *
 * Makes the account with another text in one part, which then belongs to the one who wrote it. A
 * part that was emptied belongs to nobody.
 *
 * Returns: (transfer full) (nullable): the account; `NULL` if the part is of the other
 */
MendAccount *
mend_account_write (const MendAccount *self,
                    MendAccountPart part,
                    const char *person_id,
                    const char *text)
{
  MendAccount fields;

  g_return_val_if_fail (self != NULL && person_id != NULL && text != NULL, NULL);

  if (!mend_account_may_write (self, part, person_id))
    return NULL;

  fields = *self;
  fields.modified = NULL;
  fields.texts[part] = (char *) text;
  fields.writers[part] = part == MEND_ACCOUNT_AGREED || *text == '\0' ? NULL : (char *) person_id;

  return mend_account_new (&fields);
}

/**
 * mend_account_list_lines:
 * @self: an account
 * @part: one of its parts
 *
 * Takes a part apart into its lines, so that somebody can agree to some of them. What is empty is
 * no line.
 *
 * Returns: (transfer full): the lines
 */
GStrv
mend_account_list_lines (const MendAccount *self, MendAccountPart part)
{
  GStrvBuilder *lines = g_strv_builder_new ();
  GStrv taken = NULL;

  if (self != NULL && part < MEND_ACCOUNT_N_PARTS)
    {
      GStrv all = g_strsplit (self->texts[part], "\n", -1);

      for (guint i = 0; all[i] != NULL; i++)
        {
          if (*g_strstrip (all[i]) != '\0')
            g_strv_builder_add (lines, all[i]);
        }

      g_strfreev (all);
    }

  taken = g_strv_builder_end (lines);
  g_strv_builder_unref (lines);

  return taken;
}

/**
 * mend_account_list_earlier:
 * @self: an account
 * @part: one of its parts
 * @versions: (element-type MendAccount): earlier versions of it, oldest first
 *
 * Lists those versions in which a part was written last as it is not any more: each text once, and
 * not the one that is there now.
 *
 * Returns: (transfer full) (element-type MendAccount): the versions, newest first
 */
GPtrArray *
mend_account_list_earlier (const MendAccount *self, MendAccountPart part, GPtrArray *versions)
{
  GPtrArray *earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  GHashTable *texts;
  g_return_val_if_fail (self != NULL && versions != NULL, earlier);
  g_return_val_if_fail (part < MEND_ACCOUNT_N_PARTS, earlier);

  texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (texts, (gpointer) "");
  g_hash_table_add (texts, self->texts[part]);

  for (guint i = versions->len; i > 0; i--)
    {
      MendAccount *version = g_ptr_array_index (versions, i - 1);

      if (g_hash_table_add (texts, version->texts[part]))
        g_ptr_array_add (earlier, mend_account_ref (version));
    }

  g_hash_table_unref (texts);

  return earlier;
}

/**
 * mend_account_part_to_string:
 * @part: a part
 *
 * Gets the name under which records keep a part.
 *
 * Returns: a name such as `owned`
 */
const char *
mend_account_part_to_string (MendAccountPart part)
{
  g_return_val_if_fail (part < MEND_ACCOUNT_N_PARTS, NULL);

  return names[part];
}

/**
 * mend_account_part_from_string:
 * @string: (nullable): a name under which records keep a part
 * @part: (out): return location for the part
 *
 * Finds the part of a name.
 *
 * Returns: whether there is one
 */
gboolean
mend_account_part_from_string (const char *string, MendAccountPart *part)
{
  g_return_val_if_fail (part != NULL, FALSE);

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      if (g_strcmp0 (string, names[i]) == 0)
        {
          *part = (MendAccountPart) i;
          return TRUE;
        }
    }

  return FALSE;
}
