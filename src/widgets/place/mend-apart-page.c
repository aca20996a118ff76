// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-apart-page.h"

#include "history/mend-talk-words.h"
#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendApartPage:
 *
 * Asks who is who where Mend was begun on two computers before their folders became one. There are
 * two answers only, each as two plain sentences. What one of the two keeps alone follows the
 * answer, so none of them is suggested.
 *
 * Its signals are `chosen`, with whether the two of the second computer are the two of the first
 * in the other order, and `not-now`.
 */

struct _MendApartPage
{
  AdwBin parent_instance;

  GtkLabel *straight_first_label;
  GtkLabel *straight_second_label;
  GtkLabel *crosswise_first_label;
  GtkLabel *crosswise_second_label;
  GtkWidget *not_now_button;
};

enum
{
  CHOSEN,
  NOT_NOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendApartPage, mend_apart_page, ADW_TYPE_BIN)

static void
straight_cb (MendApartPage *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, FALSE);
}

static void
crosswise_cb (MendApartPage *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, TRUE);
}

static void
not_now_cb (MendApartPage *self)
{
  g_signal_emit (self, signals[NOT_NOW], 0);
}

/* No answer has the focus: a key pressed by mistake says nothing. */
static gboolean
mend_apart_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_APART_PAGE (widget)->not_now_button);
}

static void
mend_apart_page_class_init (MendApartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_apart_page_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", MEND_TYPE_APART_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[NOT_NOW] = g_signal_new ("not-now", MEND_TYPE_APART_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-apart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendApartPage, straight_first_label);
  gtk_widget_class_bind_template_child (widget_class, MendApartPage, straight_second_label);
  gtk_widget_class_bind_template_child (widget_class, MendApartPage, crosswise_first_label);
  gtk_widget_class_bind_template_child (widget_class, MendApartPage, crosswise_second_label);
  gtk_widget_class_bind_template_child (widget_class, MendApartPage, not_now_button);
  gtk_widget_class_bind_template_callback (widget_class, straight_cb);
  gtk_widget_class_bind_template_callback (widget_class, crosswise_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_now_cb);
}

static void
mend_apart_page_init (MendApartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (GtkLabel *label, GPtrArray *people, guint first, guint second)
{
  const MendPerson *one = g_ptr_array_index (people, first);
  const MendPerson *other = g_ptr_array_index (people, second);
  /* Translators: two names, as in “Anna and Annie are the same person.” They may be alike. */
  g_autofree char *text = g_strdup_printf (C_ ("to both", "%s and %s are the same person."),
                                           mend_talk_words_name (one->name, one->seat),
                                           mend_talk_words_name (other->name, other->seat));

  gtk_label_set_label (label, text);
}

/**
 * mend_apart_page_new:
 * @people: (element-type MendPerson): the two of one computer, then the two of the other
 *
 * Makes a page that asks of these.
 *
 * Returns: a page
 */
GtkWidget *
mend_apart_page_new (GPtrArray *people)
{
  MendApartPage *self = g_object_new (MEND_TYPE_APART_PAGE, NULL);

  say (self->straight_first_label, people, 0, 2);
  say (self->straight_second_label, people, 1, 3);
  say (self->crosswise_first_label, people, 0, 3);
  say (self->crosswise_second_label, people, 1, 2);

  return GTK_WIDGET (self);
}
