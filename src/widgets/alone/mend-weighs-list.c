// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-weighs-list.h"

#include <glib/gi18n.h>

#include "mend-focus-child.h"
#include "private/mend-private-text.h"

/**
 * MendWeighsList:
 *
 * What still weighs, a line each. What is let go of is gone at once, and cannot be brought back.
 * `changed` is emitted when a line was added or is gone.
 */

struct _MendWeighsList
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkWidget *add;
  GtkListBox *list;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWeighsList, mend_weighs_list, ADW_TYPE_BIN)

static void
add_clicked_cb (MendWeighsList *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (*g_strstrip (text) == '\0')
    return;

  /* The field keeps nothing of it, not even for undoing. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  mend_weighs_list_add (self, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_changed_cb (MendWeighsList *self)
{
  gtk_widget_set_sensitive (self->add, *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

static void
let_go_clicked_cb (MendWeighsList *self, GtkButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  /* What goes must not have the keyboard. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
mend_weighs_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_WEIGHS_LIST (widget)->entry));
}

static void
mend_weighs_list_class_init (MendWeighsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_weighs_list_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_WEIGHS_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-weighs-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWeighsList, entry);
  gtk_widget_class_bind_template_child (widget_class, MendWeighsList, add);
  gtk_widget_class_bind_template_child (widget_class, MendWeighsList, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
mend_weighs_list_init (MendWeighsList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_weighs_list_new:
 *
 * Makes a list in which nothing is.
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
mend_weighs_list_new (void)
{
  return g_object_new (MEND_TYPE_WEIGHS_LIST, NULL);
}

/**
 * mend_weighs_list_add:
 * @self: a list
 * @text: what still weighs
 *
 * Adds a line. Nothing is emitted.
 */
void
mend_weighs_list_add (MendWeighsList *self, const char *text)
{
  GtkWidget *row;
  GtkWidget *button;
  g_autofree char *escaped = NULL;

  g_return_if_fail (MEND_IS_WEIGHS_LIST (self));
  g_return_if_fail (text != NULL);

  row = adw_action_row_new ();
  button = gtk_button_new_with_label (C_ ("label", "Let It Go"));
  escaped = g_markup_escape_text (text, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_name (row, text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (let_go_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

/**
 * mend_weighs_list_clear:
 * @self: a list
 *
 * Takes all out. Nothing is emitted.
 */
void
mend_weighs_list_clear (MendWeighsList *self)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_WEIGHS_LIST (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}

/**
 * mend_weighs_list_fill_parts:
 * @self: a list
 * @parts: (element-type MendPrivatePart): where to add to
 *
 * Adds the lines to the parts of a text.
 */
void
mend_weighs_list_fill_parts (MendWeighsList *self, GPtrArray *parts)
{
  g_return_if_fail (MEND_IS_WEIGHS_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    mend_private_parts_add (parts, "weighs", gtk_widget_get_name (row));
}
