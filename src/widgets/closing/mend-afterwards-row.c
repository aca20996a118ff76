// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-afterwards-row.h"

#include <glib/gi18n.h>

#include "mend-wrap-box.h"

/**
 * MendAfterwardsRow:
 *
 * Five words for how it is for somebody after a talk. None is chosen, and one that is chosen can be
 * taken back by pressing it again.
 */
struct _MendAfterwardsRow
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  gboolean is_choosing;

  GtkToggleButton *buttons[5];
};

static const struct
{
  const char *id;
  const char *label;
} words[] = {
  { "raw", NC_ ("label", "Raw") },         { "heavy", NC_ ("label", "Heavy") },
  { "mixed", NC_ ("label", "Mixed") },     { "calmer", NC_ ("label", "Calmer") },
  { "lighter", NC_ ("label", "Lighter") },
};

G_DEFINE_FINAL_TYPE (MendAfterwardsRow, mend_afterwards_row, ADW_TYPE_BIN)

static void
toggled_cb (MendAfterwardsRow *self, GtkToggleButton *toggled)
{
  const char *id = NULL;

  if (self->is_choosing)
    return;

  self->is_choosing = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (self->buttons[i] != toggled)
        gtk_toggle_button_set_active (self->buttons[i], FALSE);
      else if (gtk_toggle_button_get_active (toggled))
        id = words[i].id;
    }

  self->is_choosing = FALSE;
  mend_talk_write (self->talk, MEND_EVENT_AFTERWARDS, self->seat, id);
}

static void
mend_afterwards_row_dispose (GObject *object)
{
  g_clear_object (&MEND_AFTERWARDS_ROW (object)->talk);

  G_OBJECT_CLASS (mend_afterwards_row_parent_class)->dispose (object);
}

static void
mend_afterwards_row_class_init (MendAfterwardsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_afterwards_row_dispose;
}

static void
mend_afterwards_row_init (MendAfterwardsRow *self)
{
  GtkWidget *box = mend_wrap_box_new (6);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *button =
          gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "label", words[i].label));

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_add_css_class (button, "mend-small-pill");
      mend_wrap_box_append (MEND_WRAP_BOX (box), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }

  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mend_afterwards_row_new:
 *
 * Makes a row that belongs to no talk yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_afterwards_row_new (void)
{
  return g_object_new (MEND_TYPE_AFTERWARDS_ROW, NULL);
}

/**
 * mend_afterwards_row_set_talk:
 * @self: a row
 * @talk: the talk that is written to
 * @seat: for whom
 *
 * Shows what was chosen already, and writes what is chosen from now on.
 */
void
mend_afterwards_row_set_talk (MendAfterwardsRow *self, MendTalk *talk, MendSeat seat)
{
  const char *chosen;

  g_return_if_fail (MEND_IS_AFTERWARDS_ROW (self));

  g_set_object (&self->talk, talk);
  self->seat = seat;
  chosen = mend_talk_get_text (talk, MEND_EVENT_AFTERWARDS, seat);
  self->is_choosing = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_toggle_button_set_active (self->buttons[i], g_strcmp0 (chosen, words[i].id) == 0);

  self->is_choosing = FALSE;
}

/**
 * mend_afterwards_row_set_name:
 * @self: a row
 * @name: how the person is called
 *
 * Says whose words these are to those who do not see the page.
 */
void
mend_afterwards_row_set_name (MendAfterwardsRow *self, const char *name)
{
  g_return_if_fail (MEND_IS_AFTERWARDS_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      /* Translators: a name, and a word for how it is for that person, as in “Anna: Calmer” */
      g_autofree char *label = g_strdup_printf (C_ ("label", "%s: %s"), name,
                                                g_dpgettext2 (NULL, "label", words[i].label));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

/**
 * mend_afterwards_get_label:
 * @id: what a record keeps, such as `calmer`
 *
 * Gets the word for it.
 *
 * Returns: the word; @id itself if it is none of the five
 */
const char *
mend_afterwards_get_label (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (id, words[i].id) == 0)
        return g_dpgettext2 (NULL, "label", words[i].label);
    }

  return id;
}
