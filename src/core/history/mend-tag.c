// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-tag.h"

#include "mend-fold.h"

G_DEFINE_BOXED_TYPE (MendTag, mend_tag, mend_tag_ref, mend_tag_unref)

static void
mend_tag_clear (MendTag *self)
{
  g_free (self->id);
  g_free (self->talk_id);
  g_date_time_unref (self->created);
  g_free (self->text);
}

/**
 * mend_tag_new:
 * @fields: what it is to hold, copied; without an id it gets a new one
 *
 * Makes a tag.
 *
 * Returns: (transfer full): the tag
 */
MendTag *
mend_tag_new (const MendTag *fields)
{
  MendTag *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL, NULL);
  g_return_val_if_fail (fields->talk_id != NULL && fields->text != NULL, NULL);

  self = g_atomic_rc_box_new0 (MendTag);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->talk_id = g_strdup (fields->talk_id);
  self->created = g_date_time_ref (fields->created);
  self->text = g_strdup (fields->text);

  return self;
}

/**
 * mend_tag_ref:
 * @self: a tag
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendTag *
mend_tag_ref (MendTag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_tag_unref:
 * @self: (transfer full): a tag
 *
 * Drops a reference.
 */
void
mend_tag_unref (MendTag *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_tag_clear);
}

/**
 * mend_tag_equal:
 * @a: a tag
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_tag_equal (const MendTag *a, const MendTag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->talk_id, b->talk_id) &&
         g_date_time_equal (a->created, b->created) && g_str_equal (a->text, b->text);
}

/**
 * mend_tag_make_text:
 * @typed: what somebody has typed
 *
 * Makes the text of a tag: in one line, with single blanks, no longer than
 * [const@Mend.TAG_LONGEST_TEXT] characters, and as it was written otherwise.
 *
 * Returns: (transfer full) (nullable): the text; `NULL` if there is nothing but blanks
 */
char *
mend_tag_make_text (const char *typed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_characters = 0;
  guint n_blanks = 0;

  g_return_val_if_fail (typed != NULL, NULL);

  for (const char *next = typed; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        {
          n_blanks = text->len > 0 ? 1 : 0;
          continue;
        }

      if (n_characters + n_blanks >= MEND_TAG_LONGEST_TEXT)
        break;

      if (n_blanks > 0)
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, character);
      n_characters += 1 + n_blanks;
      n_blanks = 0;
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * mend_tag_is_same_text:
 * @text: the text of a tag
 * @other: that of another
 *
 * Tells whether two are one word, in large or small letters, with accents or without.
 *
 * Returns: whether they are
 */
gboolean
mend_tag_is_same_text (const char *text, const char *other)
{
  g_autofree char *folded = mend_fold_text (text);
  g_autofree char *other_folded = mend_fold_text (other);

  /* What has no letters is what it is. */
  if (*folded == '\0' || *other_folded == '\0')
    return g_str_equal (text, other);

  return g_str_equal (folded, other_folded);
}

/**
 * mend_tag_has_text:
 * @texts: (element-type utf8): words, such as [func@Mend.tag_list_texts] gives
 * @text: another
 *
 * Tells whether a word is among some, see [func@Mend.tag_is_same_text].
 *
 * Returns: whether it is
 */
gboolean
mend_tag_has_text (GPtrArray *texts, const char *text)
{
  g_return_val_if_fail (texts != NULL && text != NULL, FALSE);

  for (guint i = 0; i < texts->len; i++)
    if (mend_tag_is_same_text (texts->pdata[i], text))
      return TRUE;

  return FALSE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mend_tag_list_texts:
 * @tags: (element-type MendTag): tags, oldest first
 * @talk_id: (nullable): the id of a talk; `NULL` for all
 *
 * Lists which words there are: each once, as it was written first, sorted by the letters of the
 * language. Two computers may have put the same word on a talk.
 *
 * Returns: (transfer full) (element-type utf8): the words
 */
GPtrArray *
mend_tag_list_texts (GPtrArray *tags, const char *talk_id)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (tags != NULL, texts);

  for (guint i = 0; i < tags->len; i++)
    {
      const MendTag *tag = tags->pdata[i];

      if ((talk_id == NULL || g_str_equal (tag->talk_id, talk_id)) &&
          !mend_tag_has_text (texts, tag->text))
        g_ptr_array_add (texts, g_strdup (tag->text));
    }

  g_ptr_array_sort (texts, compare_texts);

  return texts;
}
