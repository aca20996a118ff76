// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-line-index.h"

#include "history/mend-kept-line.h"

#include <string.h>

#define ASIDE_PREFIX "aside:"

/* What talks have left, a page for each talk, newest first as their files' names are. */
struct _MendLineIndex
{
  GPtrArray *pages;

  GListStore *kept;
  GListStore *for_therapist;
  GListStore *asides;
};

typedef struct
{
  char *name;
  char *topic_id;
  GDateTime *started;
  GPtrArray *kept;
  GPtrArray *for_therapist;
  GPtrArray *asides;
} Page;

static void
page_free (Page *page)
{
  g_free (page->name);
  g_free (page->topic_id);
  g_date_time_unref (page->started);
  g_ptr_array_unref (page->kept);
  g_ptr_array_unref (page->for_therapist);
  g_ptr_array_unref (page->asides);
  g_free (page);
}

static void
add_lines (GPtrArray *lines, const MendTalkRecord *record, MendEventKind kind, MendSeat seat)
{
  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *writing = g_ptr_array_index (record->writings, i);

      if (writing->kind == kind && (writing->seat == seat || seat == MEND_SEAT_NONE))
        g_ptr_array_add (lines, mend_kept_line_new (record, writing));
    }
}

static Page *
page_new (const char *name, const MendTalkRecord *record)
{
  Page *page = g_new0 (Page, 1);

  page->name = g_strdup (name);
  page->topic_id = g_strdup (record->topic_id);
  page->started = g_date_time_ref (record->started);
  page->kept = g_ptr_array_new_with_free_func (g_object_unref);
  page->for_therapist = g_ptr_array_new_with_free_func (g_object_unref);
  page->asides = g_ptr_array_new_with_free_func (g_object_unref);

  add_lines (page->kept, record, MEND_EVENT_KEPT, MEND_SEAT_BOTH);
  add_lines (page->kept, record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT);
  add_lines (page->kept, record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT);
  add_lines (page->for_therapist, record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE);
  add_lines (page->asides, record, MEND_EVENT_ASIDE, MEND_SEAT_NONE);

  return page;
}

/* Finds the page of a file, or the place where it would be. */
static gboolean
find_page (MendLineIndex *self, const char *name, guint *position)
{
  guint low = 0;
  guint high = self->pages->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Page *page = g_ptr_array_index (self->pages, middle);
      int order = strcmp (name, page->name);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }

      if (order > 0)
        high = middle;
      else
        low = middle + 1;
    }

  *position = low;

  return FALSE;
}

static GPtrArray *
get_lines (MendLineIndex *self, guint position, gsize offset)
{
  return G_STRUCT_MEMBER (GPtrArray *, g_ptr_array_index (self->pages, position), offset);
}

/* Lets the lines of a page come to a list, or go from it. */
static void
splice_lines (MendLineIndex *self, GListStore *store, guint position, gsize offset, gboolean come)
{
  GPtrArray *lines = get_lines (self, position, offset);
  guint n_before = 0;

  if (lines->len == 0)
    return;

  for (guint i = 0; i < position; i++)
    n_before += get_lines (self, i, offset)->len;

  g_list_store_splice (store, n_before, come ? 0 : lines->len, lines->pdata, come ? lines->len : 0);
}

static void
splice (MendLineIndex *self, guint position, gboolean come)
{
  splice_lines (self, self->kept, position, G_STRUCT_OFFSET (Page, kept), come);
  splice_lines (self, self->for_therapist, position, G_STRUCT_OFFSET (Page, for_therapist), come);
}

/* Replaces what differs and no more. */
static void
replace_items (GListStore *store, GPtrArray *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_same = 0;
  guint n_same_end = 0;

  for (; n_same < MIN (n_old, items->len); n_same++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), n_same);

      if (item != g_ptr_array_index (items, n_same))
        break;
    }

  for (; n_same_end < MIN (n_old, items->len) - n_same; n_same_end++)
    {
      g_autoptr (GObject) item =
          g_list_model_get_item (G_LIST_MODEL (store), n_old - n_same_end - 1);

      if (item != g_ptr_array_index (items, items->len - n_same_end - 1))
        break;
    }

  if (n_same + n_same_end == n_old && n_old == items->len)
    return;

  g_list_store_splice (store, n_same, n_old - n_same - n_same_end, items->pdata + n_same,
                       items->len - n_same - n_same_end);
}

