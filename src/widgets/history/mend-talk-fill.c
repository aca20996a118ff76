// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-fill.h"

#include "history/mend-talk-section.h"

/* A document on a page of the window: a section for each heading. The order is the document's. */

static MendTalkSection *
add_section (GtkBox *box, const char *title)
{
  GtkWidget *section = g_object_new (MEND_TYPE_TALK_SECTION, "title", title, NULL);

  gtk_box_append (box, section);

  return MEND_TALK_SECTION (section);
}

static void
add_line (MendTalkSection *section, const MendDocumentLine *line, const char *const *colors)
{
  switch (line->kind)
    {
    case MEND_DOCUMENT_PERSON:
      if (line->seat == MEND_SEAT_LEFT || line->seat == MEND_SEAT_RIGHT)
        mend_talk_section_add_person (section, line->seat, line->text,
                                      colors[line->seat == MEND_SEAT_RIGHT], NULL);
      return;
    case MEND_DOCUMENT_TEXT:
    case MEND_DOCUMENT_COURSE:
      mend_talk_section_add_text (section, line->text);
      return;
    case MEND_DOCUMENT_KEPT:
      mend_talk_section_add_large_text (section, line->text);
      return;
    case MEND_DOCUMENT_REMARK:
      mend_talk_section_add_remark (section, line->text);
      return;
    case MEND_DOCUMENT_TITLE:
    case MEND_DOCUMENT_SUBTITLE:
    case MEND_DOCUMENT_HEADING:
      return;
    }
}

/**
 * mend_talk_fill:
 * @box: a box
 * @document: what is to be read
 * @colors: (nullable elements): the colours of left and right
 *
 * Shows a document in a box, in place of what was there. A title and what stands right below it are
 * left out: the page has a place of its own for them.
 */
void
mend_talk_fill (GtkBox *box, const MendDocument *document, const char *const *colors)
{
  MendTalkSection *section = NULL;
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (document != NULL);
  g_return_if_fail (colors != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; i < mend_document_get_n_lines (document); i++)
    {
      const MendDocumentLine *line = mend_document_get_line (document, i);

      if (line->kind == MEND_DOCUMENT_HEADING)
        section = add_section (box, line->text);
      else if (section != NULL)
        add_line (section, line, colors);
    }

  /* As long as nothing is in it, it takes no room. */
  gtk_widget_set_visible (GTK_WIDGET (box), section != NULL);
}
