// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-set-up-controller.h"

#include <glib/gi18n.h>

#include "history/mend-kept-line.h"
#include "mend-own-ways.h"
#include "promises/mend-standing.h"
#include "setup/mend-quiet-page.h"
#include "setup/mend-set-up-page.h"
#include "setup/mend-way-page.h"
#include "setup/mend-ways-page.h"
#include "ways/mend-suggestion.h"

/**
 * MendSetUpController:
 *
 * What comes before a talk: the ways to talk, and the page on which the two choose topic, lengths
 * and who begins.
 */
struct _MendSetUpController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  AdwBin *place;
  GtkWidget *ways_page;
  GPtrArray *times;

  /* While the promises are read that a talk is to look at: the page that waits for them, and
   * whether the two have pressed its button already. */
  GtkWidget *waiting_page;
  gboolean wants_to_begin;

  /* The quiet before a talk, while it lasts: its page, its end, and what looks for it. */
  GtkWidget *quiet_page;
  GDateTime *quiet_until;
  guint quiet_id;
};

enum
{
  SIGNAL_BEGIN,
  SIGNAL_ANOTHER_TIME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MOST_TOPICS   3

#define QUIET_MINUTES 20
#define QUIET_ID      "quiet"

G_DEFINE_FINAL_TYPE (MendSetUpController, mend_set_up_controller, G_TYPE_OBJECT)

static GStrv
get_last_two (const char *const *recent)
{
  g_autoptr (GStrvBuilder) last = g_strv_builder_new ();
  const char *first = recent[0];

  if (first != NULL)
    g_strv_builder_add (last, first);

  for (guint i = 1; first != NULL && recent[i] != NULL; i++)
    {
      if (!g_str_equal (recent[i], first))
        {
          g_strv_builder_add (last, recent[i]);
          break;
        }
    }

  return g_strv_builder_end (last);
}

static const char *
get_reason (MendSuggestionReason reason, MendFormat *way)
{
  switch (reason)
    {
    case MEND_SUGGESTION_TO_BEGIN:
      return C_ ("to both", "A first talk: nobody needs to know anything for it.");
    case MEND_SUGGESTION_NEXT:
      if (mend_format_get_heavy (way))
        return C_ (
            "to both",
            "You know the turns by now. When both are ready, this has room for what happened.");

      if (g_str_equal (mend_format_get_id (way), "outside"))
        return C_ ("to both", "A heavy talk is not long ago. This one is about the world outside.");

      return C_ ("to both", "You know the turns by now. This one goes a little further.");
    case MEND_SUGGESTION_AGAIN:
      return C_ ("to both", "As the last time.");
    }

  g_assert_not_reached ();
}

/* One person alone has a page of their own. */
static gboolean
is_offered (gpointer way, gpointer user_data)
{
  return mend_format_get_roles (way) != MEND_ROLES_SOLO;
}

/* A time that is set for a talk, as it is shown beside the ways to talk. */
typedef struct
{
  char *id;
  char *text;
  char *way_id;
} SetTime;

static void
free_set_time (gpointer data)
{
  SetTime *time = data;

  g_free (time->id);
  g_free (time->text);
  g_free (time->way_id);
  g_free (time);
}

static GListModel *
make_offered (MendSetUpController *self)
{
  GListModel *ways = mend_content_get_formats (mend_context_get_content (self->context));
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) own = mend_own_ways_list (self->context);

  g_list_store_append (lists, ways);
  g_list_store_append (lists, own);

  return G_LIST_MODEL (
      gtk_filter_list_model_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists))),
                                 GTK_FILTER (gtk_custom_filter_new (is_offered, NULL, NULL))));
}

static MendFormat *
find_offered (MendSetUpController *self, const char *id)
{
  MendContent *content = mend_context_get_content (self->context);
  g_autoptr (MendFormat) way = mend_own_ways_find (self->context, id);

  /* The talk may have been in a way that this version does not have or offer, or that was deleted.
   */
  if (way == NULL || !is_offered (way, NULL))
    g_set_object (&way, mend_content_find_format (content, "turns"));

  return g_steal_pointer (&way);
}

