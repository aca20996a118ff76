// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in.h"

#include "check-ins/mend-check-in-item.h"
#include "talk/mend-event.h"

G_DEFINE_BOXED_TYPE (MendCheckIn, mend_check_in, mend_check_in_ref, mend_check_in_unref)

static void
mend_check_in_clear (MendCheckIn *self)
{
  g_free (self->id);
  g_date_time_unref (self->created);

  for (guint side = 0; side < 2; side++)
    {
      g_free (self->person_ids[side]);
      g_free (self->names[side]);
    }

  for (guint i = 0; i < self->n_answers; i++)
    {
      g_free (self->answers[i].item_id);
      g_free (self->answers[i].text);
    }

  g_free (self->answers);
}

static int
limit (int value)
{
  return CLAMP (value, MEND_CHECK_IN_EMPTY, MEND_CHECK_IN_MOST);
}

/**
 * mend_check_in_new:
 * @fields: what it is to hold, copied, sentences up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one
 *
 * Makes a check-in that was shown.
 *
 * Returns: (transfer full): the check-in
 */
MendCheckIn *
mend_check_in_new (const MendCheckIn *fields)
{
  MendCheckIn *self;

  g_return_val_if_fail (fields != NULL && fields->created != NULL, NULL);
  g_return_val_if_fail (fields->person_ids[0] != NULL && fields->person_ids[1] != NULL, NULL);
  g_return_val_if_fail (fields->n_answers <= MEND_CHECK_IN_MOST_ITEMS, NULL);

  self = g_atomic_rc_box_new0 (MendCheckIn);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->created = g_date_time_ref (fields->created);

  for (guint side = 0; side < 2; side++)
    {
      self->person_ids[side] = g_strdup (fields->person_ids[side]);
      self->names[side] = g_strdup (fields->names[side] != NULL ? fields->names[side] : "");
    }

  self->n_answers = fields->n_answers;
  self->answers = g_new0 (MendCheckInAnswer, fields->n_answers);

  for (guint i = 0; i < fields->n_answers; i++)
    {
      self->answers[i].item_id = g_strdup (fields->answers[i].item_id);
      self->answers[i].text = mend_event_copy_text (fields->answers[i].text);
      self->answers[i].values[0] = limit (fields->answers[i].values[0]);
      self->answers[i].values[1] = limit (fields->answers[i].values[1]);
    }

  return self;
}

/**
 * mend_check_in_new_shown:
 * @created: date and time here
 * @items: (element-type MendCheckInItem): the sentences that were shown, at most
 *   [const@Mend.CHECK_IN_MOST_ITEMS]
 * @persons: (array fixed-size=2): who sits on the left and on the right
 * @said: (array fixed-size=2): what each said alone
 *
 * Makes a check-in of what each said alone, now that both have shown it.
 *
 * Returns: (transfer full): the check-in
 */
MendCheckIn *
mend_check_in_new_shown (GDateTime *created,
                         GListModel *items,
                         const MendPerson *const persons[2],
                         const MendOwnCheckIn *const said[2])
{
  MendCheckInAnswer answers[MEND_CHECK_IN_MOST_ITEMS] = { 0 };
  MendCheckInItem *shown[MEND_CHECK_IN_MOST_ITEMS] = { 0 };
  MendCheckIn fields = { .created = created, .answers = answers };
  MendCheckIn *self;

  g_return_val_if_fail (created != NULL && G_IS_LIST_MODEL (items), NULL);
  g_return_val_if_fail (persons[0] != NULL && persons[1] != NULL, NULL);
  g_return_val_if_fail (said[0] != NULL && said[1] != NULL, NULL);

  fields.n_answers = MIN (g_list_model_get_n_items (items), MEND_CHECK_IN_MOST_ITEMS);

  for (guint side = 0; side < 2; side++)
    {
      fields.person_ids[side] = persons[side]->id;
      fields.names[side] = persons[side]->name;
    }

  for (guint i = 0; i < fields.n_answers; i++)
    {
      shown[i] = g_list_model_get_item (items, i);
      answers[i].item_id = (char *) mend_check_in_item_get_id (shown[i]);
      answers[i].text = (char *) mend_check_in_item_get_text (shown[i]);

      for (guint side = 0; side < 2; side++)
        answers[i].values[side] = mend_own_check_in_get_value (said[side], answers[i].item_id);
    }

  self = mend_check_in_new (&fields);

  for (guint i = 0; i < fields.n_answers; i++)
    g_object_unref (shown[i]);

  return self;
}

/**
 * mend_check_in_ref:
 * @self: a check-in
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendCheckIn *
mend_check_in_ref (MendCheckIn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_check_in_unref:
 * @self: (transfer full): a check-in
 *
 * Drops a reference.
 */
void
mend_check_in_unref (MendCheckIn *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_check_in_clear);
}

static gboolean
is_same_answer (const MendCheckInAnswer *a, const MendCheckInAnswer *b)
{
  return g_str_equal (a->item_id, b->item_id) && g_str_equal (a->text, b->text) &&
         a->values[0] == b->values[0] && a->values[1] == b->values[1];
}

/**
 * mend_check_in_equal:
 * @a: a check-in
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_check_in_equal (const MendCheckIn *a, const MendCheckIn *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!g_str_equal (a->id, b->id) || !g_date_time_equal (a->created, b->created) ||
      a->n_answers != b->n_answers)
    return FALSE;

  for (guint side = 0; side < 2; side++)
    {
      if (!g_str_equal (a->person_ids[side], b->person_ids[side]) ||
          !g_str_equal (a->names[side], b->names[side]))
        return FALSE;
    }

  for (guint i = 0; i < a->n_answers; i++)
    {
      if (!is_same_answer (&a->answers[i], &b->answers[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_check_in_find_value:
 * @self: a check-in
 * @person_id: the id of a person, who may have sat on either side
 * @item_id: the id of a sentence
 *
 * Finds what a person said to a sentence.
 *
 * Returns: from 0 to [const@Mend.CHECK_IN_MOST], or [const@Mend.CHECK_IN_EMPTY] if nothing was
 * said, or the person or the sentence was not there
 */
int
mend_check_in_find_value (const MendCheckIn *self, const char *person_id, const char *item_id)
{
  g_return_val_if_fail (self != NULL, MEND_CHECK_IN_EMPTY);
  g_return_val_if_fail (person_id != NULL && item_id != NULL, MEND_CHECK_IN_EMPTY);

  for (guint side = 0; side < 2; side++)
    {
      if (!g_str_equal (self->person_ids[side], person_id))
        continue;

      for (guint i = 0; i < self->n_answers; i++)
        {
          if (g_str_equal (self->answers[i].item_id, item_id))
            return self->answers[i].values[side];
        }
    }

  return MEND_CHECK_IN_EMPTY;
}
