// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mend-account-controller.h"

#include <glib/gi18n.h>

#include "account/mend-account-page.h"
#include "mend-store-accounts.h"

/**
 * MendAccountController:
 *
 * The shared account, opened by the action `win.account`: each writes their own parts, and agrees
 * to what the other has written or takes that back.
 */
struct _MendAccountController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;

  GSimpleAction *action;
  GtkWidget *page;
  MendAccount *begun;
};

/* What was deleted, to be written again. */
typedef struct
{
  MendAccount *account;
  MendAccountPart part;
  char *person_id;
  char *text;
} Deletion;

#define DELETION_KEY "mend-deletion"

G_DEFINE_FINAL_TYPE (MendAccountController, mend_account_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendAccountController *self)
{
  return mend_context_get_store (self->context);
}

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  mend_account_unref (deletion->account);
  g_free (deletion->person_id);
  g_free (deletion->text);
  g_free (deletion);
}

/* One that nobody has written in yet is on the page only. */
static MendAccount *
begin (MendAccountController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  const MendAccount fields = { .created = now };

  if (self->begun == NULL)
    self->begun = mend_account_new (&fields);

  return mend_account_ref (self->begun);
}

static void
show (MendAccountController *self)
{
  MendStore *store = get_store (self);
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GPtrArray) assents = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  if (self->page == NULL)
    return;

  accounts = mend_store_list_accounts (store);
  assents = mend_store_list_assents (store);
  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  if (accounts->len == 0)
    g_ptr_array_add (accounts, begin (self));

  for (guint i = 0; i < accounts->len; i++)
    {
      const MendAccount *account = g_ptr_array_index (accounts, i);

      g_ptr_array_add (versions, mend_store_list_earlier_accounts (store, account->id));
    }

  mend_account_page_set_accounts (MEND_ACCOUNT_PAGE (self->page), accounts, assents, versions);
}

static void
undo_delete_cb (MendAccountController *self, AdwToast *toast)
{
  const Deletion *deletion = g_object_get_data (G_OBJECT (toast), DELETION_KEY);

  mend_store_write_account (get_store (self), deletion->account, deletion->part,
                            deletion->person_id, deletion->text);
}

static void
offer_undo (MendAccountController *self,
            MendAccount *account,
            MendAccountPart part,
            const char *person_id)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "Part deleted"));
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->account = mend_account_ref (account);
  deletion->part = part;
  deletion->person_id = g_strdup (person_id);
  deletion->text = g_strdup (account->texts[part]);
  g_object_set_data_full (G_OBJECT (toast), DELETION_KEY, deletion, deletion_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_add_undo (self->window, toast);
}

static void
written_cb (
    MendAccountController *self, MendAccount *account, guint part, MendSeat seat, const char *text)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);

  if (person == NULL)
    return;

  if (!mend_store_write_account (get_store (self), account, (MendAccountPart) part, person->id,
                                 text))
    mend_window_add_toast (
        self->window,
        adw_toast_new (
            C_ ("to both", "The other has written this part by now. Both texts differ.")));
  else if (*text == '\0')
    offer_undo (self, account, (MendAccountPart) part, person->id);
}

static void
agree (MendAccountController *self,
       MendAccount *account,
       const MendPerson *person,
       MendSeat seat,
       const char *text)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  const MendAssent fields = { .account_id = account->id,
                              .created = now,
                              .seat = seat,
                              .person_id = person->id,
                              .name = (char *) mend_context_get_label (self->context, seat),
                              .sha256 = sha256 };
  g_autoptr (MendAssent) assent = mend_assent_new (&fields);

  mend_store_add_assent (get_store (self), assent);
}

