// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-widgets.h"

#include "cards/mend-card-button.h"
#include "cards/mend-card-button.h"
#include "cards/mend-sentence.h"
#include "cards/mend-words-picker.h"
#include "closing/mend-account-list.h"
#include "closing/mend-afterwards-row.h"
#include "closing/mend-aside-list.h"
#include "closing/mend-closing-entry.h"
#include "closing/mend-promise-list.h"
#include "closing/mend-seat-pair.h"
#include "good/mend-good-group.h"
#include "good/mend-good-list.h"
#include "good/mend-good-plan.h"
#include "hints/mend-hint-row.h"
#include "history/mend-course-drawing.h"
#include "history/mend-course-view.h"
#include "history/mend-history-page.h"
#include "history/mend-later-notes.h"
#include "history/mend-tag-list.h"
#include "history/mend-deleted-page.h"
#include "history/mend-problems-page.h"
#include "history/mend-talk-record-page.h"
#include "history/mend-talk-section.h"
#include "mend-banner.h"
#include "mend-cover.h"
#include "mend-dial.h"
#include "mend-first-page.h"
#include "mend-help-page.h"
#include "mend-path-page.h"
#include "mend-person-mark.h"
#include "mend-time-group.h"
#include "mend-ui.h"
#include "mend-what-page.h"
#include "mend-wrap-box.h"
#include "place/mend-place-group.h"
#include "promises/mend-promise-group.h"
#include "setup/mend-begin-button.h"
#include "setup/mend-roles-box.h"
#include "setup/mend-variants-group.h"
#include "talk/mend-ahead-field.h"
#include "talk/mend-breath.h"
#include "talk/mend-mark-field.h"
#include "talk/mend-note-field.h"
#include "talk/mend-outcome-row.h"
#include "talk/mend-put-off-row.h"
#include "talk/mend-scaled-bin.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-scaled-page.h"
#include "talk/mend-sides.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-apart.h"
#include "talk/mend-talk-before.h"
#include "talk/mend-talk-cards.h"
#include "talk/mend-talk-half.h"
#include "talk/mend-talk-pages.h"
#include "talk/mend-talk-pause.h"
#include "talk/mend-talk-say-back.h"
#include "talk/mend-talk-sheet.h"
#include "talk/mend-talk-side.h"
#include "talk/mend-talk-table.h"
#include "talk/mend-talk-turn.h"

/* A template can name a type only once it is registered. */
static void
ensure_types_of_talk (void)
{
  g_type_ensure (MEND_TYPE_BREATH);
  g_type_ensure (MEND_TYPE_DIAL);
  g_type_ensure (MEND_TYPE_AHEAD_FIELD);
  g_type_ensure (MEND_TYPE_MARK_FIELD);
  g_type_ensure (MEND_TYPE_NOTE_FIELD);
  g_type_ensure (MEND_TYPE_OUTCOME_ROW);
  g_type_ensure (MEND_TYPE_PUT_OFF_ROW);
  g_type_ensure (MEND_TYPE_SCALED_BIN);
  g_type_ensure (MEND_TYPE_SCALED_LABEL);
  g_type_ensure (MEND_TYPE_SCALED_PAGE);
  g_type_ensure (MEND_TYPE_SIDES);
  g_type_ensure (MEND_TYPE_SIGN);
  g_type_ensure (MEND_TYPE_TALK_APART);
  g_type_ensure (MEND_TYPE_TALK_BEFORE);
  g_type_ensure (MEND_TYPE_TALK_CARDS);
  g_type_ensure (MEND_TYPE_TALK_HALF);
  g_type_ensure (MEND_TYPE_TALK_PAGES);
  g_type_ensure (MEND_TYPE_TALK_PAUSE);
  g_type_ensure (MEND_TYPE_TALK_SAY_BACK);
  g_type_ensure (MEND_TYPE_TALK_SHEET);
  g_type_ensure (MEND_TYPE_TALK_SIDE);
  g_type_ensure (MEND_TYPE_TALK_TABLE);
  g_type_ensure (MEND_TYPE_TALK_TURN);
}

/**
 * mend_widgets_init:
 *
 * Makes the templates, the styles and the types of this library known.
 *
 * To be called once GTK is there and before the first of the widgets is made; further calls do
 * nothing.
 */
void
mend_widgets_init (void)
{
  static gboolean done = FALSE;

  if (done)
    return;

  done = TRUE;
  mend_ui_register_resource ();

  ensure_types_of_talk ();
  g_type_ensure (MEND_TYPE_AFTERWARDS_ROW);
  g_type_ensure (MEND_TYPE_ASIDE_LIST);
  g_type_ensure (MEND_TYPE_BANNER);
  g_type_ensure (MEND_TYPE_BEGIN_BUTTON);
  g_type_ensure (MEND_TYPE_CARD_BUTTON);
  g_type_ensure (MEND_TYPE_CLOSING_ENTRY);
  g_type_ensure (MEND_TYPE_COURSE_DRAWING);
  g_type_ensure (MEND_TYPE_COURSE_VIEW);
  g_type_ensure (MEND_TYPE_COVER);
  g_type_ensure (MEND_TYPE_FIRST_PAGE);
  g_type_ensure (MEND_TYPE_HELP_PAGE);
  g_type_ensure (MEND_TYPE_HINT_ROW);
  g_type_ensure (MEND_TYPE_HISTORY_PAGE);
  g_type_ensure (MEND_TYPE_LATER_NOTES);
  g_type_ensure (MEND_TYPE_TAG_LIST);
  g_type_ensure (MEND_TYPE_PATH_PAGE);
  g_type_ensure (MEND_TYPE_PERSON_MARK);
  g_type_ensure (MEND_TYPE_ACCOUNT_LIST);
  g_type_ensure (MEND_TYPE_GOOD_GROUP);
  g_type_ensure (MEND_TYPE_GOOD_LIST);
  g_type_ensure (MEND_TYPE_GOOD_PLAN);
  g_type_ensure (MEND_TYPE_PROMISE_GROUP);
  g_type_ensure (MEND_TYPE_PROMISE_LIST);
  g_type_ensure (MEND_TYPE_PLACE_GROUP);
  g_type_ensure (MEND_TYPE_DELETED_PAGE);
  g_type_ensure (MEND_TYPE_PROBLEMS_PAGE);
  g_type_ensure (MEND_TYPE_ROLES_BOX);
  g_type_ensure (MEND_TYPE_SEAT_PAIR);
  g_type_ensure (MEND_TYPE_SENTENCE);
  g_type_ensure (MEND_TYPE_TALK_RECORD_PAGE);
  g_type_ensure (MEND_TYPE_TALK_SECTION);
  g_type_ensure (MEND_TYPE_TIME_GROUP);
  g_type_ensure (MEND_TYPE_VARIANTS_GROUP);
  g_type_ensure (MEND_TYPE_WHAT_PAGE);
  g_type_ensure (MEND_TYPE_WORDS_PICKER);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
}
