// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-preferences.h"

#include <glib/gi18n.h>

#include "place/mend-move-controller.h"

/**
 * MendPreferences:
 *
 * Names, seats and colours of the two, which lie with what they write, and the settings, which lie
 * with the settings of the desktop.
 */
struct _MendPreferences
{
  AdwPreferencesWindow parent_instance;

  MendContext *context;
  MendMoveController *move;
  gboolean is_filling;
  char *shown_names[2];

  AdwEntryRow *left_name;
  AdwEntryRow *right_name;
  AdwComboRow *left_color;
  AdwComboRow *right_color;
  GtkButton *change_places;
  AdwComboRow *style;
  GtkSwitch *chime;
  AdwComboRow *chime_sound;
  GtkAdjustment *volume;
  GtkSwitch *reminders;
  GtkSwitch *keep_awake;
  GtkSwitch *single_keys;
  AdwActionRow *hints_row;
  GtkSwitch *hints;
  GtkSwitch *announce_begin;
  GtkSwitch *announce_half_minute;
  GtkSwitch *announce_end;
  GtkSwitch *announce_change;
  MendPlaceGroup *place_group;
};

G_DEFINE_FINAL_TYPE (MendPreferences, mend_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *
get_color_label (const char *color)
{
  if (g_str_equal (color, "blue"))
    return C_ ("label", "Blue");
  if (g_str_equal (color, "orange"))
    return C_ ("label", "Orange");
  if (g_str_equal (color, "green"))
    return C_ ("label", "Green");
  if (g_str_equal (color, "purple"))
    return C_ ("label", "Purple");
  if (g_str_equal (color, "teal"))
    return C_ ("label", "Teal");

  return C_ ("label", "Brown");
}

static GListModel *
make_color_labels (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  const char *const *colors = mend_person_get_colors ();

  for (guint i = 0; colors[i] != NULL; i++)
    gtk_string_list_append (labels, get_color_label (colors[i]));

  return G_LIST_MODEL (labels);
}

static guint
find_color (const char *color)
{
  const char *const *colors = mend_person_get_colors ();

  for (guint i = 0; colors[i] != NULL; i++)
    {
      if (g_str_equal (colors[i], color))
        return i;
    }

  return 0;
}

/* A name that is being written stays. */
static void
show_name (MendPreferences *self, AdwEntryRow *row, MendSeat seat)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);
  const char *name = person != NULL ? person->name : "";
  char **shown = &self->shown_names[seat == MEND_SEAT_LEFT ? 0 : 1];
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (g_strcmp0 (*shown, name) == 0 || (*shown != NULL && !g_str_equal (text, *shown)))
    return;

  g_free (*shown);
  *shown = g_strdup (name);
  gtk_editable_set_text (GTK_EDITABLE (row), name);
}

static void
fill_in (MendPreferences *self)
{
  const MendPerson *left = mend_context_get_person (self->context, MEND_SEAT_LEFT);
  const MendPerson *right = mend_context_get_person (self->context, MEND_SEAT_RIGHT);

  self->is_filling = TRUE;
  show_name (self, self->left_name, MEND_SEAT_LEFT);
  show_name (self, self->right_name, MEND_SEAT_RIGHT);
  adw_combo_row_set_selected (
      self->left_color,
      find_color (left != NULL ? left->color : mend_person_get_default_color (MEND_SEAT_LEFT)));
  adw_combo_row_set_selected (
      self->right_color,
      find_color (right != NULL ? right->color : mend_person_get_default_color (MEND_SEAT_RIGHT)));
  self->is_filling = FALSE;
}

/* What is in the rows now is what is kept. */
static void
note_names (MendPreferences *self, const char *left, const char *right)
{
  const char *const names[] = { left, right };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (self->shown_names[i]);
      self->shown_names[i] = g_strdup (names[i]);
    }
}

static MendPerson *
make_person (MendPreferences *self, MendSeat seat, AdwEntryRow *name, AdwComboRow *color)
{
  const MendPerson *before = mend_context_get_person (self->context, seat);

  return mend_person_new (before != NULL ? before->id : NULL,
                          gtk_editable_get_text (GTK_EDITABLE (name)), seat,
                          mend_person_get_colors ()[adw_combo_row_get_selected (color)]);
}

static void
persons_edited_cb (MendPreferences *self)
{
  g_autoptr (MendPerson) left = NULL;
  g_autoptr (MendPerson) right = NULL;

  if (self->is_filling)
    return;

  left = make_person (self, MEND_SEAT_LEFT, self->left_name, self->left_color);
  right = make_person (self, MEND_SEAT_RIGHT, self->right_name, self->right_color);
  mend_context_set_persons (self->context, left, right);
  note_names (self, left->name, right->name);
}

