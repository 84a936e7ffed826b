/* inj-patient-commands.h
 *
 * The commands about patients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_patient_commands[];

G_END_DECLS
