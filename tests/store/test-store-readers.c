// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-check-ins.h"
#include "mend-store-helpers.h"
#include "mend-store-moments.h"

#include "random-check-ins.h"
#include "store-fixture.h"

/* What is kept in memory of each kind is there again when it comes back from the trash. */

static void
add_check_in (MendStore *store)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendCheckIn) check_in = random_check_in (rand);

  mend_store_add_check_in (store, check_in);
  mend_store_delete_check_in (store, check_in->id);
}

static void
add_moment (MendStore *store)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  const MendGoodThing fields = { .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .text = (char *) "Bread" };
  g_autoptr (MendGoodThing) moment = mend_good_thing_new (&fields);

  mend_store_add_moment (store, moment);
  mend_store_delete_moment (store, moment->id);
}

static void
add_helper (MendStore *store)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  const MendHelper fields = { .created = created, .name = (char *) "Dr Berg" };
  g_autoptr (MendHelper) helper = mend_helper_new (&fields);

  mend_store_save_helper (store, helper);
  mend_store_delete_helper (store, helper->id);
}

static void
add_plan (MendStore *store)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  g_autoptr (GDateTime) starts = g_date_time_new_utc (2099, 2, 3, 20, 30, 0);
  const MendPlannedTalk fields = {
    .id = (char *) "0e7b8a52-4c1d-4f0e-9f35-6d2c1b7a9e10",
    .created = created,
    .starts = starts,
    .minutes = 25,
    .way_id = (char *) "turns",
  };
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_new (&fields);

  mend_store_save_plan (store, plan);
  mend_store_delete_plan (store, plan->id);
}

static void
add_way (MendStore *store)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  g_autoptr (MendOwnWay) way = mend_own_way_new (created);
  MendOwnPart *part = mend_own_part_new ();

  g_free (way->title);
  way->title = g_strdup ("Ours");
  g_free (part->title);
  part->title = g_strdup ("Tell");
  g_ptr_array_add (way->parts, part);
  mend_store_save_own_way (store, way);
  mend_store_delete_own_way (store, way->id);
}

typedef struct
{
  const char *kind;
  void (*add_and_delete) (MendStore *store);
  GPtrArray *(*list) (MendStore *store);
} Kind;

static const Kind kinds[] = {
  { "check-ins", add_check_in, mend_store_list_check_ins },
  { "moments", add_moment, mend_store_list_moments },
  { "helpers", add_helper, mend_store_list_helpers },
  { "plans", add_plan, mend_store_list_plans },
  { "formats", add_way, mend_store_list_own_ways },
};

static void
assert_n (StoreFixture *fixture, const Kind *kind, guint n)
{
  g_autoptr (GPtrArray) items = kind->list (fixture->store);

  g_assert_cmpuint (items->len, ==, n);
}

static void
test_store_readers_put_back (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;

  store_fixture_open (fixture);
  kind->add_and_delete (fixture->store);
  store_fixture_settle (fixture);
  assert_n (fixture, kind, 0);
  deleted = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpstr (mend_deleted_get_kind_folder (deleted->pdata[0]), ==, kind->kind);

  mend_store_put_back (fixture->store, deleted->pdata[0]);
  store_fixture_settle (fixture);
  assert_n (fixture, kind, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/store/readers/put-back/", kinds[i].kind, NULL);

      g_test_add_data_func (path, &kinds[i], test_store_readers_put_back);
    }

  return g_test_run ();
}
