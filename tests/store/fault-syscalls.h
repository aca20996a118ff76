// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-syscalls.h"

G_BEGIN_DECLS

typedef enum
{
  FAULT_OPENAT,
  FAULT_READ,
  FAULT_WRITE,
  FAULT_FSYNC,
  FAULT_FSTAT,
  FAULT_FSTATAT,
  FAULT_RENAMEAT2,
  FAULT_RENAMEAT2_FLAGS,
  FAULT_LINKAT,
  FAULT_UNLINKAT,
  FAULT_N_CALLS,
} FaultCall;

/* A table of system calls in which the nth call of a kind fails, or each one from the nth. */
void fault_syscalls_install (void);
void fault_syscalls_remove (void);

void fault_syscalls_arm (FaultCall call, int error_number, guint nth, gboolean is_persistent);
void fault_syscalls_disarm (void);
gboolean fault_syscalls_was_hit (void);

/* Lets another program act between two calls, just before the nth of a kind. */
void
fault_syscalls_intrude (FaultCall call, guint nth, void (*intruder) (gpointer data), gpointer data);

/* Each write takes a few bytes only. */
void fault_syscalls_set_short_writes (gboolean is_short);

const char *fault_call_get_name (FaultCall call);

G_END_DECLS
