// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-record-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-controller.h"
#include "history/mend-kept-line.h"
#include "history/mend-talk-record-page.h"

/**
 * MendRecordController:
 *
 * The page of a talk that is over: what is read for it, what can be added, and the way to its
 * neighbours.
 */
struct _MendRecordController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendSetUpController *set_up;
  MendExportController *exports;

  GCancellable *loading;
  MendTalkRecord *record;

  /* The earlier and the later talk, and which of them is to be opened once it is known. */
  MendTalkSummary *neighbours[2];
  MendTalkSummary *next;
};

G_DEFINE_FINAL_TYPE (MendRecordController, mend_record_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendRecordController *self)
{
  return mend_context_get_store (self->context);
}

/* The page of the talk, if that is what is on top: while something was read people may have gone
 * on. */
static MendTalkRecordPage *
get_page (MendRecordController *self)
{
  GtkWidget *page = self->window != NULL ? mend_window_get_page (self->window) : NULL;

  return MEND_IS_TALK_RECORD_PAGE (page) ? MEND_TALK_RECORD_PAGE (page) : NULL;
}

static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendRecordController) self = MEND_RECORD_CONTROLLER (data);
  g_autoptr (GPtrArray) notes = mend_store_load_notes_finish (MEND_STORE (source), result, NULL);

  if (notes != NULL && get_page (self) != NULL)
    mend_talk_record_page_set_notes (get_page (self), notes);
}

static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendRecordController) self = MEND_RECORD_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);

  if (standings != NULL && get_page (self) != NULL)
    mend_talk_record_page_set_standings (get_page (self), standings);
}

static void
load_standings (MendRecordController *self)
{
  mend_store_load_standings (get_store (self), self->loading, standings_loaded_cb,
                             g_object_ref (self));
}

static void
load_notes (MendRecordController *self)
{
  mend_store_load_notes (get_store (self), self->record->id, self->loading, notes_loaded_cb,
                         g_object_ref (self));
}

/* A note may come from another computer. */
static void
notes_changed_cb (MendRecordController *self)
{
  if (self->record != NULL && get_page (self) != NULL)
    load_notes (self);
}

/* So may a promise, or what became of one. */
static void
given_changed_cb (MendRecordController *self)
{
  if (self->record != NULL && get_page (self) != NULL)
    load_standings (self);
}

static void
clear_neighbours (MendRecordController *self)
{
  g_clear_object (&self->next);
  g_clear_object (&self->neighbours[0]);
  g_clear_object (&self->neighbours[1]);
}

/* They are asked for now, so that they are read when somebody wants to go there. */
static void
show_neighbours (MendRecordController *self)
{
  MendHistory *history = mend_store_get_history (get_store (self));
  guint position;

  clear_neighbours (self);

  if (mend_history_find (history, self->record->id, &position))
    {
      self->neighbours[0] = g_list_model_get_item (G_LIST_MODEL (history), position + 1);
      if (position > 0)
        self->neighbours[1] = g_list_model_get_item (G_LIST_MODEL (history), position - 1);
    }

  mend_talk_record_page_set_neighbours (get_page (self), self->neighbours[0] != NULL,
                                        self->neighbours[1] != NULL);
}

/* What was put aside in this talk may have been the topic of a later one. Once all talks
 * are read it is asked again. */
static void
show_asides_done (MendRecordController *self)
{
  MendHistory *history = mend_store_get_history (get_store (self));
  g_autoptr (GHashTable) done =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_date_time_unref);

  if (self->record == NULL || get_page (self) == NULL)
    return;

  for (guint i = 0; i < self->record->writings->len; i++)
    {
      const MendEvent *writing = g_ptr_array_index (self->record->writings, i);
      g_autoptr (MendKeptLine) line = mend_kept_line_new (self->record, writing);
      g_autofree char *topic_id = mend_kept_line_get_topic_id (line);
      GDateTime *when = mend_history_find_topic (history, topic_id);

      if (when != NULL)
        g_hash_table_insert (done, GUINT_TO_POINTER (writing->id), g_date_time_ref (when));
    }

  mend_talk_record_page_set_asides_done (get_page (self), done);
}

