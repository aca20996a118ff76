// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-conflict-page.h"

#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendConflictPage:
 *
 * Two versions of one text, side by side, or one above the other where there is little room. It
 * shows what differs, and from which computer, never from whom.
 *
 * Its signals are `keep`, with the #MendConflictSide, and `not-now`.
 */

struct _MendConflictPage
{
  AdwBin parent_instance;

  GtkLabel *about_label;
  GtkBox *here_box;
  GtkBox *there_box;
  GtkWidget *not_now_button;
};

enum
{
  KEEP,
  NOT_NOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendConflictPage, mend_conflict_page, ADW_TYPE_BIN)

static void
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", FALSE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  gtk_box_append (box, label);
}

static void
add_text (GtkBox *box, const char *heading, const char *text)
{
  const gboolean is_empty = text == NULL || *text == '\0';

  add_label (box, heading, "heading");
  add_label (box, is_empty ? C_ ("to both", "Nothing is written here.") : text,
             is_empty ? "dim-label" : NULL);
}

static void
keep_here_cb (MendConflictPage *self)
{
  g_signal_emit (self, signals[KEEP], 0, MEND_CONFLICT_HERE);
}

static void
keep_there_cb (MendConflictPage *self)
{
  g_signal_emit (self, signals[KEEP], 0, MEND_CONFLICT_THERE);
}

static void
not_now_cb (MendConflictPage *self)
{
  g_signal_emit (self, signals[NOT_NOW], 0);
}

/* Neither version has the focus: a key pressed by mistake chooses nothing. */
static gboolean
mend_conflict_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_CONFLICT_PAGE (widget)->not_now_button);
}

static void
mend_conflict_page_class_init (MendConflictPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_conflict_page_grab_focus;

  signals[KEEP] = g_signal_new ("keep", MEND_TYPE_CONFLICT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[NOT_NOW] = g_signal_new ("not-now", MEND_TYPE_CONFLICT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-conflict-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendConflictPage, about_label);
  gtk_widget_class_bind_template_child (widget_class, MendConflictPage, here_box);
  gtk_widget_class_bind_template_child (widget_class, MendConflictPage, there_box);
  gtk_widget_class_bind_template_child (widget_class, MendConflictPage, not_now_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_here_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_there_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_now_cb);
}

static void
mend_conflict_page_init (MendConflictPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_conflict_page_new:
 * @about: what there are two versions of, as people are to see it
 *
 * Makes a page on which nothing differs so far.
 *
 * Returns: a page
 */
GtkWidget *
mend_conflict_page_new (const char *about)
{
  MendConflictPage *self = g_object_new (MEND_TYPE_CONFLICT_PAGE, NULL);

  gtk_label_set_label (self->about_label, about);

  return GTK_WIDGET (self);
}

/**
 * mend_conflict_page_add:
 * @self: a page
 * @heading: what it is that differs
 * @here: (nullable): how it is in the version from this computer
 * @there: (nullable): how it is in the one from the other computer
 *
 * Adds something that differs below the rest.
 */
void
mend_conflict_page_add (MendConflictPage *self,
                        const char *heading,
                        const char *here,
                        const char *there)
{
  g_return_if_fail (MEND_IS_CONFLICT_PAGE (self));
  g_return_if_fail (heading != NULL);

  add_text (self->here_box, heading, here);
  add_text (self->there_box, heading, there);
}
