// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-lengths-row.h"

#include <glib/gi18n.h>

#include "ways/mend-plan-builder.h"

/**
 * MendLengthsRow:
 *
 * Says in one line how many turns a talk has and about how long it takes; unfolded, all that may be
 * chosen of its parts: how often, how long, whether at all, and by which other way to talk.
 */
struct _MendLengthsRow
{
  AdwExpanderRow parent_instance;

  MendChoices *choices;
  gboolean has_untitled;
  gboolean is_updating;

  /* Of AdwComboRow, each with its Setting. */
  GPtrArray *rows;
};

/* What a row inside is for: a number out of a list for one part. Nought: it is left out. */
typedef struct
{
  MendLengthsRow *owner;
  MendPart *part;
  GArray *values;
} Setting;

#define SETTING_KEY "mend-setting"

G_DEFINE_FINAL_TYPE (MendLengthsRow, mend_lengths_row, ADW_TYPE_EXPANDER_ROW)

/* The lengths that are offered, in seconds; those within the range of a part. */
static const guint lengths[] = { 30, 45, 60, 90, 120, 180, 300, 420, 600, 900 };

static void
free_setting (gpointer data)
{
  Setting *setting = data;

  g_object_unref (setting->part);
  g_array_unref (setting->values);
  g_free (setting);
}

static char *
format_turns (guint n_turns)
{
  const char *const turns[] = {
    C_ ("to both", "One turn each"),    C_ ("to both", "Two turns each"),
    C_ ("to both", "Three turns each"), C_ ("to both", "Four turns each"),
    C_ ("to both", "Five turns each"),  C_ ("to both", "Six turns each"),
  };

  if (n_turns >= 1 && n_turns <= G_N_ELEMENTS (turns))
    return g_strdup (turns[n_turns - 1]);

  return g_strdup_printf (g_dngettext (NULL, "%u turn each", "%u turns each", n_turns), n_turns);
}

static char *
format_length (guint length)
{
  if (length % 60 != 0)
    return g_strdup_printf (g_dngettext (NULL, "%u second", "%u seconds", length), length);

  return g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes", length / 60), length / 60);
}

/* With roles the turns of the two are not alike. */
static char *
format_title (MendLengthsRow *self)
{
  const guint minutes = mend_plan_builder_estimate_minutes (self->choices);
  g_autofree char *turns = NULL;
  g_autofree char *length = NULL;

  if (mend_format_get_roles (mend_choices_get_format (self->choices)) != MEND_ROLES_EQUAL)
    return g_strdup_printf (g_dngettext (NULL, "About %u minute", "About %u minutes", minutes),
                            minutes);

  turns = format_turns (mend_plan_builder_count_turns (self->choices));
  /* Translators: as in “about 10 minutes” */
  length =
      g_strdup_printf (g_dngettext (NULL, "about %u minute", "about %u minutes", minutes), minutes);

  /* Translators: as in “Two turns each, about 10 minutes” */
  return g_strdup_printf (C_ ("to both", "%s, %s"), turns, length);
}

static void
update_title (MendLengthsRow *self)
{
  g_autofree char *title = format_title (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static guint
find_way (MendPart *part, MendFormat *way)
{
  GListModel *ways = mend_part_get_ways (part);

  for (guint i = 0; i < g_list_model_get_n_items (ways); i++)
    {
      g_autoptr (MendFormat) found = g_list_model_get_item (ways, i);

      if (found == way)
        return i;
    }

  g_assert_not_reached ();
}

static guint
get_value (MendChoices *choices, MendPart *part)
{
  if (mend_choices_get_left_out (choices, part))
    return 0;

  if (mend_part_is_group (part))
    return mend_choices_get_repeat (choices, part);

  if (mend_part_get_ways (part) != NULL)
    return find_way (part, mend_choices_get_way (choices, part)) + 1;

  return mend_choices_get_length (choices, part);
}

static void
set_value (MendChoices *choices, MendPart *part, guint value)
{
  if (mend_part_get_may_be_left_out (part))
    mend_choices_set_left_out (choices, part, value == 0);

  if (value == 0)
    return;

  if (mend_part_is_group (part))
    mend_choices_set_repeat (choices, part, value);
  else if (mend_part_get_ways (part) != NULL)
    {
      g_autoptr (MendFormat) way = g_list_model_get_item (mend_part_get_ways (part), value - 1);

      mend_choices_set_way (choices, part, way);
    }
  else
    mend_choices_set_length (choices, part, value);
}

static char *
format_value (MendPart *part, guint value)
{
  g_autoptr (MendFormat) way = NULL;

  if (value == 0)
    return g_strdup (C_ ("label", "Left Out"));

  if (mend_part_is_group (part))
    return g_strdup_printf ("%u", value);

  if (mend_part_get_ways (part) == NULL)
    return format_length (value);

  way = g_list_model_get_item (mend_part_get_ways (part), value - 1);

  return g_strdup (mend_format_get_title (way));
}

/* A variant changes more than one part at a time. */
static void
update_rows (MendLengthsRow *self)
{
  self->is_updating = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);
      const Setting *setting = g_object_get_data (G_OBJECT (row), SETTING_KEY);
      const guint current = get_value (self->choices, setting->part);

      for (guint j = 0; j < setting->values->len; j++)
        {
          if (g_array_index (setting->values, guint, j) == current)
            adw_combo_row_set_selected (row, j);
        }
    }

  self->is_updating = FALSE;
}

