/* inj-plate-view.h
 *
 * One plate with its markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"

#include "inj-marker-layer.h"
#include "inj-plate-caption.h"
#include "inj-scene.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjPlateView:
 *
 * Shows the plate as large as it fits, or a part of it, its name, R and L at
 * the patient's sides, and owns the layer of markers. It is never mirrored. What
 * the pointer is at, inj_plate_pointer_attach() has it say.
 *
 * Signals:
 *  - skin-pressed (self, const InjPosition *position, double x, double y): a
 *    click on the plate beside the markers, at that pixel; the position is
 *    the signal's
 */
#define INJ_TYPE_PLATE_VIEW (inj_plate_view_get_type ())
G_DECLARE_FINAL_TYPE (InjPlateView, inj_plate_view, INJ, PLATE_VIEW, GtkWidget)

GtkWidget         *inj_plate_view_new             (void) G_GNUC_WARN_UNUSED_RESULT;
/* Its name, or what an InjPlatePointer has it say instead. */
InjPlateCaption   *inj_plate_view_get_caption     (InjPlateView  *self);
/* Shows that plate as a whole; @atlas may be %NULL for none. */
void               inj_plate_view_set_plate       (InjPlateView  *self,
                                                   InjAtlas      *atlas,
                                                   InjPlate       plate);
/* Shows what @other has of the same plate, until it is drawn. */
void               inj_plate_view_borrow_picture  (InjPlateView  *self,
                                                   InjPlateView  *other);
InjAtlas          *inj_plate_view_get_atlas       (InjPlateView  *self);
InjPlate           inj_plate_view_get_plate       (InjPlateView  *self);
/* What it shows as all plates do; one of its own until then. */
void               inj_plate_view_set_scene       (InjPlateView  *self,
                                                   InjScene      *scene);
InjScene          *inj_plate_view_get_scene       (InjPlateView  *self);
const InjPlateStyle *
                   inj_plate_view_get_style       (InjPlateView  *self);
/* Whether it is the only plate, as large as it can be: its name opens nothing
 * then, by the action "visit.open-plate", and the landmarks are named beside
 * their points, and not only when they are pointed at. */
void               inj_plate_view_set_alone       (InjPlateView  *self,
                                                   gboolean       alone);
/* The height of a head in pixels, and where the plate ends, in user units, at
 * the next allocation. Until then it is as large as fits, as a whole. */
void               inj_plate_view_set_head_height (InjPlateView  *self,
                                                   double         pixels,
                                                   double         bottom);
InjMarkerLayer    *inj_plate_view_get_markers     (InjPlateView  *self);
/* The button that shows the plate's name. */
GtkWidget         *inj_plate_view_get_name        (InjPlateView  *self);
/* %FALSE beside the plate. */
gboolean           inj_plate_view_get_position    (InjPlateView  *self,
                                                   double         x,
                                                   double         y,
                                                   InjPosition   *position);
const InjViewport *inj_plate_view_get_viewport    (InjPlateView  *self);
void               inj_plate_view_zoom_at         (InjPlateView  *self,
                                                   double         factor,
                                                   double         x,
                                                   double         y);
void               inj_plate_view_pan             (InjPlateView  *self,
                                                   double         x,
                                                   double         y);
void               inj_plate_view_reset_zoom      (InjPlateView  *self);
/* Brings a marker into view. */
void               inj_plate_view_show_marker     (InjPlateView  *self,
                                                   InjMarker     *marker);
/* Whether the plate is drawn sharp. */
gboolean           inj_plate_view_is_settled      (InjPlateView  *self);

G_END_DECLS
