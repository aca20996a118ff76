// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-sheet-row.h"

#include "history/mend-promise-words.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/**
 * MendSheetRow:
 *
 * A line that one can choose for a sheet.
 */
struct _MendSheetRow
{
  AdwActionRow parent_instance;

  MendSheetLine *line;
  MendSeat seat;
  GtkCheckButton *check;
};

/* What is longer is read in the preview. */
#define N_LINES 8

G_DEFINE_FINAL_TYPE (MendSheetRow, mend_sheet_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (MendSheetRow *self)
{
  mend_sheet_line_choose (self->line, self->seat, gtk_check_button_get_active (self->check));
}

static const char *
get_title (MendSheetLine *line)
{
  if (mend_sheet_line_get_kind (line) == MEND_SHEET_TALK)
    return C_ ("to both", "What the talk was about, and when it was");

  return mend_sheet_line_get_text (line);
}

static char *
write_subtitle (MendSheetLine *line)
{
  g_autofree char *terms = NULL;
  g_autofree char *stands = NULL;

  switch (mend_sheet_line_get_kind (line))
    {
    case MEND_SHEET_PROMISE:
      terms = mend_promise_words_terms (
          mend_standing_get_promise (mend_sheet_line_get_standing (line)));
      stands = mend_promise_words_standing (mend_sheet_line_get_standing (line));
      return terms != NULL ? g_strconcat (terms, "\n", stands, NULL) : g_steal_pointer (&stands);

    case MEND_SHEET_TALK:
      return mend_talk_words_when_and_how (mend_sheet_line_get_record (line));

    case MEND_SHEET_KEPT:
      return g_strdup (C_ ("to both", "What you both kept"));

    case MEND_SHEET_TAKEN:
      return g_strdup (C_ ("label", "Taken along"));

    case MEND_SHEET_NOTE:
      return g_strdup (C_ ("label", "Note"));

    case MEND_SHEET_FOR_THERAPIST:
    case MEND_SHEET_SAID:
    default:
      return NULL;
    }
}

static void
mend_sheet_row_dispose (GObject *object)
{
  g_clear_object (&MEND_SHEET_ROW (object)->line);

  G_OBJECT_CLASS (mend_sheet_row_parent_class)->dispose (object);
}

static void
mend_sheet_row_class_init (MendSheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_sheet_row_dispose;
}

static void
mend_sheet_row_init (MendSheetRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), N_LINES);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * mend_sheet_row_new:
 * @line: a line
 * @seat: in whose part it is shown
 *
 * Makes a row, on which the line is as it is: chosen or not.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
mend_sheet_row_new (MendSheetLine *line, MendSeat seat)
{
  MendSheetRow *self;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (MEND_IS_SHEET_LINE (line), NULL);

  self = g_object_new (MEND_TYPE_SHEET_ROW, NULL);
  self->line = g_object_ref (line);
  self->seat = seat;
  subtitle = write_subtitle (line);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (line));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_title (line), -1);
  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  gtk_check_button_set_active (self->check, mend_sheet_line_get_is_chosen (line));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
