// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_PAGES (mend_talk_pages_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkPages, mend_talk_pages, MEND, TALK_PAGES, AdwBin)

/**
 * MendTalkPage:
 * @MEND_TALK_PAGE_NONE: none
 * @MEND_TALK_PAGE_BEFORE: before a turn
 * @MEND_TALK_PAGE_TURN: while somebody speaks
 * @MEND_TALK_PAGE_PAUSED: while the time stands
 * @MEND_TALK_PAGE_SAY_BACK: while somebody says back what was heard
 * @MEND_TALK_PAGE_APART: on a break
 * @MEND_TALK_PAGE_TABLE: whatever the talk does, while the screen lies flat between the two
 * @MEND_TALK_PAGE_WORDS: a sheet with words to choose from
 * @MEND_TALK_PAGE_NOTE: a sheet for notes
 * @MEND_TALK_PAGE_ASIDE: a sheet for what is put aside
 * @MEND_TALK_PAGE_MARK: a sheet for what became of a promise
 * @MEND_TALK_PAGE_AHEAD: a sheet for how long the parts take that have not begun
 *
 * What is shown of a talk.
 */
typedef enum
{
  MEND_TALK_PAGE_NONE,
  MEND_TALK_PAGE_BEFORE,
  MEND_TALK_PAGE_TURN,
  MEND_TALK_PAGE_PAUSED,
  MEND_TALK_PAGE_SAY_BACK,
  MEND_TALK_PAGE_APART,
  MEND_TALK_PAGE_TABLE,
  MEND_TALK_PAGE_WORDS,
  MEND_TALK_PAGE_NOTE,
  MEND_TALK_PAGE_ASIDE,
  MEND_TALK_PAGE_MARK,
  MEND_TALK_PAGE_AHEAD,
} MendTalkPage;

MendTalkPage mend_talk_page_for_state (MendTalkState state);

void mend_talk_pages_fill (MendTalkPages *self, MendTalkPage page, const MendTalkLook *look);
void mend_talk_pages_turn_to (MendTalkPages *self, MendTalkPage page);
void mend_talk_pages_open_sheet (MendTalkPages *self, MendTalkPage page, const MendTalkLook *look);
void mend_talk_pages_close_sheets (MendTalkPages *self);

GtkWidget *mend_talk_pages_get_main_button (MendTalkPages *self, MendTalkPage page);

void mend_talk_pages_set_words_child (MendTalkPages *self, GtkWidget *words_child);
void mend_talk_pages_set_text_scale (MendTalkPages *self, double text_scale);

G_END_DECLS
