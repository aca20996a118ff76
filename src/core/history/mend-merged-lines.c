// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-merged-lines.h"

/**
 * MendMergedLines:
 *
 * What talks have left, of which there may be very much, with some lines of another origin among
 * them, all of it newest first. Of the lines of the talks none is made before it is asked for.
 */
struct _MendMergedLines
{
  GObject parent_instance;

  GListModel *lines;
  GPtrArray *more;

  /* For each of the others, how many lines of talks stand before it. */
  GArray *n_before;
};

static GType
get_item_type (GListModel *list)
{
  return MEND_TYPE_KEPT_LINE;
}

static guint
get_n_items (GListModel *list)
{
  MendMergedLines *self = MEND_MERGED_LINES (list);

  return g_list_model_get_n_items (self->lines) + self->more->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  MendMergedLines *self = MEND_MERGED_LINES (list);
  guint n_more = 0;

  while (n_more < self->more->len &&
         g_array_index (self->n_before, guint, n_more) + n_more < position)
    n_more++;

  if (n_more < self->more->len &&
      g_array_index (self->n_before, guint, n_more) + n_more == position)
    return g_object_ref (g_ptr_array_index (self->more, n_more));

  return g_list_model_get_item (self->lines, position - n_more);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MendMergedLines,
                               mend_merged_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_newer (MendMergedLines *self, guint position, GDateTime *time)
{
  MendKeptLine *line = g_list_model_get_item (self->lines, position);
  const gboolean is_it = g_date_time_compare (mend_kept_line_get_started (line), time) > 0;

  g_object_unref (line);

  return is_it;
}

static guint
count_before (MendMergedLines *self, MendKeptLine *line)
{
  GDateTime *time = mend_kept_line_get_started (line);
  guint low = 0;
  guint high = g_list_model_get_n_items (self->lines);

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (is_newer (self, middle, time))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
find_places (MendMergedLines *self)
{
  g_array_set_size (self->n_before, 0);

  for (guint i = 0; i < self->more->len; i++)
    {
      const guint n_before = count_before (self, g_ptr_array_index (self->more, i));

      g_array_append_val (self->n_before, n_before);
    }
}

/* What stands before the change stays where it is, as when the talks are read, newest first. */
static void
lines_changed_cb (MendMergedLines *self, guint position, guint n_removed, guint n_added)
{
  const guint n_items = get_n_items (G_LIST_MODEL (self));
  guint start = position;

  for (guint i = 0; i < self->more->len; i++)
    start += g_array_index (self->n_before, guint, i) < position;

  find_places (self);
  g_list_model_items_changed (G_LIST_MODEL (self), start, n_items - n_added + n_removed - start,
                              n_items - start);
}

static gboolean
are_equal (GPtrArray *lines, GPtrArray *others)
{
  if (lines->len != others->len)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (!mend_kept_line_equal (lines->pdata[i], others->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
mend_merged_lines_finalize (GObject *object)
{
  MendMergedLines *self = MEND_MERGED_LINES (object);

  g_clear_object (&self->lines);
  g_ptr_array_unref (self->more);
  g_array_unref (self->n_before);

  G_OBJECT_CLASS (mend_merged_lines_parent_class)->finalize (object);
}

static void
mend_merged_lines_class_init (MendMergedLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_merged_lines_finalize;
}

static void
mend_merged_lines_init (MendMergedLines *self)
{
  self->more = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_before = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * mend_merged_lines_new:
 * @lines: a list of [class@Mend.KeptLine], newest first
 *
 * Makes a list of the same lines, which follows them.
 *
 * Returns: (transfer full): the list
 */
MendMergedLines *
mend_merged_lines_new (GListModel *lines)
{
  MendMergedLines *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (lines), NULL);

  self = g_object_new (MEND_TYPE_MERGED_LINES, NULL);
  self->lines = g_object_ref (lines);
  g_signal_connect_object (lines, "items-changed", G_CALLBACK (lines_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * mend_merged_lines_set_more:
 * @self: a list
 * @more: (element-type MendKeptLine): other lines, newest first
 *
 * Sets which lines stand among the others. If they are those that do already, nothing is said of a
 * change: whoever is at a line in a list stays there.
 */
void
mend_merged_lines_set_more (MendMergedLines *self, GPtrArray *more)
{
  const guint n_before = get_n_items (G_LIST_MODEL (self));

  g_return_if_fail (MEND_IS_MERGED_LINES (self));
  g_return_if_fail (more != NULL);

  if (are_equal (self->more, more))
    return;

  g_ptr_array_set_size (self->more, 0);

  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (self->more, g_object_ref (g_ptr_array_index (more, i)));

  find_places (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}
