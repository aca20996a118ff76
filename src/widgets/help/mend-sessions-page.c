// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-sessions-page.h"

#include "help/mend-session-words.h"
#include "history/mend-kept-line.h"
#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"

/**
 * MendSessionsPage:
 *
 * Sessions with a therapist: the one that was a few days ago, those to come, what was put aside for
 * them, who helps, and folded below what was before. Nothing on it says that somebody did not go.
 *
 * Its signals are `after`, for what is taken from a session, and `change-session`, each with a
 * [class@Mend.SessionStory], `change-helper` with a [struct@Mend.Helper], `add-session` and
 * `add-helper`.
 */
struct _MendSessionsPage
{
  AdwBin parent_instance;

  char *names[2];
  GDateTime *now;
  GDateTime *latest;
  GPtrArray *earlier;
  GListModel *next_asides;
  GListModel *earlier_asides;
  GtkFilter *next_filter;
  GtkFilter *earlier_filter;
  gboolean has_helpers;
  gboolean is_earlier_filled;

  GtkWidget *empty_label;
  GtkWidget *after_label;
  GtkWidget *after_hint;
  GtkListBox *after_list;
  GtkListBox *session_list;
  GtkWidget *add_session_button;
  GtkWidget *aside_label;
  GtkListBox *aside_list;
  GtkWidget *earlier_aside_expander;
  GtkListBox *earlier_aside_list;
  GtkListBox *helper_list;
  GtkWidget *add_helper_button;
  GtkExpander *earlier_expander;
  GtkListBox *earlier_list;
};

enum
{
  SIGNAL_AFTER,
  SIGNAL_CHANGE_SESSION,
  SIGNAL_CHANGE_HELPER,
  SIGNAL_ADD_SESSION,
  SIGNAL_ADD_HELPER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define STORY_KEY  "mend-story"
#define HELPER_KEY "mend-helper"

G_DEFINE_FINAL_TYPE (MendSessionsPage, mend_sessions_page, ADW_TYPE_BIN)

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static void
add_opening_row (MendSessionsPage *self, GtkListBox *list, GtkWidget *row, GCallback activated_cb)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  g_signal_connect_object (row, "activated", activated_cb, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
}

static void
session_activated_cb (MendSessionsPage *self, GtkWidget *row)
{
  g_autoptr (MendSessionStory) story = g_object_ref (g_object_get_data (G_OBJECT (row), STORY_KEY));
  const gboolean has_begun = mend_session_story_has_begun (story, self->now);

  g_signal_emit (self, signals[has_begun ? SIGNAL_AFTER : SIGNAL_CHANGE_SESSION], 0, story);
}

static void
helper_activated_cb (MendSessionsPage *self, GtkWidget *row)
{
  g_autoptr (MendHelper) helper = mend_helper_ref (g_object_get_data (G_OBJECT (row), HELPER_KEY));

  g_signal_emit (self, signals[SIGNAL_CHANGE_HELPER], 0, helper);
}

static void
add_session (MendSessionsPage *self, GtkListBox *list, MendSessionStory *story)
{
  g_autofree char *when = mend_session_words_when (story, self->now);
  g_autofree char *who = mend_session_words_who (story, self->names[0], self->names[1]);
  GtkWidget *row = make_row (when, who);

  g_object_set_data_full (G_OBJECT (row), STORY_KEY, g_object_ref (story), g_object_unref);
  add_opening_row (self, list, row, G_CALLBACK (session_activated_cb));
}

static void
add_helper (MendSessionsPage *self, MendHelper *helper)
{
  GtkWidget *row = make_row (helper->name, helper->reach);

  g_object_set_data_full (G_OBJECT (row), HELPER_KEY, mend_helper_ref (helper),
                          (GDestroyNotify) mend_helper_unref);
  add_opening_row (self, self->helper_list, row, G_CALLBACK (helper_activated_cb));
}

static GtkWidget *
make_aside_row (gpointer item, gpointer data)
{
  MendKeptLine *line = MEND_KEPT_LINE (item);
  g_autofree char *day = mend_talk_words_day (mend_kept_line_get_started (line));

  return make_row (mend_kept_line_get_text (line), day);
}

/* What came after the latest session is for the next. */
static gboolean
is_for_next (gpointer item, gpointer data)
{
  MendSessionsPage *self = data;

  return self->latest == NULL ||
         g_date_time_compare (mend_kept_line_get_started (item), self->latest) > 0;
}

static gboolean
is_from_before (gpointer item, gpointer data)
{
  return !is_for_next (item, data);
}

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Those from before, the latest first, are made when somebody wants to see them. */
static void
fill_earlier (MendSessionsPage *self)
{
  if (self->is_earlier_filled || !gtk_expander_get_expanded (self->earlier_expander))
    return;

  self->is_earlier_filled = TRUE;
  empty (self->earlier_list);

  for (guint i = self->earlier->len; i > 0; i--)
    add_session (self, self->earlier_list, g_ptr_array_index (self->earlier, i - 1));
}

static gboolean
has_rows (GtkListBox *list)
{
  return gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL;
}

static void
update_visible (MendSessionsPage *self)
{
  const gboolean has_next = g_list_model_get_n_items (self->next_asides) > 0;
  const gboolean has_earlier = g_list_model_get_n_items (self->earlier_asides) > 0;

  gtk_widget_set_visible (self->after_label, has_rows (self->after_list));
  gtk_widget_set_visible (self->after_hint, has_rows (self->after_list));
  gtk_widget_set_visible (GTK_WIDGET (self->after_list), has_rows (self->after_list));
  gtk_widget_set_visible (GTK_WIDGET (self->session_list), has_rows (self->session_list));
  gtk_widget_set_visible (GTK_WIDGET (self->helper_list), has_rows (self->helper_list));
  gtk_widget_set_visible (self->aside_label, has_next || has_earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_list), has_next);
  gtk_widget_set_visible (self->earlier_aside_expander, has_earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_expander), self->earlier->len > 0);
  gtk_widget_set_visible (self->empty_label, !self->has_helpers && !has_next && !has_earlier);
}