/**
 * mend_line_index_new:
 *
 * Makes an index with no talks.
 *
 * Returns: (transfer full): the index
 */
MendLineIndex *
mend_line_index_new (void)
{
  MendLineIndex *self = g_new0 (MendLineIndex, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->kept = g_list_store_new (MEND_TYPE_KEPT_LINE);
  self->for_therapist = g_list_store_new (MEND_TYPE_KEPT_LINE);
  self->asides = g_list_store_new (MEND_TYPE_KEPT_LINE);

  return self;
}

/**
 * mend_line_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
mend_line_index_free (MendLineIndex *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pages);
  g_object_unref (self->kept);
  g_object_unref (self->for_therapist);
  g_object_unref (self->asides);
  g_free (self);
}

/**
 * mend_line_index_get_kept:
 * @self: an index
 *
 * Gets what both keep and what each takes along.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines, newest talk first
 */
GListModel *
mend_line_index_get_kept (MendLineIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->kept);
}

/**
 * mend_line_index_get_for_therapist:
 * @self: an index
 *
 * Gets what was put aside for a therapist.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines, newest talk first
 */
GListModel *
mend_line_index_get_for_therapist (MendLineIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->for_therapist);
}

/**
 * mend_line_index_get_asides:
 * @self: an index
 *
 * Gets what was put aside and is still open.
 *
 * Returns: (transfer none) (element-type MendKeptLine): the lines, newest talk first
 */
GListModel *
mend_line_index_get_asides (MendLineIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->asides);
}

/**
 * mend_line_index_find_topic:
 * @self: an index
 * @topic_id: the id of a topic
 *
 * Finds the first talk about a topic.
 *
 * Returns: (transfer none) (nullable): when it was begun; `NULL` if there is none
 */
GDateTime *
mend_line_index_find_topic (MendLineIndex *self, const char *topic_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->pages->len; i > 0; i--)
    {
      const Page *page = g_ptr_array_index (self->pages, i - 1);

      if (g_strcmp0 (page->topic_id, topic_id) == 0)
        return page->started;
    }

  return NULL;
}

/**
 * mend_line_index_has:
 * @self: an index
 * @name: the name of a file
 *
 * Tells whether a talk is in the index.
 *
 * Returns: whether it is
 */
gboolean
mend_line_index_has (MendLineIndex *self, const char *name)
{
  guint position = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  return find_page (self, name, &position);
}

/**
 * mend_line_index_add:
 * @self: an index
 * @name: the name of the file of a talk
 * @record: the talk
 *
 * Adds a talk, if it is not there yet. After one or several, [method@LineIndex.update_asides] is to
 * be called.
 */
void
mend_line_index_add (MendLineIndex *self, const char *name, const MendTalkRecord *record)
{
  guint position = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && record != NULL);

  if (find_page (self, name, &position))
    return;

  g_ptr_array_insert (self->pages, (int) position, page_new (name, record));
  splice (self, position, TRUE);
}

/**
 * mend_line_index_remove:
 * @self: an index
 * @name: the name of the file of a talk
 *
 * Removes a talk, if it is there.
 */
void
mend_line_index_remove (MendLineIndex *self, const char *name)
{
  guint position = 0;

  g_return_if_fail (self != NULL);

  if (!find_page (self, name, &position))
    return;

  splice (self, position, FALSE);
  g_ptr_array_remove_index (self->pages, position);
  mend_line_index_update_asides (self);
}

/**
 * mend_line_index_update_asides:
 * @self: an index
 *
 * Finds out anew what is open: what was put aside and has not become the topic of a talk.
 */
void
mend_line_index_update_asides (MendLineIndex *self)
{
  g_autoptr (GHashTable) taken_up = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = g_ptr_array_index (self->pages, i);

      if (page->topic_id != NULL && g_str_has_prefix (page->topic_id, ASIDE_PREFIX))
        g_hash_table_add (taken_up, page->topic_id);
    }

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->asides->len; j++)
        {
          MendKeptLine *line = g_ptr_array_index (page->asides, j);
          g_autofree char *topic_id = mend_kept_line_get_topic_id (line);

          if (!g_hash_table_contains (taken_up, topic_id))
            g_ptr_array_add (open, line);
        }
    }

  replace_items (self->asides, open);
}
