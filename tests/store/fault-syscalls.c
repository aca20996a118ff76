// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault-syscalls.h"

#include <errno.h>

typedef struct
{
  guint counts[FAULT_N_CALLS];

  gboolean is_armed;
  FaultCall call;
  int error_number;
  guint nth;
  gboolean is_persistent;
  gboolean was_hit;

  void (*intruder) (gpointer data);
  gpointer intruder_data;
  FaultCall intruder_call;
  guint intruder_nth;

  gboolean writes_are_short;
} Faults;

static GMutex mutex;
static Faults faults;

/* Runs the intruder without the lock, because it may make calls of its own. */
static gboolean
fails (FaultCall call)
{
  void (*intruder) (gpointer) = NULL;
  gpointer data = NULL;
  gboolean is_failing = FALSE;
  guint count = 0;

  g_mutex_lock (&mutex);

  count = ++faults.counts[call];
  if (faults.intruder != NULL && faults.intruder_call == call && faults.intruder_nth == count)
    {
      intruder = g_steal_pointer (&faults.intruder);
      data = faults.intruder_data;
    }

  if (faults.is_armed && faults.call == call &&
      (count == faults.nth || (faults.is_persistent && count > faults.nth)))
    {
      faults.was_hit = TRUE;
      is_failing = TRUE;
    }

  g_mutex_unlock (&mutex);

  if (intruder != NULL)
    intruder (data);
  if (is_failing)
    errno = faults.error_number;

  return is_failing;
}

static int
faulty_openat (int folder, const char *name, int flags, mode_t mode)
{
  return fails (FAULT_OPENAT) ? -1
                              : mend_syscalls_get_default ()->openat (folder, name, flags, mode);
}

static ssize_t
faulty_read (int fd, void *buffer, size_t length)
{
  return fails (FAULT_READ) ? -1 : mend_syscalls_get_default ()->read (fd, buffer, length);
}

static ssize_t
faulty_write (int fd, const void *buffer, size_t length)
{
  if (fails (FAULT_WRITE))
    return -1;

  return mend_syscalls_get_default ()->write (fd, buffer,
                                              faults.writes_are_short ? MIN (length, 3) : length);
}

static int
faulty_fsync (int fd)
{
  return fails (FAULT_FSYNC) ? -1 : mend_syscalls_get_default ()->fsync (fd);
}

static int
faulty_fstat (int fd, struct stat *status)
{
  return fails (FAULT_FSTAT) ? -1 : mend_syscalls_get_default ()->fstat (fd, status);
}

static int
faulty_fstatat (int folder, const char *name, struct stat *status, int flags)
{
  return fails (FAULT_FSTATAT)
             ? -1
             : mend_syscalls_get_default ()->fstatat (folder, name, status, flags);
}

static int
faulty_renameat2 (int from, const char *name, int to, const char *new_name, unsigned int flags)
{
  if (flags != 0 && fails (FAULT_RENAMEAT2_FLAGS))
    return -1;
  if (fails (FAULT_RENAMEAT2))
    return -1;

  return mend_syscalls_get_default ()->renameat2 (from, name, to, new_name, flags);
}

static int
faulty_linkat (int from, const char *name, int to, const char *new_name, int flags)
{
  return fails (FAULT_LINKAT)
             ? -1
             : mend_syscalls_get_default ()->linkat (from, name, to, new_name, flags);
}

static int
faulty_unlinkat (int folder, const char *name, int flags)
{
  return fails (FAULT_UNLINKAT) ? -1 : mend_syscalls_get_default ()->unlinkat (folder, name, flags);
}

static MendSyscalls faulty_syscalls;

void
fault_syscalls_install (void)
{
  faulty_syscalls = *mend_syscalls_get_default ();
  faulty_syscalls.openat = faulty_openat;
  faulty_syscalls.read = faulty_read;
  faulty_syscalls.write = faulty_write;
  faulty_syscalls.fsync = faulty_fsync;
  faulty_syscalls.fstat = faulty_fstat;
  faulty_syscalls.fstatat = faulty_fstatat;
  faulty_syscalls.renameat2 = faulty_renameat2;
  faulty_syscalls.linkat = faulty_linkat;
  faulty_syscalls.unlinkat = faulty_unlinkat;

  faults = (Faults){ 0 };
  mend_syscalls_replace (&faulty_syscalls);
}

void
fault_syscalls_remove (void)
{
  mend_syscalls_replace (NULL);
}

void
fault_syscalls_arm (FaultCall call, int error_number, guint nth, gboolean is_persistent)
{
  g_mutex_lock (&mutex);
  faults = (Faults){
    .is_armed = TRUE,
    .call = call,
    .error_number = error_number,
    .nth = nth,
    .is_persistent = is_persistent,
  };
  g_mutex_unlock (&mutex);
}

void
fault_syscalls_disarm (void)
{
  g_mutex_lock (&mutex);
  faults.is_armed = FALSE;
  g_mutex_unlock (&mutex);
}

gboolean
fault_syscalls_was_hit (void)
{
  gboolean was_hit = FALSE;

  g_mutex_lock (&mutex);
  was_hit = faults.was_hit;
  g_mutex_unlock (&mutex);

  return was_hit;
}

void
fault_syscalls_intrude (FaultCall call, guint nth, void (*intruder) (gpointer data), gpointer data)
{
  g_mutex_lock (&mutex);
  faults.counts[call] = 0;
  faults.intruder = intruder;
  faults.intruder_data = data;
  faults.intruder_call = call;
  faults.intruder_nth = nth;
  g_mutex_unlock (&mutex);
}

void
fault_syscalls_set_short_writes (gboolean is_short)
{
  g_mutex_lock (&mutex);
  faults.writes_are_short = is_short;
  g_mutex_unlock (&mutex);
}

const char *
fault_call_get_name (FaultCall call)
{
  static const char *const names[] = { "openat", "read",    "write",     "fsync",
                                       "fstat",  "fstatat", "renameat2", "renameat2 with flags",
                                       "linkat", "unlinkat" };

  return names[call];
}
