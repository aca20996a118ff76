// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * MendSyscalls:
 *
 * The system calls that the file layer makes, so that a test can let each of them fail.
 */
typedef struct
{
  int (*openat) (int folder, const char *name, int flags, mode_t mode);
  ssize_t (*read) (int fd, void *buffer, size_t length);
  ssize_t (*write) (int fd, const void *buffer, size_t length);
  int (*fsync) (int fd);
  int (*close) (int fd);
  int (*fchmod) (int fd, mode_t mode);
  int (*flock) (int fd, int operation);
  int (*mkdirat) (int folder, const char *name, mode_t mode);
  int (*fstat) (int fd, struct stat *status);
  int (*fstatat) (int folder, const char *name, struct stat *status, int flags);
  int (*renameat2) (int from, const char *name, int to, const char *new_name, unsigned int flags);
  int (*linkat) (int from, const char *name, int to, const char *new_name, int flags);
  int (*unlinkat) (int folder, const char *name, int flags);
} MendSyscalls;

const MendSyscalls *mend_syscalls_get (void);
const MendSyscalls *mend_syscalls_get_default (void);

gboolean mend_syscalls_was_interrupted (gssize result, guint *n_interruptions);
int mend_syscalls_write_all (int fd, const void *bytes, gsize length);

void mend_syscalls_replace (const MendSyscalls *syscalls);

G_END_DECLS
