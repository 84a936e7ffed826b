/* inj-amend-commands.h
 *
 * The commands that put a signed visit right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_amend_commands[];

G_END_DECLS
