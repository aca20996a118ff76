// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-pages.h"

#include "talk/mend-ahead-field.h"
#include "talk/mend-mark-field.h"
#include "talk/mend-note-field.h"
#include "talk/mend-scaled-page.h"
#include "talk/mend-talk-apart.h"
#include "talk/mend-talk-before.h"
#include "talk/mend-talk-pause.h"
#include "talk/mend-talk-say-back.h"
#include "talk/mend-talk-sheet.h"
#include "talk/mend-talk-table.h"
#include "talk/mend-talk-turn.h"

/**
 * MendTalkPages:
 *
 * The pages of a talk, of which one is to be seen.
 */

struct _MendTalkPages
{
  AdwBin parent_instance;

  GtkStack *stack;
  MendTalkBefore *before;
  MendTalkTurn *turn;
  MendTalkPause *pause;
  MendTalkSayBack *say_back;
  MendTalkApart *apart;
  MendTalkTable *table;
  MendTalkSheet *words;
  MendTalkSheet *note;
  MendTalkSheet *aside;
  MendTalkSheet *mark;
  MendTalkSheet *ahead;
  MendNoteField *note_field;
  MendNoteField *aside_field;
  MendMarkField *mark_field;
  MendAheadField *ahead_field;
};

G_DEFINE_FINAL_TYPE (MendTalkPages, mend_talk_pages, ADW_TYPE_BIN)

static GtkWidget *
get_page (MendTalkPages *self, MendTalkPage page)
{
  switch (page)
    {
    case MEND_TALK_PAGE_NONE:
      return NULL;
    case MEND_TALK_PAGE_BEFORE:
      return GTK_WIDGET (self->before);
    case MEND_TALK_PAGE_TURN:
      return GTK_WIDGET (self->turn);
    case MEND_TALK_PAGE_PAUSED:
      return GTK_WIDGET (self->pause);
    case MEND_TALK_PAGE_SAY_BACK:
      return GTK_WIDGET (self->say_back);
    case MEND_TALK_PAGE_APART:
      return GTK_WIDGET (self->apart);
    case MEND_TALK_PAGE_TABLE:
      return GTK_WIDGET (self->table);
    case MEND_TALK_PAGE_WORDS:
      return GTK_WIDGET (self->words);
    case MEND_TALK_PAGE_NOTE:
      return GTK_WIDGET (self->note);
    case MEND_TALK_PAGE_ASIDE:
      return GTK_WIDGET (self->aside);
    case MEND_TALK_PAGE_MARK:
      return GTK_WIDGET (self->mark);
    case MEND_TALK_PAGE_AHEAD:
      return GTK_WIDGET (self->ahead);
    }

  g_return_val_if_reached (NULL);
}

static void
set_text_scale_below (GtkWidget *widget, double text_scale)
{
  if (MEND_IS_SCALED_PAGE (widget))
    mend_scaled_page_set_text_scale (MEND_SCALED_PAGE (widget), text_scale);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_text_scale_below (child, text_scale);
}

static void
mend_talk_pages_class_init (MendTalkPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, stack);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, before);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, turn);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, pause);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, say_back);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, apart);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, table);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, words);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, note);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, aside);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, mark);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, ahead);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, note_field);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, aside_field);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, mark_field);
  gtk_widget_class_bind_template_child (widget_class, MendTalkPages, ahead_field);
}

static void
mend_talk_pages_init (MendTalkPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_talk_page_for_state:
 * @state: where a talk stands
 *
 * Gets the page that belongs to it.
 *
 * Returns: the page; none if somebody else shows it
 */
MendTalkPage
mend_talk_page_for_state (MendTalkState state)
{
  switch (state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return MEND_TALK_PAGE_BEFORE;
    case MEND_TALK_RUNNING:
      return MEND_TALK_PAGE_TURN;
    case MEND_TALK_PAUSED:
      return MEND_TALK_PAGE_PAUSED;
    case MEND_TALK_BREAK:
      return MEND_TALK_PAGE_APART;
    case MEND_TALK_GATE:
      return MEND_TALK_PAGE_SAY_BACK;
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return MEND_TALK_PAGE_NONE;
    }

  g_return_val_if_reached (MEND_TALK_PAGE_NONE);
}

/**
 * mend_talk_pages_fill:
 * @self: pages
 * @page: a page
 * @look: what there is to show
 *
 * Brings a page up to date.
 */
void
mend_talk_pages_fill (MendTalkPages *self, MendTalkPage page, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));

  switch (page)
    {
    case MEND_TALK_PAGE_NONE:
      return;
    case MEND_TALK_PAGE_BEFORE:
      mend_talk_before_show (self->before, look);
      return;
    case MEND_TALK_PAGE_TURN:
      mend_talk_turn_show (self->turn, look);
      return;
    case MEND_TALK_PAGE_PAUSED:
      mend_talk_pause_show (self->pause, look);
      return;
    case MEND_TALK_PAGE_SAY_BACK:
      mend_talk_say_back_show (self->say_back, look);
      return;
    case MEND_TALK_PAGE_APART:
      mend_talk_apart_show (self->apart, look);
      return;
    case MEND_TALK_PAGE_TABLE:
      mend_talk_table_show (self->table, look);
      return;
    case MEND_TALK_PAGE_WORDS:
    case MEND_TALK_PAGE_NOTE:
    case MEND_TALK_PAGE_ASIDE:
    case MEND_TALK_PAGE_MARK:
    case MEND_TALK_PAGE_AHEAD:
      mend_talk_sheet_show (MEND_TALK_SHEET (get_page (self, page)), look);
      return;
    }
}

