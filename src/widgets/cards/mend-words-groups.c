// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-words-groups.h"

#include "cards/mend-deck.h"
#include "cards/mend-group-tile.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendWordsGroups:
 *
 * The groups of one deck, and a choice between the decks.
 */

struct _MendWordsGroups
{
  AdwBin parent_instance;

  GListModel *decks;
  char *shown_id;

  MendWrapBox *tabs;
  GtkLabel *summary;
  MendWrapBox *tiles;
};

enum
{
  PROP_0,
  PROP_DECKS,
  N_PROPS
};

enum
{
  GROUP_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendWordsGroups, mend_words_groups, ADW_TYPE_BIN)

static const char *
get_tab_label (MendDeck *deck)
{
  switch (mend_deck_get_kind (deck))
    {
    case MEND_DECK_KIND_FEELINGS:
      /* Translators: the deck of feelings; the words on its cards go on from here. */
      return C_ ("said by a person", "I feel");
    case MEND_DECK_KIND_NEEDS:
      /* Translators: the deck of needs; the words on its cards go on from here. */
      return C_ ("said by a person", "I need");
    case MEND_DECK_KIND_SENTENCES:
      return mend_deck_get_title (deck);
    }

  g_return_val_if_reached (NULL);
}

static void
tile_clicked_cb (MendWordsGroups *self, MendGroupTile *tile)
{
  g_signal_emit (self, signals[GROUP_CHOSEN], 0, mend_group_tile_get_group (tile));
}

static void
show_deck (MendWordsGroups *self, MendDeck *deck)
{
  GListModel *groups = mend_deck_get_groups (deck);
  guint n_groups = g_list_model_get_n_items (groups);
  g_autoptr (GtkSizeGroup) same_size = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);
  const char *summary = mend_deck_get_summary (deck);

  g_free (self->shown_id);
  self->shown_id = g_strdup (mend_deck_get_id (deck));
  gtk_label_set_text (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  mend_wrap_box_remove_all (self->tiles);

  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, i);
      GtkWidget *tile = mend_group_tile_new (group);

      gtk_size_group_add_widget (same_size, tile);
      g_signal_connect_object (tile, "clicked", G_CALLBACK (tile_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      mend_wrap_box_append (self->tiles, tile);
    }
}

static void
tab_toggled_cb (MendWordsGroups *self, GtkToggleButton *tab)
{
  if (gtk_toggle_button_get_active (tab))
    show_deck (self, g_object_get_data (G_OBJECT (tab), "deck"));
}

/* The place of the deck that was shown, if it is still there. */
static guint
find_shown (MendWordsGroups *self, guint n_decks)
{
  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (self->decks, i);

      if (g_strcmp0 (mend_deck_get_id (deck), self->shown_id) == 0)
        return i;
    }

  return 0;
}

static void
make_tabs (MendWordsGroups *self)
{
  guint n_decks = self->decks != NULL ? g_list_model_get_n_items (self->decks) : 0;
  const guint shown = find_shown (self, n_decks);
  g_autoptr (GtkSizeGroup) same_size = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkToggleButton *first = NULL;

  mend_wrap_box_remove_all (self->tabs);
  mend_wrap_box_remove_all (self->tiles);

  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (self->decks, i);
      GtkWidget *tab = gtk_toggle_button_new_with_label (get_tab_label (deck));
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (tab));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
      g_object_set_data_full (G_OBJECT (tab), "deck", g_object_ref (deck), g_object_unref);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), first);
      first = first != NULL ? first : GTK_TOGGLE_BUTTON (tab);
      g_signal_connect_object (tab, "toggled", G_CALLBACK (tab_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_size_group_add_widget (same_size, tab);
      mend_wrap_box_append (self->tabs, tab);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), i == shown);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->tabs), n_decks > 1);
}

static void
mend_words_groups_dispose (GObject *object)
{
  MendWordsGroups *self = MEND_WORDS_GROUPS (object);

  g_clear_object (&self->decks);
  g_clear_pointer (&self->shown_id, g_free);

  G_OBJECT_CLASS (mend_words_groups_parent_class)->dispose (object);
}

static void
mend_words_groups_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendWordsGroups *self = MEND_WORDS_GROUPS (object);

  switch (prop_id)
    {
    case PROP_DECKS:
      g_value_set_object (value, mend_words_groups_get_decks (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_words_groups_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MendWordsGroups *self = MEND_WORDS_GROUPS (object);

  switch (prop_id)
    {
    case PROP_DECKS:
      mend_words_groups_set_decks (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
mend_words_groups_grab_focus (GtkWidget *widget)
{
  MendWordsGroups *self = MEND_WORDS_GROUPS (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
mend_words_groups_class_init (MendWordsGroupsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_words_groups_dispose;
  object_class->get_property = mend_words_groups_get_property;
  object_class->set_property = mend_words_groups_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_words_groups_grab_focus;

  properties[PROP_DECKS] =
      g_param_spec_object ("decks", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[GROUP_CHOSEN] = g_signal_new ("group-chosen", MEND_TYPE_WORDS_GROUPS, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_CARD_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-words-groups.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendWordsGroups, tabs);
  gtk_widget_class_bind_template_child (widget_class, MendWordsGroups, summary);
  gtk_widget_class_bind_template_child (widget_class, MendWordsGroups, tiles);
}

static void
mend_words_groups_init (MendWordsGroups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_words_groups_new (void)
{
  return g_object_new (MEND_TYPE_WORDS_GROUPS, NULL);
}

GListModel *
mend_words_groups_get_decks (MendWordsGroups *self)
{
  g_return_val_if_fail (MEND_IS_WORDS_GROUPS (self), NULL);

  return self->decks;
}

/**
 * mend_words_groups_set_decks:
 * @self: a page of groups
 * @decks: (nullable) (element-type MendDeck): the decks, which stay as they are
 *
 * Sets the decks. The groups of the one that was shown are shown, or those of the first.
 */
void
mend_words_groups_set_decks (MendWordsGroups *self, GListModel *decks)
{
  g_return_if_fail (MEND_IS_WORDS_GROUPS (self));

  if (!g_set_object (&self->decks, decks))
    return;

  make_tabs (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECKS]);
}

/**
 * mend_words_groups_focus_group:
 * @self: a page of groups
 * @group: (nullable): a group
 *
 * Gives the keyboard to the tile of a group, or to the first if this one is not shown.
 */
void
mend_words_groups_focus_group (MendWordsGroups *self, MendCardGroup *group)
{
  g_return_if_fail (MEND_IS_WORDS_GROUPS (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->tiles)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (mend_group_tile_get_group (MEND_GROUP_TILE (child)) == group)
      {
        gtk_widget_grab_focus (child);
        return;
      }

  gtk_widget_grab_focus (GTK_WIDGET (self));
}
