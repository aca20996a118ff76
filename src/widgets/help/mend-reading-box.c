// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-reading-box.h"

#include "ways/mend-stem.h"

/**
 * MendReadingBox:
 *
 * A short text to read, one paragraph below the other. There is nothing in it to press.
 */

struct _MendReadingBox
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MendReadingBox, mend_reading_box, ADW_TYPE_BIN)

static void
mend_reading_box_class_init (MendReadingBoxClass *klass)
{
}

static void
mend_reading_box_init (MendReadingBox *self)
{
}

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  gtk_box_append (box, label);
}

/**
 * mend_reading_box_new:
 * @reading: a reading
 * @has_title: whether its title stands above it
 *
 * Makes a box with a text.
 *
 * Returns: a box
 */
GtkWidget *
mend_reading_box_new (MendReading *reading, gboolean has_title)
{
  GtkWidget *self = g_object_new (MEND_TYPE_READING_BOX, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GListModel *paragraphs = mend_reading_get_paragraphs (reading);

  if (has_title)
    add_label (GTK_BOX (box), mend_reading_get_title (reading), "heading");

  for (guint i = 0; i < g_list_model_get_n_items (paragraphs); i++)
    {
      g_autoptr (MendStem) paragraph = g_list_model_get_item (paragraphs, i);

      add_label (GTK_BOX (box), mend_stem_get_text (paragraph), NULL);
    }

  adw_bin_set_child (ADW_BIN (self), box);

  return self;
}
