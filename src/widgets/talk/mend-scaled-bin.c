// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-scaled-bin.h"

/**
 * MendScaledBin:
 *
 * A square for one child, whose side is a share of the window's height, or most of its width where
 * that is less.
 */

#define MOST_OF_WIDTH 0.75

struct _MendScaledBin
{
  AdwBin parent_instance;

  double share;
};

enum
{
  PROP_0,
  PROP_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void init_scaled (MendScaledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendScaledBin,
                               mend_scaled_bin,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_SCALED, init_scaled))

static void
mend_scaled_bin_set_scale (MendScaled *scaled, const MendScale *scale)
{
  MendScaledBin *self = MEND_SCALED_BIN (scaled);
  const double side = ceil (self->share * scale->height * scale->factor);

  gtk_widget_set_size_request (GTK_WIDGET (self), (int) MIN (side, scale->width * MOST_OF_WIDTH),
                               (int) MIN (side, scale->width * MOST_OF_WIDTH));
}

static void
init_scaled (MendScaledInterface *iface)
{
  iface->set_scale = mend_scaled_bin_set_scale;
}

static void
mend_scaled_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      g_value_set_double (value, mend_scaled_bin_get_share (MEND_SCALED_BIN (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_bin_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      mend_scaled_bin_set_share (MEND_SCALED_BIN (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_bin_class_init (MendScaledBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mend_scaled_bin_get_property;
  object_class->set_property = mend_scaled_bin_set_property;

  properties[PROP_SHARE] =
      g_param_spec_double ("share", NULL, NULL, 0, 1, 0,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_scaled_bin_init (MendScaledBin *self)
{
}

double
mend_scaled_bin_get_share (MendScaledBin *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_BIN (self), 0);

  return self->share;
}

void
mend_scaled_bin_set_share (MendScaledBin *self, double share)
{
  g_return_if_fail (MEND_IS_SCALED_BIN (self));

  if (G_APPROX_VALUE (self->share, share, DBL_EPSILON))
    return;

  self->share = share;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}
