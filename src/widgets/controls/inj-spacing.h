/* inj-spacing.h
 *
 * How large markers are, which are too close, and which lies in a direction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjPoint:
 *
 * The middle of a marker, in pixels of what shows all of them.
 */
typedef struct
{
  double x;
  double y;
} InjPoint;

/* Follows GtkDirectionType, for what has no GTK. */
typedef enum
{
  INJ_HEADING_UP,
  INJ_HEADING_DOWN,
  INJ_HEADING_LEFT,
  INJ_HEADING_RIGHT,
} InjHeading;

/* The diameter of a marker, in pixels, on a plate of that many pixels a head
 * height, for text enlarged by @text_scale. */
int      inj_spacing_get_diameter (double          head_height,
                                   double          text_scale);
/* Whether the point has a neighbour so close that no figure would fit. */
gboolean inj_spacing_is_crowded   (const InjPoint *points,
                                   guint           n_points,
                                   guint           index,
                                   int             diameter);
/* The diameter of a marker that is crowded and shows no figure. */
int      inj_spacing_get_dot      (int             diameter);
/* The point nearest in a direction from another, one straight ahead before
 * one aside; -1 when there is none. */
int      inj_spacing_find_next    (const InjPoint *points,
                                   guint           n_points,
                                   guint           from,
                                   InjHeading      heading);

G_END_DECLS
