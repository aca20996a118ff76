// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "talk/mend-sign.h"

static MendSign *
make_sign (const char *text, const char *name)
{
  MendSign *sign = MEND_SIGN (mend_sign_new ());

  mend_sign_set_person (sign, MEND_SEAT_LEFT, "blue");
  mend_sign_set_text (sign, text, name);

  return sign;
}

static void
set_scale (MendSign *sign, gboolean is_tight, guint most_rank)
{
  const MendScale scale = {
    .width = 800,
    .height = 600,
    .factor = 1,
    .is_tight = is_tight,
    .most_rank = most_rank,
  };

  mend_scaled_set_scale (MEND_SCALED (sign), &scale);
}

static int
measure (MendSign *sign, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (sign), orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkLabel *
find_label (MendSign *sign)
{
  return GTK_LABEL (widget_test_find (GTK_WIDGET (sign), GTK_TYPE_LABEL, NULL));
}

static void
test_two_lines (void)
{
  MendSign *sign = g_object_ref_sink (make_sign ("Anna speaks", "Anna"));
  int one_line;

  g_test_summary ("It goes on in a second line for want of room, and is not cut off for it.");

  set_scale (sign, TRUE, 0);
  one_line = measure (sign, GTK_ORIENTATION_VERTICAL, 800);
  g_assert_cmpint (one_line, >=, 54);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_VERTICAL, 280), ==, 2 * one_line);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_HORIZONTAL, -1), <, 280);

  /* To be larger is no reason for a second line. */
  set_scale (sign, FALSE, 0);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_HORIZONTAL, -1), >, 280);

  g_assert_finalize_object (sign);
}

static void
assert_cut (const char *name, const char *unit)
{
  g_autofree char *text = g_strconcat ("Now ", name, " speaks", NULL);
  MendSign *sign = make_sign (text, name);
  GtkWindow *window = NULL;
  const char *shown = NULL;
  g_autofree char *kept = NULL;
  gsize length;

  set_scale (sign, TRUE, 0);
  window = widget_test_show (GTK_WIDGET (sign), 400, 300);
  shown = gtk_label_get_text (find_label (sign));

  g_assert_true (g_str_has_prefix (shown, "Now "));
  g_assert_true (g_str_has_suffix (shown, "… speaks"));
  kept =
      g_strndup (shown + strlen ("Now "), strlen (shown) - strlen ("Now ") - strlen ("… speaks"));
  length = strlen (kept);
  g_assert_cmpuint (length, >, 0);
  g_assert_cmpuint (length % strlen (unit), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_label (sign)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, text);

  widget_test_close (window);
}

static void
test_long_name (void)
{
  g_autofree char *wide = g_strnfill (200, 'W');
  g_autofree char *families = NULL;
  const char *const family[] = {
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧",
    "👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧", NULL
  };

  g_test_summary ("A long name is cut off between what people see as characters, and no verb is.");

  assert_cut (wide, "W");
  families = g_strjoinv ("", (char **) family);
  assert_cut (families, family[0]);
}

static void
test_rank (void)
{
  MendSign *sign = g_object_ref_sink (make_sign ("Anna", "Anna"));

  g_test_summary ("With a rank it gives way; without one it never does.");

  set_scale (sign, TRUE, 0);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_VERTICAL, 800), >, 0);

  mend_sign_set_rank (sign, 2);
  set_scale (sign, TRUE, 2);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_VERTICAL, 800), >, 0);
  set_scale (sign, TRUE, 1);
  g_assert_cmpint (measure (sign, GTK_ORIENTATION_VERTICAL, 800), ==, 0);

  g_assert_finalize_object (sign);
}

static void
test_person (void)
{
  MendSign *sign = g_object_ref_sink (make_sign ("Anna speaks", "Anna"));

  g_test_summary ("Shape and colour are those of the person; what is about nobody has neither.");

  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (sign), "mend-blue"));
  mend_sign_set_person (sign, MEND_SEAT_RIGHT, "teal");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (sign), "mend-blue"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (sign), "mend-teal"));

  mend_sign_set_person (sign, MEND_SEAT_NONE, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (sign), "mend-teal"));

  mend_sign_set_text (sign, "", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sign)));

  g_assert_finalize_object (sign);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/sign/two-lines", test_two_lines);
  g_test_add_func ("/widgets/sign/long-name", test_long_name);
  g_test_add_func ("/widgets/sign/rank", test_rank);
  g_test_add_func ("/widgets/sign/person", test_person);

  return g_test_run ();
}
