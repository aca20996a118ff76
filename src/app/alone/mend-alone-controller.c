// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-alone-controller.h"

#include <glib/gi18n.h>

#include "alone/mend-alone-keeper.h"
#include "alone/mend-alone-page.h"
#include "alone/mend-alone-writing.h"
#include "alone/mend-helps-now-page.h"
#include "alone/mend-kept-page.h"
#include "alone/mend-letting-go-page.h"
#include "mend-help-content.h"
#include "mend-problem-words.h"

/**
 * MendAloneController:
 *
 * What there is for one person, opened by the actions `win.alone` and `win.letting-go`.
 *
 * What is written is on a page and nowhere else, and gone with it, unless the writer has turned
 * *Keep* on. Nothing here touches the settings, the store or the state of talks, and nothing
 * remembers what was opened.
 */
struct _MendAloneController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendAloneKeeper *keeper;
  GtkWidget *writing;
  MendSeat asked;
};

/* Of a page: what is on the disk of what stands on it. */
typedef struct
{
  MendSeat seat;
  char *person_id;
  char *id;
  GDateTime *created;
  GDateTime *modified;
} Kept;

#define KEPT "mend-kept"

G_DEFINE_FINAL_TYPE (MendAloneController, mend_alone_controller, G_TYPE_OBJECT)

static void
clear_kept (Kept *kept)
{
  kept->seat = MEND_SEAT_NONE;
  g_clear_pointer (&kept->person_id, g_free);
  g_clear_pointer (&kept->id, g_free);
  g_clear_pointer (&kept->created, g_date_time_unref);
  g_clear_pointer (&kept->modified, g_date_time_unref);
}

static void
free_kept (gpointer data)
{
  clear_kept (data);
  g_free (data);
}

static Kept *
get_kept (gpointer page)
{
  return g_object_get_data (G_OBJECT (page), KEPT);
}

static void
page_written_cb (GObject *page, const GError *error)
{
  g_autofree char *words = error != NULL ? mend_problem_words_get_not_saved (error) : NULL;

  mend_keep_row_set_problem (mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page)), words);
}

static void
delete_kept (MendAloneController *self, GtkWidget *page)
{
  Kept *kept = get_kept (page);

  if (kept->id != NULL)
    mend_alone_keeper_delete (self->keeper, kept->person_id, kept->id, G_OBJECT (page),
                              page_written_cb);
  clear_kept (kept);
}

static void
begin_keeping (MendAloneController *self, Kept *kept, MendSeat seat)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);

  if (person == NULL || kept->id != NULL)
    return;

  kept->seat = seat;
  kept->person_id = g_strdup (person->id);
  kept->id = g_uuid_string_random ();
  kept->created = mend_context_get_now (self->context);
}

static void
save (MendAloneController *self, GtkWidget *page, GPtrArray *parts)
{
  Kept *kept = get_kept (page);
  g_autoptr (MendPrivateText) text = NULL;

  g_clear_pointer (&kept->modified, g_date_time_unref);
  kept->modified = mend_context_get_now (self->context);
  text = mend_private_text_new (&(MendPrivateText){
      .id = kept->id,
      .created = kept->created,
      .modified = kept->modified,
      .purpose = mend_writing_page_get_purpose (MEND_WRITING_PAGE (page)),
      .parts = parts,
  });
  mend_alone_keeper_save (self->keeper, kept->person_id, text, G_OBJECT (page), page_written_cb);
}

/* A text of nothing is not kept; and what is not to be kept any more is deleted. */
static void
store_cb (MendAloneController *self, GtkWidget *page)
{
  const MendSeat seat =
      mend_keep_row_get_seat (mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page)));
  g_autoptr (GPtrArray) parts = mend_writing_page_list_parts (MEND_WRITING_PAGE (page));
  Kept *kept = get_kept (page);

  if (seat != kept->seat || mend_private_parts_are_empty (parts))
    delete_kept (self, page);

  if (seat == MEND_SEAT_NONE || mend_private_parts_are_empty (parts))
    return;

  begin_keeping (self, kept, seat);
  if (kept->id != NULL)
    save (self, page, parts);
}

