// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mend-account-page.h"

#include <glib/gi18n.h>

#include "account/mend-account-section.h"
#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"

/**
 * MendAccountPage:
 *
 * The shared account: what happened, why it was damaging, what is owned, and what both agree on.
 * More than one there is where each of the two has done something. Its signals are `written`, with
 * the account, the part, the seat of the one who writes and the text, and `agreed`, with the
 * account, the seat, the text and whether that person agrees to it, and `talk`.
 */
struct _MendAccountPage
{
  AdwBin parent_instance;

  MendPerson *persons[2];
  char *labels[2];
  char *colors[2];
  gboolean is_read_only;
  MendHinting *hinting;

  GPtrArray *accounts;
  GPtrArray *assents;
  GPtrArray *versions;

  /* Of each account its parts, in the order of the accounts. */
  GPtrArray *sections;

  GtkWidget *empty_label;
  GtkWidget *talk_button;
  GtkBox *accounts_box;
  GtkWidget *back_label;
};

enum
{
  SIGNAL_WRITTEN,
  SIGNAL_AGREED,
  SIGNAL_TALK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendAccountPage, mend_account_page, ADW_TYPE_BIN)

static MendAccount *
find_account (MendAccountPage *self, MendAccountSection *section)
{
  guint index = 0;

  if (!g_ptr_array_find (self->sections, section, &index))
    return NULL;

  return g_ptr_array_index (self->accounts, index / MEND_ACCOUNT_N_PARTS);
}

static void
written_cb (MendAccountPage *self, MendSeat seat, const char *text, MendAccountSection *section)
{
  MendAccount *account = find_account (self, section);

  if (account != NULL)
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, account,
                   (guint) mend_account_section_get_part (section), seat, text);
}

static void
agreed_cb (MendAccountPage *self,
           MendSeat seat,
           const char *text,
           gboolean agrees,
           MendAccountSection *section)
{
  MendAccount *account = find_account (self, section);

  if (account != NULL)
    g_signal_emit (self, signals[SIGNAL_AGREED], 0, account, seat, text, agrees);
}

static void
talk_clicked_cb (MendAccountPage *self)
{
  g_signal_emit (self, signals[SIGNAL_TALK], 0);
}

static void
add_heading (MendAccountPage *self, const MendAccount *account)
{
  g_autofree char *day = mend_talk_words_day (account->created);
  /* Translators: %s is a day, such as “3 November 2026”. */
  g_autofree char *text = g_strdup_printf (C_ ("label", "Begun on %s"), day);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "title-3");
  gtk_box_append (self->accounts_box, label);
}

static void
add_sections (MendAccountPage *self)
{
  for (guint part = 0; part < MEND_ACCOUNT_N_PARTS; part++)
    {
      GtkWidget *section = mend_account_section_new ((MendAccountPart) part);

      mend_account_section_set_hinting (MEND_ACCOUNT_SECTION (section), self->hinting);
      g_signal_connect_object (section, "written", G_CALLBACK (written_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (section, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->accounts_box, section);
      g_ptr_array_add (self->sections, section);
    }
}

/* As long as they are the same accounts, the sections stay, and with them what is being written. */
static gboolean
are_the_same (GPtrArray *accounts, GPtrArray *others)
{
  if (accounts == NULL || accounts->len != others->len)
    return FALSE;

  for (guint i = 0; i < accounts->len; i++)
    {
      const MendAccount *account = accounts->pdata[i];
      const MendAccount *other = others->pdata[i];

      if (!g_str_equal (account->id, other->id))
        return FALSE;
    }

  return TRUE;
}

static void
make_sections (MendAccountPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->sections, 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->accounts_box))) != NULL)
    gtk_box_remove (self->accounts_box, child);

  for (guint i = 0; i < self->accounts->len; i++)
    {
      if (self->accounts->len > 1)
        add_heading (self, self->accounts->pdata[i]);

      add_sections (self);
    }
}

static gboolean
is_empty (MendAccountPage *self)
{
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const MendAccount *account = self->accounts->pdata[i];

      for (guint part = 0; part < MEND_ACCOUNT_N_PARTS; part++)
        {
          if (*account->texts[part] != '\0')
            return FALSE;
        }
    }

  return TRUE;
}

