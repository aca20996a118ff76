// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-widgets.h"

#include <adwaita.h>

static GtkCssProvider *style_dark;

static void
load_style (const char *path, guint priority)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider), priority);
}

/* What AdwApplication does with the styles under the resource base path. */
void
widget_test_set_dark (gboolean dark)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkDisplay *display = gdk_display_get_default ();

  adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);

  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style_dark));
  if (dark)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style_dark),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
}

/* Readies GLib's tests, GTK, libadwaita and the widgets: light, text of plain size, no motion. */
void
widget_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  mend_widgets_init ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                "Cantarell 11", NULL);

  load_style ("/mend/style.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    load_style ("/mend/style-hc.css", GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);

  style_dark = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style_dark, "/mend/style-dark.css");

  set_text_scale (1);
  widget_test_set_dark (FALSE);
}

/* Shows @widget in a window of that size inside, without a frame or a header bar. */
GtkWindow *
widget_test_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (widget);

  return window;
}

void
widget_test_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  widget_test_turn ();
}

/* Lets everything happen that is due. */
void
widget_test_turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
time_passed_cb (gpointer data)
{
  gboolean *passed = data;

  *passed = TRUE;
}

void
widget_test_wait (guint time_ms)
{
  gboolean passed = FALSE;

  g_timeout_add_once (time_ms, time_passed_cb, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (text == NULL)
    return TRUE;

  /* A label that wraps is a child of its button. */
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    return widget_test_find (widget, GTK_TYPE_LABEL, text) != NULL;

  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;

  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;

  return g_strcmp0 (gtk_widget_get_name (widget), text) == 0;
}

/* The first widget at or below @root of that type and, if given, with that text (or widget name).
 */
GtkWidget *
widget_test_find (GtkWidget *root, GType type, const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_text (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widget_test_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What @widget looks like now. It must be in a window that is shown. */
GdkTexture *
widget_test_render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  gtk_test_widget_wait_for_draw (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);

  gsk_renderer_realize (renderer, NULL, &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gsk_renderer_unrealize (renderer);

  return texture;
}

/* Saves what @widget looks like for people to look at, if a folder for pictures is named. */
void
widget_test_picture (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("MEND_TEST_PICTURES");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  texture = widget_test_render (widget);
  file_name = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file_name, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* The same of the end of a page that scrolls. */
void
widget_test_picture_end (GtkWidget *widget, const char *name)
{
  GtkWidget *scrolled = widget_test_find (widget, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_test_widget_wait_for_draw (widget);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_test_widget_wait_for_draw (widget);
  widget_test_picture (widget, name);
}

static void
picture_variant (WidgetTestMake make, const char *name, const char *variant, int width, int height)
{
  GtkWindow *window = widget_test_show (make (), width, height);
  g_autofree char *full_name = g_strconcat (name, "-", variant, NULL);

  widget_test_picture (GTK_WIDGET (window), full_name);
  widget_test_close (window);
}

/* Saves what the widget looks like narrow, wide, dark and with large text. With
 * ADW_DEBUG_HIGH_CONTRAST=1 the same pictures are in high contrast. */
void
widget_test_pictures (WidgetTestMake make, const char *name)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *full_name = g_strconcat (name, high_contrast ? "-hc" : "", NULL);

  if (g_getenv ("MEND_TEST_PICTURES") == NULL)
    return;

  picture_variant (make, full_name, "narrow", 360, 640);
  picture_variant (make, full_name, "wide", 1280, 800);

  widget_test_set_dark (TRUE);
  picture_variant (make, full_name, "narrow-dark", 360, 640);
  picture_variant (make, full_name, "wide-dark", 1280, 800);
  widget_test_set_dark (FALSE);

  set_text_scale (2);
  picture_variant (make, full_name, "narrow-large", 360, 640);
  picture_variant (make, full_name, "wide-large", 1280, 800);
  set_text_scale (1);
}

/* The widget goes into 360 px, also with text of twice the size. */
void
widget_test_assert_narrow (WidgetTestMake make)
{
  for (int scale = 1; scale <= 2; scale++)
    {
      GtkWindow *window = NULL;

      set_text_scale (scale);
      window = widget_test_show (make (), 360, 640);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 360);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window)), ==, 640);
      widget_test_close (window);
    }

  set_text_scale (1);
}

static gboolean
needs_name (GtkWidget *widget)
{
  /* An expander row has one that it never shows. */
  if (GTK_IS_SWITCH (widget) && !gtk_widget_get_visible (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_DRAWING_AREA (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_SCALE (widget) || GTK_IS_LIST_BASE (widget) || ADW_IS_COMBO_ROW (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_EXPANDER (widget);
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  /* A button speaks its own text, but not that of a label put into it. */
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

/* Every control at or below @root has a name that a screen reader can say. */
void
widget_test_assert_named (GtkWidget *root)
{
  if (needs_name (root))
    {
      if (!is_named (root))
        g_error ("A %s (%s) has no accessible name", G_OBJECT_TYPE_NAME (root),
                 gtk_widget_get_name (root));

      /* What a control is made of is its own affair. */
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    widget_test_assert_named (child);
}
