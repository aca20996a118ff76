// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-controller.h"
#include "export/mend-sheet-controller.h"
#include "history/mend-beside-lines.h"
#include "history/mend-deleted-controller.h"
#include "history/mend-history-page.h"
#include "history/mend-merged-lines.h"
#include "history/mend-record-controller.h"
#include "history/mend-search-controller.h"
#include "mend-store-accounts.h"
#include "mend-store-helpers.h"
#include "mend-store-moments.h"

/**
 * MendHistoryController:
 *
 * Looking back: the list of talks and of what was kept, and deleting with undo. The page of a talk
 * lies with [class@Mend.RecordController].
 */
struct _MendHistoryController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendRecordController *records;
  MendDeletedController *deleted;
  MendSearchController *search;
  MendExportController *exports;
  MendSheetController *sheets;

  AdwBin *place;
  GtkWidget *page;

  MendMergedLines *kept;
  MendMergedLines *all;
  GCancellable *loading;
};

/* The id of a talk that was deleted. */
#define ID_KEY "mend-talk-id"

G_DEFINE_FINAL_TYPE (MendHistoryController, mend_history_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendHistoryController *self)
{
  return mend_context_get_store (self->context);
}

static void
undo_delete_cb (MendHistoryController *self, AdwToast *toast)
{
  mend_store_restore_talk (get_store (self), g_object_get_data (G_OBJECT (toast), ID_KEY));
}

static void
delete_talk (MendHistoryController *self, const char *id)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "Talk moved to Recently Deleted"));

  g_object_set_data_full (G_OBJECT (toast), ID_KEY, g_strdup (id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_store_delete_talk (get_store (self), id);
  mend_window_add_undo (self->window, toast);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  delete_talk (MEND_HISTORY_CONTROLLER (data), g_variant_get_string (parameter, NULL));
}

static void
open_cb (MendHistoryController *self, const char *id)
{
  mend_record_controller_open (self->records, id);
}

static void
start_talk_cb (MendHistoryController *self)
{
  mend_window_show_place (self->window, "talk");
}

/* What a search has found, or all. */
static MendTalkFilter *
make_filter_of_what_is_shown (MendHistoryController *self)
{
  MendHistoryFinder *finder = mend_history_page_get_finder (MEND_HISTORY_PAGE (self->page));
  GListModel *found =
      G_LIST_MODEL (mend_history_get_search (mend_store_get_history (get_store (self))));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  MendTalkFilter *filter = mend_talk_filter_new ();

  if (!mend_history_finder_get_is_open (finder))
    return filter;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (MendTalkHit) hit = g_list_model_get_item (found, i);

      g_strv_builder_add (ids, mend_talk_hit_get_talk_id (hit));
    }

  filter->ids = g_strv_builder_end (ids);

  return filter;
}

static void
export_cb (MendHistoryController *self)
{
  g_autoptr (MendTalkFilter) filter = make_filter_of_what_is_shown (self);

  if (filter->ids == NULL || filter->ids[0] != NULL)
    mend_export_controller_open (self->exports, filter, MEND_EXPORT_MARKDOWN);
}

static void
show_deleted_cb (MendHistoryController *self)
{
  mend_deleted_controller_open (self->deleted);
}

static void
update_colors (MendHistoryController *self)
{
  mend_history_page_set_colors (MEND_HISTORY_PAGE (self->page),
                                mend_context_get_color (self->context, MEND_SEAT_LEFT),
                                mend_context_get_color (self->context, MEND_SEAT_RIGHT));
}

/* What the two wrote beside talks is not among what was kept, but is found by words there. */
static void
set_beside (MendHistoryController *self, GPtrArray *standings)
{
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));
  g_autoptr (GPtrArray) accounts = mend_store_list_accounts (get_store (self));
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (get_store (self));
  const MendBeside beside = {
    .standings = standings,
    .moments = moments,
    .accounts = accounts,
    .helpers = helpers,
    .left = mend_context_get_person (self->context, MEND_SEAT_LEFT),
    .right = mend_context_get_person (self->context, MEND_SEAT_RIGHT),
  };
  g_autoptr (GPtrArray) lines = mend_beside_lines_list (&beside);

  mend_merged_lines_set_more (self->all, lines);
}

