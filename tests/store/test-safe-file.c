// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: file-place. */
#include "files/mend-safe-file.h"

#include "fault-syscalls.h"
#include "files/mend-file-name.h"
#include "scratch-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>

#define NAME "20260131T190500Z-5a9e23a5.json"

typedef struct
{
  ScratchFolder *live;
  ScratchFolder *earlier;
  GBytes *bytes;
  MendSaveRequest request;
  MendSaveResult result;
} Fixture;

static MendFileStamp
look (ScratchFolder *folder, const char *name)
{
  MendFileStamp stamp = { 0 };

  g_assert_cmpint (mend_file_place_look (folder->fd, name, &stamp), ==, 0);

  return stamp;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->live = scratch_folder_new ();
  self->earlier = scratch_folder_new ();
  self->bytes = g_bytes_new_static ("new", 3);

  self->request.folder = self->live->fd;
  self->request.name = NAME;
  self->request.bytes = self->bytes;
  self->request.earlier_folder = self->earlier->fd;

  fault_syscalls_install ();
}

/* An old version is there, has been read, and is to be kept as e.json. */
static void
set_up_replace (Fixture *self, gconstpointer data)
{
  set_up (self, data);

  scratch_folder_put (self->live, NAME, "old");
  self->request.mode = MEND_SAVE_MODE_REPLACE;
  self->request.known = look (self->live, NAME);
  self->request.earlier_name = "e.json";
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fault_syscalls_remove ();
  mend_save_result_clear (&self->result);
  g_bytes_unref (self->bytes);
  scratch_folder_free (self->live);
  scratch_folder_free (self->earlier);
}

static void
assert_saved (Fixture *self, MendSaveMeans means)
{
  g_autoptr (GError) error = NULL;
  MendFileStamp now = { 0 };
  struct stat status = { 0 };

  g_assert_cmpint (mend_safe_file_save (&self->request, &self->result, &error), ==,
                   MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  g_assert_cmpint (self->result.means, ==, means);
  scratch_folder_assert_holds (self->live, NAME, "new");

  now = look (self->live, NAME);
  g_assert_true (mend_file_stamp_equal (&self->result.stamp, &now));
  g_assert_cmpint (fstatat (self->live->fd, NAME, &status, 0), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
assert_fails (Fixture *self, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mend_safe_file_save (&self->request, &self->result, &error), ==,
                   MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_null (self->result.conflict_name);
  g_assert_null (self->result.earlier_name);
}

static void
test_new (Fixture *self, gconstpointer data)
{
  assert_saved (self, MEND_SAVE_MEANS_NO_REPLACE);
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_new_by_link (Fixture *self, gconstpointer data)
{
  static const int errors[] = { ENOSYS, EINVAL, EPERM, EOPNOTSUPP };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, errors[i], 1, TRUE);
      assert_saved (self, MEND_SAVE_MEANS_LINK);
      scratch_folder_assert_names (self->live, NAME);
      g_assert_cmpint (mend_safe_file_remove (self->live->fd, NAME, NULL, NULL), ==,
                       MEND_SAVE_OUTCOME_SAVED);
    }
}

static int
refuse_link (int from, const char *name, int to, const char *new_name, int flags)
{
  errno = EPERM;

  return -1;
}

static int
refuse_flags (int from, const char *name, int to, const char *new_name, unsigned int flags)
{
  if (flags == 0)
    return mend_syscalls_get_default ()->renameat2 (from, name, to, new_name, flags);

  errno = EINVAL;

  return -1;
}

/* As on a memory stick: neither links nor any but the plainest rename. */
static void
install_poor_syscalls (void)
{
  static MendSyscalls poor;

  poor = *mend_syscalls_get_default ();
  poor.linkat = refuse_link;
  poor.renameat2 = refuse_flags;
  mend_syscalls_replace (&poor);
}

static void
test_new_on_poor_disk (Fixture *self, gconstpointer data)
{
  install_poor_syscalls ();

  assert_saved (self, MEND_SAVE_MEANS_CREATE);
  scratch_folder_assert_names (self->live, NAME);

  assert_fails (self, G_IO_ERROR_EXISTS);
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_new_never_replaces (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->live, NAME, "old");

  assert_fails (self, G_IO_ERROR_EXISTS);
  scratch_folder_assert_holds (self->live, NAME, "old");
  scratch_folder_assert_names (self->live, NAME);

  fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, EINVAL, 1, TRUE);
  assert_fails (self, G_IO_ERROR_EXISTS);
  scratch_folder_assert_holds (self->live, NAME, "old");
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_overwrite (Fixture *self, gconstpointer data)
{
  self->request.mode = MEND_SAVE_MODE_OVERWRITE;

  assert_saved (self, MEND_SAVE_MEANS_RENAME);
  scratch_folder_put (self->live, NAME, "old");
  assert_saved (self, MEND_SAVE_MEANS_RENAME);

  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_names (self->earlier, "");
}

static void
test_replace_keeps_earlier (Fixture *self, gconstpointer data)
{
  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_cmpstr (self->result.earlier_name, ==, "e.json");
  g_assert_null (self->result.conflict_name);
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_holds (self->earlier, "e.json", "old");
}

static void
test_replace_keeps_none (Fixture *self, gconstpointer data)
{
  self->request.earlier_name = NULL;

  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_null (self->result.earlier_name);
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_names (self->earlier, "");
}

static void
test_replace_earlier_name_taken (Fixture *self, gconstpointer data)
{
  scratch_folder_put (self->earlier, "e.json", "older");

  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_cmpstr (self->result.earlier_name, !=, "e.json");
  scratch_folder_assert_holds (self->earlier, "e.json", "older");
  scratch_folder_assert_holds (self->earlier, self->result.earlier_name, "old");
}

static void
test_replace_earlier_on_other_disk (Fixture *self, gconstpointer data)
{
  fault_syscalls_arm (FAULT_LINKAT, EXDEV, 1, TRUE);

  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_cmpstr (self->result.earlier_name, ==, "e.json");
  scratch_folder_assert_holds (self->earlier, "e.json", "old");
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_names (self->earlier, "e.json");
}

static void
test_replace_again (Fixture *self, gconstpointer data)
{
  g_test_summary ("The stamp of one save is good for the next.");

  for (guint i = 0; i < 20; i++)
    {
      mend_save_result_clear (&self->result);
      assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);
      g_assert_null (self->result.conflict_name);
      self->request.known = self->result.stamp;
    }
}

static void
test_replace_without_exchange (Fixture *self, gconstpointer data)
{
  install_poor_syscalls ();
  self->request.earlier_name = NULL;

  assert_saved (self, MEND_SAVE_MEANS_RENAME);
  scratch_folder_assert_names (self->live, NAME);
}

static void
test_replace_without_exchange_keeps_earlier (Fixture *self, gconstpointer data)
{
  fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, EINVAL, 1, TRUE);

  assert_saved (self, MEND_SAVE_MEANS_RENAME);
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_holds (self->earlier, "e.json", "old");
}

