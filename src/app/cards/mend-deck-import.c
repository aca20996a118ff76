// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-deck-import.h"

#include <glib/gi18n.h>

#include "json/mend-deck-file.h"

/* Reads a deck that somebody has chosen, in a worker thread, and says in words why that failed. */

typedef struct
{
  char *path;
  guint bad_line;
} Import;

static void
import_free (Import *import)
{
  g_free (import->path);
  g_free (import);
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Import *import = data;
  g_autoptr (GError) error = NULL;
  MendDeck *deck = NULL;

  if (import->path != NULL)
    deck = mend_deck_file_load (import->path, &import->bad_line, &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "Not on this computer");

  if (deck != NULL)
    g_task_return_pointer (task, deck, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
mend_deck_import_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Import *import = g_new0 (Import, 1);

  import->path = g_file_get_path (file);
  g_task_set_source_tag (task, mend_deck_import_async);
  g_task_set_task_data (task, import, (GDestroyNotify) import_free);
  g_task_run_in_thread (task, import_in_thread);
}

static char *
word_reason (const GError *error, guint bad_line)
{
  if (bad_line > 0)
    /* Translators: the number of a line in a file. */
    return g_strdup_printf (C_ ("to both",
                                "Line %u of the file cannot be a card. Nothing has changed "
                                "here. A text editor can show the line."),
                            bad_line);

  if (error->domain == G_IO_ERROR)
    return g_strdup (C_ ("to both", "The file could not be read. Nothing has changed here. Another "
                                    "file can be chosen."));

  return g_strdup (C_ ("to both",
                       "No deck is in the file. Nothing has changed here. A text with one "
                       "card a line can be imported, too."));
}

/* Takes the deck that was read; or NULL, and why. */
MendDeck *
mend_deck_import_finish (GAsyncResult *result, char **reason)
{
  const Import *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  MendDeck *deck = g_task_propagate_pointer (G_TASK (result), &error);

  if (deck == NULL)
    *reason = word_reason (error, import->bad_line);

  return deck;
}
