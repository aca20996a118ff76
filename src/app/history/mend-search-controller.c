// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-search-controller.h"

#include "mend-own-ways.h"

/**
 * MendSearchController:
 *
 * Searching in the talks that are over. They are read for it while the search is on the screen, and
 * with them the notes that were added later and the promises.
 */
struct _MendSearchController
{
  GObject parent_instance;

  MendContext *context;
  MendHistoryFinder *finder;
  MendHistorySearch *search;

  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (MendSearchController, mend_search_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendSearchController *self)
{
  return mend_context_get_store (self->context);
}

static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendSearchController) self = MEND_SEARCH_CONTROLLER (data);
  g_autoptr (GPtrArray) notes = mend_store_load_notes_finish (MEND_STORE (source), result, NULL);

  if (notes != NULL)
    mend_history_search_set_notes (self->search, notes);
}

static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendSearchController) self = MEND_SEARCH_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);

  if (standings != NULL)
    mend_history_search_set_promises (self->search, standings);
}

static void
stop_loading (MendSearchController *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load_notes (MendSearchController *self)
{
  if (self->loading != NULL)
    mend_store_load_notes (get_store (self), NULL, self->loading, notes_loaded_cb,
                           g_object_ref (self));
}

static void
load_promises (MendSearchController *self)
{
  if (self->loading != NULL)
    mend_store_load_standings (get_store (self), self->loading, standings_loaded_cb,
                               g_object_ref (self));
}

/* The ways to talk that two can choose; what one person writes alone is in no search. */
static GListModel *
list_ways (MendSearchController *self)
{
  GListModel *built_in = mend_content_get_formats (mend_context_get_content (self->context));
  g_autoptr (GListModel) own = mend_own_ways_list (self->context);
  GListModel *const lists[] = { built_in, own };
  GListStore *ways = g_list_store_new (MEND_TYPE_FORMAT);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
      {
        g_autoptr (MendFormat) way = g_list_model_get_item (lists[i], j);

        if (mend_format_get_roles (way) != MEND_ROLES_SOLO)
          g_list_store_append (ways, way);
      }

  return G_LIST_MODEL (ways);
}

static void
asked_cb (MendSearchController *self)
{
  g_autoptr (MendTalkFilter) filter = mend_history_finder_make_filter (self->finder);

  mend_history_search_ask (self->search, mend_history_finder_get_words (self->finder), filter);
}

static void
progress_cb (MendSearchController *self)
{
  mend_history_finder_set_progress (self->finder, mend_history_search_get_progress (self->search));
}

static void
show_tags (MendSearchController *self)
{
  g_autoptr (GPtrArray) tags = NULL;

  if (self->loading == NULL)
    return;

  tags = mend_store_list_tags (get_store (self));
  mend_history_finder_set_tags (self->finder, tags);
}

/* Also on the way back from a talk, to which something may have been added. */
static void
mapped_cb (MendSearchController *self)
{
  if (self->loading != NULL || !mend_history_finder_get_is_open (self->finder))
    return;

  self->loading = g_cancellable_new ();
  mend_history_search_set_is_wanted (self->search, TRUE);
  progress_cb (self);
  load_notes (self);
  load_promises (self);
  show_tags (self);
}

static void
unmapped_cb (MendSearchController *self)
{
  stop_loading (self);
  mend_history_search_set_is_wanted (self->search, FALSE);
}

static void
opened_cb (MendSearchController *self)
{
  g_autoptr (GListModel) ways = list_ways (self);

  mend_history_finder_set_ways (self->finder, ways);
  asked_cb (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->finder)))
    mapped_cb (self);
}

static void
mend_search_controller_dispose (GObject *object)
{
  MendSearchController *self = MEND_SEARCH_CONTROLLER (object);

  stop_loading (self);
  g_clear_object (&self->finder);
  g_clear_object (&self->search);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_search_controller_parent_class)->dispose (object);
}

static void
mend_search_controller_class_init (MendSearchControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_search_controller_dispose;
}

static void
mend_search_controller_init (MendSearchController *self)
{
}

MendSearchController *
mend_search_controller_new (MendContext *context, MendHistoryFinder *finder)
{
  MendSearchController *self = g_object_new (MEND_TYPE_SEARCH_CONTROLLER, NULL);
  const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "opened", G_CALLBACK (opened_cb) },
    { "asked", G_CALLBACK (asked_cb) },
    { "map", G_CALLBACK (mapped_cb) },
    { "unmap", G_CALLBACK (unmapped_cb) },
  };

  self->context = g_object_ref (context);
  self->finder = g_object_ref (finder);
  self->search = g_object_ref (mend_history_get_search (mend_store_get_history (get_store (self))));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (finder, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);

  g_signal_connect_object (self->search, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "given-changed", G_CALLBACK (load_promises), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notes-changed", G_CALLBACK (load_notes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "tags-changed", G_CALLBACK (show_tags), self,
                           G_CONNECT_SWAPPED);
  mend_history_finder_set_found (finder, G_LIST_MODEL (self->search));

  return self;
}
