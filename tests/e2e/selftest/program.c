// SPDX-License-Identifier: GPL-3.0-or-later

/* The smallest program that has what the driver of the end-to-end tests is about. */

#include <glib-unix.h>
#include <gtk/gtk.h>

static GtkWidget *entry;
static GtkWidget *label;

static void
greet_cb (void)
{
  g_autofree char *text =
      g_strdup_printf ("Hello %s", gtk_editable_get_text (GTK_EDITABLE (entry)));

  gtk_label_set_label (GTK_LABEL (label), text);
}

static void
announce_cb (GtkWidget *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  "Half a minute left", -1);
}

static void
complain_cb (void)
{
  g_critical ("This is what a test has to notice");
}

static gboolean
terminated_cb (gpointer application)
{
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static void
loud_toggled_cb (GtkCheckButton *button)
{
  gtk_label_set_label (GTK_LABEL (label),
                       gtk_check_button_get_active (button) ? "Checked" : "Unchecked");
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  g_autofree char *text = g_strdup_printf ("Row %d", gtk_list_box_row_get_index (row));

  gtk_label_set_label (GTK_LABEL (label), text);
}

static void
about_action (void)
{
  gtk_label_set_label (GTK_LABEL (label), "About chosen");
}

static GtkWidget *
create_button (const char *text, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  if (clicked != NULL)
    g_signal_connect (button, "clicked", clicked, NULL);
  else
    gtk_widget_set_sensitive (button, FALSE);

  return button;
}

static GtkWidget *
create_menu_button (GApplication *application)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("about", NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_signal_connect (action, "activate", G_CALLBACK (about_action), NULL);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  g_menu_append (menu, "_About", "app.about");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), "Menu");

  return button;
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %d", i);

      gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new (text));
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  gtk_widget_set_vexpand (scroll, TRUE);

  return scroll;
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *check = gtk_check_button_new_with_label ("Loud");

  entry = gtk_entry_new ();
  label = gtk_label_new ("Ready");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Name",
                                  -1);
  gtk_widget_set_tooltip_text (check, "Loud or low");
  g_signal_connect (check, "toggled", G_CALLBACK (loud_toggled_cb), NULL);

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_button ("_Greet", G_CALLBACK (greet_cb)));
  gtk_box_append (GTK_BOX (box), create_button ("A_nnounce", G_CALLBACK (announce_cb)));
  gtk_box_append (GTK_BOX (box), create_button ("_Complain", G_CALLBACK (complain_cb)));
  gtk_box_append (GTK_BOX (box), create_button ("_Off", NULL));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), create_menu_button (application));
  gtk_stack_add_child (GTK_STACK (stack), label);
  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("Hidden"));
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), create_list ());

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Self-test");
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 460);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("org.example.SelfTest", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_unix_signal_add (SIGTERM, terminated_cb, application);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
