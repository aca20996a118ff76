// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-apart.h"

#include "mend-person-color.h"
#include "mend-shape.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkApart:
 *
 * The page while both are apart: when they want to be back, and what can help until then. Nothing
 * of the talk is on it. Each says for themselves that they are back.
 */

typedef struct
{
  GtkToggleButton *button;
  GtkWidget *content;
  GtkImage *shape;
  GtkLabel *label;
  const char *css_class;
} Person;

struct _MendTalkApart
{
  AdwBin parent_instance;

  MendTalk *talk;
  gboolean is_filling;

  MendScaledLabel *until;
  MendScaledLabel *aloud;
  GtkWidget *breath_bin;
  GtkToggleButton *breathe;
  Person left;
  Person right;
};

G_DEFINE_FINAL_TYPE (MendTalkApart, mend_talk_apart, ADW_TYPE_BIN)

static Person *
get_person (MendTalkApart *self, MendSeat seat)
{
  return seat == MEND_SEAT_LEFT ? &self->left : &self->right;
}

static void
show_person (MendTalkApart *self, const MendTalkLook *look, MendSeat seat)
{
  Person *person = get_person (self, seat);
  const char *css_class =
      mend_person_color_get_css_class (mend_talk_look_get_color (look, seat), seat);
  g_autofree char *text = mend_talk_text_is_back (look->talk, seat);

  gtk_label_set_text (person->label, text);
  gtk_toggle_button_set_active (person->button, mend_talk_get_is_back (look->talk, seat));

  if (person->css_class == css_class)
    return;

  if (person->css_class != NULL)
    gtk_widget_remove_css_class (person->content, person->css_class);

  gtk_widget_add_css_class (person->content, css_class);
  person->css_class = css_class;
}

static void
show_times (MendTalkApart *self, const MendTalkLook *look)
{
  g_autofree char *until = mend_talk_text_break (look->talk);
  g_autofree char *aloud = mend_talk_text_aloud (look->talk);

  mend_scaled_label_set_label (self->until, until);
  mend_scaled_label_set_label (self->aloud, aloud);
}

static void
breathe_toggled_cb (MendTalkApart *self)
{
  gtk_widget_set_visible (self->breath_bin, gtk_toggle_button_get_active (self->breathe));
}

static void
back_toggled_cb (MendTalkApart *self, GtkToggleButton *button)
{
  const MendSeat seat = button == self->left.button ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  if (!self->is_filling)
    mend_talk_set_is_back (self->talk, seat, gtk_toggle_button_get_active (button));
}

static void
mend_talk_apart_dispose (GObject *object)
{
  g_clear_object (&MEND_TALK_APART (object)->talk);

  G_OBJECT_CLASS (mend_talk_apart_parent_class)->dispose (object);
}

static void
bind_person (GtkWidgetClass *widget_class, const char *seat, gsize offset)
{
  const struct
  {
    const char *name;
    gsize offset;
  } children[] = {
    { "back", G_STRUCT_OFFSET (Person, button) },
    { "content", G_STRUCT_OFFSET (Person, content) },
    { "shape", G_STRUCT_OFFSET (Person, shape) },
    { "label", G_STRUCT_OFFSET (Person, label) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *name = g_strconcat (seat, "_", children[i].name, NULL);

      gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (name), FALSE,
                                                 (gssize) (offset + children[i].offset));
    }
}

static void
mend_talk_apart_class_init (MendTalkApartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_apart_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-apart.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkApart, until);
  gtk_widget_class_bind_template_child (widget_class, MendTalkApart, aloud);
  gtk_widget_class_bind_template_child (widget_class, MendTalkApart, breath_bin);
  gtk_widget_class_bind_template_child (widget_class, MendTalkApart, breathe);
  bind_person (widget_class, "left", G_STRUCT_OFFSET (MendTalkApart, left));
  bind_person (widget_class, "right", G_STRUCT_OFFSET (MendTalkApart, right));
  gtk_widget_class_bind_template_callback (widget_class, breathe_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_toggled_cb);
}

static void
mend_talk_apart_init (MendTalkApart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      g_autoptr (GdkPaintable) shape = mend_shape_new ((MendSeat) seat);

      gtk_image_set_from_paintable (get_person (self, (MendSeat) seat)->shape, shape);
    }
}

/**
 * mend_talk_apart_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows when both want to be back, and who is.
 */
void
mend_talk_apart_show (MendTalkApart *self, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_TALK_APART (self));

  g_set_object (&self->talk, look->talk);
  show_times (self, look);

  self->is_filling = TRUE;
  show_person (self, look, MEND_SEAT_LEFT);
  show_person (self, look, MEND_SEAT_RIGHT);
  self->is_filling = FALSE;
}

/**
 * mend_talk_apart_rest:
 * @self: a page
 *
 * Leaves the page as the next break finds it.
 */
void
mend_talk_apart_rest (MendTalkApart *self)
{
  g_return_if_fail (MEND_IS_TALK_APART (self));

  gtk_toggle_button_set_active (self->breathe, FALSE);
}

/* What does no harm when it is pressed by mistake. */
GtkWidget *
mend_talk_apart_get_main_button (MendTalkApart *self)
{
  g_return_val_if_fail (MEND_IS_TALK_APART (self), NULL);

  return GTK_WIDGET (self->breathe);
}
