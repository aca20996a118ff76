// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-promise-form.h"

#include <glib/gi18n.h>

#include "mend-day-list.h"
#include "mend-focus-child.h"

/**
 * MendPromiseForm:
 *
 * One promise, as the one who gives it writes it down: what, by when or how often, by which day if
 * there is one, and how both will know. In a talk, what is typed goes into it letter by letter.
 * Without one the promise is given with a button. As long as it does not say what, there is none.
 */
struct _MendPromiseForm
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  guint writing_id;
  GPtrArray *days;

  GtkEditable *what;
  GtkEditable *when;
  AdwComboRow *day_row;
  GtkEditable *sign;
  GtkWidget *write_button;
};

enum
{
  SIGNAL_TAKEN_BACK,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPromiseForm, mend_promise_form, ADW_TYPE_BIN)

#define N_DAYS 60

static const char *
get_day (MendPromiseForm *self)
{
  const guint selected = adw_combo_row_get_selected (self->day_row);

  return selected < self->days->len ? g_ptr_array_index (self->days, selected) : NULL;
}

static gboolean
says_what (MendPromiseForm *self)
{
  g_autofree char *what = g_strstrip (g_strdup (gtk_editable_get_text (self->what)));

  return *what != '\0';
}

static void
changed_cb (MendPromiseForm *self)
{
  MendPromise promise = { 0 };

  gtk_widget_set_sensitive (self->write_button, says_what (self));

  if (self->talk == NULL)
    return;

  mend_promise_form_fill_in (self, &promise);
  self->writing_id = mend_talk_write_promise (self->talk, self->writing_id, self->seat, &promise);
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendPromiseForm *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
take_back_clicked_cb (MendPromiseForm *self)
{
  const MendPromise nothing = { .text = (char *) "" };

  if (self->talk != NULL)
    mend_talk_write_promise (self->talk, self->writing_id, self->seat, &nothing);

  self->writing_id = 0;
  g_signal_emit (self, signals[SIGNAL_TAKEN_BACK], 0);
}

static void
write_clicked_cb (MendPromiseForm *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static gboolean
mend_promise_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_PROMISE_FORM (widget)->what));
}

static void
mend_promise_form_dispose (GObject *object)
{
  MendPromiseForm *self = MEND_PROMISE_FORM (object);

  g_clear_object (&self->talk);
  g_clear_pointer (&self->days, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_promise_form_parent_class)->dispose (object);
}

static void
mend_promise_form_class_init (MendPromiseFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_promise_form_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_promise_form_grab_focus;

  /**
   * MendPromiseForm::taken-back:
   * @self: a form
   *
   * The promise is taken back, and nothing of it remains.
   */
  signals[SIGNAL_TAKEN_BACK] = g_signal_new (
      "taken-back", MEND_TYPE_PROMISE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendPromiseForm::written:
   * @self: a form
   *
   * Somebody gives the promise that is in the form, which belongs to no talk.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_PROMISE_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-promise-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPromiseForm, what);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseForm, when);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseForm, sign);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseForm, write_button);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
mend_promise_form_init (MendPromiseForm *self)
{
  self->days = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_day (MendPromiseForm *self, GtkStringList *names, GDateTime *day, guint days_ahead)
{
  g_autofree char *name = mend_day_list_name (day, days_ahead);

  gtk_string_list_append (names, name);
  g_ptr_array_add (self->days, mend_day_list_write (day));
}

/* From today on, or in a talk from its day on; a day that was chosen before stays, wherever it
 * lies. No day is a full answer. */
static void
fill_days (MendPromiseForm *self, GDateTime *today, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GDateTime) before = mend_day_list_read (chosen);
  guint selected = 0;

  gtk_string_list_append (names, C_ ("label", "No Day"));
  g_ptr_array_add (self->days, NULL);

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (today, (int) i);

      add_day (self, names, day, i);
    }

  for (guint i = 1; i < self->days->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->days, i), chosen) == 0)
        selected = i;
    }

  if (before != NULL && selected == 0)
    {
      selected = self->days->len;
      add_day (self, names, before, N_DAYS);
    }

  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, selected);
}

static void
show (MendPromiseForm *self, const MendEvent *promise)
{
  const char *when = promise->details[MEND_PROMISE_WHEN];
  const char *sign = promise->details[MEND_PROMISE_SIGN];

  self->writing_id = promise->id;
  gtk_editable_set_text (self->what, promise->text);
  gtk_editable_set_text (self->when, when != NULL ? when : "");
  gtk_editable_set_text (self->sign, sign != NULL ? sign : "");
}

static void
watch (MendPromiseForm *self)
{
  GtkEditable *const fields[] = { self->what, self->when, self->sign };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_signal_connect_object (fields[i], "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);

  g_signal_connect_object (self->day_row, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mend_promise_form_new:
 * @talk: the talk that is written to
 * @seat: the seat of the one who gives the promise
 * @promise: (nullable): what was written down already
 *
 * Makes the form of a promise that is given in a talk.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
mend_promise_form_new (MendTalk *talk, MendSeat seat, const MendEvent *promise)
{
  MendPromiseForm *self = g_object_new (MEND_TYPE_PROMISE_FORM, NULL);

  self->talk = g_object_ref (talk);
  self->seat = seat;
  fill_days (self, mend_talk_get_started (talk),
             promise != NULL ? promise->details[MEND_PROMISE_DAY] : NULL);

  if (promise != NULL)
    show (self, promise);

  watch (self);

  return GTK_WIDGET (self);
}

/**
 * mend_promise_form_new_without_talk:
 * @today: which day it is
 *
 * Makes the form of a promise that belongs to no talk.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
mend_promise_form_new_without_talk (GDateTime *today)
{
  MendPromiseForm *self = g_object_new (MEND_TYPE_PROMISE_FORM, NULL);

  fill_days (self, today, NULL);
  gtk_widget_set_visible (self->write_button, TRUE);
  watch (self);

  return GTK_WIDGET (self);
}

/**
 * mend_promise_form_fill_in:
 * @self: a form
 * @promise: return location for what is written in it, which belongs to the form
 *
 * Fills in what is promised, by when or how often, by which day, and how both will know.
 */
void
mend_promise_form_fill_in (MendPromiseForm *self, MendPromise *promise)
{
  g_return_if_fail (MEND_IS_PROMISE_FORM (self));
  g_return_if_fail (promise != NULL);

  promise->text = (char *) gtk_editable_get_text (self->what);
  promise->when = (char *) gtk_editable_get_text (self->when);
  promise->sign = (char *) gtk_editable_get_text (self->sign);
  promise->day = (char *) get_day (self);
}
