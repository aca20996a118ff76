// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-plan-builder.h"
#include "widget-test.h"

#include "setup/mend-roles-box.h"
#include "setup/mend-set-up-page.h"
#include "talk-support.h"
#include "ways/mend-variant.h"

static GtkWidget *
make_page_for (const char *format_id, const char *left, const char *right)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices (format_id);
  GtkWidget *page = mend_set_up_page_new (choices);

  mend_set_up_page_set_person (MEND_SET_UP_PAGE (page), MEND_SEAT_LEFT, left, "blue");
  mend_set_up_page_set_person (MEND_SET_UP_PAGE (page), MEND_SEAT_RIGHT, right, "orange");

  return page;
}

static GtkWidget *
make_page (void)
{
  return make_page_for ("turns", "Anna", "Ben");
}

/* A later talk, with all that can stand on the page. */
static GtkWidget *
make_full (void)
{
  GtkWidget *page = make_page_for ("ofnr", "Maximiliane", "Ben 🌻");
  MendSetUpPage *set_up = MEND_SET_UP_PAGE (page);

  mend_set_up_page_set_last_kept (set_up, "We eat together on Sundays, and the phones stay in the "
                                          "kitchen.");
  mend_set_up_page_add_topic (set_up, "aside:1", "Who drives on Saturday");
  mend_set_up_page_choose_topic (set_up, NULL, "The holidays");

  return page;
}

static GtkWidget *
make_long (void)
{
  g_autofree char *left = g_strnfill (200, 'W');
  g_autofree char *topic = g_strnfill (500, 'w');
  GtkWidget *page = make_page_for ("floor", left, "سارة");

  mend_set_up_page_set_last_kept (MEND_SET_UP_PAGE (page), topic);
  mend_set_up_page_add_topic (MEND_SET_UP_PAGE (page), "aside:1", topic);

  return page;
}

/* A heavy talk, late in the evening. */
static GtkWidget *
make_roles (void)
{
  GtkWidget *page = make_page_for ("own-it", "Anna", "Ben");

  mend_set_up_page_set_advice (MEND_SET_UP_PAGE (page), MEND_HEAVY_LATE);

  return page;
}

static MendChoices *
get_choices (GtkWidget *page)
{
  return mend_set_up_page_get_choices (MEND_SET_UP_PAGE (page));
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
press (GtkWidget *page, const char *label)
{
  GtkWidget *found = widget_test_find (page, GTK_TYPE_LABEL, label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_set_up_page_first_talk (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  g_autoptr (MendPlan) plan = NULL;
  int count = 0;

  g_test_summary ("One press begins the first talk: two turns of two minutes for each.");

  g_signal_connect_swapped (page, "begin", G_CALLBACK (count_cb), &count);
  press (page, "Ben Begins");
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (mend_choices_get_first (get_choices (page)), ==, MEND_SEAT_RIGHT);

  plan = mend_plan_builder_make_plan (get_choices (page));
  g_assert_cmpstr (plan->topic_id, ==, "today");
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 4);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (mend_plan_get_part (plan, i)->length_ms, ==, 120000);
      g_assert_cmpint (mend_plan_get_part (plan, i)->speaker, ==,
                       i % 2 == 0 ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT);
    }

  press (page, "Anna Begins");
  g_assert_cmpint (mend_choices_get_first (get_choices (page)), ==, MEND_SEAT_LEFT);

  g_assert_finalize_object (page);
}

static void
test_set_up_page_texts (void)
{
  const char *const texts[] = {
    "Two minutes each, twice. One speaks, the other only listens. Then you change.",
    "Nobody needs the right words. “I do not know yet” is a turn, too.",
    "Either of you can stop at any time and needs no reason.",
    "What about?",
    "Two turns each, about 10 minutes",
    "Phones away, if you can.",
    "Who speaks first?",
  };
  GtkWidget *page = g_object_ref_sink (make_page ());
  int count = 0;

  g_test_summary ("What the first talk is, how long it takes, and that it can be another time.");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, texts[i]));

  g_signal_connect_swapped (page, "another-time", G_CALLBACK (count_cb), &count);
  press (page, "Another Time");
  g_assert_cmpint (count, ==, 1);

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_set_up_page_topics (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = NULL;

  g_test_summary ("A row chooses its topic, also one that was put aside.");

  mend_set_up_page_add_topic (MEND_SET_UP_PAGE (page), "aside:1", "Money & <time>");
  window = widget_test_show (page, 360, 640);

  gtk_widget_activate (find_row (page, "What I need this week"));
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "week");

  gtk_widget_activate (find_row (page, "For another time: Money & <time>"));
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "aside:1");
  g_assert_cmpstr (mend_choices_get_topic (get_choices (page)), ==, "Money & <time>");

  gtk_widget_activate (find_row (page, "How I am today"));
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "today");

  widget_test_close (window);
}

