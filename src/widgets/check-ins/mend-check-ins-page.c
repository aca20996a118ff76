// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-ins-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"

#include <glib/gi18n.h>

/**
 * MendCheckInsPage:
 *
 * The way into a check-in, and to those of the months. That one of the two has filled one in is not
 * to be seen on it. Its signals are `begin`, `show-together` and `see-months`.
 */
struct _MendCheckInsPage
{
  AdwBin parent_instance;

  GtkLabel *words_label;
  GtkWidget *show_button;
  GtkWidget *begin_button;
};

enum
{
  SIGNAL_BEGIN,
  SIGNAL_SHOW_TOGETHER,
  SIGNAL_SEE_MONTHS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCheckInsPage, mend_check_ins_page, ADW_TYPE_BIN)

static void
begin_clicked_cb (MendCheckInsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static void
show_clicked_cb (MendCheckInsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_TOGETHER], 0);
}

static void
months_clicked_cb (MendCheckInsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SEE_MONTHS], 0);
}

static gboolean
mend_check_ins_page_grab_focus (GtkWidget *widget)
{
  MendCheckInsPage *self = MEND_CHECK_INS_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->show_button) ? self->show_button
                                                                           : self->begin_button);
}

static void
mend_check_ins_page_class_init (MendCheckInsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[] = {
    [SIGNAL_BEGIN] = "begin",
    [SIGNAL_SHOW_TOGETHER] = "show-together",
    [SIGNAL_SEE_MONTHS] = "see-months",
  };

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_check_ins_page_grab_focus;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_CHECK_INS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-check-ins-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCheckInsPage, words_label);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInsPage, show_button);
  gtk_widget_class_bind_template_child (widget_class, MendCheckInsPage, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, months_clicked_cb);
}

static void
mend_check_ins_page_init (MendCheckInsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_check_ins_page_new:
 *
 * Makes a page that says nothing yet.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_check_ins_page_new (void)
{
  return g_object_new (MEND_TYPE_CHECK_INS_PAGE, NULL);
}

static char *
write_latest (GDateTime *latest, GDateTime *now)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (latest, g_date_time_get_timezone (now));
  const gboolean is_this_year = g_date_time_get_year (local) == g_date_time_get_year (now);
  g_autofree char *month = g_date_time_format (local, is_this_year ? "%B" : C_ ("label", "%B %Y"));

  /* Translators: of check-ins; %s is a month, as in “October” or “October 2025”. */
  return g_strdup_printf (C_ ("to both", "The latest was in %s."), month);
}

static char *
write_words (gboolean are_both_filled_in, GDateTime *latest, GDateTime *now)
{
  if (are_both_filled_in)
    return g_strdup (C_ ("to both", "Both are filled in."));
  if (latest != NULL)
    return write_latest (latest, now);

  return g_strdup (C_ ("to both", "Five sentences, each alone, shown only when both want to. Every "
                                  "few weeks is enough."));
}

/**
 * mend_check_ins_page_show:
 * @self: a page
 * @are_both_filled_in: whether both have filled in a check-in that was not shown yet
 * @latest: (nullable): when the latest was shown
 * @now: date and time here
 *
 * Says what there is.
 */
void
mend_check_ins_page_show (MendCheckInsPage *self,
                          gboolean are_both_filled_in,
                          GDateTime *latest,
                          GDateTime *now)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MEND_IS_CHECK_INS_PAGE (self));
  g_return_if_fail (now != NULL);

  words = write_words (are_both_filled_in, latest, now);
  gtk_label_set_text (self->words_label, words);
  gtk_widget_set_visible (self->show_button, are_both_filled_in);

  /* One button of a page is the main one. */
  if (are_both_filled_in)
    gtk_widget_remove_css_class (self->begin_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->begin_button, "suggested-action");
}

/**
 * mend_check_ins_page_set_can_begin:
 * @self: a page
 * @can_begin: whether anything can be filled in and shown
 *
 * Sets whether something can be done here but looking at the months.
 */
void
mend_check_ins_page_set_can_begin (MendCheckInsPage *self, gboolean can_begin)
{
  g_return_if_fail (MEND_IS_CHECK_INS_PAGE (self));

  gtk_widget_set_sensitive (self->begin_button, can_begin);
  gtk_widget_set_sensitive (self->show_button, can_begin);
}
