// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-told-line-page.h"

#include <glib/gi18n.h>

#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-day-list.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "promises/mend-told-form.h"

/**
 * MendToldLinePage:
 *
 * One line that was told, whose it is and on which day. The page says who changes or deletes it:
 * the one who told it. Its signals are `written`, with what it says now, and `delete`.
 */
struct _MendToldLinePage
{
  AdwBin parent_instance;

  MendGoodThing *told;

  MendPersonMark *mark;
  GtkLabel *text_label;
  GtkLabel *day_label;
  AdwBin *form_bin;
  GtkLabel *caption_label;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_DELETE,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendToldLinePage, mend_told_line_page, ADW_TYPE_BIN)

static void
written_cb (MendToldLinePage *self, MendToldForm *form)
{
  MendGoodThing told = { 0 };

  mend_told_form_fill_in (form, &told);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, &told);
}

static void
delete_clicked_cb (MendToldLinePage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_told_line_page_grab_focus (GtkWidget *widget)
{
  MendToldLinePage *self = MEND_TOLD_LINE_PAGE (widget);

  return gtk_widget_grab_focus (adw_bin_get_child (self->form_bin));
}

static void
mend_told_line_page_dispose (GObject *object)
{
  g_clear_pointer (&MEND_TOLD_LINE_PAGE (object)->told, mend_good_thing_unref);

  G_OBJECT_CLASS (mend_told_line_page_parent_class)->dispose (object);
}

static void
mend_told_line_page_class_init (MendToldLinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_told_line_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_told_line_page_grab_focus;

  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_TOLD_LINE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_TOLD_LINE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-told-line-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, mark);
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, text_label);
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, day_label);
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, caption_label);
  gtk_widget_class_bind_template_child (widget_class, MendToldLinePage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_told_line_page_init (MendToldLinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static void
show_told (MendToldLinePage *self)
{
  g_autoptr (GDateTime) day = mend_day_list_read (self->told->day);
  g_autofree char *day_name = mend_talk_words_day (day);

  gtk_label_set_text (self->text_label, self->told->text);
  gtk_label_set_text (self->day_label, day_name);
}

static void
show_person (MendToldLinePage *self, MendSeat seat, const char *name, const char *color)
{
  g_autofree char *caption = NULL;
  g_autofree char *label = NULL;

  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: %s is the name of the one who told something without being asked. */
  caption = g_strdup_printf (C_ ("to both", "Nobody but %s changes or deletes this line."), name);
  gtk_label_set_text (self->caption_label, caption);
  /* Translators: %s is the name of the one who told something without being asked. */
  label = g_strdup_printf (C_ ("label", "%s: Delete This Line"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mend_told_line_page_new:
 * @told: what was told
 * @today: which day it is
 * @seat: where the one sits who told it
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Makes the page of a line.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_told_line_page_new (
    MendGoodThing *told, GDateTime *today, MendSeat seat, const char *name, const char *color)
{
  MendToldLinePage *self;
  GtkWidget *form;

  g_return_val_if_fail (told != NULL && told->kind == MEND_GOOD_THING_TOLD, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_object_new (MEND_TYPE_TOLD_LINE_PAGE, NULL);
  self->told = mend_good_thing_ref (told);
  form = mend_told_form_new (today, told);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, form);
  show_told (self);
  show_person (self, seat, name, color);

  return GTK_WIDGET (self);
}

/**
 * mend_told_line_page_get_told:
 * @self: a page
 *
 * Gets what was told, as it was when the page was made.
 *
 * Returns: (transfer none): the line
 */
MendGoodThing *
mend_told_line_page_get_told (MendToldLinePage *self)
{
  g_return_val_if_fail (MEND_IS_TOLD_LINE_PAGE (self), NULL);

  return self->told;
}

/**
 * mend_told_line_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be changed
 *
 * Sets whether it is only read.
 */
void
mend_told_line_page_set_is_read_only (MendToldLinePage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_TOLD_LINE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), !is_read_only);
  gtk_widget_set_visible (self->delete_button, !is_read_only);
}
