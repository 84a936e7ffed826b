/* inj-mask.h
 *
 * Which muscles, and which region of the skin, lie at each point of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "inj-frame.h"
#include "inj-muscle-set.h"
#include "inj-region.h"

G_BEGIN_DECLS

/* Cells a head height: one is 0.45 mm wide. */
#define INJ_MASK_CELLS 500

/**
 * InjMask:
 *
 * A grid over one plate; each cell holds the set of muscles there, as muscles
 * overlap. A cell is one byte: the few sets that occur are kept in a list
 * beside it. A second grid holds the region of the skin.
 */
typedef struct _InjMask InjMask;

InjMask         *inj_mask_new          (const InjFrame      *frame) G_GNUC_WARN_UNUSED_RESULT;
void             inj_mask_free         (InjMask             *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjMask, inj_mask_free)

/* Adds a muscle to the cells where the ARGB surface is opaque; its left upper
 * corner lies in that column and row. Of a mask with skin, on skin alone. */
void             inj_mask_add          (InjMask             *self,
                                        const InjMuscleSide *muscle,
                                        cairo_surface_t     *surface,
                                        int                  left,
                                        int                  top);
/* Says of the cells where the ARGB surface, as large as the plate, is opaque
 * that they are of @region; %INJ_REGION_SKIN comes first of all, and the others
 * count on skin alone. */
void             inj_mask_add_region   (InjMask             *self,
                                        InjRegion            region,
                                        cairo_surface_t     *surface);
/* The region of the skin at that point; none outside the patient. */
InjRegion        inj_mask_get_region   (InjMask             *self,
                                        const InjPosition   *position);
/* The muscles at that point; none outside the plate. */
InjMuscleSet     inj_mask_get_muscles  (InjMask             *self,
                                        const InjPosition   *position);
/* The muscles nearest to that point, when any lies within @reach millimetres;
 * those at the point itself when there are some. */
InjMuscleSet     inj_mask_find_nearest (InjMask             *self,
                                        const InjPosition   *position,
                                        double               reach);
/* An ARGB picture, of @scale pixels a user unit, of where any of @muscles lies,
 * in the colour @pixel (premultiplied); @box says which part of the plate it
 * shows, in user units. %NULL when none of them lies there. To be destroyed. */
cairo_surface_t *inj_mask_draw         (InjMask             *self,
                                        InjMuscleSet         muscles,
                                        guint32              pixel,
                                        double               scale,
                                        cairo_rectangle_t   *box) G_GNUC_WARN_UNUSED_RESULT;
/* The same with each muscle in its own colour, 0 for one that is left out, and
 * in stripes of them all where several lie. */
cairo_surface_t *inj_mask_shade        (InjMask             *self,
                                        const guint32        pixels[INJ_N_MUSCLES][INJ_N_SIDES],
                                        double               scale,
                                        cairo_rectangle_t   *box) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
