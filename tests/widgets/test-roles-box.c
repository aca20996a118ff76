// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-roles-box.h"
#include "talk-support.h"

typedef struct
{
  MendChoices *choices;
  GtkWidget *box;
  int n_begun;
  int n_waits;
} Fixture;

static void
count_cb (int *count)
{
  *count += 1;
}

static GtkWidget *
make_box_for (MendChoices *choices)
{
  GtkWidget *box = mend_roles_box_new ();

  mend_roles_box_set_choices (MEND_ROLES_BOX (box), choices);
  mend_roles_box_set_person (MEND_ROLES_BOX (box), MEND_SEAT_LEFT, "Anna", "blue");
  mend_roles_box_set_person (MEND_ROLES_BOX (box), MEND_SEAT_RIGHT, "Ben", "orange");

  return box;
}

/* On its page it scrolls. */
static GtkWidget *
make_box (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", make_box_for (choices),
                       "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->choices = talk_support_make_choices ("own-it");
  self->box = g_object_ref_sink (make_box_for (self->choices));
  g_signal_connect_swapped (self->box, "begin", G_CALLBACK (count_cb), &self->n_begun);
  g_signal_connect_swapped (self->box, "wait", G_CALLBACK (count_cb), &self->n_waits);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->box);
  g_assert_finalize_object (self->choices);
}

/* Of a type, the one for left or for right. */
static GtkWidget *
find_nth (GtkWidget *root, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
find_of (Fixture *self, GType type, MendSeat seat)
{
  guint n = seat == MEND_SEAT_RIGHT;
  GtkWidget *found = find_nth (self->box, type, &n);

  g_assert_nonnull (found);

  return found;
}

static void
say_hurt (Fixture *self, MendSeat seat)
{
  gtk_toggle_button_set_active (find_of (self, GTK_TYPE_TOGGLE_BUTTON, seat), TRUE);
}

static void
stir (Fixture *self, MendSeat seat, double value)
{
  gtk_range_set_value (find_of (self, GTK_TYPE_SCALE, seat), value);
}

static GtkWidget *
find_button (Fixture *self, const char *label)
{
  GtkWidget *found = widget_test_find (self->box, GTK_TYPE_LABEL, label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

static void
test_roles_box_both (Fixture *self, gconstpointer data)
{
  GtkWidget *begin = find_button (self, "Begin");

  g_test_summary ("It begins when it was said who was hurt; nobody has to agree to more.");

  g_assert_false (gtk_widget_get_sensitive (begin));
  g_assert_null (widget_test_find (self->box, GTK_TYPE_CHECK_BUTTON, NULL));
  say_hurt (self, MEND_SEAT_RIGHT);
  g_assert_cmpint (mend_choices_get_hurt (self->choices), ==, MEND_SEAT_RIGHT);
  g_assert_true (gtk_widget_get_sensitive (begin));
  g_signal_emit_by_name (begin, "clicked");
  g_assert_cmpint (self->n_begun, ==, 1);
}

static void
test_roles_box_stirred (Fixture *self, gconstpointer data)
{
  GtkWidget *begin = find_button (self, "Begin");
  GtkWidget *wait = find_button (self, "Wait 20 Minutes");
  GtkWidget *advice =
      widget_test_find (self->box, GTK_TYPE_LABEL, "Twenty minutes of quiet first can help.");

  g_test_summary ("Above five some quiet is offered, and the talk can begin all the same.");

  say_hurt (self, MEND_SEAT_LEFT);
  stir (self, MEND_SEAT_LEFT, 5);
  g_assert_false (gtk_widget_get_visible (wait));

  stir (self, MEND_SEAT_RIGHT, 6);
  g_assert_true (gtk_widget_get_visible (wait));
  g_assert_true (gtk_widget_get_visible (advice));
  g_assert_true (gtk_widget_get_sensitive (begin));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (begin)), ==, "Start Anyway");
  g_signal_emit_by_name (wait, "clicked");
  g_assert_cmpint (self->n_waits, ==, 1);

  stir (self, MEND_SEAT_RIGHT, 2);
  g_assert_false (gtk_widget_get_visible (wait));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (begin)), ==, "Begin");
}

static void
test_roles_box_advised_against (Fixture *self, gconstpointer data)
{
  mend_roles_box_set_is_advised_against (MEND_ROLES_BOX (self->box), TRUE);
  g_assert_nonnull (find_button (self, "Start Anyway"));
  g_assert_false (gtk_widget_get_visible (find_button (self, "Wait 20 Minutes")));
  widget_test_assert_named (self->box);
}

static void
test_roles_box_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_box);
}

static void
test_roles_box_pictures (void)
{
  widget_test_pictures (make_box, "roles-box");
}

static void
add_test (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  add_test ("/widgets/roles-box/both", test_roles_box_both);
  add_test ("/widgets/roles-box/stirred", test_roles_box_stirred);
  add_test ("/widgets/roles-box/advised-against", test_roles_box_advised_against);
  g_test_add_func ("/widgets/roles-box/narrow", test_roles_box_narrow);
  g_test_add_func ("/widgets/roles-box/pictures", test_roles_box_pictures);

  return g_test_run ();
}
