// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-set-up-page.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "setup/mend-begin-button.h"
#include "setup/mend-lengths-row.h"
#include "setup/mend-roles-box.h"
#include "setup/mend-variants-group.h"
#include "ways/mend-plan-builder.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"

/**
 * MendSetUpPage:
 *
 * The page before a talk: what it is about, how long it takes, and who speaks first. Everything is
 * chosen already but the last, which is also what begins it. Before a talk about what happened it
 * is asked instead who was hurt by it.
 */
struct _MendSetUpPage
{
  AdwBin parent_instance;

  MendChoices *choices;
  char *own_id;
  char *own_text;

  GPtrArray *offered;

  GtkWidget *last_kept_box;
  GtkLabel *last_kept_label;
  GtkBox *explanations;
  GtkExpander *known;
  GtkWidget *heavy_box;
  GtkLabel *heavy_label;
  GtkWidget *set_time_button;
  AdwPreferencesGroup *topics;
  AdwActionRow *own_row;
  GtkCheckButton *own_check;
  AdwEntryRow *own_topic;
  GtkWidget *allowed_label;
  MendVariantsGroup *variants;
  AdwPreferencesGroup *lengths;
  GtkWidget *first_box;
  GtkWidget *seats;
  MendBeginButton *left_button;
  MendBeginButton *right_button;
  MendRolesBox *roles_box;
};

enum
{
  SIGNAL_BEGIN,
  SIGNAL_ANOTHER_TIME,
  SIGNAL_ABOUT,
  SIGNAL_WAIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* So many lines of a topic are shown. */
#define MOST_LINES   3

#define TOPIC_ID_KEY "mend-topic-id"
#define TOPIC_KEY    "mend-topic"

G_DEFINE_FINAL_TYPE (MendSetUpPage, mend_set_up_page, ADW_TYPE_BIN)

/* A topic that was taken over from elsewhere keeps its id as long as nobody writes another. */
static void
own_topic_changed_cb (MendSetUpPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->own_topic));

  if (gtk_check_button_get_active (self->own_check))
    mend_choices_set_topic (self->choices,
                            g_strcmp0 (text, self->own_text) == 0 ? self->own_id : NULL, text);
}

static gboolean
has_roles (MendSetUpPage *self)
{
  return mend_format_get_roles (mend_choices_get_format (self->choices)) ==
         MEND_ROLES_HURT_RESPONSIBLE;
}

static void
own_toggled_cb (MendSetUpPage *self)
{
  gtk_widget_set_visible (self->allowed_label, gtk_check_button_get_active (self->own_check) &&
                                                   self->offered->len > 0 && !has_roles (self));
  own_topic_changed_cb (self);

  if (gtk_check_button_get_active (self->own_check))
    gtk_widget_grab_focus (GTK_WIDGET (self->own_topic));
}

static void
own_topic_activated_cb (MendSetUpPage *self)
{
  gtk_widget_grab_focus (has_roles (self) ? GTK_WIDGET (self->roles_box)
                                          : GTK_WIDGET (self->left_button));
}

static void
topic_toggled_cb (MendSetUpPage *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    mend_choices_set_topic (self->choices, g_object_get_data (G_OBJECT (check), TOPIC_ID_KEY),
                            g_object_get_data (G_OBJECT (check), TOPIC_KEY));
}

/* One's own topic stays the last. */
static void
add_before_own (MendSetUpPage *self, GtkWidget *row)
{
  g_object_ref (self->own_row);
  g_object_ref (self->own_topic);
  adw_preferences_group_remove (self->topics, GTK_WIDGET (self->own_row));
  adw_preferences_group_remove (self->topics, GTK_WIDGET (self->own_topic));
  adw_preferences_group_add (self->topics, row);
  adw_preferences_group_add (self->topics, GTK_WIDGET (self->own_row));
  adw_preferences_group_add (self->topics, GTK_WIDGET (self->own_topic));
  g_object_unref (self->own_row);
  g_object_unref (self->own_topic);
}

