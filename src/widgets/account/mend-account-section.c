// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mend-account-section.h"

#include <glib/gi18n.h>

#include "account/mend-account-agreeing.h"
#include "account/mend-account-entry.h"
#include "history/mend-talk-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-person-mark.h"
#include "mend-wrap-box.h"
#include "mend-wrap-layout.h"

/**
 * MendAccountSection:
 *
 * One part of the shared account: who wrote it, line by line, and who agrees to all of it or to a
 * line. Only the writer changes it. To what somebody agrees is asked in place, where it is opened
 * by hand, and nothing says of anybody that there is no assent. Its signals are `written`, with the
 * seat of the one who writes and the text, and `agreed`, with the seat, the text and whether that
 * person agrees to it.
 */
struct _MendAccountSection
{
  AdwBin parent_instance;

  MendAccountPart part;
  char *text;
  char *names[2];
  char *colors[2];
  gboolean has_writer;
  MendHinting *hinting;
  gboolean was_hurt[2];

  GtkLabel *title_label;
  GtkLabel *line_label;
  MendPersonMark *mark;
  GtkBox *lines;
  GtkBox *whole;
  AdwBin *entry_bin;
  GtkWidget *buttons;
  GtkWidget *write_buttons[2];
  GtkWidget *change_button;
  GtkWidget *agree_expander;
  GtkBox *agree_box;
  MendAccountAgreeing *agreeing[2];
  GtkWidget *earlier_expander;
  GtkBox *earlier_box;
};

enum
{
  SIGNAL_WRITTEN,
  SIGNAL_AGREED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const titles[MEND_ACCOUNT_N_PARTS] = {
  [MEND_ACCOUNT_HAPPENED] = NC_ ("label", "What happened"),
  [MEND_ACCOUNT_DAMAGE] = NC_ ("label", "Why it was damaging"),
  [MEND_ACCOUNT_OWNED] = NC_ ("label", "What is owned"),
  [MEND_ACCOUNT_AGREED] = NC_ ("label", "What both agree on"),
};
static const char *const guidance[MEND_ACCOUNT_N_PARTS] = {
  [MEND_ACCOUNT_HAPPENED] = NC_ ("to one", "What was done, named without excuses."),
  [MEND_ACCOUNT_DAMAGE] = NC_ ("to one", "What it did, and what it took away."),
  [MEND_ACCOUNT_OWNED] =
      NC_ ("to one", "What the one who did it takes responsibility for, without “but”."),
  [MEND_ACCOUNT_AGREED] = NC_ ("to both", "Write here only what both of you can say."),
};

G_DEFINE_FINAL_TYPE (MendAccountSection, mend_account_section, ADW_TYPE_BIN)

static MendAccountEntry *
get_entry (MendAccountSection *self)
{
  GtkWidget *entry = adw_bin_get_child (self->entry_bin);

  return entry != NULL ? MEND_ACCOUNT_ENTRY (entry) : NULL;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static gboolean
agrees (const MendAccountLook *look, MendSeat seat, const char *text)
{
  return mend_assent_find (look->assents, look->account->id, seat, look->persons[0],
                           look->persons[1], text) != NULL;
}

/* Who agrees to a text. Where nobody does, nothing is said; who agrees to all of it need not be
 * named at each line. */
static void
add_agreed (GtkBox *box,
            const MendAccountLook *look,
            const char *words,
            const char *text,
            const char *whole)
{
  GtkWidget *row = g_object_ref_sink (mend_wrap_box_new (12));
  gboolean is_any = FALSE;

  mend_wrap_layout_set_line_spacing (MEND_WRAP_LAYOUT (gtk_widget_get_layout_manager (row)), 0);
  mend_wrap_box_append (MEND_WRAP_BOX (row), make_label (words, "caption"));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      const guint index = seat == MEND_SEAT_RIGHT;

      if (!agrees (look, (MendSeat) seat, text) ||
          (whole != NULL && agrees (look, (MendSeat) seat, whole)))
        continue;

      is_any = TRUE;
      mend_wrap_box_append (
          MEND_WRAP_BOX (row),
          mend_person_mark_new ((MendSeat) seat, look->labels[index], look->colors[index]));
    }

  if (is_any)
    gtk_box_append (box, row);

  g_object_unref (row);
}

static void
show_lines (MendAccountSection *self, const MendAccountLook *look)
{
  g_auto (GStrv) texts = mend_account_list_lines (look->account, self->part);
  const gboolean is_one = g_strv_length (texts) == 1;

  empty (self->lines);
  empty (self->whole);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_box_append (GTK_BOX (line), make_label (texts[i], NULL));
      if (!is_one)
        add_agreed (GTK_BOX (line), look, C_ ("label", "This line is agreed to by:"), texts[i],
                    self->text);
      gtk_box_append (self->lines, line);
    }

