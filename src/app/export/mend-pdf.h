// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean mend_pdf_write (const MendDocument *document, GOutputStream *stream, GError **error);

G_END_DECLS
