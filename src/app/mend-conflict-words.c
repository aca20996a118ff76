// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-conflict-words.h"

#include <glib/gi18n.h>

#include "cards/mend-own-deck.h"
#include "history/mend-promise-words.h"
#include "history/mend-talk-words.h"

/* What is said of two versions of a record: what it is, and in what they differ. */

static void
free_difference (gpointer data)
{
  MendConflictDifference *difference = data;

  g_free (difference->here);
  g_free (difference->there);
  g_free (difference);
}

static void
put (GPtrArray *differences, const char *heading, const char *here, const char *there)
{
  MendConflictDifference *difference = g_new0 (MendConflictDifference, 1);

  difference->heading = heading;
  difference->here = g_strdup (here);
  difference->there = g_strdup (there);
  g_ptr_array_add (differences, difference);
}

static void
add (GPtrArray *differences, const char *heading, const char *here, const char *there)
{
  if (g_strcmp0 (here, there) != 0)
    put (differences, heading, here, there);
}

/* All texts of a kind, one below the other, whoever they are from. */
static char *
join_texts (const MendTalkRecord *talk, MendEventKind kind)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < talk->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (talk->writings, i);

      if (event->kind == kind && event->text != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", event->text);
    }

  return g_string_free (joined, FALSE);
}

static void
add_talks (GPtrArray *differences, MendTalkRecord *here, MendTalkRecord *there)
{
  const struct
  {
    MendEventKind kind;
    const char *heading;
  } kinds[] = {
    { MEND_EVENT_KEPT, C_ ("label", "What you both kept") },
    { MEND_EVENT_TAKEN, C_ ("label", "Taken along") },
    { MEND_EVENT_SENTENCE, C_ ("label", "Sentences") },
    { MEND_EVENT_NOTE, C_ ("label", "Notes") },
    { MEND_EVENT_ASIDE, C_ ("label", "For another time") },
  };
  g_autofree char *minutes_here = mend_talk_words_minutes (here->length_ms);
  g_autofree char *minutes_there = mend_talk_words_minutes (there->length_ms);

  add (differences, C_ ("label", "What it was about"), here->topic, there->topic);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text_here = join_texts (here, kinds[i].kind);
      g_autofree char *text_there = join_texts (there, kinds[i].kind);

      add (differences, kinds[i].heading, text_here, text_there);
    }

  add (differences, C_ ("label", "How long it took"), minutes_here, minutes_there);
}

/* The fronts of the cards that are not in the other deck as they are in this one, a line each. */
static char *
join_fronts (MendDeck *deck, MendDeck *other)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  GString *fronts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);
      MendCard *same = mend_deck_find_card (other, mend_card_get_id (card));

      if (same == NULL || g_strcmp0 (mend_card_get_front (card), mend_card_get_front (same)) != 0)
        g_string_append_printf (fronts, "%s%s", fronts->len > 0 ? "\n" : "",
                                mend_card_get_front (card));
    }

  return g_string_free (fronts, FALSE);
}

static void
add_decks (GPtrArray *differences, MendDeck *here, MendDeck *there)
{
  g_autofree char *fronts_here = join_fronts (here, there);
  g_autofree char *fronts_there = join_fronts (there, here);

  add (differences, C_ ("label", "What the deck is called"), mend_deck_get_title (here),
       mend_deck_get_title (there));
  add (differences, C_ ("label", "Cards"), fronts_here, fronts_there);
}

static void
add_times (GPtrArray *differences, GDateTime *here, GDateTime *there)
{
  /* Translators: a day and a time, as in “Tuesday, 3 November, 20:30” */
  const char *format = C_ ("label", "%A, %-d %B, %H:%M");
  g_autoptr (GDateTime) local_here = g_date_time_to_local (here);
  g_autoptr (GDateTime) local_there = g_date_time_to_local (there);
  g_autofree char *time_here = g_date_time_format (local_here, format);
  g_autofree char *time_there = g_date_time_format (local_there, format);

  add (differences, C_ ("label", "Day and hour"), time_here, time_there);
}

static void
add_plans (GPtrArray *differences, const MendPlannedTalk *here, const MendPlannedTalk *there)
{
  add_times (differences, here->starts, there->starts);
  add (differences, C_ ("label", "What it was about"), here->topic, there->topic);
}

static void
add_promises (GPtrArray *differences, const MendPromise *here, const MendPromise *there)
{
  add (differences, C_ ("label", "Promise"), here->text, there->text);
  add (differences, C_ ("label", "By when, or how often"), here->when, there->when);
  add (differences, C_ ("label", "How we will know"), here->sign, there->sign);
  add (differences, C_ ("label", "Name"), here->name, there->name);
}

