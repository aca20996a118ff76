// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-words-picker.h"

#include "cards/mend-card-choice.h"
#include "cards/mend-group-shape.h"
#include "cards/mend-loose-picks.h"
#include "cards/mend-own-word.h"
#include "cards/mend-picked-list.h"
#include "cards/mend-prepared-sentence.h"
#include "cards/mend-sentence.h"
#include "cards/mend-words-lookup.h"
#include "cards/mend-words-search.h"
#include "mend-focus-child.h"

/**
 * MendWordsPicker:
 *
 * Words to pick for the one who speaks: first the groups of a deck, then the words of one group,
 * and always a word of one's own.
 *
 * With a talk, cards are laid before the one who speaks and put back. [signal@WordsPicker::picked]
 * tells of each that was picked, [signal@WordsPicker::done] that nothing more is wanted. No word is
 * refused, and none corrected.
 */

/* The deck in the parts of a talk in which something good is said. */
#define ALOUD_BESIDE "appreciations"

struct _MendWordsPicker
{
  AdwBin parent_instance;

  GListModel *all_decks;
  GListModel *decks;
  GListModel *evaluations;
  MendTalk *talk;
  MendSeat hurt;
  GListStore *picks;

  /* What the one on the left and the one on the right have written to read aloud. */
  MendDeck *aloud[2];

  MendCardGroup *group;
  const char *page_before;

  GtkScrolledWindow *scroller;
  GtkStack *pages;
  MendWordsSearch *groups;
  GtkImage *group_shape;
  GtkLabel *group_title;
  MendCardChoice *words;
  MendOwnWord *own;
  MendPickedList *picked;
  MendSentence *sentence;
  GtkWidget *enough;
  GtkWidget *to_sentence;
  MendPreparedSentence *prepared;
};

enum
{
  PICKED,
  DONE,
  PREPARED_USED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWordsPicker, mend_words_picker, ADW_TYPE_BIN)

static GListModel *
get_picks (MendWordsPicker *self)
{
  return self->talk != NULL ? mend_talk_get_cards (self->talk) : G_LIST_MODEL (self->picks);
}

static gboolean
is_on_page (MendWordsPicker *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), name) == 0;
}

static void
show_prepared (MendWordsPicker *self)
{
  mend_prepared_sentence_show_to (self->prepared, self->talk != NULL
                                                      ? mend_talk_get_part (self->talk)->speaker
                                                      : MEND_SEAT_NONE);
}

static void
show_room (MendWordsPicker *self)
{
  GListModel *picks = get_picks (self);
  guint n_picks = picks != NULL ? g_list_model_get_n_items (picks) : 0;
  gboolean has_room = n_picks < MEND_TALK_MOST_CARDS;
  gboolean is_picking = !is_on_page (self, "sentence");

  gtk_widget_set_visible (self->enough, is_picking && !has_room);
  gtk_widget_set_visible (self->to_sentence, is_picking && (n_picks > 0 || self->picks != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->picked), is_picking && n_picks > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->own), is_picking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), has_room);
  show_prepared (self);
}

static void
show_page (MendWordsPicker *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_room (self);
}

static gboolean
pick (MendWordsPicker *self, const char *card_id, const char *word, const char *clause)
{
  if (self->picks != NULL && self->talk == NULL &&
      !mend_loose_picks_add (self->picks, card_id, word, clause))
    return FALSE;

  if (self->talk != NULL && mend_talk_pick_card (self->talk, card_id, word, clause) == 0)
    return FALSE;

  g_signal_emit (self, signals[PICKED], 0, card_id, word, clause);

  return TRUE;
}

