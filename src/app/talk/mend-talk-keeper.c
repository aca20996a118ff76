// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-keeper.h"

#include <glib/gi18n.h>

#include "talk/mend-sleep-guard.h"

/**
 * MendTalkKeeper:
 *
 * What goes along with a running talk behind its page: every event is saved, the position is noted
 * each second, the screen stays awake while somebody speaks, a chime sounds at the end of a turn,
 * and before the computer falls asleep the time stops and all is saved.
 */
struct _MendTalkKeeper
{
  GObject parent_instance;

  MendContext *context;
  GtkApplication *application;
  GtkWindow *window;
  MendTalk *talk;
  MendSleepGuard *sleep_guard;

  gboolean falls_asleep;
  gint64 noted_ms;
  gint64 saved_ms;
  gint64 untouched_since_ms;
  guint inhibit_cookie;
};

/* A kill loses a second of the position at most, and a power cut ten. The clock ticks five times a
 * second, and a note comes with the first tick after its time. */
#define NOTE_EVERY_MS 700
#define SAVE_EVERY_MS 10000

/* Where nobody has done anything for three times the turn, the screen may sleep. */
#define UNTOUCHED_TURNS 3

G_DEFINE_FINAL_TYPE (MendTalkKeeper, mend_talk_keeper, G_TYPE_OBJECT)

static void
save (MendTalkKeeper *self)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (self->talk);

  self->saved_ms = snapshot->at_ms;
  self->noted_ms = snapshot->at_ms;
  mend_store_save_running (mend_context_get_store (self->context), snapshot);
}

static gboolean
is_awake_wanted (MendTalkKeeper *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const gint64 untouched_ms = mend_talk_get_now_ms (self->talk) - self->untouched_since_ms;

  if (schedule->state != MEND_TALK_RUNNING ||
      !g_settings_get_boolean (mend_context_get_settings (self->context), "keep-awake"))
    return FALSE;

  return schedule->length_ms == 0 || untouched_ms < UNTOUCHED_TURNS * schedule->length_ms;
}

static void
update_awake (MendTalkKeeper *self)
{
  const gboolean is_wanted = is_awake_wanted (self);

  if (is_wanted && self->inhibit_cookie == 0)
    self->inhibit_cookie =
        gtk_application_inhibit (self->application, self->window,
                                 GTK_APPLICATION_INHIBIT_SUSPEND | GTK_APPLICATION_INHIBIT_IDLE,
                                 C_ ("to both", "Mend is in use"));

  if (!is_wanted && self->inhibit_cookie != 0)
    {
      gtk_application_uninhibit (self->application, self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }
}

static void
logged_cb (MendTalkKeeper *self)
{
  self->untouched_since_ms = mend_talk_get_now_ms (self->talk);

  if (!mend_schedule_is_over (mend_talk_get_schedule (self->talk)))
    save (self);
}

static void
updated_cb (MendTalkKeeper *self)
{
  const gint64 now_ms = mend_talk_get_now_ms (self->talk);

  update_awake (self);

  /* How long a break lasts already is nothing that a crash could lose. */
  if (mend_schedule_is_over (mend_talk_get_schedule (self->talk)) ||
      mend_talk_get_schedule (self->talk)->state == MEND_TALK_BREAK)
    return;

  if (now_ms - self->saved_ms >= SAVE_EVERY_MS)
    save (self);
  else if (now_ms - self->noted_ms >= NOTE_EVERY_MS)
    {
      self->noted_ms = now_ms;
      mend_store_beat (mend_context_get_store (self->context), now_ms);
    }
}

static void
moment_cb (MendTalkKeeper *self, MendMoment moment)
{
  if (mend_talk_may_sound (self->talk, moment))
    mend_chime_play (mend_context_get_chime (self->context));
}

/* The computer waits for the disk, but no longer than it likes to. */
static void
save_state_cb (MendTalkKeeper *self)
{
  MendStore *store = mend_context_get_store (self->context);

  if (!self->falls_asleep || mend_store_get_save_state (store) == MEND_SAVE_SAVING)
    return;

  self->falls_asleep = FALSE;
  mend_sleep_guard_let_go (self->sleep_guard);
}

/* The time stops at the moment of sleep, by whatever way that comes. */
static void
sleeps_cb (MendTalkKeeper *self)
{
  mend_chime_stop (mend_context_get_chime (self->context));

  if (!mend_schedule_is_over (mend_talk_get_schedule (self->talk)) &&
      !mend_talk_act (self->talk, MEND_EVENT_ASLEEP))
    save (self);

  self->falls_asleep = TRUE;
  save_state_cb (self);
}

static void
guard_sleep (MendTalkKeeper *self)
{
  self->sleep_guard = mend_sleep_guard_new ();
  g_signal_connect_object (self->sleep_guard, "sleeps", G_CALLBACK (sleeps_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_store (self->context), "notify::save-state",
                           G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
}

static void
mend_talk_keeper_dispose (GObject *object)
{
  MendTalkKeeper *self = MEND_TALK_KEEPER (object);

  mend_talk_keeper_release (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_talk_keeper_parent_class)->dispose (object);
}

static void
mend_talk_keeper_class_init (MendTalkKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_talk_keeper_dispose;
}

static void
mend_talk_keeper_init (MendTalkKeeper *self)
{
}

/* Keeps a talk from now on, beginning with a first save. */
MendTalkKeeper *
mend_talk_keeper_new (MendContext *context,
                      GtkApplication *application,
                      GtkWindow *window,
                      MendTalk *talk)
{
  MendTalkKeeper *self = g_object_new (MEND_TYPE_TALK_KEEPER, NULL);

  self->context = g_object_ref (context);
  self->application = application;
  self->window = window;
  self->talk = g_object_ref (talk);
  self->untouched_since_ms = mend_talk_get_now_ms (talk);

  g_signal_connect_object (talk, "logged", G_CALLBACK (logged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "moment", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  mend_system_clock_set_ticking (mend_context_get_clock (context), TRUE);
  save (self);
  update_awake (self);
  guard_sleep (self);

  return self;
}

/* Stops the time and saves, without a question: for whoever leaves in the middle of a talk. */
void
mend_talk_keeper_rest (MendTalkKeeper *self)
{
  g_return_if_fail (MEND_IS_TALK_KEEPER (self));

  if (self->talk == NULL || mend_schedule_is_over (mend_talk_get_schedule (self->talk)))
    return;

  mend_chime_stop (mend_context_get_chime (self->context));

  if (!mend_talk_act (self->talk, MEND_EVENT_PAUSE))
    save (self);
}

/* Lets go of the talk: nothing more is saved of it, and the screen may sleep. */
void
mend_talk_keeper_release (MendTalkKeeper *self)
{
  g_return_if_fail (MEND_IS_TALK_KEEPER (self));

  if (self->talk == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->talk, self);
  mend_system_clock_set_ticking (mend_context_get_clock (self->context), FALSE);

  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (self->application, self->inhibit_cookie);

  self->inhibit_cookie = 0;
  self->falls_asleep = FALSE;
  g_object_run_dispose (G_OBJECT (self->sleep_guard));
  g_clear_object (&self->sleep_guard);
  g_clear_object (&self->talk);
}
