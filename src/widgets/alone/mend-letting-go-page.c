// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-letting-go-page.h"

#include <glib/gi18n.h>

#include "mend-focus-child.h"
#include "ways/mend-stem.h"

/**
 * MendLettingGoPage:
 *
 * What letting go is and is not, and where one person can go on with it, or not. It is the same
 * whether anybody ever did. `open` is emitted with a [enum@Mend.LettingGoEntry].
 */

struct _MendLettingGoPage
{
  AdwBin parent_instance;

  GtkBox *paragraphs;
  GtkWidget *list;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendLettingGoPage, mend_letting_go_page, ADW_TYPE_BIN)

static void
row_activated_cb (MendLettingGoPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, gtk_list_box_row_get_index (row));
}

static void
add_row (MendLettingGoPage *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_paragraph (MendLettingGoPage *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->paragraphs, label);
}

static gboolean
mend_letting_go_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (MEND_LETTING_GO_PAGE (widget)->list));
}

static void
mend_letting_go_page_class_init (MendLettingGoPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_letting_go_page_grab_focus;

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_LETTING_GO_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
mend_letting_go_page_init (MendLettingGoPage *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->paragraphs = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, C_ ("label", "Write"),
           C_ ("to one", "Some parts to leaf through. Each can be left out."));
  add_row (self, C_ ("label", "What Still Weighs"),
           C_ ("to one", "A line each, kept or let go of"));
  add_row (self, C_ ("label", "Looking Ahead"), C_ ("to one", "Cards for what may come"));
  add_row (self, C_ ("label", "What Is Kept"),
           C_ ("to one", "Shown when one of you says who it is"));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->paragraphs));
  gtk_box_append (GTK_BOX (box), self->list);
  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  g_object_set (clamp, "maximum-size", 560, "tightening-threshold", 400, "child", box, NULL);
  g_object_set (scrolled_window, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
}

/**
 * mend_letting_go_page_new:
 * @explanations: (element-type MendStem): what letting go is and is not
 * @source: where the parts come from, and how well that was tried
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_letting_go_page_new (GListModel *explanations, const char *source)
{
  MendLettingGoPage *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (explanations), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (MEND_TYPE_LETTING_GO_PAGE, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (explanations); i++)
    {
      g_autoptr (MendStem) explanation = g_list_model_get_item (explanations, i);

      add_paragraph (self, mend_stem_get_text (explanation), NULL);
    }
  add_paragraph (self, source, "caption");

  return GTK_WIDGET (self);
}
