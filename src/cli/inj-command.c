/* inj-command.c
 *
 * The commands by their words, with options, help and what they do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-command.h"

#include "inj-amend-commands.h"
#include "inj-label-command.h"
#include "inj-lot-command.h"
#include "inj-note-commands.h"
#include "inj-patient-commands.h"
#include "inj-protocol-commands.h"
#include "inj-setting-commands.h"
#include "inj-verify-command.h"
#include "inj-visit-commands.h"

static const InjCommandGroup groups[] = {
  { "patient", inj_patient_commands },
  { "caution", inj_caution_commands },
  { "event", inj_event_commands },
  { "visit", inj_visit_commands },
  { "amend", inj_amend_commands },
  { "lot", inj_lot_commands },
  { "protocol", inj_protocol_commands },
  { "label", inj_label_command },
  { "limits", inj_limits_commands },
  { "reasons", inj_reasons_commands },
  { "verify", inj_verify_command },
};

G_DEFINE_QUARK (inj-command-error-quark, inj_command_error)

const InjCommandGroup *
inj_command_get_groups (gsize *n_groups)
{
  g_return_val_if_fail (n_groups != NULL, NULL);

  *n_groups = G_N_ELEMENTS (groups);

  return groups;
}

const InjCommandGroup *
inj_command_lookup_group (const char *noun)
{
  g_return_val_if_fail (noun != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].noun, noun))
      return &groups[i];

  return NULL;
}

const InjCommand *
inj_command_lookup (const InjCommandGroup *group,
                    const char            *verb)
{
  g_return_val_if_fail (group != NULL, NULL);

  for (const InjCommand *command = group->commands; command->run != NULL; command++)
    if (g_strcmp0 (command->verb, verb) == 0)
      return command;

  return NULL;
}
