// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-told-controller.h"

#include <glib/gi18n.h>

#include "mend-store-moments.h"
#include "promises/mend-told-line-page.h"
#include "promises/mend-told-page.h"

/**
 * MendToldController:
 *
 * What the two told each other without being asked, opened by the action `win.told`, and the page
 * of each line. Nothing else leads there, asks for a line or tells that there is one.
 */
struct _MendToldController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;

  GSimpleAction *action;
  GtkWidget *page;
  GtkWidget *line_page;
};

/* A line that was deleted, on the notice that brings it back. */
#define TOLD_KEY "mend-told"

G_DEFINE_FINAL_TYPE (MendToldController, mend_told_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendToldController *self)
{
  return mend_context_get_store (self->context);
}

static gboolean
has_line (GPtrArray *moments, const char *id)
{
  for (guint i = 0; i < moments->len; i++)
    if (g_str_equal (((MendGoodThing *) g_ptr_array_index (moments, i))->id, id))
      return TRUE;

  return FALSE;
}

/* The page of a line goes where the line goes. */
static void
show_all (MendToldController *self)
{
  g_autoptr (GPtrArray) moments = NULL;

  if (self->page == NULL && self->line_page == NULL)
    return;

  moments = mend_store_list_moments (get_store (self));
  if (self->page != NULL)
    mend_told_page_set_moments (MEND_TOLD_PAGE (self->page), moments);
  if (self->line_page != NULL && mend_window_get_page (self->window) == self->line_page &&
      !has_line (moments, mend_told_line_page_get_told (MEND_TOLD_LINE_PAGE (self->line_page))->id))
    mend_window_pop (self->window);
}

static void
undo_delete_cb (MendToldController *self, AdwToast *toast)
{
  mend_store_restore_moment (get_store (self), g_object_get_data (G_OBJECT (toast), TOLD_KEY));
}

static void
written_cb (MendToldController *self, MendSeat seat, const MendGoodThing *written)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);
  g_autofree char *text = g_strstrip (g_strdup (written->text));
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendGoodThing) told = NULL;
  MendGoodThing fields = *written;

  fields.text = text;
  fields.created = now;
  fields.seat = seat;
  fields.person_id = person != NULL ? person->id : NULL;
  fields.name = (char *) mend_context_get_label (self->context, seat);
  told = mend_good_thing_new (&fields);
  mend_store_add_moment (get_store (self), told);
}

/* Whose it is and when it was written stays. */
static void
changed_cb (MendToldController *self, const MendGoodThing *written, MendToldLinePage *page)
{
  g_autoptr (MendGoodThing) before = mend_good_thing_ref (mend_told_line_page_get_told (page));
  g_autofree char *text = g_strstrip (g_strdup (written->text));
  g_autoptr (MendGoodThing) told = NULL;
  MendGoodThing fields = *before;

  fields.text = text;
  fields.day = written->day;
  told = mend_good_thing_new (&fields);
  mend_window_pop (self->window);
  mend_store_add_moment (get_store (self), told);
}

static void
delete_cb (MendToldController *self, MendToldLinePage *page)
{
  MendGoodThing *told = mend_good_thing_ref (mend_told_line_page_get_told (page));
  AdwToast *toast = adw_toast_new (C_ ("to both", "Deleted"));

  g_object_set_data_full (G_OBJECT (toast), TOLD_KEY, told, (GDestroyNotify) mend_good_thing_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_pop (self->window);
  mend_store_delete_moment (get_store (self), told->id);
  mend_window_add_undo (self->window, toast);
}

static void
set_persons (MendToldController *self)
{
  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_told_page_set_person (MEND_TOLD_PAGE (self->page), (MendSeat) seat,
                               mend_context_get_person (self->context, (MendSeat) seat),
                               mend_context_get_label (self->context, (MendSeat) seat),
                               mend_context_get_color (self->context, (MendSeat) seat));
}

static void
read_only_changed_cb (MendToldController *self)
{
  const gboolean is_read_only = mend_store_get_is_read_only (get_store (self));

  if (self->page != NULL)
    mend_told_page_set_is_read_only (MEND_TOLD_PAGE (self->page), is_read_only);
  if (self->line_page != NULL)
    mend_told_line_page_set_is_read_only (MEND_TOLD_LINE_PAGE (self->line_page), is_read_only);
}

/* Who they are is asked on the first page. */
static void
persons_changed_cb (MendToldController *self)
{
  g_simple_action_set_enabled (self->action,
                               mend_context_get_person (self->context, MEND_SEAT_LEFT) != NULL);

  if (self->page != NULL)
    {
      set_persons (self);
      show_all (self);
    }
}

static void
open_line (MendToldController *self, MendGoodThing *told)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  const MendSeat seat =
      mend_good_thing_find_seat (told, mend_context_get_person (self->context, MEND_SEAT_LEFT),
                                 mend_context_get_person (self->context, MEND_SEAT_RIGHT));
  GtkWidget *page =
      mend_told_line_page_new (told, now, seat, mend_context_get_label (self->context, seat),
                               mend_context_get_color (self->context, seat));
  g_set_weak_pointer (&self->line_page, page);
  read_only_changed_cb (self);
  g_signal_connect_object (page, "written", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Told Without Being Asked"));
}

static void
activate_cb (MendToldController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page;

  if (self->page != NULL)
    return;

  page = mend_told_page_new (now);
  g_set_weak_pointer (&self->page, page);
  set_persons (self);
  read_only_changed_cb (self);
  show_all (self);
  g_signal_connect_object (page, "opened", G_CALLBACK (open_line), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Told Without Being Asked"));
}

/* Where a line was found by words. */
static void
line_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendToldController *self = MEND_TOLD_CONTROLLER (data);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));

  for (guint i = 0; i < moments->len; i++)
    {
      MendGoodThing *moment = g_ptr_array_index (moments, i);

      if (moment->kind == MEND_GOOD_THING_TOLD && g_str_equal (moment->id, id))
        open_line (self, moment);
    }
}

static void
mend_told_controller_dispose (GObject *object)
{
  MendToldController *self = MEND_TOLD_CONTROLLER (object);

  g_clear_weak_pointer (&self->line_page);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->action);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_told_controller_parent_class)->dispose (object);
}

static void
mend_told_controller_class_init (MendToldControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_told_controller_dispose;
}

static void
mend_told_controller_init (MendToldController *self)
{
}

MendToldController *
mend_told_controller_new (MendContext *context, MendWindow *window)
{
  MendToldController *self = g_object_new (MEND_TYPE_TOLD_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "told-line", .parameter_type = "s", .activate = line_action },
  };

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->action = g_simple_action_new ("told", NULL);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
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
