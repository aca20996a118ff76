// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-account-list.h"
#include "closing/mend-closing-page.h"
#include "hints/mend-hint-row.h"
#include "talk-support.h"

#include "mend-manual-clock.h"
#include "ways/mend-plan-builder.h"

/* A talk about what happened, on its closing page. The one on the left has told, and has written a
 * note while telling. */
static MendTalk *
make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");
  g_autoptr (MendPlan) plan = NULL;
  MendTalk *talk;

  mend_choices_set_hurt (choices, MEND_SEAT_LEFT);
  plan = mend_plan_builder_make_plan (choices);

  for (guint i = 0; i < 2; i++)
    {
      g_free (plan->person_ids[i]);
      plan->person_ids[i] = g_strdup (i == 0 ? "anna" : "ben");
    }

  talk = mend_talk_new (MEND_CLOCK (clock), plan);
  g_assert_true (mend_talk_act (talk, MEND_EVENT_SKIP));
  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));
  mend_talk_write (talk, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "A letter lay there.");
  g_assert_true (mend_talk_act (talk, MEND_EVENT_STOP));

  return talk;
}

static GtkWidget *
make_list (MendTalk *talk, MendSeat seat, const MendAccount *account)
{
  GtkWidget *list = mend_account_list_new ();

  mend_account_list_set_talk (MEND_ACCOUNT_LIST (list), talk, seat, account);
  mend_account_list_set_person (MEND_ACCOUNT_LIST (list), seat == MEND_SEAT_LEFT ? "Anna" : "Ben",
                                "blue");

  return list;
}

static void
open_list (GtkWidget *list)
{
  g_signal_emit_by_name (widget_test_find (list, GTK_TYPE_BUTTON, "Write for the Account…"),
                         "clicked");
}

static GtkTextBuffer *
get_buffer (GtkWidget *list)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (widget_test_find (list, GTK_TYPE_TEXT_VIEW, NULL)));
}

static const char *
get_text (MendTalk *talk, MendAccountPart part)
{
  const MendEvent *written = mend_talk_get_account (talk, part);

  return written != NULL ? written->text : NULL;
}

static void
test_account_list_closed_at_first (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_LEFT, NULL);
  GtkWindow *window = widget_test_show (list, 360, 640);

  g_test_summary ("As long as nobody wants an account nothing is written for one.");

  g_assert_null (widget_test_find (list, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_ACCOUNT), ==, 0);

  open_list (list);
  g_assert_cmpstr (get_text (talk, MEND_ACCOUNT_HAPPENED), ==, "A letter lay there.");
  g_assert_null (get_text (talk, MEND_ACCOUNT_DAMAGE));
  g_assert_null (get_text (talk, MEND_ACCOUNT_OWNED));
  gtk_text_buffer_set_text (get_buffer (list), "A letter", -1);
  g_assert_cmpstr (get_text (talk, MEND_ACCOUNT_HAPPENED), ==, "A letter");
  gtk_text_buffer_set_text (get_buffer (list), "", -1);
  g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_ACCOUNT), ==, 0);
  widget_test_assert_named (list);

  widget_test_close (window);
}

static void
test_account_list_goes_on (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 10, 3, 20, 0, 0);
  const MendAccount fields = { .created = created,
                               .texts = { (char *) "It was in May" },
                               .writers = { (char *) "anna" } };
  g_autoptr (MendAccount) account = mend_account_new (&fields);
  GtkWidget *list = make_list (talk, MEND_SEAT_LEFT, account);
  GtkWindow *window = widget_test_show (list, 360, 640);
  g_autofree char *text = NULL;

  g_test_summary ("What stands in the account by now is there to go on with, and stays if nothing "
                  "is changed.");

  open_list (list);
  g_object_get (get_buffer (list), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "It was in May");
  g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_ACCOUNT), ==, 0);

  widget_test_close (window);
}

