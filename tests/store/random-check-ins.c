// SPDX-License-Identifier: GPL-3.0-or-later
#include "random-check-ins.h"

#include "random-records.h"

#define N_ANSWERS 3

static int
random_value (GRand *rand)
{
  return g_rand_int_range (rand, MEND_CHECK_IN_EMPTY, MEND_CHECK_IN_MOST + 1);
}

MendCheckIn *
random_check_in (GRand *rand)
{
  const char *const item_ids[N_ANSWERS] = { "expect", "rely", "hope" };
  g_autofree char *id = random_id (rand);
  g_autofree char *left_id = random_id (rand);
  g_autofree char *right_id = random_id (rand);
  g_autofree char *text = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  MendCheckInAnswer answers[N_ANSWERS] = { 0 };
  const MendCheckIn fields = {
    .id = id,
    .created = created,
    .person_ids = { left_id, right_id },
    .names = { (char *) "Anna", (char *) "" },
    .answers = answers,
    .n_answers = (guint) g_rand_int_range (rand, 0, N_ANSWERS + 1),
  };

  for (guint i = 0; i < N_ANSWERS; i++)
    answers[i] = (MendCheckInAnswer){
      .item_id = (char *) item_ids[i],
      .text = text,
      .values = { random_value (rand), random_value (rand) },
    };

  return mend_check_in_new (&fields);
}

MendOwnCheckIn *
random_own_check_in (GRand *rand)
{
  const char *const item_ids[N_ANSWERS] = { "expect", "rely", "hope" };
  MendOwnCheckIn *own = mend_own_check_in_new ();

  for (guint i = 0; i < N_ANSWERS; i++)
    mend_own_check_in_set_value (own, item_ids[i], random_value (rand));

  return own;
}
