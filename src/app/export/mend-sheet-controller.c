// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-controller.h"
#include "export/mend-sheet-document.h"
#include "export/mend-sheet-page.h"
#include "mend-store-latest.h"
#include "mend-store.h"

/**
 * MendSheetController:
 *
 * The sheet for a therapist, opened by the action `win.sheet`. What is chosen lives as long as its
 * page, and in memory only.
 */
struct _MendSheetController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendExportController *exports;

  MendSheetPage *page;
  guint n_read;
};

/* What is to be read for a sheet: talks, and with the first of them the promises. */
typedef struct
{
  char *data_dir;
  MendSheet *sheet;
  guint n_passed;
  GPtrArray *standings;
  GPtrArray *records;
  gboolean has_more;
} Work;

/* So many talks are read at a time. */
#define N_TALKS   20

#define SHEET_KEY "mend-sheet"

G_DEFINE_FINAL_TYPE (MendSheetController, mend_sheet_controller, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->data_dir);
  g_clear_object (&work->sheet);
  g_clear_pointer (&work->standings, g_ptr_array_unref);
  g_clear_pointer (&work->records, g_ptr_array_unref);
  g_free (work);
}

static void
read_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  if (work->n_passed == 0)
    work->standings = mend_store_list_standings (work->data_dir);

  work->records = mend_store_read_latest (work->data_dir, work->n_passed, N_TALKS, &work->has_more);
  g_task_return_boolean (task, TRUE);
}

/* The page may have been left meanwhile, or another opened. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendSheetController *self = MEND_SHEET_CONTROLLER (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (self->page == NULL || g_object_get_data (G_OBJECT (self->page), SHEET_KEY) != work->sheet)
    return;

  if (work->standings != NULL)
    mend_sheet_add_promises (work->sheet, work->standings);

  for (guint i = 0; i < work->records->len; i++)
    mend_sheet_add_talk (work->sheet, g_ptr_array_index (work->records, i));

  self->n_read = work->n_passed + N_TALKS;
  mend_sheet_page_show_lines (self->page, work->has_more);
}

static void
read_talks (MendSheetController *self, MendSheet *sheet)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Work *work = g_new0 (Work, 1);

  work->data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);
  work->sheet = g_object_ref (sheet);
  work->n_passed = self->n_read;
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, read_in_worker);
}

static void
show_earlier_cb (MendSheetController *self)
{
  read_talks (self, g_object_get_data (G_OBJECT (self->page), SHEET_KEY));
}

static void
preview_cb (MendSheetController *self)
{
  g_autoptr (MendDocument) document =
      mend_sheet_document_new (g_object_get_data (G_OBJECT (self->page), SHEET_KEY));

  mend_export_controller_open_document (self->exports, document);
}

static void
sheet_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendSheetController *self = MEND_SHEET_CONTROLLER (data);
  MendSheet *sheet = mend_sheet_new (mend_context_get_person (self->context, MEND_SEAT_LEFT),
                                     mend_context_get_person (self->context, MEND_SEAT_RIGHT));
  GtkWidget *page = mend_sheet_page_new (sheet);

  mend_sheet_page_set_colors (MEND_SHEET_PAGE (page),
                              mend_context_get_color (self->context, MEND_SEAT_LEFT),
                              mend_context_get_color (self->context, MEND_SEAT_RIGHT));
  g_object_set_data_full (G_OBJECT (page), SHEET_KEY, sheet, g_object_unref);
  g_set_weak_pointer (&self->page, MEND_SHEET_PAGE (page));
  g_signal_connect_object (page, "show-earlier", G_CALLBACK (show_earlier_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "preview", G_CALLBACK (preview_cb), self, G_CONNECT_SWAPPED);

  self->n_read = 0;
  mend_window_push (self->window, page, C_ ("label", "For a Therapist"));
  read_talks (self, sheet);
}

static void
mend_sheet_controller_dispose (GObject *object)
{
  MendSheetController *self = MEND_SHEET_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->exports);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_sheet_controller_parent_class)->dispose (object);
}

static void
mend_sheet_controller_class_init (MendSheetControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_sheet_controller_dispose;
}

static void
mend_sheet_controller_init (MendSheetController *self)
{
}

MendSheetController *
mend_sheet_controller_new (MendContext *context, MendWindow *window)
{
  MendSheetController *self = g_object_new (MEND_TYPE_SHEET_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "sheet", .activate = sheet_action },
  };

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->exports = mend_export_controller_new (context, window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);

  return self;
}
