// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-way-page.h"

#include "widget-test.h"

static MendOwnWay *
make_way (guint n_parts)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);

  g_free (way->title);
  way->title = g_strdup ("Evening Round");

  for (guint i = 0; i < n_parts; i++)
    {
      MendOwnPart *part = mend_own_part_new ();

      g_free (part->title);
      part->title = g_strdup_printf ("Part %c", 'A' + (int) i);
      g_ptr_array_add (way->parts, part);
    }

  return way;
}

static MendOwnWayPage *
make_page (guint n_parts)
{
  g_autoptr (MendOwnWay) way = make_way (n_parts);

  return MEND_OWN_WAY_PAGE (mend_own_way_page_new (way, TRUE));
}

static char *
get_titles (MendOwnWayPage *page)
{
  g_autoptr (MendOwnWay) way = mend_own_way_page_get_way (page);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < way->parts->len; i++)
    g_string_append_printf (titles, "%s ",
                            ((MendOwnPart *) g_ptr_array_index (way->parts, i))->title + 5);

  return g_string_free (titles, FALSE);
}

static void
assert_titles (MendOwnWayPage *page, const char *expected)
{
  g_autofree char *titles = get_titles (page);

  g_assert_cmpstr (titles, ==, expected);
}

static GtkWidget *
find_row (MendOwnWayPage *page, const char *title)
{
  GtkWidget *label = widget_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_EXPANDER_ROW);
}

static void
press (MendOwnWayPage *page, const char *label)
{
  GtkWidget *button = widget_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  widget_test_turn ();
}

static gboolean
can_save (MendOwnWayPage *page)
{
  return gtk_widget_get_sensitive (widget_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Save"));
}

static void
test_own_way_page_adds (void)
{
  MendOwnWayPage *page = make_page (0);
  GtkWindow *window = widget_test_show (GTK_WIDGET (page), 640, 800);

  g_assert_false (can_save (page));
  g_assert_nonnull (widget_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "It needs a part."));
  press (page, "Add a Part");
  g_assert_true (can_save (page));
  g_assert_nonnull (find_row (page, "1. A Turn"));
  widget_test_close (window);
}

static void
test_own_way_page_moves (void)
{
  MendOwnWayPage *page = make_page (3);
  GtkWindow *window = widget_test_show (GTK_WIDGET (page), 640, 800);

  g_signal_emit_by_name (find_row (page, "1. Part A"), "move", 1);
  assert_titles (page, "B A C ");
  g_signal_emit_by_name (find_row (page, "3. Part C"), "move", -1);
  assert_titles (page, "B C A ");
  widget_test_turn ();
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (window), find_row (page, "2. Part C")) ||
      gtk_window_get_focus (window) == find_row (page, "2. Part C"));
  widget_test_close (window);
}

static void
test_own_way_page_puts_back (void)
{
  MendOwnWayPage *page = make_page (3);
  GtkWindow *window = widget_test_show (GTK_WIDGET (page), 640, 800);

  g_signal_emit_by_name (find_row (page, "2. Part B"), "remove");
  assert_titles (page, "A C ");
  widget_test_turn ();
  press (page, "Undo");
  assert_titles (page, "A B C ");
  widget_test_close (window);
}

static GtkWidget *
make_full (void)
{
  return GTK_WIDGET (make_page (3));
}

static GtkWidget *
make_open (void)
{
  MendOwnWayPage *page = make_page (2);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (page, "1. Part A")), TRUE);

  return GTK_WIDGET (page);
}

static void
test_own_way_page_is_narrow_and_named (void)
{
  GtkWidget *page = make_open ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  widget_test_assert_named (page);
  widget_test_close (window);
  widget_test_assert_narrow (make_open);
  widget_test_pictures (make_full, "own-way");
  widget_test_pictures (make_open, "own-way-open");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/own-way-page/adds", test_own_way_page_adds);
  g_test_add_func ("/widgets/own-way-page/moves", test_own_way_page_moves);
  g_test_add_func ("/widgets/own-way-page/puts-back", test_own_way_page_puts_back);
  g_test_add_func ("/widgets/own-way-page/is-narrow-and-named",
                   test_own_way_page_is_narrow_and_named);

  return g_test_run ();
}
