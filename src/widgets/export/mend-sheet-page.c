// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-page.h"

#include "export/mend-sheet-row.h"
#include "history/mend-talk-words.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendSheetPage:
 *
 * Where the two choose what a therapist is to read, line by line: each in the own part, and both
 * together in a third. Nothing is chosen at first.
 *
 * Its signals are `show-earlier`, when more talks are wanted, and `preview`.
 */
struct _MendSheetPage
{
  AdwBin parent_instance;

  MendSheet *sheet;

  /* The lists of the part that is shown, and the next line for them. */
  GtkWidget *aside_list;
  GtkWidget *promise_list;
  GtkWidget *talk_list;
  MendTalkRecord *record;
  guint n_shown;

  GtkToggleButton *left_toggle;
  GtkToggleButton *right_toggle;
  GtkToggleButton *both_toggle;
  MendPersonMark *left_mark;
  MendPersonMark *right_mark;
  GtkStack *stack;
  GtkLabel *whose_label;
  GtkBox *first_groups;
  GtkBox *talk_groups;
  GtkWidget *empty_label;
  GtkWidget *earlier_button;
  GtkWidget *preview_button;
};

enum
{
  SHOW_EARLIER,
  PREVIEW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendSheetPage, mend_sheet_page, ADW_TYPE_BIN)

static MendSeat
get_seat (MendSheetPage *self)
{
  if (gtk_toggle_button_get_active (self->left_toggle))
    return MEND_SEAT_LEFT;

  return gtk_toggle_button_get_active (self->right_toggle) ? MEND_SEAT_RIGHT : MEND_SEAT_BOTH;
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* A heading, and below it a list for what belongs to it. */
static GtkWidget *
add_group (GtkBox *groups, const char *title, const char *caption)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  add_label (group, title, "heading");
  if (caption != NULL)
    add_label (group, caption, "caption");

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (groups, group);

  return list;
}

static const char *
get_talk_title (const MendTalkRecord *record)
{
  g_autofree char *topic = g_strstrip (g_strdup (record->topic != NULL ? record->topic : ""));

  return *topic != '\0' ? record->topic : record->title;
}

static GtkWidget *
get_list (MendSheetPage *self, MendSheetLine *line)
{
  MendTalkRecord *record = mend_sheet_line_get_record (line);
  g_autofree char *day = NULL;

  switch ((int) mend_sheet_line_get_kind (line))
    {
    case MEND_SHEET_FOR_THERAPIST:
      if (self->aside_list == NULL)
        self->aside_list =
            add_group (self->first_groups, C_ ("label", "Put aside for a therapist"), NULL);
      return self->aside_list;

    case MEND_SHEET_PROMISE:
      if (self->promise_list == NULL)
        self->promise_list = add_group (self->first_groups, C_ ("label", "Promises"), NULL);
      return self->promise_list;

    default:
      if (self->talk_list == NULL || self->record != record)
        {
          day = mend_talk_words_day (record->started);
          self->talk_list = add_group (self->talk_groups, get_talk_title (record), day);
          self->record = record;
        }
      return self->talk_list;
    }
}

/* What comes in later goes to the end, so that nothing moves below somebody's hand. */
static void
show_more (MendSheetPage *self)
{
  GPtrArray *lines = mend_sheet_get_lines (self->sheet);
  const MendSeat seat = get_seat (self);

  for (; self->n_shown < lines->len; self->n_shown++)
    {
      MendSheetLine *line = g_ptr_array_index (lines, self->n_shown);

      if (mend_sheet_line_get_seat (line) == seat)
        gtk_list_box_append (GTK_LIST_BOX (get_list (self, line)), mend_sheet_row_new (line, seat));
    }

  gtk_widget_set_visible (self->empty_label, self->aside_list == NULL &&
                                                 self->promise_list == NULL &&
                                                 self->talk_list == NULL);
}

static void
show_whose (MendSheetPage *self)
{
  const MendSeat seat = get_seat (self);
  g_autofree char *words = NULL;

  if (seat == MEND_SEAT_BOTH)
    words =
        g_strdup (C_ ("to both", "These lines belong to both of you. Choose here only what both "
                                 "of you want on the sheet."));
  else
    /* Translators: %s is a name. */
    words = g_strdup_printf (C_ ("to both", "These lines are from %s, who alone chooses here."),
                             mend_talk_words_name (mend_sheet_get_name (self->sheet, seat), seat));

  gtk_label_set_text (self->whose_label, words);
}