/**
 * mend_talk_pages_turn_to:
 * @self: pages
 * @page: a page
 *
 * Shows a page instead of the one before.
 */
void
mend_talk_pages_turn_to (MendTalkPages *self, MendTalkPage page)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));
  g_return_if_fail (page != MEND_TALK_PAGE_NONE);

  if (page != MEND_TALK_PAGE_APART)
    mend_talk_apart_rest (self->apart);

  gtk_stack_set_visible_child (self->stack, get_page (self, page));
}

/**
 * mend_talk_pages_open_sheet:
 * @self: pages
 * @page: one of the sheets
 * @look: what there is to show
 *
 * Readies a sheet for something new.
 */
void
mend_talk_pages_open_sheet (MendTalkPages *self, MendTalkPage page, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));

  if (page == MEND_TALK_PAGE_NOTE)
    mend_note_field_open (self->note_field, look);
  else if (page == MEND_TALK_PAGE_ASIDE)
    mend_note_field_open (self->aside_field, look);
  else if (page == MEND_TALK_PAGE_MARK)
    mend_mark_field_open (self->mark_field, look);
  else if (page == MEND_TALK_PAGE_AHEAD)
    mend_ahead_field_open (self->ahead_field, look);
}

/**
 * mend_talk_pages_close_sheets:
 * @self: pages
 *
 * Leaves nothing on the sheets of what was typed there.
 */
void
mend_talk_pages_close_sheets (MendTalkPages *self)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));

  mend_note_field_close (self->note_field);
  mend_note_field_close (self->aside_field);
  mend_mark_field_close (self->mark_field);
  mend_ahead_field_close (self->ahead_field);
}

/**
 * mend_talk_pages_get_main_button:
 * @self: pages
 * @page: a page
 *
 * Gets what the focus rests on: the one main button of the page, or the sheet.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
mend_talk_pages_get_main_button (MendTalkPages *self, MendTalkPage page)
{
  g_return_val_if_fail (MEND_IS_TALK_PAGES (self), NULL);

  switch (page)
    {
    case MEND_TALK_PAGE_BEFORE:
      return mend_talk_before_get_main_button (self->before);
    case MEND_TALK_PAGE_TURN:
      return mend_talk_turn_get_main_button (self->turn);
    case MEND_TALK_PAGE_PAUSED:
      return mend_talk_pause_get_main_button (self->pause);
    case MEND_TALK_PAGE_SAY_BACK:
      return mend_talk_say_back_get_main_button (self->say_back);
    case MEND_TALK_PAGE_APART:
      return mend_talk_apart_get_main_button (self->apart);
    case MEND_TALK_PAGE_TABLE:
      return mend_talk_table_get_main_button (self->table);
    case MEND_TALK_PAGE_NONE:
    case MEND_TALK_PAGE_WORDS:
    case MEND_TALK_PAGE_NOTE:
    case MEND_TALK_PAGE_ASIDE:
    case MEND_TALK_PAGE_MARK:
    case MEND_TALK_PAGE_AHEAD:
      return get_page (self, page);
    }

  g_return_val_if_reached (NULL);
}

/**
 * mend_talk_pages_set_words_child:
 * @self: pages
 * @words_child: (nullable): what shows words to choose from
 *
 * Sets what is on the sheet with words.
 */
void
mend_talk_pages_set_words_child (MendTalkPages *self, GtkWidget *words_child)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));

  mend_talk_sheet_set_content (self->words, words_child);
}

/**
 * mend_talk_pages_set_text_scale:
 * @self: pages
 * @text_scale: how much larger or smaller than usual
 *
 * Sets how large names, time and lines are on all pages.
 */
void
mend_talk_pages_set_text_scale (MendTalkPages *self, double text_scale)
{
  g_return_if_fail (MEND_IS_TALK_PAGES (self));

  set_text_scale_below (GTK_WIDGET (self), text_scale);
}
