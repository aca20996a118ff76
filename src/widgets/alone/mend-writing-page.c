// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-writing-page.h"

#include "alone/mend-weighs-list.h"
#include "alone/mend-writing-field.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendWritingPage:
 *
 * Where one person writes alone: parts below each other, or one at a time to leaf through. Nothing
 * is in a hurry, and each part may stay empty.
 *
 * It holds the text only as long as it is there. `store` is emitted when what is to be on the disk
 * has changed: a moment after somebody typed while it is kept, at once when *Keep* is turned on or
 * off, and before the page goes. `renewed` is emitted when somebody says a choice again.
 */

struct _MendWritingPage
{
  AdwBin parent_instance;

  MendPrivatePurpose purpose;
  gboolean is_leafed;
  guint store_id;
  GPtrArray *fields;
  MendWeighsList *list;

  GtkScrolledWindow *scrolled_window;
  GtkBox *paragraphs;
  GtkBox *column;
  GtkStack *leaves;
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *renew_box;
  GtkLabel *renew_label;
  MendKeepRow *keep_row;
};

enum
{
  STORE,
  RENEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* So long after the last key a text that is kept goes to the disk. */
#define STORE_DELAY_MS 1000

G_DEFINE_FINAL_TYPE (MendWritingPage, mend_writing_page, ADW_TYPE_BIN)

static void
store_now (MendWritingPage *self)
{
  g_clear_handle_id (&self->store_id, g_source_remove);
  g_signal_emit (self, signals[STORE], 0);
}

static gboolean
store_cb (gpointer data)
{
  MendWritingPage *self = data;

  self->store_id = 0;
  store_now (self);

  return G_SOURCE_REMOVE;
}

static void
field_changed_cb (MendWritingPage *self)
{
  g_clear_handle_id (&self->store_id, g_source_remove);

  if (mend_keep_row_get_seat (self->keep_row) != MEND_SEAT_NONE)
    self->store_id = g_timeout_add (STORE_DELAY_MS, store_cb, self);
}

/* A line that is let go of is gone at once. */
static void
list_changed_cb (MendWritingPage *self)
{
  if (mend_keep_row_get_seat (self->keep_row) != MEND_SEAT_NONE)
    store_now (self);
}

static char *
dup_text (MendWritingPage *self)
{
  g_autoptr (GPtrArray) parts = mend_writing_page_list_parts (self);

  return mend_private_parts_join (parts);
}

static void
copy_clicked_cb (MendWritingPage *self)
{
  g_autofree char *text = dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* Also from the disk, since a text of nothing is not kept. */
static void
throw_away_clicked_cb (MendWritingPage *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    mend_writing_field_set_text (g_ptr_array_index (self->fields, i), NULL);
  if (self->list != NULL)
    mend_weighs_list_clear (self->list);

  mend_keep_row_set_seat (self->keep_row, MEND_SEAT_NONE);
  gtk_widget_set_visible (self->renew_box, FALSE);
  store_now (self);
}

static void
renew_clicked_cb (MendWritingPage *self)
{
  g_signal_emit (self, signals[RENEWED], 0);
}

static void
update_leaves (MendWritingPage *self)
{
  GtkWidget *leaf = gtk_stack_get_visible_child (self->leaves);

  gtk_widget_set_sensitive (self->before,
                            leaf != NULL && gtk_widget_get_prev_sibling (leaf) != NULL);
  gtk_widget_set_sensitive (self->after,
                            leaf != NULL && gtk_widget_get_next_sibling (leaf) != NULL);
}

static void
leaf_to (MendWritingPage *self, GtkWidget *leaf)
{
  if (leaf == NULL)
    return;

  gtk_stack_set_visible_child (self->leaves, leaf);
  update_leaves (self);
  gtk_widget_grab_focus (leaf);
}

static void
before_clicked_cb (MendWritingPage *self)
{
  leaf_to (self, gtk_widget_get_prev_sibling (gtk_stack_get_visible_child (self->leaves)));
}

static void
after_clicked_cb (MendWritingPage *self)
{
  leaf_to (self, gtk_widget_get_next_sibling (gtk_stack_get_visible_child (self->leaves)));
}

static GtkWidget *
make_button (MendWritingPage *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_leaves (MendWritingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = mend_wrap_box_new (6);

  self->leaves = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->leaves, FALSE);
  self->before =
      make_button (self, C_ ("label", "The Part Before"), G_CALLBACK (before_clicked_cb));
  self->after = make_button (self, C_ ("label", "The Next Part"), G_CALLBACK (after_clicked_cb));
  mend_wrap_box_append (MEND_WRAP_BOX (buttons), self->before);
  mend_wrap_box_append (MEND_WRAP_BOX (buttons), self->after);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->leaves));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_visible (box, self->is_leafed);

  return box;
}

