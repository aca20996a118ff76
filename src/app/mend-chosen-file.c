// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-chosen-file.h"

/* GTK's window for files notes each file that was chosen in it for all programs to list, a moment
 * later, without asking, and more than once. It writes the list a quarter of a second after that.
 * What is taken out at once is on the disk only if it happens to be written in between, and then
 * until it is written again, a moment later. */

#define LOOK_MS 20
#define N_LOOKS 250

typedef struct
{
  char *uri;
  guint n_looks;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->uri);
  g_free (wish);
}

static gboolean
look_cb (gpointer data)
{
  Wish *wish = data;

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), wish->uri, NULL);

  return ++wish->n_looks < N_LOOKS ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
forget (GFile *file)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->uri = g_file_get_uri (file);
  g_timeout_add_full (G_PRIORITY_HIGH, LOOK_MS, look_cb, wish, wish_free);
}

/**
 * mend_chosen_file_take:
 * @chooser: a window in which files are chosen
 * @response: its answer
 *
 * Takes what was chosen, if it was, and keeps it out of the list of files that were last in use.
 *
 * Returns: (transfer full) (nullable): a file or a folder
 */
GFile *
mend_chosen_file_take (GtkFileChooser *chooser, int response)
{
  GFile *file = NULL;

  g_return_val_if_fail (GTK_IS_FILE_CHOOSER (chooser), NULL);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (chooser);
  if (file != NULL)
    forget (file);

  return file;
}
