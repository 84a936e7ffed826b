/* inj-protocol-actions.h
 *
 * What a window does with protocols, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"
#include "session/inj-catalog.h"

G_BEGIN_DECLS

/* Gives @window the action group "protocol": "list" shows the protocols,
 * "about" (s: its id) says who says what one plans. */
void inj_protocol_actions_add (GtkWindow  *window,
                               InjCatalog *catalog,
                               InjAtlas   *atlas);

G_END_DECLS
