/* inj-label-command.h
 *
 * The command that says whose label holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_label_command[];

G_END_DECLS
