// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-aside-list.h"

#include "closing/mend-aside-row.h"

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
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (MendAsideList, mend_aside_list, ADW_TYPE_BIN)

static void
kind_changed_cb (MendAsideList *self, MendAsideRow *row)
{
  mend_talk_put_aside_for (self->talk, mend_aside_row_get_writing_id (row),
                           mend_aside_row_get_kind (row));
}

static void
delete_cb (MendAsideList *self, MendAsideRow *row)
{
  mend_talk_rewrite (self->talk, mend_aside_row_get_writing_id (row), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  adw_preferences_group_remove (self->group, GTK_WIDGET (row));
}

static void
add_row (MendAsideList *self, const MendEvent *event)
{
  GtkWidget *row = mend_aside_row_new (event);

  g_signal_connect_object (row, "kind-changed", G_CALLBACK (kind_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);

  /* The empty line stays the last. */
  g_object_ref (self->entry);
  adw_preferences_group_remove (self->group, GTK_WIDGET (self->entry));
  adw_preferences_group_add (self->group, row);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->entry));
  g_object_unref (self->entry);
}

/* What stands in the line is written letter by letter, so whoever leaves without Enter loses
 * nothing. */
static void
changed_cb (MendAsideList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  MendLog *log = mend_talk_get_log (self->talk);

  if (self->unfinished_id == 0)
    self->unfinished_id = mend_talk_write (self->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, text);
  else
    mend_talk_rewrite (self->talk, self->unfinished_id, text);

  /* An empty text takes the writing back. */
  if (self->unfinished_id != 0 && mend_log_find (log, self->unfinished_id) == NULL)
    self->unfinished_id = 0;

  gtk_widget_set_visible (self->add_button, self->unfinished_id != 0);
}

static void
add_clicked_cb (MendAsideList *self)
{
  const MendEvent *event;

  if (self->unfinished_id == 0)
    return;

  event = mend_log_find (mend_talk_get_log (self->talk), self->unfinished_id);
  self->unfinished_id = 0;
  add_row (self, event);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Enter in the empty line leads on. */
static void
entry_activated_cb (MendAsideList *self)
{
  if (self->unfinished_id != 0)
    add_clicked_cb (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);
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
  gtk_widget_class_bind_template_child (widget_class, MendAsideList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
mend_aside_list_init (MendAsideList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_aside_list_new:
 *
 * Makes a list that belongs to no talk yet.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
mend_aside_list_new (void)
{
  return g_object_new (MEND_TYPE_ASIDE_LIST, NULL);
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
