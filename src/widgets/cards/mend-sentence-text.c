// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* A sentence is made of whole lines. Two of them have a frame, and what somebody writes stands in
 * it. */

/* Translators: the first line of a sentence; %s is what a person writes. */
#define WHEN_FRAME C_ ("said by a person", "When %s")
/* Translators: the last line of a sentence; %s is what a person writes. */
#define REQUEST_FRAME C_ ("said by a person", "Would you be willing to %s?")

typedef struct
{
  char *before;
  char *after;
} Frame;

static void
frame_clear (Frame *frame)
{
  g_free (frame->before);
  g_free (frame->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Frame, frame_clear)

static Frame
take_apart (const char *format)
{
  const char *hole = strstr (format, "%s");

  if (hole == NULL)
    return (Frame){ g_strdup (format), g_strdup ("") };

  return (Frame){ g_strndup (format, (gsize) (hole - format)), g_strdup (hole + strlen ("%s")) };
}

static gboolean
begins_with (const char *text, const char *beginning)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_beginning = g_utf8_casefold (beginning, -1);

  return g_str_has_prefix (folded_text, folded_beginning);
}

/* Who writes the frame as well gets it once. */
static char *
fill_frame (const char *format, const char *text)
{
  g_auto (Frame) frame = take_apart (format);
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped == '\0')
    return NULL;

  return g_strconcat (begins_with (stripped, frame.before) ? "" : frame.before, stripped,
                      g_str_has_suffix (stripped, frame.after) ? "" : frame.after, NULL);
}

/* What somebody wrote in the frame, or NULL if @line is no such line. */
static char *
empty_frame (const char *format, const char *line)
{
  g_auto (Frame) frame = take_apart (format);
  gsize length = strlen (line);

  if (!g_str_has_prefix (line, frame.before) || !g_str_has_suffix (line, frame.after) ||
      length <= strlen (frame.before) + strlen (frame.after))
    return NULL;

  return g_strndup (line + strlen (frame.before),
                    length - strlen (frame.before) - strlen (frame.after));
}

/**
 * mend_sentence_text_join:
 * @when: (nullable): what somebody wrote after “When …”
 * @clauses: (array zero-terminated=1): whole clauses
 * @request: (nullable): what somebody wrote after “Would you be willing to …”
 *
 * Makes a sentence, each clause on its own line. What is empty has no line.
 *
 * Returns: (transfer full): the sentence; empty if there is nothing to say
 */
char *
mend_sentence_text_join (const char *when, const char *const *clauses, const char *request)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char *first = fill_frame (WHEN_FRAME, when);
  char *last = fill_frame (REQUEST_FRAME, request);

  if (first != NULL)
    g_ptr_array_add (lines, first);

  for (guint i = 0; clauses[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (clauses[i]));

  if (last != NULL)
    g_ptr_array_add (lines, last);

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * mend_sentence_text_split:
 * @text: a sentence
 * @when: (out) (transfer full) (nullable): return location for what was written in the first line
 * @request: (out) (transfer full) (nullable): return location for what was written in the last
 *
 * Takes what somebody wrote out of a sentence that was made before.
 */
void
mend_sentence_text_split (const char *text, char **when, char **request)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  *when = n_lines > 0 ? empty_frame (WHEN_FRAME, lines[0]) : NULL;
  *request = n_lines > 0 ? empty_frame (REQUEST_FRAME, lines[n_lines - 1]) : NULL;
}
