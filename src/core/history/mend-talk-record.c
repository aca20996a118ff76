// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-record.h"

static const char *const course_names[] = {
  [MEND_COURSE_TURN] = "turn",
  [MEND_COURSE_PAUSE] = "pause",
  [MEND_COURSE_BETWEEN] = "between",
};

G_DEFINE_BOXED_TYPE (MendTalkRecord, mend_talk_record, mend_talk_record_ref, mend_talk_record_unref)

static void
mend_talk_record_clear (MendTalkRecord *self)
{
  g_free (self->id);
  g_free (self->format_id);
  g_free (self->title);
  g_free (self->topic_id);
  g_free (self->topic);
  g_clear_pointer (&self->started, g_date_time_unref);

  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      g_free (self->names[i]);
      g_free (self->person_ids[i]);
    }

  g_ptr_array_unref (self->course);
  g_ptr_array_unref (self->writings);
}

/* Puts the course together from the stretches of a talk. */
typedef struct
{
  GPtrArray *course;
  const MendPlan *plan;
  gint64 at_ms;

  guint part;
  gint64 between_ms;
} Course;

static gboolean
get_course_kind (const MendStretch *stretch, MendCourseKind *kind)
{
  switch (stretch->state)
    {
    case MEND_TALK_RUNNING:
      *kind = stretch->is_nobodys ? MEND_COURSE_BETWEEN : MEND_COURSE_TURN;
      return TRUE;
    case MEND_TALK_PAUSED:
      *kind = MEND_COURSE_PAUSE;
      return TRUE;
    case MEND_TALK_GATE:
    case MEND_TALK_CHANGE:
      *kind = MEND_COURSE_BETWEEN;
      return TRUE;
    case MEND_TALK_READY:
    case MEND_TALK_BREAK:
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return FALSE;
    }

  g_assert_not_reached ();
}

static void
add_course (Course *self, MendCourseKind kind, gint64 length_ms)
{
  const MendPlanPart *part = mend_plan_get_part (self->plan, self->part);
  MendCourse *last =
      self->course->len > 0 ? g_ptr_array_index (self->course, self->course->len - 1) : NULL;
  MendCourse *course;

  self->at_ms += length_ms;

  if (last != NULL && last->kind == kind && last->part == self->part)
    {
      last->to_ms = self->at_ms;
      return;
    }

  course = mend_course_new ();
  course->kind = kind;
  course->seat = kind == MEND_COURSE_TURN ? part->speaker : MEND_SEAT_NONE;
  course->part = self->part;
  course->title = kind == MEND_COURSE_TURN ? g_strdup (part->title) : NULL;
  course->from_ms = self->at_ms - length_ms;
  course->to_ms = self->at_ms;
  g_ptr_array_add (self->course, course);
}

static void
end_part (Course *self)
{
  if (self->between_ms > 0)
    add_course (self, MEND_COURSE_BETWEEN, self->between_ms);

  self->between_ms = 0;
}

/* After "not quite", and after going back, a turn goes on behind a page that lay between, and after
 * more time it may go on behind time that was nobody's. In the record it is one turn, as long as
 * all of it, and whatever lay between comes after it: how often it went on, and after what, is
 * nobody's business. */
static GPtrArray *
create_course (const MendPlan *plan, GArray *stretches)
{
  Course self = { .plan = plan };
  gboolean is_after_break = FALSE;

  self.course = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_course_free);

  for (guint i = 0; i < stretches->len; i++)
    {
      const MendStretch *stretch = &g_array_index (stretches, MendStretch, i);
      const gint64 length_ms = stretch->to_ms - stretch->from_ms;
      MendCourseKind kind;

      if (!get_course_kind (stretch, &kind))
        {
          is_after_break |= stretch->state == MEND_TALK_BREAK;
          continue;
        }

      /* Both are back and nothing has gone on yet: nobody paused. */
      if (kind == MEND_COURSE_PAUSE && is_after_break)
        kind = MEND_COURSE_BETWEEN;
      else
        is_after_break = FALSE;

      if (kind == MEND_COURSE_BETWEEN)
        {
          self.between_ms += length_ms;
          continue;
        }

      if (stretch->part != self.part)
        end_part (&self);

      self.part = stretch->part;
      add_course (&self, kind, length_ms);
    }

  end_part (&self);

  return self.course;
}

