// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-banner.h"

#include "mend-button-text.h"

/**
 * MendBanner:
 *
 * A line across the top of a page for something that lasts, with a button if something can be
 * done about it, and one more if there is something else that can be done.
 */

struct _MendBanner
{
  AdwBin parent_instance;

  char *title;
  char *button_label;
  char *other_label;
  gboolean revealed;

  GtkRevealer *revealer;
  GtkWidget *button;
  GtkWidget *other_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_OTHER_LABEL,
  PROP_REVEALED,
  N_PROPS
};

enum
{
  BUTTON_CLICKED,
  OTHER_CLICKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendBanner, mend_banner, ADW_TYPE_BIN)

/* What is not revealed is nothing to a screen reader either, once it has slid away. */
static void
update_visible (MendBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->revealed || gtk_revealer_get_child_revealed (self->revealer));
}

static void
button_clicked_cb (MendBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

static void
other_clicked_cb (MendBanner *self)
{
  g_signal_emit (self, signals[OTHER_CLICKED], 0);
}

static void
mend_banner_finalize (GObject *object)
{
  MendBanner *self = MEND_BANNER (object);

  g_free (self->title);
  g_free (self->button_label);
  g_free (self->other_label);

  G_OBJECT_CLASS (mend_banner_parent_class)->finalize (object);
}

static void
mend_banner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendBanner *self = MEND_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, mend_banner_get_title (self));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, mend_banner_get_button_label (self));
      break;
    case PROP_OTHER_LABEL:
      g_value_set_string (value, mend_banner_get_other_label (self));
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, mend_banner_get_revealed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_banner_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendBanner *self = MEND_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      mend_banner_set_title (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      mend_banner_set_button_label (self, g_value_get_string (value));
      break;
    case PROP_OTHER_LABEL:
      mend_banner_set_other_label (self, g_value_get_string (value));
      break;
    case PROP_REVEALED:
      mend_banner_set_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_banner_class_init (MendBannerClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mend_banner_finalize;
  object_class->get_property = mend_banner_get_property;
  object_class->set_property = mend_banner_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, "", flags);
  properties[PROP_OTHER_LABEL] = g_param_spec_string ("other-label", NULL, NULL, "", flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[BUTTON_CLICKED] = g_signal_new ("button-clicked", MEND_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[OTHER_CLICKED] = g_signal_new ("other-clicked", MEND_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-banner.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, MendBanner, button);
  gtk_widget_class_bind_template_child (widget_class, MendBanner, other_button);
  gtk_widget_class_bind_template_callback (widget_class, update_visible);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked_cb);
}

static void
mend_banner_init (MendBanner *self)
{
  self->title = g_strdup ("");
  self->button_label = g_strdup ("");
  self->other_label = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_banner_new:
 * @title: what there is to say
 *
 * Makes a banner, which is not to be seen before it is revealed.
 *
 * Returns: (transfer floating): a banner
 */
GtkWidget *
mend_banner_new (const char *title)
{
  return g_object_new (MEND_TYPE_BANNER, "title", title, NULL);
}

const char *
mend_banner_get_title (MendBanner *self)
{
  g_return_val_if_fail (MEND_IS_BANNER (self), NULL);

  return self->title;
}

void
mend_banner_set_title (MendBanner *self, const char *title)
{
  g_return_if_fail (MEND_IS_BANNER (self));

  if (title == NULL)
    title = "";

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
mend_banner_get_button_label (MendBanner *self)
{
  g_return_val_if_fail (MEND_IS_BANNER (self), NULL);

  return self->button_label;
}

/**
 * mend_banner_set_button_label:
 * @self: a banner
 * @button_label: (nullable): the label of the button; with none there is no button
 *
 * Sets what can be done.
 */
void
mend_banner_set_button_label (MendBanner *self, const char *button_label)
{
  g_return_if_fail (MEND_IS_BANNER (self));

  if (button_label == NULL)
    button_label = "";

  if (g_strcmp0 (self->button_label, button_label) == 0)
    return;

  g_free (self->button_label);
  self->button_label = g_strdup (button_label);
  gtk_widget_set_visible (self->button, button_label[0] != '\0');

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON_LABEL]);
}

const char *
mend_banner_get_other_label (MendBanner *self)
{
  g_return_val_if_fail (MEND_IS_BANNER (self), NULL);

  return self->other_label;
}

/**
 * mend_banner_set_other_label:
 * @self: a banner
 * @other_label: (nullable): the label of the second button; with none there is no such button
 *
 * Sets what else can be done.
 */
void
mend_banner_set_other_label (MendBanner *self, const char *other_label)
{
  g_return_if_fail (MEND_IS_BANNER (self));

  if (other_label == NULL)
    other_label = "";

  if (g_strcmp0 (self->other_label, other_label) == 0)
    return;

  g_free (self->other_label);
  self->other_label = g_strdup (other_label);
  gtk_widget_set_visible (self->other_button, other_label[0] != '\0');

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHER_LABEL]);
}

gboolean
mend_banner_get_revealed (MendBanner *self)
{
  g_return_val_if_fail (MEND_IS_BANNER (self), FALSE);

  return self->revealed;
}

void
mend_banner_set_revealed (MendBanner *self, gboolean revealed)
{
  g_return_if_fail (MEND_IS_BANNER (self));

  if (self->revealed == !!revealed)
    return;

  self->revealed = !!revealed;
  update_visible (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
