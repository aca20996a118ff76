// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-mark-field.h"

#include <glib/gi18n.h>

#include "mend-focus-child.h"
#include "talk/mend-outcome-row.h"

/**
 * MendMarkField:
 *
 * Where the one who gave a promise says what became of it, with one fact. What got in the way and
 * what is next are asked of one that was missed, in the same place and size as the fact.
 *
 * What is typed is in the talk at once, and what is taken back is gone from it at once. Without a
 * talk it is in the field, until whoever has opened it asks for it.
 */
struct _MendMarkField
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  char *promise_id;
  MendOutcome outcome;
  gboolean is_filling;

  GtkLabel *promise;
  MendOutcomeRow *outcomes;
  GtkWidget *rows;
  GtkEditable *fact;
  GtkEditable *obstacle;
  GtkEditable *next;
  GtkLabel *caption;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendMarkField, mend_mark_field, ADW_TYPE_BIN)

static MendOutcome
get_outcome (MendMarkField *self)
{
  return self->talk != NULL ? mend_talk_get_outcome (self->talk, self->promise_id) : self->outcome;
}

static void
set_text (GtkEditable *field, const char *text)
{
  gtk_editable_set_text (field, text != NULL ? text : "");
}

static void
show_outcome (MendMarkField *self)
{
  const MendOutcome outcome = get_outcome (self);

  mend_outcome_row_show (self->outcomes, gtk_label_get_text (self->promise), outcome);
  gtk_widget_set_visible (self->rows, outcome != MEND_OUTCOME_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), outcome == MEND_OUTCOME_MISSED);
  gtk_widget_set_visible (GTK_WIDGET (self->next), outcome == MEND_OUTCOME_MISSED);
}

static void
fill (MendMarkField *self)
{
  const MendEvent *mark =
      self->talk != NULL ? mend_talk_get_mark (self->talk, self->promise_id) : NULL;

  self->is_filling = TRUE;
  show_outcome (self);
  set_text (self->fact, mark != NULL ? mark->text : NULL);
  set_text (self->obstacle, mark != NULL ? mark->details[MEND_MARK_OBSTACLE] : NULL);
  set_text (self->next, mark != NULL ? mark->details[MEND_MARK_NEXT] : NULL);
  self->is_filling = FALSE;
}

/* Pressing what is lit takes it back. */
static void
outcome_chosen_cb (MendMarkField *self, MendOutcome outcome)
{
  if (self->promise_id == NULL)
    return;

  if (get_outcome (self) == outcome)
    outcome = MEND_OUTCOME_OPEN;

  if (self->talk == NULL)
    {
      self->outcome = outcome;
      show_outcome (self);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }

  mend_talk_choose_outcome (self->talk, self->seat, self->promise_id, outcome);
  fill (self);
}

static void
text_changed_cb (MendMarkField *self)
{
  MendMark mark = { .promise_id = self->promise_id };

  if (self->is_filling || self->talk == NULL)
    return;

  mark.outcome = get_outcome (self);
  mark.fact = (char *) gtk_editable_get_text (self->fact);
  mark.obstacle = (char *) gtk_editable_get_text (self->obstacle);
  mark.next = (char *) gtk_editable_get_text (self->next);
  mend_talk_write_mark (self->talk, self->seat, &mark);
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendMarkField *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static gboolean
mend_mark_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_MARK_FIELD (widget)->fact));
}

static void
mend_mark_field_dispose (GObject *object)
{
  MendMarkField *self = MEND_MARK_FIELD (object);

  g_clear_object (&self->talk);
  g_clear_pointer (&self->promise_id, g_free);

  G_OBJECT_CLASS (mend_mark_field_parent_class)->dispose (object);
}

static void
mend_mark_field_class_init (MendMarkFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_mark_field_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_mark_field_grab_focus;

  /* Something else is chosen in a field that belongs to no talk. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_MARK_FIELD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-mark-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, promise);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, outcomes);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, rows);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, fact);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, obstacle);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, next);
  gtk_widget_class_bind_template_child (widget_class, MendMarkField, caption);
  gtk_widget_class_bind_template_callback (widget_class, outcome_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
mend_mark_field_init (MendMarkField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_mark_field_new:
 *
 * Makes a field that belongs to no promise yet.
 *
 * Returns: (transfer floating): the field
 */
GtkWidget *
mend_mark_field_new (void)
{
  return g_object_new (MEND_TYPE_MARK_FIELD, NULL);
}

/**
 * mend_mark_field_open:
 * @self: a field
 * @look: what there is to show
 *
 * Readies the field for the promise that the talk looks at.
 */
void
mend_mark_field_open (MendMarkField *self, const MendTalkLook *look)
{
  const MendPlanPart *part = mend_talk_get_part (look->talk);
  g_autofree char *quoted = NULL;

  g_return_if_fail (MEND_IS_MARK_FIELD (self));
  g_return_if_fail (part->promise_id != NULL);

  g_set_object (&self->talk, look->talk);
  self->seat = part->speaker;
  g_free (self->promise_id);
  self->promise_id = g_strdup (part->promise_id);
  quoted = g_strdup_printf ("“%s”", part->promise);
  gtk_label_set_text (self->promise, quoted);
  fill (self);
}

/**
 * mend_mark_field_open_promise:
 * @self: a field
 * @promise: a promise
 * @name: how the one is called who gave it
 *
 * Readies the field for a promise outside of a talk, with nothing chosen. What is promised stands
 * above the field.
 */
void
mend_mark_field_open_promise (MendMarkField *self, const MendPromise *promise, const char *name)
{
  g_autofree char *caption = NULL;

  g_return_if_fail (MEND_IS_MARK_FIELD (self));
  g_return_if_fail (promise != NULL && name != NULL);

  mend_mark_field_close (self);
  self->promise_id = g_strdup (promise->id);
  gtk_label_set_text (self->promise, promise->text);
  gtk_widget_set_visible (GTK_WIDGET (self->promise), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->outcomes), GTK_ALIGN_START);
  /* Translators: both %s are the name of the same person */
  caption = g_strdup_printf (C_ ("to both", "%s gave this promise. %s marks it."), name, name);
  gtk_label_set_text (self->caption, caption);
  gtk_label_set_xalign (self->caption, 0);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_LEFT);
  fill (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mend_mark_field_fill_in:
 * @self: a field
 * @mark: return location for what is in it, which belongs to the field
 *
 * Fills in the promise, what became of it, and what was written of that. What is not asked is not
 * filled in.
 */
void
mend_mark_field_fill_in (MendMarkField *self, MendMark *mark)
{
  gboolean is_missed;

  g_return_if_fail (MEND_IS_MARK_FIELD (self));
  g_return_if_fail (mark != NULL);

  is_missed = get_outcome (self) == MEND_OUTCOME_MISSED;
  mark->promise_id = self->promise_id;
  mark->outcome = get_outcome (self);
  mark->fact = (char *) gtk_editable_get_text (self->fact);
  mark->obstacle = is_missed ? (char *) gtk_editable_get_text (self->obstacle) : NULL;
  mark->next = is_missed ? (char *) gtk_editable_get_text (self->next) : NULL;
}

/**
 * mend_mark_field_close:
 * @self: a field
 *
 * Forgets what was typed, which is in the talk.
 */
void
mend_mark_field_close (MendMarkField *self)
{
  g_return_if_fail (MEND_IS_MARK_FIELD (self));

  g_clear_object (&self->talk);
  g_clear_pointer (&self->promise_id, g_free);
  self->outcome = MEND_OUTCOME_OPEN;
  gtk_label_set_text (self->promise, "");
  fill (self);
}
