/* inj-verify-command.c
 *
 * The command that checks the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-verify-command.h"

#include <glib/gi18n-lib.h>

#include "exchange/inj-verification-json.h"

#include "inj-invocation.h"
#include "inj-text-table.h"

static void
print_problems (InjInvocation *invocation,
                GPtrArray     *problems)
{
  if (inj_invocation_is_json (invocation))
    {
      g_autofree char *json = inj_verification_json_write (problems);

      inj_invocation_print (invocation, json);
      return;
    }

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = inj_text_table_clean (g_ptr_array_index (problems, i));

      inj_invocation_print_line (invocation, line);
    }

  if (problems->len == 0)
    inj_invocation_print_line (invocation, _("OK: file, references and visits agree."));
}

static gboolean
run_verify (InjInvocation  *invocation,
            GError        **error)
{
  g_autofree char *path = inj_invocation_dup_database (invocation);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (InjStore) store = NULL;

  store = inj_store_open (path, INJ_STORE_EXISTING, INJ_PRACTICE_PATIENCE_COMMAND_MS, error);
  if (store == NULL || !inj_store_verify (store, NULL, &problems, error))
    return FALSE;
  print_problems (invocation, problems);

  if (problems->len == 0)
    return TRUE;

  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_FAILED,
               /* Translators: a file's name, and a number. */
               ngettext ("%s: %u problem was found; keep a copy of the file, and go back to the last backup.",
                         "%s: %u problems were found; keep a copy of the file, and go back to the last backup.",
                         problems->len),
               shown, problems->len);
  return FALSE;
}

const InjCommand inj_verify_command[] = {
  {
    .operands = "", .run = run_verify,
    .summary = N_("Checks the database and that every visit follows from its actions"),
    .details = N_("Each problem is a line; the exit status is 1 when there is one."),
  },
  { NULL }
};
