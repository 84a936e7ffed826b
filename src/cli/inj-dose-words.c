/* inj-dose-words.c
 *
 * A dose as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-words.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

gboolean
inj_dose_words_check (InjInvocation  *invocation,
                      GError        **error)
{
  gboolean is_free = inj_invocation_has (invocation, "at");
  const char *problem = NULL;

  if (is_free && inj_invocation_get_n_operands (invocation) > 1)
    problem = _("a SITE and --at exclude each other");
  else if (is_free && !inj_invocation_has (invocation, "units"))
    problem = _("--units is missing: nothing is planned at a free site");
  else if (is_free && inj_invocation_has (invocation, "side"))
    problem = _("--side goes with a SITE");
  else if (!is_free && inj_invocation_has (invocation, "muscle"))
    problem = _("--muscle goes with --at");
  else if (!is_free && inj_invocation_get_n_operands (invocation) < 2)
    problem = _("SITE is missing");

  if (problem == NULL)
    return TRUE;

  g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE, problem);
  return FALSE;
}

gboolean
inj_dose_words_check_correction (InjInvocation  *invocation,
                                 GError        **error)
{
  if (inj_invocation_has (invocation, "units") || inj_invocation_has (invocation, "route") ||
      inj_invocation_has (invocation, "note"))
    return TRUE;

  g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                       _("--units, --route or --note is missing"));
  return FALSE;
}

static gboolean
read_route (InjInvocation  *invocation,
            int            *route,
            GError        **error)
{
  const char *typed = NULL;
  g_autofree char *quoted = NULL;
  InjRoute read;

  if (!inj_invocation_read_text (invocation, "route", &typed, error))
    return FALSE;
  if (typed == NULL)
    return TRUE;
  if (inj_route_from_id (typed, &read))
    {
      *route = (int) read;
      return TRUE;
    }

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; the words of the list are not translated. */
               _("--route: “%s” is none of intramuscular, intradermal, subcutaneous."), quoted);
  return FALSE;
}

gboolean
inj_dose_words_read (InjInvocation  *invocation,
                     InjDose        *dose,
                     GError        **error)
{
  g_return_val_if_fail (dose != NULL, FALSE);

  return inj_invocation_read_units (invocation, "units", INJ_UNITS_PLACE_MAXIMUM, &dose->units, error) &&
         read_route (invocation, &dose->route, error) &&
         inj_invocation_read_text (invocation, "note", &dose->note, error);
}
