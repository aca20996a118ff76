// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-controller.h"

#include <glib/gi18n.h>

#include "cards/mend-words-picker.h"
#include "closing/mend-closing-page.h"
#include "closing/mend-end-page.h"
#include "good/mend-good-thing-deck.h"
#include "mend-own-ways.h"
#include "mend-store-accounts.h"
#include "mend-store-moments.h"
#include "talk/mend-talk-keeper.h"
#include "talk/mend-talk-view.h"
#include "ways/mend-plan-builder.h"

/**
 * MendTalkController:
 *
 * Leads through a talk: the page of the talk itself, the closing page, and the last one. What comes
 * before lies with [class@Mend.SetUpController].
 */
struct _MendTalkController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendSetUpController *set_up;

  MendTalk *talk;
  MendTalkKeeper *keeper;
  MendHinting *hinting;
  GtkWidget *view;
  guint closing_id;

  /* What somebody wants to say in the next talk. */
  MendSeat prepared_seat;
  char *prepared;
};

enum
{
  SIGNAL_NOTHING_STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendTalkController, mend_talk_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendTalkController *self)
{
  return mend_context_get_store (self->context);
}

static void
let_go (MendTalkController *self)
{
  if (self->keeper != NULL)
    mend_talk_keeper_release (self->keeper);

  g_clear_object (&self->keeper);
  g_clear_object (&self->hinting);
  g_clear_object (&self->talk);
  self->view = NULL;
}

static void
go_to_path (MendTalkController *self)
{
  let_go (self);
  gtk_window_unfullscreen (GTK_WINDOW (self->window));
  mend_window_show_place (self->window, "path");
}

static gboolean
leave_cb (gpointer data)
{
  MendTalkController *self = data;

  self->closing_id = 0;
  let_go (self);
  mend_store_discard_running (get_store (self));
  go_to_path (self);

  return G_SOURCE_REMOVE;
}

static void
update_end_page (GtkWidget *page, MendStore *store)
{
  mend_end_page_set_is_saved (MEND_END_PAGE (page),
                              mend_store_get_save_state (store) == MEND_SAVE_SAVED);
}

static void
end_save_state_cb (GtkWidget *page, GParamSpec *pspec, MendStore *store)
{
  update_end_page (page, store);
}

static void
show_end (MendTalkController *self, gboolean needs_quiet)
{
  GtkWidget *page = mend_end_page_new ();

  mend_end_page_set_advises_quiet (MEND_END_PAGE (page), needs_quiet);
  g_signal_connect_object (get_store (self), "notify::save-state", G_CALLBACK (end_save_state_cb),
                           page, G_CONNECT_SWAPPED);
  update_end_page (page, get_store (self));

  g_signal_connect_object (page, "close", G_CALLBACK (gtk_window_close), self->window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "path", G_CALLBACK (go_to_path), self, G_CONNECT_SWAPPED);
  mend_window_show_alone (self->window, page, "");
}

/* A talk that was stopped before anybody had finished a turn, and in which nothing was written,
 * leaves nothing. */
static gboolean
leaves_nothing (MendTalkController *self)
{
  return !mend_talk_get_schedule (self->talk)->has_ended_turn &&
         !mend_talk_has_writings (self->talk);
}

/* After a heavy talk, and after one that was stopped. */
static gboolean
get_needs_quiet (MendTalkController *self)
{
  g_autoptr (MendFormat) way =
      mend_own_ways_find (self->context, mend_talk_get_plan (self->talk)->format_id);

  return mend_talk_get_schedule (self->talk)->was_stopped ||
         (way != NULL && mend_format_get_heavy (way));
}

static void
finish_cb (MendTalkController *self)
{
  const gboolean is_nothing = leaves_nothing (self);
  const gboolean needs_quiet = get_needs_quiet (self);
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalkRecord) record = NULL;

  if (!mend_talk_act (self->talk, MEND_EVENT_CLOSE))
    return;

  snapshot = mend_talk_snapshot (self->talk);
  record = mend_talk_record_new_from_snapshot (snapshot);
  let_go (self);

  if (is_nothing)
    {
      mend_store_discard_running (get_store (self));
      go_to_path (self);
      return;
    }

  mend_store_add_given (get_store (self), snapshot);
  mend_store_finish_talk (get_store (self), record);
  show_end (self, needs_quiet);
}

/* Deleted means moved to Recently Deleted, so that it can be undone: the talk is kept first. */
static void
delete_cb (MendTalkController *self)
{
  g_autofree char *id = g_strdup (mend_talk_get_id (self->talk));
  const gboolean is_nothing = leaves_nothing (self);

  finish_cb (self);
  go_to_path (self);

  if (!is_nothing)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.delete-talk", "s", id);
}

