// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-lengths-row.h"

#include <glib/gi18n.h>

#include "ways/mend-plan-builder.h"

/**
 * MendLengthsRow:
 *
 * Says in one line how many turns a talk has and about how long it takes; unfolded, both can be
 * changed within the range of the way to talk.
 */
struct _MendLengthsRow
{
  AdwExpanderRow parent_instance;

  MendChoices *choices;
  gboolean has_untitled;
};

/* What a row inside is for: a number out of a list for one part. */
typedef struct
{
  MendLengthsRow *owner;
  MendPart *part;
  GArray *values;
} Setting;

G_DEFINE_FINAL_TYPE (MendLengthsRow, mend_lengths_row, ADW_TYPE_EXPANDER_ROW)

/* The lengths that are offered, in seconds; those within the range of a part. */
static const guint lengths[] = { 30, 45, 60, 90, 120, 180, 300, 420, 600, 900 };

static void
free_setting (gpointer data, GClosure *closure)
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

static guint
count_turns (MendChoices *choices)
{
  g_autoptr (MendPlan) plan = mend_plan_builder_make_plan (choices);
  guint n_turns = 0;

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    n_turns = MAX (n_turns, mend_plan_get_part (plan, i)->n_turns);

  return n_turns;
}

static void
update_title (MendLengthsRow *self)
{
  const guint minutes = mend_plan_builder_estimate_minutes (self->choices);
  g_autofree char *turns = format_turns (count_turns (self->choices));
  /* Translators: as in “about 10 minutes” */
  g_autofree char *length =
      g_strdup_printf (g_dngettext (NULL, "about %u minute", "about %u minutes", minutes), minutes);
  /* Translators: as in “Two turns each, about 10 minutes” */
  g_autofree char *title = g_strdup_printf (C_ ("to both", "%s, %s"), turns, length);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  const Setting *setting = data;
  const guint selected = adw_combo_row_get_selected (row);
  guint value;

  if (selected >= setting->values->len)
    return;

  value = g_array_index (setting->values, guint, selected);

  if (mend_part_is_group (setting->part))
    mend_choices_set_repeat (setting->owner->choices, setting->part, value);
  else
    mend_choices_set_length (setting->owner->choices, setting->part, value);
}

static void
add_setting (MendLengthsRow *self, MendPart *part, const char *title, GArray *values, guint current)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  Setting *setting = g_new0 (Setting, 1);
  guint selected = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const guint value = g_array_index (values, guint, i);
      g_autofree char *label =
          mend_part_is_group (part) ? g_strdup_printf ("%u", value) : format_length (value);

      gtk_string_list_append (labels, label);
      selected = value == current ? i : selected;
    }

  setting->owner = self;
  setting->part = g_object_ref (part);
  setting->values = g_array_ref (values);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (selected_cb), setting, free_setting,
                         0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_repeat (MendLengthsRow *self, MendPart *group)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint least =
      mend_part_get_may_be_left_out (group) ? 0 : mend_part_get_repeat_least (group);

  for (guint i = least; i <= mend_part_get_repeat_most (group); i++)
    g_array_append_val (values, i);

  if (values->len > 1)
    add_setting (self, group, C_ ("label", "Turns Each"), values,
                 mend_choices_get_repeat (self->choices, group));
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

static void
add_length (MendLengthsRow *self, MendPart *part)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint current = mend_choices_get_length (self->choices, part);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      if (lengths[i] >= mend_part_get_least (part) && lengths[i] <= mend_part_get_most (part))
        g_array_append_val (values, lengths[i]);
    }

  if (current > 0 && values->len > 1)
    add_setting (self, part, get_title (self, part), values, current);
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
      else
        add_length (self, part);
    }
}

static void
mend_lengths_row_dispose (GObject *object)
{
  g_clear_object (&MEND_LENGTHS_ROW (object)->choices);

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
  g_signal_connect_object (choices, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);

  return GTK_WIDGET (self);
}
