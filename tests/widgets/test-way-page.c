// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-way-page.h"
#include "talk-support.h"

static GtkWidget *
make_page (void)
{
  return mend_way_page_new (talk_support_find_way ("own-it"));
}

static void
assert_says (const char *format_id, const char *evidence, const char *origin)
{
  GtkWidget *page = g_object_ref_sink (mend_way_page_new (talk_support_find_way (format_id)));

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, evidence));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, origin));
  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_way_page_origin (void)
{
  g_test_summary ("Each way to talk says how well it was tried, and where it comes from.");

  assert_says ("turns", "Ours", mend_format_get_source (talk_support_find_way ("turns")));
  assert_says ("floor", "Shown in trials",
               mend_format_get_source (talk_support_find_way ("floor")));
  assert_says ("own-it", "Clinical tradition",
               mend_format_get_source (talk_support_find_way ("own-it")));
}

static void
test_way_page_parts (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  g_test_summary ("The parts are there by name and length, and no word for a role.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Tell and Own"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Tell"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "7 minutes"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "90 seconds"));
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "Who was hurt by it?"));

  g_assert_finalize_object (page);
}

static void
test_way_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_page);
}

static void
test_way_page_pictures (void)
{
  widget_test_pictures (make_page, "way-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/way-page/origin", test_way_page_origin);
  g_test_add_func ("/widgets/way-page/parts", test_way_page_parts);
  g_test_add_func ("/widgets/way-page/narrow", test_way_page_narrow);
  g_test_add_func ("/widgets/way-page/pictures", test_way_page_pictures);

  return g_test_run ();
}
