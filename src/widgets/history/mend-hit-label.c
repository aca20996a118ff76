// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-hit-label.h"

#include "mend-fold.h"

static void
insert_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const MendFoldSpan *span)
{
  attribute->start_index = (guint) span->start;
  attribute->end_index = (guint) span->end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * mend_hit_label_show:
 * @label: a label
 * @text: what was found
 * @spans: (element-type MendFoldSpan): where in it what was looked for is
 *
 * Shows what was found. What was looked for is set off by its weight and a line below it, and so
 * needs no colour.
 */
void
mend_hit_label_show (GtkLabel *label, const char *text, const GArray *spans)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      const MendFoldSpan *span = &g_array_index (spans, MendFoldSpan, i);

      insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_HEAVY), span);
      insert_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
    }

  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
}