static GArray *
get_past (MendSetUpController *self)
{
  return mend_recent_talks_get_past (mend_context_get_recent_talks (self->context),
                                     mend_context_get_content (self->context));
}

static void
fill_ways (MendSetUpController *self)
{
  g_auto (GStrv) recent =
      mend_recent_talks_get_ways (mend_context_get_recent_talks (self->context));
  g_auto (GStrv) last = get_last_two ((const char *const *) recent);
  g_autoptr (GListModel) offered = make_offered (self);
  g_autoptr (GArray) past = get_past (self);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  MendSuggestionReason reason;
  g_autoptr (MendFormat) suggested = find_offered (
      self, mend_suggestion_make_at ((const MendPastTalk *) (gconstpointer) past->data, past->len,
                                     now, &reason));

  mend_ways_page_set_ways (MEND_WAYS_PAGE (self->ways_page), offered, suggested,
                           get_reason (reason, suggested), (const char *const *) last);
}

static void
fill_times (MendSetUpController *self)
{
  mend_ways_page_clear_times (MEND_WAYS_PAGE (self->ways_page));

  for (guint i = 0; i < self->times->len; i++)
    {
      const SetTime *time = g_ptr_array_index (self->times, i);
      g_autoptr (MendFormat) way =
          time->way_id != NULL ? mend_own_ways_find (self->context, time->way_id) : NULL;

      mend_ways_page_add_time (MEND_WAYS_PAGE (self->ways_page), time->id, time->text,
                               way != NULL ? mend_format_get_title (way) : NULL);
    }
}

static void
way_chosen_cb (MendSetUpController *self, MendFormat *way)
{
  mend_set_up_controller_show (self, mend_format_get_id (way), NULL, NULL);
}

/* A worker reads all talks for what waits for another time, newest first, from the first time it is
 * asked for; by the page of a way to talk the latest are known. */
static void
place_mapped_cb (MendSetUpController *self)
{
  mend_history_get_open_asides (mend_store_get_history (mend_context_get_store (self->context)));

  if (self->ways_page == NULL)
    {
      self->ways_page = mend_ways_page_new ();
      g_signal_connect_object (self->ways_page, "chosen", G_CALLBACK (way_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->place, self->ways_page);
    }

  fill_ways (self);
  fill_times (self);
}

static void
begin (MendSetUpController *self, MendSetUpPage *page)
{
  mend_reminder_remove (mend_context_get_reminder (self->context), QUIET_ID);
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, mend_set_up_page_get_choices (page));
}

static void
begin_cb (MendSetUpController *self, MendSetUpPage *page)
{
  if (GTK_WIDGET (page) == self->waiting_page)
    self->wants_to_begin = TRUE;
  else
    begin (self, page);
}

static void
another_time_cb (MendSetUpController *self)
{
  g_signal_emit (self, signals[SIGNAL_ANOTHER_TIME], 0);
}

static void
about_cb (MendSetUpController *self, MendSetUpPage *page)
{
  MendFormat *way = mend_choices_get_format (mend_set_up_page_get_choices (page));

  mend_window_push (self->window, mend_way_page_new (way), mend_format_get_title (way));
}

static void
end_quiet (MendSetUpController *self)
{
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_clear_pointer (&self->quiet_until, g_date_time_unref);
  g_clear_weak_pointer (&self->quiet_page);
}

/* By the time on the wall, which goes on while the computer sleeps. */
static gboolean
look_for_end_cb (gpointer data)
{
  MendSetUpController *self = data;
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  if (self->quiet_page != NULL && g_date_time_compare (now, self->quiet_until) < 0)
    return G_SOURCE_CONTINUE;

  if (self->quiet_page != NULL)
    mend_quiet_page_set_is_due (MEND_QUIET_PAGE (self->quiet_page), TRUE);

  self->quiet_id = 0;
  end_quiet (self);

  return G_SOURCE_REMOVE;
}

/* Nobody is told any more that its time has come. */
static void
leave_quiet (MendSetUpController *self)
{
  mend_reminder_remove (mend_context_get_reminder (self->context), QUIET_ID);
  end_quiet (self);
}

