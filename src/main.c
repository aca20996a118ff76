// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "config.h"
#include "mend-application.h"

/* What two people write about each other is for no other account and for no crash report. */
static void
keep_to_ourselves (void)
{
  const struct rlimit no_core = { 0, 0 };

  umask (0077);
  setrlimit (RLIMIT_CORE, &no_core);
}

int
main (int argc, char *argv[])
{
  const char *locale_dir = g_getenv ("MEND_LOCALE_DIR");
  g_autoptr (MendApplication) application = NULL;

  keep_to_ourselves ();
  /* A file that may not grow is a failed save, which is told and tried again, not an end. */
  signal (SIGXFSZ, SIG_IGN);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Mend");

  application = mend_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