static void
test_replace_notices_change (Fixture *self, gconstpointer data)
{
  scratch_folder_replace (self->live, NAME, "foreign");

  assert_fails (self, G_IO_ERROR_WRONG_ETAG);
  scratch_folder_assert_holds (self->live, NAME, "foreign");
  scratch_folder_assert_names (self->live, NAME);
  scratch_folder_assert_names (self->earlier, "");
}

static void
test_replace_notices_change_in_place (Fixture *self, gconstpointer data)
{
  g_usleep (20000);
  scratch_folder_put (self->live, NAME, "dlo");

  assert_fails (self, G_IO_ERROR_WRONG_ETAG);
  scratch_folder_assert_holds (self->live, NAME, "dlo");
}

static void
test_replace_notices_removal (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (mend_file_place_remove (self->live->fd, NAME), ==, 0);

  assert_fails (self, G_IO_ERROR_NOT_FOUND);
  scratch_folder_assert_names (self->live, "");
}

static void
replace_cb (gpointer data)
{
  Fixture *self = data;

  scratch_folder_replace (self->live, NAME, "foreign");
}

static void
test_replace_keeps_what_came_between (Fixture *self, gconstpointer data)
{
  g_test_summary ("A version that arrives between look and exchange becomes a copy beside ours.");

  fault_syscalls_intrude (FAULT_RENAMEAT2, 1, replace_cb, self);
  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_nonnull (self->result.conflict_name);
  g_assert_cmpint (mend_file_name_classify (self->result.conflict_name), ==, MEND_FILE_NAME_COPY);
  scratch_folder_assert_holds (self->live, self->result.conflict_name, "foreign");
  scratch_folder_assert_holds (self->earlier, "e.json", "old");
}