static void
test_account_list_agrees (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_LEFT, NULL);
  GtkWindow *window = widget_test_show (list, 360, 640);
  GtkWidget *check = NULL;

  g_test_summary ("Only to what the other has written, as it stands, somebody can agree.");

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid it", "");
  check = gtk_widget_get_ancestor (
      widget_test_find (list, GTK_TYPE_LABEL,
                        "I agree to what is written about the responsibility"),
      GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_get_visible (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (mend_talk_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED));

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "I hid them", "");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_false (mend_talk_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED));

  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED, "", "");
  g_assert_false (gtk_widget_get_visible (check));

  widget_test_close (window);
}

static guint
count_hint_rows (GtkWidget *root)
{
  guint n = MEND_IS_HINT_ROW (root) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_hint_rows (child);

  return n;
}

static void
test_account_list_hints (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GListStore) hints = g_list_store_new (MEND_TYPE_HINT);
  g_autoptr (MendHint) hint =
      g_object_new (MEND_TYPE_HINT, "id", "only", "pattern", "\\bonly a\\b", NULL);
  g_autoptr (MendHinting) hinting = mend_hinting_new (G_LIST_MODEL (hints));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *left = make_list (talk, MEND_SEAT_LEFT, NULL);
  GtkWidget *right = make_list (talk, MEND_SEAT_RIGHT, NULL);
  GtkWindow *window = NULL;

  g_test_summary ("The one who takes responsibility can have hints; never the one who was hurt.");

  g_list_store_append (hints, hint);
  mend_hinting_set_way (hinting, talk_support_find_way ("own-it"), MEND_SEAT_LEFT);
  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), right);
  window = widget_test_show (box, 360, 640);
  mend_account_list_set_hinting (MEND_ACCOUNT_LIST (left), hinting);
  open_list (left);
  open_list (right);
  gtk_text_buffer_set_text (get_buffer (left), "It was only a letter.", -1);
  gtk_text_buffer_set_text (get_buffer (right), "It was only a letter.", -1);
  widget_test_turn ();
  g_assert_cmpuint (count_hint_rows (box), ==, 0);

  mend_account_list_set_hinting (MEND_ACCOUNT_LIST (right), hinting);
  widget_test_turn ();
  g_assert_cmpuint (count_hint_rows (left), ==, 0);
  g_assert_cmpuint (count_hint_rows (right), ==, 1);
  g_assert_false (
      gtk_widget_get_mapped (widget_test_find (right, GTK_TYPE_LABEL, "Another way to say it?")));
  mend_hinting_set_is_on (hinting, MEND_SEAT_RIGHT, TRUE);
  widget_test_turn ();
  g_assert_true (
      gtk_widget_get_mapped (widget_test_find (right, GTK_TYPE_LABEL, "Another way to say it?")));

  /* In a talk that was picked up nobody knows who is who. */
  mend_hinting_set_way (hinting, talk_support_find_way ("own-it"), MEND_SEAT_NONE);
  widget_test_turn ();
  g_assert_cmpuint (count_hint_rows (box), ==, 0);

  widget_test_close (window);
}

static GtkWidget *
make_page (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GtkWidget *page = mend_closing_page_new (talk);

  mend_talk_write_account (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_HAPPENED,
                           "In May I found a letter that was not for me.", "");
  mend_talk_write_account (talk, MEND_SEAT_RIGHT, MEND_ACCOUNT_OWNED,
                           "I hid the letter, and I said that there was none.", "");
  mend_talk_set_agrees (talk, MEND_SEAT_LEFT, MEND_ACCOUNT_OWNED, TRUE);
  mend_closing_page_set_accounts (MEND_CLOSING_PAGE (page), none);
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");

  return page;
}

static void
test_account_list_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_pictures (make_page, "closing-page-account");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/account-list/closed-at-first", test_account_list_closed_at_first);
  g_test_add_func ("/widgets/account-list/goes-on", test_account_list_goes_on);
  g_test_add_func ("/widgets/account-list/agrees", test_account_list_agrees);
  g_test_add_func ("/widgets/account-list/hints", test_account_list_hints);
  g_test_add_func ("/widgets/account-list/pictures", test_account_list_pictures);

  return g_test_run ();
}
