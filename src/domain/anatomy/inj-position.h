/* inj-position.h
 *
 * A point on a plate, in head units, that outlives every redrawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-plate.h"
#include "inj-side.h"

G_BEGIN_DECLS

/**
 * InjPosition:
 * @plate: the plate that was pointed at
 * @x: ten-thousandths of a head height to the viewer's right of the origin
 * @y: ten-thousandths of a head height above the origin (on the top plate:
 *   in front of it)
 *
 * The origin lies midway between the tragia; a head height, vertex to menton,
 * is 22.7 cm. x is the patient's left on the front plate, the patient's right
 * on the back and top plates, backwards on the left plate and forwards on the
 * right one.
 */
typedef struct
{
  InjPlate plate;
  int      x;
  int      y;
} InjPosition;

#define INJ_POSITION_HEAD_HEIGHT 10000
#define INJ_POSITION_HEAD_HEIGHT_MM 227
/* No plate reaches further than this from its origin. */
#define INJ_POSITION_MAXIMUM 20000

/* The patient's side there; within 5 mm of the midline is midline, but on
 * the left and right plates. */
InjSide  inj_position_get_side    (const InjPosition  *self);
/* The distance in tenths of a millimetre; both on one plate. */
int      inj_position_distance    (const InjPosition  *self,
                                   const InjPosition  *other);
gboolean inj_position_equal       (const InjPosition  *self,
                                   const InjPosition  *other);
/* The same point on the patient's other side, on the other side's plate. */
InjPosition inj_position_mirrored (const InjPosition  *self);
/* Reads "PLATE,X,Y", such as "back,-1400,350": both in ten-thousandths of a
 * head height, or, where one has a point, both in head heights:
 * "back,-0.14,0.035". */
gboolean inj_position_parse       (const char         *text,
                                   InjPosition        *position,
                                   GError            **error);

G_END_DECLS
