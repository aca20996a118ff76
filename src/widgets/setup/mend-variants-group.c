// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-variants-group.h"

#include <glib/gi18n.h>

#include "ways/mend-variant.h"

/**
 * MendVariantsGroup:
 *
 * The forms that a way to talk offers, of which one is chosen. Where there are none, it is not
 * there.
 */
struct _MendVariantsGroup
{
  AdwPreferencesGroup parent_instance;

  MendChoices *choices;
};

#define VARIANT_KEY "mend-variant"

G_DEFINE_FINAL_TYPE (MendVariantsGroup, mend_variants_group, ADW_TYPE_PREFERENCES_GROUP)

static void
toggled_cb (MendVariantsGroup *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    mend_choices_set_variant (self->choices, g_object_get_data (G_OBJECT (check), VARIANT_KEY));
}

static GtkWidget *
add_variant (MendVariantsGroup *self, MendVariant *variant, GtkWidget *first)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *title = mend_variant_get_title (variant);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data_full (G_OBJECT (check), VARIANT_KEY, g_object_ref (variant), g_object_unref);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check),
                              first != NULL ? GTK_CHECK_BUTTON (first) : NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               variant == mend_choices_get_variant (self->choices));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
mend_variants_group_dispose (GObject *object)
{
  g_clear_object (&MEND_VARIANTS_GROUP (object)->choices);

  G_OBJECT_CLASS (mend_variants_group_parent_class)->dispose (object);
}

static void
mend_variants_group_class_init (MendVariantsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_variants_group_dispose;
}

static void
mend_variants_group_init (MendVariantsGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_ ("to both", "In which form?"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mend_variants_group_new:
 *
 * Makes a group without forms.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
mend_variants_group_new (void)
{
  return g_object_new (MEND_TYPE_VARIANTS_GROUP, NULL);
}

/**
 * mend_variants_group_set_choices:
 * @self: a group
 * @choices: the choices, which the group changes
 *
 * Offers the forms of a way to talk. To be called once.
 */
void
mend_variants_group_set_choices (MendVariantsGroup *self, MendChoices *choices)
{
  GListModel *variants;
  GtkWidget *first = NULL;

  g_return_if_fail (MEND_IS_VARIANTS_GROUP (self));
  g_return_if_fail (MEND_IS_CHOICES (choices));
  g_return_if_fail (self->choices == NULL);

  self->choices = g_object_ref (choices);
  variants = mend_format_get_variants (mend_choices_get_format (choices));

  for (guint i = 0; i < g_list_model_get_n_items (variants); i++)
    {
      g_autoptr (MendVariant) variant = g_list_model_get_item (variants, i);
      GtkWidget *check = add_variant (self, variant, first);

      first = first != NULL ? first : check;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), first != NULL);
}
