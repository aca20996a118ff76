// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-way.h"

#include "mend-core-enums.h"
#include "ways/mend-part.h"
#include "ways/mend-stem.h"

#define USUAL_STEP   2
#define USUAL_LENGTH 120
#define USUAL_LEAST  30
#define USUAL_MOST   600

static void
mend_own_way_clear (MendOwnWay *self)
{
  g_free (self->id);
  g_date_time_unref (self->created);
  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->parts);
}

static const MendOwnPart *
get_part (const MendOwnWay *self, guint position)
{
  return g_ptr_array_index (self->parts, position);
}

static gboolean
is_one (MendOwnSpeaker speaker)
{
  return speaker == MEND_OWN_SPEAKER_EACH || speaker == MEND_OWN_SPEAKER_FIRST ||
         speaker == MEND_OWN_SPEAKER_SECOND;
}

static gboolean
can_join (const MendOwnWay *self, guint position)
{
  return position > 0 &&
         get_part (self, position)->speaker == get_part (self, position - 1)->speaker &&
         is_one (get_part (self, position)->speaker);
}

static MendOwnFault
check_length (const MendOwnPart *part)
{
  if (part->length == 0)
    return part->least > 0 || part->most > 0 ? MEND_OWN_FAULT_LENGTH : MEND_OWN_FAULT_NONE;

  if (part->length < MEND_OWN_WAY_SHORTEST || part->length > MEND_OWN_WAY_LONGEST)
    return MEND_OWN_FAULT_LENGTH;

  if (part->least < MEND_OWN_WAY_SHORTEST || part->least > part->length)
    return MEND_OWN_FAULT_LEAST;

  return part->most < part->length || part->most > MEND_OWN_WAY_LONGEST ? MEND_OWN_FAULT_MOST
                                                                        : MEND_OWN_FAULT_NONE;
}

/* An end of a group: the first part after @start that does not go on with the same turn. */
static guint
find_end (const MendOwnWay *self, guint start)
{
  guint end = start + 1;

  while (end < self->parts->len && get_part (self, end)->joins)
    end++;

  return end;
}

static MendSpeaker
get_speaker (MendOwnSpeaker speaker)
{
  switch (speaker)
    {
    case MEND_OWN_SPEAKER_EACH:
    case MEND_OWN_SPEAKER_FIRST:
      return MEND_SPEAKER_FIRST;
    case MEND_OWN_SPEAKER_SECOND:
      return MEND_SPEAKER_SECOND;
    case MEND_OWN_SPEAKER_BOTH:
      return MEND_SPEAKER_BOTH;
    case MEND_OWN_SPEAKER_NOBODY:
      return MEND_SPEAKER_NOBODY;
    }

  g_assert_not_reached ();
}

static GListModel *
make_stems (const MendOwnPart *part)
{
  GListStore *stems = g_list_store_new (MEND_TYPE_STEM);

  for (guint i = 0; part->stems != NULL && part->stems[i] != NULL; i++)
    {
      g_autoptr (MendStem) stem = g_object_new (MEND_TYPE_STEM, "text", part->stems[i], NULL);

      g_list_store_append (stems, stem);
    }

  return G_LIST_MODEL (stems);
}

typedef struct
{
  const MendOwnWay *way;
  const char *gate_listener_line;
  const char *gate_speaker_line;
} Maker;

static MendPart *
make_phase (const Maker *maker, guint position)
{
  const MendOwnPart *part = get_part (maker->way, position);
  const gboolean has_gate = part->gate_limit > 0;
  g_autoptr (GListModel) stems = make_stems (part);

  return g_object_new (
      MEND_TYPE_PART, "id", part->id, "title", part->title, "speaker", get_speaker (part->speaker),
      "begins-turn", is_one (part->speaker) && !part->joins, "length", part->length, "least",
      part->least, "most", part->most, "gate-limit", part->gate_limit, "line", part->line,
      "listener-line-before", part->listener_line, "listener-line", part->listener_line,
      "gate-listener-line", has_gate ? maker->gate_listener_line : NULL, "gate-speaker-line",
      has_gate ? maker->gate_speaker_line : NULL, "stems", stems, NULL);
}

static MendPart *
make_group (const Maker *maker, guint start, guint end)
{
  const MendOwnPart *part = get_part (maker->way, start);
  g_autoptr (GListStore) children = g_list_store_new (MEND_TYPE_PART);
  g_autofree char *id = g_strconcat (part->id, "-turns", NULL);

  for (guint i = start; i < end; i++)
    {
      g_autoptr (MendPart) child = make_phase (maker, i);

      g_list_store_append (children, child);
    }

  return g_object_new (MEND_TYPE_PART, "id", id, "children", children, "repeat", part->repeat,
                       "repeat-least", 1, "repeat-most", MEND_OWN_WAY_MOST_REPEATS, "exchanges",
                       part->speaker == MEND_OWN_SPEAKER_EACH, NULL);
}

/**
 * mend_own_part_new:
 *
 * Makes a part of two minutes for each of the two, without a title.
 *
 * Returns: (transfer full): the part
 */
MendOwnPart *
mend_own_part_new (void)
{
  MendOwnPart *self = g_new0 (MendOwnPart, 1);

  self->id = g_uuid_string_random ();
  self->title = g_strdup ("");
  self->length = USUAL_LENGTH;
  self->least = USUAL_LEAST;
  self->most = USUAL_MOST;
  self->repeat = 1;
  self->stems = g_new0 (char *, 1);

  return self;
}

/**
 * mend_own_part_copy:
 * @self: a part
 *
 * Copies a part, with its id.
 *
 * Returns: (transfer full): the copy
 */