static void
test_set_up_page_own_topic (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *entry = widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL);

  g_test_summary ("Something else opens a field, which leads on to the button.");

  g_assert_false (gtk_widget_get_mapped (entry));
  gtk_widget_activate (find_row (page, "Something else"));
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  g_assert_null (mend_choices_get_topic (get_choices (page)));
  g_assert_cmpint (adw_entry_row_get_input_hints (ADW_ENTRY_ROW (entry)), ==,
                   GTK_INPUT_HINT_PRIVATE);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Your mother & <b>");
  g_assert_cmpstr (mend_choices_get_topic (get_choices (page)), ==, "Your mother & <b>");
  g_assert_null (mend_choices_get_topic_id (get_choices (page)));

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  g_assert_true (gtk_widget_is_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "Anna Begins"),
                                         gtk_window_get_focus (window)));

  gtk_widget_activate (find_row (page, "How I am today"));
  g_assert_false (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "today");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "today");

  widget_test_close (window);
}

static void
test_set_up_page_choose_topic (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  MendSetUpPage *set_up = MEND_SET_UP_PAGE (page);
  GtkWidget *entry = widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL);

  g_test_summary ("A topic comes back with its id, until another is written in its place.");

  mend_set_up_page_add_topic (set_up, "aside:1", "Money");
  mend_set_up_page_choose_topic (set_up, "aside:1", "Money");
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "aside:1");
  g_assert_false (gtk_widget_get_visible (entry));

  mend_set_up_page_choose_topic (set_up, "week", "What I need this week");
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "week");

  mend_set_up_page_choose_topic (set_up, "aside:2", "The garden");
  g_assert_true (gtk_widget_get_visible (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "The garden");
  g_assert_cmpstr (mend_choices_get_topic (get_choices (page)), ==, "The garden");
  g_assert_cmpstr (mend_choices_get_topic_id (get_choices (page)), ==, "aside:2");

  gtk_editable_set_text (GTK_EDITABLE (entry), "The house");
  g_assert_cmpstr (mend_choices_get_topic (get_choices (page)), ==, "The house");
  g_assert_null (mend_choices_get_topic_id (get_choices (page)));

  mend_set_up_page_choose_topic (set_up, NULL, "Sleep");
  g_assert_cmpstr (mend_choices_get_topic (get_choices (page)), ==, "Sleep");
  g_assert_null (mend_choices_get_topic_id (get_choices (page)));

  g_assert_finalize_object (page);
}

static void
test_set_up_page_last_kept (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  GtkWidget *question = widget_test_find (page, GTK_TYPE_LABEL, "Is it still right?");
  GtkWidget *box = gtk_widget_get_parent (question);

  g_test_summary ("What was kept last time comes first, if there is any.");

  g_assert_false (gtk_widget_get_visible (box));
  mend_set_up_page_set_last_kept (MEND_SET_UP_PAGE (page), "Sundays & <together>");
  g_assert_true (gtk_widget_get_visible (box));
  g_assert_nonnull (
      widget_test_find (box, GTK_TYPE_LABEL, "Last time you kept: Sundays & <together>"));
  mend_set_up_page_set_last_kept (MEND_SET_UP_PAGE (page), NULL);
  g_assert_false (gtk_widget_get_visible (box));

  g_assert_finalize_object (page);
}

