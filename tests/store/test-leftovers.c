// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-leftovers.h"

#include "fault-syscalls.h"
#include "files/mend-file-name.h"
#include "scratch-folder.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/stat.h>

#define NAME     "20260131T190500Z-5a9e23a5.json"
#define LEFTOVER ".tmp-0f1e2d3c~"

#define BODY(text)                                                                                 \
  "\"id\":\"5a9e23a5-0d1c-4b7e-9f00-1234567890ab\",\"created\":\"2026-01-31T19:05:00Z\","          \
  "\"text\":\"" text "\"}"
#define RECORD(text) "{" BODY (text)

typedef struct
{
  ScratchFolder *live;
  ScratchFolder *earlier;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->live = scratch_folder_new ();
  self->earlier = scratch_folder_new ();
  fault_syscalls_install ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fault_syscalls_remove ();
  scratch_folder_free (self->live);
  scratch_folder_free (self->earlier);
}

static GStrv
clean (Fixture *self, MendLeftoversPolicy policy)
{
  g_autoptr (GError) error = NULL;
  GStrv adopted = mend_leftovers_clean (self->live->fd, self->earlier->fd, policy, NULL, &error);

  g_assert_no_error (error);

  return adopted;
}

static void
assert_nothing_adopted (Fixture *self)
{
  g_auto (GStrv) adopted = clean (self, MEND_LEFTOVERS_POLICY_ADOPT);

  g_assert_cmpuint (g_strv_length (adopted), ==, 0);
}

static void
test_torn (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->live, LEFTOVER, "{\"id\":\"5a9e23a5-0d1c");
  scratch_folder_put (self->live, ".tmp-00000001~", "");

  assert_nothing_adopted (self);
  scratch_folder_assert_names (self->live, "");
}

static void
test_same_as_live (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->live, NAME, RECORD ("a"));
  scratch_folder_put (self->live, LEFTOVER, RECORD ("a"));

  assert_nothing_adopted (self);
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_same_as_earlier (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->live, NAME, RECORD ("b"));
  scratch_folder_put (self->earlier, NAME, RECORD ("a"));
  scratch_folder_put (self->live, LEFTOVER, RECORD ("a"));

  assert_nothing_adopted (self);
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_holds (self->live, NAME, RECORD ("b"));
}

static void
test_raised (Fixture *self, gconstpointer data)
{
  g_test_summary ("What differs only in how often it was written is the same.");

  scratch_folder_put (self->live, NAME, "{\"rev\":1," BODY ("a"));
  scratch_folder_put (self->live, LEFTOVER, "{\"rev\":2," BODY ("a"));
  assert_nothing_adopted (self);
  scratch_folder_assert_names (self->live, NAME);

  scratch_folder_put (self->live, NAME, "{\"rev\":2," BODY ("a"));
  scratch_folder_put (self->live, LEFTOVER, "{\"rev\":1," BODY ("a"));
  assert_nothing_adopted (self);
  scratch_folder_assert_holds (self->live, NAME, "{\"rev\":2," BODY ("a"));
}

static void
test_different (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) adopted = NULL;

  g_test_summary ("What came out of an exchange may be the only copy of another's words.");

  scratch_folder_put (self->live, NAME, RECORD ("a"));
  scratch_folder_put (self->live, LEFTOVER, RECORD ("b"));

  adopted = clean (self, MEND_LEFTOVERS_POLICY_ADOPT);

  g_assert_cmpuint (g_strv_length (adopted), ==, 1);
  g_assert_cmpint (mend_file_name_classify (adopted[0]), ==, MEND_FILE_NAME_COPY);
  scratch_folder_assert_holds (self->live, adopted[0], RECORD ("b"));
  scratch_folder_assert_holds (self->live, NAME, RECORD ("a"));
  scratch_folder_assert_holds (self->live, LEFTOVER, NULL);
}

static void
test_never_named (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) adopted = NULL;

  g_test_summary ("A whole record that had not got its name yet gets it now.");

  scratch_folder_put (self->live, LEFTOVER, RECORD ("a"));

  adopted = clean (self, MEND_LEFTOVERS_POLICY_ADOPT);

  g_assert_cmpuint (g_strv_length (adopted), ==, 1);
  g_assert_cmpstr (adopted[0], ==, NAME);
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_without_id (Fixture *self, gconstpointer data)
{
  g_test_summary ("What we cannot have written is left alone.");

  scratch_folder_put (self->live, LEFTOVER, "{\"id\":\"../../x\",\"created\":17}");
  g_assert_cmpint (mkdirat (self->live->fd, ".tmp-00000001~", 0700), ==, 0);
  scratch_folder_put (self->live, ".tmp-other", "a");

  assert_nothing_adopted (self);
  scratch_folder_assert_names (self->live, ".tmp-00000001~ " LEFTOVER " .tmp-other");
}

static void
test_unreadable_today (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->live, LEFTOVER, RECORD ("a"));

  fault_syscalls_arm (FAULT_READ, EIO, 1, TRUE);
  assert_nothing_adopted (self);
  scratch_folder_assert_holds (self->live, LEFTOVER, RECORD ("a"));
}

static void
test_remove_policy (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) adopted = NULL;

  g_test_summary ("Of a private text no other version may come back.");

  scratch_folder_put (self->live, NAME, RECORD ("a"));
  scratch_folder_put (self->live, LEFTOVER, RECORD ("b"));

  adopted = clean (self, MEND_LEFTOVERS_POLICY_REMOVE);

  g_assert_cmpuint (g_strv_length (adopted), ==, 0);
  scratch_folder_assert_names (self->live, NAME);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/store/leftovers/" path, Fixture, NULL, set_up, test, tear_down)

  ADD ("torn", test_torn);
  ADD ("same-as-live", test_same_as_live);
  ADD ("same-as-earlier", test_same_as_earlier);
  ADD ("raised", test_raised);
  ADD ("different", test_different);
  ADD ("never-named", test_never_named);
  ADD ("without-id", test_without_id);
  ADD ("unreadable-today", test_unreadable_today);
  ADD ("remove-policy", test_remove_policy);

  return g_test_run ();
}