static void
show_closing (MendTalkController *self)
{
  GtkWidget *page = mend_closing_page_new (self->talk);
  g_autoptr (GPtrArray) accounts = mend_store_list_accounts (get_store (self));

  mend_closing_page_set_accounts (MEND_CLOSING_PAGE (page), accounts);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_closing_page_set_person (MEND_CLOSING_PAGE (page), (MendSeat) seat,
                                  mend_context_get_label (self->context, (MendSeat) seat),
                                  mend_context_get_color (self->context, (MendSeat) seat));

  mend_closing_page_set_hinting (MEND_CLOSING_PAGE (page), self->hinting,
                                 mend_context_get_label (self->context, MEND_SEAT_LEFT),
                                 mend_context_get_label (self->context, MEND_SEAT_RIGHT));
  g_signal_connect_object (page, "finish", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  self->view = NULL;
  mend_window_show_alone (self->window, page, "");
}

/* A page is not replaced while a signal of its own is on its way. */
static gboolean
close_cb (gpointer data)
{
  MendTalkController *self = data;

  self->closing_id = 0;
  show_closing (self);

  return G_SOURCE_REMOVE;
}

static void
update_reminder (MendTalkController *self)
{
  MendReminder *reminder = mend_context_get_reminder (self->context);
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);

  if (schedule->state == MEND_TALK_BREAK)
    mend_reminder_set (reminder, mend_talk_get_id (self->talk), schedule->break_until_ms);
  else
    mend_reminder_remove (reminder, mend_talk_get_id (self->talk));
}

static void
talk_updated_cb (MendTalkController *self)
{
  const MendTalkState state = mend_talk_get_schedule (self->talk)->state;

  update_reminder (self);

  if (state != MEND_TALK_CLOSING || self->view == NULL || self->closing_id != 0)
    return;

  /* Nobody has begun: there is nothing to close. */
  if (mend_talk_get_schedule (self->talk)->begun_ms < 0 && !mend_talk_has_writings (self->talk))
    self->closing_id = g_idle_add (leave_cb, self);
  else
    self->closing_id = g_idle_add (close_cb, self);
}

static gboolean
get_size_mapping (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, g_variant_get_int32 (variant) / 100.0);

  return TRUE;
}

static void
bind_view (MendTalkController *self)
{
  GSettings *settings = mend_context_get_settings (self->context);
  const char *const keys[] = {
    "single-keys", "announce-begin", "announce-half-minute", "announce-end", "announce-change",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_bind (settings, keys[i], self->view, keys[i], G_SETTINGS_BIND_GET);

  g_settings_bind_with_mapping (settings, "talk-size", self->view, "text-scale",
                                G_SETTINGS_BIND_GET, get_size_mapping, NULL, NULL, NULL);
}

static void
prepared_used_cb (MendTalkController *self)
{
  g_clear_pointer (&self->prepared, g_free);
}

/* The decks that Mend brings, and then those of the two. */
static GListModel *
list_decks (MendTalkController *self)
{
  GListModel *const parts[] = {
    mend_content_get_decks (mend_context_get_content (self->context)),
    mend_store_get_decks (mend_context_get_store (self->context)),
  };
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_list_store_append (lists, parts[i]);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
offer_aloud (MendTalkController *self, MendWordsPicker *words)
{
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));
  const MendPerson *left = mend_context_get_person (self->context, MEND_SEAT_LEFT);
  const MendPerson *right = mend_context_get_person (self->context, MEND_SEAT_RIGHT);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      g_autoptr (MendDeck) deck = mend_good_thing_deck_new (moments, (MendSeat) seat, left, right,
                                                            C_ ("label", "To Read Aloud"));

      mend_words_picker_set_aloud (words, (MendSeat) seat, deck);
    }
}

