// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-limits.h"

typedef struct
{
  GtkWidget *limits;
  GtkDropDown *depth;
  GtkDropDown *role;
  GtkToggleButton *left;
  GtkToggleButton *right;
  guint n_changed;
} Fixture;

static void
changed_cb (guint *n_changed)
{
  (*n_changed)++;
}

/* The second drop-down of the widget comes after the first. */
static GtkDropDown *
find_role (GtkDropDown *depth)
{
  return GTK_DROP_DOWN (gtk_widget_get_next_sibling (GTK_WIDGET (depth)));
}

static GtkWidget *
make_open (void)
{
  GtkWidget *limits = mend_card_limits_new ();

  mend_card_limits_set_names (MEND_CARD_LIMITS (limits), "Anna", "Ben");
  gtk_expander_set_expanded (GTK_EXPANDER (widget_test_find (limits, GTK_TYPE_EXPANDER, NULL)),
                             TRUE);

  return limits;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->limits = g_object_ref_sink (make_open ());
  self->depth = GTK_DROP_DOWN (widget_test_find (self->limits, GTK_TYPE_DROP_DOWN, NULL));
  self->role = find_role (self->depth);
  self->left = GTK_TOGGLE_BUTTON (widget_test_find (self->limits, GTK_TYPE_TOGGLE_BUTTON, "Anna"));
  self->right = GTK_TOGGLE_BUTTON (widget_test_find (self->limits, GTK_TYPE_TOGGLE_BUTTON, "Ben"));
  g_signal_connect_swapped (self->limits, "changed", G_CALLBACK (changed_cb), &self->n_changed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->limits);
}

static void
assert_limits (Fixture *self, MendDepth depth, MendAudience role)
{
  g_assert_cmpint (mend_card_limits_get_depth (MEND_CARD_LIMITS (self->limits)), ==, depth);
  g_assert_cmpint (mend_card_limits_get_role (MEND_CARD_LIMITS (self->limits)), ==, role);
}

static void
press_both (Fixture *self)
{
  gtk_toggle_button_set_active (self->left, TRUE);
  gtk_toggle_button_set_active (self->right, TRUE);
}

static void
test_card_limits_need_both (Fixture *self, gconstpointer data)
{
  gtk_drop_down_set_selected (self->depth, 2);
  gtk_drop_down_set_selected (self->role, 1);
  gtk_toggle_button_set_active (self->left, TRUE);
  assert_limits (self, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  g_assert_cmpuint (self->n_changed, ==, 0);

  gtk_toggle_button_set_active (self->right, TRUE);
  assert_limits (self, MEND_DEPTH_DEEPEST, MEND_AUDIENCE_HURT);
  g_assert_cmpuint (self->n_changed, ==, 1);

  /* One of them is enough to go back. */
  gtk_toggle_button_set_active (self->left, FALSE);
  assert_limits (self, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  g_assert_cmpuint (self->n_changed, ==, 2);
}

static void
test_card_limits_are_chosen_as_they_stand (Fixture *self, gconstpointer data)
{
  gtk_drop_down_set_selected (self->depth, 1);
  press_both (self);
  assert_limits (self, MEND_DEPTH_DEEPER, MEND_AUDIENCE_EITHER);

  gtk_drop_down_set_selected (self->depth, 2);
  g_assert_false (gtk_toggle_button_get_active (self->left));
  g_assert_false (gtk_toggle_button_get_active (self->right));
  assert_limits (self, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
}

static void
test_card_limits_forget_a_role (Fixture *self, gconstpointer data)
{
  g_test_summary ("A role is that of one person; how deep it goes was chosen by both for both.");

  gtk_drop_down_set_selected (self->depth, 1);
  gtk_drop_down_set_selected (self->role, 2);
  press_both (self);
  assert_limits (self, MEND_DEPTH_DEEPER, MEND_AUDIENCE_RESPONSIBLE);

  mend_card_limits_forget_role (MEND_CARD_LIMITS (self->limits));
  assert_limits (self, MEND_DEPTH_DEEPER, MEND_AUDIENCE_EITHER);
  g_assert_cmpuint (gtk_drop_down_get_selected (self->role), ==, 0);
}

static void
test_card_limits_pictures (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->limits);
  widget_test_assert_narrow (make_open);
  widget_test_pictures (make_open, "card-limits");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/card-limits/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("need-both", test_card_limits_need_both);
  ADD ("are-chosen-as-they-stand", test_card_limits_are_chosen_as_they_stand);
  ADD ("forget-a-role", test_card_limits_forget_a_role);
  ADD ("pictures", test_card_limits_pictures);

  return g_test_run ();
}
