// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-row.h"

#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/**
 * MendHistoryRow:
 *
 * A talk in the list of talks: what it was about, when it was, how long, and the first line that
 * was kept. The first talk of a month bears the month's name above it.
 *
 * Whatever is known of the talk, it is as high as every other, but for the name of the month.
 */

struct _MendHistoryRow
{
  AdwBin parent_instance;

  MendTalkSummary *summary;
  gboolean begins_month;

  GtkLabel *month_label;
  GtkLabel *topic_label;
  GtkLabel *when_label;
  GtkLabel *kept_label;
};

G_DEFINE_FINAL_TYPE (MendHistoryRow, mend_history_row, ADW_TYPE_BIN)

static char *
write_when (MendTalkSummary *summary)
{
  g_autofree char *when = mend_talk_words_day_and_time (mend_talk_summary_get_started (summary));
  g_autofree char *minutes = NULL;

  if (!mend_talk_summary_get_is_loaded (summary))
    return g_steal_pointer (&when);

  minutes = mend_talk_words_minutes (mend_talk_summary_get_length_ms (summary));

  /* Translators: when a talk was, and its length. */
  return g_strdup_printf (C_ ("label", "%s · %s"), when, minutes);
}

static const char *
get_topic (MendTalkSummary *summary)
{
  const char *topic = mend_talk_summary_get_topic (summary);
  const char *title = mend_talk_summary_get_title (summary);

  if (topic != NULL && *topic != '\0')
    return topic;

  return title != NULL ? title : "";
}

/* What has the focus is the row of the list, which is around this one. */
static void
name_row (MendHistoryRow *self, const char *when, const char *topic, const char *kept)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (parent == NULL)
    return;

  if (*kept != '\0')
    /* Translators: for a screen reader: when a talk was, what it was about, what was kept. */
    name = g_strdup_printf (C_ ("label", "%s. %s. %s"), when, topic, kept);
  else
    /* Translators: for a screen reader: when a talk was, what it was about. */
    name = g_strdup_printf (C_ ("label", "%s. %s."), when, topic);

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_month (MendHistoryRow *self)
{
  g_autofree char *month = NULL;

  if (self->begins_month && self->summary != NULL)
    month = mend_talk_words_month (mend_talk_summary_get_started (self->summary));

  gtk_label_set_text (self->month_label, month != NULL ? month : "");
  gtk_widget_set_visible (GTK_WIDGET (self->month_label), month != NULL);
}

static void
show_summary (MendHistoryRow *self)
{
  g_autofree char *when = NULL;
  const char *topic;
  const char *kept;

  show_month (self);

  if (self->summary == NULL)
    return;

  when = write_when (self->summary);
  topic = get_topic (self->summary);
  kept = mend_talk_summary_get_first_kept (self->summary);
  if (kept == NULL)
    kept = "";

  gtk_label_set_text (self->when_label, when);
  gtk_label_set_text (self->topic_label, topic);
  gtk_label_set_text (self->kept_label, kept);
  name_row (self, when, topic, kept);
}

static void
mend_history_row_dispose (GObject *object)
{
  mend_history_row_set_summary (MEND_HISTORY_ROW (object), NULL);

  G_OBJECT_CLASS (mend_history_row_parent_class)->dispose (object);
}

static void
mend_history_row_class_init (MendHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_history_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHistoryRow, month_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryRow, topic_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryRow, kept_label);
}

static void
mend_history_row_init (MendHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_history_row_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_ROW, NULL);
}

MendTalkSummary *
mend_history_row_get_summary (MendHistoryRow *self)
{
  g_return_val_if_fail (MEND_IS_HISTORY_ROW (self), NULL);

  return self->summary;
}

/**
 * mend_history_row_set_summary:
 * @self: a row
 * @summary: (nullable): the talk to show; the row follows it while it is filled in
 *
 * Sets the talk.
 */
void
mend_history_row_set_summary (MendHistoryRow *self, MendTalkSummary *summary)
{
  g_return_if_fail (MEND_IS_HISTORY_ROW (self));

  if (self->summary == summary)
    return;

  if (self->summary != NULL)
    g_signal_handlers_disconnect_by_func (self->summary, show_summary, self);

  g_set_object (&self->summary, summary);

  if (summary == NULL)
    return;

  /* All is filled in at once, and this is told each time. */
  g_signal_connect_object (summary, "notify::is-loaded", G_CALLBACK (show_summary), self,
                           G_CONNECT_SWAPPED);
  show_summary (self);
}

/**
 * mend_history_row_set_begins_month:
 * @self: a row
 * @begins_month: whether the talk above it, if any, was in another month
 *
 * Sets whether the name of the month is shown.
 */
void
mend_history_row_set_begins_month (MendHistoryRow *self, gboolean begins_month)
{
  g_return_if_fail (MEND_IS_HISTORY_ROW (self));

  self->begins_month = begins_month;
  show_month (self);
}
