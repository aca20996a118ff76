// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-way-page.h"

#include "mend-focus-child.h"
#include "mend-toast-text.h"
#include "mend-wrap-box.h"
#include "ways/mend-own-part-row.h"

#include <glib/gi18n.h>

/**
 * MendOwnWayPage:
 *
 * The page on which a way to talk of one's own is made or changed. It works on a copy: whatever is
 * not saved leaves nothing. What is removed can be put back.
 */
struct _MendOwnWayPage
{
  AdwBin parent_instance;

  MendOwnWay *way;
  GPtrArray *rows;
  gboolean is_filling;

  AdwToastOverlay *toasts;
  AdwEntryRow *title_row;
  AdwEntryRow *summary_row;
  AdwPreferencesGroup *parts;
  GtkWidget *add_button;
  GtkLabel *state_label;
  GtkWidget *save_button;
  GtkWidget *try_button;
  GtkWidget *export_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_SAVE,
  SIGNAL_TRY,
  SIGNAL_EXPORT,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendOwnWayPage, mend_own_way_page, ADW_TYPE_BIN)

/* A part that was removed, until the toast goes. */
typedef struct
{
  MendOwnPart *part;
  guint position;
} Removed;

static void
free_removed (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_clear_pointer (&removed->part, mend_own_part_free);
  g_free (removed);
}

static const char *
get_state (MendOwnWayPage *self)
{
  if (*self->way->title == '\0')
    return C_ ("to both", "It needs a title.");
  if (self->way->parts->len == 0)
    return C_ ("to both", "It needs a part.");
  if (!mend_own_way_is_whole (self->way))
    return C_ ("to both", "One of the parts does not fit yet.");

  return C_ ("to both", "What is saved holds from the next talk on.");
}

static void
update (MendOwnWayPage *self)
{
  const gboolean is_whole = mend_own_way_is_whole (self->way);

  for (guint i = 0; i < self->rows->len; i++)
    mend_own_part_row_update (g_ptr_array_index (self->rows, i));

  gtk_label_set_text (self->state_label, get_state (self));
  gtk_widget_set_sensitive (self->add_button, self->way->parts->len < MEND_OWN_WAY_MOST_PARTS);
  gtk_widget_set_sensitive (self->save_button, is_whole);
  gtk_widget_set_sensitive (self->try_button, is_whole);
  gtk_widget_set_sensitive (self->export_button, is_whole);
}

static void list_parts (MendOwnWayPage *self, int opened);

static void
move_cb (MendOwnWayPage *self, int by, MendOwnPartRow *row)
{
  guint from = 0;

  if (!g_ptr_array_find (self->rows, row, &from))
    return;

  mend_own_way_move_part (self->way, from, (guint) ((int) from + by));
  list_parts (self, (int) from + by);
}

static void
put_back_cb (AdwToast *toast, Removed *removed)
{
  MendOwnWayPage *self = g_object_get_data (G_OBJECT (toast), "mend-page");

  if (removed->part == NULL)
    return;

  g_ptr_array_insert (self->way->parts, (int) MIN (removed->position, self->way->parts->len),
                      g_steal_pointer (&removed->part));
  list_parts (self, (int) removed->position);
}

static void
remove_cb (MendOwnWayPage *self, MendOwnPartRow *row)
{
  Removed *removed = g_new0 (Removed, 1);
  AdwToast *toast = adw_toast_new (C_ ("to both", "The part was removed."));

  g_ptr_array_find (self->rows, row, &removed->position);
  removed->part = g_ptr_array_steal_index (self->way->parts, removed->position);
  g_object_set_data (G_OBJECT (toast), "mend-page", self);
  adw_toast_set_button_label (toast, C_ ("label", "Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back_cb), removed, free_removed,
                         0);
  list_parts (self, -1);
  mend_toast_text_add (self->toasts, toast);
}

static void
add_row (MendOwnWayPage *self, guint position, GHashTable *open)
{
  GtkWidget *row = mend_own_part_row_new (self->way, position);

  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (row),
      g_hash_table_contains (open, g_ptr_array_index (self->way->parts, position)));
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->parts, row);
}