static void
add_session_clicked_cb (MendSessionsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_SESSION], 0);
}

static void
add_helper_clicked_cb (MendSessionsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_HELPER], 0);
}

static gboolean
mend_sessions_page_grab_focus (GtkWidget *widget)
{
  MendSessionsPage *self = MEND_SESSIONS_PAGE (widget);
  GtkListBox *const lists[] = { self->after_list, self->session_list };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (has_rows (lists[i]))
      return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (lists[i])));

  return gtk_widget_grab_focus (self->add_session_button);
}

static void
mend_sessions_page_dispose (GObject *object)
{
  MendSessionsPage *self = MEND_SESSIONS_PAGE (object);

  if (self->next_asides != NULL)
    {
      gtk_list_box_bind_model (self->aside_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->earlier_aside_list, NULL, NULL, NULL, NULL);
    }

  g_clear_object (&self->next_asides);
  g_clear_object (&self->earlier_asides);

  G_OBJECT_CLASS (mend_sessions_page_parent_class)->dispose (object);
}

static void
mend_sessions_page_finalize (GObject *object)
{
  MendSessionsPage *self = MEND_SESSIONS_PAGE (object);

  g_free (self->names[0]);
  g_free (self->names[1]);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->latest, g_date_time_unref);
  g_ptr_array_unref (self->earlier);

  G_OBJECT_CLASS (mend_sessions_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-sessions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, after_label);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, after_hint);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, after_list);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, session_list);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, add_session_button);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, aside_label);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, aside_list);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, earlier_aside_expander);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, earlier_aside_list);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, helper_list);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, add_helper_button);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, earlier_expander);
  gtk_widget_class_bind_template_child (widget_class, MendSessionsPage, earlier_list);
  gtk_widget_class_bind_template_callback (widget_class, fill_earlier);
  gtk_widget_class_bind_template_callback (widget_class, add_session_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_helper_clicked_cb);
}

