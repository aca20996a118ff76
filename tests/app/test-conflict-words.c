// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-conflict-words.h"

#include "cards/mend-own-deck.h"
#include "talk/mend-event.h"

#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define ID     "5a9e23a5-16a9-4a2e-9d0a-5c4b1d3c2b1a"

static MendTalkRecord *
make_talk (const char *kept)
{
  const MendEvent fields = {
    .kind = MEND_EVENT_KEPT, .id = 1, .seat = MEND_SEAT_BOTH, .text = kept
  };
  MendTalkRecord *talk = mend_talk_record_new ();

  talk->id = g_strdup (ID);
  talk->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  talk->title = g_strdup ("Short Turns");
  talk->topic = g_strdup ("How I am today");
  talk->length_ms = 660000;
  g_ptr_array_add (talk->writings, mend_event_new_writing (&fields));

  return talk;
}

static const MendConflictDifference *
get_only (GPtrArray *differences)
{
  g_assert_cmpuint (differences->len, ==, 1);

  return g_ptr_array_index (differences, 0);
}

static void
test_conflict_words_talk (void)
{
  g_autoptr (MendTalkRecord) here = make_talk ("A walk on Sunday.");
  g_autoptr (MendTalkRecord) there = make_talk ("A walk on Saturday.");
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .talk = here },
    { .file_name = "b.json", .rev = 2, .talk = there },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("talks", ID, &versions[0], &versions[1]);
  g_autoptr (GPtrArray) differences = mend_conflict_words_get_differences (conflict);
  const MendConflictDifference *difference = get_only (differences);

  g_test_summary ("Of a talk only what differs is told.");

  g_assert_cmpstr (difference->heading, ==, "What you both kept");
  g_assert_cmpstr (difference->here, ==, "A walk on Sunday.");
  g_assert_cmpstr (difference->there, ==, "A walk on Saturday.");
}

static void
test_conflict_words_deck (void)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) same = g_object_new (MEND_TYPE_CARD, "id", "a", "clause", "Same", NULL);
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", "b", "clause", "Here", NULL);
  g_autoptr (MendCard) other = g_object_new (MEND_TYPE_CARD, "id", "b", "clause", "There", NULL);
  g_autoptr (MendDeck) empty = mend_own_deck_new (ID, "Ours", 0, G_LIST_MODEL (cards));
  g_autoptr (MendDeck) base = mend_own_deck_put (empty, same);
  g_autoptr (MendDeck) here = mend_own_deck_put (base, card);
  g_autoptr (MendDeck) there = mend_own_deck_put (base, other);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .deck = here },
    { .file_name = "b.json", .rev = 2, .deck = there },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("decks", ID, &versions[0], &versions[1]);
  g_autoptr (GPtrArray) differences = mend_conflict_words_get_differences (conflict);
  const MendConflictDifference *difference = get_only (differences);
  g_autofree char *about = mend_conflict_words_get_about (conflict);

  g_assert_true (mend_conflict_get_version (conflict, MEND_CONFLICT_THERE)->deck == there);
  g_assert_cmpstr (about, ==, "A deck of cards");
  g_assert_cmpstr (difference->heading, ==, "Cards");
  g_assert_cmpstr (difference->here, ==, "Here");
  g_assert_cmpstr (difference->there, ==, "There");
}

static void
test_conflict_words_nothing_shown (void)
{
  g_autoptr (MendTalkRecord) talk = make_talk ("A walk.");
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .talk = talk },
    { .file_name = "b.json", .rev = 7, .talk = talk },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("talks", ID, &versions[0], &versions[1]);
  g_autoptr (GPtrArray) differences = mend_conflict_words_get_differences (conflict);

  g_test_summary ("Two versions can always be told apart.");

  g_assert_cmpstr (get_only (differences)->here, ==, "2");
  g_assert_cmpstr (get_only (differences)->there, ==, "7");
}

static void
test_conflict_words_person (void)
{
  g_autoptr (MendPerson) here = mend_person_new (ID, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) there = mend_person_new (ID, "Ann", MEND_SEAT_LEFT, NULL);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .person = here },
    { .file_name = "b.json", .rev = 2, .person = there },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("people", ID, &versions[0], &versions[1]);
  g_autoptr (GPtrArray) differences = mend_conflict_words_get_differences (conflict);
  g_autofree char *about = mend_conflict_words_get_about (conflict);

  g_assert_cmpstr (about, ==, "A name");
  g_assert_cmpstr (get_only (differences)->here, ==, "Anna");
  g_assert_cmpstr (get_only (differences)->there, ==, "Ann");
}

