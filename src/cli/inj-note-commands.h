/* inj-note-commands.h
 *
 * The commands about cautions of patients, and events between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

extern const InjCommand inj_caution_commands[];
extern const InjCommand inj_event_commands[];

G_END_DECLS
