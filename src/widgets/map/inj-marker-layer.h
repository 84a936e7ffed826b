/* inj-marker-layer.h
 *
 * The markers of one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/anatomy/inj-anchors.h"

#include "inj-marker.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjMarkerLayer:
 *
 * Owns a marker for each place of a list that lies on its plate: where its
 * dose went, else where its site stands. It follows the list and replaces only
 * what changed. What is beside its markers is not its own.
 *
 * Signals:
 *  - place-menu (self, InjPlace *place, GtkWidget *marker): a marker wants its
 *    menu
 *  - place-focused (self, InjPlace *place): a marker has the focus
 */
#define INJ_TYPE_MARKER_LAYER (inj_marker_layer_get_type ())
G_DECLARE_FINAL_TYPE (InjMarkerLayer, inj_marker_layer, INJ, MARKER_LAYER, GtkWidget)

GtkWidget *inj_marker_layer_new           (void) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the markers anew; @anchors may be %NULL for none. */
void       inj_marker_layer_set_plate     (InjMarkerLayer    *self,
                                           InjAnchors        *anchors,
                                           InjPlate           plate);
/* Of #InjPlace; %NULL for none. */
void       inj_marker_layer_set_places    (InjMarkerLayer    *self,
                                           GListModel        *places);
/* Where the plate lies, from the next allocation on. */
void       inj_marker_layer_set_viewport  (InjMarkerLayer    *self,
                                           const InjViewport *viewport);
/* The place that is *now*, or %NULL. */
void       inj_marker_layer_set_now_id    (InjMarkerLayer    *self,
                                           const char        *place_id);
/* Whether a dose is being written down there. */
void       inj_marker_layer_set_saving    (InjMarkerLayer    *self,
                                           const char        *place_id,
                                           gboolean           saving);
gboolean   inj_marker_layer_get_read_only (InjMarkerLayer    *self);
void       inj_marker_layer_set_read_only (InjMarkerLayer    *self,
                                           gboolean           read_only);
/* The marker of a place that lies on this plate, or %NULL. */
InjMarker *inj_marker_layer_lookup        (InjMarkerLayer    *self,
                                           const char        *place_id);
/* The marker within whose reach that pixel lies, or %NULL. */
InjMarker *inj_marker_layer_pick          (InjMarkerLayer    *self,
                                           double             x,
                                           double             y);
/* Where the lowest marker stands on the plate of that frame, in user units; 0
 * without any. */
double     inj_marker_layer_get_lowest    (InjMarkerLayer    *self,
                                           const InjFrame    *frame);
/* Where a marker's place lies on the plate. */
const InjPosition *
           inj_marker_layer_get_position  (InjMarkerLayer    *self,
                                           InjMarker         *marker);
/* Shows a marker at that pixel while it is dragged; %NULL ends that. */
void       inj_marker_layer_set_dragged   (InjMarkerLayer    *self,
                                           InjMarker         *marker,
                                           double             x,
                                           double             y);

G_END_DECLS
