/* inj-stroke.c
 *
 * Straight lines over a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-stroke.h"

#include <math.h>

void
inj_stroke_snapshot (GtkSnapshot    *snapshot,
                     const InjPoint *from,
                     const InjPoint *to,
                     double          width,
                     const GdkRGBA  *colour)
{
  double x = to->x - from->x;
  double y = to->y - from->y;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (from->x, from->y));
  gtk_snapshot_rotate (snapshot, atan2 (y, x) * 180 / G_PI);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (0, -width / 2, hypot (x, y), width));
  gtk_snapshot_restore (snapshot);
}
