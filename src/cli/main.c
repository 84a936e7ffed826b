/* main.c
 *
 * The program injectmap-cli: what the window does, from a shell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "inj-command-line.h"
#include "inj-text-table.h"

enum
{
  STATUS_DONE,
  STATUS_FAILED,
  STATUS_USAGE,
};

/* Text of the program is UTF-8, and so is what it prints, also where the
 * locale says that a terminal knows ASCII alone. */
static void
set_up_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INJ_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* The one line by which anything reaches the person beside the output. */
static void
tell (const char *text)
{
  g_autofree char *line = inj_text_table_clean (text);

  fprintf (stderr, "%s: %s\n", INJ_COMMAND_PROGRAM, line);
}

/* A record that could not be printed must not look like one that is not there. */
static gboolean
print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return TRUE;

  return FALSE;
}

static int
get_status (const GError *error)
{
  return g_error_matches (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE) ? STATUS_USAGE : STATUS_FAILED;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InjInvocation) invocation = inj_invocation_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *notices;

  set_up_locale ();
  g_set_prgname (INJ_COMMAND_PROGRAM);

  if (argc < 1)
    return STATUS_USAGE;

  inj_command_line_run (invocation, (const char *const *) argv, &error);

  if (!print (inj_invocation_get_output (invocation)))
    {
      g_autofree char *text = g_strdup_printf (_("The output could not be written: %s"), g_strerror (errno));

      tell (text);
      return STATUS_FAILED;
    }

  if (error != NULL)
    {
      tell (error->message);
      return get_status (error);
    }

  notices = inj_invocation_get_notices (invocation);
  for (guint i = 0; i < notices->len; i++)
    tell (g_ptr_array_index (notices, i));

  return STATUS_DONE;
}
