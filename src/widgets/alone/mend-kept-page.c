// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-kept-page.h"

#include <glib/gi18n.h>

#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "mend-person-name.h"
#include "mend-wrap-box.h"

/**
 * MendKeptPage:
 *
 * What one of the two has kept alone. Nothing is listed before one says who it is, and nothing any
 * more once the page was left. `asked` is emitted with the seat, `open` and `delete` with a
 * [struct@Mend.PrivateText].
 */

struct _MendKeptPage
{
  AdwBin parent_instance;

  GPtrArray *texts;

  GtkToggleButton *buttons[2];
  MendPersonMark *marks[2];
  GtkListBox *list;
  GtkLabel *status;
};

enum
{
  ASKED,
  OPEN,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define ROW_TEXT "mend-text"

G_DEFINE_FINAL_TYPE (MendKeptPage, mend_kept_page, ADW_TYPE_BIN)

static const char *
get_purpose_words (MendPrivatePurpose purpose)
{
  switch (purpose)
    {
    case MEND_PRIVATE_PREPARE:
      return C_ ("label", "Prepare What to Say");
    case MEND_PRIVATE_APOLOGY:
      return C_ ("label", "Write an Apology");
    case MEND_PRIVATE_LETTING_GO:
      return C_ ("label", "Letting Go");
    case MEND_PRIVATE_WEIGHS:
      return C_ ("label", "What Still Weighs");
    }

  g_assert_not_reached ();
}

static void
clear (MendKeptPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_label_set_text (self->status, C_ ("to one", "It is listed once you say who it is."));
}

static void
toggled_cb (MendKeptPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  clear (self);
  g_signal_emit (self, signals[ASKED], 0,
                 button == self->buttons[1] ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT);
}

static const MendPrivateText *
get_text (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_TEXT);
}

static void
row_activated_cb (MendKeptPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, get_text (row));
}

static void
delete_clicked_cb (MendKeptPage *self, GtkButton *button)
{
  g_autoptr (MendPrivateText) text = mend_private_text_ref ((MendPrivateText *) get_text (button));

  g_signal_emit (self, signals[DELETE], 0, text);
}

static GtkWidget *
make_row (MendKeptPage *self, MendPrivateText *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *line = mend_private_text_get_first_line (text);
  g_autofree char *escaped = g_markup_escape_text (line, -1);
  /* Translators: a day, such as “3 November 2026” */
  g_autofree char *day = g_date_time_format (text->modified, C_ ("label", "%-e %B %Y"));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", get_purpose_words (text->purpose), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_ ("label", "Delete"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("label", "Delete"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (row), ROW_TEXT, mend_private_text_ref (text),
                          (GDestroyNotify) mend_private_text_unref);
  g_object_set_data_full (G_OBJECT (button), ROW_TEXT, mend_private_text_ref (text),
                          (GDestroyNotify) mend_private_text_unref);

  return row;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_seats (MendKeptPage *self)
{
  GtkWidget *seats = mend_wrap_box_new (6);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *mark =
          mend_person_mark_new (i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT, NULL, NULL);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      self->marks[i] = MEND_PERSON_MARK (mark);
      gtk_button_set_child (GTK_BUTTON (button), mark);
      mend_wrap_box_append (MEND_WRAP_BOX (seats), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }

  gtk_toggle_button_set_group (self->buttons[1], self->buttons[0]);
  gtk_widget_set_direction (seats, GTK_TEXT_DIR_LTR);

  return seats;
}

/* Whoever leaves the page leaves nothing on it. */
static void
mend_kept_page_unmap (GtkWidget *widget)
{
  MendKeptPage *self = MEND_KEPT_PAGE (widget);

  GTK_WIDGET_CLASS (mend_kept_page_parent_class)->unmap (widget);

  clear (self);
  gtk_toggle_button_set_active (self->buttons[0], FALSE);
  gtk_toggle_button_set_active (self->buttons[1], FALSE);
}

static gboolean
mend_kept_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_KEPT_PAGE (widget)->buttons[0]));
}

static void
mend_kept_page_dispose (GObject *object)
{
  g_clear_pointer (&MEND_KEPT_PAGE (object)->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_kept_page_parent_class)->dispose (object);
}

static void
mend_kept_page_class_init (MendKeptPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_kept_page_dispose;
  widget_class->unmap = mend_kept_page_unmap;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_kept_page_grab_focus;

  signals[ASKED] = g_signal_new ("asked", MEND_TYPE_KEPT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[OPEN] = g_signal_new ("open", MEND_TYPE_KEPT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, MEND_TYPE_PRIVATE_TEXT);
  signals[DELETE] = g_signal_new ("delete", MEND_TYPE_KEPT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, MEND_TYPE_PRIVATE_TEXT);
}

static void
mend_kept_page_init (MendKeptPage *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->status = GTK_LABEL (make_label (NULL, NULL));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), make_label (C_ ("to one", "Whose is it?"), "title-4"));
  gtk_box_append (GTK_BOX (box), make_seats (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (
      GTK_BOX (box),
      make_label (C_ ("to one", "What is deleted here is gone at once. Nothing brings it "
                                "back."),
                  "caption"));
  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  g_object_set (clamp, "maximum-size", 560, "tightening-threshold", 400, "child", box, NULL);
  g_object_set (scrolled_window, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
  clear (self);
}

/**
 * mend_kept_page_new:
 *
 * Makes a page that lists nothing.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_kept_page_new (void)
{
  return g_object_new (MEND_TYPE_KEPT_PAGE, NULL);
}

/**
 * mend_kept_page_set_person:
 * @self: a page
 * @seat: left or right
 * @name: (nullable): the name of who sits there
 * @color: (nullable): the name of their colour
 *
 * Says who is one of the two.
 */
void
mend_kept_page_set_person (MendKeptPage *self, MendSeat seat, const char *name, const char *color)
{
  const guint side = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_KEPT_PAGE (self));

  mend_person_mark_set_name (self->marks[side], name);
  mend_person_mark_set_color (self->marks[side], color);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[side]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_person_name_get_shown (name, seat), -1);
}

static const char *
get_status (guint n_texts, guint n_unreadable)
{
  if (n_unreadable > 0)
    return C_ ("to one", "Something that is kept cannot be read. It stays where it is.");

  return n_texts == 0 ? C_ ("to one", "Nothing is kept here.")
                      : C_ ("to one", "Each can be opened, or deleted.");
}

/**
 * mend_kept_page_show:
 * @self: a page
 * @texts: (element-type MendPrivateText): what the one who asked has kept
 * @n_unreadable: how many files cannot be read
 *
 * Lists what is kept.
 */
void
mend_kept_page_show (MendKeptPage *self, GPtrArray *texts, guint n_unreadable)
{
  g_return_if_fail (MEND_IS_KEPT_PAGE (self));

  clear (self);
  self->texts = g_ptr_array_ref (texts);
  for (guint i = 0; i < texts->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (texts, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->list), texts->len > 0);
  gtk_label_set_text (self->status, get_status (texts->len, n_unreadable));
}

/**
 * mend_kept_page_set_problem:
 * @self: a page
 * @problem: a sentence
 *
 * Says above the list that something went wrong.
 */
void
mend_kept_page_set_problem (MendKeptPage *self, const char *problem)
{
  g_return_if_fail (MEND_IS_KEPT_PAGE (self));
  g_return_if_fail (problem != NULL);

  gtk_label_set_text (self->status, problem);
}
