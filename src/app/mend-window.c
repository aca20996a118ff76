// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-window.h"

#include "mend-toast-text.h"

#include <glib/gi18n.h>

/**
 * MendWindow:
 *
 * The window: places to switch between, and pages that lie over them, the last on top. It knows no
 * feature; the controllers bring the pages.
 */
struct _MendWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  GPtrArray *pages;
  GPtrArray *toasts;
  GPtrArray *undos;
  guint update_id;

  AdwToastOverlay *toast_overlay;
  AdwHeaderBar *header_bar;
  GtkStack *title_stack;
  AdwViewSwitcherTitle *switcher_title;
  GtkLabel *page_title;
  GtkButton *back_button;
  GtkBox *banners;
  GtkStack *stack;
  AdwViewStack *places;
  AdwViewSwitcherBar *switcher_bar;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
};

/* A page that lies over the places. */
typedef struct
{
  GtkWidget *widget;
  char *title;
  gboolean has_back;
} Page;

G_DEFINE_FINAL_TYPE (MendWindow, mend_window, ADW_TYPE_APPLICATION_WINDOW)

static void
free_page (Page *page)
{
  g_free (page->title);
  g_free (page);
}

static Page *
get_top (MendWindow *self)
{
  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->pages->len - 1) : NULL;
}

/* Only a narrow window needs the buttons of the bar, so a wide one starts without them. */
static void
update_switcher_bar (MendWindow *self)
{
  const gboolean is_needed =
      self->pages->len == 0 && adw_view_switcher_title_get_title_visible (self->switcher_title);

  if (is_needed)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->places);

  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_needed);
}

/* In a window that is narrower, a title needs the place of two buttons more than they do. */
#define NARROW 600

/* A layout of the desktop such as “menu:minimize,maximize,close”, with nothing but the others. */
static char *
leave_out_sizes (const char *layout)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  g_auto (GStrv) sides = g_strsplit (layout, ":", 2);

  for (guint side = 0; sides[side] != NULL; side++)
    {
      g_auto (GStrv) buttons = g_strsplit (sides[side], ",", -1);
      const gsize start = kept->len + (side > 0);

      if (side > 0)
        g_string_append_c (kept, ':');

      for (guint i = 0; buttons[i] != NULL; i++)
        {
          if (g_str_equal (buttons[i], "minimize") || g_str_equal (buttons[i], "maximize"))
            continue;

          g_string_append_printf (kept, "%s%s", kept->len > start ? "," : "", buttons[i]);
        }
    }

  return g_string_free (g_steal_pointer (&kept), FALSE);
}

static void
width_changed_cb (MendWindow *self)
{
  g_autofree char *layout = NULL;
  g_autofree char *left = NULL;
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout,
                NULL);

  if (width > 0 && width < NARROW && layout != NULL)
    left = leave_out_sizes (layout);

  adw_header_bar_set_decoration_layout (self->header_bar, left);
}

/* A menu is made of many widgets, which nobody sees before it is opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
update_cb (MendWindow *self)
{
  self->update_id = 0;
  update_switcher_bar (self);
}

/* The title finds out that it lacks room while places are given out in the window. A bar that came
 * in the midst of that would get none. */
static void
title_visible_cb (MendWindow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once ((GSourceOnceFunc) update_cb, self);
}

static void
show_top (MendWindow *self)
{
  const Page *top = get_top (self);
  GtkWidget *title =
      top != NULL ? GTK_WIDGET (self->page_title) : GTK_WIDGET (self->switcher_title);

  if (top != NULL)
    gtk_label_set_label (self->page_title, top->title);

  gtk_stack_set_visible_child (self->stack, top != NULL ? top->widget : GTK_WIDGET (self->places));
  gtk_stack_set_visible_child (self->title_stack, title);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), top != NULL && top->has_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", top != NULL && top->has_back);
  update_switcher_bar (self);
}

