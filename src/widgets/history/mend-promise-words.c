// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-promise-words.h"

#include <glib/gi18n.h>

#include "good/mend-good-thing.h"
#include "history/mend-talk-words.h"
#include "mend-day-list.h"
#include "talk/mend-outcome-row.h"

/* A promise, and what became of it, as they are read later: the words of the one who gave it, and
 * never a sum of them. */

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* The first of the two may stand alone. */
static char *
add_fact (const char *outcome, const char *fact)
{
  if (is_blank (fact))
    return g_strdup (outcome);

  /* Translators: what became of a promise, and a fact, as in “Kept: Every evening but one” */
  return g_strdup_printf (C_ ("label", "%s: %s"), outcome, fact);
}

static char *
make_day (const MendPromise *promise)
{
  g_autoptr (GDateTime) day = mend_day_list_read (promise->day);
  g_autofree char *text = day != NULL ? mend_talk_words_day (day) : NULL;

  /* Translators: the day by which a promise is to be kept, as in “by 30 November 2026” */
  return text != NULL ? g_strdup_printf (C_ ("label", "by %s"), text) : NULL;
}

/**
 * mend_promise_words_terms:
 * @promise: a promise
 *
 * Says by when or how often something was promised, and how both will know.
 *
 * Returns: (transfer full) (nullable): words such as “every evening · You hear me come in”; `NULL`
 * if nothing of it was written down
 */
char *
mend_promise_words_terms (const MendPromise *promise)
{
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  g_return_val_if_fail (promise != NULL, NULL);

  terms = g_ptr_array_new ();
  day = make_day (promise);
  if (!is_blank (promise->when))
    g_ptr_array_add (terms, promise->when);
  if (day != NULL)
    g_ptr_array_add (terms, day);
  if (!is_blank (promise->sign))
    g_ptr_array_add (terms, promise->sign);
  if (terms->len == 0)
    return NULL;

  g_ptr_array_add (terms, NULL);

  return g_strjoinv (" · ", (char **) terms->pdata);
}

/**
 * mend_promise_words_mark:
 * @mark: what became of a promise
 *
 * Says it, with the fact if there is one.
 *
 * Returns: (transfer full): words such as “Partly: On two evenings”
 */
char *
mend_promise_words_mark (const MendMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  return add_fact (mend_outcome_get_label (mark->outcome), mark->fact);
}

/**
 * mend_promise_words_standing:
 * @standing: a promise and how it stands
 *
 * Says how a promise stands, and since when.
 *
 * Returns: (transfer full): words such as “Open”, or “Partly (10 November 2026): On two evenings”
 */
char *
mend_promise_words_standing (MendStanding *standing)
{
  const MendMark *mark;
  const char *outcome;
  g_autofree char *day = NULL;
  g_autofree char *dated = NULL;

  g_return_val_if_fail (MEND_IS_STANDING (standing), NULL);

  mark = mend_standing_get_mark (standing);
  outcome = mend_outcome_get_label (mend_standing_get_outcome (standing));

  if (mark == NULL)
    return g_strdup (outcome);

  day = mend_talk_words_day (mark->created);
  /* Translators: what became of a promise, and the day on which it was said, as in “Kept (10
   * November 2026)” */
  dated = g_strdup_printf (C_ ("label", "%s (%s)"), outcome, day);

  return add_fact (dated, mark->fact);
}

/**
 * mend_promise_words_obstacle:
 * @mark: what became of a promise
 *
 * Says what got in the way.
 *
 * Returns: (transfer full) (nullable): a sentence; `NULL` if nothing was written down
 */
char *
mend_promise_words_obstacle (const MendMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  if (is_blank (mark->obstacle))
    return NULL;

  return g_strdup_printf (C_ ("label", "What got in the way: %s"), mark->obstacle);
}

/**
 * mend_promise_words_next:
 * @mark: what became of a promise
 *
 * Says what is next.
 *
 * Returns: (transfer full) (nullable): a sentence; `NULL` if nothing was written down
 */
char *
mend_promise_words_next (const MendMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  if (is_blank (mark->next))
    return NULL;

  return g_strdup_printf (C_ ("label", "What is next: %s"), mark->next);
}

/**
 * mend_promise_words_helped:
 * @name: how the one is called to whom the promise was given
 * @text: what that person wrote
 *
 * Says what helped.
 *
 * Returns: (transfer full): a sentence
 */
char *
mend_promise_words_helped (const char *name, const char *text)
{
  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  /* Translators: a name, and what that person wrote of what helped, as in “Anna, what helped: The
   * call” */
  return g_strdup_printf (C_ ("label", "%s, what helped: %s"), name, text);
}

/**
 * mend_promise_words_find_helped:
 * @moments: (nullable) (element-type MendGoodThing): all moments, oldest first
 * @mark: (nullable): what was said of a promise
 *
 * Says what helped at a mark, with the name of the one who wrote it.
 *
 * Returns: (transfer full) (nullable): a sentence; `NULL` if nothing was written
 */
char *
mend_promise_words_find_helped (GPtrArray *moments, const MendMark *mark)
{
  const MendGoodThing *helped =
      moments != NULL && mark != NULL ? mend_good_thing_find_helped (moments, mark->id) : NULL;

  return helped != NULL ? mend_promise_words_helped (
                              mend_talk_words_name (helped->name, helped->seat), helped->text)
                        : NULL;
}