/* A break is nobody's business, and how long it was in no way part of the talk. */
static gint64
get_length_ms (const MendSchedule *schedule, GArray *stretches)
{
  gint64 length_ms = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const MendStretch *stretch = &g_array_index (stretches, MendStretch, i);

      if (stretch->state != MEND_TALK_BREAK && schedule->begun_ms >= 0 &&
          stretch->from_ms >= schedule->begun_ms && stretch->to_ms <= schedule->ended_ms)
        length_ms += stretch->to_ms - stretch->from_ms;
    }

  return length_ms;
}

static void
take_names (MendTalkRecord *self, const MendPlan *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      self->names[i] = g_strdup (plan->names[i]);
      self->person_ids[i] = g_strdup (plan->person_ids[i]);
    }
}

/* The writings are numbered anew: a number that is missing would tell that something was put back.
 * A promise, what became of one, and what belongs to the shared account is a record of its own. */
static void
take_writings (MendTalkRecord *self, MendLog *log)
{
  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      MendEvent writing = *mend_log_get (log, i);

      if (!mend_event_kind_is_writing (writing.kind) || writing.kind >= MEND_EVENT_PROMISE)
        continue;

      writing.id = self->writings->len + 1;
      g_ptr_array_add (self->writings, mend_event_new_writing (&writing));
    }
}

/**
 * mend_course_new:
 *
 * Makes a stretch with nothing in it.
 *
 * Returns: (transfer full): the stretch
 */
MendCourse *
mend_course_new (void)
{
  return g_new0 (MendCourse, 1);
}

/**
 * mend_course_free:
 * @self: (transfer full): a stretch
 *
 * Frees a stretch.
 */
void
mend_course_free (MendCourse *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self);
}

/**
 * mend_course_kind_to_string:
 * @kind: a kind
 *
 * Gets the name under which records keep a kind.
 *
 * Returns: a name such as `turn`
 */
const char *
mend_course_kind_to_string (MendCourseKind kind)
{
  g_return_val_if_fail (kind < MEND_COURSE_N_KINDS, NULL);

  return course_names[kind];
}

/**
 * mend_course_kind_from_string:
 * @string: (nullable): a name from a record
 * @kind: (out): return location for the kind
 *
 * Finds the kind of a name, see [func@Mend.course_kind_to_string].
 *
 * Returns: whether there is one; if not, @kind is left as it was
 */
gboolean
mend_course_kind_from_string (const char *string, MendCourseKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (course_names); i++)
    {
      if (g_strcmp0 (string, course_names[i]) == 0)
        {
          *kind = (MendCourseKind) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mend_talk_record_new:
 *
 * Makes a record with nothing in it, to be filled in by whoever makes it and by nobody after.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_talk_record_new (void)
{
  MendTalkRecord *self = g_atomic_rc_box_new0 (MendTalkRecord);

  self->course = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_course_free);
  self->writings = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_event_unref);

  return self;
}

/**
 * mend_talk_record_new_from_snapshot:
 * @snapshot: a talk that has come to its closing page
 *
 * Makes the record of a talk.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_talk_record_new_from_snapshot (MendSnapshot *snapshot)
{
  MendTalkRecord *self;
  MendSchedule schedule;
  const MendPlan *plan;
  g_autoptr (GArray) stretches = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  plan = snapshot->plan;
  mend_schedule_compute (plan, snapshot->log, snapshot->at_ms, &schedule);
  stretches = mend_schedule_trace (plan, snapshot->log, snapshot->at_ms);

  self = mend_talk_record_new ();
  self->id = g_strdup (snapshot->id);
  self->started = g_date_time_ref (snapshot->started);
  self->format_id = g_strdup (plan->format_id);
  self->title = g_strdup (plan->title);
  self->step = plan->step;
  self->topic_id = g_strdup (plan->topic_id);
  self->topic = g_strdup (plan->topic);
  self->first = plan->first;
  take_names (self, plan);

  for (guint i = 0; i < G_N_ELEMENTS (self->corrected_ms); i++)
    self->corrected_ms[i] = schedule.corrected_ms[i];

  self->length_ms = get_length_ms (&schedule, stretches);

  g_ptr_array_unref (self->course);
  self->course = create_course (plan, stretches);

  take_writings (self, snapshot->log);

  return self;
}

/**
 * mend_talk_record_ref:
 * @self: a record
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendTalkRecord *
mend_talk_record_ref (MendTalkRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_talk_record_unref:
 * @self: (transfer full): a record
 *
 * Drops a reference.
 */