static void
show_tags (MendRecordController *self)
{
  g_autoptr (GPtrArray) tags = NULL;

  if (self->record == NULL || get_page (self) == NULL)
    return;

  tags = mend_store_list_tags (get_store (self));
  mend_talk_record_page_set_tags (get_page (self), tags);
}

static void
record_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendRecordController) self = MEND_RECORD_CONTROLLER (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MendTalkRecord) record =
      mend_store_load_talk_finish (MEND_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || get_page (self) == NULL)
    return;

  if (record == NULL)
    {
      mend_talk_record_page_set_unreadable (get_page (self));
      return;
    }

  self->record = g_steal_pointer (&record);
  mend_talk_record_page_set_record (get_page (self), self->record);
  show_neighbours (self);
  show_asides_done (self);
  load_notes (self);
  load_standings (self);
  show_tags (self);
}

static gboolean
is_writing (MendRecordController *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && GTK_IS_TEXT_VIEW (focus);
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendRecordController) self = MEND_RECORD_CONTROLLER (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MendTalkRecord) record =
      mend_store_load_talk_finish (MEND_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || get_page (self) == NULL)
    return;

  if (record != NULL)
    {
      g_clear_pointer (&self->record, mend_talk_record_unref);
      self->record = g_steal_pointer (&record);
      mend_talk_record_page_set_record (get_page (self), self->record);
      show_neighbours (self);
      show_asides_done (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && !is_writing (self))
    {
      mend_window_pop (self->window);
      mend_window_add_toast (
          self->window,
          adw_toast_new (C_ ("to both", "This talk was deleted on the other computer.")));
    }
}

/* The page follows what becomes of the talk elsewhere; what is being written on it stays. */
static void
talk_changed_cb (MendRecordController *self, const char *id_beginning)
{
  if (self->record == NULL || get_page (self) == NULL ||
      !g_str_has_prefix (self->record->id, id_beginning))
    return;

  mend_store_load_talk (get_store (self), self->record->id, self->loading, reloaded_cb,
                        g_object_ref (self));
}

static void
delete_cb (MendRecordController *self)
{
  g_autofree char *id = self->record != NULL ? g_strdup (self->record->id) : NULL;

  mend_window_pop (self->window);

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.delete-talk", "s", id);
}

static void
talk_again_cb (MendRecordController *self)
{
  g_autoptr (MendTalkRecord) record =
      self->record != NULL ? mend_talk_record_ref (self->record) : NULL;

  if (record == NULL)
    return;

  mend_window_pop (self->window);
  mend_set_up_controller_show (self->set_up, record->format_id, record->topic_id, record->topic);
}

static void
open_export (MendRecordController *self, MendExportKind kind)
{
  g_autoptr (MendTalkFilter) filter = NULL;
  const char *const ids[] = { self->record != NULL ? self->record->id : NULL, NULL };

  if (self->record == NULL)
    return;

  filter = mend_talk_filter_new ();
  filter->ids = g_strdupv ((char **) ids);
  mend_export_controller_open (self->exports, filter, kind);
}

static void
export_cb (MendRecordController *self)
{
  open_export (self, MEND_EXPORT_MARKDOWN);
}

static void
print_cb (MendRecordController *self)
{
  open_export (self, MEND_EXPORT_PDF);
}

static void
add_tag_cb (MendRecordController *self, const char *text)
{
  g_autoptr (GDateTime) now =
      mend_clock_get_wall_time (MEND_CLOCK (mend_context_get_clock (self->context)));
  const MendTag fields = {
    .talk_id = self->record != NULL ? self->record->id : NULL,
    .created = now,
    .text = (char *) text,
  };
  g_autoptr (MendTag) tag = fields.talk_id != NULL ? mend_tag_new (&fields) : NULL;

  if (tag != NULL)
    mend_store_add_tag (get_store (self), tag);
}

static void
undo_remove_tag_cb (MendRecordController *self, AdwToast *toast)
{
  mend_store_restore_tags (get_store (self), g_object_get_data (G_OBJECT (toast), "mend-tags"));
}