  if (*self->text != '\0')
    add_agreed (self->whole, look, C_ ("label", "Agreed to as it stands by:"), self->text, NULL);
}

/* What is being changed stands in the field. */
static void
update_text (MendAccountSection *self)
{
  const gboolean is_shown = *self->text != '\0' && get_entry (self) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->lines), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->whole), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_shown && self->has_writer);
  gtk_widget_set_visible (self->buttons, get_entry (self) == NULL);
}

static void
end_writing (MendAccountSection *self)
{
  adw_bin_set_child (self->entry_bin, NULL);
  update_text (self);
  gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
say_written (MendAccountSection *self, const char *text)
{
  const MendSeat seat = mend_account_entry_get_seat (get_entry (self));
  g_autofree char *copy = g_strdup (text);

  end_writing (self);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, seat, copy);
}

static void
written_cb (MendAccountSection *self, MendAccountEntry *entry)
{
  g_autofree char *text = mend_account_entry_dup_text (entry);

  say_written (self, text);
}

static void
deleted_cb (MendAccountSection *self)
{
  say_written (self, "");
}

static void
begin_writing (MendAccountSection *self, MendSeat seat)
{
  const guint index = seat == MEND_SEAT_RIGHT;
  GtkWidget *entry =
      mend_account_entry_new (seat, self->names[index], self->colors[index],
                              mend_account_section_get_title (self->part), self->text);

  if (self->hinting != NULL && self->part == MEND_ACCOUNT_OWNED && !self->was_hurt[index])
    mend_account_entry_set_hinting (MEND_ACCOUNT_ENTRY (entry), self->hinting, self->names[index]);

  g_signal_connect_object (entry, "taken-back", G_CALLBACK (end_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->entry_bin, entry);
  gtk_widget_grab_focus (entry);
  update_text (self);
}

static void
write_left_clicked_cb (MendAccountSection *self)
{
  begin_writing (self, MEND_SEAT_LEFT);
}

static void
write_right_clicked_cb (MendAccountSection *self)
{
  begin_writing (self, MEND_SEAT_RIGHT);
}

static void
change_clicked_cb (MendAccountSection *self)
{
  begin_writing (self, mend_person_mark_get_seat (self->mark));
}

static void
toggled_cb (MendAccountSection *self,
            const char *text,
            gboolean agrees,
            MendAccountAgreeing *agreeing)
{
  const MendSeat seat = agreeing == self->agreeing[0] ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  g_signal_emit (self, signals[SIGNAL_AGREED], 0, seat, text, agrees);
}

static MendSeat
find_writer (const MendAccountLook *look, MendAccountPart part)
{
  const char *writer = look->account->writers[part];

  for (guint i = 0; i < 2 && writer != NULL; i++)
    {
      if (look->persons[i] != NULL && g_strcmp0 (look->persons[i]->id, writer) == 0)
        return i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
    }

  return MEND_SEAT_NONE;
}

static void
show_writer (MendAccountSection *self, const MendAccountLook *look, MendSeat writer)
{
  const guint index = writer == MEND_SEAT_RIGHT;
  g_autofree char *name = NULL;

  self->has_writer = writer != MEND_SEAT_NONE;
  if (writer == MEND_SEAT_NONE)
    return;

  mend_person_mark_set_seat (self->mark, writer);
  mend_person_mark_set_name (self->mark, look->labels[index]);
  mend_person_mark_set_color (self->mark, look->colors[index]);

  /* Translators: %s is the name of the one who has written it */
  name = g_strdup_printf (C_ ("label", "%s: Change…"), look->labels[index]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->change_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A part is written by the one whose it is; where it is nobody's, the one who writes says who that
 * is by the button. */
static void
show_buttons (MendAccountSection *self, const MendAccountLook *look, MendSeat writer)
{
  const gboolean is_free = look->account->writers[self->part] == NULL;

  gtk_widget_set_visible (self->change_button, !look->is_read_only && writer != MEND_SEAT_NONE);

  for (guint i = 0; i < 2; i++)
    {
      /* Translators: %s is the name of the one who writes */
      g_autofree char *label = g_strdup_printf (C_ ("label", "%s Writes…"), look->labels[i]);
      g_autofree char *name =
          g_strdup_printf ("%s: %s", mend_account_section_get_title (self->part), label);

      gtk_button_set_label (GTK_BUTTON (self->write_buttons[i]), label);
      mend_button_text_wrap_below (self->write_buttons[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->write_buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_visible (self->write_buttons[i],
                              is_free && !look->is_read_only && look->persons[i] != NULL);
      g_free (self->names[i]);
      self->names[i] = g_strdup (look->labels[i]);
      g_free (self->colors[i]);
      self->colors[i] = g_strdup (look->colors[i]);
    }
}

/* Whoever has written what happened, or what it did, has been hurt as far as anybody here can tell,
 * and is asked nothing about the own words. */
static void
find_hurt (MendAccountSection *self, const MendAccountLook *look)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *id = look->persons[i] != NULL ? look->persons[i]->id : NULL;

      self->was_hurt[i] =
          id != NULL && (g_strcmp0 (look->account->writers[MEND_ACCOUNT_HAPPENED], id) == 0 ||
                         g_strcmp0 (look->account->writers[MEND_ACCOUNT_DAMAGE], id) == 0);
    }
}

/* Whoever has written it need not agree to it; what is of both, each can agree to. */
static void
show_agreeing (MendAccountSection *self, const MendAccountLook *look, MendSeat writer)
{
  gtk_widget_set_visible (self->agree_expander, *self->text != '\0');

  for (guint i = 0; i < 2; i++)
    {
      const MendSeat seat = i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

      gtk_widget_set_visible (GTK_WIDGET (self->agreeing[i]), seat != writer);
      mend_account_agreeing_show (self->agreeing[i], look, self->part);
    }
}

static const char *
get_writer_name (MendAccountSection *self, const MendAccountLook *look, const MendAccount *version)
{
  const MendAccountLook then = { .account = (MendAccount *) version, .persons = look->persons };
  const MendSeat writer = find_writer (&then, self->part);

  return writer != MEND_SEAT_NONE ? look->labels[writer == MEND_SEAT_RIGHT] : "";
}

static void
show_earlier (MendAccountSection *self, const MendAccountLook *look)
{
  g_autoptr (GPtrArray) earlier =
      mend_account_list_earlier (look->account, self->part, look->versions);

  empty (self->earlier_box);

  for (guint i = 0; i < earlier->len; i++)
    {
      const MendAccount *version = earlier->pdata[i];
      g_autofree char *day =
          mend_talk_words_day (version->modified != NULL ? version->modified : version->created);
      const char *name = get_writer_name (self, look, version);
      g_autofree char *when = *name != '\0' ? g_strdup_printf ("%s · %s", name, day) : NULL;

      gtk_box_append (self->earlier_box, make_label (when != NULL ? when : day, "caption-heading"));
      gtk_box_append (self->earlier_box, make_label (version->texts[self->part], NULL));
    }

  gtk_widget_set_visible (self->earlier_expander, earlier->len > 0);
}

static void
mend_account_section_dispose (GObject *object)
{
  MendAccountSection *self = MEND_ACCOUNT_SECTION (object);

  g_clear_object (&self->hinting);
  g_clear_pointer (&self->text, g_free);

  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->names[i], g_free);
      g_clear_pointer (&self->colors[i], g_free);
    }

  G_OBJECT_CLASS (mend_account_section_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, line_label);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, mark);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, lines);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, whole);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, entry_bin);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, buttons);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, change_button);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, agree_expander);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, agree_box);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, earlier_expander);
  gtk_widget_class_bind_template_child (widget_class, MendAccountSection, earlier_box);
  gtk_widget_class_bind_template_child_full (
      widget_class, "write_left_button", FALSE,
      G_STRUCT_OFFSET (MendAccountSection, write_buttons[0]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "write_right_button", FALSE,
      G_STRUCT_OFFSET (MendAccountSection, write_buttons[1]));
}

