// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-reconnect-controller.h"

#include <glib/gi18n.h>

#include "cards/mend-card-group.h"
#include "good/mend-good-thing-page.h"
#include "good/mend-reconnect-page.h"
#include "mend-store-moments.h"

/**
 * MendReconnectController:
 *
 * Good things of both, opened by the action `win.reconnect`, or with a card that is drawn by
 * `win.draw-good-thing`, and the page of each.
 */
struct _MendReconnectController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;

  GSimpleAction *open_action;
  GSimpleAction *draw_action;
  GtkWidget *page;
  GtkWidget *thing_page;
  char *drawn_id;
};

/* The deck from which something to do together is drawn. */
#define DECK_ID   "good-things"

#define THING_KEY "mend-good-thing"

G_DEFINE_FINAL_TYPE (MendReconnectController, mend_reconnect_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendReconnectController *self)
{
  return mend_context_get_store (self->context);
}

static MendPerson *
get_person (MendReconnectController *self, MendSeat seat)
{
  return mend_context_get_person (self->context, seat);
}

static MendSeat
find_booker (MendReconnectController *self, MendGoodThingStory *story)
{
  const MendGoodThing *plan = mend_good_thing_story_get_plan (story);

  return plan != NULL ? mend_good_thing_find_booker (plan, get_person (self, MEND_SEAT_LEFT),
                                                     get_person (self, MEND_SEAT_RIGHT))
                      : MEND_SEAT_NONE;
}

/* The page of one thing follows what is said of it elsewhere, and goes where it goes. */
static void
show_thing (MendReconnectController *self, GPtrArray *stories)
{
  MendGoodThingPage *page = MEND_GOOD_THING_PAGE (self->thing_page);
  const MendGoodThing *shown =
      mend_good_thing_story_get_moment (mend_good_thing_page_get_story (page));

  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);

      if (g_str_equal (mend_good_thing_story_get_moment (story)->id, shown->id))
        {
          mend_good_thing_page_set_story (page, story, find_booker (self, story));
          return;
        }
    }

  if (mend_window_get_page (self->window) == self->thing_page)
    mend_window_pop (self->window);
}

static void
show_all (MendReconnectController *self)
{
  g_autoptr (GPtrArray) things = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  if (self->page == NULL && self->thing_page == NULL)
    return;

  things = mend_store_list_moments (get_store (self));
  stories = mend_good_thing_story_list (things);
  if (self->page != NULL)
    mend_reconnect_page_set_stories (MEND_RECONNECT_PAGE (self->page), stories);
  if (self->thing_page != NULL)
    show_thing (self, stories);
}

static const char *
get_person_id (MendReconnectController *self, MendSeat seat)
{
  const MendPerson *person =
      seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT ? get_person (self, seat) : NULL;

  return person != NULL ? person->id : NULL;
}

static const char *
get_name (MendReconnectController *self, MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT
             ? mend_context_get_label (self->context, seat)
             : "";
}

/* Keeps what is said by the one on a seat, or by both, and gives its id back. */
static char *
add (MendReconnectController *self, MendSeat seat, const MendGoodThing *said, const char *of_id)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendGoodThing) thing = NULL;
  MendGoodThing fields = *said;

  fields.moment_id = (char *) of_id;
  fields.created = now;
  fields.seat = seat;
  fields.person_id = (char *) get_person_id (self, seat);
  fields.name = (char *) get_name (self, seat);
  fields.booker_id = (char *) get_person_id (self, fields.booker);
  fields.booker_name = (char *) get_name (self, fields.booker);
  thing = mend_good_thing_new (&fields);
  mend_store_add_moment (get_store (self), thing);

  return g_strdup (thing->id);
}

static void
add_plan (MendReconnectController *self, const MendGoodThing *chosen, const char *of_id)
{
  const MendGoodThing plan = {
    .kind = MEND_GOOD_THING_PLAN,
    .day = chosen->day,
    .booker = chosen->booker,
  };

  g_free (add (self, MEND_SEAT_BOTH, &plan, of_id));
}

