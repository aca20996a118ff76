// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MendAloneEntry:
 * @MEND_ALONE_PREPARE: what somebody wants to say
 * @MEND_ALONE_APOLOGY: an apology in parts
 * @MEND_ALONE_PROMISES: the promises
 * @MEND_ALONE_CHECK_IN: a check-in
 * @MEND_ALONE_LETTING_GO: letting go
 * @MEND_ALONE_HELPS_NOW: two short pages to read
 * @MEND_ALONE_KEPT: what one of the two has kept
 * @MEND_ALONE_HELP: help
 *
 * What there is for one person, in the order in which it stands on the page.
 */
typedef enum
{
  MEND_ALONE_PREPARE,
  MEND_ALONE_APOLOGY,
  MEND_ALONE_PROMISES,
  MEND_ALONE_CHECK_IN,
  MEND_ALONE_LETTING_GO,
  MEND_ALONE_HELPS_NOW,
  MEND_ALONE_KEPT,
  MEND_ALONE_HELP,
} MendAloneEntry;

#define MEND_TYPE_ALONE_PAGE (mend_alone_page_get_type ())

G_DECLARE_FINAL_TYPE (MendAlonePage, mend_alone_page, MEND, ALONE_PAGE, AdwBin)

GtkWidget *mend_alone_page_new (void);

G_END_DECLS
