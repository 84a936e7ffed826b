/* plate-shapes.h
 *
 * A second opinion on what a plate draws, read from the text of its SVG.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-plate.h"

G_BEGIN_DECLS

/**
 * PlateShapes:
 *
 * The muscles and the skin of a plate as polygons, made from the path data without the SVG
 * library and without the program's own code, and the middles of its site
 * circles. Asserts that nothing around them is transformed.
 */
typedef struct _PlateShapes PlateShapes;

PlateShapes       *plate_shapes_load          (InjPlate           plate);
void               plate_shapes_free          (PlateShapes       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlateShapes, plate_shapes_free)

/* The ids of the muscles' shapes, %NULL at the end; owned by @self. */
const char *const *plate_shapes_list          (PlateShapes       *self);
gboolean           plate_shapes_has           (PlateShapes       *self,
                                               const char        *shape);
/* Whether the point, in user units, is inside by the rule "nonzero". */
gboolean           plate_shapes_contain       (PlateShapes       *self,
                                               const char        *shape,
                                               double             x,
                                               double             y);
/* Whether any shape of the ground, which together are the skin, contains the
 * point. */
gboolean           plate_shapes_have_skin     (PlateShapes       *self,
                                               double             x,
                                               double             y);
/* How far the point is from the nearest edge of a shape of the ground. */
double             plate_shapes_skin_distance (PlateShapes       *self,
                                               double             x,
                                               double             y);
/* How far the point is from the shape's edge, in user units. */
double             plate_shapes_edge_distance (PlateShapes       *self,
                                               const char        *shape,
                                               double             x,
                                               double             y);
/* The middle of a site's circle; %FALSE when the plate has none. */
gboolean           plate_shapes_find_site     (PlateShapes       *self,
                                               const char        *site,
                                               double            *x,
                                               double            *y);

G_END_DECLS
