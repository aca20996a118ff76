// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

G_BEGIN_DECLS

void mend_markdown_append (GString *markdown, const MendDocument *document);

G_END_DECLS
