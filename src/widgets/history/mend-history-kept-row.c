// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-kept-row.h"

#include "history/mend-hit-label.h"
#include "history/mend-kept-place.h"
#include "history/mend-search-text.h"
#include "history/mend-talk-words.h"
#include "mend-fold.h"
#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendHistoryKeptRow:
 *
 * What was kept or taken along in a talk, with whose it is and when it was. Where something is
 * looked for, it is the sentence that has it.
 */

struct _MendHistoryKeptRow
{
  AdwBin parent_instance;

  MendPersonMark *mark;
  GtkWidget *both_label;
  GtkLabel *day_label;
  GtkLabel *text_label;

  char *colors[2];
  GStrv words;
};

G_DEFINE_FINAL_TYPE (MendHistoryKeptRow, mend_history_kept_row, ADW_TYPE_BIN)

static char *
write_day (MendKeptLine *line)
{
  g_autofree char *day = mend_talk_words_day (mend_kept_line_get_started (line));
  const char *place = mend_kept_place_get_label (line);

  return place != NULL ? g_strdup_printf ("%s · %s", place, day) : g_steal_pointer (&day);
}

/* All of it, or the sentence with the most of what is looked for. */
static char *
find_text (MendHistoryKeptRow *self, MendKeptLine *line)
{
  const char *const *words = (const char *const *) self->words;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (MendSearchText) text = NULL;
  char *sentence = NULL;
  guint n_found = 0;

  if (words != NULL && words[0] != NULL)
    {
      g_ptr_array_add (texts, (gpointer) mend_kept_line_get_text (line));
      text = mend_search_text_new ("", texts);
      sentence = mend_search_text_find (text, words, &n_found);
    }

  return sentence != NULL ? sentence : g_strdup (mend_kept_line_get_text (line));
}

static void
show_text (MendHistoryKeptRow *self, const char *text)
{
  static const char *const none[] = { NULL };
  guint n_found = 0;
  g_autoptr (GArray) spans = mend_fold_find (
      text, self->words != NULL ? (const char *const *) self->words : none, &n_found);

  mend_hit_label_show (self->text_label, text, spans);
}

/* What has the focus is the row of the list, which is around this one. */
static void
name_row (MendHistoryKeptRow *self, MendKeptLine *line, const char *day, const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  MendSeat seat = mend_kept_line_get_seat (line);
  g_autofree char *name = NULL;

  if (parent == NULL)
    return;

  /* Translators: for a screen reader: whose it is, when it was, and what was kept. */
  name = g_strdup_printf (C_ ("label", "%s, %s: %s"),
                          seat == MEND_SEAT_BOTH
                              ? C_ ("label", "Both of you")
                              : mend_talk_words_name (mend_kept_line_get_name (line), seat),
                          day, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mend_history_kept_row_finalize (GObject *object)
{
  MendHistoryKeptRow *self = MEND_HISTORY_KEPT_ROW (object);

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  g_strfreev (self->words);

  G_OBJECT_CLASS (mend_history_kept_row_parent_class)->finalize (object);
}

static void
mend_history_kept_row_class_init (MendHistoryKeptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_history_kept_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-history-kept-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHistoryKeptRow, mark);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryKeptRow, both_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryKeptRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, MendHistoryKeptRow, text_label);
}

static void
mend_history_kept_row_init (MendHistoryKeptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_history_kept_row_new (void)
{
  return g_object_new (MEND_TYPE_HISTORY_KEPT_ROW, NULL);
}

/**
 * mend_history_kept_row_set_line:
 * @self: a row
 * @line: what was kept
 *
 * Shows a line.
 */
void
mend_history_kept_row_set_line (MendHistoryKeptRow *self, MendKeptLine *line)
{
  MendSeat seat;
  gboolean is_persons;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_HISTORY_KEPT_ROW (self));
  g_return_if_fail (MEND_IS_KEPT_LINE (line));

  seat = mend_kept_line_get_seat (line);
  is_persons = seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
  day = write_day (line);
  text = find_text (self, line);

  if (is_persons)
    {
      mend_person_mark_set_seat (self->mark, seat);
      mend_person_mark_set_name (self->mark, mend_kept_line_get_name (line));
      mend_person_mark_set_color (self->mark, self->colors[seat == MEND_SEAT_RIGHT]);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_persons);
  gtk_widget_set_visible (self->both_label, !is_persons);
  gtk_label_set_text (self->day_label, day);
  show_text (self, text);
  name_row (self, line, day, text);
}

/**
 * mend_history_kept_row_set_colors:
 * @self: a row
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours for lines that are shown from now on.
 */
void
mend_history_kept_row_set_colors (MendHistoryKeptRow *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_HISTORY_KEPT_ROW (self));

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  self->colors[0] = g_strdup (left);
  self->colors[1] = g_strdup (right);
}

/**
 * mend_history_kept_row_set_words:
 * @self: a row
 * @words: (nullable) (array zero-terminated=1): words as [func@fold_words] gives them
 *
 * Sets what is looked for in lines that are shown from now on.
 */
void
mend_history_kept_row_set_words (MendHistoryKeptRow *self, const char *const *words)
{
  g_return_if_fail (MEND_IS_HISTORY_KEPT_ROW (self));

  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
}
