// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-check-in-json.h"
#include "json/mend-tag-json.h"
#include "json/mend-deck-file.h"
#include "json/mend-deck-json.h"
#include "json/mend-helper-json.h"
#include "json/mend-json-writer.h"
#include "json/mend-later-note-json.h"
#include "json/mend-mark-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-own-way-json.h"
#include "json/mend-person-json.h"
#include "json/mend-planned-talk-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-seats-json.h"
#include "json/mend-shelf-json.h"
#include "json/mend-snapshot-json.h"
#include "json/mend-store-json.h"
#include "json/mend-talk-json.h"
#include "json/mend-tombstone-json.h"
#include "mend-store.h"
#include "random-check-ins.h"
#include "random-promises.h"
#include "random-records.h"
#include "private/mend-own-check-in-json.h"
#include "private/mend-private-text-json.h"
#include "records/mend-record-file.h"
#include "store-fixture.h"

#include <stdlib.h>

/* Writes samples of every kind of record: many that a seed makes, and what a store leaves behind.
 */

#define N_SAMPLES 32
#define ID        "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static void
write_sample (const char *folder, const char *kind, guint32 number, JsonNode *node)
{
  g_autoptr (JsonNode) root = node;
  g_autofree char *name = g_strdup_printf ("%s.%u.json", kind, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static MendOwnWay *
make_way (GRand *rand, GDateTime *created)
{
  MendOwnWay *way = mend_own_way_new (created);

  g_free (way->title);
  way->title = g_strdup ("A Way");
  way->step = (guint) g_rand_int_range (rand, 1, 7);

  for (int i = g_rand_int_range (rand, 1, 8); i > 0; i--)
    {
      MendOwnPart *part = mend_own_part_new ();

      g_free (part->title);
      part->title = g_strdup ("A Part");
      part->speaker = (MendOwnSpeaker) g_rand_int_range (rand, 0, 5);
      part->repeat = (guint) g_rand_int_range (rand, 1, 7);
      part->line = g_rand_boolean (rand) ? g_strdup ("Say it.") : NULL;
      g_ptr_array_add (way->parts, part);
    }

  return way;
}

/* Decks with cards of every kind, some of them deleted, and a shelf. */
static void
write_card_samples (const char *folder, guint32 seed, GDateTime *now)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (MendDeck) shorter = NULL;
  g_autoptr (JsonNode) earlier = NULL;
  g_autoptr (GBytes) file = NULL;

  for (guint i = 0; i < 1 + seed % 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%u", i);
      g_autoptr (MendCard) card =
          g_object_new (MEND_TYPE_CARD, "id", id, "clause", "I am here.", "purpose",
                        i % 2 == 0 ? "To begin." : NULL, "question", i % 3 == 0 ? "Where?" : NULL,
                        "depth", i % 3, "audience", i % 4, NULL);

      g_list_store_append (cards, card);
      mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, id, TRUE);
      mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, id, i % 2 == 0);
      mend_card_shelf_take (shelf, id);
    }

  deck = mend_own_deck_new (ID, "Ours", seed % 7, G_LIST_MODEL (cards));
  shorter = mend_own_deck_remove (deck, "card-0");
  earlier = mend_deck_json_write (deck, now, NULL);
  file = mend_deck_file_write (deck, NULL);

  write_sample (folder, "deck", seed, mend_deck_json_write (shorter, now, earlier));
  write_sample (folder, "deck-file", seed, mend_record_file_parse (file, NULL));
  write_sample (folder, "shelf", seed, mend_shelf_json_write (shelf, now, NULL));
}

static void
write_small_samples (const char *folder, guint32 seed, MendTalkRecord *talk, GDateTime *now)
{
  g_autoptr (JsonNode) root = mend_talk_json_write (talk, now, NULL);
  g_autoptr (MendTombstone) tombstone = mend_tombstone_new ("talks", talk->id, 1 + seed, root, now);

  write_sample (folder, "tombstone", seed, mend_tombstone_json_write (tombstone));
  write_sample (folder, "seats", seed, mend_seats_json_write (talk->id, ID));
  write_sample (folder, "store", seed, mend_store_json_write (talk->id));
}

