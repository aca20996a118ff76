// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MendLettingGoEntry:
 * @MEND_LETTING_GO_WRITE: the parts to write, one at a time
 * @MEND_LETTING_GO_WEIGHS: what still weighs
 * @MEND_LETTING_GO_AHEAD: cards for looking ahead
 * @MEND_LETTING_GO_KEPT: what one of the two has kept
 *
 * What there is on the page of letting go, in the order in which it stands there.
 */
typedef enum
{
  MEND_LETTING_GO_WRITE,
  MEND_LETTING_GO_WEIGHS,
  MEND_LETTING_GO_AHEAD,
  MEND_LETTING_GO_KEPT,
} MendLettingGoEntry;

#define MEND_TYPE_LETTING_GO_PAGE (mend_letting_go_page_get_type ())

G_DECLARE_FINAL_TYPE (MendLettingGoPage, mend_letting_go_page, MEND, LETTING_GO_PAGE, AdwBin)

GtkWidget *mend_letting_go_page_new (GListModel *explanations, const char *source);

G_END_DECLS
