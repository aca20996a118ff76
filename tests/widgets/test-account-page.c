// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: account-agreeing, account-entry, account-section. */
#include "widget-test.h"

#include "account/mend-account-page.h"
#include "hints/mend-hint-row.h"
#include "mend-core-enums.h"

#include <adwaita.h>

#define OWNED "I hid the letter.\nI lied about <it>."

typedef struct
{
  guint n;
  MendSeat seat;
  guint part;
  char *text;
  gboolean agrees;
} Heard;

static GPtrArray *
make_accounts (const char *happened, const char *owned)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  GPtrArray *accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  const MendAccount fields = {
    .id = (char *) "account",
    .created = created,
    .modified = created,
    .texts = { (char *) happened, NULL, (char *) owned, NULL },
    .writers = { *happened != '\0' ? (char *) "anna" : NULL, NULL,
                 *owned != '\0' ? (char *) "ben" : NULL, NULL },
  };

  g_ptr_array_add (accounts, mend_account_new (&fields));

  return accounts;
}

static void
add_assent (GPtrArray *assents, const char *person_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  const MendAssent fields = { .account_id = (char *) "account",
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .person_id = (char *) person_id,
                              .sha256 = sha256 };

  g_ptr_array_add (assents, mend_assent_new (&fields));
}

static void
set_accounts (GtkWidget *page, GPtrArray *accounts, GPtrArray *assents, GPtrArray *earlier)
{
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_ptr_array_add (versions, g_ptr_array_ref (earlier != NULL ? earlier : none));
  mend_account_page_set_accounts (MEND_ACCOUNT_PAGE (page), accounts,
                                  assents != NULL ? assents : none, versions);
}

static GtkWidget *
make_page (const char *happened, const char *owned, GPtrArray *assents, GPtrArray *earlier)
{
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GPtrArray) accounts = make_accounts (happened, owned);
  GtkWidget *page = mend_account_page_new ();

  mend_account_page_set_person (MEND_ACCOUNT_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_account_page_set_person (MEND_ACCOUNT_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  set_accounts (page, accounts, assents, earlier);

  return page;
}

static GtkWidget *
make_empty_page (void)
{
  return make_page ("", "", NULL, NULL);
}

static GtkWidget *
make_full_page (void)
{
  g_autoptr (GPtrArray) earlier = make_accounts ("", "I hid something.");
  g_autoptr (GPtrArray) assents =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_assent_unref);

  add_assent (assents, "anna", "I hid the letter.");

  return make_page ("The letter was in the drawer, and I found it when I was looking for a stamp",
                    OWNED, assents, earlier);
}

static void
written_cb (GtkWidget *page,
            MendAccount *account,
            guint part,
            MendSeat seat,
            const char *text,
            Heard *heard)
{
  heard->n++;
  heard->part = part;
  heard->seat = seat;
  g_free (heard->text);
  heard->text = g_strdup (text);
}

static void
agreed_cb (GtkWidget *page,
           MendAccount *account,
           MendSeat seat,
           const char *text,
           gboolean agrees,
           Heard *heard)
{
  written_cb (page, account, 0, seat, text, heard);
  heard->agrees = agrees;
}

static GtkWidget *
find_seen (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *widget = widget_test_find (root, type, text);

  return widget != NULL && gtk_widget_get_mapped (widget) ? widget : NULL;
}

static void
click (GtkWidget *root, const char *text)
{
  g_signal_emit_by_name (find_seen (root, GTK_TYPE_BUTTON, text), "clicked");
}

static GtkWidget *
find_section (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return gtk_widget_get_ancestor (label, g_type_from_name ("MendAccountSection"));
}

