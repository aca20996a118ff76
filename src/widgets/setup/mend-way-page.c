// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-way-page.h"

#include <glib/gi18n.h>

#include "ways/mend-part.h"
#include "ways/mend-stem.h"

/**
 * MendWayPage:
 *
 * The page of a way to talk: what it is for, its parts, where it comes from, and how well it was
 * tried. The last two stand nowhere else.
 */
struct _MendWayPage
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkBox *explanations;
  AdwPreferencesGroup *parts;
  AdwActionRow *origin_row;
};

G_DEFINE_FINAL_TYPE (MendWayPage, mend_way_page, ADW_TYPE_BIN)

static const char *
get_evidence (MendEvidence evidence)
{
  switch (evidence)
    {
    case MEND_EVIDENCE_TRIALS:
      return C_ ("label", "Shown in trials");
    case MEND_EVIDENCE_TRADITION:
      return C_ ("label", "Clinical tradition");
    case MEND_EVIDENCE_OURS:
      return C_ ("label", "Ours");
    }

  g_assert_not_reached ();
}

static char *
format_length (guint length)
{
  if (length % 60 != 0)
    return g_strdup_printf (g_dngettext (NULL, "%u second", "%u seconds", length), length);

  return g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes", length / 60), length / 60);
}

static AdwActionRow *
add_row (MendWayPage *self, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (self->parts, row);

  return ADW_ACTION_ROW (row);
}

static void
add_phase (MendWayPage *self, MendPart *part)
{
  const char *title = mend_part_get_title (part);
  AdwActionRow *row = add_row (self, title != NULL ? title : C_ ("label", "A Turn"));
  g_autofree char *length = NULL;

  if (mend_part_get_length (part) == 0)
    return;

  length = format_length (mend_part_get_length (part));
  adw_action_row_set_subtitle (row, length);
}

/* As they are proposed: what a variant puts in the place of another part is shown as well. */
static void
add_parts (MendWayPage *self, GListModel *parts)
{
  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      if (mend_part_is_group (part))
        add_parts (self, mend_part_get_children (part));
      else
        add_phase (self, part);
    }
}

static void
add_explanations (MendWayPage *self, GListModel *explanations)
{
  for (guint i = 0; explanations != NULL && i < g_list_model_get_n_items (explanations); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (explanations, i);
      GtkWidget *label = gtk_label_new (mend_stem_get_text (stem));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->explanations, label);
    }
}

static void
mend_way_page_class_init (MendWayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-way-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWayPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, MendWayPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, MendWayPage, explanations);
  gtk_widget_class_bind_template_child (widget_class, MendWayPage, parts);
  gtk_widget_class_bind_template_child (widget_class, MendWayPage, origin_row);
}

static void
mend_way_page_init (MendWayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_way_page_new:
 * @way: a way to talk
 *
 * Makes its page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_way_page_new (MendFormat *way)
{
  MendWayPage *self;

  g_return_val_if_fail (MEND_IS_FORMAT (way), NULL);

  self = g_object_new (MEND_TYPE_WAY_PAGE, NULL);
  gtk_label_set_text (self->title_label, mend_format_get_title (way));
  gtk_label_set_text (self->summary_label, mend_format_get_summary (way));
  add_explanations (self, mend_format_get_explanations (way));
  add_parts (self, mend_format_get_parts (way));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->origin_row),
                                 get_evidence (mend_format_get_evidence (way)));
  adw_action_row_set_subtitle (self->origin_row, mend_format_get_source (way));
  gtk_widget_set_visible (GTK_WIDGET (self->origin_row), mend_format_get_source (way) != NULL);

  return GTK_WIDGET (self);
}