static void
test_conflict_words_plan (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  g_autoptr (GDateTime) next = g_date_time_new_utc (2026, 11, 11, 20, 30, 0);
  const MendPlannedTalk fields[] = {
    { .id = (char *) ID, .created = day, .starts = day, .minutes = 25 },
    { .id = (char *) ID, .created = day, .starts = next, .minutes = 25 },
  };
  g_autoptr (MendPlannedTalk) here = mend_planned_talk_new (&fields[0]);
  g_autoptr (MendPlannedTalk) there = mend_planned_talk_new (&fields[1]);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .plan = here },
    { .file_name = "b.json", .rev = 2, .plan = there },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("plans", ID, &versions[0], &versions[1]);
  g_autoptr (GPtrArray) differences = mend_conflict_words_get_differences (conflict);
  g_autofree char *about = mend_conflict_words_get_about (conflict);

  g_assert_cmpstr (about, ==, "A time that is set for a talk");
  g_assert_cmpstr (get_only (differences)->here, ==, "Tuesday, 10 November, 20:30");
  g_assert_cmpstr (get_only (differences)->there, ==, "Wednesday, 11 November, 20:30");
}

static GPtrArray *
compare (const MendConflictVersion *here, const MendConflictVersion *there, const char *about)
{
  g_autoptr (MendConflict) conflict = mend_conflict_new ("any", ID, here, there);
  g_autofree char *found = mend_conflict_words_get_about (conflict);

  g_assert_cmpstr (found, ==, about);

  return mend_conflict_words_get_differences (conflict);
}

static void
test_conflict_words_promise (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  const MendPromise fields[] = {
    { .id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .text = (char *) "I call.",
      .when = (char *) "Daily" },
    { .id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .text = (char *) "I write.",
      .when = (char *) "Daily" },
  };
  g_autoptr (MendPromise) here = mend_promise_new (&fields[0]);
  g_autoptr (MendPromise) there = mend_promise_new (&fields[1]);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .promise = here },
    { .file_name = "b.json", .rev = 1, .promise = there },
  };
  g_autoptr (GPtrArray) differences = compare (&versions[0], &versions[1], "A promise");

  g_assert_cmpstr (get_only (differences)->here, ==, "I call.");
  g_assert_cmpstr (get_only (differences)->there, ==, "I write.");
}

static void
test_conflict_words_mark (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  const MendMark fields[] = {
    { .id = (char *) ID,
      .promise_id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .outcome = MEND_OUTCOME_KEPT,
      .fact = (char *) "Every evening",
      .next = (char *) "Go on" },
    { .id = (char *) ID,
      .promise_id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .outcome = MEND_OUTCOME_PARTLY,
      .obstacle = (char *) "Late work" },
  };
  g_autoptr (MendMark) here = mend_mark_new (&fields[0]);
  g_autoptr (MendMark) there = mend_mark_new (&fields[1]);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .mark = here },
    { .file_name = "b.json", .rev = 1, .mark = there },
  };
  g_autoptr (GPtrArray) differences =
      compare (&versions[0], &versions[1], "What became of a promise");

  g_assert_cmpstr (get_only (differences)->here, ==, "Kept: Every evening\nWhat is next: Go on");
  g_assert_cmpstr (get_only (differences)->there, ==, "Partly\nWhat got in the way: Late work");
}