/* Promises, the newest first. */
static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendHistoryController) self = MEND_HISTORY_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (standings == NULL || self->kept == NULL)
    return;

  for (guint i = standings->len; i > 0; i--)
    {
      const MendPromise *promise = mend_standing_get_promise (g_ptr_array_index (standings, i - 1));

      g_ptr_array_add (lines, mend_kept_line_new_given (promise->text, promise->seat, promise->name,
                                                        promise->talk_id, promise->created));
    }

  mend_merged_lines_set_more (self->kept, lines);
  set_beside (self, standings);
}

static void
load_promises (MendHistoryController *self)
{
  if (!gtk_widget_get_mapped (self->page))
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  mend_store_load_standings (get_store (self), self->loading, standings_loaded_cb,
                             g_object_ref (self));
}

static void
make_page (MendHistoryController *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "open", G_CALLBACK (open_cb) },
    { "start-talk", G_CALLBACK (start_talk_cb) },
    { "delete", G_CALLBACK (delete_talk) },
    { "export", G_CALLBACK (export_cb) },
    { "show-deleted", G_CALLBACK (show_deleted_cb) },
    { "map", G_CALLBACK (load_promises) },
  };
  const char *const changes[] = { "given-changed", "moments-changed", "accounts-changed",
                                  "helpers-changed" };
  MendHistory *history = mend_store_get_history (get_store (self));

  self->page = mend_history_page_new ();
  mend_history_page_set_talks (MEND_HISTORY_PAGE (self->page), G_LIST_MODEL (history));
  self->kept = mend_merged_lines_new (mend_history_get_kept_lines (history));
  self->all = mend_merged_lines_new (G_LIST_MODEL (self->kept));
  mend_history_page_set_kept (MEND_HISTORY_PAGE (self->page), G_LIST_MODEL (self->kept),
                              G_LIST_MODEL (self->all));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (get_store (self), changes[i], G_CALLBACK (load_promises), self,
                             G_CONNECT_SWAPPED);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->page, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);

  g_object_bind_property (self->deleted, "has-deleted", self->page, "has-deleted",
                          G_BINDING_SYNC_CREATE);
  mend_deleted_controller_read (self->deleted);
  self->search = mend_search_controller_new (
      self->context, mend_history_page_get_finder (MEND_HISTORY_PAGE (self->page)));
  adw_bin_set_child (self->place, self->page);
}

static void
place_mapped_cb (MendHistoryController *self)
{
  mend_history_list (mend_store_get_history (get_store (self)));

  if (self->page == NULL)
    make_page (self);

  update_colors (self);
}

static void
kept_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendHistoryController *self = MEND_HISTORY_CONTROLLER (data);

  if (self->page == NULL)
    make_page (self);

  mend_history_page_show_kept (MEND_HISTORY_PAGE (self->page));
  mend_window_show_place (self->window, "history");
}

static void
mend_history_controller_dispose (GObject *object)
{
  MendHistoryController *self = MEND_HISTORY_CONTROLLER (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->all);
  g_clear_object (&self->kept);
  g_clear_object (&self->records);
  g_clear_object (&self->deleted);
  g_clear_object (&self->search);
  g_clear_object (&self->exports);
  g_clear_object (&self->sheets);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_history_controller_parent_class)->dispose (object);
}

static void
mend_history_controller_class_init (MendHistoryControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_history_controller_dispose;
}

static void
mend_history_controller_init (MendHistoryController *self)
{
}

MendHistoryController *
mend_history_controller_new (MendContext *context, MendWindow *window, MendSetUpController *set_up)
{
  MendHistoryController *self = g_object_new (MEND_TYPE_HISTORY_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "delete-talk", .parameter_type = "s", .activate = delete_action },
  };

  const GActionEntry reading_actions[] = {
    { .name = "kept", .activate = kept_action },
  };
  const char *const writing_actions[] = { "delete-talk", "undo" };

  self->context = g_object_ref (context);
  self->window = window;
  self->records = mend_record_controller_new (context, window, set_up);
  self->deleted = mend_deleted_controller_new (context, window);
  self->exports = mend_export_controller_new (context, window);
  self->sheets = mend_sheet_controller_new (context, window);
  self->place = mend_window_add_place (window, "history", C_ ("label", "History"),
                                       "document-open-recent-symbolic");
  g_signal_connect_object (self->place, "map", G_CALLBACK (place_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action_entries (G_ACTION_MAP (window), reading_actions,
                                   G_N_ELEMENTS (reading_actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    g_object_bind_property (get_store (self), "is-read-only",
                            g_action_map_lookup_action (G_ACTION_MAP (window), writing_actions[i]),
                            "enabled", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  return self;
}
