// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-limits.h"

#include "mend-wrap-box.h"

/**
 * MendCardLimits:
 *
 * How deep cards go and for whom they are: easy ones, and none marked for a role, until both have
 * chosen otherwise. That is kept nowhere.
 *
 * The signal `changed` tells that both have chosen, or no longer.
 */

struct _MendCardLimits
{
  AdwBin parent_instance;

  /* What both have chosen. */
  MendDepth chosen_depth;
  MendAudience chosen_role;

  GtkToggleButton *left;
  GtkToggleButton *right;
  GtkDropDown *depth;
  GtkDropDown *role;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCardLimits, mend_card_limits, ADW_TYPE_BIN)

static MendAudience
get_shown_role (MendCardLimits *self)
{
  static const MendAudience roles[] = {
    MEND_AUDIENCE_EITHER,
    MEND_AUDIENCE_HURT,
    MEND_AUDIENCE_RESPONSIBLE,
  };
  const guint role = gtk_drop_down_get_selected (self->role);

  return role < G_N_ELEMENTS (roles) ? roles[role] : MEND_AUDIENCE_EITHER;
}

static void
show_limits (MendCardLimits *self)
{
  const gboolean is_chosen =
      gtk_toggle_button_get_active (self->left) && gtk_toggle_button_get_active (self->right);
  const MendDepth depth =
      is_chosen ? (MendDepth) gtk_drop_down_get_selected (self->depth) : MEND_DEPTH_EASY;
  const MendAudience role = is_chosen ? get_shown_role (self) : MEND_AUDIENCE_EITHER;

  if (self->chosen_depth == depth && self->chosen_role == role)
    return;

  self->chosen_depth = depth;
  self->chosen_role = role;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Who presses has chosen for what stands there, and for nothing else. */
static void
choice_changed_cb (MendCardLimits *self)
{
  gtk_toggle_button_set_active (self->left, FALSE);
  gtk_toggle_button_set_active (self->right, FALSE);
}

static void
mend_card_limits_class_init (MendCardLimitsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_CARD_LIMITS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-limits.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardLimits, left);
  gtk_widget_class_bind_template_child (widget_class, MendCardLimits, right);
  gtk_widget_class_bind_template_child (widget_class, MendCardLimits, depth);
  gtk_widget_class_bind_template_child (widget_class, MendCardLimits, role);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_limits);
}

static void
mend_card_limits_init (MendCardLimits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_card_limits_new (void)
{
  return g_object_new (MEND_TYPE_CARD_LIMITS, NULL);
}

/**
 * mend_card_limits_set_names:
 * @self: limits
 * @left: who sits on the left
 * @right: who sits on the right
 *
 * Sets by what names the two choose.
 */
void
mend_card_limits_set_names (MendCardLimits *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_CARD_LIMITS (self));

  gtk_button_set_label (GTK_BUTTON (self->left), left);
  gtk_button_set_label (GTK_BUTTON (self->right), right);
}

/**
 * mend_card_limits_get_depth:
 * @self: limits
 *
 * Gets how deep cards may go.
 *
 * Returns: the depth; easy until both have chosen another
 */
MendDepth
mend_card_limits_get_depth (MendCardLimits *self)
{
  g_return_val_if_fail (MEND_IS_CARD_LIMITS (self), MEND_DEPTH_EASY);

  return self->chosen_depth;
}

/**
 * mend_card_limits_get_role:
 * @self: limits
 *
 * Gets for whom cards may be marked.
 *
 * Returns: the role; %MEND_AUDIENCE_EITHER until both have chosen one
 */
MendAudience
mend_card_limits_get_role (MendCardLimits *self)
{
  g_return_val_if_fail (MEND_IS_CARD_LIMITS (self), MEND_AUDIENCE_EITHER);

  return self->chosen_role;
}

/**
 * mend_card_limits_forget_role:
 * @self: limits
 *
 * Begins anew with the role, as when another one speaks. How deep it goes stays as both have
 * chosen: that holds for both.
 */
void
mend_card_limits_forget_role (MendCardLimits *self)
{
  g_return_if_fail (MEND_IS_CARD_LIMITS (self));

  if (gtk_drop_down_get_selected (self->role) == 0)
    return;

  g_signal_handlers_block_by_func (self->role, choice_changed_cb, self);
  gtk_drop_down_set_selected (self->role, 0);
  g_signal_handlers_unblock_by_func (self->role, choice_changed_cb, self);
  show_limits (self);
}
