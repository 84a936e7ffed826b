/* inj-single-plate.h
 *
 * One plate alone, with zoom, pan and doses that can be moved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-plate-view.h"

G_BEGIN_DECLS

/**
 * InjSinglePlate:
 *
 * Owns one plate view and turns gestures into its zoom and pan: Ctrl and the
 * wheel or a pinch zoom at the pointer, the wheel and a drag on skin pan. A
 * given dose that is dragged past the threshold activates "visit.move" with
 * the place's id and the position in ten-thousandths of a head height; it
 * stands where it was until the visit says otherwise. Nothing is given by
 * dragging.
 */
#define INJ_TYPE_SINGLE_PLATE (inj_single_plate_get_type ())
G_DECLARE_FINAL_TYPE (InjSinglePlate, inj_single_plate, INJ, SINGLE_PLATE, GtkWidget)

GtkWidget    *inj_single_plate_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          inj_single_plate_set_scene (InjSinglePlate  *self,
                                         InjScene         *scene);
InjPlateView *inj_single_plate_get_view (InjSinglePlate   *self);
/* Zooms in the middle of what is seen. */
void          inj_single_plate_zoom     (InjSinglePlate   *self,
                                         double            factor);
/* A step in that direction: GTK_DIR_RIGHT shows what lies further right. */
void          inj_single_plate_pan      (InjSinglePlate   *self,
                                         GtkDirectionType  direction);

G_END_DECLS