static void
add_topic_row (MendSetUpPage *self, const char *id, const char *text, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MOST_LINES);
  g_object_set_data_full (G_OBJECT (check), TOPIC_ID_KEY, g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (check), TOPIC_KEY, g_strdup (text), g_free);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->own_check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (topic_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->offered, check);
  gtk_widget_set_visible (GTK_WIDGET (self->own_row), TRUE);
  add_before_own (self, row);
}

static void
add_offered_topics (MendSetUpPage *self, MendFormat *format)
{
  GListModel *topics = mend_format_get_topics (format);

  for (guint i = 0; topics != NULL && i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (MendTopic) topic = g_list_model_get_item (topics, i);
      const char *text = mend_topic_get_text (topic);

      add_topic_row (self, mend_topic_get_id (topic), text, text);
    }

  if (self->offered->len > 0)
    gtk_check_button_set_active (g_ptr_array_index (self->offered, 0), TRUE);
  else
    gtk_check_button_set_active (self->own_check, TRUE);
}

static void
add_explanations (MendSetUpPage *self, MendFormat *format)
{
  GListModel *stems = mend_format_get_explanations (format);

  for (guint i = 0; stems != NULL && i < g_list_model_get_n_items (stems); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (stems, i);
      GtkWidget *label = gtk_label_new (mend_stem_get_text (stem));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->explanations, label);
    }
}

static void
about_clicked_cb (MendSetUpPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ABOUT], 0);
}

static void
wait_cb (MendSetUpPage *self)
{
  g_signal_emit (self, signals[SIGNAL_WAIT], 0);
}

/* Who speaks first follows from the answer. */
static void
roles_begin_cb (MendSetUpPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static void
begin (MendSetUpPage *self, MendSeat first)
{
  mend_choices_set_first (self->choices, first);
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static void
left_clicked_cb (MendSetUpPage *self)
{
  begin (self, MEND_SEAT_LEFT);
}

static void
right_clicked_cb (MendSetUpPage *self)
{
  begin (self, MEND_SEAT_RIGHT);
}

static void
another_time_clicked_cb (MendSetUpPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ANOTHER_TIME], 0);
}

/* The topic that is chosen: from there the keys lead down the page, and it stays at its top. */
static gboolean
mend_set_up_page_grab_focus (GtkWidget *widget)
{
  MendSetUpPage *self = MEND_SET_UP_PAGE (widget);

  for (guint i = 0; i < self->offered->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->offered, i);

      if (gtk_check_button_get_active (check))
        return gtk_widget_grab_focus (GTK_WIDGET (check));
    }

  return gtk_widget_grab_focus (GTK_WIDGET (self->own_topic));
}

static void
mend_set_up_page_dispose (GObject *object)
{
  MendSetUpPage *self = MEND_SET_UP_PAGE (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->offered, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_set_up_page_parent_class)->dispose (object);
}

static void
mend_set_up_page_finalize (GObject *object)
{
  MendSetUpPage *self = MEND_SET_UP_PAGE (object);

  g_free (self->own_id);
  g_free (self->own_text);

  G_OBJECT_CLASS (mend_set_up_page_parent_class)->finalize (object);
}

