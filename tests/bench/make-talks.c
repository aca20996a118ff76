// SPDX-License-Identifier: GPL-3.0-or-later
/* make-talks DATA STATE NUMBER: two people, and so many talks in their folder. */
#include "random-records.h"
#include "store-fixture.h"

#include <stdlib.h>

#define DAYS 300

int
main (int argc, char *argv[])
{
  StoreFixture *fixture;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (MendPerson) left = random_person (rand, MEND_SEAT_LEFT);
  g_autoptr (MendPerson) right = random_person (rand, MEND_SEAT_RIGHT);

  g_assert_cmpint (argc, ==, 4);
  fixture = store_fixture_new_at (argv[1], argv[2]);
  store_fixture_open (fixture);
  mend_store_set_persons (fixture->store, left, right);
  store_fixture_settle (fixture);

  for (int i = 0; i < atoi (argv[3]); i++)
    {
      g_autofree char *id = random_id (rand);
      g_autoptr (MendTalkRecord) talk = make_talk (id, i % DAYS, "What we keep", "Set aside");

      put_talk (fixture, talk);
    }

  store_fixture_close (fixture);
  store_fixture_free (fixture);

  return 0;
}