static void
test_conflict_words_account (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  const MendAccount fields[] = {
    { .id = (char *) ID, .created = time, .texts = { (char *) "A lie." } },
    { .id = (char *) ID, .created = time, .texts = { (char *) "Two lies." } },
  };
  const MendAssent assents[] = {
    { .id = (char *) ID,
      .account_id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .sha256 = (char *) SHA256,
      .name = (char *) "Anna" },
    { .id = (char *) ID,
      .account_id = (char *) ID,
      .created = time,
      .seat = MEND_SEAT_LEFT,
      .sha256 = (char *) SHA256,
      .name = (char *) "Anne" },
  };
  g_autoptr (MendAccount) here = mend_account_new (&fields[0]);
  g_autoptr (MendAccount) there = mend_account_new (&fields[1]);
  g_autoptr (MendAssent) assent = mend_assent_new (&assents[0]);
  g_autoptr (MendAssent) other = mend_assent_new (&assents[1]);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .account = here },
    { .file_name = "b.json", .rev = 1, .account = there },
    { .file_name = "a.json", .rev = 1, .assent = assent },
    { .file_name = "b.json", .rev = 1, .assent = other },
  };
  g_autoptr (GPtrArray) differences = compare (&versions[0], &versions[1], "Your shared account");
  g_autoptr (GPtrArray) assented =
      compare (&versions[2], &versions[3], "A yes to the shared account");

  g_assert_cmpstr (get_only (differences)->heading, ==, "What happened");
  g_assert_cmpstr (get_only (differences)->there, ==, "Two lies.");
  g_assert_cmpstr (get_only (assented)->there, ==, "Anne");
}

static void
test_conflict_words_tag (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  const MendTag fields[] = {
    { .id = (char *) ID, .talk_id = (char *) ID, .created = time, .text = (char *) "Work" },
    { .id = (char *) ID, .talk_id = (char *) ID, .created = time, .text = (char *) "Money" },
  };
  g_autoptr (MendTag) here = mend_tag_new (&fields[0]);
  g_autoptr (MendTag) there = mend_tag_new (&fields[1]);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .tag = here },
    { .file_name = "b.json", .rev = 1, .tag = there },
  };
  g_autoptr (GPtrArray) differences = compare (&versions[0], &versions[1], "A tag on a talk");

  g_assert_cmpstr (get_only (differences)->here, ==, "Work");
  g_assert_cmpstr (get_only (differences)->there, ==, "Money");
}

static void
test_conflict_words_check_in (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  MendCheckInAnswer answers[] = {
    { (char *) "rely", (char *) "I can rely.", { 7, MEND_CHECK_IN_EMPTY } },
    { (char *) "hope", (char *) "I have hope.", { 0, 10 } },
  };
  const MendCheckIn fields = {
    .id = (char *) ID,
    .created = time,
    .person_ids = { (char *) ID, (char *) ID },
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };
  g_autoptr (MendCheckIn) here = mend_check_in_new (&fields);
  g_autoptr (MendCheckIn) there = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  answers[1].values[0] = 4;
  there = mend_check_in_new (&fields);

  {
    const MendConflictVersion versions[] = {
      { .file_name = "a.json", .rev = 1, .check_in = here },
      { .file_name = "b.json", .rev = 1, .check_in = there },
    };

    differences = compare (&versions[0], &versions[1], "A check-in");
  }

  g_assert_cmpstr (get_only (differences)->here, ==, "I can rely. 7 · –\nI have hope. 0 · 10");
  g_assert_cmpstr (get_only (differences)->there, ==, "I can rely. 7 · –\nI have hope. 4 · 10");
}

static void
test_conflict_words_moment (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  MendGoodThing fields = {
    .id = (char *) ID, .created = time, .seat = MEND_SEAT_LEFT, .text = (char *) "Tea in bed"
  };
  g_autoptr (MendGoodThing) here = mend_good_thing_new (&fields);
  g_autoptr (MendGoodThing) there = NULL;
  MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .moment = here },
    { .file_name = "b.json", .rev = 1 },
  };
  g_autoptr (GPtrArray) differences = NULL;

  fields.text = (char *) "A letter";
  there = mend_good_thing_new (&fields);
  versions[1].moment = there;
  differences = compare (&versions[0], &versions[1], "Something good");
  g_assert_cmpstr (get_only (differences)->here, ==, "Tea in bed");
  g_assert_cmpstr (get_only (differences)->there, ==, "A letter");
}

