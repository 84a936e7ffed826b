/* inj-protocol-list.h
 *
 * The protocols: those that ship, and the practice's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-atlas.h"
#include "session/inj-catalog.h"

G_BEGIN_DECLS

/**
 * InjProtocolList:
 *
 * A window that lists the protocols, says whose each is, and imports, exports,
 * copies, edits and removes them. What goes wrong stands above the list.
 */
#define INJ_TYPE_PROTOCOL_LIST (inj_protocol_list_get_type ())
G_DECLARE_FINAL_TYPE (InjProtocolList, inj_protocol_list, INJ, PROTOCOL_LIST, AdwWindow)

GtkWidget *inj_protocol_list_new    (GtkWindow        *parent,
                                     InjCatalog       *catalog,
                                     InjAtlas         *atlas) G_GNUC_WARN_UNUSED_RESULT;
/* Takes a file over as one of the practice's own. A bad one is refused, with
 * line and key above the list; one that would take the place of another
 * version is asked for first. */
void       inj_protocol_list_import (InjProtocolList  *self,
                                     GFile            *file);

G_END_DECLS