static void
show_part (MendSheetPage *self)
{
  remove_children (self->first_groups);
  remove_children (self->talk_groups);
  self->aside_list = NULL;
  self->promise_list = NULL;
  self->talk_list = NULL;
  self->record = NULL;
  self->n_shown = 0;

  show_whose (self);
  show_more (self);
}

static void
toggled_cb (MendSheetPage *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle) && self->sheet != NULL)
    show_part (self);
}

static void
earlier_clicked_cb (MendSheetPage *self)
{
  gtk_widget_set_sensitive (self->earlier_button, FALSE);
  g_signal_emit (self, signals[SHOW_EARLIER], 0);
}

static void
preview_clicked_cb (MendSheetPage *self)
{
  g_signal_emit (self, signals[PREVIEW], 0);
}

static gboolean
mend_sheet_page_grab_focus (GtkWidget *widget)
{
  MendSheetPage *self = MEND_SHEET_PAGE (widget);
  const MendSeat seat = get_seat (self);
  GtkToggleButton *toggle = self->both_toggle;

  if (seat != MEND_SEAT_BOTH)
    toggle = seat == MEND_SEAT_LEFT ? self->left_toggle : self->right_toggle;

  return gtk_widget_grab_focus (GTK_WIDGET (toggle));
}

static void
mend_sheet_page_dispose (GObject *object)
{
  g_clear_object (&MEND_SHEET_PAGE (object)->sheet);

  G_OBJECT_CLASS (mend_sheet_page_parent_class)->dispose (object);
}

static void
mend_sheet_page_class_init (MendSheetPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_sheet_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_sheet_page_grab_focus;

  signals[SHOW_EARLIER] = g_signal_new ("show-earlier", MEND_TYPE_SHEET_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PREVIEW] = g_signal_new ("preview", MEND_TYPE_SHEET_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MEND_TYPE_PERSON_MARK);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-sheet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, left_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, right_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, both_toggle);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, left_mark);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, right_mark);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, whose_label);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, first_groups);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, talk_groups);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, MendSheetPage, preview_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
}

static void
mend_sheet_page_init (MendSheetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_name (MendSheetPage *self, GtkToggleButton *toggle, MendPersonMark *mark, MendSeat seat)
{
  mend_person_mark_set_name (mark, mend_sheet_get_name (self->sheet, seat));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mend_person_mark_get_shown_name (mark), -1);
}

/**
 * mend_sheet_page_new:
 * @sheet: what can be chosen; it may be empty yet
 *
 * Makes a page. It waits for mend_sheet_page_show_lines().
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_sheet_page_new (MendSheet *sheet)
{
  MendSheetPage *self;

  g_return_val_if_fail (MEND_IS_SHEET (sheet), NULL);

  self = g_object_new (MEND_TYPE_SHEET_PAGE, NULL);
  self->sheet = g_object_ref (sheet);
  show_name (self, self->left_toggle, self->left_mark, MEND_SEAT_LEFT);
  show_name (self, self->right_toggle, self->right_mark, MEND_SEAT_RIGHT);
  g_object_bind_property (sheet, "has-chosen", self->preview_button, "sensitive",
                          G_BINDING_SYNC_CREATE);

  return GTK_WIDGET (self);
}

/**
 * mend_sheet_page_set_colors:
 * @self: a page
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_sheet_page_set_colors (MendSheetPage *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_SHEET_PAGE (self));

  mend_person_mark_set_color (self->left_mark, left);
  mend_person_mark_set_color (self->right_mark, right);
}

/**
 * mend_sheet_page_show_lines:
 * @self: a page
 * @has_earlier: whether there are earlier talks
 *
 * Shows the lines that the sheet has by now.
 */
void
mend_sheet_page_show_lines (MendSheetPage *self, gboolean has_earlier)
{
  g_return_if_fail (MEND_IS_SHEET_PAGE (self));

  gtk_stack_set_visible_child_name (self->stack, "lines");
  show_whose (self);
  show_more (self);
  gtk_widget_set_sensitive (self->earlier_button, TRUE);
  gtk_widget_set_visible (self->earlier_button, has_earlier);
}
