// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

G_BEGIN_DECLS

void
mend_given_document_add_promises (MendDocument *document, GPtrArray *standings, GPtrArray *moments);
void mend_given_document_add_told (MendDocument *document, GPtrArray *moments);
void mend_given_document_add_accounts (MendDocument *document,
                                       GPtrArray *accounts,
                                       GPtrArray *assents,
                                       GPtrArray *persons);

G_END_DECLS