static void
mend_set_up_page_class_init (MendSetUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_set_up_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_set_up_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_set_up_page_grab_focus;

  /**
   * MendSetUpPage::begin:
   * @self: a set-up page
   *
   * It is chosen who speaks first, and all else with it.
   */
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", MEND_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendSetUpPage::another-time:
   * @self: a set-up page
   *
   * Somebody would rather not, which needs no reason.
   */
  signals[SIGNAL_ANOTHER_TIME] =
      g_signal_new ("another-time", MEND_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  /**
   * MendSetUpPage::about:
   * @self: a set-up page
   *
   * The page of the way to talk is asked for.
   */
  signals[SIGNAL_ABOUT] = g_signal_new ("about", MEND_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendSetUpPage::wait:
   * @self: a set-up page
   *
   * Some quiet is to come first.
   */
  signals[SIGNAL_WAIT] = g_signal_new ("wait", MEND_TYPE_SET_UP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-set-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, last_kept_box);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, last_kept_label);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, explanations);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, known);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, heavy_box);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, heavy_label);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, set_time_button);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, allowed_label);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, variants);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, first_box);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, roles_box);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, topics);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, own_row);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, own_check);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, own_topic);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, lengths);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, seats);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, left_button);
  gtk_widget_class_bind_template_child (widget_class, MendSetUpPage, right_button);
  gtk_widget_class_bind_template_callback (widget_class, about_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, wait_cb);
  gtk_widget_class_bind_template_callback (widget_class, roles_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_time_clicked_cb);
}

static void
mend_set_up_page_init (MendSetUpPage *self)
{
  self->offered = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->own_topic))),
                           MEND_CHOICES_LONGEST_TOPIC);

  /* The one on the left is on the left, in every script. */
  gtk_widget_set_direction (self->seats, GTK_TEXT_DIR_LTR);
}

/**
 * mend_set_up_page_new:
 * @choices: the choices, which the page changes
 *
 * Makes the page for a way to talk.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_set_up_page_new (MendChoices *choices)
{
  MendSetUpPage *self = g_object_new (MEND_TYPE_SET_UP_PAGE, NULL);
  MendFormat *format = mend_choices_get_format (choices);

  self->choices = g_object_ref (choices);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->set_time_button), "s",
                                    mend_format_get_id (format));
  add_explanations (self, format);
  gtk_widget_set_visible (GTK_WIDGET (self->own_row), FALSE);
  add_offered_topics (self, format);
  mend_variants_group_set_choices (self->variants, choices);
  gtk_widget_set_visible (self->first_box, !has_roles (self));
  gtk_widget_set_visible (GTK_WIDGET (self->roles_box), has_roles (self));

  if (has_roles (self))
    mend_roles_box_set_choices (self->roles_box, choices);

  adw_preferences_group_add (self->lengths, mend_lengths_row_new (choices));
  g_signal_connect_object (self->own_check, "toggled", G_CALLBACK (own_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own_topic, "changed", G_CALLBACK (own_topic_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own_topic, "entry-activated", G_CALLBACK (own_topic_activated_cb),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mend_set_up_page_get_choices:
 * @self: a set-up page
 *
 * Gets the choices.
 *
 * Returns: (transfer none): the choices
 */
MendChoices *
mend_set_up_page_get_choices (MendSetUpPage *self)
{
  g_return_val_if_fail (MEND_IS_SET_UP_PAGE (self), NULL);

  return self->choices;
}

/**
 * mend_set_up_page_set_person:
 * @self: a set-up page
 * @seat: left or right
 * @name: how the person is called
 * @color: the colour
 *
 * Says who sits on a seat.
 */
void
mend_set_up_page_set_person (MendSetUpPage *self,
                             MendSeat seat,
                             const char *name,
                             const char *color)
{
  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));

  mend_begin_button_set_person (seat == MEND_SEAT_LEFT ? self->left_button : self->right_button,
                                seat, name, color);
  mend_roles_box_set_person (self->roles_box, seat, name, color);
}

/**
 * mend_set_up_page_set_is_known:
 * @self: a set-up page
 * @is_known: whether the two have often talked in this way
 *
 * Folds the explanations away, or shows them.
 */
void
mend_set_up_page_set_is_known (MendSetUpPage *self, gboolean is_known)
{
  GtkWidget *explanations;
  GtkBox *box;

  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));

  if (is_known == gtk_widget_get_visible (GTK_WIDGET (self->known)))
    return;

  explanations = GTK_WIDGET (self->explanations);
  box = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->known)));
  g_object_ref (explanations);

  if (is_known)
    {
      gtk_box_remove (box, explanations);
      gtk_expander_set_child (self->known, explanations);
    }
  else
    {
      gtk_expander_set_child (self->known, NULL);
      gtk_box_prepend (box, explanations);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->known), is_known);
  g_object_unref (explanations);
}

