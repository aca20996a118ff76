// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-text.h"

#include "talk/mend-event.h"

#include <string.h>

/* As much of a text as tells the one who wrote it which one it is. */
#define LONGEST_FIRST_LINE 80

G_DEFINE_BOXED_TYPE (MendPrivateText,
                     mend_private_text,
                     mend_private_text_ref,
                     mend_private_text_unref)

static void
free_part (gpointer data)
{
  MendPrivatePart *part = data;

  g_free (part->id);
  g_free (part->text);
  g_free (part);
}

static void
mend_private_text_clear (MendPrivateText *self)
{
  g_free (self->id);
  g_date_time_unref (self->created);
  g_date_time_unref (self->modified);
  g_ptr_array_unref (self->parts);
}

/**
 * mend_private_parts_new:
 *
 * Makes room for the parts of a text.
 *
 * Returns: (transfer full) (element-type MendPrivatePart): no parts
 */
GPtrArray *
mend_private_parts_new (void)
{
  return g_ptr_array_new_with_free_func (free_part);
}

/**
 * mend_private_parts_add:
 * @parts: (element-type MendPrivatePart): parts
 * @id: which part it is
 * @text: what was written, up to [const@Mend.EVENT_LONGEST_TEXT] characters
 *
 * Adds a part, if something was written.
 */
void
mend_private_parts_add (GPtrArray *parts, const char *id, const char *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (parts != NULL && id != NULL && text != NULL);

  stripped = g_strstrip (mend_event_copy_text (text));

  if (*stripped != '\0' && parts->len < MEND_PRIVATE_MOST_PARTS)
    {
      MendPrivatePart *part = g_new0 (MendPrivatePart, 1);

      part->id = g_strdup (id);
      part->text = g_steal_pointer (&stripped);
      g_ptr_array_add (parts, part);
    }
}

/**
 * mend_private_parts_are_empty:
 * @parts: (element-type MendPrivatePart): parts
 *
 * Tells whether nothing was written.
 *
 * Returns: whether that is so
 */
gboolean
mend_private_parts_are_empty (GPtrArray *parts)
{
  g_return_val_if_fail (parts != NULL, TRUE);

  return parts->len == 0;
}

/**
 * mend_private_parts_join:
 * @parts: (element-type MendPrivatePart): parts
 *
 * Puts the parts one after the other, as they are to be read or copied.
 *
 * Returns: (transfer full): the text
 */
char *
mend_private_parts_join (GPtrArray *parts)
{
  g_autoptr (GString) joined = NULL;

  g_return_val_if_fail (parts != NULL, NULL);

  joined = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      MendPrivatePart *part = g_ptr_array_index (parts, i);

      if (i > 0)
        g_string_append (joined, "\n\n");
      g_string_append (joined, part->text);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * mend_private_text_new:
 * @fields: what it is to hold, copied; without an id it gets a new one, and without a time of the
 *   last change it was first kept then
 *
 * Makes a text.
 *
 * Returns: (transfer full): the text
 */
MendPrivateText *
mend_private_text_new (const MendPrivateText *fields)
{
  MendPrivateText *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL && fields->parts != NULL, NULL);

  self = g_atomic_rc_box_new0 (MendPrivateText);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->created = g_date_time_ref (fields->created);
  self->modified = g_date_time_ref (fields->modified != NULL ? fields->modified : fields->created);
  self->purpose = fields->purpose;
  self->parts = mend_private_parts_new ();

  for (guint i = 0; i < fields->parts->len; i++)
    {
      MendPrivatePart *part = g_ptr_array_index (fields->parts, i);

      mend_private_parts_add (self->parts, part->id, part->text);
    }

  return self;
}

/**
 * mend_private_text_ref:
 * @self: a text
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendPrivateText *
mend_private_text_ref (MendPrivateText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_private_text_unref:
 * @self: (transfer full): a text
 *
 * Drops a reference.
 */
void
mend_private_text_unref (MendPrivateText *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_private_text_clear);
}

/**
 * mend_private_text_get_part:
 * @self: a text
 * @part_id: which part
 *
 * Gets what was written in a part.
 *
 * Returns: (nullable): the text of the part; `NULL` if nothing was written there
 */
const char *
mend_private_text_get_part (const MendPrivateText *self, const char *part_id)
{
  g_return_val_if_fail (self != NULL && part_id != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      MendPrivatePart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->id, part_id))
        return part->text;
    }

  return NULL;
}

/**
 * mend_private_text_get_first_line:
 * @self: a text
 *
 * Gets by what the one who wrote it knows which one it is.
 *
 * Returns: (transfer full): the beginning of the first line; empty if nothing was written
 */
char *
mend_private_text_get_first_line (const MendPrivateText *self)
{
  const char *text;
  g_autofree char *line = NULL;
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->parts->len == 0)
    return g_strdup ("");

  text = ((MendPrivatePart *) g_ptr_array_index (self->parts, 0))->text;
  line = g_strndup (text, strcspn (text, "\n\r"));
  if (g_utf8_strlen (line, -1) <= LONGEST_FIRST_LINE)
    return g_steal_pointer (&line);

  beginning = g_utf8_substring (line, 0, LONGEST_FIRST_LINE - 1);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/**
 * mend_private_text_equal:
 * @a: a text
 * @b: another
 *
 * Compares two texts member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_private_text_equal (const MendPrivateText *a, const MendPrivateText *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!g_str_equal (a->id, b->id) || !g_date_time_equal (a->created, b->created) ||
      !g_date_time_equal (a->modified, b->modified) || a->purpose != b->purpose ||
      a->parts->len != b->parts->len)
    return FALSE;

  for (guint i = 0; i < a->parts->len; i++)
    {
      MendPrivatePart *first = g_ptr_array_index (a->parts, i);
      MendPrivatePart *second = g_ptr_array_index (b->parts, i);

      if (!g_str_equal (first->id, second->id) || !g_str_equal (first->text, second->text))
        return FALSE;
    }

  return TRUE;
}
