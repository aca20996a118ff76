// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "place/mend-erase-page.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_erase_page_new ();

  mend_erase_page_set_place (MEND_ERASE_PAGE (page), "/srv/anna/Nextcloud/Mend & <more>");
  mend_erase_page_show_failure (MEND_ERASE_PAGE (page), "Something is left in /srv/anna");

  return page;
}

static gboolean
is_shown (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_erase_page_names_the_place (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 560, 640);

  g_test_summary ("Of another computer is spoken only where the folder may be on one.");

  g_assert_true (is_shown (page, "/srv/anna/Nextcloud/Mend & <more>"));
  g_assert_true (is_shown (page, "Something is left in /srv/anna"));

  mend_erase_page_set_place (MEND_ERASE_PAGE (page), NULL);
  mend_erase_page_show_failure (MEND_ERASE_PAGE (page), NULL);
  g_assert_false (is_shown (page, "/srv/anna/Nextcloud/Mend & <more>"));
  g_assert_false (is_shown (page, "Something is left in /srv/anna"));

  widget_test_close (window);
}

static void
test_erase_page_offers (void)
{
  static const char *const names[][2] = {
    { "export", "Export…" },
    { "back-up", "Back Up…" },
    { "erase", "Erase Everything…" },
  };
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 560, 640);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int count = 0;

      g_signal_connect_swapped (page, names[i][0], G_CALLBACK (count_cb), &count);
      g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, names[i][1]), "clicked");
      g_assert_cmpint (count, ==, 1);
      g_signal_handlers_disconnect_by_data (page, &count);
    }

  widget_test_close (window);
}

static void
test_erase_page_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);

  widget_test_pictures (make_page, "erase-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/erase-page/names-the-place", test_erase_page_names_the_place);
  g_test_add_func ("/widgets/erase-page/offers", test_erase_page_offers);
  g_test_add_func ("/widgets/erase-page/looks", test_erase_page_looks);

  return g_test_run ();
}
