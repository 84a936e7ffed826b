/* reference-picture.h
 *
 * Plates drawn small, to be held against pictures of them that were looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-drawing.h"
#include "diagram/inj-plate-style.h"

G_BEGIN_DECLS

/**
 * ReferencePicture:
 * @name: of its file, without ".png": "left-dark-outlined"
 *
 * One plate in one style.
 */
typedef struct
{
  char         *name;
  InjPlate      plate;
  InjPlateStyle style;
} ReferencePicture;

/**
 * ReferenceDifference:
 * @worst: the most by which a channel of any block differs, 0 to 255
 * @mean: of all blocks and channels
 * @x: the block of @worst, in pixels
 *
 * Blocks of some pixels are compared by their mean, so that edges drawn a
 * little softer or harder by another release of the SVG library, and colours
 * rounded to a palette, are as good as equal.
 */
typedef struct
{
  double worst;
  double mean;
  int    x;
  int    y;
} ReferenceDifference;

/* Of #ReferencePicture: each plate in each palette and view of the muscles,
 * then one plate in the other skins, and each with its landmarks. */
GArray          *reference_list            (void) G_GNUC_WARN_UNUSED_RESULT;
/* An opaque picture of the plate; @extra is added to the stylesheet, and
 * @shift moves the plate, in pixels. To be destroyed. */
cairo_surface_t *reference_render          (InjDrawing             *drawing,
                                            const InjPlateStyle    *style,
                                            const char             *extra,
                                            double                  shift) G_GNUC_WARN_UNUSED_RESULT;
/* %FALSE when the two are not of one size. */
gboolean         reference_compare         (cairo_surface_t        *one,
                                            cairo_surface_t        *other,
                                            ReferenceDifference    *difference);
gboolean         reference_is_alike        (const ReferenceDifference *difference);
/* White where the two are equal, the darker the more they differ. */
cairo_surface_t *reference_draw_difference (cairo_surface_t        *one,
                                            cairo_surface_t        *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