static void
test_conflict_words_helped_and_told (void)
{
  static const struct
  {
    MendGoodThing fields;
    const char *about;
  } cases[] = {
    { { .kind = MEND_GOOD_THING_HELPED, .moment_id = (char *) ID }, "What helped with a promise" },
    { { .kind = MEND_GOOD_THING_TOLD, .day = (char *) "2026-11-09" },
      "Something told without being asked" },
  };
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);

  g_test_summary ("What is in the folder of good things is not always called so.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MendGoodThing fields = cases[i].fields;
      g_autoptr (MendGoodThing) here = NULL;
      g_autoptr (MendGoodThing) there = NULL;
      g_autoptr (GPtrArray) differences = NULL;
      MendConflictVersion versions[] = {
        { .file_name = "a.json", .rev = 1 },
        { .file_name = "b.json", .rev = 1 },
      };

      fields.id = (char *) ID;
      fields.created = time;
      fields.seat = MEND_SEAT_LEFT;
      fields.text = (char *) "I was asked to stay longer";
      here = mend_good_thing_new (&fields);
      fields.text = (char *) "I stayed longer";
      there = mend_good_thing_new (&fields);
      versions[0].moment = here;
      versions[1].moment = there;
      differences = compare (&versions[0], &versions[1], cases[i].about);
      g_assert_cmpstr (get_only (differences)->there, ==, "I stayed longer");
    }
}

static void
test_conflict_words_helper (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  g_autoptr (GDateTime) next = g_date_time_new_utc (2026, 11, 11, 20, 30, 0);
  MendHelper fields = {
    .id = (char *) ID,
    .kind = MEND_HELPER_SESSION,
    .created = day,
    .starts = day,
    .seat = MEND_SEAT_BOTH,
  };
  g_autoptr (MendHelper) here = mend_helper_new (&fields);
  g_autoptr (MendHelper) there = NULL;
  MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .helper = here },
    { .file_name = "b.json", .rev = 1 },
  };
  g_autoptr (GPtrArray) differences = NULL;

  fields.starts = next;
  there = mend_helper_new (&fields);
  versions[1].helper = there;
  differences = compare (&versions[0], &versions[1], "Help from outside");
  g_assert_cmpstr (get_only (differences)->here, ==, "Tuesday, 10 November, 20:30");
  g_assert_cmpstr (get_only (differences)->there, ==, "Wednesday, 11 November, 20:30");
}

static MendOwnWay *
make_way (const char *line, guint length)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 10, 20, 30, 0);
  MendOwnWay *way = mend_own_way_new (time);
  MendOwnPart *part = mend_own_part_new ();

  g_free (part->title);
  part->title = g_strdup ("Tell");
  g_free (part->line);
  part->line = g_strdup (line);
  part->length = length;
  g_ptr_array_add (way->parts, part);

  return way;
}

static void
test_conflict_words_way (void)
{
  g_autoptr (MendOwnWay) here = make_way (NULL, 90);
  g_autoptr (MendOwnWay) there = make_way ("Say it.", 120);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 1, .way = here },
    { .file_name = "b.json", .rev = 1, .way = there },
  };
  g_autoptr (GPtrArray) differences =
      compare (&versions[0], &versions[1], "A way to talk of your own");

  g_assert_cmpstr (get_only (differences)->here, ==, "Tell, 1:30");
  g_assert_cmpstr (get_only (differences)->there, ==, "Tell, 2:00 · Say it.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/conflict-words/talk", test_conflict_words_talk);
  g_test_add_func ("/app/conflict-words/deck", test_conflict_words_deck);
  g_test_add_func ("/app/conflict-words/nothing-shown", test_conflict_words_nothing_shown);
  g_test_add_func ("/app/conflict-words/person", test_conflict_words_person);
  g_test_add_func ("/app/conflict-words/plan", test_conflict_words_plan);

  g_test_add_func ("/app/conflict-words/promise", test_conflict_words_promise);
  g_test_add_func ("/app/conflict-words/mark", test_conflict_words_mark);
  g_test_add_func ("/app/conflict-words/account", test_conflict_words_account);
  g_test_add_func ("/app/conflict-words/way", test_conflict_words_way);
  g_test_add_func ("/app/conflict-words/tag", test_conflict_words_tag);
  g_test_add_func ("/app/conflict-words/check-in", test_conflict_words_check_in);
  g_test_add_func ("/app/conflict-words/moment", test_conflict_words_moment);
  g_test_add_func ("/app/conflict-words/helped-and-told", test_conflict_words_helped_and_told);
  g_test_add_func ("/app/conflict-words/helper", test_conflict_words_helper);

  return g_test_run ();
}
