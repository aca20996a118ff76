// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: remove-pill. */
#include "widget-test.h"

#include "history/mend-tag-list.h"
#include "history/mend-tag.h"

static void
add_tag (GPtrArray *tags, const char *talk_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendTag fields = {
    .talk_id = (char *) talk_id,
    .created = created,
    .text = (char *) text,
  };

  g_ptr_array_add (tags, mend_tag_new (&fields));
}

static GPtrArray *
make_tags (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_tag_unref);

  add_tag (tags, "one", "Holidays");
  add_tag (tags, "one", "<b>Money & rent</b>");
  add_tag (tags, "two", "holidays");
  add_tag (tags, "two", "Work");

  return tags;
}

static GtkWidget *
make_list (void)
{
  GtkWidget *list = mend_tag_list_new ();
  g_autoptr (GPtrArray) tags = make_tags ();

  mend_tag_list_set_tags (MEND_TAG_LIST (list), tags, "one");

  return list;
}

static void
press (GtkWidget *list, const char *text)
{
  g_signal_emit_by_name (widget_test_find (list, GTK_TYPE_BUTTON, text), "clicked");
}

static GtkWidget *
make_open (void)
{
  GtkWidget *list = make_list ();

  press (list, "Add a Tag");

  return list;
}

static void
note_text_cb (char **noted, const char *text)
{
  g_free (*noted);
  *noted = g_strdup (text);
}

static gboolean
is_seen (GtkWidget *list, const char *text)
{
  GtkWidget *label = widget_test_find (list, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static GtkEditable *
find_entry (GtkWidget *list)
{
  return GTK_EDITABLE (widget_test_find (list, GTK_TYPE_ENTRY, NULL));
}

static void
test_tag_list_shows_those_of_the_talk (void)
{
  GtkWidget *list = make_open ();
  GtkWindow *window = widget_test_show (list, 500, 400);

  g_assert_true (is_seen (list, "Holidays"));
  g_assert_true (is_seen (list, "<b>Money & rent</b>"));
  g_assert_false (is_seen (list, "holidays"));
  g_assert_true (is_seen (list, "Work"));

  widget_test_close (window);
}

static void
test_tag_list_adds (void)
{
  GtkWidget *list = make_open ();
  GtkWindow *window = widget_test_show (list, 500, 400);
  g_autofree char *added = NULL;

  g_signal_connect_swapped (list, "add", G_CALLBACK (note_text_cb), &added);

  gtk_editable_set_text (find_entry (list), "   ");
  g_assert_false (
      gtk_widget_get_sensitive (widget_test_find (list, GTK_TYPE_BUTTON, "Add This Tag")));
  g_signal_emit_by_name (find_entry (list), "activate");
  g_assert_null (added);

  gtk_editable_set_text (find_entry (list), "  The   children ");
  press (list, "Add This Tag");
  g_assert_cmpstr (added, ==, "The children");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (list)), ==, "");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_entry (list))));

  widget_test_close (window);
}

static void
test_tag_list_adds_none_twice (void)
{
  GtkWidget *list = make_open ();
  GtkWindow *window = widget_test_show (list, 500, 400);
  g_autofree char *added = NULL;

  g_signal_connect_swapped (list, "add", G_CALLBACK (note_text_cb), &added);
  gtk_editable_set_text (find_entry (list), "HOLIDAYS");
  g_signal_emit_by_name (find_entry (list), "activate");
  g_assert_null (added);

  widget_test_close (window);
}

static void
test_tag_list_takes_a_known_one (void)
{
  GtkWidget *list = make_open ();
  GtkWindow *window = widget_test_show (list, 500, 400);
  g_autofree char *added = NULL;

  g_signal_connect_swapped (list, "add", G_CALLBACK (note_text_cb), &added);
  press (list, "Work");
  g_assert_cmpstr (added, ==, "Work");

  widget_test_close (window);
}

static void
test_tag_list_removes (void)
{
  GtkWidget *list = make_list ();
  GtkWindow *window = widget_test_show (list, 500, 400);
  GtkWidget *label = widget_test_find (list, GTK_TYPE_LABEL, "Holidays");
  g_autofree char *removed = NULL;

  g_signal_connect_swapped (list, "remove", G_CALLBACK (note_text_cb), &removed);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (removed, ==, "Holidays");

  widget_test_close (window);
}

static void
test_tag_list_leaves_what_is_typed (void)
{
  GtkWidget *list = make_open ();
  GtkWindow *window = widget_test_show (list, 500, 400);
  g_autoptr (GPtrArray) tags = make_tags ();

  gtk_editable_set_text (find_entry (list), "Chil");
  add_tag (tags, "one", "Rent");
  mend_tag_list_set_tags (MEND_TAG_LIST (list), tags, "one");
  g_assert_true (is_seen (list, "Rent"));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (list)), ==, "Chil");

  widget_test_close (window);
}

static void
test_tag_list_looks (void)
{
  GtkWidget *list = g_object_ref_sink (make_open ());

  widget_test_assert_named (list);
  g_assert_finalize_object (list);

  widget_test_assert_narrow (make_list);
  widget_test_assert_narrow (make_open);
  widget_test_pictures (make_list, "tag-list");
  widget_test_pictures (make_open, "tag-list-open");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/tag-list/shows-those-of-the-talk",
                   test_tag_list_shows_those_of_the_talk);
  g_test_add_func ("/widgets/tag-list/adds", test_tag_list_adds);
  g_test_add_func ("/widgets/tag-list/adds-none-twice", test_tag_list_adds_none_twice);
  g_test_add_func ("/widgets/tag-list/takes-a-known-one", test_tag_list_takes_a_known_one);
  g_test_add_func ("/widgets/tag-list/removes", test_tag_list_removes);
  g_test_add_func ("/widgets/tag-list/leaves-what-is-typed", test_tag_list_leaves_what_is_typed);
  g_test_add_func ("/widgets/tag-list/looks", test_tag_list_looks);

  return g_test_run ();
}