static void
test_account_page_only_the_writer (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *owned = find_section (page, "What is owned");
  GtkWidget *happened = find_section (page, "What happened");
  GtkWidget *damage = find_section (page, "Why it was damaging");

  g_test_summary ("Who has written a part changes it, and nobody else is offered to.");

  g_assert_nonnull (find_seen (owned, GTK_TYPE_BUTTON, "Change…"));
  g_assert_null (find_seen (owned, GTK_TYPE_BUTTON, "Anna Writes…"));
  g_assert_null (find_seen (owned, GTK_TYPE_BUTTON, "Ben Writes…"));
  g_assert_nonnull (find_seen (owned, GTK_TYPE_LABEL, "Ben"));
  g_assert_nonnull (find_seen (happened, GTK_TYPE_LABEL, "Anna"));
  g_assert_nonnull (find_seen (damage, GTK_TYPE_BUTTON, "Anna Writes…"));
  g_assert_nonnull (find_seen (damage, GTK_TYPE_BUTTON, "Ben Writes…"));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_account_page_nothing_is_missing (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("Only who agrees is named, at the line to which they do.");

  g_assert_nonnull (find_seen (find_section (page, "What is owned"), GTK_TYPE_LABEL,
                               "This line is agreed to by:"));
  g_assert_null (find_seen (page, GTK_TYPE_LABEL, "Agreed to as it stands by:"));
  g_assert_null (find_seen (find_section (page, "What happened"), GTK_TYPE_LABEL, "Ben"));

  widget_test_close (window);
}

static void
test_account_page_write (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *owned = find_section (page, "What is owned");
  g_autoptr (GPtrArray) others = make_accounts ("It was in the drawer", "I hid it.");
  GtkWidget *view = NULL;
  Heard heard = { 0 };

  g_test_summary ("What is being written stays when the account changes, and is said with who "
                  "writes it.");

  g_signal_connect (page, "written", G_CALLBACK (written_cb), &heard);
  click (owned, "Change…");
  view = widget_test_find (owned, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), " I lied. \n", -1);
  set_accounts (page, others, NULL, NULL);
  g_assert_true (view == widget_test_find (owned, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpuint (heard.n, ==, 0);
  click (owned, "Write Down");
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpuint (heard.part, ==, MEND_ACCOUNT_OWNED);
  g_assert_cmpint (heard.seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (heard.text, ==, "I lied.");
  g_assert_null (find_seen (owned, GTK_TYPE_TEXT_VIEW, NULL));

  click (owned, "Change…");
  click (owned, "Delete");
  g_assert_cmpuint (heard.n, ==, 2);
  g_assert_cmpstr (heard.text, ==, "");

  g_free (heard.text);
  widget_test_close (window);
}

static void
test_account_page_agree (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *owned = find_section (page, "What is owned");
  GtkWidget *expander = gtk_widget_get_ancestor (
      widget_test_find (owned, GTK_TYPE_LABEL, "Agree, or Take It Back"), GTK_TYPE_EXPANDER);
  GtkWidget *check;
  Heard heard = { 0 };

  g_test_summary ("The other agrees to a line and takes it back, each by an act.");

  g_signal_connect (page, "agreed", G_CALLBACK (agreed_cb), &heard);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  check = gtk_widget_get_ancestor (
      widget_test_find (expander, GTK_TYPE_LABEL, "I lied about <it>."), GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_true (heard.agrees);
  g_assert_cmpint (heard.seat, ==, MEND_SEAT_LEFT);
  g_assert_cmpstr (heard.text, ==, "I lied about <it>.");

  check = gtk_widget_get_ancestor (widget_test_find (expander, GTK_TYPE_LABEL, "I hid the letter."),
                                   GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (heard.n, ==, 2);
  g_assert_false (heard.agrees);

  g_free (heard.text);
  widget_test_close (window);
}

static void
test_account_page_agreed_below_its_line (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *owned = find_section (page, "What is owned");
  GtkWidget *line = widget_test_find (owned, GTK_TYPE_LABEL, "I hid the letter.");
  GtkWidget *words = widget_test_find (owned, GTK_TYPE_LABEL, "This line is agreed to by:");
  GtkWidget *next = widget_test_find (owned, GTK_TYPE_LABEL, "I lied about <it>.");
  double line_y = 0;
  double words_y = 0;
  double next_y = 0;

  g_test_summary ("Who agrees to a line stands nearer to it than the line that follows.");

  gtk_widget_translate_coordinates (line, owned, 0, gtk_widget_get_height (line), NULL, &line_y);
  gtk_widget_translate_coordinates (words, owned, 0, 0, NULL, &words_y);
  gtk_widget_translate_coordinates (next, owned, 0, 0, NULL, &next_y);
  g_assert_cmpfloat (words_y - line_y, <, 6);
  g_assert_cmpfloat (next_y - words_y - gtk_widget_get_height (words), >, 11);

  widget_test_close (window);
}

static void
test_account_page_read_only (void)
{
  GtkWidget *page = make_full_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  mend_account_page_set_is_read_only (MEND_ACCOUNT_PAGE (page), TRUE);
  g_assert_null (find_seen (page, GTK_TYPE_BUTTON, "Change…"));
  g_assert_null (find_seen (page, GTK_TYPE_BUTTON, "Anna Writes…"));
  g_assert_nonnull (find_seen (page, GTK_TYPE_LABEL, "I hid the letter."));

  widget_test_close (window);
}

static MendHinting *
make_hinting (void)
{
  g_autoptr (GListStore) hints = g_list_store_new (MEND_TYPE_HINT);
  g_autoptr (MendHint) hint =
      g_object_new (MEND_TYPE_HINT, "id", "only", "pattern", "\\bonly a\\b", "text",
                    "What did it mean for …?", "kind", MEND_HINT_ASK_RESPONSIBLE, NULL);
  MendHinting *hinting;

  g_list_store_append (hints, hint);
  hinting = mend_hinting_new (G_LIST_MODEL (hints));
  mend_hinting_set_owned (hinting);

  return hinting;
}

static GtkWidget *
make_hinting_page (const char *happened, MendHinting *hinting)
{
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GPtrArray) accounts = make_accounts (happened, "");
  GtkWidget *page = mend_account_page_new ();

  mend_account_page_set_hinting (MEND_ACCOUNT_PAGE (page), hinting);
  mend_account_page_set_person (MEND_ACCOUNT_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_account_page_set_person (MEND_ACCOUNT_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben", "orange");
  set_accounts (page, accounts, NULL, NULL);

  return page;
}

static void
write_in (GtkWidget *section, const char *button, const char *text)
{
  GtkWidget *view;

  click (section, button);
  view = widget_test_find (section, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_account_page_hints_where_it_is_owned (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  GtkWidget *page = make_hinting_page ("", hinting);
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *owned = find_section (page, "What is owned");

  g_test_summary ("Who writes down what is owned can turn hints on, and has none before.");

  write_in (owned, "Ben Writes…", "It was only a letter.");
  g_assert_nonnull (find_seen (owned, GTK_TYPE_CHECK_BUTTON, NULL));
  g_assert_null (find_seen (owned, GTK_TYPE_LABEL, "Another way to say it?"));
  mend_hinting_set_is_on (hinting, MEND_SEAT_RIGHT, TRUE);
  g_assert_nonnull (find_seen (owned, GTK_TYPE_LABEL, "Another way to say it?"));
  g_assert_null (find_seen (owned, GTK_TYPE_LABEL, "What did it mean for …?"));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_account_page_hints_nowhere_else (void)
{
  const char *const titles[] = { "Why it was damaging", "What both agree on" };
  g_autoptr (MendHinting) hinting = make_hinting ();
  GtkWidget *page = make_hinting_page ("There was a letter.", hinting);
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("Of what happened and what it did nobody is asked to say it in another way, and "
                  "neither is whoever has written that.");
  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *section = find_section (page, titles[i]);

      write_in (section, "Anna Writes…", "It was only a letter.");
      g_assert_null (find_seen (section, MEND_TYPE_HINT_ROW, NULL));
    }

  write_in (find_section (page, "What happened"), "Change…", "It was only a letter.");
  g_assert_null (find_seen (find_section (page, "What happened"), MEND_TYPE_HINT_ROW, NULL));
  write_in (find_section (page, "What is owned"), "Anna Writes…", "It was only a letter.");
  g_assert_null (find_seen (find_section (page, "What is owned"), MEND_TYPE_HINT_ROW, NULL));

  widget_test_close (window);
}

static GtkWidget *
make_written_page (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  GtkWidget *page = make_hinting_page ("", hinting);

  mend_hinting_set_is_on (hinting, MEND_SEAT_RIGHT, TRUE);
  g_signal_emit_by_name (
      widget_test_find (find_section (page, "What is owned"), GTK_TYPE_BUTTON, "Ben Writes…"),
      "clicked");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget_test_find (page, GTK_TYPE_TEXT_VIEW, NULL))),
      "It was only a letter.", -1);

  return page;
}

static void
test_account_page_pictures (void)
{
  widget_test_assert_narrow (make_full_page);
  widget_test_assert_narrow (make_empty_page);
  widget_test_assert_narrow (make_written_page);
  widget_test_pictures (make_full_page, "account-page");
  widget_test_pictures (make_written_page, "account-page-written");
  widget_test_pictures (make_empty_page, "account-page-empty");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/account-page/only-the-writer", test_account_page_only_the_writer);
  g_test_add_func ("/widgets/account-page/nothing-is-missing",
                   test_account_page_nothing_is_missing);
  g_test_add_func ("/widgets/account-page/write", test_account_page_write);
  g_test_add_func ("/widgets/account-page/agree", test_account_page_agree);
  g_test_add_func ("/widgets/account-page/agreed-below-its-line",
                   test_account_page_agreed_below_its_line);
  g_test_add_func ("/widgets/account-page/read-only", test_account_page_read_only);
  g_test_add_func ("/widgets/account-page/hints-where-it-is-owned",
                   test_account_page_hints_where_it_is_owned);
  g_test_add_func ("/widgets/account-page/hints-nowhere-else",
                   test_account_page_hints_nowhere_else);
  g_test_add_func ("/widgets/account-page/pictures", test_account_page_pictures);

  return g_test_run ();
}
