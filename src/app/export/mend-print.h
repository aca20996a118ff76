// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MendPrintedFunc:
 * @failure: (nullable): why it was not printed, in words for people
 * @data: what was given to mend_print()
 *
 * Called once, when the paper is with the printer, or when people do not want it any more.
 */
typedef void (*MendPrintedFunc) (const char *failure, gpointer data);

void mend_print (MendDocument *document, GtkWindow *parent, MendPrintedFunc printed, gpointer data);

GtkPrintOperation *mend_print_operation_new (MendDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
