// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-part-row.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * MendOwnPartRow:
 *
 * One part of a way to talk that is being made: who speaks, how long, and what both read. What does
 * not fit is said while it is typed.
 *
 * [signal@OwnPartRow::move] is also Alt and an arrow key.
 */
struct _MendOwnPartRow
{
  AdwExpanderRow parent_instance;

  MendOwnWay *way;
  MendOwnPart *part;
  guint position;
  gboolean is_filling;

  AdwEntryRow *title;
  AdwComboRow *speaker;
  GtkSwitch *joins;
  GtkSpinButton *length;
  GtkSpinButton *least;
  GtkSpinButton *most;
  GtkSpinButton *repeat;
  GtkSpinButton *gate;
  AdwEntryRow *line;
  AdwEntryRow *listener_line;
  AdwEntryRow *stem;
  GtkWidget *up;
  GtkWidget *down;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVE,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Longer numbers say nothing else than this one. */
#define MOST_TYPED 100000

G_DEFINE_FINAL_TYPE (MendOwnPartRow, mend_own_part_row, ADW_TYPE_EXPANDER_ROW)

static const char *
get_speaker_label (MendOwnSpeaker speaker)
{
  switch (speaker)
    {
    case MEND_OWN_SPEAKER_EACH:
      return C_ ("label", "Each, one after the other");
    case MEND_OWN_SPEAKER_FIRST:
      return C_ ("label", "The one who begins");
    case MEND_OWN_SPEAKER_SECOND:
      return C_ ("label", "The other");
    case MEND_OWN_SPEAKER_BOTH:
      return C_ ("label", "Both");
    case MEND_OWN_SPEAKER_NOBODY:
      return C_ ("label", "Nobody, it is quiet");
    }

  g_assert_not_reached ();
}

static const char *
get_fault_label (MendOwnFault fault)
{
  switch (fault)
    {
    case MEND_OWN_FAULT_NONE:
      return NULL;
    case MEND_OWN_FAULT_NO_TITLE:
      return C_ ("to both", "It needs a title.");
    case MEND_OWN_FAULT_LENGTH:
      return C_ ("to both", "The length is ten seconds to an hour.");
    case MEND_OWN_FAULT_LEAST:
      return C_ ("to both", "The shortest is ten seconds or more, and not above the length.");
    case MEND_OWN_FAULT_MOST:
      return C_ ("to both", "The longest is an hour or less, and not below the length.");
    case MEND_OWN_FAULT_REPEAT:
      return C_ ("to both", "It comes one to six times.");
    case MEND_OWN_FAULT_JOINS:
      return C_ ("to both", "The part before has another speaker, so no turn can go on.");
    case MEND_OWN_FAULT_GATE:
      return C_ ("to both", "Only what one person says can be said back.");
    }

  g_assert_not_reached ();
}

static void
take_entry (char **text, AdwEntryRow *row, glong longest)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));

  g_free (*text);
  *text = g_utf8_substring (typed, 0, MIN (g_utf8_strlen (typed, -1), longest));
}

/* What stands in the field now, also while it is being typed: what does not fit is said at once,
 * and not only when the field is left. */
static double
read_number (GtkSpinButton *spin)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char *end = NULL;
  const double number = g_strtod (text, &end);

  /* "nan" and "inf" are numbers, too. */
  if (end == text || !isfinite (number))
    return gtk_spin_button_get_value (spin);

  return CLAMP (number, 0, MOST_TYPED);
}

static guint
get_seconds (GtkSpinButton *spin)
{
  return (guint) lround (read_number (spin) * 60);
}

static void
take_stem (MendOwnPartRow *self)
{
  g_autofree char *stem = NULL;

  take_entry (&stem, self->stem, MEND_OWN_WAY_LONGEST_LINE);
  g_strfreev (self->part->stems);
  self->part->stems = g_strsplit (stem, " / ", MEND_OWN_WAY_MOST_STEMS);
}