static void
written_cb (MendReconnectController *self,
            MendSeat seat,
            const MendGoodThing *written,
            const MendGoodThing *plan)
{
  g_autofree char *id = add (self, seat, written, NULL);

  if (plan->day != NULL)
    add_plan (self, plan, id);
}

static void
planned_cb (MendReconnectController *self, const MendGoodThing *plan, MendGoodThingPage *page)
{
  const MendGoodThing *thing =
      mend_good_thing_story_get_moment (mend_good_thing_page_get_story (page));

  add_plan (self, plan, thing->id);
  mend_window_pop (self->window);
}

static gboolean
add_line (MendReconnectController *self, MendSeat seat, const char *typed, const char *of_id)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  const MendGoodThing done = { .kind = MEND_GOOD_THING_DONE, .text = text };
  g_autofree char *id = NULL;

  if (*text == '\0' && seat != MEND_SEAT_BOTH)
    return FALSE;

  id = add (self, seat, &done, of_id);

  return TRUE;
}

/* Each line is of the one who says it. That nobody says anything is fine, too. */
static void
done_cb (MendReconnectController *self,
         const char *left,
         const char *right,
         MendGoodThingPage *page)
{
  g_autoptr (MendGoodThingStory) story = g_object_ref (mend_good_thing_page_get_story (page));
  const char *id = mend_good_thing_story_get_moment (story)->id;
  const gboolean has_left = add_line (self, MEND_SEAT_LEFT, left, id);
  const gboolean has_right = add_line (self, MEND_SEAT_RIGHT, right, id);

  if (!has_left && !has_right)
    add_line (self, MEND_SEAT_BOTH, "", id);

  mend_window_pop (self->window);
}

static void
undo_delete_cb (MendReconnectController *self, AdwToast *toast)
{
  mend_store_restore_moment (get_store (self), g_object_get_data (G_OBJECT (toast), THING_KEY));
}

static void
delete_cb (MendReconnectController *self, MendGoodThingPage *page)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "Deleted"));
  g_autoptr (MendGoodThingStory) story = g_object_ref (mend_good_thing_page_get_story (page));
  MendGoodThing *thing =
      mend_good_thing_ref ((MendGoodThing *) mend_good_thing_story_get_moment (story));

  g_object_set_data_full (G_OBJECT (toast), THING_KEY, thing,
                          (GDestroyNotify) mend_good_thing_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_store_delete_moment (get_store (self), thing->id);
  mend_window_add_undo (self->window, toast);
}

static void
opened_cb (MendReconnectController *self, MendGoodThingStory *story)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page =
      mend_good_thing_page_new (now, mend_context_get_label (self->context, MEND_SEAT_LEFT),
                                mend_context_get_label (self->context, MEND_SEAT_RIGHT));

  g_set_weak_pointer (&self->thing_page, page);
  mend_good_thing_page_set_story (MEND_GOOD_THING_PAGE (page), story, find_booker (self, story));
  mend_good_thing_page_set_is_read_only (MEND_GOOD_THING_PAGE (page),
                                         mend_store_get_is_read_only (get_store (self)));
  g_signal_connect_object (page, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Something Good"));
}

/* Where something was found by words. */
static void
thing_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendReconnectController *self = MEND_RECONNECT_CONTROLLER (data);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) things = mend_store_list_moments (get_store (self));
  g_autoptr (GPtrArray) stories = mend_good_thing_story_list (things);

  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);

      if (g_str_equal (mend_good_thing_story_get_moment (story)->id, id))
        opened_cb (self, story);
    }
}

/* The easy cards that both want to see; not the one that was drawn before, if there is another. */
static GPtrArray *
list_cards (MendReconnectController *self)
{
  MendDeck *deck = mend_content_find_deck (mend_context_get_content (self->context), DECK_ID);
  g_autoptr (MendDeck) easy = mend_deck_limit (deck, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);
  GListModel *groups = mend_deck_get_groups (easy);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, i);
      GListModel *cards = mend_card_group_get_cards (group);

      for (guint j = 0; j < g_list_model_get_n_items (cards); j++)
        {
          g_autoptr (MendCard) card = g_list_model_get_item (cards, j);
          const char *id = mend_card_get_id (card);

          if (g_strcmp0 (id, self->drawn_id) != 0 &&
              !mend_card_shelf_has (mend_store_get_shelf (get_store (self)), MEND_SHELF_PUT_AWAY,
                                    id))
            g_ptr_array_add (found, g_object_ref (card));
        }
    }

  return found;
}

