// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-conflict.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static void
test_conflict_two_persons (void)
{
  g_autoptr (MendPerson) here = mend_person_new (ID, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) there = mend_person_new (ID, "Anne", MEND_SEAT_LEFT, NULL);
  const MendConflictVersion versions[] = {
    { .file_name = "a.json", .rev = 2, .person = here },
    { .file_name = "a (1).json", .rev = 3, .person = there },
  };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("people", ID, &versions[0], &versions[1]);

  g_assert_cmpstr (mend_conflict_get_kind_folder (conflict), ==, "people");
  g_assert_cmpstr (mend_conflict_get_id (conflict), ==, ID);
  g_assert_cmpstr (mend_conflict_get_file_name (conflict, MEND_CONFLICT_HERE), ==, "a.json");
  g_assert_cmpstr (mend_conflict_get_file_name (conflict, MEND_CONFLICT_THERE), ==, "a (1).json");
  g_assert_cmpint (mend_conflict_get_rev (conflict, MEND_CONFLICT_THERE), ==, 3);
  g_assert_true (mend_conflict_get_version (conflict, MEND_CONFLICT_HERE)->person == here);
  g_assert_true (mend_conflict_get_version (conflict, MEND_CONFLICT_THERE)->person == there);
  g_assert_null (mend_conflict_get_version (conflict, MEND_CONFLICT_HERE)->talk);
  g_assert_null (mend_conflict_get_version (conflict, MEND_CONFLICT_THERE)->note);

  g_assert_finalize_object (g_steal_pointer (&conflict));
}

static void
test_conflict_properties (void)
{
  const MendConflictVersion version = { .file_name = "a.json", .rev = 1 };
  g_autoptr (MendConflict) conflict = mend_conflict_new ("talks", ID, &version, &version);
  g_autofree char *kind_folder = NULL;
  g_autofree char *id = NULL;

  g_object_get (conflict, "kind-folder", &kind_folder, "id", &id, NULL);
  g_assert_cmpstr (kind_folder, ==, "talks");
  g_assert_cmpstr (id, ==, ID);

  g_assert_finalize_object (g_steal_pointer (&conflict));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/conflict/two-persons", test_conflict_two_persons);
  g_test_add_func ("/core/conflict/properties", test_conflict_properties);

  return g_test_run ();
}