static void
remove_tag_cb (MendRecordController *self, const char *text)
{
  AdwToast *toast;

  if (self->record == NULL)
    return;

  toast = adw_toast_new (C_ ("to both", "Tag removed"));
  g_object_set_data_full (G_OBJECT (toast), "mend-tags",
                          mend_store_remove_tag (get_store (self), self->record->id, text),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_remove_tag_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_add_undo (self->window, toast);
}

static void
add_note_cb (MendRecordController *self, MendSeat seat, const char *text)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (MendLaterNote) note = NULL;
  MendLaterNote fields = { .id = id, .seat = seat, .text = (char *) text };

  if (self->record == NULL)
    return;

  now = mend_clock_get_wall_time (MEND_CLOCK (mend_context_get_clock (self->context)));
  fields.talk_id = self->record->id;
  fields.created = now;
  fields.name = (char *) mend_context_get_label (self->context, seat);
  note = mend_later_note_new (&fields);
  mend_store_add_note (get_store (self), note);
  load_notes (self);
}

static void
open_next (MendRecordController *self)
{
  g_autoptr (MendTalkSummary) next = NULL;

  if (self->next == NULL || mend_talk_summary_get_id (self->next) == NULL)
    return;

  next = g_steal_pointer (&self->next);

  if (get_page (self) == NULL)
    return;

  mend_window_pop (self->window);
  mend_record_controller_open (self, mend_talk_summary_get_id (next));
}

static void
open_neighbour (MendRecordController *self, MendTalkSummary *neighbour)
{
  if (self->record == NULL || neighbour == NULL || self->next == neighbour)
    return;

  g_set_object (&self->next, neighbour);
  g_signal_connect_object (neighbour, "notify::is-loaded", G_CALLBACK (open_next), self,
                           G_CONNECT_SWAPPED);
  open_next (self);
}

static void
earlier_cb (MendRecordController *self)
{
  open_neighbour (self, self->neighbours[0]);
}

static void
later_cb (MendRecordController *self)
{
  open_neighbour (self, self->neighbours[1]);
}

static void
mend_record_controller_dispose (GObject *object)
{
  MendRecordController *self = MEND_RECORD_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  clear_neighbours (self);
  g_clear_object (&self->exports);
  g_clear_object (&self->set_up);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_record_controller_parent_class)->dispose (object);
}

static void
mend_record_controller_class_init (MendRecordControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_record_controller_dispose;
}

static void
mend_record_controller_init (MendRecordController *self)
{
}

MendRecordController *
mend_record_controller_new (MendContext *context, MendWindow *window, MendSetUpController *set_up)
{
  MendRecordController *self = g_object_new (MEND_TYPE_RECORD_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->set_up = g_object_ref (set_up);
  self->exports = mend_export_controller_new (context, window);
  g_signal_connect_object (mend_store_get_history (mend_context_get_store (context)),
                           "notify::is-read", G_CALLBACK (show_asides_done), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_store (context), "talk-changed",
                           G_CALLBACK (talk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_store (context), "given-changed",
                           G_CALLBACK (given_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_store (context), "notes-changed",
                           G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_store (context), "tags-changed", G_CALLBACK (show_tags),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/* Opens the page of a talk, which fills as soon as the talk is read. */
void
mend_record_controller_open (MendRecordController *self, const char *id)
{
  GtkWidget *page;
  const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "talk-again", G_CALLBACK (talk_again_cb) }, { "delete", G_CALLBACK (delete_cb) },
    { "earlier", G_CALLBACK (earlier_cb) },       { "later", G_CALLBACK (later_cb) },
    { "export", G_CALLBACK (export_cb) },         { "print", G_CALLBACK (print_cb) },
    { "add-note", G_CALLBACK (add_note_cb) },     { "add-tag", G_CALLBACK (add_tag_cb) },
    { "remove-tag", G_CALLBACK (remove_tag_cb) },
  };

  g_return_if_fail (MEND_IS_RECORD_CONTROLLER (self));

  page = mend_talk_record_page_new (id);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (page, signals[i].signal, signals[i].callback, self, G_CONNECT_SWAPPED);

  mend_talk_record_page_set_colors (MEND_TALK_RECORD_PAGE (page),
                                    mend_context_get_color (self->context, MEND_SEAT_LEFT),
                                    mend_context_get_color (self->context, MEND_SEAT_RIGHT));
  mend_window_push (self->window, page, C_ ("label", "Talk"));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  clear_neighbours (self);
  self->loading = g_cancellable_new ();
  mend_store_load_talk (get_store (self), id, self->loading, record_loaded_cb, g_object_ref (self));
}
