// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-course-view.h"

#include "history/mend-course-drawing.h"
#include "history/mend-course-words.h"
#include "history/mend-talk-words.h"
#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendCourseView:
 *
 * How a talk went: a drawing, a table with the same, and a sentence. It is closed at first, and is
 * not there at all where nothing was said.
 */

struct _MendCourseView
{
  AdwBin parent_instance;

  GtkExpander *expander;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkWidget *marks_box;
  MendCourseDrawing *drawing;
  GtkLabel *from_label;
  GtkLabel *to_label;
  GtkLabel *sentence_label;
  GtkGrid *table;
};

G_DEFINE_FINAL_TYPE (MendCourseView, mend_course_view, ADW_TYPE_BIN)

static void
attach_label (MendCourseView *self, const char *text, int column, int row, gboolean is_head)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "yalign", 0.0f, "hexpand", column == 0, NULL);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (is_head)
    gtk_widget_add_css_class (label, "heading");

  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static void
clear_table (MendCourseView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
}

static void
fill_table (MendCourseView *self, const MendTalkRecord *record)
{
  int row = 1;

  clear_table (self);
  attach_label (self, C_ ("label", "What"), 0, 0, TRUE);
  attach_label (self, C_ ("label", "How long"), 1, 0, TRUE);

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);
      g_autofree char *what = mend_course_words_stretch (record, course);
      g_autofree char *length = NULL;

      if (what == NULL)
        continue;

      length = mend_course_words_about (course->to_ms - course->from_ms);
      attach_label (self, what, 0, row, FALSE);
      attach_label (self, length, 1, row, FALSE);
      row++;
    }
}

static void
show_times (MendCourseView *self, const MendTalkRecord *record)
{
  g_autoptr (GDateTime) end = g_date_time_add (record->started, record->length_ms * 1000);
  g_autofree char *from = mend_talk_words_time (record->started);
  g_autofree char *to = end != NULL ? mend_talk_words_time (end) : NULL;

  gtk_label_set_text (self->from_label, from);
  gtk_label_set_text (self->to_label, to != NULL ? to : "");
}

static void
mend_course_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mend_course_view_parent_class)->unmap (widget);

  gtk_expander_set_expanded (MEND_COURSE_VIEW (widget)->expander, FALSE);
}

static void
mend_course_view_class_init (MendCourseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->unmap = mend_course_view_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-course-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, expander);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, marks_box);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, drawing);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, from_label);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, to_label);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, MendCourseView, table);
}

static void
mend_course_view_init (MendCourseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The left person is left, whichever way one reads. */
  gtk_widget_set_direction (self->marks_box, GTK_TEXT_DIR_LTR);
}

/**
 * mend_course_view_set_record:
 * @self: a view
 * @record: a talk
 *
 * Sets the talk to show, closed.
 */
void
mend_course_view_set_record (MendCourseView *self, MendTalkRecord *record)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (MEND_IS_COURSE_VIEW (self));
  g_return_if_fail (record != NULL);

  sentence = mend_course_words_sentence (record);
  gtk_expander_set_expanded (self->expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  gtk_label_set_text (self->sentence_label, sentence != NULL ? sentence : "");

  mend_person_mark_set_name (self->left_mark, mend_talk_record_get_name (record, MEND_SEAT_LEFT));
  mend_person_mark_set_name (self->right_mark, mend_talk_record_get_name (record, MEND_SEAT_RIGHT));
  mend_course_drawing_set_record (self->drawing, record);
  show_times (self, record);
  fill_table (self, record);
}

/**
 * mend_course_view_set_colors:
 * @self: a view
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_course_view_set_colors (MendCourseView *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_COURSE_VIEW (self));

  mend_person_mark_set_color (self->left_mark, left);
  mend_person_mark_set_color (self->right_mark, right);
  mend_course_drawing_set_colors (self->drawing, left, right);
}
