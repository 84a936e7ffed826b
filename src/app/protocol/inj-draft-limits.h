/* inj-draft-limits.h
 *
 * Which limits a draft can be given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/protocol/inj-protocol-draft.h"

G_BEGIN_DECLS

/* Offers a limit of each muscle, and of what else can be counted. */
void inj_draft_limits_fill (GtkDropDown      *drop_down);
/* Adds the one that is chosen there. */
void inj_draft_limits_add  (GtkDropDown      *drop_down,
                            InjProtocolDraft *draft);

G_END_DECLS
