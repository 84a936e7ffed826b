/* inj-protocol-commands.h
 *
 * The commands about protocols.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_protocol_commands[];

G_END_DECLS
