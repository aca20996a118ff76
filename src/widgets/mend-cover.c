// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-cover.h"

/**
 * MendCover:
 *
 * A blank surface to lay over all that a window shows: nothing is seen through it, it says nothing,
 * and no press or click goes past it to what lies below.
 */

struct _MendCover
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MendCover, mend_cover, ADW_TYPE_BIN)

static void
mend_cover_class_init (MendCoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-cover.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mend_cover_init (MendCover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mend_cover_new (void)
{
  return g_object_new (MEND_TYPE_COVER, NULL);
}
