// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-words-search.h"

#include "cards/mend-card-choice.h"
#include "cards/mend-card-limits.h"
#include "cards/mend-card-search.h"
#include "cards/mend-deck.h"
#include "cards/mend-words-groups.h"
#include "mend-focus-child.h"
#include "mend-person-name.h"

/**
 * MendWordsSearch:
 *
 * The groups of some decks, and a search over all their cards in the place of the groups while
 * something is typed.
 *
 * Of whole sentences there are easy ones, and none marked for the other role, until both choose
 * otherwise. Words for what goes on in somebody are all there: every one of them may be said.
 */

struct _MendWordsSearch
{
  AdwBin parent_instance;

  GListModel *all_decks;
  GListModel *decks;
  MendCardSearch *search;
  MendPlan *plan;
  MendSeat speaker;
  MendAudience role;

  GtkEditable *entry;
  GtkStack *level;
  MendWordsGroups *groups;
  MendCardChoice *found;
  MendCardLimits *limits;
};

enum
{
  GROUP_CHOSEN,
  N_SIGNALS
};

/* More than these nobody reads; a letter more finds fewer. */
#define MOST_FOUND 40

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWordsSearch, mend_words_search, ADW_TYPE_BIN)

static void
search_changed_cb (MendWordsSearch *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  g_autoptr (GListStore) found = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GPtrArray) cards = NULL;

  if (*words == '\0' || self->decks == NULL)
    {
      gtk_stack_set_visible_child_name (self->level, "groups");
      return;
    }

  if (self->search == NULL)
    self->search = mend_card_search_new (self->decks);

  cards = mend_card_search_find (self->search, words, NULL);
  g_list_store_splice (found, 0, 0, cards->pdata, MIN (cards->len, MOST_FOUND));
  mend_card_choice_set_cards (self->found, G_LIST_MODEL (found));
  gtk_stack_set_visible_child_name (self->level, cards->len > 0 ? "found" : "nothing");
}

/* The role that both chose here comes before the one that was said for this talk. */
static MendDeck *
limit_deck (MendWordsSearch *self, MendDeck *deck)
{
  const MendAudience chosen = mend_card_limits_get_role (self->limits);

  if (mend_deck_get_kind (deck) == MEND_DECK_KIND_SENTENCES)
    return mend_deck_limit (deck, mend_card_limits_get_depth (self->limits),
                            chosen != MEND_AUDIENCE_EITHER ? chosen : self->role);

  return chosen != MEND_AUDIENCE_EITHER ? mend_deck_limit (deck, MEND_DEPTH_DEEPEST, chosen)
                                        : g_object_ref (deck);
}

static gboolean
has_more (MendDeck *deck)
{
  g_autoptr (MendDeck) easy = mend_deck_limit (deck, MEND_DEPTH_EASY, MEND_AUDIENCE_EITHER);

  return easy != deck && mend_deck_get_kind (deck) == MEND_DECK_KIND_SENTENCES;
}

static void
show_decks (MendWordsSearch *self)
{
  const guint n_decks = self->all_decks != NULL ? g_list_model_get_n_items (self->all_decks) : 0;
  g_autoptr (GListStore) decks = g_list_store_new (MEND_TYPE_DECK);
  gboolean is_more = FALSE;

  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (self->all_decks, i);
      g_autoptr (MendDeck) limited = limit_deck (self, deck);

      if (g_list_model_get_n_items (mend_deck_get_groups (limited)) > 0)
        g_list_store_append (decks, limited);
      is_more |= has_more (deck);
    }

  g_set_object (&self->decks, G_LIST_MODEL (decks));
  g_clear_object (&self->search);
  mend_words_groups_set_decks (self->groups, self->decks);
  gtk_widget_set_visible (GTK_WIDGET (self->limits), is_more);
  search_changed_cb (self);
}

static void
group_chosen_cb (MendWordsSearch *self, MendCardGroup *group)
{
  g_signal_emit (self, signals[GROUP_CHOSEN], 0, group);
}

static gboolean
mend_words_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_WORDS_SEARCH (widget)->groups));
}

