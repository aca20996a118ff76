// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-account-list.h"

#include <glib/gi18n.h>

#include "closing/mend-closing-entry.h"
#include "mend-person-mark.h"

/**
 * MendAccountList:
 *
 * What one person writes for the shared account at the end of a talk about what happened, and what
 * that person agrees to of what the other has written. It is closed at first, and as long as it is
 * nothing is written. Whoever has spoken of no part of the account writes none.
 */
struct _MendAccountList
{
  AdwBin parent_instance;

  MendTalk *talk;
  MendSeat seat;
  char *name;
  MendHinting *hinting;
  char *earlier[MEND_ACCOUNT_AGREED];
  gboolean is_updating;

  MendPersonMark *mark;
  GtkBox *parts;
  GtkWidget *write_button;
  GtkBox *assents;
  MendClosingEntry *entries[MEND_ACCOUNT_AGREED];
  GtkCheckButton *checks[MEND_ACCOUNT_AGREED];
};

static const char *const titles[MEND_ACCOUNT_AGREED] = {
  [MEND_ACCOUNT_HAPPENED] = NC_ ("said by a person", "What happened"),
  [MEND_ACCOUNT_DAMAGE] = NC_ ("said by a person", "What it did to me"),
  [MEND_ACCOUNT_OWNED] = NC_ ("said by a person", "What I take responsibility for"),
};
static const char *const agreements[MEND_ACCOUNT_AGREED] = {
  [MEND_ACCOUNT_HAPPENED] =
      NC_ ("said by a person", "I agree to what is written about what happened"),
  [MEND_ACCOUNT_DAMAGE] = NC_ ("said by a person", "I agree to what is written about what it did"),
  [MEND_ACCOUNT_OWNED] =
      NC_ ("said by a person", "I agree to what is written about the responsibility"),
};

G_DEFINE_FINAL_TYPE (MendAccountList, mend_account_list, ADW_TYPE_BIN)

static const char *
get_text (MendAccountList *self, MendAccountPart part)
{
  const MendEvent *written = mend_talk_get_account (self->talk, part);

  return written != NULL ? written->text : self->earlier[part];
}

/* What somebody has noted while speaking is a beginning, if there is none yet. */
static void
begin_with_notes (MendAccountList *self, MendAccountPart part)
{
  g_autofree char *notes = NULL;

  if (*get_text (self, part) != '\0' || mend_talk_get_account (self->talk, part) != NULL)
    return;

  notes = mend_talk_find_for_account (self->talk, part);
  mend_talk_write_account (self->talk, self->seat, part, notes, self->earlier[part]);
}

/* What somebody was hurt by, and what it did, is left as it is written. */
static void
show_hints (MendAccountList *self)
{
  MendClosingEntry *entry = self->entries[MEND_ACCOUNT_OWNED];

  if (entry != NULL && self->hinting != NULL)
    mend_closing_entry_set_hinting (entry, self->hinting, self->name);
}

static void
add_part (MendAccountList *self, MendAccountPart part)
{
  const char *title = g_dpgettext2 (NULL, "said by a person", titles[part]);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);

  begin_with_notes (self, part);
  self->entries[part] = MEND_CLOSING_ENTRY (mend_closing_entry_new ());
  mend_closing_entry_set_account (self->entries[part], self->talk, self->seat, part,
                                  self->earlier[part], title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entries[part]));
  gtk_box_append (self->parts, box);
}

static void
open_parts (MendAccountList *self)
{
  gtk_widget_set_visible (self->write_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), TRUE);

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      if (mend_talk_may_write_account (self->talk, self->seat, (MendAccountPart) i))
        add_part (self, (MendAccountPart) i);
    }

  show_hints (self);
}

static void
write_clicked_cb (MendAccountList *self)
{
  open_parts (self);
  gtk_widget_child_focus (GTK_WIDGET (self->parts), GTK_DIR_TAB_FORWARD);
}

static void
toggled_cb (MendAccountList *self, GtkCheckButton *check)
{
  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      if (self->checks[i] == check && !self->is_updating)
        mend_talk_set_agrees (self->talk, self->seat, (MendAccountPart) i,
                              gtk_check_button_get_active (check));
    }
}

/* Only to what the other has written in this talk somebody can agree here, as it stands: whoever
 * writes on takes the agreement away with it. */