MendOwnPart *
mend_own_part_copy (const MendOwnPart *self)
{
  MendOwnPart *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (MendOwnPart, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->line = g_strdup (self->line);
  copy->listener_line = g_strdup (self->listener_line);
  copy->stems = g_strdupv (self->stems);

  return copy;
}

/**
 * mend_own_part_free:
 * @self: (transfer full): a part
 *
 * Frees a part.
 */
void
mend_own_part_free (MendOwnPart *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->line);
  g_free (self->listener_line);
  g_strfreev (self->stems);
  g_free (self);
}

static MendOwnWay *
make_empty (GDateTime *created)
{
  MendOwnWay *self = g_atomic_rc_box_new0 (MendOwnWay);

  self->created = g_date_time_ref (created);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_own_part_free);

  return self;
}

/**
 * mend_own_way_new:
 * @created: when it is made
 *
 * Makes a way to talk with a new id and no parts.
 *
 * Returns: (transfer full): the way to talk
 */
MendOwnWay *
mend_own_way_new (GDateTime *created)
{
  MendOwnWay *self;

  g_return_val_if_fail (created != NULL, NULL);

  self = make_empty (created);
  self->id = g_uuid_string_random ();
  self->title = g_strdup ("");
  self->summary = g_strdup ("");
  self->step = USUAL_STEP;

  return self;
}

/**
 * mend_own_way_copy:
 * @self: a way to talk
 *
 * Copies a way to talk, to change the copy. It has the same id.
 *
 * Returns: (transfer full): the copy
 */
MendOwnWay *
mend_own_way_copy (const MendOwnWay *self)
{
  MendOwnWay *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = make_empty (self->created);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->summary = g_strdup (self->summary);
  copy->step = self->step;

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (copy->parts, mend_own_part_copy (get_part (self, i)));

  return copy;
}

/**
 * mend_own_way_ref:
 * @self: a way to talk
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendOwnWay *
mend_own_way_ref (MendOwnWay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_own_way_unref:
 * @self: (transfer full): a way to talk
 *
 * Drops a reference.
 */
void
mend_own_way_unref (MendOwnWay *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_own_way_clear);
}

/**
 * mend_own_way_check_part:
 * @self: a way to talk
 * @position: which of the parts
 *
 * Looks for what is not right with a part, as it stands among the others.
 *
 * Returns: the first thing that is not right
 */
MendOwnFault
mend_own_way_check_part (const MendOwnWay *self, guint position)
{
  const MendOwnPart *part;

  g_return_val_if_fail (self != NULL && position < self->parts->len, MEND_OWN_FAULT_NONE);

  part = get_part (self, position);

  if (*part->title == '\0')
    return MEND_OWN_FAULT_NO_TITLE;
  if (check_length (part) != MEND_OWN_FAULT_NONE)
    return check_length (part);
  if (part->repeat < 1 || part->repeat > MEND_OWN_WAY_MOST_REPEATS)
    return MEND_OWN_FAULT_REPEAT;
  if (part->joins && (!can_join (self, position) || part->repeat != 1))
    return MEND_OWN_FAULT_JOINS;

  return part->gate_limit > 0 && !is_one (part->speaker) ? MEND_OWN_FAULT_GATE
                                                         : MEND_OWN_FAULT_NONE;
}

/**
 * mend_own_way_is_whole:
 * @self: a way to talk
 *
 * Tells whether a talk can be held in this way.
 *
 * Returns: whether it has a title and parts, and nothing is wrong with them
 */
gboolean
mend_own_way_is_whole (const MendOwnWay *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (*self->title == '\0' || self->parts->len == 0 || self->parts->len > MEND_OWN_WAY_MOST_PARTS)
    return FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (mend_own_way_check_part (self, i) != MEND_OWN_FAULT_NONE)
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_own_way_move_part:
 * @self: a way to talk
 * @from: which of the parts
 * @to: where it is to stand
 *
 * Moves a part among the others.
 */
void
mend_own_way_move_part (MendOwnWay *self, guint from, guint to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (from < self->parts->len && to < self->parts->len);

  g_ptr_array_insert (self->parts, (int) to, g_ptr_array_steal_index (self->parts, from));
}

/**
 * mend_own_way_make_format:
 * @self: a way to talk that is whole
 * @gate_listener_line: what asks the listener to say it back
 * @gate_speaker_line: what asks the speaker after “Not Quite”, with `%s` for the name
 *
 * Makes what a talk can be set up with.
 *
 * Returns: (transfer full): the way to talk
 */
MendFormat *
mend_own_way_make_format (const MendOwnWay *self,
                          const char *gate_listener_line,
                          const char *gate_speaker_line)
{
  g_autoptr (GListStore) parts = g_list_store_new (MEND_TYPE_PART);
  const Maker maker = { self, gate_listener_line, gate_speaker_line };

  g_return_val_if_fail (self != NULL, NULL);

  for (guint start = 0, end; start < self->parts->len; start = end)
    {
      const MendOwnPart *first = get_part (self, start);
      g_autoptr (MendPart) part = NULL;

      end = find_end (self, start);

      if (first->speaker == MEND_OWN_SPEAKER_EACH || first->repeat > 1 || end - start > 1)
        part = make_group (&maker, start, end);
      else
        part = make_phase (&maker, start);

      g_list_store_append (parts, part);
    }

  return g_object_new (MEND_TYPE_FORMAT, "id", self->id, "title", self->title, "summary",
                       self->summary, "step", self->step, "group", MEND_FORMAT_GROUP_OWN, "parts",
                       parts, NULL);
}
