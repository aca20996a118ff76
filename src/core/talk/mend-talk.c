// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-private.h"

#include "cards/mend-pick.h"
#include "mend-core-enums.h"

/**
 * MendTalk:
 *
 * A talk that runs: its plan, its log, and the clock it goes by.
 *
 * Whatever people do goes into the log, and where the talk stands is computed from the log and the
 * time. [signal@Talk::logged] says that there is something to save, [signal@Talk::updated] that
 * there may be something new to show.
 */

enum
{
  SIGNAL_LOGGED,
  SIGNAL_UPDATED,
  SIGNAL_MOMENT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A talk whose clock was not read for so long stands where it was seen last. */
#define GAP_MS 30000

/* The clocks of sleep are not exact; less than this is not sleep. */
#define SLEEP_TIME (2 * G_USEC_PER_SEC)

G_DEFINE_FINAL_TYPE (MendTalk, mend_talk, G_TYPE_OBJECT)

static gboolean
has_near_end (const MendSchedule *schedule)
{
  return schedule->length_ms > 0 && !schedule->more_time_is_speakers &&
         schedule->left_ms <= mend_schedule_get_cue_ms (schedule->length_ms);
}

/* That the end is near, and that it has come, is said once, while the time runs: not again after a
 * pause, and not never because somebody paused just then. */
static void
tell_time (MendTalk *self, const MendSchedule *now)
{
  const gboolean has_news = now->state == MEND_TALK_RUNNING;

  if (!now->is_past_zero)
    self->has_told_zero = FALSE;

  if (!has_near_end (now))
    self->has_told_near_end = FALSE;

  if (has_news && now->is_past_zero && !self->has_told_zero)
    {
      self->has_told_zero = TRUE;
      self->has_told_near_end = TRUE;
      g_signal_emit (self, signals[SIGNAL_MOMENT], 0, MEND_MOMENT_ZERO);
    }
  else if (has_news && has_near_end (now) && !self->has_told_near_end)
    {
      self->has_told_near_end = TRUE;
      g_signal_emit (self, signals[SIGNAL_MOMENT], 0, MEND_MOMENT_NEAR_END);
    }
}

static void
tell_moments (MendTalk *self, const MendSchedule *before, const MendSchedule *now)
{
  if (now->state == MEND_TALK_RUNNING &&
      (before->part != now->part || before->state == MEND_TALK_READY ||
       before->state == MEND_TALK_CHANGE))
    g_signal_emit (self, signals[SIGNAL_MOMENT], 0, MEND_MOMENT_BEGIN);

  tell_time (self, now);

  if (now->state == before->state)
    return;

  if (now->state == MEND_TALK_CHANGE)
    g_signal_emit (self, signals[SIGNAL_MOMENT], 0, MEND_MOMENT_CHANGE);
  else if (now->state == MEND_TALK_CLOSING)
    g_signal_emit (self, signals[SIGNAL_MOMENT], 0, MEND_MOMENT_CLOSING);
}

static void
update (MendTalk *self, gint64 now_ms)
{
  /* Whoever hears that the talk is over may let go of it. */
  g_autoptr (MendTalk) talk G_GNUC_UNUSED = g_object_ref (self);
  const MendSchedule before = self->schedule;
  MendSchedule now;

  mend_schedule_compute (self->plan, self->log, now_ms, &now);
  self->seen_ms = now_ms;
  self->schedule = now;

  if (now.state != MEND_TALK_BREAK)
    self->is_back[0] = self->is_back[1] = FALSE;

  if (before.part != now.part)
    mend_talk_gather_cards (self);

  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
  tell_moments (self, &before, &now);
}

/* For what else moves a talk and has a file of its own. */
void
mend_talk_log (MendTalk *self, MendEvent *event)
{
  g_autoptr (MendTalk) talk G_GNUC_UNUSED = g_object_ref (self);
  const gint64 at_ms = event->at_ms;

  mend_log_append (self->log, event);
  update (self, at_ms);
  g_signal_emit (self, signals[SIGNAL_LOGGED], 0);
}

static void
log_act (MendTalk *self, MendEventKind kind, gint64 at_ms, gint64 amount_ms)
{
  mend_talk_log (self, mend_event_new_act (kind, at_ms, amount_ms));
}

/* Nobody listened while the computer slept, and nobody saw the time while the program stood still.
 * So the talk stands where it was seen last, and the time in between is not counted. */
static void
stand_where_seen (MendTalk *self, MendEventKind kind)
{
  self->base_ms = self->seen_ms;
  self->base_time = mend_clock_get_awake_time (self->clock);

  if (mend_schedule_allows (&self->schedule, kind))
    log_act (self, kind, self->seen_ms, 0);
}

static gint64
read_clock_ms (MendTalk *self)
{
  const gint64 now_ms =
      self->base_ms + (mend_clock_get_awake_time (self->clock) - self->base_time) / 1000;

  return MAX (now_ms, self->seen_ms);
}

static void
look_at_clock (MendTalk *self)
{
  const gint64 asleep_time = mend_clock_get_asleep_time (self->clock);
  const gint64 slept_time = asleep_time - self->asleep_time;

  self->asleep_time = asleep_time;

  if (slept_time > SLEEP_TIME)
    stand_where_seen (self, MEND_EVENT_ASLEEP);
  else if (self->schedule.state == MEND_TALK_RUNNING &&
           read_clock_ms (self) - self->seen_ms > GAP_MS)
    stand_where_seen (self, MEND_EVENT_GAP);
}

static void
clock_tick_cb (MendTalk *self)
{
  if (mend_schedule_is_over (&self->schedule))
    return;

  look_at_clock (self);
  update (self, read_clock_ms (self));
}

static void
mend_talk_finalize (GObject *object)
{
  MendTalk *self = MEND_TALK (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->cards);
  g_clear_pointer (&self->plan, mend_plan_unref);
  g_clear_pointer (&self->log, mend_log_free);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (mend_talk_parent_class)->finalize (object);
}

static void
mend_talk_class_init (MendTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_talk_finalize;

  /**
   * MendTalk::logged:
   * @self: a talk
   *
   * Something went into the log, was changed there, or was taken out.
   */
  signals[SIGNAL_LOGGED] = g_signal_new ("logged", MEND_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  /**
   * MendTalk::updated:
   * @self: a talk
   *
   * Where the talk stands was computed anew, after something happened or some time has passed.
   */
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", MEND_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendTalk::moment:
   * @self: a talk
   * @moment: which
   *
   * Something has come that may be worth a sound.
   */
  signals[SIGNAL_MOMENT] = g_signal_new ("moment", MEND_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, MEND_TYPE_MOMENT);
}

static void
mend_talk_init (MendTalk *self)
{
  self->cards = g_list_store_new (MEND_TYPE_PICK);
}

static MendTalk *
create (MendClock *clock,
        MendPlan *plan,
        const char *id,
        GDateTime *started,
        MendLog *log,
        gint64 base_ms)
{
  MendTalk *self = g_object_new (MEND_TYPE_TALK, NULL);

  self->clock = g_object_ref (clock);
  self->plan = mend_plan_ref (plan);
  self->id = g_strdup (id);
  self->started = g_date_time_ref (started);
  self->log = log;
  self->base_ms = base_ms;
  self->seen_ms = base_ms;
  self->base_time = mend_clock_get_awake_time (clock);
  self->asleep_time = mend_clock_get_asleep_time (clock);

  mend_schedule_compute (plan, log, base_ms, &self->schedule);
  self->has_told_near_end = has_near_end (&self->schedule);
  self->has_told_zero = self->schedule.is_past_zero;
  mend_talk_gather_cards (self);
  g_signal_connect_object (clock, "tick", G_CALLBACK (clock_tick_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mend_talk_new:
 * @clock: the clock to go by
 * @plan: a plan with at least one part
 *
 * Makes a new talk, which is ready to begin.
 *
 * Returns: (transfer full): the talk
 */
MendTalk *
mend_talk_new (MendClock *clock, MendPlan *plan)
{
  g_autofree char *id = NULL;
  g_autoptr (GDateTime) started = NULL;

  g_return_val_if_fail (MEND_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (plan != NULL && mend_plan_get_n_parts (plan) > 0, NULL);

  id = g_uuid_string_random ();
  started = mend_clock_get_wall_time (clock);

  return create (clock, plan, id, started, mend_log_new (), 0);
}

/**
 * mend_talk_new_picked_up:
 * @clock: the clock to go by
 * @snapshot: the talk as it was seen last, not yet over
 *
 * Picks a talk up where it was seen last. If somebody spoke then, the time stands until somebody
 * lets it go on.
 *
 * Returns: (transfer full): the talk
 */
MendTalk *
mend_talk_new_picked_up (MendClock *clock, MendSnapshot *snapshot)
{
  MendTalk *self;
  gint64 base_ms;

  g_return_val_if_fail (MEND_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (snapshot != NULL, NULL);

  base_ms = MAX (snapshot->at_ms, mend_log_get_end_ms (snapshot->log));
  self = create (clock, snapshot->plan, snapshot->id, snapshot->started,
                 mend_log_copy (snapshot->log), base_ms);

  if (mend_schedule_allows (&self->schedule, MEND_EVENT_PICKED_UP))
    log_act (self, MEND_EVENT_PICKED_UP, base_ms, 0);

  return self;
}

/**
 * mend_talk_get_id:
 * @self: a talk
 *
 * Gets the id of the talk, which its record will bear as well.
 *
 * Returns: a UUID
 */
const char *
mend_talk_get_id (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return self->id;
}

/**
 * mend_talk_get_started:
 * @self: a talk
 *
 * Gets when the talk was made, by the clock on the wall.
 *
 * Returns: (transfer none): date and time
 */
GDateTime *
mend_talk_get_started (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return self->started;
}

/**
 * mend_talk_get_plan:
 * @self: a talk
 *
 * Gets how the talk is meant to go.
 *
 * Returns: (transfer none): the plan
 */
MendPlan *
mend_talk_get_plan (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return self->plan;
}

/**
 * mend_talk_get_log:
 * @self: a talk
 *
 * Gets what has happened so far.
 *
 * Returns: (transfer none): the log, not to be changed
 */
MendLog *
mend_talk_get_log (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return self->log;
}

/**
 * mend_talk_get_schedule:
 * @self: a talk
 *
 * Gets where the talk stands, as it was computed last.
 *
 * Returns: (transfer none): the schedule, which the next update overwrites
 */
const MendSchedule *
mend_talk_get_schedule (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return &self->schedule;
}

/**
 * mend_talk_get_part:
 * @self: a talk
 *
 * Gets the part the talk stands in; on a change, the one that comes next.
 *
 * Returns: (transfer none): the part
 */
const MendPlanPart *
mend_talk_get_part (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return mend_plan_get_part (self->plan, self->schedule.part);
}

/**
 * mend_talk_get_cards:
 * @self: a talk
 *
 * Gets the cards that lie before the one who speaks, or is to speak next.
 *
 * Returns: (transfer none): a list of [class@Mend.Pick], always the same
 */
GListModel *
mend_talk_get_cards (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return G_LIST_MODEL (self->cards);
}

/**
 * mend_talk_get_now_ms:
 * @self: a talk
 *
 * Gets how far the talk has come.
 *
 * Returns: milliseconds since its start, as of the last update
 */
gint64
mend_talk_get_now_ms (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), 0);

  return self->seen_ms;
}

/**
 * mend_talk_snapshot:
 * @self: a talk
 *
 * Takes a snapshot, to be saved.
 *
 * Returns: (transfer full): the talk at this moment
 */
MendSnapshot *
mend_talk_snapshot (MendTalk *self)
{
  g_return_val_if_fail (MEND_IS_TALK (self), NULL);

  return mend_snapshot_new (self->id, self->started, self->plan, self->log, self->seen_ms);
}

/**
 * mend_talk_act:
 * @self: a talk
 * @kind: an act that needs nothing but a moment; [enum@Mend.EventKind.more_time] adds a minute,
 *   [enum@Mend.EventKind.break] is for half an hour
 *
 * Lets something happen, if it may happen now.
 *
 * Returns: whether it happened; if not, nothing has changed, unless it comes to light just now that
 * the computer slept
 */
gboolean
mend_talk_act (MendTalk *self, MendEventKind kind)
{
  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);
  g_return_val_if_fail (!mend_event_kind_is_writing (kind), FALSE);
  g_return_val_if_fail (kind != MEND_EVENT_MOVE_RETURN && kind != MEND_EVENT_CORRECT, FALSE);
  g_return_val_if_fail (kind != MEND_EVENT_SET_LENGTH, FALSE);

  if (kind == MEND_EVENT_BREAK)
    return mend_talk_take_break (self);

  look_at_clock (self);

  if (!mend_schedule_allows (&self->schedule, kind))
    return FALSE;

  log_act (self, kind, read_clock_ms (self),
           kind == MEND_EVENT_MORE_TIME ? MEND_SCHEDULE_MORE_TIME_MS : 0);

  return TRUE;
}

/* For what belongs to a talk but has a file of its own: notices sleep and gaps before anything is
 * written down, so that no writing is later than what is logged after it. */
gint64
mend_talk_catch_up_ms (MendTalk *self)
{
  look_at_clock (self);
  self->seen_ms = read_clock_ms (self);

  return self->seen_ms;
}

/* The same; says that the log has changed, and what lies before the speaker with it. */
void
mend_talk_tell_logged (MendTalk *self)
{
  g_autoptr (MendTalk) talk G_GNUC_UNUSED = g_object_ref (self);

  mend_talk_gather_cards (self);
  g_signal_emit (self, signals[SIGNAL_LOGGED], 0);
}

/* The same; says that there is something new to show and nothing to save. */
void
mend_talk_tell_updated (MendTalk *self)
{
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

/**
 * mend_talk_may_sound:
 * @self: a talk
 * @moment: what has come
 *
 * Tells whether a soft sound belongs to it. Only to the end of a turn: a silence ends by itself and
 * is not ended by a sound, and nobody who may take time is hurried.
 *
 * Returns: whether there may be one
 */
gboolean
mend_talk_may_sound (MendTalk *self, MendMoment moment)
{
  const MendPlanPart *part;

  g_return_val_if_fail (MEND_IS_TALK (self), FALSE);

  part = mend_talk_get_part (self);

  return moment == MEND_MOMENT_ZERO && part->speaker != MEND_SEAT_NONE && !part->unhurried;
}