static void
test_set_up_page_keys (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *focus;

  g_test_summary ("The keys begin with the topic that is chosen.");

  gtk_widget_grab_focus (page);
  focus = gtk_window_get_focus (window);
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, find_row (page, "How I am today")));

  mend_set_up_page_choose_topic (MEND_SET_UP_PAGE (page), NULL, "Sleep");
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)));

  widget_test_close (window);
}

static void
get_bounds (GtkWidget *page, const char *label, graphene_rect_t *bounds)
{
  GtkWidget *button =
      gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, label), GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_compute_bounds (button, page, bounds));
}

static void
test_set_up_page_right_to_left (void)
{
  GtkWidget *page;
  GtkWindow *window;
  graphene_rect_t left;
  graphene_rect_t right;

  g_test_summary ("The left person's button is on the left in every script, and no smaller.");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = make_page_for ("turns", "Maximiliane", "Jo");
  window = widget_test_show (page, 800, 640);
  get_bounds (page, "Maximiliane Begins", &left);
  get_bounds (page, "Jo Begins", &right);
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
  g_assert_cmpfloat (ABS (left.size.width - right.size.width), <, 2);
  widget_test_picture (GTK_WIDGET (window), "set-up-page-rtl");

  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_set_up_page_variants (void)
{
  GtkWidget *page = g_object_ref_sink (make_page_for ("dialogue", "Anna", "Ben"));
  GtkWidget *check =
      widget_test_find (find_row (page, "One Turn of Three Minutes"), GTK_TYPE_CHECK_BUTTON, NULL);
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary ("A variant is chosen by its row, and the lengths follow.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "In which form?"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (mend_variant_get_id (mend_choices_get_variant (get_choices (page))), ==,
                   "small");
  plan = mend_plan_builder_make_plan (get_choices (page));
  g_assert_cmpuint (mend_plan_builder_count_turns (get_choices (page)), ==, 2);

  g_assert_finalize_object (page);
}

static void
test_set_up_page_roles (void)
{
  GtkWidget *page = g_object_ref_sink (make_page_for ("own-it", "Anna", "Ben"));
  GtkWidget *other = g_object_ref_sink (make_page ());
  GtkWidget *question = widget_test_find (page, GTK_TYPE_LABEL, "Who was hurt by it?");
  GtkWidget *first = widget_test_find (page, GTK_TYPE_LABEL, "Who speaks first?");
  GtkWidget *another = widget_test_find (page, GTK_TYPE_LABEL, "Another Time");

  g_test_summary ("Who was hurt is asked where it matters, in the place of who begins.");

  g_assert_true (gtk_widget_is_visible (gtk_widget_get_parent (question)));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (first)));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (another)));
  g_assert_cmpint (mend_choices_get_hurt (get_choices (page)), ==, MEND_SEAT_NONE);

  question = widget_test_find (other, GTK_TYPE_LABEL, "Who was hurt by it?");
  first = widget_test_find (other, GTK_TYPE_LABEL, "Who speaks first?");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (question, MEND_TYPE_ROLES_BOX)));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (first)));

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
  g_assert_finalize_object (other);
}

