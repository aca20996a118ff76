// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-writing-field.h"

#include "hints/mend-hint-row.h"
#include "mend-focus-child.h"
#include "ways/mend-stem.h"

/**
 * MendWritingField:
 *
 * One part of what one person writes: what belongs there, beginnings of sentences, and room. What
 * is taken out from outside cannot be undone. `changed` is emitted when somebody types.
 */

struct _MendWritingField
{
  AdwBin parent_instance;

  char *id;
  gboolean is_filling;

  GtkLabel *title_label;
  GtkLabel *line_label;
  GtkLabel *stems_label;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  MendHintRow *hint_row;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWritingField, mend_writing_field, ADW_TYPE_BIN)

static void
look_at_text (MendWritingField *self, gboolean has_ended)
{
  g_autofree char *text = mend_writing_field_dup_text (self);

  mend_hint_row_set_text (self->hint_row, self->id, text, has_ended);
}

static void
text_changed_cb (MendWritingField *self)
{
  look_at_text (self, self->is_filling);

  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
view_left_cb (MendWritingField *self)
{
  look_at_text (self, TRUE);
}

static char *
join_stems (GListModel *stems)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stems); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (stems, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? "  ·  " : "", mend_stem_get_text (stem));
    }

  return g_string_free (joined, FALSE);
}

static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static gboolean
mend_writing_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_WRITING_FIELD (widget)->view));
}

static void
mend_writing_field_finalize (GObject *object)
{
  g_free (MEND_WRITING_FIELD (object)->id);

  G_OBJECT_CLASS (mend_writing_field_parent_class)->finalize (object);
}

static void
mend_writing_field_class_init (MendWritingFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_writing_field_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_writing_field_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_WRITING_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-writing-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, buffer);
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, title_label);
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, line_label);
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, stems_label);
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, view);
  gtk_widget_class_bind_template_child (widget_class, MendWritingField, hint_row);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_left_cb);
}

static void
mend_writing_field_init (MendWritingField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_writing_field_new:
 * @id: which part it is
 * @title: its title
 * @line: (nullable): what belongs there
 * @stems: (nullable) (element-type MendStem): beginnings of sentences
 *
 * Makes a field.
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *
mend_writing_field_new (const char *id, const char *title, const char *line, GListModel *stems)
{
  MendWritingField *self;
  g_autofree char *joined = stems != NULL ? join_stems (stems) : g_strdup ("");

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_object_new (MEND_TYPE_WRITING_FIELD, NULL);
  self->id = g_strdup (id);
  show (self->title_label, title);
  show (self->line_label, line != NULL ? line : "");
  show (self->stems_label, joined);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * mend_writing_field_get_id:
 * @self: a field
 *
 * Gets which part it is.
 *
 * Returns: the id
 */
const char *
mend_writing_field_get_id (MendWritingField *self)
{
  g_return_val_if_fail (MEND_IS_WRITING_FIELD (self), NULL);

  return self->id;
}

/**
 * mend_writing_field_dup_text:
 * @self: a field
 *
 * Gets what stands in it.
 *
 * Returns: (transfer full): the text
 */
char *
mend_writing_field_dup_text (MendWritingField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (MEND_IS_WRITING_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * mend_writing_field_set_text:
 * @self: a field
 * @text: (nullable): a text
 *
 * Fills the field. What stood in it cannot be brought back by undoing.
 */
void
mend_writing_field_set_text (MendWritingField *self, const char *text)
{
  g_return_if_fail (MEND_IS_WRITING_FIELD (self));

  self->is_filling = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->is_filling = FALSE;
}

/**
 * mend_writing_field_set_hinting:
 * @self: a field
 * @hinting: (nullable): whose words have hints
 * @seat: who writes, as far as @hinting is concerned
 *
 * Lets what is written have hints.
 */
void
mend_writing_field_set_hinting (MendWritingField *self, MendHinting *hinting, MendSeat seat)
{
  g_return_if_fail (MEND_IS_WRITING_FIELD (self));

  mend_hint_row_set_writer (self->hint_row, seat, NULL);
  mend_hint_row_set_hinting (self->hint_row, hinting);
}