/* The rows that were open stay open; the one that was touched last has the keyboard. */
static void
list_parts (MendOwnWayPage *self, int touched)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);

  if (root != NULL)
    gtk_root_set_focus (root, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      MendOwnPartRow *row = g_ptr_array_index (self->rows, i);

      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (open, (gpointer) mend_own_part_row_get_part (row));

      adw_preferences_group_remove (self->parts, GTK_WIDGET (row));
    }

  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->way->parts->len; i++)
    add_row (self, i, open);

  update (self);

  if (touched >= 0 && (guint) touched < self->rows->len)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, (guint) touched), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_button);
}

/* What is counted are characters, none of which is cut in two. */
static char *
dup_typed (GtkEditable *row, glong longest)
{
  const char *typed = gtk_editable_get_text (row);

  return g_utf8_substring (typed, 0, MIN (g_utf8_strlen (typed, -1), longest));
}

static void
edited_cb (MendOwnWayPage *self)
{
  if (self->is_filling)
    return;

  g_free (self->way->title);
  g_free (self->way->summary);
  self->way->title = dup_typed (GTK_EDITABLE (self->title_row), MEND_OWN_WAY_LONGEST_TITLE);
  self->way->summary = dup_typed (GTK_EDITABLE (self->summary_row), MEND_OWN_WAY_LONGEST_LINE);
  g_strstrip (self->way->title);
  update (self);
}

static void
add_clicked_cb (MendOwnWayPage *self)
{
  MendOwnPart *part = mend_own_part_new ();

  g_free (part->title);
  part->title = g_strdup (C_ ("label", "A Turn"));
  g_ptr_array_add (self->way->parts, part);
  list_parts (self, (int) self->way->parts->len - 1);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (g_ptr_array_index (self->rows, self->rows->len - 1)), TRUE);
}

static void
save_clicked_cb (MendOwnWayPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0);
}

static void
try_clicked_cb (MendOwnWayPage *self)
{
  g_signal_emit (self, signals[SIGNAL_TRY], 0);
}

static void
export_clicked_cb (MendOwnWayPage *self)
{
  g_signal_emit (self, signals[SIGNAL_EXPORT], 0);
}

static void
delete_clicked_cb (MendOwnWayPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_own_way_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_OWN_WAY_PAGE (widget)->title_row));
}

static void
mend_own_way_page_dispose (GObject *object)
{
  MendOwnWayPage *self = MEND_OWN_WAY_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->way, mend_own_way_unref);

  G_OBJECT_CLASS (mend_own_way_page_parent_class)->dispose (object);
}

static void
mend_own_way_page_class_init (MendOwnWayPageClass *klass)
{
  const char *const names[] = { "save", "try", "export", "delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_own_way_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_own_way_page_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_OWN_WAY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-own-way-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, summary_row);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, parts);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, try_button);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, MendOwnWayPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_own_way_page_init (MendOwnWayPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_own_way_page_new:
 * @way: a way to talk, of which the page makes a copy
 * @is_new: whether it is not saved yet, so that there is nothing to delete
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_own_way_page_new (const MendOwnWay *way, gboolean is_new)
{
  MendOwnWayPage *self = g_object_new (MEND_TYPE_OWN_WAY_PAGE, NULL);

  self->way = mend_own_way_copy (way);
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), way->title);
  gtk_editable_set_text (GTK_EDITABLE (self->summary_row), way->summary);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->delete_button, !is_new);
  list_parts (self, -1);

  return GTK_WIDGET (self);
}

/**
 * mend_own_way_page_get_way:
 * @self: a page
 *
 * Gets the way to talk as it stands on the page.
 *
 * Returns: (transfer full): a copy
 */
MendOwnWay *
mend_own_way_page_get_way (MendOwnWayPage *self)
{
  g_return_val_if_fail (MEND_IS_OWN_WAY_PAGE (self), NULL);

  return mend_own_way_copy (self->way);
}
