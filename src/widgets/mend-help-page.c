// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-help-page.h"

#include <glib/gi18n.h>

#include "help/mend-helpline-card.h"
#include "help/mend-reading-box.h"
#include "mend-focus-child.h"
#include "ways/mend-stem.h"

/**
 * MendHelpPage:
 *
 * People to call, and questions to read alone: the same for everybody.
 *
 * It tells nobody what is read or chosen on it. No country is chosen before a person does: where a
 * computer was set up says little about where somebody is, and a number that is the wrong one costs
 * more than one choice. Whoever leaves it leaves it as it was found: no country is chosen, the
 * questions are folded again, and it stands at its top.
 */

struct _MendHelpPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *viewport;
  GtkBox *emergency;
  GtkBox *directory;
  GtkDropDown *country;
  GtkBox *lines;
  GtkExpander *questions;
  GtkExpander *therapist;
  GtkBox *therapist_box;
  GtkExpander *hurt;
  GtkLabel *hurt_label;
  GtkBox *hurt_box;
  GtkExpander *responsible;
  GtkLabel *responsible_label;
  GtkBox *responsible_box;

  GListModel *countries;
  GListModel *readings;
};

G_DEFINE_FINAL_TYPE (MendHelpPage, mend_help_page, ADW_TYPE_BIN)

static void
add_line (GtkBox *box, MendHelpline *line)
{
  gtk_box_append (box, mend_helpline_card_new (line));
}

static void
clear_lines (MendHelpPage *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, card);
}

static void
country_chosen_cb (MendHelpPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->country);
  g_autoptr (MendHelpCountry) country = NULL;
  GListModel *lines = NULL;

  clear_lines (self);

  if (self->countries == NULL || chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;

  country = g_list_model_get_item (self->countries, chosen - 1);
  lines = mend_help_country_get_lines (country);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (MendHelpline) line = g_list_model_get_item (lines, i);

      add_line (self->lines, line);
    }
}

/* An emergency number stands where it is looked for, everything else with the people to call. */
static void
show_everywhere (MendHelpPage *self, MendHelpCountry *everywhere)
{
  GListModel *lines = mend_help_country_get_lines (everywhere);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (MendHelpline) line = g_list_model_get_item (lines, i);
      const gboolean is_emergency = mend_helpline_get_kind (line) == MEND_HELPLINE_EMERGENCY;

      add_line (is_emergency ? self->emergency : self->directory, line);
    }
}

static void
offer_countries (MendHelpPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("label", "Choose a Country"));

  for (guint i = 0; i < g_list_model_get_n_items (self->countries); i++)
    {
      g_autoptr (MendHelpCountry) country = g_list_model_get_item (self->countries, i);

      gtk_string_list_append (names, mend_help_country_get_name (country));
    }

  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
}

/* What a therapist is asked, one line a question. */
static char *
write_questions (MendReading *reading)
{
  GListModel *questions = mend_reading_get_paragraphs (reading);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (MendStem) question = g_list_model_get_item (questions, i);

      g_string_append_printf (text, "%s\n", mend_stem_get_text (question));
    }

  return g_string_free (text, FALSE);
}

static MendReading *
find_reading (MendHelpPage *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->readings); i++)
    {
      g_autoptr (MendReading) reading = g_list_model_get_item (self->readings, i);

      if (g_strcmp0 (mend_reading_get_id (reading), id) == 0)
        return g_steal_pointer (&reading);
    }

  return NULL;
}

static void
copy_clicked_cb (MendHelpPage *self)
{
  g_autoptr (MendReading) reading = find_reading (self, "therapist-questions");
  g_autofree char *text = reading != NULL ? write_questions (reading) : g_strdup ("");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
show_reading (MendHelpPage *self, const char *id, GtkLabel *heading, GtkBox *box)
{
  g_autoptr (MendReading) reading = find_reading (self, id);

  if (reading == NULL)
    return;

  if (heading != NULL)
    gtk_label_set_label (heading, mend_reading_get_title (reading));

  gtk_box_prepend (box, mend_reading_box_new (reading, heading == NULL));
}

static void
show_readings (MendHelpPage *self)
{
  show_reading (self, "therapist-signs", NULL, self->therapist_box);
  show_reading (self, "therapist-questions", NULL, self->therapist_box);
  show_reading (self, "now-hurt", self->hurt_label, self->hurt_box);
  show_reading (self, "now-responsible", self->responsible_label, self->responsible_box);
}

static void
mend_help_page_unmap (GtkWidget *widget)
{
  MendHelpPage *self = MEND_HELP_PAGE (widget);

  GTK_WIDGET_CLASS (mend_help_page_parent_class)->unmap (widget);

  gtk_drop_down_set_selected (self->country, 0);
  gtk_expander_set_expanded (self->questions, FALSE);
  gtk_expander_set_expanded (self->therapist, FALSE);
  gtk_expander_set_expanded (self->hurt, FALSE);
  gtk_expander_set_expanded (self->responsible, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static gboolean
mend_help_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_HELP_PAGE (widget)->viewport);
}

static void
mend_help_page_dispose (GObject *object)
{
  MendHelpPage *self = MEND_HELP_PAGE (object);

  g_clear_object (&self->countries);
  g_clear_object (&self->readings);

  G_OBJECT_CLASS (mend_help_page_parent_class)->dispose (object);
}

static void
mend_help_page_class_init (MendHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_help_page_dispose;
  widget_class->unmap = mend_help_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_help_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, emergency);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, directory);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, country);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, lines);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, questions);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, therapist);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, therapist_box);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, hurt);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, hurt_label);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, hurt_box);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, responsible);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, responsible_label);
  gtk_widget_class_bind_template_child (widget_class, MendHelpPage, responsible_box);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
mend_help_page_init (MendHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_help_page_new:
 * @everywhere: who is to be called wherever one is
 * @countries: (element-type MendHelpCountry): the countries to choose from, in their order
 * @readings: (element-type MendReading): what there is to read
 *
 * Makes the page.
 *
 * Returns: a page
 */
GtkWidget *
mend_help_page_new (MendHelpCountry *everywhere, GListModel *countries, GListModel *readings)
{
  MendHelpPage *self;

  g_return_val_if_fail (MEND_IS_HELP_COUNTRY (everywhere), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (countries), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (readings), NULL);

  self = g_object_new (MEND_TYPE_HELP_PAGE, NULL);
  self->countries = g_object_ref (countries);
  self->readings = g_object_ref (readings);
  show_everywhere (self, everywhere);
  offer_countries (self);
  show_readings (self);

  return GTK_WIDGET (self);
}