static void
go_on_cb (MendSetUpController *self)
{
  leave_quiet (self);
  mend_window_pop (self->window);
}

static void
quiet_another_time_cb (MendSetUpController *self)
{
  leave_quiet (self);
  another_time_cb (self);
}

/* The page before it stays as it is, and is gone with the window: nothing of it is kept. */
static void
wait_cb (MendSetUpController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page = mend_quiet_page_new ();

  end_quiet (self);
  self->quiet_until = g_date_time_add_minutes (now, QUIET_MINUTES);
  mend_reminder_remove (mend_context_get_reminder (self->context), QUIET_ID);
  mend_reminder_set (mend_context_get_reminder (self->context), QUIET_ID,
                     g_date_time_to_unix (self->quiet_until) * 1000);
  g_set_weak_pointer (&self->quiet_page, page);
  mend_quiet_page_set_until (MEND_QUIET_PAGE (page), self->quiet_until);
  g_signal_connect_object (page, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "another-time", G_CALLBACK (quiet_another_time_cb), self,
                           G_CONNECT_SWAPPED);
  self->quiet_id = g_timeout_add_seconds (10, look_for_end_cb, self);
  mend_window_push (self->window, page, "");
}

static void
add_asides (MendSetUpController *self, MendSetUpPage *page)
{
  MendHistory *history = mend_store_get_history (mend_context_get_store (self->context));
  GListModel *asides = mend_history_get_open_asides (history);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (asides), MOST_TOPICS); i++)
    {
      g_autoptr (MendKeptLine) aside = g_list_model_get_item (asides, i);
      g_autofree char *topic_id = mend_kept_line_get_topic_id (aside);

      mend_set_up_page_add_topic (page, topic_id, mend_kept_line_get_text (aside));
    }
}

static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendSetUpController) self = MEND_SET_UP_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);
  g_autoptr (GPtrArray) promises =
      standings != NULL ? mend_standing_choose_for_talk (standings) : NULL;
  MendSetUpPage *page;

  if (self->waiting_page == NULL)
    return;

  page = MEND_SET_UP_PAGE (self->waiting_page);
  g_clear_weak_pointer (&self->waiting_page);
  mend_choices_set_promises (mend_set_up_page_get_choices (page), promises);

  if (self->wants_to_begin)
    begin (self, page);
}

static void
load_promises (MendSetUpController *self, GtkWidget *page)
{
  g_set_weak_pointer (&self->waiting_page, page);
  self->wants_to_begin = FALSE;
  mend_store_load_standings (mend_context_get_store (self->context), NULL, standings_loaded_cb,
                             g_object_ref (self));
}

