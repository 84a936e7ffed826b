/* inj-draft-head.h
 *
 * What a draft says of itself, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/protocol/inj-protocol-draft.h"

G_BEGIN_DECLS

/* Adds a row for each field; @substances: (element-type InjSubstance); the id is
 * typed of a new protocol alone. @draft has to live as long as the rows. */
void inj_draft_head_fill (AdwPreferencesGroup *group,
                          InjProtocolDraft    *draft,
                          GPtrArray           *substances,
                          gboolean             is_new);

G_END_DECLS
