// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/mend-path-controller.h"

#include "mend-own-ways.h"
#include "mend-store-check-ins.h"
#include "mend-store-accounts.h"
#include "mend-store-helpers.h"
#include "mend-store-moments.h"

#include <glib/gi18n.h>

/**
 * MendPathController:
 *
 * Finds out what the six steps of the Path say, and leads from them to where they are taken.
 *
 * It goes by what is known of the latest talks, by the promises, which a worker reads, and by the
 * few records of the other kinds. Nothing is said before all of that is known, so that no sentence
 * changes while it is read.
 */
struct _MendPathController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendPathPage *page;
  MendSetUpController *set_up;
  GCancellable *cancellable;

  MendPathFacts facts;
  MendPathIdea idea;
  gboolean is_reading;
  gboolean is_read;
};

/* The day before which nothing is suggested. */
#define NOT_BEFORE "idea-not-before"

G_DEFINE_FINAL_TYPE (MendPathController, mend_path_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendPathController *self)
{
  return mend_context_get_store (self->context);
}

static gboolean
has_action (MendPathController *self, const char *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->window), name) != NULL;
}

static void
show_steps (MendPathController *self, GDateTime *now)
{
  MendPathOffer can_open[MEND_PATH_OFFER_DRAW_CARD + 1] = {
    MEND_PATH_OFFER_START_TALK,
    MEND_PATH_OFFER_KEPT,
    MEND_PATH_OFFER_HELP,
    MEND_PATH_OFFER_DRAW_CARD,
  };
  guint n = 4;

  if (has_action (self, "account"))
    {
      can_open[n++] = MEND_PATH_OFFER_SEE_HOW;
      can_open[n++] = MEND_PATH_OFFER_ACCOUNT;
    }

  if (has_action (self, "reconnect"))
    can_open[n++] = MEND_PATH_OFFER_RECONNECT;
  if (has_action (self, "promises"))
    {
      can_open[n++] = MEND_PATH_OFFER_WRITE_PROMISE;
      can_open[n++] = MEND_PATH_OFFER_LOOK_TOGETHER;
    }

  if (has_action (self, "letting-go"))
    can_open[n++] = MEND_PATH_OFFER_LET_GO;

  mend_path_page_show_steps (self->page, &self->facts, can_open, n, now);
}

static const char *
get_way_id (MendPathIdea idea)
{
  switch (idea)
    {
    case MEND_PATH_IDEA_NONE:
    case MEND_PATH_IDEA_CHECK_IN:
    case MEND_PATH_IDEA_HOW_WAS_IT:
      return NULL;
    case MEND_PATH_IDEA_PROMISES:
      return "promises";
    case MEND_PATH_IDEA_FIRST_TALK:
      return "turns";
    case MEND_PATH_IDEA_OUTSIDE:
      return "outside";
    case MEND_PATH_IDEA_TELL_AND_OWN:
      return "own-it";
    }

  g_assert_not_reached ();
}

static MendPathIdea
find_idea (MendPathController *self, GDateTime *now)
{
  g_autoptr (GArray) past = mend_recent_talks_get_past (
      mend_context_get_recent_talks (self->context), mend_context_get_content (self->context));
  g_autofree char *not_before =
      g_settings_get_string (mend_context_get_settings (self->context), NOT_BEFORE);

  if (mend_path_idea_is_put_off (not_before, now))
    return MEND_PATH_IDEA_NONE;

  return mend_path_idea_find (&self->facts, (const MendPastTalk *) (gconstpointer) past->data,
                              past->len, now);
}

static const char *
get_title (MendPathController *self, MendPathIdea idea)
{
  MendContent *content = mend_context_get_content (self->context);
  const char *way_id = get_way_id (idea);

  if (way_id != NULL)
    return mend_format_get_title (mend_content_find_format (content, way_id));

  return idea == MEND_PATH_IDEA_CHECK_IN ? C_ ("label", "Check-In") : C_ ("label", "Reconnect");
}