static GtkWidget *
make_renew_box (MendWritingPage *self)
{
  self->renew_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->renew_label = GTK_LABEL (make_label (NULL, NULL));
  gtk_box_append (GTK_BOX (self->renew_box), GTK_WIDGET (self->renew_label));
  gtk_box_append (GTK_BOX (self->renew_box), make_button (self, C_ ("label", "Choose It Again"),
                                                          G_CALLBACK (renew_clicked_cb)));
  gtk_widget_set_halign (gtk_widget_get_last_child (self->renew_box), GTK_ALIGN_START);
  gtk_widget_set_visible (self->renew_box, FALSE);

  return self->renew_box;
}

static GtkWidget *
make_end (MendWritingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = mend_wrap_box_new (6);

  mend_wrap_box_append (MEND_WRAP_BOX (buttons),
                        make_button (self, C_ ("label", "Copy"), G_CALLBACK (copy_clicked_cb)));
  mend_wrap_box_append (MEND_WRAP_BOX (buttons), make_button (self, C_ ("label", "Throw Away"),
                                                              G_CALLBACK (throw_away_clicked_cb)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box),
                  make_label (C_ ("to one", "What is copied stays in the clipboard until something "
                                            "else is copied. What is thrown away is gone at once."),
                              "caption"));

  return box;
}

static void
fill (MendWritingPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  self->paragraphs = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_visible (GTK_WIDGET (self->paragraphs), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->column), FALSE);
  self->keep_row = MEND_KEEP_ROW (mend_keep_row_new ());
  g_signal_connect_object (self->keep_row, "changed", G_CALLBACK (store_now), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->paragraphs));
  gtk_box_append (GTK_BOX (box), make_leaves (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->column));
  gtk_box_append (GTK_BOX (box), make_renew_box (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->keep_row));
  gtk_box_append (GTK_BOX (box), make_end (self));

  g_object_set (clamp, "maximum-size", 560, "tightening-threshold", 400, "child", box, NULL);
  self->scrolled_window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled_window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled_window, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scrolled_window));
}

static void
mend_writing_page_unmap (GtkWidget *widget)
{
  mend_writing_page_store (MEND_WRITING_PAGE (widget));

  GTK_WIDGET_CLASS (mend_writing_page_parent_class)->unmap (widget);
}

static gboolean
mend_writing_page_grab_focus (GtkWidget *widget)
{
  MendWritingPage *self = MEND_WRITING_PAGE (widget);

  if (self->list != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return self->fields->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->fields, 0));
}

static void
mend_writing_page_dispose (GObject *object)
{
  MendWritingPage *self = MEND_WRITING_PAGE (object);

  g_clear_handle_id (&self->store_id, g_source_remove);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_writing_page_parent_class)->dispose (object);
}

static void
mend_writing_page_class_init (MendWritingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_writing_page_dispose;
  widget_class->unmap = mend_writing_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_writing_page_grab_focus;

  signals[STORE] = g_signal_new ("store", MEND_TYPE_WRITING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[RENEWED] = g_signal_new ("renewed", MEND_TYPE_WRITING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_writing_page_init (MendWritingPage *self)
{
  self->fields = g_ptr_array_new ();
}

/**
 * mend_writing_page_new:
 * @purpose: what is written here
 * @is_leafed: whether one part is shown at a time
 *
 * Makes a page without parts, on which nothing is kept.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_writing_page_new (MendPrivatePurpose purpose, gboolean is_leafed)
{
  MendWritingPage *self = g_object_new (MEND_TYPE_WRITING_PAGE, NULL);

  self->purpose = purpose;
  self->is_leafed = is_leafed;
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mend_writing_page_get_purpose:
 * @self: a page
 *
 * Gets what is written here.
 *
 * Returns: the purpose
 */
MendPrivatePurpose
mend_writing_page_get_purpose (MendWritingPage *self)
{
  g_return_val_if_fail (MEND_IS_WRITING_PAGE (self), MEND_PRIVATE_PREPARE);

  return self->purpose;
}

/**
 * mend_writing_page_get_keep_row:
 * @self: a page
 *
 * Gets where is said whether it is kept.
 *
 * Returns: (transfer none): the row
 */
MendKeepRow *
mend_writing_page_get_keep_row (MendWritingPage *self)
{
  g_return_val_if_fail (MEND_IS_WRITING_PAGE (self), NULL);

  return self->keep_row;
}

/**
 * mend_writing_page_add_paragraph:
 * @self: a page
 * @text: a text to read
 *
 * Adds something to read above what is written.
 */
void
mend_writing_page_add_paragraph (MendWritingPage *self, const char *text)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  gtk_box_append (self->paragraphs, make_label (text, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->paragraphs), TRUE);
}

static GtkWidget *
make_field (
    MendWritingPage *self, const char *id, const char *title, const char *line, GListModel *stems)
{
  GtkWidget *field = mend_writing_field_new (id, title, line, stems);

  g_signal_connect_object (field, "changed", G_CALLBACK (field_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->fields, field);

  return field;
}

/**
 * mend_writing_page_add_field:
 * @self: a page
 * @id: which part it is
 * @title: its title
 * @line: (nullable): what belongs there
 * @stems: (nullable) (element-type MendStem): beginnings of sentences
 *
 * Adds a part.
 */
void
mend_writing_page_add_field (
    MendWritingPage *self, const char *id, const char *title, const char *line, GListModel *stems)
{
  GtkWidget *field;

  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  field = make_field (self, id, title, line, stems);

  if (self->is_leafed)
    {
      gtk_stack_add_child (self->leaves, field);
      update_leaves (self);
      return;
    }

  gtk_box_append (self->column, field);
  gtk_widget_set_visible (GTK_WIDGET (self->column), TRUE);
}

/**
 * mend_writing_page_add_switched_field:
 * @self: a page
 * @id: which part it is
 * @title: its title, which also stands beside the switch
 * @line: (nullable): what belongs there
 * @stems: (nullable) (element-type MendStem): beginnings of sentences
 *
 * Adds a part that is not there until somebody switches it on.
 */
void
mend_writing_page_add_switched_field (
    MendWritingPage *self, const char *id, const char *title, const char *line, GListModel *stems)
{
  GtkWidget *box;
  GtkWidget *toggle;
  GtkWidget *field;

  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  toggle = gtk_check_button_new_with_label (title);
  field = make_field (self, id, title, line, stems);
  g_object_bind_property (toggle, "active", field, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (field_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), toggle);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (self->column, box);
  gtk_widget_set_visible (GTK_WIDGET (self->column), TRUE);
}

/**
 * mend_writing_page_add_list:
 * @self: a page
 *
 * Adds a list to which lines can be added, and from which each can be let go of.
 */
void
mend_writing_page_add_list (MendWritingPage *self)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self) && self->list == NULL);

  self->list = MEND_WEIGHS_LIST (mend_weighs_list_new ());
  g_signal_connect_object (self->list, "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->column, GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->column), TRUE);
}

/**
 * mend_writing_page_set_hinting:
 * @self: a page with all its parts
 * @hinting: (nullable): whose words have hints
 * @seat: who writes, as far as @hinting is concerned
 *
 * Lets what is written have hints.
 */
void
mend_writing_page_set_hinting (MendWritingPage *self, MendHinting *hinting, MendSeat seat)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  for (guint i = 0; i < self->fields->len; i++)
    mend_writing_field_set_hinting (g_ptr_array_index (self->fields, i), hinting, seat);
}

