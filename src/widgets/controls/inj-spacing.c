/* inj-spacing.c
 *
 * How large markers are, which are too close, and which lies in a direction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-spacing.h"

#include <math.h>

/* 1.7 cm on the head, so that sites 1.5 cm apart all but touch. */
#define DIAMETER 0.075
#define SMALLEST 18.0
#define LARGEST 34.0
/* How much of the diameter two markers may be apart and still be read. */
#define CROWDED 0.78
#define DOT 0.6
/* How much farther a step aside counts than a step ahead. */
#define ASIDE 2.0

int
inj_spacing_get_diameter (double head_height,
                          double text_scale)
{
  return (int) lround (CLAMP (DIAMETER * head_height, SMALLEST, LARGEST) * text_scale);
}

gboolean
inj_spacing_is_crowded (const InjPoint *points,
                        guint           n_points,
                        guint           index,
                        int             diameter)
{
  for (guint i = 0; i < n_points; i++)
    if (i != index
        && hypot (points[i].x - points[index].x, points[i].y - points[index].y) < CROWDED * diameter)
      return TRUE;

  return FALSE;
}

int
inj_spacing_get_dot (int diameter)
{
  return (int) lround (DOT * diameter);
}

int
inj_spacing_find_next (const InjPoint *points,
                       guint           n_points,
                       guint           from,
                       InjHeading      heading)
{
  gboolean upright = heading == INJ_HEADING_UP || heading == INJ_HEADING_DOWN;
  double sign = heading == INJ_HEADING_DOWN || heading == INJ_HEADING_RIGHT ? 1 : -1;
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < n_points; i++)
    {
      double x = points[i].x - points[from].x;
      double y = points[i].y - points[from].y;
      double ahead = sign * (upright ? y : x);
      double aside = fabs (upright ? x : y);
      double distance = ahead + ASIDE * aside;

      if (i != from && ahead > 0.5 && distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}