static void
remove_top (MendWindow *self)
{
  const Page *top = g_ptr_array_index (self->pages, self->pages->len - 1);
  g_autoptr (GtkWidget) widget = g_object_ref (top->widget);

  /* What is removed must not be what has the focus, or GTK looks for another on the page that goes.
   */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  gtk_stack_remove (self->stack, widget);
}

static GtkWidget *
get_shown (MendWindow *self)
{
  const Page *top = get_top (self);
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);

  return top != NULL ? top->widget : adw_bin_get_child (ADW_BIN (place));
}

/* A page knows where the keyboard belongs on it. */
static void
focus_shown (MendWindow *self)
{
  GtkWidget *page = get_shown (self);

  if (page != NULL && !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
add_page (MendWindow *self, GtkWidget *widget, const char *title, gboolean has_back)
{
  Page *page = g_new0 (Page, 1);

  page->widget = widget;
  page->title = g_strdup (title);
  page->has_back = has_back;
  g_ptr_array_add (self->pages, page);
  gtk_stack_add_child (self->stack, widget);
  show_top (self);
  focus_shown (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mend_window_pop (MEND_WINDOW (widget));
}

/* A place in which something can be found knows how. */
static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *shown = get_shown (MEND_WINDOW (widget));

  if (shown != NULL)
    gtk_widget_activate_action (shown, "place.find", NULL);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* The list of keys is made when somebody asks for it, not with every window. */
static void
show_help_overlay_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (data);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/mend/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (
          window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
keep_size (MendWindow *self)
{
  int width, height;

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));

  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static void
mend_window_unmap (GtkWidget *widget)
{
  keep_size (MEND_WINDOW (widget));

  GTK_WIDGET_CLASS (mend_window_parent_class)->unmap (widget);
}

static void
mend_window_dispose (GObject *object)
{
  MendWindow *self = MEND_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->toasts, g_ptr_array_unref);
  g_clear_pointer (&self->undos, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mend_window_parent_class)->dispose (object);
}

static void
mend_window_class_init (MendWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_window_dispose;
  widget_class->unmap = mend_window_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, banners);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, places);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MendWindow, primary_menu);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);

  /* Not an accelerator, which would come before a text field in which something is to be undone. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

/* As if the button of the toast had been pressed, also when the toast has gone by itself. */
static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendWindow *self = MEND_WINDOW (data);
  g_autoptr (AdwToast) toast = NULL;

  if (self->undos->len == 0)
    return;

  toast = g_object_ref (g_ptr_array_index (self->undos, self->undos->len - 1));
  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);
}

static void
mend_window_init (MendWindow *self)
{
  const GActionEntry actions[] = {
    { .name = "show-help-overlay", .activate = show_help_overlay_action },
    { .name = "undo", .activate = undo_action },
  };

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_page);
  self->toasts = g_ptr_array_new_with_free_func (g_object_unref);
  self->undos = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self->primary_menu,
                                         NULL);
  g_signal_connect_object (self->switcher_title, "notify::title-visible",
                           G_CALLBACK (title_visible_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::default-width", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  show_top (self);
}

/* Makes a window in the size it had last. */
MendWindow *
mend_window_new (GtkApplication *application, GSettings *settings)
{
  MendWindow *self = g_object_new (MEND_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));

  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  return self;
}

/* Adds a place to switch to, and gives it. It is empty: whoever added it puts its page there, for a
 * quick start only once the place is mapped for the first time. */
AdwBin *
mend_window_add_place (MendWindow *self, const char *name, const char *title, const char *icon_name)
{
  GtkWidget *place = adw_bin_new ();

  adw_view_stack_add_titled (self->places, place, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->places, place), icon_name);

  return ADW_BIN (place);
}

/* Goes to a place; the pages that lay over it are gone. */
void
mend_window_show_place (MendWindow *self, const char *name)
{
  while (self->pages->len > 0)
    remove_top (self);

  adw_view_stack_set_visible_child_name (self->places, name);
  show_top (self);
  focus_shown (self);
}

