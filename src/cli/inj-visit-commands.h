/* inj-visit-commands.h
 *
 * The commands about visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_visit_commands[];

G_END_DECLS
