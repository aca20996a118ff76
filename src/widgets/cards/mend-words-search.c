// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-words-search.h"

#include "cards/mend-card-choice.h"
#include "cards/mend-card-search.h"
#include "cards/mend-words-groups.h"
#include "mend-focus-child.h"

/**
 * MendWordsSearch:
 *
 * The groups of some decks, and a search over all their cards in the place of the groups while
 * something is typed.
 */

struct _MendWordsSearch
{
  AdwBin parent_instance;

  GListModel *decks;
  MendCardSearch *search;

  GtkEditable *entry;
  GtkStack *level;
  MendWordsGroups *groups;
  MendCardChoice *found;
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

  g_clear_object (&self->decks);
  g_clear_object (&self->search);

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
  g_type_ensure (MEND_TYPE_WORDS_GROUPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-words-search.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, level);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, groups);
  gtk_widget_class_bind_template_child (widget_class, MendWordsSearch, found);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
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

  if (!g_set_object (&self->decks, decks))
    return;

  g_clear_object (&self->search);
  mend_words_groups_set_decks (self->groups, decks);
  gtk_editable_set_text (self->entry, "");
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
