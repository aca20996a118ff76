// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-form.h"

#include <glib/gi18n.h>

#include "good/mend-good-plan.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"

/**
 * MendGoodThingForm:
 *
 * Something good, as it is written down: in one's own words, or as a card says it. What both do
 * together can be given a day, and somebody who books. As long as it says nothing, there is
 * nothing.
 */
struct _MendGoodThingForm
{
  AdwBin parent_instance;

  MendGoodThingKind kind;
  MendCard *card;

  GtkWidget *card_box;
  GtkLabel *clause_label;
  GtkLabel *question_label;
  AdwPreferencesGroup *text_group;
  AdwEntryRow *text_row;
  MendGoodPlan *plan;
  GtkWidget *another_button;
  GtkWidget *write_button;
};

enum
{
  SIGNAL_ANOTHER,
  SIGNAL_TAKEN_BACK,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendGoodThingForm, mend_good_thing_form, ADW_TYPE_BIN)

static const char *
get_text (MendGoodThingForm *self)
{
  return self->card != NULL ? mend_card_get_front (self->card)
                            : gtk_editable_get_text (GTK_EDITABLE (self->text_row));
}

static void
changed_cb (MendGoodThingForm *self)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  gtk_widget_set_sensitive (self->write_button, *text != '\0');
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendGoodThingForm *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
another_clicked_cb (MendGoodThingForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ANOTHER], 0);
}

static void
take_back_clicked_cb (MendGoodThingForm *self)
{
  g_signal_emit (self, signals[SIGNAL_TAKEN_BACK], 0);
}

static void
write_clicked_cb (MendGoodThingForm *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static gboolean
mend_good_thing_form_grab_focus (GtkWidget *widget)
{
  MendGoodThingForm *self = MEND_GOOD_THING_FORM (widget);

  return gtk_widget_grab_focus (self->card != NULL ? self->another_button
                                                   : GTK_WIDGET (self->text_row));
}

static void
mend_good_thing_form_dispose (GObject *object)
{
  g_clear_object (&MEND_GOOD_THING_FORM (object)->card);

  G_OBJECT_CLASS (mend_good_thing_form_parent_class)->dispose (object);
}

static void
mend_good_thing_form_class_init (MendGoodThingFormClass *klass)
{
  static const char *const names[N_SIGNALS] = { "another", "taken-back", "written" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_good_thing_form_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_good_thing_form_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_GOOD_THING_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-good-thing-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, card_box);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, clause_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, question_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, text_group);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, text_row);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, plan);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, another_button);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingForm, write_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
mend_good_thing_form_init (MendGoodThingForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static const char *
get_title (MendGoodThingKind kind)
{
  if (kind == MEND_GOOD_THING_APPRECIATION)
    return C_ ("said by a person", "What I value");
  if (kind == MEND_GOOD_THING_GESTURE)
    return C_ ("said by a person", "Something small that I do");

  return C_ ("said by a person", "What we do");
}

/**
 * mend_good_thing_form_new:
 * @kind: an appreciation, an activity or a gesture
 *
 * Makes a form.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
mend_good_thing_form_new (MendGoodThingKind kind)
{
  MendGoodThingForm *self = g_object_new (MEND_TYPE_GOOD_THING_FORM, NULL);

  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), get_title (kind));

  return GTK_WIDGET (self);
}

/**
 * mend_good_thing_form_set_up_plan:
 * @self: a form
 * @today: which day it is
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Lets people give it a day, and somebody who books.
 */
void
mend_good_thing_form_set_up_plan (MendGoodThingForm *self,
                                  GDateTime *today,
                                  const char *left_name,
                                  const char *right_name)
{
  g_return_if_fail (MEND_IS_GOOD_THING_FORM (self));

  mend_good_plan_set_up (self->plan, today, left_name, right_name);
  gtk_widget_set_visible (GTK_WIDGET (self->plan), TRUE);
}

/**
 * mend_good_thing_form_set_card:
 * @self: a form
 * @card: (nullable): a card
 *
 * Shows what a card says in the place of what people would write.
 */
void
mend_good_thing_form_set_card (MendGoodThingForm *self, MendCard *card)
{
  const char *question;

  g_return_if_fail (MEND_IS_GOOD_THING_FORM (self));

  g_set_object (&self->card, card);
  question = card != NULL ? mend_card_get_question (card) : NULL;
  gtk_label_set_text (self->clause_label, card != NULL ? mend_card_get_front (card) : "");
  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  gtk_widget_set_visible (GTK_WIDGET (self->question_label), question != NULL);
  gtk_widget_set_visible (self->card_box, card != NULL);
  gtk_widget_set_visible (self->another_button, card != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->text_group), card == NULL);
  changed_cb (self);
}

/**
 * mend_good_thing_form_fill_in:
 * @self: a form
 * @thing: return location for what is written in it, which belongs to the form
 * @plan: return location for the day and who books; without a day nothing is planned
 *
 * Fills in what was written down.
 */
void
mend_good_thing_form_fill_in (MendGoodThingForm *self, MendGoodThing *thing, MendGoodThing *plan)
{
  g_return_if_fail (MEND_IS_GOOD_THING_FORM (self));
  g_return_if_fail (thing != NULL && plan != NULL);

  thing->kind = self->kind;
  thing->text = (char *) get_text (self);

  if (gtk_widget_get_visible (GTK_WIDGET (self->plan)))
    mend_good_plan_fill_in (self->plan, plan);
}