static GtkWidget *
make_page (MendSetUpController *self, MendFormat *way)
{
  MendRecentTalks *recent = mend_context_get_recent_talks (self->context);
  g_autoptr (MendChoices) choices = mend_choices_new (way);
  GtkWidget *page;

  mend_choices_set_n_before (choices,
                             mend_recent_talks_count_way (recent, mend_format_get_id (way)));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      MendPerson *person = mend_context_get_person (self->context, (MendSeat) seat);

      if (person != NULL)
        mend_choices_set_person (choices, person,
                                 mend_context_get_label (self->context, (MendSeat) seat));
    }

  page = mend_set_up_page_new (choices);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_set_up_page_set_person (MEND_SET_UP_PAGE (page), (MendSeat) seat,
                                 mend_context_get_label (self->context, (MendSeat) seat),
                                 mend_context_get_color (self->context, (MendSeat) seat));

  g_signal_connect_object (page, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "another-time", G_CALLBACK (another_time_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "about", G_CALLBACK (about_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "wait", G_CALLBACK (wait_cb), self, G_CONNECT_SWAPPED);

  if (mend_format_looks_at_promises (way))
    load_promises (self, page);

  return page;
}

static void
mend_set_up_controller_dispose (GObject *object)
{
  MendSetUpController *self = MEND_SET_UP_CONTROLLER (object);

  end_quiet (self);
  g_clear_weak_pointer (&self->waiting_page);
  g_clear_object (&self->context);
  g_clear_pointer (&self->times, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_set_up_controller_parent_class)->dispose (object);
}

static void
mend_set_up_controller_class_init (MendSetUpControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_set_up_controller_dispose;

  /* Everything is chosen; the argument is a MendChoices. */
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", MEND_TYPE_SET_UP_CONTROLLER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_CHOICES);

  /* The two would rather not. */
  signals[SIGNAL_ANOTHER_TIME] =
      g_signal_new ("another-time", MEND_TYPE_SET_UP_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
mend_set_up_controller_init (MendSetUpController *self)
{
  self->times = g_ptr_array_new_with_free_func (free_set_time);
}

/* Makes the controller, and the place with the ways to talk. */
MendSetUpController *
mend_set_up_controller_new (MendContext *context, MendWindow *window)
{
  MendSetUpController *self = g_object_new (MEND_TYPE_SET_UP_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->window = window;
  self->place = mend_window_add_place (window, "talk", C_ ("label", "Talk"), "mend-symbolic");
  g_object_bind_property (mend_context_get_store (context), "is-read-only", self->place,
                          "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->place, "map", G_CALLBACK (place_mapped_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Shows the set-up page of the first talk. */
void
mend_set_up_controller_show_first (MendSetUpController *self)
{
  MendFormat *way = mend_content_find_format (mend_context_get_content (self->context), "turns");

  mend_window_push (self->window, make_page (self, way), C_ ("label", "A First Talk"));
}

static void
advise (MendSetUpController *self, MendSetUpPage *page, MendFormat *way)
{
  g_autoptr (GArray) past = get_past (self);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  mend_set_up_page_set_is_known (page, mend_choices_is_known (mend_set_up_page_get_choices (page)));

  if (mend_format_get_heavy (way))
    mend_set_up_page_set_advice (
        page, mend_suggestion_advise_heavy ((const MendPastTalk *) (gconstpointer) past->data,
                                            past->len, now));
}

/* Shows the set-up page of a way to talk, with a topic that is chosen already if there is one. */
void
mend_set_up_controller_show (MendSetUpController *self,
                             const char *format_id,
                             const char *topic_id,
                             const char *topic)
{
  g_autoptr (MendFormat) way = find_offered (self, format_id);
  GtkWidget *page;

  page = make_page (self, way);
  mend_set_up_page_set_last_kept (
      MEND_SET_UP_PAGE (page),
      mend_recent_talks_get_last_kept (mend_context_get_recent_talks (self->context)));
  add_asides (self, MEND_SET_UP_PAGE (page));
  advise (self, MEND_SET_UP_PAGE (page), way);

  if (topic != NULL)
    mend_set_up_page_choose_topic (MEND_SET_UP_PAGE (page), topic_id, topic);

  mend_window_push (self->window, page, mend_format_get_title (way));
}

/* Shows the set-up page of a way to talk that is not kept anywhere yet. */
void
mend_set_up_controller_show_format (MendSetUpController *self, MendFormat *way)
{
  mend_window_push (self->window, make_page (self, way), mend_format_get_title (way));
}

/* Lists the ways to talk anew. */
void
mend_set_up_controller_refresh (MendSetUpController *self)
{
  if (self->ways_page != NULL)
    fill_ways (self);
}

/* Lists the ways to talk that are offered. */
GListModel *
mend_set_up_controller_list_ways (MendSetUpController *self)
{
  return make_offered (self);
}

/* Begins to say anew what times are set. */
void
mend_set_up_controller_clear_times (MendSetUpController *self)
{
  g_ptr_array_set_size (self->times, 0);

  if (self->ways_page != NULL)
    fill_times (self);
}

/* Says that a time is set, with the way to talk if one was chosen. */
void
mend_set_up_controller_add_time (MendSetUpController *self,
                                 const char *id,
                                 const char *text,
                                 const char *way_id)
{
  SetTime *time = g_new0 (SetTime, 1);

  time->id = g_strdup (id);
  time->text = g_strdup (text);
  time->way_id = g_strdup (way_id);
  g_ptr_array_add (self->times, time);

  if (self->ways_page != NULL)
    fill_times (self);
}
