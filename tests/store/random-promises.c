// SPDX-License-Identifier: GPL-3.0-or-later
#include "random-promises.h"

#include "random-records.h"

MendPromise *
random_promise (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *talk_id = random_id (rand);
  g_autofree char *name = random_text (rand);
  g_autofree char *text = random_text (rand);
  g_autofree char *when = random_text (rand);
  g_autofree char *sign = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendPromise fields = {
    .id = id,
    .talk_id = g_rand_boolean (rand) ? talk_id : NULL,
    .created = created,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .person_id = g_rand_boolean (rand) ? id : NULL,
    .name = name,
    .text = text,
    .when = when,
    .day = g_rand_boolean (rand) ? (char *) "2028-02-29" : NULL,
    .sign = sign,
  };

  return mend_promise_new (&fields);
}

MendMark *
random_mark (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *promise_id = random_id (rand);
  g_autofree char *fact = random_text (rand);
  g_autofree char *obstacle = random_text (rand);
  g_autofree char *next = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendMark fields = {
    .id = id,
    .promise_id = promise_id,
    .talk_id = g_rand_boolean (rand) ? promise_id : NULL,
    .created = created,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .person_id = g_rand_boolean (rand) ? id : NULL,
    .outcome = (MendOutcome) g_rand_int_range (rand, MEND_OUTCOME_KEPT, MEND_OUTCOME_CHANGED + 1),
    .fact = fact,
    .obstacle = obstacle,
    .next = next,
  };

  return mend_mark_new (&fields);
}

MendTag *
random_tag (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *talk_id = random_id (rand);
  g_autofree char *typed = random_text (rand);
  g_autofree char *text = mend_tag_make_text (typed);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendTag fields = {
    .id = id,
    .talk_id = talk_id,
    .created = created,
    .text = text,
  };

  return mend_tag_new (&fields);
}

MendGoodThing *
random_good_thing (GRand *rand)
{
  const MendGoodThingKind kind = (MendGoodThingKind) g_rand_int_range (
      rand, MEND_GOOD_THING_APPRECIATION, MEND_GOOD_THING_TOLD + 1);
  const gboolean is_plan = kind == MEND_GOOD_THING_PLAN;
  const gboolean is_told = kind == MEND_GOOD_THING_TOLD;
  g_autofree char *id = random_id (rand);
  g_autofree char *other_id = random_id (rand);
  g_autofree char *rest = random_text (rand);
  g_autofree char *text = g_strconcat ("Tea", rest, NULL);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendGoodThing fields = {
    .id = id,
    .kind = kind,
    .moment_id =
        is_plan || kind == MEND_GOOD_THING_DONE || kind == MEND_GOOD_THING_HELPED ? other_id : NULL,
    .created = created,
    .seat = (MendSeat) g_rand_int_range (rand, MEND_SEAT_LEFT,
                                         is_told ? MEND_SEAT_BOTH : MEND_SEAT_BOTH + 1),
    .person_id = g_rand_boolean (rand) ? other_id : NULL,
    .name = rest,
    .text = text,
    .day = is_plan || is_told ? (char *) "2028-02-29" : NULL,
    .booker = is_plan ? MEND_SEAT_RIGHT : MEND_SEAT_NONE,
    .booker_id = is_plan && g_rand_boolean (rand) ? other_id : NULL,
    .booker_name = rest,
  };

  return mend_good_thing_new (&fields);
}

MendHelper *
random_helper (GRand *rand)
{
  const MendHelperKind kind =
      (MendHelperKind) g_rand_int_range (rand, MEND_HELPER_THERAPIST, MEND_HELPER_TAKEN + 1);
  g_autofree char *id = random_id (rand);
  g_autofree char *other_id = random_id (rand);
  g_autofree char *rest = random_text (rand);
  g_autofree char *text = g_strconcat ("Lena", rest, NULL);
  g_autoptr (GDateTime) created = random_time (rand);
  g_autoptr (GDateTime) starts = random_time (rand);
  const MendHelper fields = {
    .id = id,
    .kind = kind,
    .helper_id = kind != MEND_HELPER_THERAPIST ? other_id : NULL,
    .created = created,
    .name = text,
    .reach = rest,
    .text = text,
    .starts = kind == MEND_HELPER_SESSION ? starts : NULL,
    .seat = kind == MEND_HELPER_SESSION ? MEND_SEAT_BOTH : MEND_SEAT_NONE,
  };

  return mend_helper_new (&fields);
}

MendAssent *
random_assent (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *account_id = random_id (rand);
  g_autofree char *name = random_text (rand);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendAssent fields = {
    .id = id,
    .account_id = account_id,
    .created = created,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .person_id = g_rand_boolean (rand) ? id : NULL,
    .name = name,
    .sha256 = sha256,
  };

  return mend_assent_new (&fields);
}

MendAccount *
random_account (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *writer = random_id (rand);
  g_autofree char *text = random_text (rand);
  g_autofree char *other = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendAccount fields = {
    .id = id,
    .created = created,
    .texts = { text, other, text, other },
    .writers = { writer, g_rand_boolean (rand) ? id : NULL, writer, NULL },
  };

  return mend_account_new (&fields);
}

MendPlannedTalk *
random_planned_talk (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *way_id = random_text (rand);
  g_autofree char *topic = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  g_autoptr (GDateTime) starts = random_time (rand);
  const MendPlannedTalk fields = {
    .id = id,
    .created = created,
    .starts = starts,
    .minutes = (guint) g_rand_int_range (rand, 1, MEND_PLANNED_TALK_MOST_MINUTES + 1),
    .way_id = g_rand_boolean (rand) ? way_id : NULL,
    .topic = g_rand_boolean (rand) ? topic : NULL,
  };

  return mend_planned_talk_new (&fields);
}

MendPrivateText *
random_private_text (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();

  mend_private_parts_add (parts, "first", "One thing.");
  for (gint32 i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    {
      g_autofree char *part_id = g_strdup_printf ("part-%d", i);
      g_autofree char *text = random_text (rand);

      mend_private_parts_add (parts, part_id, text);
    }

  return mend_private_text_new (&(MendPrivateText){
      .id = id,
      .created = created,
      .modified = modified,
      .purpose = (MendPrivatePurpose) g_rand_int_range (rand, 0, MEND_PRIVATE_WEIGHS + 1),
      .parts = parts,
  });
}