static void
group_chosen_cb (MendWordsPicker *self, MendCardGroup *group)
{
  g_autoptr (GdkPaintable) shape = mend_group_shape_new (mend_card_group_get_shape (group));

  g_set_object (&self->group, group);
  gtk_image_set_from_paintable (self->group_shape, shape);
  gtk_label_set_text (self->group_title, mend_card_group_get_title (group));
  mend_card_choice_set_cards (self->words, mend_card_group_get_cards (group));

  show_page (self, "words");
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
own_added_cb (MendWordsPicker *self, const char *word)
{
  if (pick (self, NULL, word, NULL))
    mend_own_word_clear (self->own);
}

static void
prepared_chosen_cb (MendWordsPicker *self)
{
  if (!pick (self, NULL, mend_prepared_sentence_get_text (self->prepared), NULL))
    return;

  mend_words_picker_set_prepared (self, MEND_SEAT_NONE, NULL);
  g_signal_emit (self, signals[PREPARED_USED], 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* In a part that has cards of something good, those of the one who speaks come first. */
static MendDeck *
get_aloud (MendWordsPicker *self)
{
  const MendPlanPart *part = self->talk != NULL ? mend_talk_get_part (self->talk) : NULL;

  if (part == NULL || part->decks == NULL || part->speaker > MEND_SEAT_RIGHT ||
      part->speaker < MEND_SEAT_LEFT ||
      !g_strv_contains ((const char *const *) part->decks, ALOUD_BESIDE))
    return NULL;

  return self->aloud[part->speaker == MEND_SEAT_RIGHT];
}

/* The decks at hand are those of the part, beside the words. */
static void
update_decks (MendWordsPicker *self)
{
  const GStrv ids = self->talk != NULL ? mend_talk_get_part (self->talk)->decks : NULL;
  g_autoptr (GListModel) decks =
      mend_words_list_at_hand (self->all_decks, (const char *const *) ids);
  MendDeck *aloud = get_aloud (self);

  if (aloud != NULL)
    g_list_store_insert (G_LIST_STORE (decks), 0, aloud);

  if (self->decks != NULL && mend_words_is_same_list (self->decks, decks))
    return;

  g_set_object (&self->decks, decks);
  mend_words_search_set_decks (self->groups, decks);
  mend_picked_list_set_decks (self->picked, decks);
  mend_sentence_set_decks (self->sentence, decks);
  show_page (self, "groups");
}

static void
show_turn (MendWordsPicker *self)
{
  if (mend_words_search_set_turn (self->groups, self->talk, self->hurt) &&
      is_on_page (self, "words"))
    show_page (self, "groups");
}

static void
talk_updated_cb (MendWordsPicker *self)
{
  update_decks (self);
  show_turn (self);
  show_prepared (self);
}

static void
watch_picks (MendWordsPicker *self)
{
  GListModel *picks = get_picks (self);

  if (picks != NULL)
    g_signal_connect_object (picks, "items-changed", G_CALLBACK (show_room), self,
                             G_CONNECT_SWAPPED);

  mend_card_choice_set_picks (self->words, picks);
  mend_words_search_set_picks (self->groups, picks);
  mend_picked_list_set_picks (self->picked, picks);
  show_room (self);
}

static void
pick_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  MendCard *card = mend_words_find_card (self->decks, id, NULL);

  if (card != NULL)
    pick (self, id, mend_card_get_front (card), mend_card_get_clause (card));
}

static void
put_back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (widget);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->picked)) != NULL;

  if (get_picks (self) == NULL)
    return;

  if (self->talk != NULL)
    mend_talk_put_back (self->talk, g_variant_get_uint32 (parameter));
  else
    mend_loose_picks_remove (self->picks, g_variant_get_uint32 (parameter));

  if (had_focus && g_list_model_get_n_items (get_picks (self)) == 0)
    gtk_widget_grab_focus (widget);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (widget);

  if (is_on_page (self, "groups"))
    g_signal_emit (self, signals[DONE], 0);
  else if (is_on_page (self, "sentence") && g_strcmp0 (self->page_before, "words") == 0)
    {
      show_page (self, "words");
      gtk_widget_grab_focus (GTK_WIDGET (self->words));
    }
  else
    mend_words_picker_show_groups (self);
}

