// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promise-page.h"

#include <glib/gi18n.h>

#include "history/mend-promise-words.h"
#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "talk/mend-mark-field.h"

/**
 * MendPromisePage:
 *
 * One promise: whose it is, what became of it, and what was said of it before. Only the one who
 * gave it marks or deletes it, and the page says who that is. What helped is written by the other
 * alone. Its signals are `marked`, with what was said, `helped`, with the id of the latest mark and
 * what helped then, empty if that is taken away, and `deleted`.
 */
struct _MendPromisePage
{
  AdwBin parent_instance;

  MendStanding *standing;
  GPtrArray *moments;
  char *helped;

  MendPersonMark *person_mark;
  GtkLabel *text_label;
  GtkLabel *terms_label;
  MendMarkField *mark_field;
  GtkWidget *write_button;
  GtkWidget *delete_button;
  GtkWidget *before_box;
  GtkListBox *before_list;
  GtkWidget *helped_box;
  MendPersonMark *other_mark;
  GtkEditable *helped_row;
  GtkLabel *helped_caption;
};

enum
{
  SIGNAL_MARKED,
  SIGNAL_DELETED,
  SIGNAL_HELPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPromisePage, mend_promise_page, ADW_TYPE_BIN)

static void
open_field (MendPromisePage *self)
{
  mend_mark_field_open_promise (self->mark_field, mend_standing_get_promise (self->standing),
                                mend_person_mark_get_shown_name (self->person_mark));
}

static void
field_changed_cb (MendPromisePage *self)
{
  MendMark mark = { 0 };

  mend_mark_field_fill_in (self->mark_field, &mark);
  gtk_widget_set_sensitive (self->write_button, mark.outcome != MEND_OUTCOME_OPEN);
}

static void
write_clicked_cb (MendPromisePage *self)
{
  MendMark mark = { 0 };

  mend_mark_field_fill_in (self->mark_field, &mark);
  g_signal_emit (self, signals[SIGNAL_MARKED], 0, &mark);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_field (self);
}

static void
delete_clicked_cb (MendPromisePage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0);
}

/* Once it is empty, nothing helped, or nobody says so any more. */
static void
helped_applied_cb (MendPromisePage *self)
{
  const MendMark *mark = mend_standing_get_mark (self->standing);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->helped_row)));

  if (mark == NULL)
    return;

  g_free (self->helped);
  self->helped = g_strdup (text);
  gtk_editable_set_text (self->helped_row, text);
  g_signal_emit (self, signals[SIGNAL_HELPED], 0, mark->id, text);
}

static const char *
find_helped (MendPromisePage *self, const MendMark *mark)
{
  const MendGoodThing *helped =
      self->moments != NULL ? mend_good_thing_find_helped (self->moments, mark->id) : NULL;

  return helped != NULL ? helped->text : NULL;
}

static void
add_line (GString *lines, char *line)
{
  if (line != NULL)
    g_string_append_printf (lines, "\n%s", line);

  g_free (line);
}

static GtkWidget *
make_row (MendPromisePage *self, const MendMark *mark)
{
  const char *helped = find_helped (self, mark);
  g_autofree char *title = mend_promise_words_mark (mark);
  g_autofree char *day = mend_talk_words_day (mark->created);
  g_autoptr (GString) lines = g_string_new (day);
  GtkWidget *row = adw_action_row_new ();

  add_line (lines, mend_promise_words_obstacle (mark));
  add_line (lines, mend_promise_words_next (mark));
  if (helped != NULL)
    add_line (lines, mend_promise_words_helped (mend_person_mark_get_shown_name (self->other_mark),
                                                helped));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines->str);

  return row;
}

/* The latest first. */
static void
show_before (MendPromisePage *self)
{
  GPtrArray *marks = mend_standing_get_marks (self->standing);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->before_list))) != NULL)
    gtk_list_box_remove (self->before_list, row);

  for (guint i = marks->len; i > 0; i--)
    gtk_list_box_append (self->before_list, make_row (self, g_ptr_array_index (marks, i - 1)));

  gtk_widget_set_visible (self->before_box, marks->len > 0);
}

static gboolean
is_being_written (MendPromisePage *self)
{
  return g_strcmp0 (gtk_editable_get_text (self->helped_row), self->helped) != 0;
}

/* What is being written for the same mark stays. */
static void
show_helped (MendPromisePage *self, const MendMark *shown)
{
  const MendMark *mark = mend_standing_get_mark (self->standing);
  const gboolean is_same = mark != NULL && shown != NULL && g_str_equal (shown->id, mark->id);
  const char *helped = mark != NULL ? find_helped (self, mark) : NULL;

  gtk_widget_set_visible (self->helped_box, mark != NULL);

  if (is_same && is_being_written (self))
    return;

  g_free (self->helped);
  self->helped = g_strdup (helped != NULL ? helped : "");
  gtk_editable_set_text (self->helped_row, self->helped);
}