static void
logged_cb (MendAccountList *self)
{
  gboolean is_needed = gtk_widget_get_visible (self->write_button) ||
                       gtk_widget_get_visible (GTK_WIDGET (self->parts));

  self->is_updating = TRUE;

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      const MendEvent *written = mend_talk_get_account (self->talk, (MendAccountPart) i);
      const gboolean can_agree =
          written != NULL && written->seat != self->seat && *written->text != '\0';

      gtk_widget_set_visible (GTK_WIDGET (self->checks[i]), can_agree);
      gtk_check_button_set_active (self->checks[i],
                                   mend_talk_agrees (self->talk, self->seat, (MendAccountPart) i));
      is_needed |= can_agree;
    }

  self->is_updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_needed);
}

static void
mend_account_list_dispose (GObject *object)
{
  MendAccountList *self = MEND_ACCOUNT_LIST (object);

  g_clear_object (&self->talk);
  g_clear_object (&self->hinting);
  g_clear_pointer (&self->name, g_free);

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    g_clear_pointer (&self->earlier[i], g_free);

  G_OBJECT_CLASS (mend_account_list_parent_class)->dispose (object);
}

static void
mend_account_list_class_init (MendAccountListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_account_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-account-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAccountList, mark);
  gtk_widget_class_bind_template_child (widget_class, MendAccountList, parts);
  gtk_widget_class_bind_template_child (widget_class, MendAccountList, write_button);
  gtk_widget_class_bind_template_child (widget_class, MendAccountList, assents);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static GtkCheckButton *
make_check (MendAccountList *self, MendAccountPart part)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "said by a person", agreements[part]));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_widget_set_visible (check, FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->assents, check);

  return GTK_CHECK_BUTTON (check);
}

static void
mend_account_list_init (MendAccountList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    self->checks[i] = make_check (self, (MendAccountPart) i);
}

/**
 * mend_account_list_new:
 *
 * Makes a list that belongs to no talk yet.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
mend_account_list_new (void)
{
  return g_object_new (MEND_TYPE_ACCOUNT_LIST, NULL);
}

static gboolean
has_written (MendAccountList *self)
{
  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      const MendEvent *written = mend_talk_get_account (self->talk, (MendAccountPart) i);

      if (written != NULL && written->seat == self->seat)
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_account_list_set_talk:
 * @self: a list
 * @talk: the talk that is written to
 * @seat: left or right
 * @account: (nullable): the shared account as it is by now
 *
 * Lets one person write for the shared account. To be called once.
 */
void
mend_account_list_set_talk (MendAccountList *self,
                            MendTalk *talk,
                            MendSeat seat,
                            const MendAccount *account)
{
  gboolean may_write = FALSE;

  g_return_if_fail (MEND_IS_ACCOUNT_LIST (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  self->seat = seat;
  mend_person_mark_set_seat (self->mark, seat);

  for (guint i = 0; i < MEND_ACCOUNT_AGREED; i++)
    {
      self->earlier[i] = g_strdup (account != NULL ? account->texts[i] : "");
      may_write |= mend_talk_may_write_account (talk, seat, (MendAccountPart) i);
    }

  gtk_widget_set_visible (self->write_button, may_write);

  if (has_written (self))
    open_parts (self);

  g_signal_connect_object (talk, "logged", G_CALLBACK (logged_cb), self, G_CONNECT_SWAPPED);
  logged_cb (self);
}

/**
 * mend_account_list_set_person:
 * @self: a list
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says who writes and agrees here.
 */
void
mend_account_list_set_person (MendAccountList *self, const char *name, const char *color)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MEND_IS_ACCOUNT_LIST (self));

  g_free (self->name);
  self->name = g_strdup (name);
  show_hints (self);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: %s is the name of the one who writes */
  label = g_strdup_printf (C_ ("label", "%s: Write for the Account…"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->write_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mend_account_list_set_hinting:
 * @self: a list
 * @hinting: whose words have hints in this talk
 *
 * Lets the one who takes responsibility have hints where that is written, and nowhere else.
 */
void
mend_account_list_set_hinting (MendAccountList *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_ACCOUNT_LIST (self));
  g_return_if_fail (MEND_IS_HINTING (hinting));

  g_set_object (&self->hinting, hinting);
  show_hints (self);
}