/* Two computers may each have kept one. */
static void
take_back (MendAccountController *self, MendAccount *account, MendSeat seat, const char *text)
{
  g_autoptr (GPtrArray) assents = mend_store_list_assents (get_store (self));
  MendPerson *left = mend_context_get_person (self->context, MEND_SEAT_LEFT);
  MendPerson *right = mend_context_get_person (self->context, MEND_SEAT_RIGHT);
  MendAssent *assent = mend_assent_find (assents, account->id, seat, left, right, text);

  while (assent != NULL)
    {
      mend_store_take_back_assent (get_store (self), assent->id);
      g_ptr_array_remove (assents, assent);
      assent = mend_assent_find (assents, account->id, seat, left, right, text);
    }
}

static void
agreed_cb (MendAccountController *self,
           MendAccount *account,
           MendSeat seat,
           const char *text,
           gboolean agrees)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);

  if (!agrees)
    take_back (self, account, seat, text);
  else if (person != NULL)
    agree (self, account, person, seat, text);
}

static void
talk_cb (MendAccountController *self)
{
  mend_set_up_controller_show (mend_talk_controller_get_set_up (self->talks), "own-it", NULL, NULL);
}

static void
set_persons (MendAccountController *self)
{
  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_account_page_set_person (MEND_ACCOUNT_PAGE (self->page), (MendSeat) seat,
                                  mend_context_get_person (self->context, (MendSeat) seat),
                                  mend_context_get_label (self->context, (MendSeat) seat),
                                  mend_context_get_color (self->context, (MendSeat) seat));
}

static void
read_only_changed_cb (MendAccountController *self)
{
  if (self->page != NULL)
    mend_account_page_set_is_read_only (MEND_ACCOUNT_PAGE (self->page),
                                        mend_store_get_is_read_only (get_store (self)));
}

/* Who they are is asked on the first page. */
static void
persons_changed_cb (MendAccountController *self)
{
  g_simple_action_set_enabled (self->action,
                               mend_context_get_person (self->context, MEND_SEAT_LEFT) != NULL);

  if (self->page != NULL)
    set_persons (self);
}

/* For as long as the page is there. */
static MendHinting *
make_hinting (MendAccountController *self)
{
  MendContent *content = mend_context_get_content (self->context);
  MendHinting *hinting = mend_hinting_new (mend_content_get_hints (content));

  mend_hinting_set_owned (hinting);
  g_settings_bind (mend_context_get_settings (self->context), "hints", hinting, "enabled",
                   G_SETTINGS_BIND_DEFAULT);

  return hinting;
}

static void
open_page (MendAccountController *self)
{
  GtkWidget *page = mend_account_page_new ();
  g_autoptr (MendHinting) hinting = make_hinting (self);

  mend_account_page_set_hinting (MEND_ACCOUNT_PAGE (page), hinting);
  g_set_weak_pointer (&self->page, page);
  g_clear_pointer (&self->begun, mend_account_unref);
  set_persons (self);
  read_only_changed_cb (self);
  show (self);
  g_signal_connect_object (page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "talk", G_CALLBACK (talk_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Shared Account"));
}

static void
activate_cb (MendAccountController *self)
{
  if (mend_talk_controller_is_running (self->talks))
    mend_window_add_toast (
        self->window,
        adw_toast_new (C_ ("to both", "A talk is running. When it is over, this can be done.")));
  else if (self->page == NULL)
    open_page (self);
}

static void
mend_account_controller_dispose (GObject *object)
{
  MendAccountController *self = MEND_ACCOUNT_CONTROLLER (object);

  g_clear_pointer (&self->begun, mend_account_unref);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->action);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_account_controller_parent_class)->dispose (object);
}

static void
mend_account_controller_class_init (MendAccountControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_account_controller_dispose;
}

static void
mend_account_controller_init (MendAccountController *self)
{
}

MendAccountController *
mend_account_controller_new (MendContext *context, MendWindow *window, MendTalkController *talks)
{
  MendAccountController *self = g_object_new (MEND_TYPE_ACCOUNT_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->talks = g_object_ref (talks);
  self->action = g_simple_action_new ("account", NULL);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  g_signal_connect_object (context, "persons-changed", G_CALLBACK (persons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "accounts-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
  persons_changed_cb (self);

  return self;
}
