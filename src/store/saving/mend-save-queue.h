// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "saving/mend-save-job.h"

G_BEGIN_DECLS

typedef struct _MendSaveQueue MendSaveQueue;

MendSaveQueue *mend_save_queue_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_save_queue_free (MendSaveQueue *self);

/* For the owner. */
gboolean mend_save_queue_push (MendSaveQueue *self, MendSaveJob *job);
void mend_save_queue_set_known (MendSaveQueue *self,
                                MendFolder *folder,
                                const char *kind,
                                const char *name,
                                const MendFileStamp *stamp);
gboolean mend_save_queue_is_known (MendSaveQueue *self,
                                   MendFolder *folder,
                                   const char *kind,
                                   const char *name,
                                   const MendFileStamp *stamp);
MendSaveJob *mend_save_queue_pop_done (MendSaveQueue *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_save_queue_wait (MendSaveQueue *self);
void mend_save_queue_end (MendSaveQueue *self);

/* For the worker. */
MendSaveJob *mend_save_queue_take (MendSaveQueue *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_save_queue_give_back (MendSaveQueue *self, MendSaveJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSaveQueue, mend_save_queue_free)

G_END_DECLS
