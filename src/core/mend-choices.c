// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-choices-private.h"

#include "mend-topic.h"

/**
 * MendChoices:
 *
 * What the two choose before a talk: who begins, the topic, and lengths within their range. A way
 * to talk and the choices make a plan.
 */
struct _MendChoices
{
  GObject parent_instance;

  MendFormat *format;

  MendSeat first;
  char *topic_id;
  char *topic;
  MendPerson *persons[2];
  char *labels[2];
  GHashTable *lengths;
  GHashTable *repeats;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendChoices, mend_choices, G_TYPE_OBJECT)

static guint
look_up (GHashTable *table, MendPart *part, guint otherwise)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, mend_part_get_id (part), NULL, &value))
    return otherwise;

  return GPOINTER_TO_UINT (value);
}

static void
set_number (MendChoices *self, GHashTable *table, MendPart *part, guint value)
{
  g_hash_table_insert (table, g_strdup (mend_part_get_id (part)), GUINT_TO_POINTER (value));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mend_choices_finalize (GObject *object)
{
  MendChoices *self = MEND_CHOICES (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_clear_pointer (&self->labels[i], g_free);
    }

  g_clear_object (&self->format);
  g_clear_pointer (&self->topic_id, g_free);
  g_clear_pointer (&self->topic, g_free);
  g_clear_pointer (&self->lengths, g_hash_table_unref);
  g_clear_pointer (&self->repeats, g_hash_table_unref);

  G_OBJECT_CLASS (mend_choices_parent_class)->finalize (object);
}

static void
mend_choices_class_init (MendChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_choices_finalize;

  /**
   * MendChoices::changed:
   * @self: the choices
   *
   * Something was chosen otherwise.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_choices_init (MendChoices *self)
{
  self->first = MEND_SEAT_LEFT;
  self->lengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * mend_choices_new:
 * @format: a way to talk
 *
 * Makes the choices that a way to talk proposes: no topic, left begins, all lengths as they are
 * given.
 *
 * Returns: (transfer full): the choices
 */
MendChoices *
mend_choices_new (MendFormat *format)
{
  MendChoices *self;

  g_return_val_if_fail (MEND_IS_FORMAT (format), NULL);

  self = g_object_new (MEND_TYPE_CHOICES, NULL);
  self->format = g_object_ref (format);

  return self;
}

/**
 * mend_choices_get_format:
 * @self: choices
 *
 * Gets the way to talk.
 *
 * Returns: (transfer none): the way to talk
 */
MendFormat *
mend_choices_get_format (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);

  return self->format;
}

/**
 * mend_choices_get_first:
 * @self: choices
 *
 * Gets who begins.
 *
 * Returns: left or right
 */
MendSeat
mend_choices_get_first (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), MEND_SEAT_LEFT);

  return self->first;
}

/**
 * mend_choices_set_first:
 * @self: choices
 * @first: left or right
 *
 * Chooses who begins.
 */
void
mend_choices_set_first (MendChoices *self, MendSeat first)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (first == MEND_SEAT_LEFT || first == MEND_SEAT_RIGHT);

  self->first = first;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mend_choices_get_topic_id:
 * @self: choices
 *
 * Gets the id of the topic.
 *
 * Returns: (nullable): the id; `NULL` for a topic of one's own or none
 */
const char *
mend_choices_get_topic_id (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);

  return self->topic_id;
}

/**
 * mend_choices_get_topic:
 * @self: choices
 *
 * Gets what the talk is to be about.
 *
 * Returns: (nullable): the topic; `NULL` for none
 */
const char *
mend_choices_get_topic (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);

  return self->topic;
}

/**
 * mend_choices_set_topic:
 * @self: choices
 * @id: (nullable): the id of a topic the way to talk offers, or of where the topic comes from
 * @text: (nullable): the topic as people read it; one line of at most
 *   [const@Mend.CHOICES_LONGEST_TOPIC] characters is kept of it
 *
 * Chooses what the talk is to be about.
 */
void
mend_choices_set_topic (MendChoices *self, const char *id, const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (MEND_IS_CHOICES (self));

  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  line = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MEND_CHOICES_LONGEST_TOPIC));
  g_strstrip (g_strdelimit (line, "\n\r\t", ' '));

  g_free (self->topic_id);
  g_free (self->topic);
  self->topic = *line != '\0' ? g_steal_pointer (&line) : NULL;
  self->topic_id = self->topic != NULL ? g_strdup (id) : NULL;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mend_choices_set_person:
 * @self: choices
 * @person: one of the two
 * @label: how the person is called on the pages of the talk: the name, or what stands for it if it
 * is empty
 *
 * Says who sits on a seat.
 */
void
mend_choices_set_person (MendChoices *self, MendPerson *person, const char *label)
{
  guint seat;

  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (person != NULL);
  g_return_if_fail (label != NULL);

  seat = person->seat == MEND_SEAT_RIGHT;
  g_clear_pointer (&self->persons[seat], mend_person_unref);
  g_free (self->labels[seat]);
  self->persons[seat] = mend_person_ref (person);
  self->labels[seat] = g_strdup (label);
}

/**
 * mend_choices_get_length:
 * @self: choices
 * @part: a part of the way to talk
 *
 * Gets how long a part is to take.
 *
 * Returns: seconds; 0 if the part has no time
 */
guint
mend_choices_get_length (MendChoices *self, MendPart *part)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), 0);
  g_return_val_if_fail (MEND_IS_PART (part), 0);

  return look_up (self->lengths, part, mend_part_get_length (part));
}

/**
 * mend_choices_set_length:
 * @self: choices
 * @part: a part of the way to talk that has a time
 * @length: seconds; brought into the range of the part
 *
 * Chooses how long a part is to take, wherever it stands in the talk.
 */
void
mend_choices_set_length (MendChoices *self, MendPart *part, guint length)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (MEND_IS_PART (part));
  g_return_if_fail (mend_part_get_length (part) > 0);

  set_number (self, self->lengths, part,
              CLAMP (length, mend_part_get_least (part), mend_part_get_most (part)));
}

/**
 * mend_choices_get_repeat:
 * @self: choices
 * @group: a group of the way to talk
 *
 * Gets how often a group is to run.
 *
 * Returns: how often; 0 if it is left out
 */
guint
mend_choices_get_repeat (MendChoices *self, MendPart *group)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), 0);
  g_return_val_if_fail (MEND_IS_PART (group), 0);

  return look_up (self->repeats, group, mend_part_get_repeat (group));
}

/**
 * mend_choices_set_repeat:
 * @self: choices
 * @group: a group of the way to talk
 * @repeat: how often; brought into the range of the group
 *
 * Chooses how often a group is to run.
 */
void
mend_choices_set_repeat (MendChoices *self, MendPart *group, guint repeat)
{
  const guint least =
      mend_part_get_may_be_left_out (group) ? 0 : mend_part_get_repeat_least (group);

  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (mend_part_is_group (group));

  set_number (self, self->repeats, group, CLAMP (repeat, least, mend_part_get_repeat_most (group)));
}

/* For the builder of plans: who sits on a seat, or NULL. */
MendPerson *
mend_choices_get_person (MendChoices *self, MendSeat seat)
{
  return self->persons[seat == MEND_SEAT_RIGHT];
}

/* The same: how that person is called, or NULL. */
const char *
mend_choices_get_label (MendChoices *self, MendSeat seat)
{
  return self->labels[seat == MEND_SEAT_RIGHT];
}
