// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-ahead-field.h"

#include <glib/gi18n.h>

#include "talk/mend-talk-text.h"

/**
 * MendAheadField:
 *
 * The parts of a talk that have not begun, each with its length, which either of the two can make
 * longer or shorter. Nothing says who did.
 */
struct _MendAheadField
{
  AdwBin parent_instance;

  MendTalk *talk;
  GPtrArray *rows;

  GtkListBox *list;
};

/* A part and what shows and moves its length. */
typedef struct
{
  MendAheadField *owner;
  guint part;
  gint64 length_ms;
  GtkLabel *length;
  GtkWidget *shorter;
  GtkWidget *longer;
} Row;

G_DEFINE_FINAL_TYPE (MendAheadField, mend_ahead_field, ADW_TYPE_BIN)

static char *
format_length (gint64 length_ms)
{
  const gint64 seconds = length_ms / 1000;
  const guint minutes = (guint) (seconds / 60);

  /* Translators: minutes and seconds, as in “1:30” */
  if (seconds % 60 != 0)
    return g_strdup_printf (C_ ("label", "%u:%02u"), minutes, (guint) (seconds % 60));

  return g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes", minutes), minutes);
}

static gint64
find_length_ms (const Row *row)
{
  g_autoptr (GArray) ahead = mend_talk_list_ahead (row->owner->talk);

  for (guint i = 0; i < ahead->len; i++)
    {
      const MendLengthAhead *length = &g_array_index (ahead, MendLengthAhead, i);

      if (length->part == row->part)
        return length->length_ms;
    }

  return row->length_ms;
}

static gint64
step_ms (const Row *row, gboolean is_longer)
{
  const MendPlan *plan = mend_talk_get_plan (row->owner->talk);

  return mend_schedule_step_length_ms (mend_plan_get_part (plan, row->part), row->length_ms,
                                       is_longer);
}

/* A button that can do nothing more keeps the focus, so that nobody has to look for it. */
static void
show_length (Row *row)
{
  g_autofree char *text = NULL;

  row->length_ms = find_length_ms (row);
  text = format_length (row->length_ms);
  gtk_label_set_text (row->length, text);
}

static void
step (GtkWidget *button, Row *row)
{
  const gboolean is_longer = button == row->longer;

  mend_talk_set_length (row->owner->talk, row->part, step_ms (row, is_longer));
  show_length (row);
}

static GtkWidget *
make_button (Row *row, const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (step), row);

  return button;
}

/* Two parts of one title are told apart by which turn they are. */
static char *
format_part (MendTalk *talk, const MendPlanPart *part)
{
  g_autofree char *name = mend_talk_text_name (talk, part->speaker);
  const char *title = part->title != NULL ? part->title : "";

  if (*title == '\0' && part->turn > 0)
    /* Translators: a name, and which turn of that person it is */
    return g_strdup_printf (C_ ("label", "%s, turn %u"), name, part->turn);

  if (name == NULL || *name == '\0')
    return g_strdup (title);

  if (*title == '\0')
    return g_strdup (name);

  /* Translators: a name, and the title of a part of the talk */
  return g_strdup_printf (C_ ("label", "%s: %s"), name, title);
}

static void
add_row (MendAheadField *self, guint part)
{
  GtkWidget *line = adw_action_row_new ();
  g_autofree char *title =
      format_part (self->talk, mend_plan_get_part (mend_talk_get_plan (self->talk), part));
  g_autofree char *shorter = NULL;
  g_autofree char *longer = NULL;
  Row *row = g_new0 (Row, 1);

  /* Translators: %s is whose part of the talk it is, and which */
  shorter = g_strdup_printf (C_ ("label", "%s: Shorter"), title);
  /* Translators: %s is whose part of the talk it is, and which */
  longer = g_strdup_printf (C_ ("label", "%s: Longer"), title);

  row->owner = self;
  row->part = part;
  row->length = GTK_LABEL (gtk_label_new (NULL));
  row->shorter = make_button (row, "list-remove-symbolic", shorter);
  row->longer = make_button (row, "list-add-symbolic", longer);
  gtk_widget_add_css_class (GTK_WIDGET (row->length), "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), GTK_WIDGET (row->length));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), row->shorter);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), row->longer);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, line);
  show_length (row);
}

static void
clear (MendAheadField *self)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (line != NULL)
    {
      gtk_list_box_remove (self->list, line);
      line = gtk_widget_get_first_child (GTK_WIDGET (self->list));
    }

  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
mend_ahead_field_grab_focus (GtkWidget *widget)
{
  MendAheadField *self = MEND_AHEAD_FIELD (widget);

  if (self->rows->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (((Row *) g_ptr_array_index (self->rows, 0))->longer);
}

static void
mend_ahead_field_dispose (GObject *object)
{
  g_clear_object (&MEND_AHEAD_FIELD (object)->talk);

  G_OBJECT_CLASS (mend_ahead_field_parent_class)->dispose (object);
}

static void
mend_ahead_field_finalize (GObject *object)
{
  g_ptr_array_unref (MEND_AHEAD_FIELD (object)->rows);

  G_OBJECT_CLASS (mend_ahead_field_parent_class)->finalize (object);
}

static void
mend_ahead_field_class_init (MendAheadFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_ahead_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_ahead_field_finalize;
  widget_class->grab_focus = mend_ahead_field_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-ahead-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAheadField, list);
}

static void
mend_ahead_field_init (MendAheadField *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_ahead_field_new:
 *
 * Makes a field that belongs to no talk yet.
 *
 * Returns: (transfer floating): the field
 */
GtkWidget *
mend_ahead_field_new (void)
{
  return g_object_new (MEND_TYPE_AHEAD_FIELD, NULL);
}

/**
 * mend_ahead_field_open:
 * @self: a field
 * @look: what there is to show
 *
 * Shows the parts of a talk that have not begun.
 */
void
mend_ahead_field_open (MendAheadField *self, const MendTalkLook *look)
{
  g_autoptr (GArray) ahead = NULL;

  g_return_if_fail (MEND_IS_AHEAD_FIELD (self));

  clear (self);
  g_set_object (&self->talk, look->talk);
  ahead = mend_talk_list_ahead (self->talk);

  for (guint i = 0; i < ahead->len; i++)
    add_row (self, g_array_index (ahead, MendLengthAhead, i).part);
}

/**
 * mend_ahead_field_close:
 * @self: a field
 *
 * Lets go of the talk.
 */
void
mend_ahead_field_close (MendAheadField *self)
{
  g_return_if_fail (MEND_IS_AHEAD_FIELD (self));

  clear (self);
  g_clear_object (&self->talk);
}