/* All that one has said of a promise, one below the other. */
static char *
join_mark (const MendMark *mark)
{
  g_autofree char *outcome = mend_promise_words_mark (mark);
  g_autofree char *obstacle = mend_promise_words_obstacle (mark);
  g_autofree char *next = mend_promise_words_next (mark);
  GString *joined = g_string_new (outcome);

  if (obstacle != NULL)
    g_string_append_printf (joined, "\n%s", obstacle);
  if (next != NULL)
    g_string_append_printf (joined, "\n%s", next);

  return g_string_free (joined, FALSE);
}

static void
add_marks (GPtrArray *differences, const MendMark *here, const MendMark *there)
{
  g_autofree char *said_here = join_mark (here);
  g_autofree char *said_there = join_mark (there);

  add (differences, C_ ("label", "What became of it"), said_here, said_there);
  add (differences, C_ ("label", "Name"), here->name, there->name);
}

static void
add_accounts (GPtrArray *differences, const MendAccount *here, const MendAccount *there)
{
  static const char *const headings[] = {
    [MEND_ACCOUNT_HAPPENED] = NC_ ("label", "What happened"),
    [MEND_ACCOUNT_DAMAGE] = NC_ ("label", "What it did"),
    [MEND_ACCOUNT_OWNED] = NC_ ("label", "What is owned"),
    [MEND_ACCOUNT_AGREED] = NC_ ("label", "What you both agree to"),
  };

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    add (differences, g_dpgettext2 (NULL, "label", headings[i]), here->texts[i], there->texts[i]);
}

static void
add_assents (GPtrArray *differences, const MendAssent *here, const MendAssent *there)
{
  add (differences, C_ ("label", "Name"), here->name, there->name);
}

static void
add_moments (GPtrArray *differences, const MendGoodThing *here, const MendGoodThing *there)
{
  add (differences, C_ ("label", "Text"), here->text, there->text);
  add (differences, C_ ("label", "Day"), here->day, there->day);
  add (differences, C_ ("label", "Name"), here->name, there->name);
}

static void
add_helpers (GPtrArray *differences, const MendHelper *here, const MendHelper *there)
{
  if (here->starts != NULL && there->starts != NULL)
    add_times (differences, here->starts, there->starts);
  add (differences, C_ ("label", "Name"), here->name, there->name);
  add (differences, C_ ("label", "How to Reach"), here->reach, there->reach);
  add (differences, C_ ("label", "Text"), here->text, there->text);
}

/* The parts, a line each, with what is said in them. */
static char *
join_parts (const MendOwnWay *way)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < way->parts->len; i++)
    {
      const MendOwnPart *part = g_ptr_array_index (way->parts, i);

      /* Translators: a part of a talk, its length in minutes and seconds, and what is said in it */
      g_string_append_printf (joined, C_ ("label", "%s, %u:%02u"), part->title, part->length / 60,
                              part->length % 60);
      if (part->line != NULL && *part->line != '\0')
        g_string_append_printf (joined, " · %s", part->line);
      if (i + 1 < way->parts->len)
        g_string_append_c (joined, '\n');
    }

  return g_string_free (joined, FALSE);
}

static void
add_ways (GPtrArray *differences, const MendOwnWay *here, const MendOwnWay *there)
{
  g_autofree char *parts_here = join_parts (here);
  g_autofree char *parts_there = join_parts (there);

  add (differences, C_ ("label", "What it is called"), here->title, there->title);
  add (differences, C_ ("label", "What it is for"), here->summary, there->summary);
  add (differences, C_ ("label", "Parts"), parts_here, parts_there);
}

static char *
write_value (int value)
{
  return value == MEND_CHECK_IN_EMPTY ? g_strdup ("–") : g_strdup_printf ("%d", value);
}

/* The sentences, a line each, with what the one on the left and the one on the right said. */
static char *
join_answers (const MendCheckIn *check_in)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < check_in->n_answers; i++)
    {
      const MendCheckInAnswer *answer = &check_in->answers[i];
      g_autofree char *left = write_value (answer->values[0]);
      g_autofree char *right = write_value (answer->values[1]);

      g_string_append_printf (joined, "%s%s %s · %s", joined->len > 0 ? "\n" : "", answer->text,
                              left, right);
    }

  return g_string_free (joined, FALSE);
}

static void
add_check_ins (GPtrArray *differences, const MendCheckIn *here, const MendCheckIn *there)
{
  g_autofree char *said_here = join_answers (here);
  g_autofree char *said_there = join_answers (there);

  add (differences, C_ ("label", "What was said"), said_here, said_there);
}

