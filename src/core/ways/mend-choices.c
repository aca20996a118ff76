// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-choices-private.h"

#include "ways/mend-topic.h"

/**
 * MendChoices:
 *
 * What the two choose before a talk: who begins, the topic, who was hurt where that matters, and
 * lengths within their range. A way to talk and the choices make a plan.
 *
 * Who was hurt is asked for this one talk: it lives here, decides who sits where in the plan, and
 * is gone with the choices.
 */

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendChoices, mend_choices, G_TYPE_OBJECT)

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
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->ways, g_hash_table_unref);
  g_clear_object (&self->variant);
  g_clear_pointer (&self->promises, g_ptr_array_unref);

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
  self->lengths = g_hash_table_new (NULL, NULL);
  self->repeats = g_hash_table_new (NULL, NULL);
  self->left_out = g_hash_table_new (NULL, NULL);
  self->ways = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * mend_choices_new:
 * @format: a way to talk
 *
 * Makes the choices that a way to talk proposes: no topic, left begins, all lengths as they are
 * given, and nobody was hurt. Of several variants it is the first.
 *
 * Returns: (transfer full): the choices
 */
MendChoices *
mend_choices_new (MendFormat *format)
{
  MendChoices *self;
  g_autoptr (MendVariant) variant = NULL;

  g_return_val_if_fail (MEND_IS_FORMAT (format), NULL);

  self = g_object_new (MEND_TYPE_CHOICES, NULL);
  self->format = g_object_ref (format);
  variant = g_list_model_get_item (mend_format_get_variants (format), 0);

  if (variant != NULL)
    mend_choices_set_variant (self, variant);

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
 * mend_choices_get_hurt:
 * @self: choices
 *
 * Gets who was hurt by what the talk is about.
 *
 * Returns: left or right; nobody as long as it was not said
 */
MendSeat
mend_choices_get_hurt (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), MEND_SEAT_NONE);

  return self->hurt;
}

/**
 * mend_choices_set_hurt:
 * @self: choices for a way to talk with the roles of hurt and responsible
 * @hurt: left or right, or nobody
 *
 * Says who was hurt, for this one talk.
 */
void
mend_choices_set_hurt (MendChoices *self, MendSeat hurt)
{
  g_return_if_fail (MEND_IS_CHOICES (self));
  g_return_if_fail (mend_format_get_roles (self->format) == MEND_ROLES_HURT_RESPONSIBLE);
  g_return_if_fail (hurt != MEND_SEAT_BOTH);

  self->hurt = hurt;
  mend_choices_tell_changed (self);
}

/**
 * mend_choices_may_begin:
 * @self: choices
 *
 * Tells whether everything is said that the talk needs: where there are roles, who was hurt.
 *
 * Returns: whether a plan can be made
 */
gboolean
mend_choices_may_begin (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), FALSE);

  if (mend_format_get_roles (self->format) != MEND_ROLES_HURT_RESPONSIBLE)
    return TRUE;

  return self->hurt != MEND_SEAT_NONE;
}

/**
 * mend_choices_get_promises:
 * @self: choices
 *
 * Gets the promises that are to be looked at.
 *
 * Returns: (transfer none) (nullable) (element-type MendPromise): the promises; `NULL` for none
 */
GPtrArray *
mend_choices_get_promises (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), NULL);

  return self->promises;
}

/**
 * mend_choices_set_promises:
 * @self: choices
 * @promises: (nullable) (element-type MendPromise): the promises that are open
 *
 * Says which promises a talk looks at that goes over each of them.
 */
void
mend_choices_set_promises (MendChoices *self, GPtrArray *promises)
{
  g_return_if_fail (MEND_IS_CHOICES (self));

  g_clear_pointer (&self->promises, g_ptr_array_unref);
  self->promises = promises != NULL && promises->len > 0 ? g_ptr_array_ref (promises) : NULL;
  mend_choices_tell_changed (self);
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

/* For the other file of the choices: says that something was chosen otherwise. */
void
mend_choices_tell_changed (MendChoices *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mend_choices_set_n_before:
 * @self: choices
 * @n_before: how many talks of this kind there were before
 *
 * Says how often the two have talked in this way. It decides on words alone.
 */
void
mend_choices_set_n_before (MendChoices *self, guint n_before)
{
  g_return_if_fail (MEND_IS_CHOICES (self));

  self->n_before = n_before;
}

/**
 * mend_choices_is_known:
 * @self: choices
 *
 * Tells whether the two know the way to talk, so that nothing of it needs to be explained.
 *
 * Returns: whether they do
 */
gboolean
mend_choices_is_known (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), FALSE);

  return self->n_before >= MEND_CHOICES_KNOWN_AFTER;
}

/**
 * mend_choices_wants_later_stems:
 * @self: choices
 *
 * Tells whether it is time for other beginnings of sentences: they change each time after some
 * talks, and come back.
 *
 * Returns: whether it is
 */
gboolean
mend_choices_wants_later_stems (MendChoices *self)
{
  g_return_val_if_fail (MEND_IS_CHOICES (self), FALSE);

  return self->n_before / MEND_CHOICES_KNOWN_AFTER % 2 == 1;
}
