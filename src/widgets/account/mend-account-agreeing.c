// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mend-account-agreeing.h"

#include <glib/gi18n.h>

#include "mend-person-mark.h"

/**
 * MendAccountAgreeing:
 *
 * To what one person agrees of a part of the shared account: to all of it as it stands, or to some
 * of its lines. Each is ticked and taken back by an act of its own. Its signal is `toggled`, with
 * the text and whether that person agrees.
 */
struct _MendAccountAgreeing
{
  AdwBin parent_instance;

  MendSeat seat;
  char *text;
  gboolean is_updating;

  MendPersonMark *mark;
  GtkBox *box;
  GPtrArray *checks;
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define TEXT_KEY "mend-text"

G_DEFINE_FINAL_TYPE (MendAccountAgreeing, mend_account_agreeing, ADW_TYPE_BIN)

static const char *
get_text (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), TEXT_KEY);
}

static void
toggled_cb (MendAccountAgreeing *self, GtkCheckButton *check)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, get_text (check),
                   gtk_check_button_get_active (check));
}

static void
add_check (MendAccountAgreeing *self, const char *label_text, const char *text)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (label_text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  g_object_set_data_full (G_OBJECT (check), TEXT_KEY, g_strdup (text), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, check);
  g_ptr_array_add (self->checks, check);
}

/* Of a single line it makes no difference. */
static void
make_checks (MendAccountAgreeing *self, const MendAccount *account, MendAccountPart part)
{
  g_auto (GStrv) lines = mend_account_list_lines (account, part);

  for (guint i = 0; i < self->checks->len; i++)
    gtk_box_remove (self->box, self->checks->pdata[i]);

  g_ptr_array_set_size (self->checks, 0);
  g_free (self->text);
  self->text = g_strdup (account->texts[part]);
  add_check (self, C_ ("said by a person", "I agree to all of it, as it stands"), self->text);

  for (guint i = 0; g_strv_length (lines) > 1 && lines[i] != NULL; i++)
    add_check (self, lines[i], lines[i]);
}

static void
name_check (MendAccountAgreeing *self, guint index)
{
  GtkCheckButton *check = self->checks->pdata[index];
  GtkLabel *label = GTK_LABEL (gtk_check_button_get_child (check));
  g_autofree char *name = g_strdup_printf ("%s: %s", mend_person_mark_get_shown_name (self->mark),
                                           gtk_label_get_text (label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mend_account_agreeing_dispose (GObject *object)
{
  MendAccountAgreeing *self = MEND_ACCOUNT_AGREEING (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_account_agreeing_parent_class)->dispose (object);
}

static void
mend_account_agreeing_class_init (MendAccountAgreeingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_account_agreeing_dispose;

  signals[SIGNAL_TOGGLED] =
      g_signal_new ("toggled", MEND_TYPE_ACCOUNT_AGREEING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
mend_account_agreeing_init (MendAccountAgreeing *self)
{
  GtkWidget *mark = mend_person_mark_new (MEND_SEAT_LEFT, NULL, NULL);

  self->checks = g_ptr_array_new ();
  self->mark = MEND_PERSON_MARK (mark);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_box_append (self->box, mark);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * mend_account_agreeing_new:
 * @seat: left or right
 *
 * Makes the list of one person.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
mend_account_agreeing_new (MendSeat seat)
{
  MendAccountAgreeing *self = g_object_new (MEND_TYPE_ACCOUNT_AGREEING, NULL);

  self->seat = seat;
  mend_person_mark_set_seat (self->mark, seat);

  return GTK_WIDGET (self);
}

/**
 * mend_account_agreeing_show:
 * @self: a list
 * @look: what is shown
 * @part: the part of the account
 *
 * Shows to what the person agrees. As long as the text stays, so does the keyboard.
 */
void
mend_account_agreeing_show (MendAccountAgreeing *self,
                            const MendAccountLook *look,
                            MendAccountPart part)
{
  const guint index = self->seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_ACCOUNT_AGREEING (self));

  mend_person_mark_set_name (self->mark, look->labels[index]);
  mend_person_mark_set_color (self->mark, look->colors[index]);

  if (g_strcmp0 (self->text, look->account->texts[part]) != 0)
    make_checks (self, look->account, part);

  self->is_updating = TRUE;

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = self->checks->pdata[i];

      gtk_check_button_set_active (
          check, mend_assent_find (look->assents, look->account->id, self->seat, look->persons[0],
                                   look->persons[1], get_text (check)) != NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (check), !look->is_read_only);
      name_check (self, i);
    }

  self->is_updating = FALSE;
}
