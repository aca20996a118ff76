// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-erase-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-controller.h"
#include "mend-erase-words.h"
#include "place/mend-erase-page.h"

/**
 * MendEraseController:
 *
 * The way on which everything is erased: a page that names what goes and what stays, a word to be
 * typed, and then the end of the program, since nothing is there for it to show.
 */
struct _MendEraseController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendExportController *exports;
  MendErasePage *page;
  GSimpleAction *again;
};

#define AGAIN "erase-again"

G_DEFINE_FINAL_TYPE (MendEraseController, mend_erase_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendEraseController *self)
{
  return mend_context_get_store (self->context);
}

static GtkWidget *
make_status (const char *title, const char *words, GtkWidget *child)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), words);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), child);

  return status;
}

/* There is nothing to be shown or done any more but to leave. */
static void
disable_actions (GActionGroup *group)
{
  static const char *const left[] = { "quit", "hide", "about", NULL };
  g_auto (GStrv) names = g_action_group_list_actions (group);

  for (guint i = 0; names[i] != NULL; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), names[i]);

      if (G_IS_SIMPLE_ACTION (action) && !g_strv_contains (left, names[i]))
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
    }
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
show_end (MendEraseController *self)
{
  mend_window_show_alone (
      self->window,
      make_status (C_ ("to both", "Everything is erased"),
                   C_ ("to both", "Nothing of Mend is left on this computer but the program."),
                   make_button (C_ ("label", "Close Mend"), "app.quit")),
      "Mend");
}

static void
show_failure (MendEraseController *self, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_button (C_ ("label", "Try Again"), "win." AGAIN));
  gtk_box_append (GTK_BOX (box), make_button (C_ ("label", "Close Mend"), "app.quit"));
  g_simple_action_set_enabled (self->again, TRUE);
  mend_window_show_alone (
      self->window, make_status (C_ ("to both", "Not everything is erased"), words, box), "Mend");
}

/* The window writes its size when it goes. */
static void
end (MendEraseController *self)
{
  mend_erase_words_forget_settings (mend_context_get_settings (self->context));
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (g_application_quit),
                           g_application_get_default (), G_CONNECT_SWAPPED);
  show_end (self);
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendEraseController) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *words = NULL;

  if (mend_store_erase_finish (MEND_STORE (source), result, &rest, &error))
    {
      end (self);
    }
  else
    {
      words = mend_erase_words_get_failure (error, rest);
      show_failure (self, words);
    }

  g_application_unmark_busy (g_application_get_default ());
}

/* Who leaves meanwhile has everything erased all the same. */
static void
begin (MendEraseController *self)
{
  GtkWidget *spinner = gtk_spinner_new ();

  g_simple_action_set_enabled (self->again, FALSE);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  mend_window_show_alone (self->window, make_status (C_ ("to both", "Erasing"), NULL, spinner),
                          "Mend");
  disable_actions (G_ACTION_GROUP (g_application_get_default ()));
  mend_reminder_stop (mend_context_get_reminder (self->context));
  g_application_mark_busy (g_application_get_default ());
  mend_store_erase_async (get_store (self), erased_cb, g_object_ref (self));
}

static void
answered_cb (MendEraseController *self, const char *response)
{
  if (g_str_equal (response, "erase"))
    begin (self);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (
      dialog, "erase", mend_erase_words_is_word (gtk_editable_get_text (entry)));
}

/* A word is not typed by mistake, nor by a hand that slips. */
static void
ask_again (MendEraseController *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self->window), C_ ("to both", "Erase everything?"), NULL));
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/mend/ui/mend-erase-word.ui");
  GtkWidget *entry = GTK_WIDGET (gtk_builder_get_object (builder, "entry"));

  /* Translators: %s is the word “erase” in your language, as people are to type it */
  adw_message_dialog_format_body (dialog, C_ ("to both", "It begins when “%s” is typed here."),
                                  mend_erase_words_get_word ());
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "back", C_ ("label", "_Back"), "erase",
                                    C_ ("label", "_Erase Everything"), NULL);
  adw_message_dialog_set_default_response (dialog, "back");
  adw_message_dialog_set_close_response (dialog, "back");
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (dialog, "erase", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* On a disk that is away nothing could be erased, and the rest would be without it. */
static void
erase_cb (MendEraseController *self)
{
  g_autofree char *place = mend_store_get_place (get_store (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (mend_store_get_is_read_only (get_store (self)))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_BUSY, "The folder is in use");
  else if (!mend_store_is_in_standard_place (get_store (self)) &&
           !g_file_test (place, G_FILE_TEST_IS_DIR))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The folder is away");

  words = error != NULL ? mend_erase_words_get_failure (error, place) : NULL;
  mend_erase_page_show_failure (self->page, words);
  if (words == NULL)
    ask_again (self);
}

static void
export_cb (MendEraseController *self)
{
  mend_export_controller_open (self->exports, NULL, MEND_EXPORT_MARKDOWN);
}

static void
back_up_cb (MendEraseController *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "back-up", NULL);
}

static void
mend_erase_controller_dispose (GObject *object)
{
  MendEraseController *self = MEND_ERASE_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->again);
  g_clear_object (&self->exports);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_erase_controller_parent_class)->dispose (object);
}

static void
mend_erase_controller_class_init (MendEraseControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_erase_controller_dispose;
}

static void
mend_erase_controller_init (MendEraseController *self)
{
}

MendEraseController *
mend_erase_controller_new (MendContext *context, MendWindow *window)
{
  MendEraseController *self = g_object_new (MEND_TYPE_ERASE_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->exports = mend_export_controller_new (context, window);
  g_set_weak_pointer (&self->window, window);
  self->again = g_simple_action_new (AGAIN, NULL);
  g_simple_action_set_enabled (self->again, FALSE);
  g_signal_connect_object (self->again, "activate", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->again));

  return self;
}

/* Names what goes and what stays. Nothing is erased yet. */
void
mend_erase_controller_open (MendEraseController *self)
{
  g_autofree char *place = mend_store_get_place (get_store (self));
  GtkWidget *page;

  g_return_if_fail (MEND_IS_ERASE_CONTROLLER (self));

  if (self->page != NULL && mend_window_get_page (self->window) == GTK_WIDGET (self->page))
    return;

  page = mend_erase_page_new ();
  g_set_weak_pointer (&self->page, MEND_ERASE_PAGE (page));
  mend_erase_page_set_place (self->page,
                             mend_store_is_in_standard_place (get_store (self)) ? NULL : place);
  g_signal_connect_object (page, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "back-up", G_CALLBACK (back_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "erase", G_CALLBACK (erase_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Erase Everything"));
}
