// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-course-drawing.h"

#include "history/mend-course-face.h"
#include "history/mend-course-words.h"
#include "mend-person-color.h"

/**
 * MendCourseDrawing:
 *
 * How a talk went, drawn to scale. For a screen reader it is the sentence that says the same.
 */

enum
{
  LAYER_REST,
  LAYER_LEFT,
  LAYER_RIGHT,
  N_LAYERS
};

static const MendSeat layer_seats[N_LAYERS] = { MEND_SEAT_NONE, MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

struct _MendCourseDrawing
{
  GtkWidget parent_instance;

  /* One above the other: an image paints all it shows in one colour. */
  GtkWidget *layers[N_LAYERS];
  MendCourseFace *faces[N_LAYERS];
  const char *css_classes[N_LAYERS];
};

G_DEFINE_FINAL_TYPE (MendCourseDrawing, mend_course_drawing, GTK_TYPE_WIDGET)

static void
set_css_class (MendCourseDrawing *self, int layer, const char *css_class)
{
  if (self->css_classes[layer] != NULL)
    gtk_widget_remove_css_class (self->layers[layer], self->css_classes[layer]);

  self->css_classes[layer] = css_class;
  gtk_widget_add_css_class (self->layers[layer], css_class);
}

static void
mend_course_drawing_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  /* The styles say how high it is, and it is as wide as there is room. */
  *minimum = 0;
  *natural = 0;
}

static void
mend_course_drawing_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendCourseDrawing *self = MEND_COURSE_DRAWING (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  /* An image fits what it shows into a square. So it gets one as wide as the drawing, with its
   * middle where that of the drawing is, and paints what is in sight and no more. */
  int side = MAX (width, height);
  graphene_point_t middle =
      GRAPHENE_POINT_INIT ((float) (width - side) / 2, (float) (height - side) / 2);

  for (int i = 0; i < N_LAYERS; i++)
    {
      if (self->faces[i] != NULL && height > 0)
        mend_course_face_set_size (self->faces[i], width, height, mirrored);

      gtk_widget_allocate (self->layers[i], side, side, -1,
                           gsk_transform_translate (NULL, &middle));
    }
}

static void
mend_course_drawing_dispose (GObject *object)
{
  MendCourseDrawing *self = MEND_COURSE_DRAWING (object);

  for (int i = 0; i < N_LAYERS; i++)
    {
      g_clear_pointer (&self->layers[i], gtk_widget_unparent);
      g_clear_object (&self->faces[i]);
    }

  G_OBJECT_CLASS (mend_course_drawing_parent_class)->dispose (object);
}

static void
mend_course_drawing_class_init (MendCourseDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_course_drawing_dispose;

  widget_class->measure = mend_course_drawing_measure;
  widget_class->size_allocate = mend_course_drawing_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mend-course");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mend_course_drawing_init (MendCourseDrawing *self)
{
  for (int i = 0; i < N_LAYERS; i++)
    {
      self->layers[i] = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);
      gtk_widget_set_parent (self->layers[i], GTK_WIDGET (self));
    }

  set_css_class (self, LAYER_REST, "mend-course-rest");
  mend_course_drawing_set_colors (self, NULL, NULL);
}

GtkWidget *
mend_course_drawing_new (void)
{
  return g_object_new (MEND_TYPE_COURSE_DRAWING, NULL);
}

/**
 * mend_course_drawing_set_record:
 * @self: a drawing
 * @record: a talk
 *
 * Sets the talk to draw.
 */
void
mend_course_drawing_set_record (MendCourseDrawing *self, MendTalkRecord *record)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (MEND_IS_COURSE_DRAWING (self));
  g_return_if_fail (record != NULL);

  for (int i = 0; i < N_LAYERS; i++)
    {
      g_clear_object (&self->faces[i]);
      self->faces[i] = mend_course_face_new (record, layer_seats[i]);
      gtk_image_set_from_paintable (GTK_IMAGE (self->layers[i]), GDK_PAINTABLE (self->faces[i]));
    }

  sentence = mend_course_words_sentence (record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : "", -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * mend_course_drawing_set_colors:
 * @self: a drawing
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_course_drawing_set_colors (MendCourseDrawing *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_COURSE_DRAWING (self));

  set_css_class (self, LAYER_LEFT, mend_person_color_get_css_class (left, MEND_SEAT_LEFT));
  set_css_class (self, LAYER_RIGHT, mend_person_color_get_css_class (right, MEND_SEAT_RIGHT));
}