static void
mend_account_section_class_init (MendAccountSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_account_section_dispose;

  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", MEND_TYPE_ACCOUNT_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, MEND_TYPE_SEAT, G_TYPE_STRING);
  signals[SIGNAL_AGREED] =
      g_signal_new ("agreed", MEND_TYPE_ACCOUNT_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, MEND_TYPE_SEAT, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-account-section.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, write_left_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_right_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
}

static void
mend_account_section_init (MendAccountSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  self->text = g_strdup ("");

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *agreeing = mend_account_agreeing_new (i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT);

      self->agreeing[i] = MEND_ACCOUNT_AGREEING (agreeing);
      g_signal_connect_object (agreeing, "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->agree_box, agreeing);
    }
}

/**
 * mend_account_section_new:
 * @part: a part of the shared account
 *
 * Makes the section of a part in which nothing is shown yet.
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
mend_account_section_new (MendAccountPart part)
{
  MendAccountSection *self = g_object_new (MEND_TYPE_ACCOUNT_SECTION, NULL);

  self->part = part;
  gtk_label_set_text (self->title_label, mend_account_section_get_title (part));
  gtk_label_set_text (
      self->line_label,
      g_dpgettext2 (NULL, part == MEND_ACCOUNT_AGREED ? "to both" : "to one", guidance[part]));

  return GTK_WIDGET (self);
}

/**
 * mend_account_section_get_part:
 * @self: a section
 *
 * Gets which part it is.
 *
 * Returns: the part
 */
MendAccountPart
mend_account_section_get_part (MendAccountSection *self)
{
  g_return_val_if_fail (MEND_IS_ACCOUNT_SECTION (self), MEND_ACCOUNT_AGREED);

  return self->part;
}

/**
 * mend_account_section_get_title:
 * @part: a part of the shared account
 *
 * Gets what a part is called.
 *
 * Returns: a title
 */
const char *
mend_account_section_get_title (MendAccountPart part)
{
  g_return_val_if_fail (part < MEND_ACCOUNT_N_PARTS, NULL);

  return g_dpgettext2 (NULL, "label", titles[part]);
}

/**
 * mend_account_section_set_hinting:
 * @self: a section
 * @hinting: (nullable): whose words have hints
 *
 * Lets the one who writes down what is owned have hints. In the other sections there are none.
 */
void
mend_account_section_set_hinting (MendAccountSection *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_ACCOUNT_SECTION (self));

  g_set_object (&self->hinting, hinting);
}

/**
 * mend_account_section_show:
 * @self: a section
 * @look: what is shown
 *
 * Shows the part. What is being written stays.
 */
void
mend_account_section_show (MendAccountSection *self, const MendAccountLook *look)
{
  MendSeat writer;

  g_return_if_fail (MEND_IS_ACCOUNT_SECTION (self));
  g_return_if_fail (look != NULL);

  g_free (self->text);
  self->text = g_strdup (look->account->texts[self->part]);
  writer = find_writer (look, self->part);
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), *self->text == '\0');
  find_hurt (self, look);
  show_writer (self, look, writer);
  show_lines (self, look);
  show_buttons (self, look, writer);
  show_agreeing (self, look, writer);
  show_earlier (self, look);
  update_text (self);
}