/* Where the difference is in what no page shows, there is this to tell them apart by. */
static void
add_revs (GPtrArray *differences, MendConflict *conflict)
{
  const gint64 revs[] = {
    mend_conflict_get_rev (conflict, MEND_CONFLICT_HERE),
    mend_conflict_get_rev (conflict, MEND_CONFLICT_THERE),
  };
  g_autofree char *here = g_strdup_printf ("%" G_GINT64_FORMAT, revs[0]);
  g_autofree char *there = g_strdup_printf ("%" G_GINT64_FORMAT, revs[1]);

  put (differences, C_ ("label", "How often it was saved"), here, there);
}

static const char *
get_place (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT ? C_ ("label", "On the left") : C_ ("label", "On the right");
}

static const char *
get_moment_about (const MendGoodThing *moment)
{
  if (moment->kind == MEND_GOOD_THING_HELPED)
    return C_ ("label", "What helped with a promise");
  if (moment->kind == MEND_GOOD_THING_TOLD)
    return C_ ("label", "Something told without being asked");

  return C_ ("label", "Something good");
}

/* What there are two versions of. */
char *
mend_conflict_words_get_about (MendConflict *conflict)
{
  const MendConflictVersion *version = mend_conflict_get_version (conflict, MEND_CONFLICT_HERE);

  if (version->talk != NULL)
    return mend_talk_words_when_and_how (version->talk);
  if (version->note != NULL)
    return g_strdup (C_ ("label", "A note that was added later"));
  if (version->deck != NULL)
    return g_strdup (C_ ("label", "A deck of cards"));
  if (version->plan != NULL)
    return g_strdup (C_ ("label", "A time that is set for a talk"));
  if (version->promise != NULL)
    return g_strdup (C_ ("label", "A promise"));
  if (version->mark != NULL)
    return g_strdup (C_ ("label", "What became of a promise"));
  if (version->account != NULL)
    return g_strdup (C_ ("label", "Your shared account"));
  if (version->assent != NULL)
    return g_strdup (C_ ("label", "A yes to the shared account"));
  if (version->way != NULL)
    return g_strdup (C_ ("label", "A way to talk of your own"));
  if (version->tag != NULL)
    return g_strdup (C_ ("label", "A tag on a talk"));
  if (version->check_in != NULL)
    return g_strdup (C_ ("label", "A check-in"));
  if (version->moment != NULL)
    return g_strdup (get_moment_about (version->moment));
  if (version->helper != NULL)
    return g_strdup (C_ ("label", "Help from outside"));

  return g_strdup (C_ ("label", "A name"));
}

static void
add_persons (GPtrArray *differences, const MendPerson *here, const MendPerson *there)
{
  add (differences, C_ ("label", "Name"), here->name, there->name);
  add (differences, C_ ("label", "Place"), get_place (here->seat), get_place (there->seat));
}

/* Both versions are of the same kind, so what one has the other has. */
static void
add_kind (GPtrArray *differences, const MendConflictVersion *here, const MendConflictVersion *there)
{
  if (here->talk != NULL)
    add_talks (differences, here->talk, there->talk);
  else if (here->note != NULL)
    add (differences, C_ ("label", "Note"), here->note->text, there->note->text);
  else if (here->person != NULL)
    add_persons (differences, here->person, there->person);
  else if (here->deck != NULL)
    add_decks (differences, here->deck, there->deck);
  else if (here->plan != NULL)
    add_plans (differences, here->plan, there->plan);
  else if (here->promise != NULL)
    add_promises (differences, here->promise, there->promise);
  else if (here->mark != NULL)
    add_marks (differences, here->mark, there->mark);
  else if (here->account != NULL)
    add_accounts (differences, here->account, there->account);
  else if (here->assent != NULL)
    add_assents (differences, here->assent, there->assent);
  else if (here->way != NULL)
    add_ways (differences, here->way, there->way);
  else if (here->tag != NULL)
    add (differences, C_ ("label", "Tag"), here->tag->text, there->tag->text);
  else if (here->check_in != NULL)
    add_check_ins (differences, here->check_in, there->check_in);
  else if (here->moment != NULL)
    add_moments (differences, here->moment, there->moment);
  else if (here->helper != NULL)
    add_helpers (differences, here->helper, there->helper);
}

/* In what the two versions differ: at least one MendConflictDifference. */
GPtrArray *
mend_conflict_words_get_differences (MendConflict *conflict)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (free_difference);

  add_kind (differences, mend_conflict_get_version (conflict, MEND_CONFLICT_HERE),
            mend_conflict_get_version (conflict, MEND_CONFLICT_THERE));

  if (differences->len == 0)
    add_revs (differences, conflict);

  return differences;
}