static void
changed_cb (MendLengthsRow *self)
{
  if (!self->is_updating)
    update_rows (self);

  update_title (self);
}

static void
selected_cb (AdwComboRow *row)
{
  const Setting *setting = g_object_get_data (G_OBJECT (row), SETTING_KEY);
  const guint selected = adw_combo_row_get_selected (row);

  if (selected >= setting->values->len || setting->owner->is_updating)
    return;

  setting->owner->is_updating = TRUE;
  set_value (setting->owner->choices, setting->part,
             g_array_index (setting->values, guint, selected));
  setting->owner->is_updating = FALSE;
}

static GListModel *
make_labels (MendPart *part, GArray *values)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *label = format_value (part, g_array_index (values, guint, i));

      gtk_string_list_append (labels, label);
    }

  return G_LIST_MODEL (labels);
}

static void
add_setting (MendLengthsRow *self, MendPart *part, const char *title, GArray *values)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) labels = make_labels (part, values);
  Setting *setting = g_new0 (Setting, 1);

  setting->owner = self;
  setting->part = g_object_ref (part);
  setting->values = g_array_ref (values);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), SETTING_KEY, setting, free_setting);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), labels);
  g_signal_connect (row, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_ptr_array_add (self->rows, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GArray *
start_values (MendPart *part)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint left_out = 0;

  if (mend_part_get_may_be_left_out (part))
    g_array_append_val (values, left_out);

  return values;
}

static void
add_repeat (MendLengthsRow *self, MendPart *group)
{
  g_autoptr (GArray) values = start_values (group);
  const char *title = mend_part_get_title (group);

  for (guint i = mend_part_get_repeat_least (group); i <= mend_part_get_repeat_most (group); i++)
    g_array_append_val (values, i);

  if (values->len > 1)
    add_setting (self, group, title != NULL ? title : C_ ("label", "Turns Each"), values);
}

static void
add_ways (MendLengthsRow *self, MendPart *part)
{
  g_autoptr (GArray) values = start_values (part);

  for (guint i = 1; i <= g_list_model_get_n_items (mend_part_get_ways (part)); i++)
    g_array_append_val (values, i);

  if (values->len > 1)
    add_setting (self, part, mend_part_get_title (part), values);
}

/* A part without a title is a turn; where there is a second kind of turn, it comes to the end. */
static const char *
get_title (MendLengthsRow *self, MendPart *part)
{
  const char *title = mend_part_get_title (part);

  if (title != NULL)
    return title;

  if (self->has_untitled)
    return C_ ("label", "Length of the Last Turn");

  self->has_untitled = TRUE;

  return C_ ("label", "Length of a Turn");
}

static gboolean
is_offered (MendPart *part, guint length)
{
  return length >= mend_part_get_least (part) && length <= mend_part_get_most (part);
}

/* The length that a way to talk proposes is offered, whichever it is. */
static void
add_length (MendLengthsRow *self, MendPart *part)
{
  g_autoptr (GArray) values = start_values (part);
  const guint proposed = mend_part_get_length (part);
  gboolean is_there = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      if (!is_there && lengths[i] >= proposed)
        {
          is_there = TRUE;
          g_array_append_val (values, proposed);
        }

      if (is_offered (part, lengths[i]) && lengths[i] != proposed)
        g_array_append_val (values, lengths[i]);
    }

  if (!is_there)
    g_array_append_val (values, proposed);

  if (proposed > 0 && values->len > 1)
    add_setting (self, part, get_title (self, part), values);
}

static void
add_parts (MendLengthsRow *self, GListModel *parts)
{
  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      if (mend_part_is_group (part))
        {
          add_repeat (self, part);
          add_parts (self, mend_part_get_children (part));
        }
      else if (mend_part_get_ways (part) != NULL)
        add_ways (self, part);
      else
        add_length (self, part);
    }
}

static void
mend_lengths_row_dispose (GObject *object)
{
  MendLengthsRow *self = MEND_LENGTHS_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (mend_lengths_row_parent_class)->dispose (object);
}

static void
mend_lengths_row_class_init (MendLengthsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_lengths_row_dispose;
}

static void
mend_lengths_row_init (MendLengthsRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * mend_lengths_row_new:
 * @choices: the choices, which the row changes
 *
 * Makes the row for a way to talk.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_lengths_row_new (MendChoices *choices)
{
  MendLengthsRow *self = g_object_new (MEND_TYPE_LENGTHS_ROW, NULL);

  self->choices = g_object_ref (choices);
  add_parts (self, mend_format_get_parts (mend_choices_get_format (choices)));
  g_signal_connect_object (choices, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