static void
show_idea (MendPathController *self, GDateTime *now)
{
  self->idea = find_idea (self, now);
  mend_path_page_show_idea (self->page, self->idea, get_title (self, self->idea));
}

static void
show (MendPathController *self)
{
  MendRecentTalks *recent = mend_context_get_recent_talks (self->context);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  if (!self->is_read || !mend_recent_talks_get_is_loaded (recent))
    return;

  mend_recent_talks_fill_facts (recent, &self->facts);
  show_steps (self, now);
  show_idea (self, now);
}

static void
take_plans (MendPathController *self, GDateTime *now)
{
  g_autoptr (GPtrArray) plans = mend_store_list_plans (get_store (self));

  g_clear_pointer (&self->facts.planned, g_date_time_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);
      g_autoptr (MendFormat) way =
          plan->way_id != NULL ? mend_own_ways_find (self->context, plan->way_id) : NULL;

      if (way == NULL || mend_format_get_group (way) != MEND_FORMAT_GROUP_SOMETHING_GOOD ||
          mend_planned_talk_is_past (plan, now))
        continue;

      if (self->facts.planned != NULL &&
          g_date_time_compare (self->facts.planned, plan->starts) <= 0)
        continue;

      g_clear_pointer (&self->facts.planned, g_date_time_unref);
      self->facts.planned = g_date_time_ref (plan->starts);
    }
}

static void
take_good_things (MendPathController *self, GDateTime *now)
{
  g_autoptr (GPtrArray) things = mend_store_list_moments (get_store (self));

  mend_path_facts_take_good_things (&self->facts, things, now);
}

static void
take_helpers (MendPathController *self, GDateTime *now)
{
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (get_store (self));

  mend_path_facts_take_helpers (&self->facts, helpers, now);
}

static void
take_check_ins (MendPathController *self)
{
  g_autoptr (GPtrArray) check_ins = mend_store_list_check_ins (get_store (self));

  mend_path_facts_take_check_ins (&self->facts, check_ins);
}

static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendPathController) self = MEND_PATH_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GDateTime) now = NULL;

  self->is_reading = FALSE;

  if (standings == NULL)
    return;

  now = mend_context_get_now (self->context);
  accounts = mend_store_list_accounts (get_store (self));
  mend_path_facts_take_standings (&self->facts, standings, now);
  mend_path_facts_take_accounts (&self->facts, accounts);
  take_plans (self, now);
  take_good_things (self, now);
  take_helpers (self, now);
  take_check_ins (self);
  self->is_read = TRUE;
  show (self);
}

/* Nothing is read before the talks are listed: until then the first frame may not be drawn. */
static void
refresh (MendPathController *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->page)) ||
      !mend_history_get_is_listed (mend_store_get_history (get_store (self))))
    return;

  show (self);

  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  mend_store_load_standings (get_store (self), self->cancellable, standings_loaded_cb,
                             g_object_ref (self));
}

static void
recent_changed_cb (MendPathController *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->page)))
    show (self);
}

/* Before the two have said who they are, nothing can be planned. */
static void
draw_card (MendPathController *self, GActionGroup *actions)
{
  if (g_action_group_get_action_enabled (actions, "draw-good-thing"))
    g_action_group_activate_action (actions, "draw-good-thing", NULL);
  else
    mend_window_show_place (self->window, "cards");
}