static void
draw (MendReconnectController *self)
{
  g_autoptr (GPtrArray) cards = list_cards (self);
  MendCard *card;

  if (cards->len == 0)
    return;

  card = g_ptr_array_index (cards, (guint) g_random_int_range (0, (gint32) cards->len));
  g_free (self->drawn_id);
  self->drawn_id = g_strdup (mend_card_get_id (card));
  mend_reconnect_page_show_card (MEND_RECONNECT_PAGE (self->page), card);
}

static void
set_persons (MendReconnectController *self)
{
  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_reconnect_page_set_person (MEND_RECONNECT_PAGE (self->page), (MendSeat) seat,
                                    get_person (self, (MendSeat) seat),
                                    mend_context_get_label (self->context, (MendSeat) seat),
                                    mend_context_get_color (self->context, (MendSeat) seat));
}

static void
read_only_changed_cb (MendReconnectController *self)
{
  const gboolean is_read_only = mend_store_get_is_read_only (get_store (self));

  if (self->thing_page != NULL)
    mend_good_thing_page_set_is_read_only (MEND_GOOD_THING_PAGE (self->thing_page), is_read_only);
  if (self->page != NULL)
    mend_reconnect_page_set_is_read_only (MEND_RECONNECT_PAGE (self->page), is_read_only);
}

/* Who they are is asked on the first page. */
static void
persons_changed_cb (MendReconnectController *self)
{
  const gboolean is_known = get_person (self, MEND_SEAT_LEFT) != NULL;

  g_simple_action_set_enabled (self->open_action, is_known);
  g_simple_action_set_enabled (self->draw_action, is_known);

  if (self->page != NULL)
    {
      set_persons (self);
      show_all (self);
    }
}

static void
open_page (MendReconnectController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page = mend_reconnect_page_new (now);

  g_set_weak_pointer (&self->page, page);
  set_persons (self);
  read_only_changed_cb (self);
  show_all (self);
  g_signal_connect_object (page, "draw", G_CALLBACK (draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Reconnect"));
}

static void
activate_cb (MendReconnectController *self, GVariant *parameter, GSimpleAction *action)
{
  if (mend_talk_controller_is_running (self->talks))
    {
      mend_window_add_toast (
          self->window,
          adw_toast_new (C_ ("to both", "A talk is running. When it is over, this can be done.")));
      return;
    }

  if (self->page == NULL)
    open_page (self);
  if (action == self->draw_action)
    draw (self);
}

static void
mend_reconnect_controller_dispose (GObject *object)
{
  MendReconnectController *self = MEND_RECONNECT_CONTROLLER (object);

  g_clear_weak_pointer (&self->thing_page);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->open_action);
  g_clear_object (&self->draw_action);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);
  g_clear_pointer (&self->drawn_id, g_free);

  G_OBJECT_CLASS (mend_reconnect_controller_parent_class)->dispose (object);
}

static void
mend_reconnect_controller_class_init (MendReconnectControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_reconnect_controller_dispose;
}

static void
mend_reconnect_controller_init (MendReconnectController *self)
{
}

static GSimpleAction *
add_action (MendReconnectController *self, const char *name)
{
  GSimpleAction *action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));

  return action;
}

MendReconnectController *
mend_reconnect_controller_new (MendContext *context, MendWindow *window, MendTalkController *talks)
{
  MendReconnectController *self = g_object_new (MEND_TYPE_RECONNECT_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "good-thing", .parameter_type = "s", .activate = thing_action },
  };

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->talks = g_object_ref (talks);
  self->open_action = add_action (self, "reconnect");
  self->draw_action = add_action (self, "draw-good-thing");
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (context, "persons-changed", G_CALLBACK (persons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "moments-changed", G_CALLBACK (show_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
  persons_changed_cb (self);

  return self;
}
