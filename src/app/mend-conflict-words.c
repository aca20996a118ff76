// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-conflict-words.h"

#include <glib/gi18n.h>

#include "cards/mend-own-deck.h"
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
add_plans (GPtrArray *differences, const MendPlannedTalk *here, const MendPlannedTalk *there)
{
  /* Translators: a day and a time, as in “Tuesday, 3 November, 20:30” */
  const char *format = C_ ("label", "%A, %-d %B, %H:%M");
  g_autoptr (GDateTime) local_here = g_date_time_to_local (here->starts);
  g_autoptr (GDateTime) local_there = g_date_time_to_local (there->starts);
  g_autofree char *time_here = g_date_time_format (local_here, format);
  g_autofree char *time_there = g_date_time_format (local_there, format);

  add (differences, C_ ("label", "Day and hour"), time_here, time_there);
  add (differences, C_ ("label", "What it was about"), here->topic, there->topic);
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

/* What there are two versions of. */
char *
mend_conflict_words_get_about (MendConflict *conflict)
{
  const MendTalkRecord *talk = mend_conflict_get_talk (conflict, MEND_CONFLICT_HERE);

  if (talk != NULL)
    return mend_talk_words_when_and_how (talk);
  if (mend_conflict_get_note (conflict, MEND_CONFLICT_HERE) != NULL)
    return g_strdup (C_ ("label", "A note that was added later"));

  if (mend_conflict_get_deck (conflict, MEND_CONFLICT_HERE) != NULL)
    return g_strdup (C_ ("label", "A deck of cards"));

  if (mend_conflict_get_plan (conflict, MEND_CONFLICT_HERE) != NULL)
    return g_strdup (C_ ("label", "A time that is set for a talk"));

  return g_strdup (C_ ("label", "A name"));
}

/* In what the two versions differ: at least one MendConflictDifference. */
GPtrArray *
mend_conflict_words_get_differences (MendConflict *conflict)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (free_difference);
  MendTalkRecord *talk_here = mend_conflict_get_talk (conflict, MEND_CONFLICT_HERE);
  MendTalkRecord *talk_there = mend_conflict_get_talk (conflict, MEND_CONFLICT_THERE);
  MendLaterNote *note_here = mend_conflict_get_note (conflict, MEND_CONFLICT_HERE);
  MendLaterNote *note_there = mend_conflict_get_note (conflict, MEND_CONFLICT_THERE);
  MendPerson *here = mend_conflict_get_person (conflict, MEND_CONFLICT_HERE);
  MendPerson *there = mend_conflict_get_person (conflict, MEND_CONFLICT_THERE);

  if (talk_here != NULL && talk_there != NULL)
    add_talks (differences, talk_here, talk_there);

  if (note_here != NULL && note_there != NULL)
    add (differences, C_ ("label", "Note"), note_here->text, note_there->text);

  if (here != NULL && there != NULL)
    {
      add (differences, C_ ("label", "Name"), here->name, there->name);
      add (differences, C_ ("label", "Place"), get_place (here->seat), get_place (there->seat));
    }

  if (mend_conflict_get_deck (conflict, MEND_CONFLICT_HERE) != NULL &&
      mend_conflict_get_deck (conflict, MEND_CONFLICT_THERE) != NULL)
    add_decks (differences, mend_conflict_get_deck (conflict, MEND_CONFLICT_HERE),
               mend_conflict_get_deck (conflict, MEND_CONFLICT_THERE));

  if (mend_conflict_get_plan (conflict, MEND_CONFLICT_HERE) != NULL &&
      mend_conflict_get_plan (conflict, MEND_CONFLICT_THERE) != NULL)
    add_plans (differences, mend_conflict_get_plan (conflict, MEND_CONFLICT_HERE),
               mend_conflict_get_plan (conflict, MEND_CONFLICT_THERE));

  if (differences->len == 0)
    add_revs (differences, conflict);

  return differences;
}