/* The seats change, and with them the shapes; each keeps name and colour. */
static void
change_places_cb (MendPreferences *self)
{
  g_autoptr (MendPerson) left =
      make_person (self, MEND_SEAT_LEFT, self->left_name, self->left_color);
  g_autoptr (MendPerson) right =
      make_person (self, MEND_SEAT_RIGHT, self->right_name, self->right_color);
  g_autoptr (MendPerson) new_left =
      mend_person_new (right->id, right->name, MEND_SEAT_LEFT, right->color);
  g_autoptr (MendPerson) new_right =
      mend_person_new (left->id, left->name, MEND_SEAT_RIGHT, left->color);

  mend_context_set_persons (self->context, new_left, new_right);
  note_names (self, left->name, right->name);
  fill_in (self);
}

static gboolean
get_enum_mapping (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
        g_value_set_uint (value, i);
    }

  return TRUE;
}

static GVariant *
set_enum_mapping (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *const *nicks = user_data;

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

static void
bind_enum (GSettings *settings, const char *key, AdwComboRow *row, const char *const *nicks)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_enum_mapping, set_enum_mapping, (gpointer) nicks, NULL);
}

static void
bind_settings (MendPreferences *self)
{
  static const char *const styles[] = { "follow", "light", "dark", NULL };
  static const char *const sounds[] = { "bowl", "wood", "two-notes", NULL };
  GSettings *settings = mend_context_get_settings (self->context);
  const struct
  {
    const char *key;
    gpointer object;
    const char *property;
  } bindings[] = {
    { "chime", self->chime, "active" },
    { "chime-volume", self->volume, "value" },
    { "reminders", self->reminders, "active" },
    { "keep-awake", self->keep_awake, "active" },
    { "single-keys", self->single_keys, "active" },
    { "hints", self->hints, "active" },
    { "announce-begin", self->announce_begin, "active" },
    { "announce-half-minute", self->announce_half_minute, "active" },
    { "announce-end", self->announce_end, "active" },
    { "announce-change", self->announce_change, "active" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_settings_bind (settings, bindings[i].key, bindings[i].object, bindings[i].property,
                     G_SETTINGS_BIND_DEFAULT);

  bind_enum (settings, "style", self->style, styles);
  bind_enum (settings, "chime-sound", self->chime_sound, sounds);
}

/* Some languages have no hints: then there is nothing to switch. */
static void
show_hints (MendPreferences *self)
{
  GListModel *hints = mend_content_get_hints (mend_context_get_content (self->context));
  const gboolean has_hints = g_list_model_get_n_items (hints) > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->hints_row), has_hints);
  adw_action_row_set_subtitle (
      self->hints_row,
      has_hints
          ? C_ ("to both", "“Another way to say it?” beside what one writes, if that person wants "
                           "it. Works on this computer, offline.")
          : C_ ("to both", "For this language there are none."));
}

/* The names lie in the folder. */
static void
bind_read_only (MendPreferences *self)
{
  GtkWidget *const writers[] = {
    GTK_WIDGET (self->left_name),   GTK_WIDGET (self->right_name),    GTK_WIDGET (self->left_color),
    GTK_WIDGET (self->right_color), GTK_WIDGET (self->change_places),
  };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    g_object_bind_property (mend_context_get_store (self->context), "is-read-only", writers[i],
                            "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
mend_preferences_dispose (GObject *object)
{
  g_clear_object (&MEND_PREFERENCES (object)->move);
  g_clear_object (&MEND_PREFERENCES (object)->context);

  G_OBJECT_CLASS (mend_preferences_parent_class)->dispose (object);
}

static void
mend_preferences_finalize (GObject *object)
{
  MendPreferences *self = MEND_PREFERENCES (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->shown_names); i++)
    g_free (self->shown_names[i]);

  G_OBJECT_CLASS (mend_preferences_parent_class)->finalize (object);
}

static void
mend_preferences_class_init (MendPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, left_name);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, right_name);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, left_color);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, right_color);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, change_places);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, style);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, chime);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, chime_sound);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, volume);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, keep_awake);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, single_keys);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, hints_row);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, hints);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, announce_begin);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, announce_half_minute);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, announce_end);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, announce_change);
  gtk_widget_class_bind_template_child (widget_class, MendPreferences, place_group);
}

static void
mend_preferences_init (MendPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MendPreferences *
mend_preferences_new (MendContext *context)
{
  MendPreferences *self = g_object_new (MEND_TYPE_PREFERENCES, NULL);
  g_autoptr (GListModel) colors = make_color_labels ();

  self->context = g_object_ref (context);
  adw_combo_row_set_model (self->left_color, colors);
  adw_combo_row_set_model (self->right_color, colors);
  fill_in (self);
  bind_settings (self);
  show_hints (self);
  bind_read_only (self);
  self->move = mend_move_controller_new (context, self->place_group, ADW_PREFERENCES_WINDOW (self));

  g_signal_connect_object (mend_context_get_store (context), "people-changed", G_CALLBACK (fill_in),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->left_name, "apply", G_CALLBACK (persons_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->right_name, "apply", G_CALLBACK (persons_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->left_color, "notify::selected", G_CALLBACK (persons_edited_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->right_color, "notify::selected", G_CALLBACK (persons_edited_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->change_places, "clicked", G_CALLBACK (change_places_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