/**
 * mend_writing_page_list_parts:
 * @self: a page
 *
 * Gets what is written; a part that is switched off is not written.
 *
 * Returns: (transfer full) (element-type MendPrivatePart): the parts in which something is written
 */
GPtrArray *
mend_writing_page_list_parts (MendWritingPage *self)
{
  GPtrArray *parts;

  g_return_val_if_fail (MEND_IS_WRITING_PAGE (self), NULL);

  parts = mend_private_parts_new ();
  for (guint i = 0; i < self->fields->len; i++)
    {
      MendWritingField *field = g_ptr_array_index (self->fields, i);
      g_autofree char *text = mend_writing_field_dup_text (field);

      if (gtk_widget_get_visible (GTK_WIDGET (field)))
        mend_private_parts_add (parts, mend_writing_field_get_id (field), text);
    }

  if (self->list != NULL)
    mend_weighs_list_fill_parts (self->list, parts);

  return parts;
}

static void
show_part (MendWritingPage *self, const MendPrivatePart *part)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      MendWritingField *field = g_ptr_array_index (self->fields, i);

      if (!g_str_equal (mend_writing_field_get_id (field), part->id))
        continue;

      mend_writing_field_set_text (field, part->text);
      if (!self->is_leafed)
        gtk_widget_set_visible (GTK_WIDGET (field), TRUE);
    }
}

/**
 * mend_writing_page_set_parts:
 * @self: a page with all its fields
 * @parts: (element-type MendPrivatePart): what was written before
 *
 * Shows what was written before. A part that is switched off, but was written, is switched on.
 */
void
mend_writing_page_set_parts (MendWritingPage *self, GPtrArray *parts)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  for (guint i = 0; i < parts->len; i++)
    {
      const MendPrivatePart *part = g_ptr_array_index (parts, i);

      if (self->list != NULL)
        mend_weighs_list_add (self->list, part->text);
      else
        show_part (self, part);
    }
}

/**
 * mend_writing_page_set_renewable:
 * @self: a page
 * @since: (nullable): a sentence that says since when it was chosen; `NULL` if there is no choice
 *
 * Lets a choice be said again, or not.
 */
void
mend_writing_page_set_renewable (MendWritingPage *self, const char *since)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  gtk_label_set_text (self->renew_label, since != NULL ? since : "");
  gtk_widget_set_visible (self->renew_box, since != NULL);
}

/**
 * mend_writing_page_store:
 * @self: a page
 *
 * Lets what was typed last go to the disk at once, if it is kept.
 */
void
mend_writing_page_store (MendWritingPage *self)
{
  g_return_if_fail (MEND_IS_WRITING_PAGE (self));

  if (self->store_id != 0)
    store_now (self);
}
