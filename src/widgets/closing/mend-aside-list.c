// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-aside-list.h"

#include <glib/gi18n.h>

/**
 * MendAsideList:
 *
 * What was put aside for another time, and one empty line for more. Each can go to a talk or to a
 * therapist.
 */
struct _MendAsideList
{
  AdwBin parent_instance;

  MendTalk *talk;
  guint unfinished_id;

  AdwPreferencesGroup *group;
  AdwEntryRow *entry;
};

#define ID_KEY "mend-writing-id"

G_DEFINE_FINAL_TYPE (MendAsideList, mend_aside_list, ADW_TYPE_BIN)

static guint
get_id (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), ID_KEY));
}

static void
row_selected_cb (MendAsideList *self, GParamSpec *pspec, AdwComboRow *row)
{
  mend_talk_put_aside_for (self->talk, get_id (row),
                           adw_combo_row_get_selected (row) == 0 ? MEND_EVENT_ASIDE
                                                                 : MEND_EVENT_FOR_THERAPIST);
}

static void
add_row (MendAsideList *self, const MendEvent *event)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *title = g_markup_escape_text (event->text, -1);
  const char *const labels[] = { C_ ("label", "to a talk"), C_ ("label", "to a therapist"), NULL };
  g_autoptr (GtkStringList) targets = gtk_string_list_new (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (targets));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), event->kind == MEND_EVENT_FOR_THERAPIST);
  g_object_set_data (G_OBJECT (row), ID_KEY, GUINT_TO_POINTER (event->id));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);

  /* The empty line stays the last. */
  g_object_ref (self->entry);
  adw_preferences_group_remove (self->group, GTK_WIDGET (self->entry));
  adw_preferences_group_add (self->group, row);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->entry));
  g_object_unref (self->entry);
}

/* What stands in the line is written letter by letter: whoever leaves without Enter loses nothing.
 */
static void
changed_cb (MendAsideList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->unfinished_id == 0)
    self->unfinished_id = mend_talk_write (self->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, text);
  else if (mend_talk_rewrite (self->talk, self->unfinished_id, text) &&
           mend_log_find (mend_talk_get_log (self->talk), self->unfinished_id) == NULL)
    self->unfinished_id = 0;
}

static void
applied_cb (MendAsideList *self)
{
  const MendEvent *event = mend_log_find (mend_talk_get_log (self->talk), self->unfinished_id);

  if (event == NULL)
    return;

  self->unfinished_id = 0;
  add_row (self, event);
  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
mend_aside_list_dispose (GObject *object)
{
  g_clear_object (&MEND_ASIDE_LIST (object)->talk);

  G_OBJECT_CLASS (mend_aside_list_parent_class)->dispose (object);
}

static void
mend_aside_list_class_init (MendAsideListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_aside_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-aside-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAsideList, group);
  gtk_widget_class_bind_template_child (widget_class, MendAsideList, entry);
  gtk_widget_class_bind_template_callback (widget_class, applied_cb);
}

static void
mend_aside_list_init (MendAsideList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_aside_list_set_talk:
 * @self: a list
 * @talk: the talk that is written to
 *
 * Shows what was put aside in the talk, and writes what is typed from now on.
 */
void
mend_aside_list_set_talk (MendAsideList *self, MendTalk *talk)
{
  MendLog *log;

  g_return_if_fail (MEND_IS_ASIDE_LIST (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  log = mend_talk_get_log (talk);

  for (guint i = 0; i < mend_log_get_length (log); i++)
    {
      const MendEvent *event = mend_log_get (log, i);

      if (event->kind == MEND_EVENT_ASIDE || event->kind == MEND_EVENT_FOR_THERAPIST)
        add_row (self, event);
    }

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}