static void
sentence_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (widget);

  if (get_picks (self) == NULL)
    return;

  self->page_before = is_on_page (self, "words") ? "words" : "groups";
  show_page (self, "sentence");
  gtk_widget_grab_focus (GTK_WIDGET (self->sentence));
}

static void
done_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[DONE], 0);
}

static gboolean
mend_words_picker_grab_focus (GtkWidget *widget)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (widget);

  if (is_on_page (self, "words"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->words));

  if (is_on_page (self, "sentence"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->sentence));

  return gtk_widget_grab_focus (GTK_WIDGET (self->groups));
}

static void
mend_words_picker_dispose (GObject *object)
{
  MendWordsPicker *self = MEND_WORDS_PICKER (object);

  g_clear_object (&self->all_decks);
  g_clear_object (&self->decks);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->talk);
  g_clear_object (&self->picks);
  g_clear_object (&self->group);
  g_clear_object (&self->aloud[0]);
  g_clear_object (&self->aloud[1]);

  G_OBJECT_CLASS (mend_words_picker_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "words.pick", "s", pick_action);
  gtk_widget_class_install_action (widget_class, "words.put-back", "u", put_back_action);
  gtk_widget_class_install_action (widget_class, "words.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "words.sentence", NULL, sentence_action);
  gtk_widget_class_install_action (widget_class, "words.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "words.back", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEND_TYPE_CARD_CHOICE);
  g_type_ensure (MEND_TYPE_OWN_WORD);
  g_type_ensure (MEND_TYPE_PICKED_LIST);
  g_type_ensure (MEND_TYPE_PREPARED_SENTENCE);
  g_type_ensure (MEND_TYPE_SENTENCE);
  g_type_ensure (MEND_TYPE_WORDS_SEARCH);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-words-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, pages);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, groups);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, group_shape);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, group_title);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, words);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, own);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, picked);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, enough);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, sentence);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, to_sentence);
  gtk_widget_class_bind_template_child (widget_class, MendWordsPicker, prepared);
  gtk_widget_class_bind_template_callback (widget_class, prepared_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_added_cb);
}

static void
mend_words_picker_class_init (MendWordsPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_words_picker_dispose;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_words_picker_grab_focus;

  /* The id of the card or NULL, the word, the clause or NULL. With a talk it lies there already. */
  signals[PICKED] =
      g_signal_new ("picked", MEND_TYPE_WORDS_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", MEND_TYPE_WORDS_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  /* What was prepared lies before the one who speaks. */
  signals[PREPARED_USED] = g_signal_new ("prepared-used", MEND_TYPE_WORDS_PICKER, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
mend_words_picker_init (MendWordsPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_room (self);
}

/**
 * mend_words_picker_new:
 * @decks: (nullable) (element-type MendDeck): the decks to pick from
 * @evaluations: (nullable) (element-type MendEvaluation): the words that have something under them
 * @talk: (nullable): the talk to pick for
 *
 * Makes a picker, which begins with the groups of the first deck.
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
mend_words_picker_new (GListModel *decks, GListModel *evaluations, MendTalk *talk)
{
  GtkWidget *self = g_object_new (MEND_TYPE_WORDS_PICKER, NULL);

  mend_words_picker_set_decks (MEND_WORDS_PICKER (self), decks);
  mend_words_picker_set_talk (MEND_WORDS_PICKER (self), talk);
  mend_words_picker_set_evaluations (MEND_WORDS_PICKER (self), evaluations);

  return self;
}

/**
 * mend_words_picker_set_decks:
 * @self: a picker
 * @decks: (nullable) (element-type MendDeck): all decks
 *
 * Sets the decks. Offered are those whose cards are words, and, in a talk, those of the part.
 */
void
mend_words_picker_set_decks (MendWordsPicker *self, GListModel *decks)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  if (g_set_object (&self->all_decks, decks))
    update_decks (self);
}

void
mend_words_picker_set_evaluations (MendWordsPicker *self, GListModel *evaluations)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  if (g_set_object (&self->evaluations, evaluations))
    mend_picked_list_set_evaluations (self->picked, evaluations);
}

/**
 * mend_words_picker_set_talk:
 * @self: a picker
 * @talk: (nullable): a talk; with none, what is picked is told by the signal alone
 *
 * Sets the talk to pick for.
 */
void
mend_words_picker_set_talk (MendWordsPicker *self, MendTalk *talk)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  if (self->talk == talk)
    return;

  if (self->talk != NULL)
    {
      g_signal_handlers_disconnect_by_func (get_picks (self), show_room, self);
      g_signal_handlers_disconnect_by_func (self->talk, talk_updated_cb, self);
    }

  g_set_object (&self->talk, talk);
  if (talk != NULL)
    g_signal_connect_object (talk, "updated", G_CALLBACK (talk_updated_cb), self,
                             G_CONNECT_SWAPPED);

  update_decks (self);
  show_turn (self);
  watch_picks (self);
  mend_sentence_set_talk (self->sentence, talk);
}

