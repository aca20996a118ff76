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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/assent/is-to-one-text", test_assent_is_to_one_text);
  g_test_add_func ("/core/assent/sha256", test_assent_sha256);

  return g_test_run ();
}
