/* inj-protocol-editor.h
 *
 * Where a practice changes a protocol of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-atlas.h"
#include "domain/protocol/inj-protocol-draft.h"
#include "session/inj-catalog.h"

G_BEGIN_DECLS

/**
 * InjProtocolEditor:
 *
 * A window with the fields of a draft beside the plates, on which its sites
 * stand; a click beside them places a site of the practice's own. What the
 * parser says of the draft stands above, all the while. Nothing is kept before
 * Save, and what is changed is asked for before it is given up.
 */
#define INJ_TYPE_PROTOCOL_EDITOR (inj_protocol_editor_get_type ())
G_DECLARE_FINAL_TYPE (InjProtocolEditor, inj_protocol_editor, INJ, PROTOCOL_EDITOR, AdwWindow)

/* Takes @draft. @known: (nullable): the practice's own protocol of which it is
 * the next version; %NULL for a new one. */
GtkWidget *inj_protocol_editor_new   (GtkWindow         *parent,
                                      InjCatalog        *catalog,
                                      InjAtlas          *atlas,
                                      InjProtocolDraft  *draft,
                                      InjProtocol       *known) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a site of the practice's own, and opens its row. */
void       inj_protocol_editor_place (InjProtocolEditor *self,
                                      const InjPosition *position,
                                      InjMuscle          muscle);
/* Keeps the draft and closes the window; %FALSE where it cannot be kept, with
 * what is wrong above the fields. */
gboolean   inj_protocol_editor_save  (InjProtocolEditor *self);

G_END_DECLS