/* GTK asks again when something in it has the keyboard already. */
static gboolean
mend_promise_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *field = GTK_WIDGET (MEND_PROMISE_PAGE (widget)->mark_field);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, field))
    return TRUE;

  return gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}

static void
mend_promise_page_dispose (GObject *object)
{
  MendPromisePage *self = MEND_PROMISE_PAGE (object);

  g_clear_object (&self->standing);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->helped, g_free);

  G_OBJECT_CLASS (mend_promise_page_parent_class)->dispose (object);
}

static void
mend_promise_page_class_init (MendPromisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_promise_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_promise_page_grab_focus;

  signals[SIGNAL_MARKED] = g_signal_new ("marked", MEND_TYPE_PROMISE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", MEND_TYPE_PROMISE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_HELPED] =
      g_signal_new ("helped", MEND_TYPE_PROMISE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-promise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, person_mark);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, text_label);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, terms_label);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, mark_field);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, write_button);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, before_box);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, before_list);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, helped_box);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, other_mark);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, helped_row);
  gtk_widget_class_bind_template_child (widget_class, MendPromisePage, helped_caption);
  gtk_widget_class_bind_template_callback (widget_class, helped_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_promise_page_init (MendPromisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_promise_page_new:
 *
 * Makes a page without a promise.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_promise_page_new (void)
{
  return g_object_new (MEND_TYPE_PROMISE_PAGE, NULL);
}

/**
 * mend_promise_page_set_person:
 * @self: a page
 * @seat: where the one sits who gave the promise
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Says whose promise it is. To be called before there is one.
 */
void
mend_promise_page_set_person (MendPromisePage *self,
                              MendSeat seat,
                              const char *name,
                              const char *color)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_PROMISE_PAGE (self));

  /* Translators: %s is the name of the one who gave the promise. */
  label = g_strdup_printf (C_ ("label", "%s: Delete This Promise"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mend_person_mark_set_seat (self->person_mark, seat);
  mend_person_mark_set_name (self->person_mark, name);
  mend_person_mark_set_color (self->person_mark, color);
}

/**
 * mend_promise_page_set_other:
 * @self: a page
 * @seat: where the one sits to whom the promise was given
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Says who writes what helped. To be called before there is a promise.
 */
void
mend_promise_page_set_other (MendPromisePage *self,
                             MendSeat seat,
                             const char *name,
                             const char *color)
{
  g_autofree char *caption = NULL;

  g_return_if_fail (MEND_IS_PROMISE_PAGE (self));

  mend_person_mark_set_seat (self->other_mark, seat);
  mend_person_mark_set_name (self->other_mark, name);
  mend_person_mark_set_color (self->other_mark, color);
  /* Translators: %s is a name. */
  caption = g_strdup_printf (C_ ("to both", "%s may write this line, and nobody else."), name);
  gtk_label_set_text (self->helped_caption, caption);
}

/**
 * mend_promise_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be marked
 *
 * Sets whether the promise is only read.
 */
void
mend_promise_page_set_is_read_only (MendPromisePage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_PROMISE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->mark_field), !is_read_only);
  gtk_widget_set_visible (self->write_button, !is_read_only);
  gtk_widget_set_visible (self->delete_button, !is_read_only);
  gtk_editable_set_editable (self->helped_row, !is_read_only);
}

/**
 * mend_promise_page_get_standing:
 * @self: a page
 *
 * Gets the promise and how it stands.
 *
 * Returns: (transfer none) (nullable): what is shown; `NULL` if that is nothing yet
 */
MendStanding *
mend_promise_page_get_standing (MendPromisePage *self)
{
  g_return_val_if_fail (MEND_IS_PROMISE_PAGE (self), NULL);

  return self->standing;
}

/**
 * mend_promise_page_set_standing:
 * @self: a page
 * @standing: a promise and how it stands; not another promise than before
 * @moments: (element-type MendGoodThing): all moments, among them what helped
 *
 * Shows a promise. What is being written of it stays.
 */
void
mend_promise_page_set_standing (MendPromisePage *self, MendStanding *standing, GPtrArray *moments)
{
  g_autoptr (MendStanding) shown = NULL;
  const MendPromise *promise;
  g_autofree char *terms = NULL;

  g_return_if_fail (MEND_IS_PROMISE_PAGE (self));
  g_return_if_fail (MEND_IS_STANDING (standing));
  g_return_if_fail (moments != NULL);

  shown = g_steal_pointer (&self->standing);
  self->standing = g_object_ref (standing);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  self->moments = g_ptr_array_ref (moments);
  promise = mend_standing_get_promise (standing);
  terms = mend_promise_words_terms (promise);
  gtk_label_set_text (self->text_label, promise->text);
  gtk_label_set_text (self->terms_label, terms != NULL ? terms : "");
  gtk_widget_set_visible (GTK_WIDGET (self->terms_label), terms != NULL);
  show_before (self);
  show_helped (self, shown != NULL ? mend_standing_get_mark (shown) : NULL);

  if (shown == NULL)
    open_field (self);
}
