// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-closing-page.h"

#include <glib/gi18n.h>

#include "closing/mend-account-list.h"
#include "closing/mend-afterwards-row.h"
#include "closing/mend-aside-list.h"
#include "closing/mend-closing-entry.h"
#include "closing/mend-promise-list.h"
#include "history/mend-course-words.h"
#include "history/mend-talk-record.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "talk/mend-given.h"

/**
 * MendClosingPage:
 *
 * The page after a talk. Every part may stay empty, nothing is asked twice, and Finish is always in
 * sight.
 */
struct _MendClosingPage
{
  AdwBin parent_instance;

  MendTalk *talk;

  GtkLabel *length_label;
  GtkWidget *another_day_label;
  MendPersonMark *left_taken_mark;
  MendPersonMark *right_taken_mark;
  MendPersonMark *left_afterwards_mark;
  MendPersonMark *right_afterwards_mark;
  MendClosingEntry *left_taken;
  MendClosingEntry *right_taken;
  MendClosingEntry *kept;
  MendAfterwardsRow *left_afterwards;
  MendAfterwardsRow *right_afterwards;
  GtkWidget *promises;
  MendPromiseList *left_promises;
  MendPromiseList *right_promises;
  GtkWidget *account;
  MendAccountList *left_account;
  MendAccountList *right_account;
  MendAsideList *asides;
  GtkWidget *balance;
  GtkLabel *balance_label;
};

enum
{
  SIGNAL_FINISH,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendClosingPage, mend_closing_page, ADW_TYPE_BIN)

static void
fill_in_head (MendClosingPage *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  guint minutes;
  g_autofree char *length = NULL;

  gtk_widget_set_visible (self->another_day_label, schedule->was_stopped);
  gtk_widget_set_visible (GTK_WIDGET (self->length_label), schedule->begun_ms >= 0);

  if (schedule->begun_ms < 0)
    return;

  minutes = mend_minutes_from_ms (schedule->ended_ms - schedule->begun_ms);
  length = g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes", minutes), minutes);
  gtk_label_set_text (self->length_label, length);
}

/* Folded, for those who want to know. */
static void
fill_in_balance (MendClosingPage *self)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (self->talk);
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);
  g_autofree char *sentence = mend_course_words_sentence (record);

  gtk_widget_set_visible (self->balance, sentence != NULL);
  gtk_label_set_text (self->balance_label, sentence != NULL ? sentence : "");
}

static void
show_person (MendPersonMark *mark, const char *name, const char *color)
{
  mend_person_mark_set_name (mark, name);
  mend_person_mark_set_color (mark, color);
}

static void
finish_clicked_cb (MendClosingPage *self)
{
  g_signal_emit (self, signals[SIGNAL_FINISH], 0);
}

static void
delete_clicked_cb (MendClosingPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_closing_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_CLOSING_PAGE (widget)->left_taken));
}

static void
mend_closing_page_dispose (GObject *object)
{
  g_clear_object (&MEND_CLOSING_PAGE (object)->talk);

  G_OBJECT_CLASS (mend_closing_page_parent_class)->dispose (object);
}

