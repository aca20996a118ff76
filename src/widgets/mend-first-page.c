// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-first-page.h"

#include "mend-button-text.h"
#include "mend-focus-child.h"

/**
 * MendFirstPage:
 *
 * What two people see who begin: what Mend does, their two names, and the way into a first talk.
 *
 * Its signals are `start`, `here-alone`, `look-around`, `use-folder` and `what-mend-is`. Its focus
 * is that of the first name.
 */

struct _MendFirstPage
{
  AdwBin parent_instance;

  GtkWidget *names;
  GtkEditable *left_entry;
  GtkEditable *right_entry;
  GtkWidget *start_button;
};

enum
{
  PROP_0,
  PROP_LEFT_NAME,
  PROP_RIGHT_NAME,
  N_PROPS
};

enum
{
  START,
  HERE_ALONE,
  LOOK_AROUND,
  USE_FOLDER,
  WHAT_MEND_IS,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendFirstPage, mend_first_page, ADW_TYPE_BIN)

static void
set_text (GtkEditable *entry, const char *text)
{
  if (text == NULL)
    text = "";

  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

static void
left_changed_cb (MendFirstPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_NAME]);
}

static void
right_changed_cb (MendFirstPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RIGHT_NAME]);
}

static void
left_activated_cb (MendFirstPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->right_entry));
}

static void
right_activated_cb (MendFirstPage *self)
{
  gtk_widget_grab_focus (self->start_button);
}

static void
change_clicked_cb (MendFirstPage *self)
{
  g_autofree char *left_name = g_strdup (gtk_editable_get_text (self->left_entry));

  set_text (self->left_entry, gtk_editable_get_text (self->right_entry));
  set_text (self->right_entry, left_name);
}

static void
start_clicked_cb (MendFirstPage *self)
{
  g_signal_emit (self, signals[START], 0);
}

static void
alone_clicked_cb (MendFirstPage *self)
{
  g_signal_emit (self, signals[HERE_ALONE], 0);
}

static void
look_clicked_cb (MendFirstPage *self)
{
  g_signal_emit (self, signals[LOOK_AROUND], 0);
}

static void
folder_clicked_cb (MendFirstPage *self)
{
  g_signal_emit (self, signals[USE_FOLDER], 0);
}

static void
what_clicked_cb (MendFirstPage *self)
{
  g_signal_emit (self, signals[WHAT_MEND_IS], 0);
}

static gboolean
mend_first_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_FIRST_PAGE (widget)->left_entry));
}

static void
mend_first_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendFirstPage *self = MEND_FIRST_PAGE (object);

  switch (prop_id)
    {
    case PROP_LEFT_NAME:
      g_value_set_string (value, mend_first_page_get_left_name (self));
      break;
    case PROP_RIGHT_NAME:
      g_value_set_string (value, mend_first_page_get_right_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_first_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  MendFirstPage *self = MEND_FIRST_PAGE (object);

  switch (prop_id)
    {
    case PROP_LEFT_NAME:
      mend_first_page_set_left_name (self, g_value_get_string (value));
      break;
    case PROP_RIGHT_NAME:
      mend_first_page_set_right_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_first_page_class_init (MendFirstPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mend_first_page_get_property;
  object_class->set_property = mend_first_page_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_first_page_grab_focus;

  properties[PROP_LEFT_NAME] = g_param_spec_string ("left-name", NULL, NULL, "", flags);
  properties[PROP_RIGHT_NAME] = g_param_spec_string ("right-name", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[START] = g_signal_new ("start", MEND_TYPE_FIRST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[HERE_ALONE] = g_signal_new ("here-alone", MEND_TYPE_FIRST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOK_AROUND] = g_signal_new ("look-around", MEND_TYPE_FIRST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[USE_FOLDER] = g_signal_new ("use-folder", MEND_TYPE_FIRST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WHAT_MEND_IS] = g_signal_new ("what-mend-is", MEND_TYPE_FIRST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-first-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendFirstPage, names);
  gtk_widget_class_bind_template_child (widget_class, MendFirstPage, left_entry);
  gtk_widget_class_bind_template_child (widget_class, MendFirstPage, right_entry);
  gtk_widget_class_bind_template_child (widget_class, MendFirstPage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, left_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, alone_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_clicked_cb);
}

static void
mend_first_page_init (MendFirstPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));

  /* Who sits on the left is on the left, also where people read from the right. */
  gtk_widget_set_direction (self->names, GTK_TEXT_DIR_LTR);
}

GtkWidget *
mend_first_page_new (void)
{
  return g_object_new (MEND_TYPE_FIRST_PAGE, NULL);
}

const char *
mend_first_page_get_left_name (MendFirstPage *self)
{
  g_return_val_if_fail (MEND_IS_FIRST_PAGE (self), NULL);

  return gtk_editable_get_text (self->left_entry);
}

/**
 * mend_first_page_set_left_name:
 * @self: a page
 * @left_name: (nullable): what the person on the left is called
 *
 * Sets the name on the left.
 */
void
mend_first_page_set_left_name (MendFirstPage *self, const char *left_name)
{
  g_return_if_fail (MEND_IS_FIRST_PAGE (self));

  set_text (self->left_entry, left_name);
}

const char *
mend_first_page_get_right_name (MendFirstPage *self)
{
  g_return_val_if_fail (MEND_IS_FIRST_PAGE (self), NULL);

  return gtk_editable_get_text (self->right_entry);
}

/**
 * mend_first_page_set_right_name:
 * @self: a page
 * @right_name: (nullable): what the person on the right is called
 *
 * Sets the name on the right.
 */
void
mend_first_page_set_right_name (MendFirstPage *self, const char *right_name)
{
  g_return_if_fail (MEND_IS_FIRST_PAGE (self));

  set_text (self->right_entry, right_name);
}
