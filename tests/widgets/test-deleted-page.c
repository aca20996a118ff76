// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "history/mend-deleted-page.h"

static MendDeleted *
make_sort (const char *kind, const char *sort, const char *title, guint n_days_left)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  return mend_deleted_new (kind, sort, title != NULL ? title : kind, "name", title, created,
                           n_days_left);
}

static MendDeleted *
make_deleted (const char *kind, const char *title, guint n_days_left)
{
  return make_sort (kind, NULL, title, n_days_left);
}

static GPtrArray *
make_list (void)
{
  GPtrArray *deleted = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (deleted, make_deleted ("talks", "What I need this week", 30));
  g_ptr_array_add (deleted, make_deleted ("decks", "Ours & <b>theirs</b>", 1));
  g_ptr_array_add (deleted, make_deleted ("formats", "A way of our own", 0));
  g_ptr_array_add (deleted, make_deleted ("notes", NULL, 12));

  return deleted;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_deleted_page_new ();
  g_autoptr (GPtrArray) deleted = make_list ();

  mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), deleted);

  return page;
}

static GtkWidget *
make_empty_page (void)
{
  GtkWidget *page = mend_deleted_page_new ();
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();

  mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), deleted);

  return page;
}

static void
test_deleted_page_shows_each (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "What I need this week"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Ours & <b>theirs</b>"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Note"));

  mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), nothing);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "What I need this week"));
  g_assert_true (
      gtk_widget_get_visible (widget_test_find (page, GTK_TYPE_LABEL, "Nothing lies here.")));

  widget_test_close (window);
}

static gboolean
has_label_that_begins (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_that_begins (child, text))
      return TRUE;

  return FALSE;
}

static void
test_deleted_page_says_kind_once (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("What has no title is called by its kind, and that stands there once.");

  g_assert_true (has_label_that_begins (page, "Deck · "));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Note"));
  g_assert_false (has_label_that_begins (page, "Note · "));

  widget_test_close (window);
}

static void
test_deleted_page_names_sorts (void)
{
  static const struct
  {
    const char *kind;
    const char *sort;
    const char *expected;
  } cases[] = {
    { "moments", "gesture", "Something Good" },
    { "moments", "helped", "What Helped" },
    { "moments", "told", "Told Without Being Asked" },
    { "helpers", "therapist", "Who Helps" },
    { "helpers", "session", "Session" },
    { "helpers", "taken", "From a Session" },
    { "helpers", "unknown", "Help from Outside" },
  };

  g_test_summary ("What lies in one folder is not all called by one name.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page = mend_deleted_page_new ();
      GtkWindow *window = widget_test_show (page, 360, 640);
      g_autoptr (GPtrArray) deleted = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (deleted, make_sort (cases[i].kind, cases[i].sort, NULL, 12));
      mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), deleted);
      g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, cases[i].expected));
      widget_test_close (window);
    }
}

static void
take_cb (MendDeleted **taken, MendDeleted *deleted)
{
  g_set_object (taken, deleted);
}

static void
test_deleted_page_tells_which (void)
{
  GtkWidget *page = mend_deleted_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) deleted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MendDeleted) put_back = NULL;
  g_autoptr (MendDeleted) for_good = NULL;

  g_ptr_array_add (deleted, make_deleted ("talks", "One", 30));
  mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), deleted);
  g_signal_connect_swapped (page, "put-back", G_CALLBACK (take_cb), &put_back);
  g_signal_connect_swapped (page, "delete-for-good", G_CALLBACK (take_cb), &for_good);

  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "_Put Back"), "clicked");
  g_assert_true (put_back == g_ptr_array_index (deleted, 0));
  g_assert_null (for_good);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "_Delete for Good…"), "clicked");
  g_assert_true (for_good == g_ptr_array_index (deleted, 0));

  widget_test_close (window);
}

static void
test_deleted_page_read_only (void)
{
  GtkWidget *page = mend_deleted_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) deleted = make_list ();

  g_test_summary ("Where nothing can be written, nothing can be put back or deleted.");

  mend_deleted_page_set_is_read_only (MEND_DELETED_PAGE (page), TRUE);
  mend_deleted_page_set_deleted (MEND_DELETED_PAGE (page), deleted);
  g_assert_false (gtk_widget_get_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "_Put Back")));

  widget_test_close (window);
}

static void
test_deleted_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_assert_narrow (make_page);
  widget_test_pictures (make_page, "deleted-page");
  widget_test_pictures (make_empty_page, "deleted-page-empty");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/deleted-page/shows-each", test_deleted_page_shows_each);
  g_test_add_func ("/widgets/deleted-page/says-kind-once", test_deleted_page_says_kind_once);
  g_test_add_func ("/widgets/deleted-page/names-sorts", test_deleted_page_names_sorts);
  g_test_add_func ("/widgets/deleted-page/tells-which", test_deleted_page_tells_which);
  g_test_add_func ("/widgets/deleted-page/read-only", test_deleted_page_read_only);
  g_test_add_func ("/widgets/deleted-page/looks", test_deleted_page_looks);

  return g_test_run ();
}
