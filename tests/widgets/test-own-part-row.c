// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-part-row.h"

#include "widget-test.h"

static MendOwnWay *
make_way (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);

  for (guint i = 0; i < 2; i++)
    {
      MendOwnPart *part = mend_own_part_new ();

      g_free (part->title);
      part->title = g_strdup ("Tell");
      g_ptr_array_add (way->parts, part);
    }

  return way;
}

/* A row is updated by its page, after each change. */
static GtkWindow *
show_row (MendOwnWay *way, GtkWidget **row)
{
  GtkWidget *list = gtk_list_box_new ();

  *row = mend_own_part_row_new (way, 0);
  g_signal_connect (*row, "changed", G_CALLBACK (mend_own_part_row_update), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), *row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (*row), TRUE);

  return widget_test_show (list, 360, 800);
}

static void
test_own_part_row_says_what_does_not_fit (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  const MendOwnPart *part = g_ptr_array_index (way->parts, 0);
  GtkWidget *row;
  GtkWindow *window = show_row (way, &row);
  GtkWidget *spin = widget_test_find (row, GTK_TYPE_SPIN_BUTTON, NULL);

  g_assert_nonnull (spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 30);
  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL,
                                      "The longest is an hour or less, and not below the length."));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 2.5);
  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL, "Each, one after the other"));
  g_assert_cmpuint (part->length, ==, 150);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 0);
  g_assert_cmpuint (part->most, ==, 0);
  g_assert_cmpint (mend_own_way_check_part (way, 0), ==, MEND_OWN_FAULT_NONE);
  widget_test_close (window);
}

static void
test_own_part_row_says_it_while_it_is_typed (void)
{
  static const struct
  {
    const char *text;
    MendOwnFault fault;
  } typed[] = {
    { "9", MEND_OWN_FAULT_NONE },     { "90", MEND_OWN_FAULT_LENGTH },
    { "0.1", MEND_OWN_FAULT_LENGTH }, { "99999999999999999999", MEND_OWN_FAULT_LENGTH },
    { "-3", MEND_OWN_FAULT_NONE },    { "nan", MEND_OWN_FAULT_NONE },
    { "inf", MEND_OWN_FAULT_NONE },   { "2.5", MEND_OWN_FAULT_NONE },
  };
  g_autoptr (MendOwnWay) way = make_way ();
  const MendOwnPart *part = g_ptr_array_index (way->parts, 0);
  GtkWidget *row;
  GtkWindow *window = show_row (way, &row);
  GtkEditable *spin = GTK_EDITABLE (widget_test_find (row, GTK_TYPE_SPIN_BUTTON, NULL));

  g_test_summary ("What does not fit is said with the letter that makes it so, and goes with it.");

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (spin, typed[i].text);
      g_assert_cmpint (mend_own_way_check_part (way, 0), ==, typed[i].fault);
      g_assert_cmpint (
          widget_test_find (row, GTK_TYPE_LABEL, "The length is ten seconds to an hour.") != NULL,
          ==, typed[i].fault != MEND_OWN_FAULT_NONE);
    }

  g_assert_cmpuint (part->length, ==, 150);
  widget_test_close (window);
}

static void
take_move_cb (GtkWidget *row, int by, int *moved)
{
  *moved += by;
}

static void
test_own_part_row_moves_within_the_list (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  GtkWidget *row;
  GtkWindow *window = show_row (way, &row);
  int moved = 0;

  g_signal_connect (row, "move", G_CALLBACK (take_move_cb), &moved);
  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_cmpint (moved, ==, 0);
  widget_test_assert_named (row);
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/own-part-row/says-what-does-not-fit",
                   test_own_part_row_says_what_does_not_fit);
  g_test_add_func ("/widgets/own-part-row/says-it-while-it-is-typed",
                   test_own_part_row_says_it_while_it_is_typed);
  g_test_add_func ("/widgets/own-part-row/moves-within-the-list",
                   test_own_part_row_moves_within_the_list);

  return g_test_run ();
}
