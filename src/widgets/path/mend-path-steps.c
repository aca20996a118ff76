// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-steps.h"

#include "path/mend-path-glyph.h"
#include "path/mend-path-words.h"

/**
 * MendPathSteps:
 *
 * The six steps of the Path, along a trail that winds from one to the next.
 *
 * All marks look the same, whatever there is: the trail does not measure. Its signal is `open`,
 * with a [enum@Mend.PathOffer]; a button is there only for what can be opened.
 */

typedef struct
{
  GtkWidget *mark;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *note;
  GtkButton *button;
  MendPathOffer offer;
} Step;

struct _MendPathSteps
{
  GtkBox parent_instance;

  Step steps[MEND_PATH_N_STEPS];
  guint can_open;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How far every second mark stands aside, and the dots of the trail, in px. */
#define ASIDE     14
#define DOT       3.0
#define DOT_EVERY 9.0

G_DEFINE_FINAL_TYPE (MendPathSteps, mend_path_steps, GTK_TYPE_BOX)

static gboolean
find_center (GtkWidget *mark, GtkWidget *steps, graphene_point_t *center)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (mark, steps, &bounds))
    return FALSE;

  graphene_rect_get_center (&bounds, center);

  return TRUE;
}

/* From mark to mark, leaving each downwards and coming to the next from above. */
static void
draw_trail (MendPathSteps *self, cairo_t *cr)
{
  graphene_point_t from = { 0, 0 };

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    {
      graphene_point_t to;
      float middle;

      if (!find_center (self->steps[i].mark, GTK_WIDGET (self), &to))
        return;

      middle = (from.y + to.y) / 2;

      if (i == 0)
        cairo_move_to (cr, (double) to.x, (double) to.y);
      else
        cairo_curve_to (cr, (double) from.x, (double) middle, (double) to.x, (double) middle,
                        (double) to.x, (double) to.y);

      from = to;
    }
}

static void
mend_path_steps_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MendPathSteps *self = MEND_PATH_STEPS (widget);
  const double dots[] = { 0, DOT_EVERY };
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                     (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->steps[0].mark), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, DOT);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  draw_trail (self, cr);
  cairo_stroke (cr);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (mend_path_steps_parent_class)->snapshot (widget, snapshot);
}

static void
clicked_cb (MendPathSteps *self, GtkButton *button)
{
  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    {
      if (self->steps[i].button == button)
        g_signal_emit (self, signals[OPEN], 0, self->steps[i].offer);
    }
}

static void
mend_path_steps_class_init (MendPathStepsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = mend_path_steps_snapshot;

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_PATH_STEPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkLabel *
add_title (GtkWidget *box, MendPathStep step)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                    mend_path_words_get_title (step), "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
make_mark (MendPathStep step)
{
  g_autoptr (GdkPaintable) glyph = mend_path_glyph_new (step);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "paintable", glyph, NULL);

  gtk_widget_add_css_class (mark, "mend-path-mark");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_start (mark, step % 2 == 1 ? ASIDE : 0);
  gtk_widget_set_margin_end (mark, step % 2 == 1 ? 0 : ASIDE);

  return mark;
}

static GtkButton *
add_button (MendPathSteps *self, GtkWidget *box, GtkLabel *title)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_visible (button, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  title, NULL, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return GTK_BUTTON (button);
}

static void
add_step (MendPathSteps *self, MendPathStep number)
{
  Step *step = &self->steps[number];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  step->mark = make_mark (number);
  step->title = add_title (column, number);
  step->sentence = add_label (column, NULL);
  step->note = add_label (column, "caption");
  step->button = add_button (self, column, step->title);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), step->mark);
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (self), row);
}

static void
mend_path_steps_init (MendPathSteps *self)
{
  self->can_open = G_MAXUINT;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 30);

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    add_step (self, (MendPathStep) i);
}

/**
 * mend_path_steps_new:
 *
 * Makes the steps, which say nothing yet.
 *
 * Returns: (transfer floating): the steps
 */
GtkWidget *
mend_path_steps_new (void)
{
  return g_object_new (MEND_TYPE_PATH_STEPS, NULL);
}

/**
 * mend_path_steps_set_can_open:
 * @self: the steps
 * @offer: something that a step may offer
 * @can_open: whether it can be opened
 *
 * Says whether there is something behind a button. It is told before [method@PathSteps.show].
 */
void
mend_path_steps_set_can_open (MendPathSteps *self, MendPathOffer offer, gboolean can_open)
{
  g_return_if_fail (MEND_IS_PATH_STEPS (self));

  if (can_open)
    self->can_open |= 1u << offer;
  else
    self->can_open &= ~(1u << offer);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_offer (MendPathSteps *self, Step *step, MendPathOffer offer)
{
  const char *label = mend_path_words_get_offer (offer);
  const gboolean is_offered = label != NULL && (self->can_open & (1u << offer)) != 0;

  step->offer = offer;
  if (is_offered)
    {
      gtk_button_set_label (step->button, label);
      /* Large text on a narrow window takes more than one line. */
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (step->button)), TRUE);
    }
  gtk_widget_set_visible (GTK_WIDGET (step->button), is_offered);
}

/**
 * mend_path_steps_show:
 * @self: the steps
 * @facts: what there is
 * @now: date and time here
 *
 * Says of each step what there is.
 */
void
mend_path_steps_show (MendPathSteps *self, const MendPathFacts *facts, GDateTime *now)
{
  g_return_if_fail (MEND_IS_PATH_STEPS (self));
  g_return_if_fail (facts != NULL && now != NULL);

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    {
      Step *step = &self->steps[i];
      g_autofree char *sentence = mend_path_words_write (facts, (MendPathStep) i, now);

      set_text (step->sentence, sentence);
      set_text (step->note, mend_path_words_get_note (facts, (MendPathStep) i, now));
      show_offer (self, step, mend_path_get_offer (facts, (MendPathStep) i, now));
    }
}
