// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence.h"

#include "cards/mend-sentence-text.h"
#include "cards/mend-words-lookup.h"
#include "hints/mend-hint-row.h"
#include "mend-focus-child.h"
#include "mend-person-name.h"

#include <glib/gi18n.h>

/**
 * MendSentence:
 *
 * A sentence that grows line by line from what was picked: “When …”, feelings, needs, “Would you be
 * willing to …?” Each line may stay empty, and the sentence can be said without being kept.
 *
 * Kept, it stands in the log of the talk for the one who speaks; what is changed then takes the
 * place of what stood there.
 */

struct _MendSentence
{
  AdwBin parent_instance;

  GListModel *decks;
  MendTalk *talk;
  GListModel *picks;

  /* Whose turn the lines are for, and what was kept in it. */
  MendSeat seat;
  guint turn;
  guint kept_id;

  GtkEditable *when;
  GtkWidget *clauses;
  GtkEditable *request;
  MendHintRow *hint_row;
  GtkLabel *hint;
  GtkWidget *keep;
  GtkWidget *put_back;
  MendSentenceEdit *alone;
};

enum
{
  PROP_0,
  PROP_DECKS,
  PROP_TALK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendSentence, mend_sentence, ADW_TYPE_BIN)

static gboolean
is_need (MendSentence *self, MendPick *pick)
{
  MendDeckKind kind = MEND_DECK_KIND_FEELINGS;

  if (mend_pick_get_card_id (pick) != NULL)
    mend_words_find_card (self->decks, mend_pick_get_card_id (pick), &kind);

  return kind == MEND_DECK_KIND_NEEDS;
}

static void
add_clauses (MendSentence *self, GPtrArray *clauses, gboolean needs)
{
  GListModel *picks = self->talk != NULL ? mend_talk_get_cards (self->talk) : self->picks;

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (picks, i);
      const char *clause = mend_pick_get_clause (pick);

      if (is_need (self, pick) == needs)
        g_ptr_array_add (clauses, g_strdup (clause != NULL ? clause : mend_pick_get_word (pick)));
    }
}

/* The clauses of what was picked, feelings first, with a NULL at the end. */
static GPtrArray *
list_clauses (MendSentence *self)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func (g_free);

  if (self->talk != NULL || self->picks != NULL)
    {
      add_clauses (self, clauses, FALSE);
      add_clauses (self, clauses, TRUE);
    }

  g_ptr_array_add (clauses, NULL);

  return clauses;
}

static void
show_clauses (MendSentence *self)
{
  g_autoptr (GPtrArray) clauses = list_clauses (self);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->clauses)) != NULL)
    gtk_box_remove (GTK_BOX (self->clauses), child);

  for (guint i = 0; i + 1 < clauses->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (clauses, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "mend-sentence-line");
      gtk_box_append (GTK_BOX (self->clauses), label);
    }

  gtk_widget_set_visible (self->clauses, clauses->len > 1);
}

/* The lines as they are put together. */
static char *
join (MendSentence *self)
{
  g_autoptr (GPtrArray) clauses = list_clauses (self);

  return mend_sentence_text_join (gtk_editable_get_text (self->when),
                                  (const char *const *) clauses->pdata,
                                  gtk_editable_get_text (self->request));
}

static gboolean
is_alone (MendSentence *self)
{
  return self->talk == NULL && self->picks != NULL;
}

static void
update_alone (MendSentence *self)
{
  g_autofree char *lines = join (self);

  mend_sentence_edit_set_lines (self->alone, lines);
}

static void
show_kept (MendSentence *self)
{
  g_autofree char *text = mend_sentence_dup_text (self);
  gboolean is_kept = self->kept_id != 0;

  gtk_widget_set_visible (gtk_widget_get_parent (self->keep), self->talk != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !is_alone (self));

  gtk_label_set_text (self->hint, is_kept ? C_ ("to one", "Both can read this later.")
                                          : C_ ("to one", "It can be said without being kept."));
  gtk_widget_set_visible (self->keep, !is_kept);
  gtk_widget_set_sensitive (self->keep, self->talk != NULL && *text != '\0');
  gtk_widget_set_visible (self->put_back, is_kept);
}

/* The clauses of the cards are words of Mend; what stands before and after is the writer's own. */
static void
look_at_lines (MendSentence *self, gboolean has_ended)
{
  const MendPlan *plan = self->talk != NULL ? mend_talk_get_plan (self->talk) : NULL;
  g_autofree char *text = NULL;

  if (plan == NULL || (self->seat != MEND_SEAT_LEFT && self->seat != MEND_SEAT_RIGHT))
    {
      mend_hint_row_set_writer (self->hint_row, MEND_SEAT_NONE, "");
      return;
    }

  text = g_strconcat (gtk_editable_get_text (self->when), "\n",
                      gtk_editable_get_text (self->request), NULL);
  mend_hint_row_set_writer (
      self->hint_row, self->seat,
      mend_person_name_get_shown (mend_plan_get_name (plan, self->seat), self->seat));
  mend_hint_row_set_text (self->hint_row, mend_talk_get_part (self->talk)->id, text, has_ended);
}

