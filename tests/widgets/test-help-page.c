// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help/mend-helpline.h"
#include "help/mend-reading.h"
#include "mend-help-page.h"
#include "ways/mend-stem.h"

static MendHelpline *
make_line (MendHelplineKind kind, const char *name, const char *number)
{
  return g_object_new (MEND_TYPE_HELPLINE, "kind", kind, "name", name, "number", number, "for-whom",
                       "For women, and for people close to them", "hours", "Day and night",
                       "source", "example.org/who-helps", "as-of", "2026-11", NULL);
}

static MendHelpCountry *
make_country (const char *name, const char *first_number, const char *second_number)
{
  g_autoptr (GListStore) lines = g_list_store_new (MEND_TYPE_HELPLINE);
  g_autoptr (MendHelpline) first = make_line (MEND_HELPLINE_EMERGENCY, NULL, first_number);
  g_autoptr (MendHelpline) second =
      make_line (strchr (second_number, '.') != NULL ? MEND_HELPLINE_WEB : MEND_HELPLINE_PHONE,
                 "Somebody", second_number);

  g_list_store_append (lines, first);
  g_list_store_append (lines, second);

  return g_object_new (MEND_TYPE_HELP_COUNTRY, "id", "xx", "name", name, "lines", lines, NULL);
}

static void
add_reading (GListStore *readings, const char *id, const char *title, const char *text)
{
  g_autoptr (GListStore) paragraphs = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendStem) paragraph = mend_stem_new (text);
  g_autoptr (MendReading) reading = NULL;

  g_list_store_append (paragraphs, paragraph);
  reading =
      g_object_new (MEND_TYPE_READING, "id", id, "title", title, "paragraphs", paragraphs, NULL);
  g_list_store_append (readings, reading);
}

static GtkWidget *
make_page (void)
{
  g_autoptr (MendHelpCountry) everywhere = make_country (NULL, "112", "lila.help");
  g_autoptr (MendHelpCountry) austria = make_country ("Austria", "133", "0800 222 555");
  g_autoptr (MendHelpCountry) kingdom = make_country ("United Kingdom", "999", "0808 2000 247");
  g_autoptr (GListStore) countries = g_list_store_new (MEND_TYPE_HELP_COUNTRY);

  g_autoptr (GListStore) readings = g_list_store_new (MEND_TYPE_READING);

  add_reading (readings, "therapist-questions", "Questions to Ask",
               "How do the first sessions run?");
  add_reading (readings, "therapist-signs", "When to Look Further", "Forgiving is hurried.");
  add_reading (readings, "now-hurt", "For the One Who Was Hurt",
               "Nothing has to be decided today.");
  add_reading (readings, "now-responsible", "For the One Who Takes Responsibility",
               "It may not come back.");
  g_list_store_append (countries, austria);
  g_list_store_append (countries, kingdom);

  return mend_help_page_new (everywhere, G_LIST_MODEL (countries), G_LIST_MODEL (readings));
}

static GtkDropDown *
find_chooser (GtkWidget *page)
{
  return GTK_DROP_DOWN (widget_test_find (page, GTK_TYPE_DROP_DOWN, NULL));
}

static void
count_type (GtkWidget *root, GType type, int *count)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    (*count)++;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_type (child, type, count);
}

static void
test_help_page_asks_nothing (void)
{
  const GType types[] = { GTK_TYPE_CHECK_BUTTON, GTK_TYPE_EDITABLE, GTK_TYPE_SWITCH,
                          GTK_TYPE_SCALE,        GTK_TYPE_BUTTON,   GTK_TYPE_LINK_BUTTON };
  GtkWidget *page = make_page ();
  GtkWidget *questions = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("No question can be answered.");

  gtk_expander_set_expanded (GTK_EXPANDER (questions), TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      int count = 0;

      count_type (questions, types[i], &count);
      g_assert_cmpint (count, ==, 0);
    }

  widget_test_close (window);
}

