// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint-search.h"

#include <string.h>

/* Which hint a text has, if any. A text is looked at sentence by sentence, and only once a sentence
 * has ended. What stands in quotation marks was said by somebody else. */

static gboolean
is_end (gunichar character)
{
  return character == '.' || character == '!' || character == '?' || character == '\n' ||
         character == 0x2026;
}

/* The quotation mark with which a quotation ends that begins with this one; 0 if it is none. */
static gunichar
get_closing (gunichar character)
{
  switch (character)
    {
    case '"':
      return '"';
    case 0x201c:
      return 0x201d;
    case 0x201e:
      return 0x201c;
    case 0x00bb:
      return 0x00ab;
    case 0x00ab:
      return 0x00bb;
    default:
      return 0;
    }
}

/* A quotation that does not end is none. */
static const char *
skip_quotation (const char *at)
{
  const gunichar closing = get_closing (g_utf8_get_char (at));
  const char *end = closing != 0 ? g_utf8_strchr (g_utf8_next_char (at), -1, closing) : NULL;

  return end != NULL ? g_utf8_next_char (end) : NULL;
}

static void
add_character (GString *sentence, gunichar character)
{
  if (character == 0x2019 || character == 0x02bc)
    character = '\'';

  if (!g_unichar_isspace (character))
    g_string_append_unichar (sentence, character);
  else if (sentence->len > 0 && sentence->str[sentence->len - 1] != ' ')
    g_string_append_c (sentence, ' ');
}

/* Reads one sentence, with the sign at its end and without quotations. */
static const char *
read_sentence (const char *at, GString *sentence, gboolean *has_ended)
{
  g_string_truncate (sentence, 0);
  *has_ended = FALSE;

  while (*at != '\0' && !*has_ended)
    {
      const gunichar character = g_utf8_get_char (at);
      const char *after = skip_quotation (at);

      *has_ended = after == NULL && is_end (character);
      add_character (sentence, after != NULL ? ' ' : character);
      at = after != NULL ? after : g_utf8_next_char (at);
    }

  return at;
}

static gboolean
is_for (MendHint *hint, MendHintVoice voice)
{
  switch (mend_hint_get_kind (hint))
    {
    case MEND_HINT_ASK:
      return TRUE;
    case MEND_HINT_ASK_RESPONSIBLE:
      return voice == MEND_HINT_VOICE_RESPONSIBLE;
    case MEND_HINT_SILENT:
      return FALSE;
    }

  g_assert_not_reached ();
}

/* Whoever writes of fear, threat or violence is asked nothing. */
static MendHint *
find_in_sentence (GListModel *hints, const char *sentence, MendHintVoice voice)
{
  MendHint *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (hints); i++)
    {
      g_autoptr (MendHint) hint = g_list_model_get_item (hints, i);

      if (mend_hint_get_kind (hint) == MEND_HINT_SILENT)
        {
          if (mend_hint_matches (hint, sentence))
            return NULL;
        }
      else if (found == NULL && is_for (hint, voice) && mend_hint_matches (hint, sentence))
        found = hint;
    }

  return found;
}

/**
 * mend_hint_voice_find:
 * @way: (nullable): the way to talk, if it is known
 * @hurt: who was hurt, if that was asked for this talk and is still known
 * @writer: who writes
 *
 * Finds out in which part somebody writes. The words of the one who was hurt are left as they are
 * in talks about what happened, and where it is not known who that is, those of both are.
 *
 * Returns: the part
 */
MendHintVoice
mend_hint_voice_find (MendFormat *way, MendSeat hurt, MendSeat writer)
{
  g_return_val_if_fail (way == NULL || MEND_IS_FORMAT (way), MEND_HINT_VOICE_NONE);

  if (way == NULL || (writer != MEND_SEAT_LEFT && writer != MEND_SEAT_RIGHT))
    return MEND_HINT_VOICE_NONE;

  if (mend_format_get_roles (way) == MEND_ROLES_HURT_RESPONSIBLE)
    return hurt == mend_seat_get_other (writer) ? MEND_HINT_VOICE_RESPONSIBLE
                                                : MEND_HINT_VOICE_NONE;

  return mend_format_get_group (way) != MEND_FORMAT_GROUP_WHAT_HAPPENED ? MEND_HINT_VOICE_ANYBODY
                                                                        : MEND_HINT_VOICE_NONE;
}

/**
 * mend_hint_search_find:
 * @hints: (element-type MendHint): the hints of the language in which people write
 * @text: what somebody has written
 * @has_ended: whether the last sentence has ended, even without a sign for it
 * @voice: in which part it was written
 *
 * Finds the hint for the latest sentence that has one.
 *
 * A sentence of fear, threat or violence changes nothing: it has no hint, and does not take away
 * that of another.
 *
 * Returns: (transfer none) (nullable): the hint, which belongs to @hints
 */
MendHint *
mend_hint_search_find (GListModel *hints, const char *text, gboolean has_ended, MendHintVoice voice)
{
  g_autoptr (GString) sentence = NULL;
  g_autofree char *valid = NULL;
  MendHint *found = NULL;
  const char *at;

  g_return_val_if_fail (G_IS_LIST_MODEL (hints), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (voice == MEND_HINT_VOICE_NONE)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  sentence = g_string_new (NULL);

  for (at = valid; *at != '\0';)
    {
      gboolean is_whole = FALSE;
      MendHint *hint = NULL;

      at = read_sentence (at, sentence, &is_whole);

      if (is_whole || has_ended)
        hint = find_in_sentence (hints, sentence->str, voice);

      if (hint != NULL)
        found = hint;
    }

  return found;
}