static void
mend_closing_page_class_init (MendClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_closing_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_closing_page_grab_focus;

  /**
   * MendClosingPage::finish:
   * @self: a closing page
   *
   * Both are done with it.
   */
  signals[SIGNAL_FINISH] = g_signal_new ("finish", MEND_TYPE_CLOSING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendClosingPage::delete:
   * @self: a closing page
   *
   * The talk is to be deleted.
   */
  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_CLOSING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, length_label);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, another_day_label);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_taken_mark);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_taken_mark);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_afterwards_mark);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_afterwards_mark);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_taken);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_taken);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, kept);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_afterwards);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_afterwards);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, promises);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_promises);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_promises);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, account);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, left_account);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, right_account);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, asides);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, balance);
  gtk_widget_class_bind_template_child (widget_class, MendClosingPage, balance_label);
  gtk_widget_class_bind_template_callback (widget_class, finish_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_closing_page_init (MendClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_closing_page_new:
 * @talk: a talk that has come to its closing page
 *
 * Makes the page. What is written on it goes into the talk at once.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_closing_page_new (MendTalk *talk)
{
  MendClosingPage *self = g_object_new (MEND_TYPE_CLOSING_PAGE, NULL);

  self->talk = g_object_ref (talk);
  fill_in_head (self);
  fill_in_balance (self);
  mend_closing_entry_set_talk (self->left_taken, talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT,
                               C_ ("to both", "One thing I take along"));
  mend_closing_entry_set_talk (self->right_taken, talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT,
                               C_ ("to both", "One thing I take along"));
  mend_closing_entry_set_talk (self->kept, talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH,
                               C_ ("to both", "What you both keep"));
  mend_afterwards_row_set_talk (self->left_afterwards, talk, MEND_SEAT_LEFT);
  mend_afterwards_row_set_talk (self->right_afterwards, talk, MEND_SEAT_RIGHT);
  mend_promise_list_set_talk (self->left_promises, talk, MEND_SEAT_LEFT);
  mend_promise_list_set_talk (self->right_promises, talk, MEND_SEAT_RIGHT);
  gtk_widget_set_visible (self->promises, mend_plan_brings (mend_talk_get_plan (talk), "promise"));
  mend_aside_list_set_talk (self->asides, talk);

  return GTK_WIDGET (self);
}

/**
 * mend_closing_page_set_person:
 * @self: a closing page
 * @seat: left or right
 * @name: how the person is called
 * @color: the colour
 *
 * Says who sits on a seat.
 */
void
mend_closing_page_set_person (MendClosingPage *self,
                              MendSeat seat,
                              const char *name,
                              const char *color)
{
  const gboolean is_left = seat == MEND_SEAT_LEFT;
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_CLOSING_PAGE (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  show_person (is_left ? self->left_taken_mark : self->right_taken_mark, name, color);
  show_person (is_left ? self->left_afterwards_mark : self->right_afterwards_mark, name, color);

  mend_promise_list_set_person (is_left ? self->left_promises : self->right_promises, name, color);

  mend_account_list_set_person (is_left ? self->left_account : self->right_account, name, color);

  /* Translators: %s is a name; the field below is for one thing that person takes along */
  label = g_strdup_printf (C_ ("label", "%s: One thing I take along"), name);
  mend_closing_entry_set_label (is_left ? self->left_taken : self->right_taken, label);
  mend_afterwards_row_set_name (is_left ? self->left_afterwards : self->right_afterwards, name);
}

/**
 * mend_closing_page_set_accounts:
 * @self: a closing page
 * @accounts: (element-type MendAccount): the shared accounts that there are, oldest first
 *
 * Lets those who have spoken of what happened write it down for both. To be called once.
 */
void
mend_closing_page_set_accounts (MendClosingPage *self, GPtrArray *accounts)
{
  g_autoptr (MendAccount) account = NULL;
  gboolean is_wanted = FALSE;

  g_return_if_fail (MEND_IS_CLOSING_PAGE (self));
  g_return_if_fail (accounts != NULL);

  account = mend_given_find_account (mend_talk_get_plan (self->talk), accounts);

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    is_wanted |= mend_talk_may_write_account (self->talk, MEND_SEAT_LEFT, (MendAccountPart) i) ||
                 mend_talk_may_write_account (self->talk, MEND_SEAT_RIGHT, (MendAccountPart) i);

  gtk_widget_set_visible (self->account, is_wanted);
  mend_account_list_set_talk (self->left_account, self->talk, MEND_SEAT_LEFT, account);
  mend_account_list_set_talk (self->right_account, self->talk, MEND_SEAT_RIGHT, account);
}

/**
 * mend_closing_page_set_hinting:
 * @self: a closing page
 * @hinting: whose words have hints
 * @left: how the one on the left is called
 * @right: how the one on the right is called
 *
 * Lets each have hints in the own field, or neither. What both keep is nobody's own. Where somebody
 * writes down what is owned, that says itself who it is.
 */
void
mend_closing_page_set_hinting (MendClosingPage *self,
                               MendHinting *hinting,
                               const char *left,
                               const char *right)
{
  g_return_if_fail (MEND_IS_CLOSING_PAGE (self));

  mend_account_list_set_hinting (self->left_account, hinting);
  mend_account_list_set_hinting (self->right_account, hinting);

  if (!mend_hinting_is_for_both (hinting))
    return;

  mend_closing_entry_set_hinting (self->left_taken, hinting, left);
  mend_closing_entry_set_hinting (self->right_taken, hinting, right);
}
