// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "history/mend-talk-record.h"

G_BEGIN_DECLS

void
mend_talk_document_add (MendDocument *document, const MendTalkRecord *record, GPtrArray *notes);

G_END_DECLS
