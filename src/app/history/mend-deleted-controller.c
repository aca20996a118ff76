// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-deleted-controller.h"

#include <glib/gi18n.h>

#include "history/mend-deleted-page.h"

/**
 * MendDeletedController:
 *
 * What was deleted: it is put back, or after a question deleted for good. Says when something that
 * was deleted is back, since it was changed on the other computer.
 */
struct _MendDeletedController
{
  GObject parent_instance;

  MendStore *store;
  MendWindow *window;

  GPtrArray *deleted;
  GCancellable *loading;
  MendDeleted *asked;
};

enum
{
  PROP_0,
  PROP_HAS_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendDeletedController, mend_deleted_controller, G_TYPE_OBJECT)

static MendDeletedPage *
get_page (MendDeletedController *self)
{
  GtkWidget *page = self->window != NULL ? mend_window_get_page (self->window) : NULL;

  return MEND_IS_DELETED_PAGE (page) ? MEND_DELETED_PAGE (page) : NULL;
}

static void
fill_page (MendDeletedController *self, MendDeletedPage *page)
{
  mend_deleted_page_set_is_read_only (page, mend_store_get_is_read_only (self->store));
  mend_deleted_page_set_deleted (page, self->deleted);
}

static void
show (MendDeletedController *self)
{
  MendDeletedPage *page = get_page (self);

  if (page != NULL)
    fill_page (self, page);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_DELETED]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendDeletedController) self = data;
  g_autoptr (GPtrArray) deleted =
      mend_store_load_deleted_finish (MEND_STORE (source), result, NULL);

  if (deleted == NULL || self->store == NULL)
    return;

  g_ptr_array_unref (self->deleted);
  self->deleted = g_steal_pointer (&deleted);
  show (self);
}

/* It is off the page at once, and comes back if it could not be done. */
static void
take_off (MendDeletedController *self, MendDeleted *deleted)
{
  g_ptr_array_remove (self->deleted, deleted);
  show (self);
  if (get_page (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_page (self)));
}

static void
put_back_cb (MendDeletedController *self, MendDeleted *deleted)
{
  mend_store_put_back (self->store, deleted);
  mend_window_add_toast (self->window, adw_toast_new (C_ ("to both", "Put back where it was")));
  take_off (self, deleted);
}

static void
answered_cb (MendDeletedController *self, const char *response)
{
  g_autoptr (MendDeleted) deleted = g_steal_pointer (&self->asked);

  if (deleted == NULL || !g_str_equal (response, "delete"))
    return;

  mend_store_delete_for_good (self->store, deleted);
  take_off (self, deleted);
}

static void
delete_for_good_cb (MendDeletedController *self, MendDeleted *deleted)
{
  const gboolean is_talk = g_str_equal (mend_deleted_get_kind_folder (deleted), "talks");
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self->window), C_ ("to both", "Delete for Good?"),
      is_talk
          ? C_ ("to both", "The talk goes with its notes, its promises and every copy that Mend "
                           "made, also on the other computer. Only a backup of your own would "
                           "still have it.")
          : C_ ("to both", "It goes with every copy that Mend made, also on the other computer. "
                           "Only a backup of your own would still have it."));

  g_set_object (&self->asked, deleted);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", C_ ("label", "_Back"),
                                    "delete", C_ ("label", "_Delete for Good"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
came_back_cb (MendDeletedController *self, guint n_back)
{
  AdwToast *toast = adw_toast_new (
      C_ ("to both", "Something deleted here was changed on the other computer. It is back."));

  adw_toast_set_timeout (toast, 0);
  mend_window_add_toast (self->window, toast);
}

static void
mend_deleted_controller_dispose (GObject *object)
{
  MendDeletedController *self = MEND_DELETED_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->asked);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (mend_deleted_controller_parent_class)->dispose (object);
}

static void
mend_deleted_controller_finalize (GObject *object)
{
  g_ptr_array_unref (MEND_DELETED_CONTROLLER (object)->deleted);

  G_OBJECT_CLASS (mend_deleted_controller_parent_class)->finalize (object);
}

static void
mend_deleted_controller_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  MendDeletedController *self = MEND_DELETED_CONTROLLER (object);

  switch (property_id)
    {
    case PROP_HAS_DELETED:
      g_value_set_boolean (value, self->deleted->len > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_deleted_controller_class_init (MendDeletedControllerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_deleted_controller_dispose;
  object_class->finalize = mend_deleted_controller_finalize;
  object_class->get_property = mend_deleted_controller_get_property;

  properties[PROP_HAS_DELETED] =
      g_param_spec_boolean ("has-deleted", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_deleted_controller_init (MendDeletedController *self)
{
  self->deleted = g_ptr_array_new_with_free_func (g_object_unref);
}

MendDeletedController *
mend_deleted_controller_new (MendContext *context, MendWindow *window)
{
  MendDeletedController *self = g_object_new (MEND_TYPE_DELETED_CONTROLLER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  g_set_weak_pointer (&self->window, window);
  g_signal_connect_object (self->store, "deleted-changed",
                           G_CALLBACK (mend_deleted_controller_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::is-read-only", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "came-back", G_CALLBACK (came_back_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Reads what was deleted. */
void
mend_deleted_controller_read (MendDeletedController *self)
{
  g_return_if_fail (MEND_IS_DELETED_CONTROLLER (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  mend_store_load_deleted (self->store, self->loading, loaded_cb, g_object_ref (self));
}

/* Opens the page. */
void
mend_deleted_controller_open (MendDeletedController *self)
{
  GtkWidget *page = NULL;

  g_return_if_fail (MEND_IS_DELETED_CONTROLLER (self));

  if (get_page (self) != NULL)
    return;

  page = mend_deleted_page_new ();
  g_signal_connect_object (page, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete-for-good", G_CALLBACK (delete_for_good_cb), self,
                           G_CONNECT_SWAPPED);
  fill_page (self, MEND_DELETED_PAGE (page));
  mend_window_push (self->window, page, C_ ("label", "Recently Deleted"));
  mend_deleted_controller_read (self);
}
