// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

G_BEGIN_DECLS

void mend_session_document_add (MendDocument *document, GPtrArray *helpers, GPtrArray *persons);

G_END_DECLS
