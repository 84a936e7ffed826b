/* inj-verify-command.h
 *
 * The command that checks the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_verify_command[];

G_END_DECLS
