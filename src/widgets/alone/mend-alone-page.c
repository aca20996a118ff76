// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-alone-page.h"

#include <glib/gi18n.h>

#include "mend-focus-child.h"

/**
 * MendAlonePage:
 *
 * What there is for one person alone. It is the same for everybody, asks nobody who they are, and
 * says nothing about whether anything was ever written. `open` is emitted with a
 * [enum@Mend.AloneEntry].
 */

struct _MendAlonePage
{
  AdwBin parent_instance;

  GtkWidget *list;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendAlonePage, mend_alone_page, ADW_TYPE_BIN)

static void
row_activated_cb (MendAlonePage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, gtk_list_box_row_get_index (row));
}

static void
add_row (MendAlonePage *self, const char *title, const char *subtitle)
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

/* In the order of the enumeration. */
static void
add_rows (MendAlonePage *self)
{
  add_row (self, C_ ("label", "Prepare What to Say"),
           C_ ("to one", "A sentence, for the next talk or for nobody"));
  add_row (self, C_ ("label", "Write an Apology"), C_ ("to one", "In parts, without a clock"));
  add_row (self, C_ ("label", "Own Promises"), C_ ("to one", "What was given, and how it stands"));
  add_row (self, C_ ("label", "Check-In"),
           C_ ("to one", "Five sentences, for nobody to see before both show theirs"));
  add_row (self, C_ ("label", "Letting Go"),
           C_ ("to both", "For one person, alone, without a date. “Not now” is a full answer."));
  add_row (self, C_ ("label", "What Helps Now"),
           C_ ("to one", "Two short pages: one for the one who was hurt, one for the one who takes "
                         "responsibility"));
  add_row (self, C_ ("label", "What Is Kept"),
           C_ ("to one", "Shown when one of you says who it is"));
  add_row (self, C_ ("label", "Help"),
           C_ ("to one", "People to call, and questions to read alone"));
}

static gboolean
mend_alone_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (MEND_ALONE_PAGE (widget)->list));
}

static void
mend_alone_page_class_init (MendAlonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_alone_page_grab_focus;

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_ALONE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
mend_alone_page_init (MendAlonePage *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *note = gtk_label_new (
      C_ ("to one", "What is kept here is only for you, but not locked: on this computer the other "
                    "could open the file. If that matters, leave “Keep” off."));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  add_rows (self);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), note);
  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  g_object_set (clamp, "maximum-size", 560, "tightening-threshold", 400, "child", box, NULL);
  g_object_set (scrolled_window, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
}

/**
 * mend_alone_page_new:
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_alone_page_new (void)
{
  return g_object_new (MEND_TYPE_ALONE_PAGE, NULL);
}
