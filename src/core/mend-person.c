// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person.h"

static const char *const colors[] = { "blue", "orange", "green", "purple", "teal", "brown", NULL };

G_DEFINE_BOXED_TYPE (MendPerson, mend_person, mend_person_ref, mend_person_unref)

static void
mend_person_clear (MendPerson *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->color);
}

static gboolean
breaks_line (gunichar character)
{
  const GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* A name is one line: what is not fit for one becomes a space, and blanks at the ends go. */
static char *
tidy_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  gsize end = 0;
  glong n_characters = 0;

  for (const char *c = valid; *c != '\0' && n_characters < MEND_PERSON_LONGEST_NAME;
       c = g_utf8_next_char (c))
    {
      const gunichar character = g_utf8_get_char (c);
      const gboolean is_blank = g_unichar_isspace (character) || breaks_line (character);

      if (is_blank && line->len == 0)
        continue;

      g_string_append_unichar (line, breaks_line (character) ? ' ' : character);
      n_characters++;

      if (!is_blank)
        end = line->len;
    }

  return g_strndup (line->str, end);
}

/**
 * mend_person_new:
 * @id: (nullable): the id, or `NULL` for a new one
 * @name: (nullable): any text a person may have for a name; may be empty, and becomes one line of
 * at most [const@Mend.PERSON_LONGEST_NAME] characters
 * @seat: left or right
 * @color: (nullable): one of [func@Mend.person_get_colors], or `NULL` for the colour of the seat
 *
 * Makes a person.
 *
 * Returns: (transfer full): the person
 */
MendPerson *
mend_person_new (const char *id, const char *name, MendSeat seat, const char *color)
{
  MendPerson *self;

  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, NULL);

  self = g_atomic_rc_box_new0 (MendPerson);
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->name = tidy_name (name);
  self->seat = seat;
  self->color = g_strdup (color != NULL && g_strv_contains (colors, color)
                              ? color
                              : mend_person_get_default_color (seat));

  return self;
}

/**
 * mend_person_ref:
 * @self: a person
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendPerson *
mend_person_ref (MendPerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_person_unref:
 * @self: (transfer full): a person
 *
 * Drops a reference.
 */
void
mend_person_unref (MendPerson *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_person_clear);
}

/**
 * mend_person_equal:
 * @a: a person
 * @b: another
 *
 * Compares two persons member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_person_equal (const MendPerson *a, const MendPerson *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_str_equal (a->name, b->name) && a->seat == b->seat &&
         g_str_equal (a->color, b->color);
}

/**
 * mend_person_get_colors:
 *
 * Gets the colours a person can be shown in.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names
 */
const char *const *
mend_person_get_colors (void)
{
  return colors;
}

/**
 * mend_person_get_default_color:
 * @seat: left or right
 *
 * Gets the colour that goes with a seat until another is chosen: a blue on the left, an orange on
 * the right, which people who do not tell red from green can tell apart.
 *
 * Returns: the name of the colour
 */
const char *
mend_person_get_default_color (MendSeat seat)
{
  return seat == MEND_SEAT_RIGHT ? "orange" : "blue";
}
