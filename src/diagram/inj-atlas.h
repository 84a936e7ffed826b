/* inj-atlas.h
 *
 * All five plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"

#include "inj-drawing.h"
#include "inj-plate-style.h"

G_BEGIN_DECLS

/**
 * InjAtlas:
 *
 * Owns the five drawings that are compiled into the program, the anchors that
 * they give, and the masks, each drawn when it is first asked for.
 */
#define INJ_TYPE_ATLAS (inj_atlas_get_type ())
G_DECLARE_FINAL_TYPE (InjAtlas, inj_atlas, INJ, ATLAS, GObject)

/* %NULL with %INJ_DOMAIN_ERROR_INVALID when a plate is not what it should be. */
InjAtlas    *inj_atlas_new          (GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjDrawing  *inj_atlas_get_drawing  (InjAtlas           *self,
                                     InjPlate            plate);
/* The position of every site that the plates draw; owned by @self. */
InjAnchors  *inj_atlas_get_anchors  (InjAtlas           *self);
/* Where that plate shows the landmark of that id, or %NULL where it does not. */
const InjPosition *
             inj_atlas_find_landmark (InjAtlas          *self,
                                      InjPlate           plate,
                                      const char        *id);
/* Draws the mask in a thread, so that nobody waits for it later. */
void         inj_atlas_prepare_mask (InjAtlas           *self,
                                     InjPlate            plate);
/* Draws all plates for whoever first wants them in that style, with heads of
 * that many pixels: see inj_drawing_draw_ahead(). From any thread. */
void         inj_atlas_draw_ahead   (InjAtlas            *self,
                                     double               head_height,
                                     const InjPlateStyle *style);
/* Drawn when it is first asked for, in some 10 ms; owned by @self. */
InjMask     *inj_atlas_get_mask     (InjAtlas           *self,
                                     InjPlate            plate);
/* The muscles at a point, of the sides that the plate shows. */
InjMuscleSet inj_atlas_get_muscles  (InjAtlas           *self,
                                     const InjPosition  *position);
/* The region of the skin at a point, muscle or not; none beside the patient. */
InjRegion    inj_atlas_get_region   (InjAtlas           *self,
                                     const InjPosition  *position);

/**
 * inj_atlas_list_muscles:
 * @reach: how far off a muscle may lie, in millimetres; 0 for exactly there
 *
 * Returns: (transfer full) (element-type InjMuscleSide): the muscles at
 *   @position, else the nearest ones within @reach, in the order of the
 *   muscles. The scalp, a region across the midline, has the side of
 *   @position.
 */
GArray      *inj_atlas_list_muscles (InjAtlas           *self,
                                     const InjPosition  *position,
                                     double              reach) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
