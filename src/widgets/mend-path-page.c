// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-path-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "path/mend-path-steps.h"
#include "path/mend-path-words.h"

#include <glib/gi18n.h>

/**
 * MendPathPage:
 *
 * Where Mend opens: the way into a talk, the talk that waits, what is for today, what was kept last
 * time, the six steps, and one idea.
 *
 * Whoever passes by may see it, so nothing of a talk is on it but what somebody unfolds, and that
 * is folded again whenever the page is shown anew. Its signals are `start-talk`, `go-on`,
 * `end-it-there`, `later` and `delete-waiting`; `open`, with a [enum@Mend.PathOffer]; `take-idea`
 * and `put-idea-off`. Its focus is that of the one main button: *Go On* where a talk waits, else
 * *Start a Talk*.
 */

struct _MendPathPage
{
  AdwBin parent_instance;

  char *waiting_since;
  char *break_until;
  char *last_kept;
  char *notice;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *waiting_card;
  GtkLabel *waiting_label;
  GtkWidget *go_on_button;
  GtkWidget *notice_box;
  GtkLabel *notice_label;
  GtkLabel *time_label;
  GtkWidget *start_button;
  GtkExpander *kept_expander;
  GtkLabel *kept_label;
  GtkWidget *today_box;
  GtkLabel *session_label;
  GtkLabel *promises_label;
  AdwBin *steps_bin;
  GtkWidget *idea_card;
  GtkLabel *idea_label;
  GtkButton *idea_button;
};

enum
{
  PROP_0,
  PROP_WAITING_SINCE,
  PROP_BREAK_UNTIL,
  PROP_LAST_KEPT,
  PROP_NOTICE,
  N_PROPS
};

enum
{
  START_TALK,
  GO_ON,
  END_IT_THERE,
  LATER,
  DELETE_WAITING,
  OPEN,
  TAKE_IDEA,
  PUT_IDEA_OFF,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendPathPage, mend_path_page, ADW_TYPE_BIN)

static char *
write_waiting (MendPathPage *self)
{
  if (self->break_until != NULL && *self->break_until == '\0')
    return g_strdup (C_ ("to both", "The time you set has come."));

  if (self->break_until != NULL)
    /* Translators: %s is a time of day, such as “21:10”, or “Tuesday, 09:10”. */
    return g_strdup_printf (C_ ("to both", "A break ends at %s"), self->break_until);

  /* Translators: %s is a day and a time of day, such as “Tuesday, 21:48”. */
  return g_strdup_printf (C_ ("to both", "A talk is waiting, from %s. Nothing is lost."),
                          self->waiting_since != NULL ? self->waiting_since : "");
}

static void
show_waiting (MendPathPage *self)
{
  g_autofree char *text = write_waiting (self);

  gtk_label_set_text (self->waiting_label, text);
  gtk_widget_set_visible (self->waiting_card, self->waiting_since != NULL);

  /* One button of a page is the main one. */
  if (self->waiting_since != NULL)
    {
      gtk_widget_add_css_class (self->go_on_button, "suggested-action");
      gtk_widget_remove_css_class (self->start_button, "suggested-action");
    }
  else
    {
      gtk_widget_remove_css_class (self->go_on_button, "suggested-action");
      gtk_widget_add_css_class (self->start_button, "suggested-action");
    }
}

static void
start_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[START_TALK], 0);
}

static void
go_on_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[GO_ON], 0);
}

static void
end_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[END_IT_THERE], 0);
}

static void
later_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[LATER], 0);
}

static void
open_cb (MendPathPage *self, MendPathOffer offer)
{
  g_signal_emit (self, signals[OPEN], 0, offer);
}

static void
idea_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[TAKE_IDEA], 0);
}

static void
not_now_clicked_cb (MendPathPage *self)
{
  g_signal_emit (self, signals[PUT_IDEA_OFF], 0);
}

static void
delete_waiting_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[DELETE_WAITING], 0);
}