static void
mend_sessions_page_class_init (MendSessionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = MEND_TYPE_SESSIONS_PAGE;

  G_OBJECT_CLASS (klass)->dispose = mend_sessions_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_sessions_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_sessions_page_grab_focus;

  signals[SIGNAL_AFTER] = g_signal_new ("after", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, MEND_TYPE_SESSION_STORY);
  signals[SIGNAL_CHANGE_SESSION] =
      g_signal_new ("change-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                    MEND_TYPE_SESSION_STORY);
  signals[SIGNAL_CHANGE_HELPER] = g_signal_new ("change-helper", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_HELPER);
  signals[SIGNAL_ADD_SESSION] =
      g_signal_new ("add-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADD_HELPER] =
      g_signal_new ("add-helper", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
}

static void
mend_sessions_page_init (MendSessionsPage *self)
{
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  self->names[0] = g_strdup ("");
  self->names[1] = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static GListModel *
choose_asides (MendSessionsPage *self, GListModel *asides, GtkFilter *filter)
{
  GListModel *some =
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (asides), g_object_ref (filter)));

  g_signal_connect_object (some, "items-changed", G_CALLBACK (update_visible), self,
                           G_CONNECT_SWAPPED);

  return some;
}

/**
 * mend_sessions_page_new:
 * @asides: (element-type MendKeptLine): what was put aside for a therapist, newest talk first
 *
 * Makes the page, which is to be told of names and records.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_sessions_page_new (GListModel *asides)
{
  MendSessionsPage *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (asides), NULL);

  self = g_object_new (MEND_TYPE_SESSIONS_PAGE, NULL);
  self->next_filter = GTK_FILTER (gtk_custom_filter_new (is_for_next, self, NULL));
  self->earlier_filter = GTK_FILTER (gtk_custom_filter_new (is_from_before, self, NULL));
  self->next_asides = choose_asides (self, asides, self->next_filter);
  self->earlier_asides = choose_asides (self, asides, self->earlier_filter);
  g_object_unref (self->next_filter);
  g_object_unref (self->earlier_filter);

  gtk_list_box_bind_model (self->aside_list, self->next_asides, make_aside_row, self, NULL);
  gtk_list_box_bind_model (self->earlier_aside_list, self->earlier_asides, make_aside_row, self,
                           NULL);
  update_visible (self);

  return GTK_WIDGET (self);
}

/**
 * mend_sessions_page_set_names:
 * @self: a page
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Says who the two are. To be called before there are records.
 */
void
mend_sessions_page_set_names (MendSessionsPage *self, const char *left_name, const char *right_name)
{
  g_return_if_fail (MEND_IS_SESSIONS_PAGE (self));

  g_free (self->names[0]);
  g_free (self->names[1]);
  self->names[0] = g_strdup (left_name);
  self->names[1] = g_strdup (right_name);
}

/* Only the latest of those that were a few days ago is asked for. */
static void
show_sessions (MendSessionsPage *self, GPtrArray *stories)
{
  MendSessionStory *recent = NULL;

  g_ptr_array_set_size (self->earlier, 0);

  for (guint i = 0; i < stories->len; i++)
    {
      MendSessionStory *story = g_ptr_array_index (stories, i);

      if (!mend_session_story_has_begun (story, self->now))
        {
          add_session (self, self->session_list, story);
          continue;
        }

      if (recent != NULL)
        g_ptr_array_add (self->earlier, g_object_ref (recent));
      recent = NULL;

      if (mend_session_story_is_recent (story, self->now))
        recent = story;
      else
        g_ptr_array_add (self->earlier, g_object_ref (story));
    }

  if (recent != NULL)
    add_session (self, self->after_list, recent);
}

static void
take_latest (MendSessionsPage *self, GPtrArray *helpers)
{
  const MendHelper *latest = mend_helper_find_latest_session (helpers, self->now);

  g_clear_pointer (&self->latest, g_date_time_unref);
  self->latest = latest != NULL ? g_date_time_ref (latest->starts) : NULL;
  gtk_filter_changed (self->next_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->earlier_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * mend_sessions_page_set_helpers:
 * @self: a page
 * @helpers: (element-type MendHelper): all records of help from outside, oldest first
 * @now: date and time here
 *
 * Shows them.
 */
void
mend_sessions_page_set_helpers (MendSessionsPage *self, GPtrArray *helpers, GDateTime *now)
{
  g_autoptr (GPtrArray) stories = NULL;

  g_return_if_fail (MEND_IS_SESSIONS_PAGE (self));
  g_return_if_fail (helpers != NULL && now != NULL);

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = g_date_time_ref (now);
  self->has_helpers = helpers->len > 0;
  empty (self->after_list);
  empty (self->session_list);
  empty (self->helper_list);
  stories = mend_session_story_list (helpers);
  show_sessions (self, stories);

  for (guint i = 0; i < helpers->len; i++)
    if (((MendHelper *) g_ptr_array_index (helpers, i))->kind == MEND_HELPER_THERAPIST)
      add_helper (self, g_ptr_array_index (helpers, i));

  self->is_earlier_filled = FALSE;
  empty (self->earlier_list);
  fill_earlier (self);
  take_latest (self, helpers);
  update_visible (self);
}

/**
 * mend_sessions_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_sessions_page_set_is_read_only (MendSessionsPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_SESSIONS_PAGE (self));

  gtk_widget_set_sensitive (self->add_session_button, !is_read_only);
  gtk_widget_set_sensitive (self->add_helper_button, !is_read_only);
}