static void
write_samples (const char *folder, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (MendTalkRecord) talk = random_talk_record (rand);
  g_autoptr (MendSnapshot) snapshot = random_snapshot (rand);
  g_autoptr (MendPerson) person = random_person (rand, MEND_SEAT_LEFT);
  g_autoptr (MendLaterNote) note = random_note (rand, talk->id);
  g_autoptr (MendPromise) promise = random_promise (rand);
  g_autoptr (MendMark) mark = random_mark (rand);
  g_autoptr (MendPlannedTalk) plan = random_planned_talk (rand);
  g_autoptr (MendAssent) assent = random_assent (rand);
  g_autoptr (MendAccount) account = random_account (rand);
  g_autoptr (MendTag) tag = random_tag (rand);
  g_autoptr (MendCheckIn) check_in = random_check_in (rand);
  g_autoptr (MendGoodThing) moment = random_good_thing (rand);
  g_autoptr (MendHelper) helper = random_helper (rand);
  g_autoptr (MendOwnWay) way = make_way (rand, now);
  g_autoptr (MendPrivateText) text = random_private_text (rand);
  g_autoptr (MendOwnCheckIn) own = random_own_check_in (rand);

  write_sample (folder, "private-text", seed, mend_private_text_json_write (text, ID, NULL));
  write_sample (folder, "own-check-in", seed, mend_own_check_in_json_write (own, ID, now));
  write_sample (folder, "format", seed, mend_own_way_json_write (way, now, NULL));
  write_sample (folder, "way-file", seed, mend_own_way_json_export (way));
  write_sample (folder, "talk", seed, mend_talk_json_write (talk, now, NULL));
  write_sample (folder, "running-talk", seed, mend_snapshot_json_write (snapshot, NULL));
  write_sample (folder, "person", seed, mend_person_json_write (person, now, NULL));
  write_sample (folder, "note", seed, mend_later_note_json_write (note, NULL, NULL));
  write_sample (folder, "promise", seed, mend_promise_json_write (promise, NULL));
  write_sample (folder, "plan", seed, mend_planned_talk_json_write (plan, now, NULL));
  write_sample (folder, "mark", seed, mend_mark_json_write (mark, NULL));
  write_sample (folder, "tag", seed, mend_tag_json_write (tag, NULL));
  write_sample (folder, "check-in", seed, mend_check_in_json_write (check_in, NULL));
  write_sample (folder, "moment", seed, mend_good_thing_json_write (moment, NULL));
  write_sample (folder, "helper", seed, mend_helper_json_write (helper, now, NULL));
  write_sample (folder, "assent", seed, mend_assent_json_write (assent, NULL));
  write_sample (folder, "account", seed, mend_account_json_write (account, now, NULL));
  write_small_samples (folder, seed, talk, now);
  write_card_samples (folder, seed, now);
}

static void
copy_sample (const char *path, const char *folder, const char *kind)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_strdup_printf ("%s.saved.json", kind);
  g_autofree char *sample_path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (sample_path, text, -1, NULL));
}

static void
copy_first (StoreFixture *fixture, const char *below, const char *folder, const char *kind)
{
  g_autofree char *path = store_fixture_get_path (fixture, below);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *file = g_build_filename (path, g_dir_read_name (dir), NULL);

  copy_sample (file, folder, kind);
}

static void
save_samples (const char *folder)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPerson) left = random_person (rand, MEND_SEAT_LEFT);
  g_autoptr (MendPerson) right = random_person (rand, MEND_SEAT_RIGHT);
  g_autoptr (MendTalkRecord) talk = make_talk (ID, 3, "Kept", "Aside");
  g_autoptr (MendSnapshot) snapshot = random_snapshot (rand);
  g_autoptr (MendLaterNote) note = random_note (rand, ID);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (MendOwnWay) way = make_way (rand, now);
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendDeck) deck = mend_own_deck_new (NULL, "Ours", 0, G_LIST_MODEL (cards));
  g_autoptr (GBytes) file = NULL;
  g_autofree char *store_file = store_fixture_get_path (fixture, "store.json");
  g_autofree char *current = NULL;

  store_fixture_open (fixture);
  current = store_fixture_get_state_path (fixture, "current.json");
  mend_store_set_persons (fixture->store, left, right);
  mend_store_finish_talk (fixture->store, talk);
  mend_store_save_running (fixture->store, snapshot);
  mend_store_add_note (fixture->store, note);
  mend_store_save_own_way (fixture->store, way);
  mend_card_shelf_take (mend_store_get_shelf (fixture->store), "feeling-calm");
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);

  file = mend_deck_file_write (deck, NULL);
  write_sample (folder, "deck-file", N_SAMPLES, mend_record_file_parse (file, NULL));
  copy_sample (store_file, folder, "store");
  copy_sample (current, folder, "running-talk");
  copy_first (fixture, "talks", folder, "talk");
  copy_first (fixture, "people", folder, "person");
  copy_first (fixture, "notes", folder, "note");
  copy_first (fixture, "formats", folder, "format");
  copy_first (fixture, "decks", folder, "deck");
  copy_first (fixture, "cards", folder, "shelf");
}

int
main (int argc, char *argv[])
{
  if (argc != 2)
    return EXIT_FAILURE;

  for (guint32 seed = 0; seed < N_SAMPLES; seed++)
    write_samples (argv[1], seed);

  save_samples (argv[1]);

  return EXIT_SUCCESS;
}
