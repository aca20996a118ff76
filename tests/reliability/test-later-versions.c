// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"
#include "json/mend-json-writer.h"
#include "json/mend-later-note-json.h"
#include "json/mend-person-json.h"
#include "json/mend-snapshot-json.h"
#include "json/mend-talk-json.h"
#include "random-records.h"
#include "store-fixture.h"

/* What a later Mend has written is not destroyed by this one: members that it does not know stay
 * through a change, and a record of a version that it does not know is not touched. */

#define N_RECORDS      100
#define N_RECORDS_LONG 10000
#define FIRST_VERSION  2
#define LAST_VERSION   99

typedef struct
{
  JsonNode *(*make) (GRand *rand);
  JsonNode *(*change) (GRand *rand, JsonNode *earlier);
} Kind;

static JsonNode *
change_person (GRand *rand, JsonNode *earlier)
{
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendPerson) found = mend_person_json_read (earlier, NULL);
  g_autoptr (MendPerson) changed = NULL;

  g_assert_nonnull (found);
  changed = mend_person_new (found->id, "Another name", found->seat, found->color);

  return mend_person_json_write (changed, modified, earlier);
}

static JsonNode *
change_snapshot (GRand *rand, JsonNode *earlier)
{
  g_autoptr (MendSnapshot) found = mend_snapshot_json_read (earlier, NULL);
  g_autoptr (MendSnapshot) changed = NULL;

  g_assert_nonnull (found);
  changed =
      mend_snapshot_new (found->id, found->started, found->plan, found->log, found->at_ms + 1000);

  return mend_snapshot_json_write (changed, earlier);
}

static JsonNode *
change_talk (GRand *rand, JsonNode *earlier)
{
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendTalkRecord) found = mend_talk_json_read (earlier, NULL);

  g_assert_nonnull (found);

  return mend_talk_json_write (found, modified, earlier);
}

static JsonNode *
change_note (GRand *rand, JsonNode *earlier)
{
  g_autoptr (MendLaterNote) found = mend_later_note_json_read (earlier, NULL);

  g_assert_nonnull (found);

  return mend_later_note_json_write (found, NULL, earlier);
}

static JsonNode *
make_person (GRand *rand)
{
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendPerson) person = random_person (rand, MEND_SEAT_LEFT);

  return mend_person_json_write (person, modified, NULL);
}

static JsonNode *
make_running (GRand *rand)
{
  g_autoptr (MendSnapshot) snapshot = random_snapshot (rand);

  return mend_snapshot_json_write (snapshot, NULL);
}

static JsonNode *
make_finished (GRand *rand)
{
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendTalkRecord) talk = random_talk_record (rand);

  return mend_talk_json_write (talk, modified, NULL);
}

static JsonNode *
make_note (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autoptr (MendLaterNote) note = random_note (rand, id);

  return mend_later_note_json_write (note, NULL, NULL);
}

static void
test_unknown_members_stay (void)
{
  static const Kind kinds[] = {
    { make_person, change_person },
    { make_running, change_snapshot },
    { make_finished, change_talk },
    { make_note, change_note },
  };
  const guint n_records = figure_is_long () ? N_RECORDS_LONG : N_RECORDS;

  for (guint32 seed = 0; seed < n_records; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      const Kind *kind = &kinds[seed % G_N_ELEMENTS (kinds)];
      g_autoptr (JsonNode) root = kind->make (rand);
      g_autoptr (JsonNode) read = NULL;
      g_autoptr (JsonNode) changed = NULL;
      g_autoptr (JsonNode) reread = NULL;

      add_unknown_members (rand, root);
      read = pass_through_a_file (root);
      changed = kind->change (rand, read);
      reread = pass_through_a_file (changed);
      assert_unknown_members_kept (root, reread);
    }

  figure_reached ("P7",
                  "%u records with unknown members at every depth, changed and saved: all kept",
                  n_records);
}

static char *
make_name (int version)
{
  return g_strdup_printf ("talks/20260131T1905%02dZ-%08x.json", version % 60, (guint) version);
}

static void
put_version (StoreFixture *fixture, int version)
{
  g_autofree char *id = g_strdup_printf ("%08x-0d1c-4b7e-9f00-1234567890ab", (guint) version);
  g_autofree char *name = make_name (version);
  g_autoptr (MendTalkRecord) talk = make_talk (id, 3, "Kept", "Aside");
  g_autoptr (JsonNode) root = mend_talk_json_write (talk, talk->started, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;
  const char *text;

  json_object_set_int_member (json_node_get_object (root), "version", version);
  bytes = mend_json_writer_write (root, NULL);
  text = g_bytes_get_data (bytes, &length);
  store_fixture_put (fixture, name, text, (gssize) length);
}

static char *
get_text (StoreFixture *fixture, int version)
{
  g_autofree char *name = make_name (version);
  g_autofree char *path = store_fixture_get_path (fixture, name);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* All that a person could do to a talk that is in the way. */
static void
use (StoreFixture *fixture, int version)
{
  g_autofree char *id = g_strdup_printf ("%08x-0d1c-4b7e-9f00-1234567890ab", (guint) version);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) version);
  g_autoptr (MendLaterNote) note = random_note (rand, id);

  mend_store_add_note (fixture->store, note);
  store_fixture_settle (fixture);
}

static gboolean
are_all_named (gpointer data)
{
  StoreFixture *fixture = data;

  return g_list_model_get_n_items (mend_store_get_problems (fixture->store)) ==
         LAST_VERSION - FIRST_VERSION + 1;
}

static void
test_later_versions_stay (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);

  store_fixture_open (fixture);

  for (int version = FIRST_VERSION; version <= LAST_VERSION; version++)
    {
      put_version (fixture, version);
      g_ptr_array_add (before, get_text (fixture, version));
    }

  store_fixture_reopen (fixture);
  mend_store_check_all (fixture->store);
  store_fixture_wait_for (fixture, are_all_named, fixture);

  for (int version = FIRST_VERSION; version <= LAST_VERSION; version++)
    use (fixture, version);
  store_fixture_close (fixture);

  for (int version = FIRST_VERSION; version <= LAST_VERSION; version++)
    {
      g_autofree char *after = get_text (fixture, version);

      g_assert_cmpstr (after, ==, g_ptr_array_index (before, version - FIRST_VERSION));
    }

  figure_reached ("P7", "talks of %u later versions: all named, none touched", before->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/later-versions/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/reliability/later-versions/are-not-touched", test_later_versions_stay);

  return g_test_run ();
}