/* Only a line that was written is a choice. */
static void
show_renewable (GtkWidget *page, const MendPrivateText *text)
{
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;

  if (text->purpose != MEND_PRIVATE_LETTING_GO || mend_private_text_get_part (text, "line") == NULL)
    return;

  /* Translators: a day, such as “3 November 2026” */
  day = g_date_time_format (text->modified, C_ ("label", "%-e %B %Y"));
  /* Translators: %s is a day, such as “3 November 2026” */
  since =
      g_strdup_printf (C_ ("to one", "Written on %s. The line can be chosen again, or not."), day);
  mend_writing_page_set_renewable (MEND_WRITING_PAGE (page), since);
}

static void
renewed_cb (MendAloneController *self, GtkWidget *page)
{
  g_autoptr (GPtrArray) parts = mend_writing_page_list_parts (MEND_WRITING_PAGE (page));

  if (get_kept (page)->id == NULL || mend_private_parts_are_empty (parts))
    return;

  save (self, page, parts);
  mend_writing_page_set_renewable (MEND_WRITING_PAGE (page), NULL);
}

static GtkWidget *
push_writing (MendAloneController *self, MendPrivatePurpose purpose)
{
  GtkWidget *page = mend_alone_writing_make_page (purpose, mend_context_get_content (self->context),
                                                  mend_context_get_settings (self->context));
  MendKeepRow *row = mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page));
  Kept *kept = g_new0 (Kept, 1);

  kept->seat = MEND_SEAT_NONE;
  g_object_set_data_full (G_OBJECT (page), KEPT, kept, free_kept);
  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_keep_row_set_person (row, (MendSeat) seat,
                              mend_context_get_label (self->context, (MendSeat) seat),
                              mend_context_get_color (self->context, (MendSeat) seat));

  g_signal_connect_object (page, "store", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->writing, page);
  mend_window_push (self->window, page, mend_alone_writing_get_title (purpose));

  return page;
}

static void
open_text_cb (MendAloneController *self, MendPrivateText *text)
{
  const MendSeat seat = self->asked;
  const MendPerson *person = mend_context_get_person (self->context, seat);
  GtkWidget *page = push_writing (self, text->purpose);
  Kept *kept = get_kept (page);

  kept->seat = seat;
  kept->person_id = g_strdup (person->id);
  kept->id = g_strdup (text->id);
  kept->created = g_date_time_ref (text->created);
  mend_writing_page_set_parts (MEND_WRITING_PAGE (page), text->parts);
  mend_keep_row_set_seat (mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page)), seat);
  show_renewable (page, text);
}

static void
list_kept (MendAloneController *self, MendKeptPage *page)
{
  const MendPerson *person = mend_context_get_person (self->context, self->asked);
  g_autoptr (GPtrArray) texts = NULL;
  guint n_unreadable = 0;

  if (person == NULL)
    return;

  texts = mend_alone_keeper_list (self->keeper, person->id, &n_unreadable);
  mend_kept_page_show (page, texts, n_unreadable);
}

static void
asked_cb (MendAloneController *self, int seat, MendKeptPage *page)
{
  self->asked = (MendSeat) seat;
  list_kept (self, page);
}

static void
kept_deleted_cb (GObject *page, const GError *error)
{
  if (error != NULL)
    mend_kept_page_set_problem (
        MEND_KEPT_PAGE (page),
        C_ ("to one", "Not deleted: the disk did not let it go. It is still there."));
}

