/* inj-lot-command.h
 *
 * The command about lots: who was given of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_lot_commands[];

G_END_DECLS
