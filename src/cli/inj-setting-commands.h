/* inj-setting-commands.h
 *
 * The commands about what a practice has set: its own limits, its usual reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_limits_commands[];
extern const InjCommand inj_reasons_commands[];

G_END_DECLS