static void
mend_path_page_unmap (GtkWidget *widget)
{
  MendPathPage *self = MEND_PATH_PAGE (widget);

  GTK_WIDGET_CLASS (mend_path_page_parent_class)->unmap (widget);

  gtk_expander_set_expanded (self->kept_expander, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static gboolean
mend_path_page_grab_focus (GtkWidget *widget)
{
  MendPathPage *self = MEND_PATH_PAGE (widget);

  return gtk_widget_grab_focus (self->waiting_since != NULL ? self->go_on_button
                                                            : self->start_button);
}

static void
mend_path_page_finalize (GObject *object)
{
  MendPathPage *self = MEND_PATH_PAGE (object);

  g_free (self->waiting_since);
  g_free (self->break_until);
  g_free (self->last_kept);
  g_free (self->notice);

  G_OBJECT_CLASS (mend_path_page_parent_class)->finalize (object);
}

static void
mend_path_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendPathPage *self = MEND_PATH_PAGE (object);

  switch (prop_id)
    {
    case PROP_WAITING_SINCE:
      g_value_set_string (value, mend_path_page_get_waiting_since (self));
      break;
    case PROP_BREAK_UNTIL:
      g_value_set_string (value, mend_path_page_get_break_until (self));
      break;
    case PROP_LAST_KEPT:
      g_value_set_string (value, mend_path_page_get_last_kept (self));
      break;
    case PROP_NOTICE:
      g_value_set_string (value, mend_path_page_get_notice (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_path_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendPathPage *self = MEND_PATH_PAGE (object);

  switch (prop_id)
    {
    case PROP_WAITING_SINCE:
      mend_path_page_set_waiting_since (self, g_value_get_string (value));
      break;
    case PROP_BREAK_UNTIL:
      mend_path_page_set_break_until (self, g_value_get_string (value));
      break;
    case PROP_LAST_KEPT:
      mend_path_page_set_last_kept (self, g_value_get_string (value));
      break;
    case PROP_NOTICE:
      mend_path_page_set_notice (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (void)
{
  const char *const names[N_SIGNALS] = {
    [START_TALK] = "start-talk",         [GO_ON] = "go-on",
    [END_IT_THERE] = "end-it-there",     [LATER] = "later",
    [DELETE_WAITING] = "delete-waiting", [TAKE_IDEA] = "take-idea",
    [PUT_IDEA_OFF] = "put-idea-off",
  };

  for (int i = 0; i < N_SIGNALS; i++)
    {
      if (names[i] != NULL)
        signals[i] = g_signal_new (names[i], MEND_TYPE_PATH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
    }

  signals[OPEN] = g_signal_new ("open", MEND_TYPE_PATH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, waiting_card);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, notice_box);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, notice_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, time_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, kept_expander);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, kept_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, today_box);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, session_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, promises_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, steps_bin);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, idea_card);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, idea_label);
  gtk_widget_class_bind_template_child (widget_class, MendPathPage, idea_button);
}

static void
mend_path_page_class_init (MendPathPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mend_path_page_finalize;
  object_class->get_property = mend_path_page_get_property;
  object_class->set_property = mend_path_page_set_property;

  widget_class->unmap = mend_path_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_path_page_grab_focus;

  properties[PROP_WAITING_SINCE] = g_param_spec_string ("waiting-since", NULL, NULL, NULL, flags);
  properties[PROP_BREAK_UNTIL] = g_param_spec_string ("break-until", NULL, NULL, NULL, flags);
  properties[PROP_LAST_KEPT] = g_param_spec_string ("last-kept", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-path-page.ui");
  gtk_widget_class_install_action (widget_class, "waiting.delete", NULL, delete_waiting_action);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, idea_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_now_clicked_cb);
}

static void
mend_path_page_init (MendPathPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

GtkWidget *
mend_path_page_new (void)
{
  return g_object_new (MEND_TYPE_PATH_PAGE, NULL);
}

const char *
mend_path_page_get_waiting_since (MendPathPage *self)
{
  g_return_val_if_fail (MEND_IS_PATH_PAGE (self), NULL);

  return self->waiting_since;
}

/**
 * mend_path_page_set_waiting_since:
 * @self: a page
 * @waiting_since: (nullable): a day and a time of day, as people say them
 *
 * Sets since when a talk waits; `NULL` where none does.
 */
void
mend_path_page_set_waiting_since (MendPathPage *self, const char *waiting_since)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));

  if (g_strcmp0 (self->waiting_since, waiting_since) == 0)
    return;

  g_free (self->waiting_since);
  self->waiting_since = g_strdup (waiting_since);
  show_waiting (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING_SINCE]);
}

const char *
mend_path_page_get_break_until (MendPathPage *self)
{
  g_return_val_if_fail (MEND_IS_PATH_PAGE (self), NULL);

  return self->break_until;
}

/**
 * mend_path_page_set_break_until:
 * @self: a page
 * @break_until: (nullable): when the break ends, as people say it; empty if that time has come
 *
 * Sets what is said of the talk that waits if it is on a break; `NULL` where it is not.
 */
void
mend_path_page_set_break_until (MendPathPage *self, const char *break_until)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));

  if (g_strcmp0 (self->break_until, break_until) == 0)
    return;

  g_free (self->break_until);
  self->break_until = g_strdup (break_until);
  show_waiting (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BREAK_UNTIL]);
}

const char *
mend_path_page_get_last_kept (MendPathPage *self)
{
  g_return_val_if_fail (MEND_IS_PATH_PAGE (self), NULL);

  return self->last_kept;
}

/**
 * mend_path_page_set_last_kept:
 * @self: a page
 * @last_kept: (nullable): what both kept at the end of their latest talk
 *
 * Sets what can be unfolded; `NULL` where nothing was kept.
 */