static void
mend_words_search_dispose (GObject *object)
{
  MendWordsSearch *self = MEND_WORDS_SEARCH (object);

  g_clear_object (&self->all_decks);
  g_clear_object (&self->decks);
  g_clear_object (&self->search);
  g_clear_pointer (&self->plan, mend_plan_unref);

  G_OBJECT_CLASS (mend_words_search_parent_class)->dispose (object);
}

static void
mend_words_search_class_init (MendWordsSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_words_search_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_words_search_grab_focus;

  signals[GROUP_CHOSEN] = g_signal_new ("group-chosen", MEND_TYPE_WORDS_SEARCH, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_CARD_GROUP);

  g_type_ensure (MEND_TYPE_CARD_CHOICE);
  g_type_ensure (MEND_TYPE_CARD_LIMITS);
  g_type_ensure (MEND_TYPE_WORDS_GROUPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-words-search.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, level);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, groups);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, found);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, limits);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_decks);
}

static void
mend_words_search_init (MendWordsSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                            GTK_INPUT_HINT_PRIVATE);
}

GtkWidget *
mend_words_search_new (void)
{
  return g_object_new (MEND_TYPE_WORDS_SEARCH, NULL);
}

/**
 * mend_words_search_set_decks:
 * @self: a search
 * @decks: (nullable) (element-type MendDeck): the decks
 *
 * Sets the decks. What was typed is gone.
 */
void
mend_words_search_set_decks (MendWordsSearch *self, GListModel *decks)
{
  g_return_if_fail (MEND_IS_WORDS_SEARCH (self));

  if (!g_set_object (&self->all_decks, decks))
    return;

  gtk_editable_set_text (self->entry, "");
  show_decks (self);
}

/**
 * mend_words_search_set_picks:
 * @self: a search
 * @picks: (nullable) (element-type MendPick): what was picked so far, which is watched
 *
 * Sets what was picked.
 */
void
mend_words_search_set_picks (MendWordsSearch *self, GListModel *picks)
{
  g_return_if_fail (MEND_IS_WORDS_SEARCH (self));

  mend_card_choice_set_picks (self->found, picks);
}

static void
show_names (MendWordsSearch *self, MendPlan *plan)
{
  if (plan == self->plan)
    return;

  g_clear_pointer (&self->plan, mend_plan_unref);
  self->plan = mend_plan_ref (plan);
  mend_card_limits_set_names (
      self->limits,
      mend_person_name_get_shown (mend_plan_get_name (plan, MEND_SEAT_LEFT), MEND_SEAT_LEFT),
      mend_person_name_get_shown (mend_plan_get_name (plan, MEND_SEAT_RIGHT), MEND_SEAT_RIGHT));
}

/**
 * mend_words_search_set_turn:
 * @self: a search
 * @talk: (nullable): the talk in which somebody picks, as it is now
 * @hurt: who was hurt, as was said for this talk; %MEND_SEAT_NONE if nobody was asked
 *
 * Sets whose turn it is. Where both were asked for this talk, cards are for the one who speaks. A
 * role that both chose here for the one before does not hold any more.
 *
 * Returns: whether it is another turn
 */
gboolean
mend_words_search_set_turn (MendWordsSearch *self, MendTalk *talk, MendSeat hurt)
{
  const MendSeat speaker = talk != NULL ? mend_talk_get_part (talk)->speaker : MEND_SEAT_NONE;
  MendAudience role = MEND_AUDIENCE_EITHER;

  g_return_val_if_fail (MEND_IS_WORDS_SEARCH (self), FALSE);

  if (talk != NULL)
    show_names (self, mend_talk_get_plan (talk));

  if (hurt != MEND_SEAT_NONE && (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT))
    role = speaker == hurt ? MEND_AUDIENCE_HURT : MEND_AUDIENCE_RESPONSIBLE;

  if (self->speaker == speaker && self->role == role)
    return FALSE;

  self->speaker = speaker;
  self->role = role;
  mend_card_limits_forget_role (self->limits);
  show_decks (self);

  return TRUE;
}

/**
 * mend_words_search_focus_group:
 * @self: a search
 * @group: (nullable): a group
 *
 * Gives the keyboard to a group, or else to the first.
 */
void
mend_words_search_focus_group (MendWordsSearch *self, MendCardGroup *group)
{
  g_return_if_fail (MEND_IS_WORDS_SEARCH (self));

  mend_words_groups_focus_group (self->groups, group);
}