static void
clear_searches (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), "");
  else if (GTK_IS_SEARCH_BAR (widget))
    gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (widget), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    clear_searches (child);
}

/* Shows the Path, and nothing of what was looked for, to whoever comes next. */
void
mend_window_forget (MendWindow *self)
{
  mend_window_show_place (self, "path");
  g_ptr_array_set_size (self->undos, 0);
  clear_searches (GTK_WIDGET (self->places));
}

/* Gets the name of the place that is shown, or lies under the pages. */
const char *
mend_window_get_place (MendWindow *self)
{
  return adw_view_stack_get_visible_child_name (self->places);
}

/* Lays a page over what is shown; Back takes it away. */
void
mend_window_push (MendWindow *self, GtkWidget *page, const char *title)
{
  add_page (self, page, title, TRUE);
}

static void
toast_dismissed_cb (MendWindow *self, AdwToast *toast)
{
  if (self->toasts != NULL)
    g_ptr_array_remove (self->toasts, toast);
}

/* What was told on an earlier page is not to lie over a talk; what can be undone there may be. */
static void
dismiss_toasts (MendWindow *self)
{
  g_autoptr (GPtrArray) toasts = g_ptr_array_copy (self->toasts, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (toasts, g_object_unref);
  for (guint i = 0; i < toasts->len; i++)
    if (adw_toast_get_button_label (g_ptr_array_index (toasts, i)) == NULL)
      adw_toast_dismiss (g_ptr_array_index (toasts, i));
}

/* Shows a page that takes the whole window until something else is shown; there is no way back from
 * it. */
void
mend_window_show_alone (MendWindow *self, GtkWidget *page, const char *title)
{
  while (self->pages->len > 0)
    remove_top (self);

  dismiss_toasts (self);
  add_page (self, page, title, FALSE);
}

/* Takes the page on top away, if that is a page one can go back from. */
void
mend_window_pop (MendWindow *self)
{
  const Page *top = get_top (self);

  if (top == NULL || !top->has_back)
    return;

  remove_top (self);
  show_top (self);
  focus_shown (self);
}

/* Gets the page that lies on top, or NULL if a place is shown. */
GtkWidget *
mend_window_get_page (MendWindow *self)
{
  const Page *top = get_top (self);

  return top != NULL ? top->widget : NULL;
}

/* Adds a banner below the header bar, which shows and hides itself. */
void
mend_window_add_banner (MendWindow *self, GtkWidget *banner)
{
  gtk_box_append (self->banners, banner);
}

/* A page with a main button at its bottom has an overlay of its own above that button. */
static AdwToastOverlay *
find_toast_overlay (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwToastOverlay *overlay = gtk_widget_get_mapped (child) ? find_toast_overlay (child) : NULL;

      if (overlay != NULL)
        return overlay;
    }

  return ADW_IS_TOAST_OVERLAY (widget) ? ADW_TOAST_OVERLAY (widget) : NULL;
}

/* Shows a toast; takes it over. */
void
mend_window_add_toast (MendWindow *self, AdwToast *toast)
{
  GtkWidget *shown = get_shown (self);
  AdwToastOverlay *overlay = shown != NULL ? find_toast_overlay (shown) : NULL;

  g_ptr_array_add (self->toasts, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  mend_toast_text_add (overlay != NULL ? overlay : self->toast_overlay, toast);
}

static void
undone_cb (MendWindow *self, AdwToast *toast)
{
  if (self->undos != NULL)
    g_ptr_array_remove (self->undos, toast);
}

/* Shows a toast with a button that takes something back; takes it over. Whoever has it listens to
 * its `button-clicked`, which comes from Ctrl+Z as well: what was done last is taken back first. */
void
mend_window_add_undo (MendWindow *self, AdwToast *toast)
{
  adw_toast_set_button_label (toast, C_ ("label", "Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_ptr_array_add (self->undos, g_object_ref (toast));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undone_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  mend_window_add_toast (self, toast);
}