static void
show (MendAccountPage *self)
{
  if (self->accounts == NULL)
    return;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const guint index = i / MEND_ACCOUNT_N_PARTS;
      const MendAccountLook look = { .account = self->accounts->pdata[index],
                                     .assents = self->assents,
                                     .versions = self->versions->pdata[index],
                                     .persons = self->persons,
                                     .labels = self->labels,
                                     .colors = self->colors,
                                     .is_read_only = self->is_read_only };

      mend_account_section_show (self->sections->pdata[i], &look);
    }

  gtk_widget_set_visible (self->empty_label, is_empty (self));
  gtk_widget_set_visible (self->back_label, !is_empty (self));
  gtk_widget_set_sensitive (self->talk_button, !self->is_read_only);
}

static gboolean
mend_account_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_ACCOUNT_PAGE (widget)->talk_button);
}

static void
mend_account_page_dispose (GObject *object)
{
  MendAccountPage *self = MEND_ACCOUNT_PAGE (object);

  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_clear_pointer (&self->labels[i], g_free);
      g_clear_pointer (&self->colors[i], g_free);
    }

  g_clear_object (&self->hinting);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->assents, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_account_page_parent_class)->dispose (object);
}

static void
mend_account_page_class_init (MendAccountPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_account_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_account_page_grab_focus;

  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", MEND_TYPE_ACCOUNT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, MEND_TYPE_ACCOUNT, G_TYPE_UINT, MEND_TYPE_SEAT, G_TYPE_STRING);
  signals[SIGNAL_AGREED] = g_signal_new ("agreed", MEND_TYPE_ACCOUNT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 4, MEND_TYPE_ACCOUNT,
                                         MEND_TYPE_SEAT, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_TALK] = g_signal_new ("talk", MEND_TYPE_ACCOUNT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAccountPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendAccountPage, talk_button);
  gtk_widget_class_bind_template_child (widget_class, MendAccountPage, accounts_box);
  gtk_widget_class_bind_template_child (widget_class, MendAccountPage, back_label);
  gtk_widget_class_bind_template_callback (widget_class, talk_clicked_cb);
}

static void
mend_account_page_init (MendAccountPage *self)
{
  self->sections = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_account_page_new:
 *
 * Makes a page without an account.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_account_page_new (void)
{
  return g_object_new (MEND_TYPE_ACCOUNT_PAGE, NULL);
}

/**
 * mend_account_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @label: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat.
 */
void
mend_account_page_set_person (
    MendAccountPage *self, MendSeat seat, MendPerson *person, const char *label, const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_ACCOUNT_PAGE (self));

  g_clear_pointer (&self->persons[index], mend_person_unref);
  self->persons[index] = person != NULL ? mend_person_ref (person) : NULL;
  g_free (self->labels[index]);
  self->labels[index] = g_strdup (label);
  g_free (self->colors[index]);
  self->colors[index] = g_strdup (color);
  show (self);
}

/**
 * mend_account_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written
 *
 * Sets whether the account is only read.
 */
void
mend_account_page_set_is_read_only (MendAccountPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_ACCOUNT_PAGE (self));

  self->is_read_only = is_read_only;
  show (self);
}

/**
 * mend_account_page_set_hinting:
 * @self: a page
 * @hinting: (nullable): whose words have hints
 *
 * Lets whoever writes down what is owned have hints. To be called before there are accounts.
 */
void
mend_account_page_set_hinting (MendAccountPage *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_ACCOUNT_PAGE (self));
  g_return_if_fail (self->accounts == NULL);

  g_set_object (&self->hinting, hinting);
}

/**
 * mend_account_page_set_accounts:
 * @self: a page
 * @accounts: (element-type MendAccount): the accounts, oldest first, or a new one
 * @assents: (element-type MendAssent): who agrees to which text
 * @versions: (element-type GPtrArray): of each account its earlier versions, oldest first
 *
 * Shows accounts. What is being written stays.
 */
void
mend_account_page_set_accounts (MendAccountPage *self,
                                GPtrArray *accounts,
                                GPtrArray *assents,
                                GPtrArray *versions)
{
  gboolean are_same;

  g_return_if_fail (MEND_IS_ACCOUNT_PAGE (self));
  g_return_if_fail (accounts != NULL && assents != NULL && versions != NULL);
  g_return_if_fail (accounts->len == versions->len);

  are_same = are_the_same (self->accounts, accounts);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->assents, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->accounts = g_ptr_array_ref (accounts);
  self->assents = g_ptr_array_ref (assents);
  self->versions = g_ptr_array_ref (versions);

  if (!are_same)
    make_sections (self);

  show (self);
}