/**
 * mend_words_picker_set_hurt:
 * @self: a picker
 * @hurt: who was hurt, as was said for this talk; %MEND_SEAT_NONE if nobody was asked
 *
 * Sets for which of the two cards may be marked.
 */
void
mend_words_picker_set_hurt (MendWordsPicker *self, MendSeat hurt)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  self->hurt = hurt;
  show_turn (self);
}

/**
 * mend_words_picker_set_hinting:
 * @self: a picker
 * @hinting: (nullable): whose words have hints
 *
 * Lets the one who speaks have hints for the sentence.
 */
void
mend_words_picker_set_hinting (MendWordsPicker *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  mend_sentence_set_hinting (self->sentence, hinting);
}

/**
 * mend_words_picker_keep_picks:
 * @self: a picker with no talk
 *
 * Lets what is picked lie there, and a sentence be made of it, though there is no talk. To be
 * called once.
 *
 * Returns: (transfer none): what the sentence can be edited in
 */
MendSentenceEdit *
mend_words_picker_keep_picks (MendWordsPicker *self)
{
  g_return_val_if_fail (MEND_IS_WORDS_PICKER (self), NULL);
  g_return_val_if_fail (self->talk == NULL && self->picks == NULL, NULL);

  self->picks = g_list_store_new (MEND_TYPE_PICK);
  watch_picks (self);
  mend_sentence_set_picks (self->sentence, G_LIST_MODEL (self->picks));

  return mend_sentence_get_edit (self->sentence);
}

/**
 * mend_words_picker_set_prepared:
 * @self: a picker
 * @seat: who has prepared it
 * @text: (nullable): a sentence
 *
 * Offers a sentence that somebody has prepared, while that one speaks.
 */
void
mend_words_picker_set_prepared (MendWordsPicker *self, MendSeat seat, const char *text)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  mend_prepared_sentence_set (self->prepared, seat, text);
  show_prepared (self);
}

/**
 * mend_words_picker_set_aloud:
 * @self: a picker
 * @seat: left or right
 * @deck: (nullable): what the one there has written to read aloud
 *
 * Offers what somebody has written about the other, while that one speaks, in those parts of a talk
 * that have the cards of something good.
 */
void
mend_words_picker_set_aloud (MendWordsPicker *self, MendSeat seat, MendDeck *deck)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);
  g_return_if_fail (deck == NULL || MEND_IS_DECK (deck));

  g_set_object (&self->aloud[seat == MEND_SEAT_RIGHT], deck);
  update_decks (self);
}

/**
 * mend_words_picker_show_groups:
 * @self: a picker
 *
 * Goes back to the groups, and gives the keyboard to the one that was open.
 */
void
mend_words_picker_show_groups (MendWordsPicker *self)
{
  g_return_if_fail (MEND_IS_WORDS_PICKER (self));

  show_page (self, "groups");
  mend_words_search_focus_group (self->groups, self->group);
}
