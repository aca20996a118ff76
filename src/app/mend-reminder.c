// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-reminder.h"

/**
 * MendReminder:
 *
 * Times that people have set, of which they are reminded once, by one notice at a time however many
 * have come. A time that lies long behind is not mentioned. Its signals are `come`, when there is
 * something to say to somebody who does not look; `gone`, when that is not to be said any more; and
 * `changed`, when a time has come or whether any is waited for is another.
 */
struct _MendReminder
{
  GObject parent_instance;

  MendClock *clock;
  GHashTable *times;
  guint timeout_id;
  gboolean is_seen;
  gboolean is_told;
  gboolean was_waiting;
  gboolean is_started;
};

typedef struct
{
  gint64 wall_ms;
  gboolean has_come;
  gboolean is_done;
} Time;

enum
{
  SIGNAL_COME,
  SIGNAL_GONE,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* After so long nobody wants to hear of it any more. */
#define FRESH_MS (2 * 60 * 60 * (gint64) 1000)

/* For what lies further ahead nobody's computer has to keep a program in memory; it is looked at
 * again when Mend starts. */
#define HELD_MS (24 * 60 * 60 * (gint64) 1000)

/* The clock on the wall may be set, and the computer may sleep. */
#define LOOK_EVERY_MS (30 * 1000)

G_DEFINE_FINAL_TYPE (MendReminder, mend_reminder, G_TYPE_OBJECT)

static gint64
get_now_ms (MendReminder *self)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);

  return g_date_time_to_unix (now) * 1000 + g_date_time_get_microsecond (now) / 1000;
}

static void
take_back (MendReminder *self)
{
  if (!self->is_told)
    return;

  self->is_told = FALSE;
  g_signal_emit (self, signals[SIGNAL_GONE], 0);
}

/* Whoever has the window in front of them has been told. */
static void
look_at_time (MendReminder *self, Time *time, gint64 now_ms, gboolean *has_news)
{
  if (now_ms >= time->wall_ms && !time->has_come)
    {
      time->has_come = TRUE;
      *has_news = TRUE;
    }

  if (time->has_come && self->is_seen)
    time->is_done = TRUE;
}

/* Returns whether a time has come just now. */
static gboolean
look_at_times (MendReminder *self, gint64 now_ms, gint64 *next_ms)
{
  gboolean has_news = FALSE;
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->times);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Time *time = value;

      if (now_ms >= time->wall_ms + FRESH_MS)
        {
          g_hash_table_iter_remove (&iter);
          continue;
        }

      look_at_time (self, time, now_ms, &has_news);
      *next_ms = MIN (*next_ms, time->wall_ms + (time->has_come ? FRESH_MS : 0) - now_ms);
    }

  return has_news;
}

static gboolean
has_come (MendReminder *self)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->times);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Time *time = value;

      if (time->has_come && !time->is_done)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_open_within (MendReminder *self, gint64 length_ms)
{
  const gint64 now_ms = get_now_ms (self);
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->times);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Time *time = value;

      if (!time->is_done && time->wall_ms - now_ms <= length_ms)
        return TRUE;
    }

  return FALSE;
}

static gboolean
timeout_cb (gpointer data)
{
  MendReminder *self = data;

  self->timeout_id = 0;
  mend_reminder_look (self);

  return G_SOURCE_REMOVE;
}

static void
tell (MendReminder *self)
{
  if (self->is_told || self->is_seen)
    return;

  self->is_told = TRUE;
  g_signal_emit (self, signals[SIGNAL_COME], 0);
}

static void
mend_reminder_dispose (GObject *object)
{
  MendReminder *self = MEND_REMINDER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (mend_reminder_parent_class)->dispose (object);
}

static void
mend_reminder_finalize (GObject *object)
{
  g_hash_table_unref (MEND_REMINDER (object)->times);

  G_OBJECT_CLASS (mend_reminder_parent_class)->finalize (object);
}

