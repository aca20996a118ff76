// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-cards.h"

#include "cards/mend-pick.h"
#include "mend-wrap-box.h"
#include "talk/mend-scaled-label.h"

#include <glib/gi18n.h>

/**
 * MendTalkCards:
 *
 * The cards that lie before the one who speaks, large, each with a button that puts it back.
 *
 * The signal `put-back` tells the number of the card in the log.
 */

struct _MendTalkCards
{
  AdwBin parent_instance;

  GListModel *model;
  GArray *shown;

  MendWrapBox *box;
};

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS
};

enum
{
  PUT_BACK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define WORD_SHARE 0.045

G_DEFINE_FINAL_TYPE (MendTalkCards, mend_talk_cards, ADW_TYPE_BIN)

static void
put_back_clicked_cb (MendTalkCards *self, GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  /* The next press is not to put back the next card: whoever shows the cards knows a better place
   * for the keyboard. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);

  g_signal_emit (self, signals[PUT_BACK], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "mend-id")));
}

static GtkWidget *
make_card (MendTalkCards *self, MendPick *pick)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = mend_scaled_label_new (mend_pick_get_word (pick), WORD_SHARE);
  GtkWidget *button = gtk_button_new_with_label (C_ ("label", "Put Back"));
  g_autofree char *name = NULL;

  /* Translators: the name of a button for those who do not see the card it is on. */
  name = g_strdup_printf (C_ ("label", "Put back: %s"), mend_pick_get_word (pick));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "mend-id", GUINT_TO_POINTER (mend_pick_get_id (pick)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "mend-talk-card");
  mend_scaled_label_set_spaced (MEND_SCALED_LABEL (word), FALSE);
  gtk_widget_set_valign (word, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (card), word);
  gtk_box_append (GTK_BOX (card), button);

  return card;
}

static gboolean
shows_the_same (MendTalkCards *self)
{
  const guint n_cards = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  if (self->shown->len != n_cards)
    return FALSE;

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (self->model, i);

      if (g_array_index (self->shown, guint, i) != mend_pick_get_id (pick))
        return FALSE;
    }

  return TRUE;
}

static void
cards_changed_cb (MendTalkCards *self)
{
  /* The list is filled anew at each word that somebody types somewhere. */
  if (shows_the_same (self))
    return;

  mend_wrap_box_remove_all (self->box);
  g_array_set_size (self->shown, 0);

  for (guint i = 0; self->model != NULL && i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (MendPick) pick = g_list_model_get_item (self->model, i);
      const guint id = mend_pick_get_id (pick);

      mend_wrap_box_append (self->box, make_card (self, pick));
      g_array_append_val (self->shown, id);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->shown->len > 0);
}

static void
mend_talk_cards_dispose (GObject *object)
{
  MendTalkCards *self = MEND_TALK_CARDS (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (mend_talk_cards_parent_class)->dispose (object);
}

static void
mend_talk_cards_finalize (GObject *object)
{
  g_array_unref (MEND_TALK_CARDS (object)->shown);

  G_OBJECT_CLASS (mend_talk_cards_parent_class)->finalize (object);
}

static void
mend_talk_cards_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, mend_talk_cards_get_model (MEND_TALK_CARDS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_cards_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      mend_talk_cards_set_model (MEND_TALK_CARDS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_cards_class_init (MendTalkCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_talk_cards_dispose;
  object_class->finalize = mend_talk_cards_finalize;
  object_class->get_property = mend_talk_cards_get_property;
  object_class->set_property = mend_talk_cards_set_property;

  properties[PROP_MODEL] =
      g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PUT_BACK] = g_signal_new ("put-back", MEND_TYPE_TALK_CARDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkCards, box);
}

static void
mend_talk_cards_init (MendTalkCards *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mend_talk_cards_new (void)
{
  return g_object_new (MEND_TYPE_TALK_CARDS, NULL);
}

GListModel *
mend_talk_cards_get_model (MendTalkCards *self)
{
  g_return_val_if_fail (MEND_IS_TALK_CARDS (self), NULL);

  return self->model;
}

/**
 * mend_talk_cards_set_model:
 * @self: cards
 * @model: (nullable): a list of [class@Mend.Pick]
 *
 * Sets the cards that lie there.
 */
void
mend_talk_cards_set_model (MendTalkCards *self, GListModel *model)
{
  g_return_if_fail (MEND_IS_TALK_CARDS (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);

  g_set_object (&self->model, model);

  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (cards_changed_cb), self,
                             G_CONNECT_SWAPPED);

  cards_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}