static char *
format_advice (MendSetUpPage *self, MendHeavyAdvice advice)
{
  const char *title = mend_format_get_title (mend_choices_get_format (self->choices));
  const guint minutes = mend_plan_builder_estimate_minutes (self->choices);

  switch (advice)
    {
    case MEND_HEAVY_FITS:
      return NULL;
    case MEND_HEAVY_TOO_EARLY:
      return g_strdup (C_ ("to both", "A few short talks before it can help."));
    case MEND_HEAVY_TODAY:
      return g_strdup (C_ ("to both", "There was a heavy talk today. One a day is enough."));
    case MEND_HEAVY_WITHIN_A_DAY:
      return g_strdup (C_ (
          "to both", "A heavy talk is less than a day ago. A day between two of them can help."));
    case MEND_HEAVY_LATE:
      /* Translators: %s is the name of a way to talk */
      return g_strdup_printf (
          C_ ("to both", "%s takes %u minutes and some quiet afterwards. It is late for it."),
          title, minutes);
    }

  g_assert_not_reached ();
}

/**
 * mend_set_up_page_set_advice:
 * @self: a set-up page for a heavy talk
 * @advice: what there is to say before it
 *
 * Says a word about the time, if there is one. It blocks nothing.
 */
void
mend_set_up_page_set_advice (MendSetUpPage *self, MendHeavyAdvice advice)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));

  text = format_advice (self, advice);
  gtk_label_set_text (self->heavy_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->heavy_box, text != NULL);
  mend_roles_box_set_is_advised_against (self->roles_box, text != NULL);
}

/**
 * mend_set_up_page_set_last_kept:
 * @self: a set-up page
 * @last_kept: (nullable): what both kept last time, or `NULL` for nothing
 *
 * Begins the page with what both kept last time.
 */
void
mend_set_up_page_set_last_kept (MendSetUpPage *self, const char *last_kept)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));

  gtk_widget_set_visible (self->last_kept_box, last_kept != NULL);

  if (last_kept == NULL)
    return;

  /* Translators: %s is what both wrote down to keep */
  text = g_strdup_printf (C_ ("to both", "Last time you kept: %s"), last_kept);
  gtk_label_set_text (self->last_kept_label, text);
}

/**
 * mend_set_up_page_add_topic:
 * @self: a set-up page
 * @id: where the topic comes from
 * @text: the topic
 *
 * Offers a topic that was put aside for another time.
 */
void
mend_set_up_page_add_topic (MendSetUpPage *self, const char *id, const char *text)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));

  /* Translators: %s is what was put aside in an earlier talk */
  title = g_strdup_printf (C_ ("to both", "For another time: %s"), text);
  add_topic_row (self, id, text, title);
}

/**
 * mend_set_up_page_choose_topic:
 * @self: a set-up page
 * @id: (nullable): the id of the topic, or of where it comes from
 * @text: the topic
 *
 * Chooses a topic: one of those offered, or another, which is written into the field for one's own.
 */
void
mend_set_up_page_choose_topic (MendSetUpPage *self, const char *id, const char *text)
{
  g_return_if_fail (MEND_IS_SET_UP_PAGE (self));
  g_return_if_fail (text != NULL);

  for (guint i = 0; id != NULL && i < self->offered->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->offered, i);

      if (g_strcmp0 (g_object_get_data (G_OBJECT (check), TOPIC_ID_KEY), id) == 0)
        {
          gtk_check_button_set_active (check, TRUE);
          return;
        }
    }

  gtk_editable_set_text (GTK_EDITABLE (self->own_topic), text);
  g_free (self->own_id);
  g_free (self->own_text);
  self->own_id = g_strdup (id);
  self->own_text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_topic)));
  gtk_check_button_set_active (self->own_check, TRUE);
  own_topic_changed_cb (self);
}