static void
test_replace_keeps_what_has_no_name (Fixture *self, gconstpointer data)
{
  g_autofree char *kept = NULL;

  g_test_summary ("Even where it cannot be given a name, the other version is not removed.");

  fault_syscalls_arm (FAULT_RENAMEAT2, EIO, 2, TRUE);
  fault_syscalls_intrude (FAULT_RENAMEAT2, 1, replace_cb, self);
  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_cmpint (mend_file_name_classify (self->result.conflict_name), ==,
                   MEND_FILE_NAME_LEFTOVER);
  kept = scratch_folder_get (self->live, self->result.conflict_name);
  g_assert_cmpstr (kept, ==, "foreign");
}

static void
test_replace_foreign_before_link (Fixture *self, gconstpointer data)
{
  g_test_summary ("What is kept as the earlier version is the one that we knew, or none.");

  fault_syscalls_intrude (FAULT_LINKAT, 1, replace_cb, self);
  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);

  g_assert_null (self->result.earlier_name);
  scratch_folder_assert_names (self->earlier, "");
  scratch_folder_assert_holds (self->live, self->result.conflict_name, "foreign");
}

static void
remove_cb (gpointer data)
{
  Fixture *self = data;

  g_assert_cmpint (mend_syscalls_get_default ()->unlinkat (self->live->fd, NAME, 0), ==, 0);
}

static void
test_replace_gone_between (Fixture *self, gconstpointer data)
{
  fault_syscalls_intrude (FAULT_RENAMEAT2, 1, remove_cb, self);

  assert_fails (self, G_IO_ERROR_NOT_FOUND);
  scratch_folder_assert_names (self->live, "");
}

static void
test_uncertain (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_test_summary ("If the folder cannot be made safe, nobody may say that it is saved.");

  self->request.earlier_name = NULL;
  fault_syscalls_arm (FAULT_FSYNC, EIO, 2, TRUE);

  g_assert_cmpint (mend_safe_file_save (&self->request, &self->result, &error), ==,
                   MEND_SAVE_OUTCOME_UNCERTAIN);
  g_assert_no_error (error);
  scratch_folder_assert_holds (self->live, NAME, "new");
}

static void
test_retry_after_failure (Fixture *self, gconstpointer data)
{
  g_test_summary ("A save that failed touched the file, but the next one still knows it.");

  fault_syscalls_arm (FAULT_RENAMEAT2, EIO, 1, TRUE);
  assert_fails (self, G_IO_ERROR_FAILED);
  g_assert_true (mend_file_stamp_is_set (&self->result.stamp));

  fault_syscalls_disarm ();
  self->request.known = self->result.stamp;
  assert_saved (self, MEND_SAVE_MEANS_EXCHANGE);
  scratch_folder_assert_holds (self->earlier, "e.json", "old");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, set_up, test)                                                                    \
  g_test_add ("/store/safe-file/" path, Fixture, NULL, set_up, test, tear_down)

  ADD ("new", set_up, test_new);
  ADD ("new-by-link", set_up, test_new_by_link);
  ADD ("new-on-poor-disk", set_up, test_new_on_poor_disk);
  ADD ("new-never-replaces", set_up, test_new_never_replaces);
  ADD ("overwrite", set_up, test_overwrite);
  ADD ("replace-keeps-earlier", set_up_replace, test_replace_keeps_earlier);
  ADD ("replace-keeps-none", set_up_replace, test_replace_keeps_none);
  ADD ("replace-earlier-name-taken", set_up_replace, test_replace_earlier_name_taken);
  ADD ("replace-earlier-on-other-disk", set_up_replace, test_replace_earlier_on_other_disk);
  ADD ("replace-again", set_up_replace, test_replace_again);
  ADD ("replace-without-exchange", set_up_replace, test_replace_without_exchange);
  ADD ("replace-without-exchange-keeps-earlier", set_up_replace,
       test_replace_without_exchange_keeps_earlier);
  ADD ("replace-notices-change", set_up_replace, test_replace_notices_change);
  ADD ("replace-notices-change-in-place", set_up_replace, test_replace_notices_change_in_place);
  ADD ("replace-notices-removal", set_up_replace, test_replace_notices_removal);
  ADD ("replace-keeps-what-came-between", set_up_replace, test_replace_keeps_what_came_between);
  ADD ("replace-keeps-what-has-no-name", set_up_replace, test_replace_keeps_what_has_no_name);
  ADD ("replace-foreign-before-link", set_up_replace, test_replace_foreign_before_link);
  ADD ("replace-gone-between", set_up_replace, test_replace_gone_between);
  ADD ("uncertain", set_up_replace, test_uncertain);
  ADD ("retry-after-failure", set_up_replace, test_retry_after_failure);

  return g_test_run ();
}
