// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-record-page.h"

#include "history/mend-course-view.h"
#include "history/mend-later-notes.h"
#include "history/mend-tag-list.h"
#include "history/mend-talk-document.h"
#include "history/mend-talk-fill.h"
#include "history/mend-talk-words.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"

/**
 * MendTalkRecordPage:
 *
 * A talk that is over, from what helps to what merely happened. What is empty is left out.
 *
 * Its signals are `talk-again`, `export`, `print`, `delete`, `earlier`, `later`, `add-note` with
 * the seat of the writer and the text, and `add-tag` and `remove-tag` with the text.
 */

struct _MendTalkRecordPage
{
  AdwBin parent_instance;

  char *talk_id;
  MendTalkRecord *record;
  GHashTable *asides_done;
  GPtrArray *standings;
  char *colors[2];

  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkWidget *viewport;
  GtkLabel *topic_label;
  GtkLabel *when_label;
  GtkBox *body;
  MendTagList *tag_list;
  MendLaterNotes *later_notes;
  MendCourseView *course_view;
  GtkWidget *earlier_button;
  GtkWidget *later_button;
};

enum
{
  TALK_AGAIN,
  EXPORT,
  PRINT,
  DELETE,
  EARLIER,
  LATER,
  ADD_NOTE,
  ADD_TAG,
  REMOVE_TAG,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendTalkRecordPage, mend_talk_record_page, ADW_TYPE_BIN)

static void
show_head (MendTalkRecordPage *self)
{
  g_autofree char *when = mend_talk_words_when_and_how (self->record);

  gtk_label_set_text (self->topic_label, mend_talk_document_get_topic (self->record));
  gtk_label_set_text (self->when_label, when);
}

static void
show_record (MendTalkRecordPage *self)
{
  const MendTalkMore more = { .standings = self->standings, .asides_done = self->asides_done };
  g_autoptr (MendDocument) document = NULL;

  if (self->record == NULL)
    return;

  show_head (self);
  document = mend_document_new ();
  mend_talk_document_add_body (document, self->record, &more);
  mend_talk_fill (self->body, document, (const char *const *) self->colors);
}

static void
talk_again_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[TALK_AGAIN], 0);
}

static void
export_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static void
print_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static void
delete_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
earlier_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[EARLIER], 0);
}

static void
later_clicked_cb (MendTalkRecordPage *self)
{
  g_signal_emit (self, signals[LATER], 0);
}

static void
add_note_cb (MendTalkRecordPage *self, MendSeat seat, const char *text)
{
  g_signal_emit (self, signals[ADD_NOTE], 0, seat, text);
}

static void
add_tag_cb (MendTalkRecordPage *self, const char *text)
{
  g_signal_emit (self, signals[ADD_TAG], 0, text);
}

static void
remove_tag_cb (MendTalkRecordPage *self, const char *text)
{
  g_signal_emit (self, signals[REMOVE_TAG], 0, text);
}

static void
earlier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  earlier_clicked_cb (MEND_TALK_RECORD_PAGE (widget));
}

static void
later_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  later_clicked_cb (MEND_TALK_RECORD_PAGE (widget));
}

static gboolean
mend_talk_record_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MEND_TALK_RECORD_PAGE (widget)->viewport);
}

static void
mend_talk_record_page_finalize (GObject *object)
{
  MendTalkRecordPage *self = MEND_TALK_RECORD_PAGE (object);

  g_free (self->talk_id);
  g_clear_pointer (&self->record, mend_talk_record_unref);
  g_clear_pointer (&self->asides_done, g_hash_table_unref);
  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_free (self->colors[0]);
  g_free (self->colors[1]);

  G_OBJECT_CLASS (mend_talk_record_page_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  const char *const names[] = {
    [TALK_AGAIN] = "talk-again", [EXPORT] = "export",   [PRINT] = "print",
    [DELETE] = "delete",         [EARLIER] = "earlier", [LATER] = "later",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_TALK_RECORD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  signals[ADD_NOTE] =
      g_signal_new ("add-note", MEND_TYPE_TALK_RECORD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, MEND_TYPE_SEAT, G_TYPE_STRING);

  for (gsize i = ADD_TAG; i <= REMOVE_TAG; i++)
    signals[i] =
        g_signal_new (i == ADD_TAG ? "add-tag" : "remove-tag", MEND_TYPE_TALK_RECORD_PAGE,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mend_talk_record_page_class_init (MendTalkRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_talk_record_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_talk_record_page_grab_focus;

  install_signals ();

  gtk_widget_class_install_action (widget_class, "talk.earlier", NULL, earlier_action);
  gtk_widget_class_install_action (widget_class, "talk.later", NULL, later_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, topic_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, body);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, tag_list);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, later_notes);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, course_view);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkRecordPage, later_button);
  gtk_widget_class_bind_template_callback (widget_class, talk_again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_tag_cb);
}

