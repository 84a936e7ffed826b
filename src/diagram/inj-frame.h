/* inj-frame.h
 *
 * Where a plate lies in the common frame of all plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-position.h"

G_BEGIN_DECLS

/**
 * InjFrame:
 * @cx: where the origin of the head lies on the plate, in user units
 * @cy: likewise, downwards
 * @scale: user units a head height
 * @width: the width of the plate's viewBox, in user units
 * @height: likewise
 * @overview_height: how much of @height is shown beside the other plates; what
 *   lies below has no site, and is seen on the single plate
 *
 * Turns head units into the user units of one plate and back, so that a plate
 * may be cropped or drawn anew and a dose stays where it was given. A plain
 * value.
 */
typedef struct
{
  InjPlate plate;
  double   cx;
  double   cy;
  double   scale;
  double   width;
  double   height;
  double   overview_height;
} InjFrame;

/* @position is on the frame's plate. */
void     inj_frame_to_user     (const InjFrame    *self,
                                const InjPosition *position,
                                double            *x,
                                double            *y);
/* Rounded to the nearest ten-thousandth of a head height. */
void     inj_frame_to_position (const InjFrame    *self,
                                double             x,
                                double             y,
                                InjPosition       *position);
/* Whether the point, in user units, lies within the viewBox. */
gboolean inj_frame_contains    (const InjFrame    *self,
                                double             x,
                                double             y);

G_END_DECLS
