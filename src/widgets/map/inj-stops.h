/* inj-stops.h
 *
 * Where the focus goes next on the plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "widgets/controls/inj-spacing.h"

G_BEGIN_DECLS

/* Moves the focus along @stops (element-type GtkWidget), from @focus; one
 * that comes from elsewhere goes to @now, when there is one, or to the first;
 * backwards to the last. %FALSE when it is to leave the stops. */
gboolean inj_stops_tab   (GPtrArray  *stops,
                          GtkWidget  *focus,
                          GtkWidget  *now,
                          gboolean    forward);
/* Moves the focus to the nearest of @markers (element-type InjMarker) in that
 * direction, as they lie on @map; nowhere when there is none. */
void     inj_stops_arrow (GPtrArray  *markers,
                          GtkWidget  *focus,
                          GtkWidget  *map,
                          InjHeading  heading);

G_END_DECLS
