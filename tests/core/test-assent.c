// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-assent.h"

static void
test_assent_is_to_one_text (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autofree char *sha256 =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, "We agree on this.", -1);
  const MendAssent fields = {
    .account_id = (char *) "a", .created = created, .seat = MEND_SEAT_LEFT, .sha256 = sha256
  };
  g_autoptr (MendAssent) assent = mend_assent_new (&fields);

  g_test_summary ("Another text, and nobody has agreed to it.");

  g_assert_true (mend_assent_is_to (assent, "We agree on this."));
  g_assert_false (mend_assent_is_to (assent, "We agree on this!"));
  g_assert_false (mend_assent_is_to (assent, ""));
}

static void
test_assent_sha256 (void)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a", -1);

  g_assert_true (mend_assent_is_sha256 (sha256));
  sha256[0] = 'X';
  g_assert_false (mend_assent_is_sha256 (sha256));
  g_assert_false (mend_assent_is_sha256 ("abc"));
}

static void
test_assent_of_somebody (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "I hid it", -1);
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GPtrArray) assents =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_assent_unref);
  const MendAssent fields = { .account_id = (char *) "a",
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .person_id = (char *) "ben",
                              .sha256 = sha256 };

  g_test_summary ("Who has agreed is known wherever that person sits now, and to nothing else.");

  g_ptr_array_add (assents, mend_assent_new (&fields));
  g_assert_nonnull (mend_assent_find (assents, "a", MEND_SEAT_RIGHT, anna, ben, "I hid it"));
  g_assert_nonnull (mend_assent_find (assents, "a", MEND_SEAT_LEFT, ben, anna, "I hid it"));
  g_assert_nonnull (mend_assent_find (assents, "a", MEND_SEAT_LEFT, anna, NULL, "I hid it"));
  g_assert_null (mend_assent_find (assents, "a", MEND_SEAT_LEFT, anna, ben, "I hid it"));
  g_assert_null (mend_assent_find (assents, "a", MEND_SEAT_RIGHT, anna, ben, "I hid"));
  g_assert_null (mend_assent_find (assents, "b", MEND_SEAT_RIGHT, anna, ben, "I hid it"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/assent/is-to-one-text", test_assent_is_to_one_text);
  g_test_add_func ("/core/assent/of-somebody", test_assent_of_somebody);
  g_test_add_func ("/core/assent/sha256", test_assent_sha256);

  return g_test_run ();
}