/* What was kept follows what stands on the page. */
static void
rewrite (MendSentence *self)
{
  g_autofree char *text = mend_sentence_dup_text (self);

  if (self->kept_id != 0 && (!mend_talk_rewrite (self->talk, self->kept_id, text) || *text == '\0'))
    self->kept_id = 0;

  show_kept (self);
}

static gboolean
is_in_turn (MendSentence *self, MendEvent *event)
{
  const MendPlanPart *part = mend_plan_get_part (mend_talk_get_plan (self->talk), event->part);

  return event->seat == self->seat && part->turn == self->turn;
}

static MendEvent *
find_kept (MendSentence *self)
{
  MendLog *log = mend_talk_get_log (self->talk);

  for (guint i = mend_log_get_length (log); i > 0; i--)
    {
      MendEvent *event = mend_log_get (log, i - 1);

      if (event->kind == MEND_EVENT_SENTENCE && is_in_turn (self, event))
        return event;
    }

  return NULL;
}

/* The lines of another turn are not this one's; but one can come back to what was kept in this. */
static void
begin_turn (MendSentence *self)
{
  g_autofree char *when = NULL;
  g_autofree char *request = NULL;
  MendEvent *kept = NULL;

  self->kept_id = 0;
  self->seat = MEND_SEAT_NONE;

  if (self->talk != NULL)
    {
      self->seat = mend_talk_get_part (self->talk)->speaker;
      self->turn = mend_talk_get_part (self->talk)->turn;
      kept = find_kept (self);
    }

  if (kept != NULL)
    mend_sentence_text_split (kept->text, &when, &request);

  gtk_editable_set_text (self->when, when != NULL ? when : "");
  gtk_editable_set_text (self->request, request != NULL ? request : "");
  self->kept_id = kept != NULL ? kept->id : 0;

  show_clauses (self);
  show_kept (self);
  look_at_lines (self, kept != NULL);
}

static gboolean
is_other_turn (MendSentence *self)
{
  const MendPlanPart *part = mend_talk_get_part (self->talk);

  return part->speaker != self->seat || part->turn != self->turn;
}

static void
picks_changed_cb (MendSentence *self)
{
  if (is_alone (self))
    {
      show_clauses (self);
      update_alone (self);
      return;
    }

  if (is_other_turn (self))
    {
      begin_turn (self);
      return;
    }

  show_clauses (self);
  rewrite (self);
}

/* A turn may end with no cards on the table, of which the list then says nothing. */
static void
talk_updated_cb (MendSentence *self)
{
  if (is_other_turn (self))
    begin_turn (self);
}

static void
line_changed_cb (MendSentence *self)
{
  if (is_alone (self))
    update_alone (self);

  rewrite (self);
  look_at_lines (self, FALSE);
}

static void
line_left_cb (MendSentence *self)
{
  look_at_lines (self, TRUE);
}

static void
keep_clicked_cb (MendSentence *self)
{
  g_autofree char *text = mend_sentence_dup_text (self);

  self->kept_id = mend_talk_write (self->talk, MEND_EVENT_SENTENCE, self->seat, text);
  show_kept (self);

  if (self->kept_id != 0)
    gtk_widget_grab_focus (self->put_back);
}

static void
put_back_clicked_cb (MendSentence *self)
{
  mend_talk_put_back (self->talk, self->kept_id);
  self->kept_id = 0;
  show_kept (self);
  gtk_widget_grab_focus (self->keep);
}

static gboolean
mend_sentence_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_SENTENCE (widget)->when));
}

static void
mend_sentence_dispose (GObject *object)
{
  MendSentence *self = MEND_SENTENCE (object);

  g_clear_object (&self->decks);
  g_clear_object (&self->talk);
  g_clear_object (&self->picks);

  G_OBJECT_CLASS (mend_sentence_parent_class)->dispose (object);
}