static void
test_set_up_page_advice (void)
{
  const char *const texts[] = {
    [MEND_HEAVY_TOO_EARLY] = "A few short talks before it can help.",
    [MEND_HEAVY_TODAY] = "There was a heavy talk today. One a day is enough.",
    [MEND_HEAVY_WITHIN_A_DAY] =
        "A heavy talk is less than a day ago. A day between two of them can help.",
  };
  GtkWidget *page = g_object_ref_sink (make_roles ());
  const guint minutes = mend_plan_builder_estimate_minutes (get_choices (page));
  g_autofree char *late = g_strdup_printf (
      "Tell and Own takes %u minutes and some quiet afterwards. It is late for it.", minutes);

  g_test_summary ("A word about the time, and the talk can begin all the same.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, late));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Start Anyway"));

  for (guint i = MEND_HEAVY_TOO_EARLY; i < G_N_ELEMENTS (texts); i++)
    {
      mend_set_up_page_set_advice (MEND_SET_UP_PAGE (page), (MendHeavyAdvice) i);
      g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, texts[i]));
      g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Start Anyway"));
    }

  mend_set_up_page_set_advice (MEND_SET_UP_PAGE (page), MEND_HEAVY_FITS);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "Start Anyway"));

  g_assert_finalize_object (page);
}

static void
test_set_up_page_known (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  const char *explanation = "Nobody needs the right words. “I do not know yet” is a turn, too.";
  GtkExpander *known = GTK_EXPANDER (widget_test_find (page, GTK_TYPE_EXPANDER, NULL));

  g_test_summary ("What is known by now is folded away, and can be unfolded.");

  mend_set_up_page_set_is_known (MEND_SET_UP_PAGE (page), TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (known)));
  g_assert_false (gtk_expander_get_expanded (known));
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, explanation));
  gtk_expander_set_expanded (known, TRUE);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, explanation));

  mend_set_up_page_set_is_known (MEND_SET_UP_PAGE (page), FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (known)));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, explanation));

  g_assert_finalize_object (page);
}

static void
test_set_up_page_about (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  int count = 0;

  g_signal_connect_swapped (page, "about", G_CALLBACK (count_cb), &count);
  press (page, "About This Way to Talk");
  g_assert_cmpint (count, ==, 1);

  g_assert_finalize_object (page);
}

static void
test_set_up_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text and long names.");

  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_full);
  widget_test_assert_narrow (make_long);
  widget_test_assert_narrow (make_roles);
}

static void
test_set_up_page_pictures (void)
{
  GtkWidget *page = make_full ();
  GtkWindow *window = widget_test_show (page, 360, 780);

  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (widget_test_find (page, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  widget_test_picture_end (GTK_WIDGET (window), "set-up-page-end");
  widget_test_close (window);

  widget_test_pictures (make_page, "set-up-page");
  widget_test_pictures (make_full, "set-up-page-full");
  widget_test_pictures (make_long, "set-up-page-long");
  widget_test_pictures (make_roles, "set-up-page-roles");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/set-up-page/first-talk", test_set_up_page_first_talk);
  g_test_add_func ("/widgets/set-up-page/texts", test_set_up_page_texts);
  g_test_add_func ("/widgets/set-up-page/topics", test_set_up_page_topics);
  g_test_add_func ("/widgets/set-up-page/own-topic", test_set_up_page_own_topic);
  g_test_add_func ("/widgets/set-up-page/choose-topic", test_set_up_page_choose_topic);
  g_test_add_func ("/widgets/set-up-page/last-kept", test_set_up_page_last_kept);
  g_test_add_func ("/widgets/set-up-page/keys", test_set_up_page_keys);
  g_test_add_func ("/widgets/set-up-page/right-to-left", test_set_up_page_right_to_left);
  g_test_add_func ("/widgets/set-up-page/variants", test_set_up_page_variants);
  g_test_add_func ("/widgets/set-up-page/roles", test_set_up_page_roles);
  g_test_add_func ("/widgets/set-up-page/advice", test_set_up_page_advice);
  g_test_add_func ("/widgets/set-up-page/known", test_set_up_page_known);
  g_test_add_func ("/widgets/set-up-page/about", test_set_up_page_about);
  g_test_add_func ("/widgets/set-up-page/narrow", test_set_up_page_narrow);
  g_test_add_func ("/widgets/set-up-page/pictures", test_set_up_page_pictures);

  return g_test_run ();
}