static void
test_help_page_forgets (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *page = make_page ();
  GtkWidget *other = gtk_label_new ("");
  GtkWidget *questions = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);
  GtkWindow *window = NULL;
  GtkAdjustment *adjustment = NULL;

  g_test_summary ("Who leaves the page leaves no trace of what was read.");

  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_stack_add_child (GTK_STACK (stack), other);
  window = widget_test_show (stack, 360, 400);
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (widget_test_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL)));

  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (questions)));
  gtk_expander_set_expanded (GTK_EXPANDER (questions), TRUE);
  gtk_drop_down_set_selected (find_chooser (page), 2);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "0808 2000 247"));
  gtk_test_widget_wait_for_draw (page);
  gtk_adjustment_set_value (adjustment, 100);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 50);

  gtk_stack_set_visible_child (GTK_STACK (stack), other);
  gtk_stack_set_visible_child (GTK_STACK (stack), page);
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (questions)));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_chooser (page)), ==, 0);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "0808 2000 247"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);

  widget_test_close (window);
}

static void
test_help_page_countries (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());

  g_test_summary ("No country is chosen before a person does; then its people are to be seen.");

  g_assert_cmpuint (gtk_drop_down_get_selected (find_chooser (page)), ==, 0);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "133"));

  gtk_drop_down_set_selected (find_chooser (page), 1);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "133"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "0800 222 555"));

  gtk_drop_down_set_selected (find_chooser (page), 2);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "0800 222 555"));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "999"));

  g_assert_finalize_object (page);
}

static void
set_unfolded (GtkWidget *root, gboolean is_unfolded)
{
  if (GTK_IS_EXPANDER (root))
    gtk_expander_set_expanded (GTK_EXPANDER (root), is_unfolded);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_unfolded (child, is_unfolded);
}

static void
assert_folded (GtkWidget *root)
{
  if (GTK_IS_EXPANDER (root))
    g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_folded (child);
}

static void
test_help_page_folds_everything (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *page = make_page ();
  GtkWidget *other = gtk_label_new ("");
  GtkWindow *window = NULL;

  g_test_summary ("What was read, of therapists and of what helps now, is folded again.");

  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_stack_add_child (GTK_STACK (stack), other);
  window = widget_test_show (stack, 360, 640);
  set_unfolded (page, TRUE);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Forgiving is hurried."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Nothing has to be decided today."));

  gtk_stack_set_visible_child (GTK_STACK (stack), other);
  assert_folded (page);

  widget_test_close (window);
}

static void
find_in_order (GtkWidget *root, const char *const *texts, gsize *found)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), texts[*found]) == 0)
    (*found)++;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_in_order (child, texts, found);
}

static void
test_help_page_order (void)
{
  const char *const texts[] = { "In danger now",           "112",
                                "People to call",          "lila.help",
                                "Questions to Read Alone", "Finding a Therapist",
                                "What Helps Now",          NULL };
  GtkWidget *page = g_object_ref_sink (make_page ());
  gsize found = 0;

  g_test_summary ("What is needed first comes first.");

  find_in_order (page, texts, &found);
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (texts) - 1);

  g_assert_finalize_object (page);
}

static void
test_help_page_focus (void)
{
  GtkWidget *page = make_page ();
  GtkWidget *number = widget_test_find (page, GTK_TYPE_LABEL, "112");
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("The page can be scrolled by keys, and nothing on it is marked when it opens.");

  gtk_widget_grab_focus (page);
  g_assert_true (GTK_IS_VIEWPORT (gtk_window_get_focus (window)));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (number), NULL, NULL));

  widget_test_close (window);
}

static GtkWidget *
make_unfolded (void)
{
  GtkWidget *page = make_page ();

  set_unfolded (page, TRUE);
  gtk_drop_down_set_selected (find_chooser (page), 2);

  return page;
}

static void
test_help_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_unfolded);
}

static void
test_help_page_pictures (void)
{
  widget_test_pictures (make_page, "help-page");
  widget_test_pictures (make_unfolded, "help-page-unfolded");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/help-page/asks-nothing", test_help_page_asks_nothing);
  g_test_add_func ("/widgets/help-page/forgets", test_help_page_forgets);
  g_test_add_func ("/widgets/help-page/countries", test_help_page_countries);
  g_test_add_func ("/widgets/help-page/folds-everything", test_help_page_folds_everything);
  g_test_add_func ("/widgets/help-page/order", test_help_page_order);
  g_test_add_func ("/widgets/help-page/focus", test_help_page_focus);
  g_test_add_func ("/widgets/help-page/narrow", test_help_page_narrow);
  g_test_add_func ("/widgets/help-page/pictures", test_help_page_pictures);

  return g_test_run ();
}