static void
mend_sentence_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendSentence *self = MEND_SENTENCE (object);

  switch (prop_id)
    {
    case PROP_DECKS:
      g_value_set_object (value, mend_sentence_get_decks (self));
      break;
    case PROP_TALK:
      g_value_set_object (value, mend_sentence_get_talk (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sentence_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendSentence *self = MEND_SENTENCE (object);

  switch (prop_id)
    {
    case PROP_DECKS:
      mend_sentence_set_decks (self, g_value_get_object (value));
      break;
    case PROP_TALK:
      mend_sentence_set_talk (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sentence_class_init (MendSentenceClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_sentence_dispose;
  object_class->get_property = mend_sentence_get_property;
  object_class->set_property = mend_sentence_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_sentence_grab_focus;

  properties[PROP_DECKS] = g_param_spec_object ("decks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_TALK] = g_param_spec_object ("talk", NULL, NULL, MEND_TYPE_TALK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MEND_TYPE_SENTENCE_EDIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-sentence.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, when);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, clauses);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, request);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, hint_row);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, hint);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, keep);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, put_back);
  gtk_widget_class_bind_template_child (widget_class, MendSentence, alone);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_clicked_cb);
}

static void
mend_sentence_init (MendSentence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_clauses (self);
  show_kept (self);
}

/**
 * mend_sentence_new:
 * @decks: (nullable) (element-type MendDeck): the decks that tell feelings from needs
 * @talk: (nullable): the talk to make a sentence for
 *
 * Makes a page for a sentence.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_sentence_new (GListModel *decks, MendTalk *talk)
{
  return g_object_new (MEND_TYPE_SENTENCE, "decks", decks, "talk", talk, NULL);
}

GListModel *
mend_sentence_get_decks (MendSentence *self)
{
  g_return_val_if_fail (MEND_IS_SENTENCE (self), NULL);

  return self->decks;
}

void
mend_sentence_set_decks (MendSentence *self, GListModel *decks)
{
  g_return_if_fail (MEND_IS_SENTENCE (self));

  if (!g_set_object (&self->decks, decks))
    return;

  show_clauses (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECKS]);
}

MendTalk *
mend_sentence_get_talk (MendSentence *self)
{
  g_return_val_if_fail (MEND_IS_SENTENCE (self), NULL);

  return self->talk;
}

/**
 * mend_sentence_set_talk:
 * @self: a sentence
 * @talk: (nullable): the talk, whose cards are watched
 *
 * Sets the talk. If a sentence was kept in this turn, it is there to be changed or put back.
 */
void
mend_sentence_set_talk (MendSentence *self, MendTalk *talk)
{
  g_return_if_fail (MEND_IS_SENTENCE (self));

  if (self->talk == talk)
    return;

  if (self->talk != NULL)
    {
      g_signal_handlers_disconnect_by_func (mend_talk_get_cards (self->talk), picks_changed_cb,
                                            self);
      g_signal_handlers_disconnect_by_func (self->talk, talk_updated_cb, self);
    }

  /* Emptying the fields must not touch what was kept in the talk before. */
  self->kept_id = 0;
  g_set_object (&self->talk, talk);

  if (talk != NULL)
    {
      g_signal_connect_object (mend_talk_get_cards (talk), "items-changed",
                               G_CALLBACK (picks_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (talk, "updated", G_CALLBACK (talk_updated_cb), self,
                               G_CONNECT_SWAPPED);
    }

  begin_turn (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TALK]);
}

/**
 * mend_sentence_set_hinting:
 * @self: a sentence
 * @hinting: (nullable): whose words have hints
 *
 * Lets the one who speaks have hints for what is written.
 */
void
mend_sentence_set_hinting (MendSentence *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_SENTENCE (self));

  mend_hint_row_set_hinting (self->hint_row, hinting);
  look_at_lines (self, FALSE);
}

/**
 * mend_sentence_set_picks:
 * @self: a sentence with no talk
 * @picks: (element-type MendPick): what was picked, which is watched
 *
 * Lets a sentence be made though there is no talk. It can be edited freely then, and what was
 * picked stays. The signals `copy`, `keep` and `take` tell what is to become of it.
 */
void
mend_sentence_set_picks (MendSentence *self, GListModel *picks)
{
  g_return_if_fail (MEND_IS_SENTENCE (self));
  g_return_if_fail (G_IS_LIST_MODEL (picks));
  g_return_if_fail (self->talk == NULL && self->picks == NULL);

  self->picks = g_object_ref (picks);
  g_signal_connect_object (picks, "items-changed", G_CALLBACK (picks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->alone), TRUE);
  show_clauses (self);
  update_alone (self);
  show_kept (self);
}

/**
 * mend_sentence_get_edit:
 * @self: a sentence
 *
 * Gets what the whole sentence can be edited in, if there is no talk.
 *
 * Returns: (transfer none): the field, with what can be done with the sentence
 */
MendSentenceEdit *
mend_sentence_get_edit (MendSentence *self)
{
  g_return_val_if_fail (MEND_IS_SENTENCE (self), NULL);

  return self->alone;
}

/**
 * mend_sentence_dup_text:
 * @self: a sentence
 *
 * Gets the sentence as it stands, each clause on its own line.
 *
 * Returns: (transfer full): the text; empty if there is nothing to say
 */
char *
mend_sentence_dup_text (MendSentence *self)
{
  g_return_val_if_fail (MEND_IS_SENTENCE (self), NULL);

  return is_alone (self) ? mend_sentence_edit_dup_text (self->alone) : join (self);
}
