// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-found-row.h"

#include "history/mend-hit-label.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/**
 * MendHistoryFoundRow:
 *
 * A talk that was found: what it was about, when it was, and the sentence with what was looked for.
 */

struct _MendHistoryFoundRow
{
  AdwBin parent_instance;

  GtkLabel *topic_label;
  GtkLabel *when_label;
  GtkLabel *line_label;
};

G_DEFINE_FINAL_TYPE (MendHistoryFoundRow, mend_history_found_row, ADW_TYPE_BIN)

/* What has the focus is the row of the list, which is around this one. */
static void
name_row (MendHistoryFoundRow *self, const char *when, const char *topic, const char *line)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (parent == NULL)
    return;

  if (*line != '\0')
    /* Translators: for a screen reader: when a talk was, what it was about, what was kept. */
    name = g_strdup_printf (C_ ("label", "%s. %s. %s"), when, topic, line);
  else
    /* Translators: for a screen reader: when a talk was, what it was about. */
    name = g_strdup_printf (C_ ("label", "%s. %s."), when, topic);

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mend_history_found_row_class_init (MendHistoryFoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-found-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFoundRow, topic_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFoundRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryFoundRow, line_label);
}

static void
mend_history_found_row_init (MendHistoryFoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_history_found_row_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_FOUND_ROW, NULL);
}

/**
 * mend_history_found_row_set_hit:
 * @self: a row
 * @hit: what was found
 *
 * Shows a talk that was found.
 */
void
mend_history_found_row_set_hit (MendHistoryFoundRow *self, MendTalkHit *hit)
{
  g_autofree char *day = NULL;
  g_autofree char *when = NULL;
  const char *line;

  g_return_if_fail (MEND_IS_HISTORY_FOUND_ROW (self));
  g_return_if_fail (MEND_IS_TALK_HIT (hit));

  line = mend_talk_hit_get_line (hit);
  day = mend_talk_words_day (mend_talk_hit_get_started (hit));
  /* Translators: the day of a talk, and the way to talk. */
  when = g_strdup_printf (C_ ("label", "%s · %s"), day, mend_talk_hit_get_title (hit));

  mend_hit_label_show (self->topic_label, mend_talk_hit_get_topic (hit),
                       mend_talk_hit_get_topic_spans (hit));
  gtk_label_set_text (self->when_label, when);
  mend_hit_label_show (self->line_label, line, mend_talk_hit_get_line_spans (hit));
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), *line != '\0');
  name_row (self, when, mend_talk_hit_get_topic (hit), line);
}
