// SPDX-License-Identifier: GPL-3.0-or-later
#include "words-support.h"

#include "cards/mend-card-group.h"
#include "cards/mend-deck.h"
#include "cards/mend-evaluation.h"
#include "mend-manual-clock.h"
#include "ways/mend-stem.h"
#include "widget-test.h"

static GObject *
load (const char *name, const char *id)
{
  g_autofree char *file_name = g_strconcat (name, ".ui", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("MEND_TEST_SOURCE_ROOT"), "data", "content", file_name, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  g_type_ensure (MEND_TYPE_CARD);
  g_type_ensure (MEND_TYPE_CARD_GROUP);
  g_type_ensure (MEND_TYPE_DECK);
  g_type_ensure (MEND_TYPE_EVALUATION);
  g_type_ensure (MEND_TYPE_STEM);

  gtk_builder_add_from_file (builder, path, &error);
  g_assert_no_error (error);

  return g_object_ref (gtk_builder_get_object (builder, id));
}

/* The decks that Mend brings: feelings, then needs. */
GListModel *
words_support_load_decks (void)
{
  GListStore *decks = g_list_store_new (MEND_TYPE_DECK);
  g_autoptr (GObject) feelings = load ("feelings", "deck");
  g_autoptr (GObject) needs = load ("needs", "deck");

  g_list_store_append (decks, feelings);
  g_list_store_append (decks, needs);

  return G_LIST_MODEL (decks);
}

GListModel *
words_support_load_evaluations (void)
{
  return G_LIST_MODEL (load ("evaluations", "evaluations"));
}

/* A talk of two turns, left and right, ready to begin. */
MendTalk *
words_support_make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_plan_new ();

  for (int seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      MendPlanPart *part = mend_plan_part_new ();

      part->speaker = (MendSeat) seat;
      part->begins_turn = TRUE;
      part->turn = part->n_turns = 1;
      part->piece = part->n_pieces = 1;
      part->length_ms = part->most_ms = 120000;
      g_ptr_array_add (plan->parts, part);
    }

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

/* How many writings the log has. */
guint
words_support_count (MendTalk *talk)
{
  MendLog *log = mend_talk_get_log (talk);
  guint n = 0;

  for (guint i = 0; i < mend_log_get_length (log); i++)
    if (mend_event_kind_is_writing (mend_log_get (log, i)->kind))
      n++;

  return n;
}

/* Presses the button that shows @text, as the keyboard does. */
void
words_support_press (GtkWidget *root, const char *text)
{
  GtkWidget *label = widget_test_find (root, GTK_TYPE_LABEL, text);
  GtkWidget *button = NULL;

  g_assert_nonnull (label);
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
activate_shortcuts (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0 &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return TRUE;
        }
    }

  return FALSE;
}

/* What @key does where the keyboard is: the first binding from there upwards that takes it. */
void
words_support_key (GtkWidget *root, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (root));

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (activate_shortcuts (widget, key))
      return;
}