static void
delete_text_cb (MendAloneController *self, MendPrivateText *text, MendKeptPage *page)
{
  const MendPerson *person = mend_context_get_person (self->context, self->asked);

  mend_alone_keeper_delete (self->keeper, person->id, text->id, G_OBJECT (page), kept_deleted_cb);
  list_kept (self, page);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
show_kept (MendAloneController *self)
{
  GtkWidget *page = mend_kept_page_new ();

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_kept_page_set_person (MEND_KEPT_PAGE (page), (MendSeat) seat,
                               mend_context_get_label (self->context, (MendSeat) seat),
                               mend_context_get_color (self->context, (MendSeat) seat));
  g_signal_connect_object (page, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open", G_CALLBACK (open_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_text_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "What Is Kept"));
}

static void
show_helps_now (MendAloneController *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) readings = mend_help_content_load_readings (&error);

  /* It is a part of the program, which a test loads. */
  if (readings == NULL)
    g_error ("The content of Help cannot be read: %s", error->message);

  mend_window_push (self->window, mend_helps_now_page_new (G_LIST_MODEL (readings)),
                    C_ ("label", "What Helps Now"));
}

static void
open_letting_go_cb (MendAloneController *self, int entry)
{
  switch ((MendLettingGoEntry) entry)
    {
    case MEND_LETTING_GO_WRITE:
      push_writing (self, MEND_PRIVATE_LETTING_GO);
      break;
    case MEND_LETTING_GO_WEIGHS:
      push_writing (self, MEND_PRIVATE_WEIGHS);
      break;
    case MEND_LETTING_GO_AHEAD:
      g_action_group_activate_action (G_ACTION_GROUP (self->window), "deck",
                                      g_variant_new_string ("looking-ahead"));
      break;
    case MEND_LETTING_GO_KEPT:
      show_kept (self);
      break;
    }
}

static void
show_letting_go (MendAloneController *self)
{
  MendFormat *way = mend_content_find_format (mend_context_get_content (self->context), "letgo");
  GtkWidget *page =
      mend_letting_go_page_new (mend_format_get_explanations (way), mend_format_get_source (way));

  g_signal_connect_object (page, "open", G_CALLBACK (open_letting_go_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, mend_format_get_title (way));
}

static void
open_cb (MendAloneController *self, int entry)
{
  switch ((MendAloneEntry) entry)
    {
    case MEND_ALONE_PREPARE:
      push_writing (self, MEND_PRIVATE_PREPARE);
      break;
    case MEND_ALONE_APOLOGY:
      push_writing (self, MEND_PRIVATE_APOLOGY);
      break;
    case MEND_ALONE_PROMISES:
      g_action_group_activate_action (G_ACTION_GROUP (self->window), "promises", NULL);
      break;
    case MEND_ALONE_CHECK_IN:
      mend_window_show_place (self->window, "check-ins");
      break;
    case MEND_ALONE_LETTING_GO:
      show_letting_go (self);
      break;
    case MEND_ALONE_HELPS_NOW:
      show_helps_now (self);
      break;
    case MEND_ALONE_KEPT:
      show_kept (self);
      break;
    case MEND_ALONE_HELP:
      g_action_group_activate_action (G_ACTION_GROUP (self->window), "help", NULL);
      break;
    }
}

static void
show_alone (MendAloneController *self)
{
  GtkWidget *page = mend_alone_page_new ();

  g_signal_connect_object (page, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "For One Person"));
}

static void
mend_alone_controller_dispose (GObject *object)
{
  MendAloneController *self = MEND_ALONE_CONTROLLER (object);

  g_clear_weak_pointer (&self->writing);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->keeper);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_alone_controller_parent_class)->dispose (object);
}

static void
mend_alone_controller_class_init (MendAloneControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_alone_controller_dispose;
}

static void
mend_alone_controller_init (MendAloneController *self)
{
  self->asked = MEND_SEAT_NONE;
}

static void
add_action (MendAloneController *self, const char *name, GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (action));
}

MendAloneController *
mend_alone_controller_new (MendContext *context, MendWindow *window)
{
  MendAloneController *self = g_object_new (MEND_TYPE_ALONE_CONTROLLER, NULL);
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->keeper = mend_alone_keeper_new (data_dir);
  add_action (self, "alone", G_CALLBACK (show_alone));
  add_action (self, "letting-go", G_CALLBACK (show_letting_go));

  return self;
}

/* Lets what is kept be on the disk before Mend is left. */
void
mend_alone_controller_rest (MendAloneController *self)
{
  g_return_if_fail (MEND_IS_ALONE_CONTROLLER (self));

  if (self->writing != NULL)
    mend_writing_page_store (MEND_WRITING_PAGE (self->writing));
  mend_alone_keeper_flush (self->keeper);
}
