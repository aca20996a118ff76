// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-small.h"

#include "json/mend-tag-json.h"

/* Words by which talks are found again. Each on each talk is a record of its own: so that two
 * computers can put some on the same talk, and nothing that was written before is touched. */

static gpointer
read_tag (JsonNode *root, GError **error)
{
  return mend_tag_json_read (root, error);
}

static JsonNode *
write_tag (gconstpointer item, GDateTime *modified, JsonNode *earlier)
{
  return mend_tag_json_write (item, earlier);
}

static const char *
get_id (gconstpointer item)
{
  return ((const MendTag *) item)->id;
}

static GDateTime *
get_created (gconstpointer item)
{
  return ((const MendTag *) item)->created;
}

static gpointer
ref_tag (gpointer item)
{
  return mend_tag_ref (item);
}

static void
unref_tag (gpointer item)
{
  mend_tag_unref (item);
}

void
mend_store_emit_tags_changed (MendStore *self)
{
  g_signal_emit_by_name (self, "tags-changed");
}

static const MendStoreSmallKind tags = {
  .folder = MEND_STORE_TAGS,
  .earlier_folder = MEND_STORE_EARLIER "/" MEND_STORE_TAGS,
  .read = read_tag,
  .write = write_tag,
  .get_id = get_id,
  .get_created = get_created,
  .ref = ref_tag,
  .unref = unref_tag,
  .changed = mend_store_emit_tags_changed,
};

/**
 * mend_store_list_tags:
 * @self: a store
 *
 * Lists the tags of all talks. The first time they are read. Those that cannot be are put to the
 * problems.
 *
 * Returns: (transfer full) (element-type MendTag): the tags, oldest first
 */
GPtrArray *
mend_store_list_tags (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return mend_store_small_list (self, &tags);
}

/**
 * mend_store_add_tag:
 * @self: a store
 * @tag: a tag
 *
 * Keeps a tag.
 */
void
mend_store_add_tag (MendStore *self, MendTag *tag)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (tag != NULL);

  mend_store_small_save (self, &tags, tag);
  mend_store_emit_tags_changed (self);
}

/**
 * mend_store_remove_tag:
 * @self: a store
 * @talk_id: the id of a talk
 * @text: the text of a tag
 *
 * Takes a word off a talk: all tags with it, since two computers may have put it there.
 *
 * Returns: (transfer full) (element-type MendTag): the tags, to be put back
 */
GPtrArray *
mend_store_remove_tag (MendStore *self, const char *talk_id, const char *text)
{
  g_autoptr (GPtrArray) there = NULL;
  GPtrArray *removed = g_ptr_array_new_with_free_func (unref_tag);

  g_return_val_if_fail (MEND_IS_STORE (self), removed);
  g_return_val_if_fail (talk_id != NULL && text != NULL, removed);

  there = mend_store_small_list (self, &tags);

  for (guint i = 0; i < there->len; i++)
    {
      MendTag *tag = there->pdata[i];

      if (!g_str_equal (tag->talk_id, talk_id) || !mend_tag_is_same_text (tag->text, text))
        continue;

      g_ptr_array_add (removed, mend_tag_ref (tag));
      mend_store_small_delete (self, &tags, tag->id);
    }

  mend_store_emit_tags_changed (self);

  return removed;
}

/**
 * mend_store_restore_tags:
 * @self: a store
 * @removed: (element-type MendTag): tags that were taken off
 *
 * Puts tags back.
 */
void
mend_store_restore_tags (MendStore *self, GPtrArray *removed)
{
  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (removed != NULL);

  for (guint i = 0; i < removed->len; i++)
    mend_store_small_restore (self, &tags, removed->pdata[i]);

  mend_store_emit_tags_changed (self);
}

void
mend_store_read_tags_again (MendStore *self)
{
  mend_store_small_read_again (self, &tags);
}
