// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "export/mend-export-kind.h"
#include "history/mend-talk-filter.h"
#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_EXPORT_CONTROLLER (mend_export_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendExportController, mend_export_controller, MEND, EXPORT_CONTROLLER, GObject)

MendExportController *mend_export_controller_new (MendContext *context,
                                                  MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_export_controller_open (MendExportController *self,
                                  const MendTalkFilter *filter,
                                  MendExportKind kind);
void mend_export_controller_open_document (MendExportController *self, MendDocument *document);

G_END_DECLS
