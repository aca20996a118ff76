// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-hit.h"

#include "mend-fold.h"

#include <string.h>

/* If more characters than this stand before the first word that was found, so many are left. */
#define MOST_BEFORE  60
#define CHARS_BEFORE 30

/* So many characters are shown from there on. */
#define MOST_CHARS 180

#define ELLIPSIS   "…"

/**
 * MendTalkHit:
 *
 * A talk that was found, with the sentence in which the words are, or else the first line that was
 * kept.
 */

struct _MendTalkHit
{
  GObject parent_instance;

  MendTalkText *text;
  char *line;
  GArray *topic_spans;
  GArray *line_spans;
};

G_DEFINE_FINAL_TYPE (MendTalkHit, mend_talk_hit, G_TYPE_OBJECT)

/* The beginning of the next word, or @at if it is a long way there. */
static const char *
go_to_word (const char *at, const char *end)
{
  const char *word = at;

  while (word < end && !g_unichar_isspace (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  while (word < end && g_unichar_isspace (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);

  return word < end ? word : at;
}

/* The end of the last whole word before @at. */
static const char *
go_to_word_end (const char *begin, const char *at)
{
  const char *word = at;

  while (word > begin && !g_unichar_isspace (g_utf8_get_char (word)))
    word = g_utf8_prev_char (word);

  return word > begin ? word : at;
}

/* A long sentence is cut, so that what was found in it is in sight. */
static char *
cut (const char *sentence, const char *const *words)
{
  GArray *spans = mend_fold_find (sentence, words, NULL);
  const gsize found = spans->len > 0 ? g_array_index (spans, MendFoldSpan, 0).start : 0;
  const glong n_before = g_utf8_strlen (sentence, (gssize) found);
  const char *begin = sentence;
  const char *end = sentence + strlen (sentence);
  char *text;
  char *line;

  g_array_unref (spans);

  if (n_before > MOST_BEFORE)
    begin =
        go_to_word (g_utf8_offset_to_pointer (sentence, n_before - CHARS_BEFORE), sentence + found);
  if (g_utf8_strlen (begin, -1) > MOST_CHARS)
    end = go_to_word_end (begin, g_utf8_offset_to_pointer (begin, MOST_CHARS));

  text = g_strndup (begin, (gsize) (end - begin));
  line = g_strconcat (begin > sentence ? ELLIPSIS : "", text, *end != '\0' ? ELLIPSIS : "", NULL);
  g_free (text);

  return line;
}

static void
mend_talk_hit_finalize (GObject *object)
{
  MendTalkHit *self = MEND_TALK_HIT (object);

  mend_talk_text_unref (self->text);
  g_free (self->line);
  g_array_unref (self->topic_spans);
  g_array_unref (self->line_spans);

  G_OBJECT_CLASS (mend_talk_hit_parent_class)->finalize (object);
}

static void
mend_talk_hit_class_init (MendTalkHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_talk_hit_finalize;
}

static void
mend_talk_hit_init (MendTalkHit *self)
{
}

static char *
find_line (const MendTalkText *text, const MendSearchText *notes, const char *const *words)
{
  guint n_found = 0;
  char *sentence = mend_search_text_find (text->text, words, &n_found);
  char *later = notes != NULL ? mend_search_text_find (notes, words, &n_found) : NULL;
  char *line;

  if (later != NULL)
    {
      g_free (sentence);
      sentence = later;
    }

  if (sentence == NULL)
    sentence = g_strdup (text->first_kept != NULL ? text->first_kept : "");

  line = cut (sentence, words);
  g_free (sentence);

  return line;
}

/**
 * mend_talk_hit_new:
 * @text: what is known of a talk
 * @notes: (nullable): what was added to it later
 * @words: (array zero-terminated=1): words as [func@fold_words] gives them; none shows what was
 *   kept
 *
 * Makes what is shown of a talk that was found.
 *
 * Returns: (transfer full): the hit
 */
MendTalkHit *
mend_talk_hit_new (MendTalkText *text, const MendSearchText *notes, const char *const *words)
{
  MendTalkHit *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (MEND_TYPE_TALK_HIT, NULL);
  self->text = mend_talk_text_ref (text);
  self->line = find_line (text, notes, words);
  self->line_spans = mend_fold_find (self->line, words, NULL);
  self->topic_spans = mend_fold_find (mend_search_text_get_name (text->text), words, NULL);

  return self;
}

/**
 * mend_talk_hit_get_talk_id:
 * @self: a hit
 *
 * Gets the id of the talk.
 *
 * Returns: the id
 */
const char *
mend_talk_hit_get_talk_id (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->text->traits.id;
}

/**
 * mend_talk_hit_get_started:
 * @self: a hit
 *
 * Gets when the talk was begun.
 *
 * Returns: (transfer none): the time, with the offset from UTC of that place
 */
GDateTime *
mend_talk_hit_get_started (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->text->traits.started;
}

/**
 * mend_talk_hit_get_title:
 * @self: a hit
 *
 * Gets the way to talk.
 *
 * Returns: its name, as it was shown
 */
const char *
mend_talk_hit_get_title (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->text->title;
}

/**
 * mend_talk_hit_get_topic:
 * @self: a hit
 *
 * Gets what the talk is called.
 *
 * Returns: its topic, else the way to talk
 */
const char *
mend_talk_hit_get_topic (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return mend_search_text_get_name (self->text->text);
}

/**
 * mend_talk_hit_get_topic_spans:
 * @self: a hit
 *
 * Gets where in the topic the words are.
 *
 * Returns: (transfer none) (element-type MendFoldSpan): the stretches, in order
 */
const GArray *
mend_talk_hit_get_topic_spans (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->topic_spans;
}

/**
 * mend_talk_hit_get_line:
 * @self: a hit
 *
 * Gets the sentence in which the words are, cut if it is long; or the first line that was kept, if
 * they are in none.
 *
 * Returns: the line; may be empty
 */
const char *
mend_talk_hit_get_line (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->line;
}

/**
 * mend_talk_hit_get_line_spans:
 * @self: a hit
 *
 * Gets where in the line the words are.
 *
 * Returns: (transfer none) (element-type MendFoldSpan): the stretches, in order
 */
const GArray *
mend_talk_hit_get_line_spans (MendTalkHit *self)
{
  g_return_val_if_fail (MEND_IS_TALK_HIT (self), NULL);

  return self->line_spans;
}
