// SPDX-License-Identifier: GPL-3.0-or-later
#include "realistic-talks.h"

#include <math.h>

/* Talks as two people have them over the years, the same from the same seed: mostly short ones, in
 * the evening, of which some have a topic of their own; with turns, pauses, cards, sentences, notes
 * and lines that are kept. Of the words that they write a few come all the time and most hardly
 * ever, as in any language. */

#define N_WORDS    6000
#define DAYS       (30 * 365)
#define FIRST_YEAR 1996

struct _RealisticTalks
{
  GRand *rand;
  GPtrArray *words;
  guint n_talks;
  guint n_made;
};

typedef struct
{
  const char *id;
  const char *title;
  guint step;
  int weight;
  int n_turns;
  int turn_s;
} Way;

static const Way ways[] = {
  { "turns", "Short Turns", 2, 40, 4, 120 },
  { "daily", "A Few Minutes a Day", 6, 25, 2, 150 },
  { "floor", "Speak and Say Back", 2, 12, 4, 240 },
  { "weekly", "The Weekly Hour", 3, 9, 6, 400 },
  { "outside", "The World Outside", 6, 6, 4, 300 },
  { "incident", "After a Quarrel", 2, 4, 6, 240 },
  { "own-it", "Tell and Own", 1, 2, 4, 600 },
  { "promises", "Looking at Promises", 3, 2, 4, 180 },
};

static const char *const topics[] = { "How I am today", "What I need this week" };

static const char *const syllables[] = {
  "a",  "be", "der",  "en", "fa", "gar", "he", "ich", "ja",  "kü", "le",   "mor", "na", "ö",
  "pa", "re", "schö", "ta", "un", "ver", "wo", "zu",  "ing", "st", "tion", "ly",  "er", "th",
};

static const char *const cards[] = { "sad", "tired", "hopeful", "afraid", "calm", "lonely" };

static char *
make_word (GRand *rand)
{
  GString *word = g_string_new (NULL);
  const int n_syllables = g_rand_int_range (rand, 1, 5);

  for (int i = 0; i < n_syllables; i++)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);

  return g_string_free (word, FALSE);
}

/* The nth most frequent word comes about an nth as often as the first. */
static const char *
pick_word (RealisticTalks *self)
{
  const double rank = pow (N_WORDS, g_rand_double (self->rand)) - 1;

  return g_ptr_array_index (self->words, (guint) rank);
}

static char *
make_text (RealisticTalks *self, int least, int most)
{
  GString *text = g_string_new (NULL);
  const int n_words = g_rand_int_range (self->rand, least, most + 1);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", pick_word (self),
                            i + 1 == n_words || g_rand_int_range (self->rand, 0, 9) == 0 ? "."
                                                                                         : "");

  return g_string_free (text, FALSE);
}

static gboolean
happens (RealisticTalks *self, int percent)
{
  return g_rand_int_range (self->rand, 0, 100) < percent;
}

static const Way *
pick_way (RealisticTalks *self)
{
  int number = g_rand_int_range (self->rand, 0, 100);
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (ways) && number >= ways[i].weight)
    number -= ways[i++].weight;

  return &ways[i];
}

static MendSeat
pick_seat (RealisticTalks *self)
{
  return happens (self, 50) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
}

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind,
    .at_ms = (gint64) record->writings->len * 1000,
    .id = record->writings->len + 1,
    .seat = seat,
    .text = text,
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
pick_card (RealisticTalks *self, MendTalkRecord *record)
{
  const char *word = cards[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (cards))];
  g_autofree char *card_id = g_strdup_printf ("feeling-%s", word);
  g_autofree char *clause = g_strdup_printf ("I feel %s.", word);
  const MendEvent fields = {
    .kind = MEND_EVENT_CARD,
    .at_ms = (gint64) record->writings->len * 1000,
    .id = record->writings->len + 1,
    .seat = pick_seat (self),
    .text = (char *) word,
    .clause = clause,
    .card_id = card_id,
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
write_some (RealisticTalks *self,
            MendTalkRecord *record,
            MendEventKind kind,
            MendSeat seat,
            int percent,
            int least,
            int most)
{
  g_autofree char *text = NULL;

  if (!happens (self, percent))
    return;

  text = make_text (self, least, most);
  write_down (record, kind, seat, text);
}

static void
add_course (RealisticTalks *self, MendTalkRecord *record, const Way *way)
{
  gint64 at_ms = 0;

  for (int i = 0; i < way->n_turns; i++)
    {
      MendCourse *course = mend_course_new ();

      course->kind = MEND_COURSE_TURN;
      course->seat =
          (i % 2 == 0) == (record->first == MEND_SEAT_LEFT) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
      course->part = (guint) i;
      course->from_ms = at_ms;
      at_ms += way->turn_s * (gint64) g_rand_int_range (self->rand, 400, 1100);
      course->to_ms = at_ms;
      g_ptr_array_add (record->course, course);
      if (happens (self, 8))
        {
          course = mend_course_new ();
          course->kind = MEND_COURSE_PAUSE;
          course->part = (guint) i;
          course->from_ms = at_ms;
          at_ms += g_rand_int_range (self->rand, 10000, 300000);
          course->to_ms = at_ms;
          g_ptr_array_add (record->course, course);
        }
    }

  record->length_ms = at_ms;
}

static void
add_writings (RealisticTalks *self, MendTalkRecord *record)
{
  const int n_cards = g_rand_int_range (self->rand, 0, 4);

  for (int i = 0; i < n_cards; i++)
    pick_card (self, record);

  write_some (self, record, MEND_EVENT_SENTENCE, pick_seat (self), 30, 8, 30);
  for (int i = 0; i < 3; i++)
    write_some (self, record, MEND_EVENT_NOTE, pick_seat (self), 25, 5, 80);
  write_some (self, record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, 20, 2, 10);
  write_some (self, record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, 60, 3, 15);
  write_some (self, record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, 60, 3, 15);
  write_some (self, record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, 50, 4, 30);
}

static char *
make_id (GRand *rand)
{
  guint32 parts[4];

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = g_rand_int (rand);

  return g_strdup_printf ("%08x-%04x-4%03x-a%03x-%04x%08x", parts[0], parts[1] >> 16,
                          parts[1] & 0xfff, parts[2] >> 20, parts[2] & 0xffff, parts[3]);
}

RealisticTalks *
realistic_talks_new (guint32 seed, guint n_talks)
{
  RealisticTalks *self = g_new0 (RealisticTalks, 1);

  self->rand = g_rand_new_with_seed (seed);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->n_talks = n_talks;
  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (self->words, make_word (self->rand));

  return self;
}

void
realistic_talks_free (RealisticTalks *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* They are in order, and go evenly through the years. */
MendTalkRecord *
realistic_talks_next (RealisticTalks *self)
{
  const Way *way = pick_way (self);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) epoch = g_date_time_new (zone, FIRST_YEAR, 1, 1, 0, 0, 0);
  MendTalkRecord *record = mend_talk_record_new ();
  const double share = (self->n_made + g_rand_double (self->rand)) / self->n_talks;

  record->id = make_id (self->rand);
  record->started = g_date_time_add_seconds (epoch, floor (share * DAYS * 24 * 60 * 60));
  record->format_id = g_strdup (way->id);
  record->title = g_strdup (way->title);
  record->step = way->step;
  record->topic = happens (self, 35)
                      ? make_text (self, 2, 6)
                      : g_strdup (topics[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (topics))]);
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("Ben");
  record->first = pick_seat (self);
  add_course (self, record, way);
  add_writings (self, record);
  self->n_made++;

  return record;
}