void
mend_talk_record_unref (MendTalkRecord *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_talk_record_clear);
}

/**
 * mend_talk_record_get_name:
 * @self: a record
 * @seat: left or right
 *
 * Gets the name of one of the two, as it was then.
 *
 * Returns: (nullable): the name; `NULL` for a name that was left empty
 */
const char *
mend_talk_record_get_name (const MendTalkRecord *self, MendSeat seat)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, NULL);

  name = self->names[seat == MEND_SEAT_RIGHT];

  return name != NULL && *name != '\0' ? name : NULL;
}

/**
 * mend_talk_record_get_text:
 * @self: a record
 * @kind: a kind of writing of which each has one
 * @seat: whose it is
 *
 * Gets what was written.
 *
 * Returns: (nullable): the text
 */
const char *
mend_talk_record_get_text (const MendTalkRecord *self, MendEventKind kind, MendSeat seat)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (self->writings, i);

      if (event->kind == kind && event->seat == seat)
        return event->text;
    }

  return NULL;
}

/**
 * mend_talk_record_find_first_line:
 * @self: a record
 * @kind: a kind of writing
 * @seat: whose it is
 *
 * Finds the first line that says something, in a writing of which there is one for each.
 *
 * Returns: (transfer full) (nullable): the line
 */
char *
mend_talk_record_find_first_line (const MendTalkRecord *self, MendEventKind kind, MendSeat seat)
{
  const char *text = mend_talk_record_get_text (self, kind, seat);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        return g_strdup (lines[i]);
    }

  return NULL;
}

/**
 * mend_talk_record_find_first_kept:
 * @self: a record
 *
 * Finds the first line that was kept by both, or else taken along by one of them.
 *
 * Returns: (transfer full) (nullable): the line
 */
char *
mend_talk_record_find_first_kept (const MendTalkRecord *self)
{
  static const struct
  {
    MendEventKind kind;
    MendSeat seat;
  } sources[] = {
    { MEND_EVENT_KEPT, MEND_SEAT_BOTH },
    { MEND_EVENT_TAKEN, MEND_SEAT_LEFT },
    { MEND_EVENT_TAKEN, MEND_SEAT_RIGHT },
  };

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *line =
          mend_talk_record_find_first_line (self, sources[i].kind, sources[i].seat);

      if (line != NULL)
        return g_steal_pointer (&line);
    }

  return NULL;
}

/**
 * mend_talk_record_get_spoken_ms:
 * @self: a record
 * @seat: left or right
 *
 * Adds up the turns of one of the two, with what was corrected by hand.
 *
 * Returns: milliseconds
 */
gint64
mend_talk_record_get_spoken_ms (const MendTalkRecord *self, MendSeat seat)
{
  gint64 spoken_ms = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (self->course, i);

      if (course->kind == MEND_COURSE_TURN && course->seat == seat)
        spoken_ms += course->to_ms - course->from_ms;
    }

  return MAX (spoken_ms + self->corrected_ms[seat == MEND_SEAT_RIGHT], 0);
}

/**
 * mend_talk_record_count_pauses:
 * @self: a record
 *
 * Counts the pauses.
 *
 * Returns: how many there were
 */
guint
mend_talk_record_count_pauses (const MendTalkRecord *self)
{
  guint n_pauses = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (self->course, i);

      n_pauses += course->kind == MEND_COURSE_PAUSE;
    }

  return n_pauses;
}

/**
 * mend_minutes_from_ms:
 * @length_ms: a length in milliseconds
 *
 * Rounds a length to the minutes in which people speak of it: whole ones, and never less than one.
 *
 * Returns: minutes
 */
guint
mend_minutes_from_ms (gint64 length_ms)
{
  return (guint) MAX (1, (length_ms + 30000) / 60000);
}
