// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-problems-controller.h"

#include <glib/gi18n.h>

#include "history/mend-problems-page.h"
#include "mend-banner.h"
#include "mend-problem-words.h"

/**
 * MendProblemsController:
 *
 * Says how many files could not be read, and on a page of its own which and why. The files stay as
 * they are.
 */
struct _MendProblemsController
{
  GObject parent_instance;

  MendStore *store;
  MendWindow *window;
  GListModel *problems;
  MendBanner *banner;
};

G_DEFINE_FINAL_TYPE (MendProblemsController, mend_problems_controller, G_TYPE_OBJECT)

static MendProblemsPage *
get_page (MendProblemsController *self)
{
  GtkWidget *page = mend_window_get_page (self->window);

  return MEND_IS_PROBLEMS_PAGE (page) ? MEND_PROBLEMS_PAGE (page) : NULL;
}

static void
fill_page (MendProblemsController *self, MendProblemsPage *page)
{
  mend_problems_page_clear (page);

  for (guint i = 0; i < g_list_model_get_n_items (self->problems); i++)
    {
      g_autoptr (MendFileProblem) problem = g_list_model_get_item (self->problems, i);
      g_autofree char *file = g_build_filename (mend_file_problem_get_kind_folder (problem),
                                                mend_file_problem_get_file_name (problem), NULL);
      g_autofree char *shown = g_filename_display_name (file);
      g_autofree char *reason = mend_problem_words_get_reason (problem);

      mend_problems_page_add (page, shown, reason);
    }
}

static void
update (MendProblemsController *self)
{
  const guint n = g_list_model_get_n_items (self->problems);
  g_autofree char *title = g_strdup_printf (
      g_dngettext (NULL, "%u file could not be read", "%u files could not be read", n), n);

  mend_banner_set_title (self->banner, title);
  mend_banner_set_revealed (self->banner, n > 0);

  if (get_page (self) != NULL)
    fill_page (self, get_page (self));
}

static void
try_again_cb (MendProblemsController *self)
{
  mend_store_check_all (self->store);
}

static void
show_cb (MendProblemsController *self)
{
  GtkWidget *page;

  if (get_page (self) != NULL)
    return;

  page = mend_problems_page_new ();
  g_signal_connect_object (page, "try-again", G_CALLBACK (try_again_cb), self, G_CONNECT_SWAPPED);
  fill_page (self, MEND_PROBLEMS_PAGE (page));
  mend_window_push (self->window, page, C_ ("label", "Files"));
}

static void
mend_problems_controller_dispose (GObject *object)
{
  MendProblemsController *self = MEND_PROBLEMS_CONTROLLER (object);

  g_clear_object (&self->problems);
  g_clear_object (&self->banner);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (mend_problems_controller_parent_class)->dispose (object);
}

static void
mend_problems_controller_class_init (MendProblemsControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_problems_controller_dispose;
}

static void
mend_problems_controller_init (MendProblemsController *self)
{
}

MendProblemsController *
mend_problems_controller_new (MendContext *context, MendWindow *window)
{
  MendProblemsController *self = g_object_new (MEND_TYPE_PROBLEMS_CONTROLLER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  self->window = window;
  self->problems = g_object_ref (mend_store_get_problems (self->store));
  self->banner = g_object_ref_sink (MEND_BANNER (mend_banner_new ("")));
  mend_banner_set_button_label (self->banner, C_ ("label", "Show"));
  mend_window_add_banner (window, GTK_WIDGET (self->banner));

  g_signal_connect_object (self->problems, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}