static void
mend_reminder_class_init (MendReminderClass *klass)
{
  const char *const names[N_SIGNALS] = {
    [SIGNAL_COME] = "come",
    [SIGNAL_GONE] = "gone",
    [SIGNAL_CHANGED] = "changed",
  };

  G_OBJECT_CLASS (klass)->dispose = mend_reminder_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_reminder_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_REMINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
mend_reminder_init (MendReminder *self)
{
  self->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

MendReminder *
mend_reminder_new (MendClock *clock)
{
  MendReminder *self = g_object_new (MEND_TYPE_REMINDER, NULL);

  self->clock = g_object_ref (clock);

  return self;
}

/* Before this times may be set, but nothing is said. */
void
mend_reminder_start (MendReminder *self)
{
  g_return_if_fail (MEND_IS_REMINDER (self));

  self->is_started = TRUE;
  mend_reminder_look (self);
}

/* Sets a time, in milliseconds since 1970, under an id; the same once more changes nothing. */
void
mend_reminder_set (MendReminder *self, const char *id, gint64 wall_ms)
{
  const Time *before;
  Time *time;

  g_return_if_fail (MEND_IS_REMINDER (self));
  g_return_if_fail (id != NULL);

  before = g_hash_table_lookup (self->times, id);

  if ((before != NULL && before->wall_ms == wall_ms) || !mend_reminder_is_fresh (self, wall_ms))
    return;

  time = g_new0 (Time, 1);
  time->wall_ms = wall_ms;
  g_hash_table_replace (self->times, g_strdup (id), time);
  mend_reminder_look (self);
}

void
mend_reminder_remove (MendReminder *self, const char *id)
{
  g_return_if_fail (MEND_IS_REMINDER (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_remove (self->times, id))
    mend_reminder_look (self);
}

/* Looks at the clock, and says what has come and what is not to be said any more. */
void
mend_reminder_look (MendReminder *self)
{
  gint64 next_ms = LOOK_EVERY_MS;
  gboolean has_news;
  gboolean is_waiting;

  g_return_if_fail (MEND_IS_REMINDER (self));

  if (!self->is_started)
    return;

  has_news = look_at_times (self, get_now_ms (self), &next_ms);
  is_waiting = mend_reminder_get_is_waiting (self);
  g_clear_handle_id (&self->timeout_id, g_source_remove);

  if (has_open_within (self, G_MAXINT64))
    self->timeout_id = g_timeout_add ((guint) CLAMP (next_ms, 1, LOOK_EVERY_MS), timeout_cb, self);

  if (has_news)
    tell (self);
  else if (!has_come (self))
    take_back (self);

  if (has_news || is_waiting != self->was_waiting)
    {
      self->was_waiting = is_waiting;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
}

/* Says whether somebody looks at the window, which tells the same. */
void
mend_reminder_set_is_seen (MendReminder *self, gboolean is_seen)
{
  g_return_if_fail (MEND_IS_REMINDER (self));

  self->is_seen = is_seen;
  mend_reminder_look (self);
}

/* Nothing is said from now on, whatever comes. */
void
mend_reminder_stop (MendReminder *self)
{
  g_return_if_fail (MEND_IS_REMINDER (self));

  self->is_started = FALSE;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  take_back (self);
}

/* Tells whether a time lies ahead, or so little behind that it can be mentioned. */
gboolean
mend_reminder_is_fresh (MendReminder *self, gint64 wall_ms)
{
  g_return_val_if_fail (MEND_IS_REMINDER (self), FALSE);

  return get_now_ms (self) < wall_ms + FRESH_MS;
}

/* Tells whether the program is needed although no window may be there. */
gboolean
mend_reminder_get_is_waiting (MendReminder *self)
{
  g_return_val_if_fail (MEND_IS_REMINDER (self), FALSE);

  return self->is_started && has_open_within (self, HELD_MS);
}