static void
mend_talk_record_page_init (MendTalkRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_talk_record_page_set_neighbours (self, FALSE, FALSE);
}

/**
 * mend_talk_record_page_new:
 * @talk_id: the id of a talk
 *
 * Makes the page of a talk. It is empty until it has its record.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_talk_record_page_new (const char *talk_id)
{
  MendTalkRecordPage *self = g_object_new (MEND_TYPE_TALK_RECORD_PAGE, NULL);

  self->talk_id = g_strdup (talk_id);

  return GTK_WIDGET (self);
}

const char *
mend_talk_record_page_get_talk_id (MendTalkRecordPage *self)
{
  g_return_val_if_fail (MEND_IS_TALK_RECORD_PAGE (self), NULL);

  return self->talk_id;
}

/**
 * mend_talk_record_page_set_record:
 * @self: a page
 * @record: the talk
 *
 * Shows the talk.
 */
void
mend_talk_record_page_set_record (MendTalkRecordPage *self, MendTalkRecord *record)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));
  g_return_if_fail (record != NULL);

  if (self->record != record)
    {
      g_clear_pointer (&self->record, mend_talk_record_unref);
      self->record = mend_talk_record_ref (record);
    }

  show_record (self);
  mend_later_notes_set_record (self->later_notes, record);
  mend_course_view_set_record (self->course_view, record);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

/**
 * mend_talk_record_page_set_notes:
 * @self: a page
 * @notes: (nullable) (element-type MendLaterNote): what was added later, oldest first
 *
 * Shows what was added to the talk after its end. A note that is being written stays.
 */
void
mend_talk_record_page_set_notes (MendTalkRecordPage *self, GPtrArray *notes)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  mend_later_notes_set_notes (self->later_notes, notes);
}

/**
 * mend_talk_record_page_set_tags:
 * @self: a page
 * @tags: (element-type MendTag): the tags of all talks, oldest first
 *
 * Shows those of this talk. A word that is being typed stays.
 */
void
mend_talk_record_page_set_tags (MendTalkRecordPage *self, GPtrArray *tags)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  mend_tag_list_set_tags (self->tag_list, tags, self->talk_id);
}

/**
 * mend_talk_record_page_set_colors:
 * @self: a page
 * @left: (nullable): the colour of the person on the left
 * @right: (nullable): the colour of the person on the right
 *
 * Sets the colours of the two.
 */
void
mend_talk_record_page_set_colors (MendTalkRecordPage *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  g_free (self->colors[0]);
  g_free (self->colors[1]);
  self->colors[0] = g_strdup (left);
  self->colors[1] = g_strdup (right);

  show_record (self);
  mend_later_notes_set_colors (self->later_notes, left, right);
  mend_course_view_set_colors (self->course_view, left, right);
}

/**
 * mend_talk_record_page_set_asides_done:
 * @self: a page
 * @asides_done: (nullable) (element-type guint GDateTime): when there was a talk about what was put
 * aside, by the number of the writing (with `GUINT_TO_POINTER`)
 *
 * Says which of what was put aside has had its talk.
 */
void
mend_talk_record_page_set_asides_done (MendTalkRecordPage *self, GHashTable *asides_done)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  if (asides_done != NULL)
    g_hash_table_ref (asides_done);

  g_clear_pointer (&self->asides_done, g_hash_table_unref);
  self->asides_done = asides_done;
  show_record (self);
}

/**
 * mend_talk_record_page_set_standings:
 * @self: a page
 * @standings: (nullable) (element-type MendStanding): promises and how they stand, of whatever talk
 *
 * Shows the promises that were given in the talk, and of which it was said there what became of
 * them.
 */
void
mend_talk_record_page_set_standings (MendTalkRecordPage *self, GPtrArray *standings)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  if (standings != NULL)
    g_ptr_array_ref (standings);

  g_clear_pointer (&self->standings, g_ptr_array_unref);
  self->standings = standings;
  show_record (self);
}

/**
 * mend_talk_record_page_set_neighbours:
 * @self: a page
 * @has_earlier: whether there is an earlier talk
 * @has_later: whether there is a later talk
 *
 * Says which ways lead on.
 */
void
mend_talk_record_page_set_neighbours (MendTalkRecordPage *self,
                                      gboolean has_earlier,
                                      gboolean has_later)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  gtk_widget_set_visible (self->earlier_button, has_earlier);
  gtk_widget_set_visible (self->later_button, has_later);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.earlier", has_earlier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.later", has_later);
}

/**
 * mend_talk_record_page_set_unreadable:
 * @self: a page
 *
 * Shows that there is a talk that cannot be shown.
 */
void
mend_talk_record_page_set_unreadable (MendTalkRecordPage *self)
{
  g_return_if_fail (MEND_IS_TALK_RECORD_PAGE (self));

  gtk_stack_set_visible_child_name (self->stack, "unreadable");
}