void
mend_path_page_set_last_kept (MendPathPage *self, const char *last_kept)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));

  if (g_strcmp0 (self->last_kept, last_kept) == 0)
    return;

  g_free (self->last_kept);
  self->last_kept = g_strdup (last_kept);
  gtk_label_set_text (self->kept_label, last_kept != NULL ? last_kept : "");
  gtk_expander_set_expanded (self->kept_expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->kept_expander), last_kept != NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_KEPT]);
}

const char *
mend_path_page_get_notice (MendPathPage *self)
{
  g_return_val_if_fail (MEND_IS_PATH_PAGE (self), NULL);

  return self->notice;
}

/**
 * mend_path_page_set_notice:
 * @self: a page
 * @notice: (nullable): a line about what has come to pass, such as “Nothing was started.”
 *
 * Sets the line above the way into a talk; `NULL` for none.
 */
void
mend_path_page_set_notice (MendPathPage *self, const char *notice)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));

  if (g_strcmp0 (self->notice, notice) == 0)
    return;

  g_free (self->notice);
  self->notice = g_strdup (notice);
  gtk_label_set_text (self->notice_label, notice != NULL ? notice : "");
  gtk_widget_set_visible (self->notice_box, notice != NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
set_today (MendPathPage *self, GtkLabel *label, const char *line)
{
  gtk_label_set_text (label, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (label), line != NULL);
  gtk_widget_set_visible (self->today_box,
                          gtk_widget_get_visible (GTK_WIDGET (self->time_label)) ||
                              gtk_widget_get_visible (GTK_WIDGET (self->session_label)) ||
                              gtk_widget_get_visible (GTK_WIDGET (self->promises_label)));
}

/**
 * mend_path_page_set_time_line:
 * @self: a page
 * @line: (nullable): a line about a talk that is set for today, such as “A talk is set for 20:30”
 *
 * Sets what is said of a time that is set; `NULL` for nothing. It names the hour, and never what
 * the talk is about.
 */
void
mend_path_page_set_time_line (MendPathPage *self, const char *line)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));

  set_today (self, self->time_label, line);
}

static MendPathSteps *
get_steps (MendPathPage *self)
{
  GtkWidget *steps = adw_bin_get_child (self->steps_bin);

  if (steps == NULL)
    {
      steps = mend_path_steps_new ();
      g_signal_connect_object (steps, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->steps_bin, steps);
      gtk_widget_set_visible (GTK_WIDGET (self->steps_bin), TRUE);
    }

  return MEND_PATH_STEPS (steps);
}

/**
 * mend_path_page_show_steps:
 * @self: a page
 * @facts: what there is
 * @can_open: (array length=n_can_open): what can be opened
 * @n_can_open: how much that is
 * @now: date and time here
 *
 * Says of the six steps, and of promises and a session under “Today”, what there is. Before that is
 * known, nothing is said that would change a moment later.
 */
void
mend_path_page_show_steps (MendPathPage *self,
                           const MendPathFacts *facts,
                           const MendPathOffer *can_open,
                           guint n_can_open,
                           GDateTime *now)
{
  g_autofree char *promises = NULL;
  g_autofree char *session = NULL;

  g_return_if_fail (MEND_IS_PATH_PAGE (self));
  g_return_if_fail (facts != NULL && now != NULL);
  g_return_if_fail (can_open != NULL || n_can_open == 0);

  for (guint offer = 0; offer <= MEND_PATH_OFFER_DRAW_CARD; offer++)
    mend_path_steps_set_can_open (get_steps (self), (MendPathOffer) offer, FALSE);
  for (guint i = 0; i < n_can_open; i++)
    mend_path_steps_set_can_open (get_steps (self), can_open[i], TRUE);

  mend_path_steps_show (get_steps (self), facts, now);
  promises = mend_path_words_write_promises_today (facts->n_come_promises);
  session = mend_path_words_write_session_today (facts->next_session, now);
  set_today (self, self->session_label, session);
  set_today (self, self->promises_label, promises);
}

/**
 * mend_path_page_show_idea:
 * @self: a page
 * @idea: an idea
 * @title: (nullable): the name of the way to talk that it is about
 *
 * Shows an idea; where there is none, there is no gap.
 */
void
mend_path_page_show_idea (MendPathPage *self, MendPathIdea idea, const char *title)
{
  g_return_if_fail (MEND_IS_PATH_PAGE (self));
  g_return_if_fail (idea == MEND_PATH_IDEA_NONE || title != NULL);

  /* The keyboard is not left on a button that goes. */
  if (idea == MEND_PATH_IDEA_NONE && gtk_widget_get_focus_child (self->idea_card) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  gtk_widget_set_visible (self->idea_card, idea != MEND_PATH_IDEA_NONE);

  if (idea == MEND_PATH_IDEA_NONE)
    return;

  gtk_label_set_text (self->idea_label, mend_path_words_get_idea (idea));
  gtk_button_set_label (self->idea_button, title);
}