static void
edited_cb (MendOwnPartRow *self)
{
  if (self->is_filling)
    return;

  take_entry (&self->part->title, self->title, MEND_OWN_WAY_LONGEST_TITLE);
  g_strstrip (self->part->title);
  take_entry (&self->part->line, self->line, MEND_OWN_WAY_LONGEST_LINE);
  take_entry (&self->part->listener_line, self->listener_line, MEND_OWN_WAY_LONGEST_LINE);
  take_stem (self);
  self->part->speaker = (MendOwnSpeaker) adw_combo_row_get_selected (self->speaker);
  self->part->joins = gtk_switch_get_active (self->joins);
  self->part->length = get_seconds (self->length);
  self->part->least = self->part->length > 0 ? get_seconds (self->least) : 0;
  self->part->most = self->part->length > 0 ? get_seconds (self->most) : 0;
  self->part->repeat = (guint) lround (read_number (self->repeat));
  self->part->gate_limit = (guint) lround (read_number (self->gate));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
move (MendOwnPartRow *self, int by)
{
  const int to = (int) self->position + by;

  if (to >= 0 && to < (int) self->way->parts->len)
    g_signal_emit (self, signals[SIGNAL_MOVE], 0, by);
}

static void
up_clicked_cb (MendOwnPartRow *self)
{
  move (self, -1);
}

static void
down_clicked_cb (MendOwnPartRow *self)
{
  move (self, 1);
}

static void
remove_clicked_cb (MendOwnPartRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static gboolean
move_binding (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  int by = 0;

  g_variant_get (arguments, "(i)", &by);
  move (MEND_OWN_PART_ROW (widget), by);

  return TRUE;
}

/* Minutes as people write them, without zeros at the end. */
static gboolean
output_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%.4g", gtk_spin_button_get_value (spin));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static AdwEntryRow *
add_entry (MendOwnPartRow *self, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "input-hints", GTK_INPUT_HINT_PRIVATE, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_ENTRY_ROW (row);
}

static void
add_setting (MendOwnPartRow *self, const char *title, GtkWidget *setting)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (setting, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (setting), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), setting);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), setting);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GtkSpinButton *
add_spin (MendOwnPartRow *self, const char *title, double most, double step, double value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, most, step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), step < 1 ? 4 : 0);
  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin), GTK_UPDATE_IF_VALID);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);

  if (step < 1)
    g_signal_connect (spin, "output", G_CALLBACK (output_cb), NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  g_signal_connect_object (spin, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  add_setting (self, title, spin);

  return GTK_SPIN_BUTTON (spin);
}

static AdwComboRow *
add_speaker (MendOwnPartRow *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = MEND_OWN_SPEAKER_EACH; i <= MEND_OWN_SPEAKER_NOBODY; i++)
    gtk_string_list_append (labels, get_speaker_label ((MendOwnSpeaker) i));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("label", "Who Speaks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("label", "Who Speaks"), -1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), self->part->speaker);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_COMBO_ROW (row);
}

static GtkSwitch *
add_joins (MendOwnPartRow *self)
{
  GtkWidget *joins = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (joins), self->part->joins);
  g_signal_connect_object (joins, "notify::active", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  add_setting (self, C_ ("label", "Same Turn as the Part Before"), joins);

  return GTK_SWITCH (joins);
}

static GtkWidget *
add_button (MendOwnPartRow *self, const char *icon_name, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_buttons (MendOwnPartRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *bin = add_button (self, "user-trash-symbolic", C_ ("label", "Remove"),
                               G_CALLBACK (remove_clicked_cb));

  self->up =
      add_button (self, "go-up-symbolic", C_ ("label", "Move Up"), G_CALLBACK (up_clicked_cb));
  self->down = add_button (self, "go-down-symbolic", C_ ("label", "Move Down"),
                           G_CALLBACK (down_clicked_cb));
  gtk_box_append (GTK_BOX (box), self->up);
  gtk_box_append (GTK_BOX (box), self->down);
  gtk_box_append (GTK_BOX (box), bin);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), box);
}