static void
show_view (MendTalkController *self, MendSeat hurt)
{
  MendContent *content = mend_context_get_content (self->context);
  g_autoptr (GListModel) decks = list_decks (self);
  GtkWidget *words =
      mend_words_picker_new (decks, mend_content_get_evaluations (content), self->talk);
  MendTalkView *view;

  self->view = mend_talk_view_new (self->talk);
  view = MEND_TALK_VIEW (self->view);
  mend_words_picker_set_hurt (MEND_WORDS_PICKER (words), hurt);
  mend_words_picker_set_hinting (MEND_WORDS_PICKER (words), self->hinting);
  mend_talk_view_set_hinting (view, self->hinting);
  mend_talk_view_set_words_child (view, words);
  offer_aloud (self, MEND_WORDS_PICKER (words));
  mend_words_picker_set_prepared (MEND_WORDS_PICKER (words), self->prepared_seat, self->prepared);
  g_signal_connect_object (words, "prepared-used", G_CALLBACK (prepared_used_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "done", G_CALLBACK (mend_talk_view_hide_words), view,
                           G_CONNECT_SWAPPED);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_talk_view_set_color (view, (MendSeat) seat,
                              mend_context_get_color (self->context, (MendSeat) seat));

  g_signal_connect_object (view, "left", G_CALLBACK (go_to_path), self, G_CONNECT_SWAPPED);
  bind_view (self);
  mend_window_show_alone (self->window, self->view, "");
}

/* Who was hurt is known only as long as the choices are; in a talk that is picked up it is not. */
static MendHinting *
make_hinting (MendTalkController *self, MendTalk *talk, MendSeat hurt)
{
  MendContent *content = mend_context_get_content (self->context);
  MendHinting *hinting = mend_hinting_new (mend_content_get_hints (content));
  g_autoptr (MendFormat) way =
      mend_own_ways_find (self->context, mend_talk_get_plan (talk)->format_id);

  mend_hinting_set_way (hinting, way, hurt);
  g_settings_bind (mend_context_get_settings (self->context), "hints", hinting, "enabled",
                   G_SETTINGS_BIND_DEFAULT);

  return hinting;
}

static void
run (MendTalkController *self, MendTalk *talk, MendSeat hurt)
{
  let_go (self);
  self->talk = g_object_ref (talk);
  self->hinting = make_hinting (self, talk, hurt);
  self->keeper =
      mend_talk_keeper_new (self->context, gtk_window_get_application (GTK_WINDOW (self->window)),
                            GTK_WINDOW (self->window), talk);
  g_signal_connect_object (talk, "updated", G_CALLBACK (talk_updated_cb), self, G_CONNECT_SWAPPED);

  update_reminder (self);

  if (mend_talk_get_schedule (talk)->state == MEND_TALK_CLOSING)
    show_closing (self);
  else
    show_view (self, hurt);
}

/* A talk that waits is moved out of the way, and waits on. */
static void
begin_cb (MendTalkController *self, MendChoices *choices)
{
  g_autoptr (MendPlan) plan = mend_plan_builder_make_plan (choices);
  g_autoptr (MendTalk) talk =
      mend_talk_new (MEND_CLOCK (mend_context_get_clock (self->context)), plan);

  mend_store_put_aside (get_store (self));
  run (self, talk, mend_choices_get_hurt (choices));
}

static void
another_time_cb (MendTalkController *self)
{
  g_signal_emit (self, signals[SIGNAL_NOTHING_STARTED], 0);
}

static void
mend_talk_controller_dispose (GObject *object)
{
  MendTalkController *self = MEND_TALK_CONTROLLER (object);

  g_clear_handle_id (&self->closing_id, g_source_remove);
  let_go (self);
  g_clear_pointer (&self->prepared, g_free);
  g_clear_object (&self->set_up);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_talk_controller_parent_class)->dispose (object);
}

static void
mend_talk_controller_class_init (MendTalkControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_talk_controller_dispose;

  /* Somebody chose Another Time. */
  signals[SIGNAL_NOTHING_STARTED] =
      g_signal_new ("nothing-started", MEND_TYPE_TALK_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
mend_talk_controller_init (MendTalkController *self)
{
}

MendTalkController *
mend_talk_controller_new (MendContext *context, MendWindow *window)
{
  MendTalkController *self = g_object_new (MEND_TYPE_TALK_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->window = window;
  self->set_up = mend_set_up_controller_new (context, window);
  g_signal_connect_object (self->set_up, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->set_up, "another-time", G_CALLBACK (another_time_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Gets what leads to a talk. */
MendSetUpController *
mend_talk_controller_get_set_up (MendTalkController *self)
{
  return self->set_up;
}

/* Goes on with a talk that waited. */
void
mend_talk_controller_pick_up (MendTalkController *self, MendSnapshot *snapshot)
{
  g_autoptr (MendTalk) talk =
      mend_talk_new_picked_up (MEND_CLOCK (mend_context_get_clock (self->context)), snapshot);

  run (self, talk, MEND_SEAT_NONE);
}

/* Ends a talk that waited where it stands, with its closing page. */
void
mend_talk_controller_end (MendTalkController *self, MendSnapshot *snapshot)
{
  g_autoptr (MendTalk) talk =
      mend_talk_new_picked_up (MEND_CLOCK (mend_context_get_clock (self->context)), snapshot);

  mend_talk_act (talk, MEND_EVENT_STOP);
  run (self, talk, MEND_SEAT_NONE);
}

/* Stops the time and saves, for whoever leaves. */
void
mend_talk_controller_rest (MendTalkController *self)
{
  if (self->keeper != NULL)
    mend_talk_keeper_rest (self->keeper);
}

/* Lets the talk on the screen wait on the Path, with its time stopped, if there is one. */
void
mend_talk_controller_leave (MendTalkController *self)
{
  if (self->talk == NULL)
    return;

  mend_talk_controller_rest (self);
  go_to_path (self);
}

/* Tells whether a talk is on the screen. */
gboolean
mend_talk_controller_is_running (MendTalkController *self)
{
  return self->talk != NULL;
}

/* Has a sentence at hand in the next talk, while the one speaks who wants to say it. It is in
 * memory only, and nowhere once Mend is left. */
void
mend_talk_controller_prepare (MendTalkController *self, MendSeat seat, const char *sentence)
{
  g_free (self->prepared);
  self->prepared = g_strdup (sentence);
  self->prepared_seat = seat;
}
