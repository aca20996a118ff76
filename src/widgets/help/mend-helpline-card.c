// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helpline-card.h"

#include <glib/gi18n.h>

/**
 * MendHelplineCard:
 *
 * One of the people to call: the number large, then when, in which language and for whom, and small
 * where this comes from and how old it is. It dials nothing and opens nothing.
 */

struct _MendHelplineCard
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *number;
  GtkLabel *hours;
  GtkLabel *languages;
  GtkLabel *for_whom;
  GtkLabel *browser;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (MendHelplineCard, mend_helpline_card, ADW_TYPE_BIN)

static void
mend_helpline_card_class_init (MendHelplineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-helpline-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, name);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, number);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, hours);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, languages);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, for_whom);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, browser);
  gtk_widget_class_bind_template_child (widget_class, MendHelplineCard, source);
}

static void
mend_helpline_card_init (MendHelplineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* As people say it: “November 2026”, or the year where only that is known. */
static char *
write_month (const char *as_of)
{
  int year = 0;
  int month = 0;
  g_autoptr (GDateTime) day = NULL;

  if (sscanf (as_of, "%d-%d", &year, &month) < 2)
    return g_strdup (as_of);

  day = g_date_time_new_utc (year, month, 1, 0, 0, 0);

  /* Translators: a month and its year. */
  return day != NULL ? g_date_time_format (day, C_ ("label", "%B %Y")) : g_strdup (as_of);
}

static char *
write_source (MendHelpline *line)
{
  g_autofree char *month = write_month (mend_helpline_get_as_of (line));

  if (mend_helpline_is_undated (line))
    /* Translators: first a month with its year, then the address of a page that bears no date. */
    return g_strdup_printf (C_ ("label", "Read in %1$s. Source: %2$s"), month,
                            mend_helpline_get_source (line));

  /* Translators: first a month with its year, then the address of a page of that month. */
  return g_strdup_printf (C_ ("label", "As of %1$s. Source: %2$s"), month,
                          mend_helpline_get_source (line));
}

static const char *
get_name (MendHelpline *line)
{
  const char *name = mend_helpline_get_name (line);

  if (mend_helpline_get_kind (line) == MEND_HELPLINE_EMERGENCY)
    return C_ ("label", "Emergency number");

  return g_strcmp0 (name, mend_helpline_get_number (line)) != 0 ? name : NULL;
}

/**
 * mend_helpline_card_new:
 * @line: a helpline
 *
 * Makes the card of a helpline.
 *
 * Returns: a card
 */
GtkWidget *
mend_helpline_card_new (MendHelpline *line)
{
  MendHelplineCard *self;
  g_autofree char *source = NULL;

  g_return_val_if_fail (MEND_IS_HELPLINE (line), NULL);
  g_return_val_if_fail (mend_helpline_is_complete (line), NULL);

  self = g_object_new (MEND_TYPE_HELPLINE_CARD, NULL);
  source = write_source (line);
  show_text (self->name, get_name (line));
  show_text (self->number, mend_helpline_get_number (line));
  show_text (self->hours, mend_helpline_get_hours (line));
  show_text (self->languages, mend_helpline_get_languages (line));
  show_text (self->for_whom, mend_helpline_get_for_whom (line));
  show_text (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->browser),
                          mend_helpline_get_kind (line) == MEND_HELPLINE_WEB);

  return GTK_WIDGET (self);
}