static void
add_rows (MendOwnPartRow *self)
{
  const MendOwnPart *part = self->part;
  g_autofree char *stems = g_strjoinv (" / ", part->stems);

  self->is_filling = TRUE;
  self->title = add_entry (self, C_ ("label", "Title"), part->title);
  self->speaker = add_speaker (self);
  self->joins = add_joins (self);
  self->length =
      add_spin (self, C_ ("label", "Minutes, or 0 Without a Time"), 60, 0.5, part->length / 60.0);
  self->least = add_spin (self, C_ ("label", "Shortest, in Minutes"), 60, 0.5, part->least / 60.0);
  self->most = add_spin (self, C_ ("label", "Longest, in Minutes"), 60, 0.5, part->most / 60.0);
  self->repeat =
      add_spin (self, C_ ("label", "How Often"), MEND_OWN_WAY_MOST_REPEATS, 1, part->repeat);
  self->gate = add_spin (self, C_ ("label", "Said Back, at Most"), MEND_OWN_WAY_MOST_GATES, 1,
                         part->gate_limit);
  self->line = add_entry (self, C_ ("label", "What the Speaker Reads"), part->line);
  self->listener_line =
      add_entry (self, C_ ("label", "What the Listener Reads"), part->listener_line);
  self->stem = add_entry (self, C_ ("label", "Beginnings of Sentences, with / Between"), stems);
  self->is_filling = FALSE;
}

static void
mend_own_part_row_dispose (GObject *object)
{
  g_clear_pointer (&MEND_OWN_PART_ROW (object)->way, mend_own_way_unref);

  G_OBJECT_CLASS (mend_own_part_row_parent_class)->dispose (object);
}

static void
mend_own_part_row_class_init (MendOwnPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_own_part_row_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_OWN_PART_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendOwnPartRow::move:
   * @self: a row
   * @by: -1 to go up, 1 to go down
   *
   * The part is to stand elsewhere.
   */
  signals[SIGNAL_MOVE] = g_signal_new ("move", MEND_TYPE_OWN_PART_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", MEND_TYPE_OWN_PART_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_binding, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_binding, "(i)", 1);
}

static void
mend_own_part_row_init (MendOwnPartRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * mend_own_part_row_new:
 * @way: the way to talk that is being made
 * @position: which of its parts
 *
 * Makes a row for a part, which it changes.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_own_part_row_new (MendOwnWay *way, guint position)
{
  MendOwnPartRow *self = g_object_new (MEND_TYPE_OWN_PART_ROW, NULL);

  self->way = mend_own_way_ref (way);
  self->part = g_ptr_array_index (way->parts, position);
  self->position = position;
  add_buttons (self);
  add_rows (self);
  mend_own_part_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * mend_own_part_row_get_part:
 * @self: a row
 *
 * Gets the part.
 *
 * Returns: (transfer none): the part
 */
const MendOwnPart *
mend_own_part_row_get_part (MendOwnPartRow *self)
{
  g_return_val_if_fail (MEND_IS_OWN_PART_ROW (self), NULL);

  return self->part;
}

/**
 * mend_own_part_row_update:
 * @self: a row
 *
 * Says anew what the part is, and what does not fit.
 */
void
mend_own_part_row_update (MendOwnPartRow *self)
{
  const char *fault;
  g_autofree char *title = NULL;

  g_return_if_fail (MEND_IS_OWN_PART_ROW (self));

  fault = get_fault_label (mend_own_way_check_part (self->way, self->position));
  title = g_strdup_printf ("%u. %s", self->position + 1, self->part->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 fault != NULL ? fault : get_speaker_label (self->part->speaker));
  gtk_widget_set_sensitive (self->up, self->position > 0);
  gtk_widget_set_sensitive (self->down, self->position + 1 < self->way->parts->len);
  gtk_widget_set_sensitive (GTK_WIDGET (self->least), self->part->length > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->most), self->part->length > 0);
}
