// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help/mend-reading-box.h"
#include "ways/mend-stem.h"

static MendReading *
make_reading (void)
{
  g_autoptr (GListStore) paragraphs = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendStem) first = mend_stem_new ("Nothing has to be decided today.");
  g_autoptr (MendStem) second = mend_stem_new ("Sleep, food and one person who listens.");

  g_list_store_append (paragraphs, first);
  g_list_store_append (paragraphs, second);

  return g_object_new (MEND_TYPE_READING, "id", "now", "title", "Today", "paragraphs", paragraphs,
                       NULL);
}

static GtkWidget *
make_box (void)
{
  g_autoptr (MendReading) reading = make_reading ();

  return mend_reading_box_new (reading, TRUE);
}

static void
test_reading_box_shows_its_text (void)
{
  g_autoptr (MendReading) reading = make_reading ();
  GtkWidget *box = g_object_ref_sink (mend_reading_box_new (reading, FALSE));
  GtkWidget *with_title = g_object_ref_sink (make_box ());

  g_assert_nonnull (
      widget_test_find (box, GTK_TYPE_LABEL, "Sleep, food and one person who listens."));
  g_assert_null (widget_test_find (box, GTK_TYPE_LABEL, "Today"));
  g_assert_nonnull (widget_test_find (with_title, GTK_TYPE_LABEL, "Today"));
  g_assert_null (widget_test_find (with_title, GTK_TYPE_BUTTON, NULL));

  g_assert_finalize_object (box);
  g_assert_finalize_object (with_title);
}

static void
test_reading_box_narrow (void)
{
  widget_test_assert_narrow (make_box);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/reading-box/shows-its-text", test_reading_box_shows_its_text);
  g_test_add_func ("/widgets/reading-box/narrow", test_reading_box_narrow);

  return g_test_run ();
}
