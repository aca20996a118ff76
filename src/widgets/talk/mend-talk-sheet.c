// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-sheet.h"

#include "mend-focus-child.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-sign.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkSheet:
 *
 * A page for something that is done beside the talk, such as choosing words or writing a note.
 * Whose turn it is and how much time is left stay in sight above it.
 */

struct _MendTalkSheet
{
  AdwBin parent_instance;

  gboolean shows_done;

  MendSign *speaks;
  MendScaledLabel *figures;
  MendScaledLabel *end;
  GtkWidget *actions;
  AdwBin *bin;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SHOWS_DONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendTalkSheet, mend_talk_sheet, ADW_TYPE_BIN)

static gboolean
mend_talk_sheet_grab_focus (GtkWidget *widget)
{
  GtkWidget *content = mend_talk_sheet_get_content (MEND_TALK_SHEET (widget));

  if (content != NULL && gtk_widget_grab_focus (content))
    return TRUE;

  return GTK_WIDGET_CLASS (mend_talk_sheet_parent_class)->grab_focus (widget);
}

static void
mend_talk_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendTalkSheet *self = MEND_TALK_SHEET (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, mend_talk_sheet_get_content (self));
      break;
    case PROP_SHOWS_DONE:
      g_value_set_boolean (value, mend_talk_sheet_get_shows_done (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_sheet_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  MendTalkSheet *self = MEND_TALK_SHEET (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      mend_talk_sheet_set_content (self, g_value_get_object (value));
      break;
    case PROP_SHOWS_DONE:
      mend_talk_sheet_set_shows_done (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_sheet_class_init (MendTalkSheetClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mend_talk_sheet_get_property;
  object_class->set_property = mend_talk_sheet_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_talk_sheet_grab_focus;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOWS_DONE] = g_param_spec_boolean ("shows-done", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkSheet, speaks);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSheet, figures);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSheet, end);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSheet, actions);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSheet, bin);
}

static void
mend_talk_sheet_init (MendTalkSheet *self)
{
  self->shows_done = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_talk_sheet_get_content (MendTalkSheet *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SHEET (self), NULL);

  return adw_bin_get_child (self->bin);
}

/**
 * mend_talk_sheet_set_content:
 * @self: a sheet
 * @content: (nullable): what is done on it
 *
 * Sets what is done on the sheet.
 */
void
mend_talk_sheet_set_content (MendTalkSheet *self, GtkWidget *content)
{
  g_return_if_fail (MEND_IS_TALK_SHEET (self));

  if (mend_talk_sheet_get_content (self) == content)
    return;

  adw_bin_set_child (self->bin, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
mend_talk_sheet_get_shows_done (MendTalkSheet *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SHEET (self), FALSE);

  return self->shows_done;
}

/**
 * mend_talk_sheet_set_shows_done:
 * @self: a sheet
 * @shows_done: whether there is a button that closes the sheet
 *
 * Sets whether the sheet has its own way back; what is on it may have one, too.
 */
void
mend_talk_sheet_set_shows_done (MendTalkSheet *self, gboolean shows_done)
{
  g_return_if_fail (MEND_IS_TALK_SHEET (self));

  if (self->shows_done == !!shows_done)
    return;

  self->shows_done = !!shows_done;
  gtk_widget_set_visible (self->actions, self->shows_done);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_DONE]);
}

/**
 * mend_talk_sheet_show:
 * @self: a sheet
 * @look: what there is to show
 *
 * Shows whose turn it is and how much time is left.
 */
void
mend_talk_sheet_show (MendTalkSheet *self, const MendTalkLook *look)
{
  const MendSeat speaker = mend_talk_get_part (look->talk)->speaker;
  const gboolean runs = mend_talk_get_schedule (look->talk)->state == MEND_TALK_RUNNING;
  g_autofree char *speaks = mend_talk_text_speaks (look->talk);
  g_autofree char *name = mend_talk_text_name (look->talk, speaker);
  g_autofree char *figures = mend_talk_text_figures (look->talk);
  g_autofree char *end = mend_talk_text_end (look->talk);

  g_return_if_fail (MEND_IS_TALK_SHEET (self));

  mend_sign_set_person (self->speaks, speaker, mend_talk_look_get_color (look, speaker));
  mend_sign_set_text (self->speaks, speaks, name);
  mend_scaled_label_set_label (self->figures, runs && !look->hides_time ? figures : NULL);
  mend_scaled_label_set_label (self->end, runs ? end : NULL);
}
