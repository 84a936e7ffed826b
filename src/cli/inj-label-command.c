/* inj-label-command.c
 *
 * The command that says whose label holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-label-command.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#include "inj-invocation.h"

static gboolean
read_label (InjInvocation  *invocation,
            InjLabel       *label,
            GError        **error)
{
  const char *typed = inj_invocation_get_operand (invocation, 0);
  g_autofree char *quoted = NULL;

  if (inj_label_from_id (typed, label) && *label != INJ_LABEL_ANY)
    return TRUE;

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; us and eu are not translated. */
               _("LABEL: “%s” is neither us nor eu."), quoted);
  return FALSE;
}

static gboolean
run_label (InjInvocation  *invocation,
           GError        **error)
{
  gboolean is_set = inj_invocation_get_n_operands (invocation) > 0;
  InjLabel label = INJ_LABEL_EU;
  InjPractice *practice;

  if (is_set && !read_label (invocation, &label, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL || (is_set && !inj_practice_set_label (practice, label, error)))
    return FALSE;
  inj_invocation_print_line (invocation, inj_label_get_id (inj_practice_get_label (practice)));

  return TRUE;
}

const InjCommand inj_label_command[] = {
  {
    .operands = "[LABEL]", .n_most = 1, .run = run_label,
    .summary = N_("Says whose label the practice works under, us or eu, or sets it"),
  },
  { NULL }
};