static void
open_cb (MendPathController *self, MendPathOffer offer)
{
  GActionGroup *actions = G_ACTION_GROUP (self->window);

  switch (offer)
    {
    case MEND_PATH_OFFER_SEE_HOW:
    case MEND_PATH_OFFER_ACCOUNT:
      g_action_group_activate_action (actions, "account", NULL);
      break;
    case MEND_PATH_OFFER_START_TALK:
      g_signal_emit_by_name (self->page, "start-talk");
      break;
    case MEND_PATH_OFFER_KEPT:
      g_action_group_activate_action (actions, "kept", NULL);
      break;
    case MEND_PATH_OFFER_WRITE_PROMISE:
    case MEND_PATH_OFFER_LOOK_TOGETHER:
      g_action_group_activate_action (actions, "promises", NULL);
      break;
    case MEND_PATH_OFFER_HELP:
      g_action_group_activate_action (actions, "help", NULL);
      break;
    case MEND_PATH_OFFER_RECONNECT:
      g_action_group_activate_action (actions, "reconnect", NULL);
      break;
    case MEND_PATH_OFFER_DRAW_CARD:
      draw_card (self, actions);
      break;
    case MEND_PATH_OFFER_LET_GO:
      g_action_group_activate_action (actions, "letting-go", NULL);
      break;
    case MEND_PATH_OFFER_NONE:
      break;
    }
}

static void
take_idea_cb (MendPathController *self)
{
  if (self->idea == MEND_PATH_IDEA_CHECK_IN)
    mend_window_show_place (self->window, "check-ins");
  else if (self->idea == MEND_PATH_IDEA_HOW_WAS_IT)
    g_action_group_activate_action (G_ACTION_GROUP (self->window), "reconnect", NULL);
  else if (self->idea == MEND_PATH_IDEA_FIRST_TALK)
    mend_set_up_controller_show_first (self->set_up);
  else if (self->idea != MEND_PATH_IDEA_NONE)
    mend_set_up_controller_show (self->set_up, get_way_id (self->idea), NULL, NULL);
}

static void
put_idea_off_cb (MendPathController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *until = mend_path_idea_put_off (now);

  g_settings_set_string (mend_context_get_settings (self->context), NOT_BEFORE, until);
  show_idea (self, now);
}

static void
mend_path_controller_dispose (GObject *object)
{
  MendPathController *self = MEND_PATH_CONTROLLER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->set_up);
  g_clear_object (&self->context);
  mend_path_facts_clear (&self->facts);

  G_OBJECT_CLASS (mend_path_controller_parent_class)->dispose (object);
}

static void
mend_path_controller_class_init (MendPathControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_path_controller_dispose;
}

static void
mend_path_controller_init (MendPathController *self)
{
  self->cancellable = g_cancellable_new ();
}

/* Makes the controller of a page, which says nothing before the talks are listed. */
MendPathController *
mend_path_controller_new (MendContext *context, MendWindow *window, MendPathPage *page)
{
  MendPathController *self = g_object_new (MEND_TYPE_PATH_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->window = window;
  self->page = page;
  g_signal_connect_object (page, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "take-idea", G_CALLBACK (take_idea_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "put-idea-off", G_CALLBACK (put_idea_off_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_recent_talks (context), "changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_store_get_history (mend_context_get_store (context)),
                           "notify::is-listed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return self;
}

/* Says who shows the set-up page of a talk; the Path is made before. */
void
mend_path_controller_set_set_up (MendPathController *self, MendSetUpController *set_up)
{
  g_return_if_fail (MEND_IS_PATH_CONTROLLER (self));

  g_set_object (&self->set_up, set_up);
}

/* Says whether a talk or a break waits. */
void
mend_path_controller_set_is_waiting (MendPathController *self, gboolean is_waiting)
{
  g_return_if_fail (MEND_IS_PATH_CONTROLLER (self));

  self->facts.is_waiting = is_waiting;
  recent_changed_cb (self);
}

/* Says on the Path that a talk is set for today, or NULL for none. The times that are set have
 * changed. */
void
mend_path_controller_set_time_line (MendPathController *self, const char *line)
{
  g_return_if_fail (MEND_IS_PATH_CONTROLLER (self));

  self->facts.has_time_today = line != NULL;
  mend_path_page_set_time_line (self->page, line);
  refresh (self);
}
