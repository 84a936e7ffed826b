/* inj-viewport.h
 *
 * Which part of a plate is seen in a widget, and how large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "diagram/inj-frame.h"

G_BEGIN_DECLS

#define INJ_VIEWPORT_MAXIMUM_ZOOM 8.0

/**
 * InjViewport:
 * @width: the widget's width, in pixels
 * @height: the widget's height
 * @bottom: where the plate ends while the zoom is 1, in user units
 * @fit: pixels a user unit while the zoom is 1
 * @zoom: 1 when the whole plate is seen, at the most %INJ_VIEWPORT_MAXIMUM_ZOOM
 * @centre_x: what lies in the middle of the widget, in user units of the plate
 * @centre_y: likewise
 *
 * Turns user units of the plate into pixels of the widget and back. A plain
 * value; left is left in every language.
 */
typedef struct
{
  InjFrame frame;
  double   width;
  double   height;
  double   bottom;
  double   fit;
  double   zoom;
  double   centre_x;
  double   centre_y;
} InjViewport;

/* The whole plate, in a widget that has no size yet. */
void   inj_viewport_init       (InjViewport       *self,
                                const InjFrame    *frame);
/* Keeps zoom and middle where the plate's edges allow it. A plate that leaves
 * room stands at the bottom, where its drawing runs off the edge.
 * @head_height is the height of a head in pixels while the zoom is 1, or 0 for
 * as large as fits. */
void   inj_viewport_resize     (InjViewport       *self,
                                double             width,
                                double             height,
                                double             head_height);
/* Pixels a user unit. */
double inj_viewport_get_scale  (const InjViewport *self);
void   inj_viewport_to_widget  (const InjViewport *self,
                                double             user_x,
                                double             user_y,
                                double            *x,
                                double            *y);
void   inj_viewport_to_user    (const InjViewport *self,
                                double             x,
                                double             y,
                                double            *user_x,
                                double            *user_y);
/* The part of the plate that is seen, in user units. */
void   inj_viewport_get_seen   (const InjViewport *self,
                                cairo_rectangle_t *seen);
/* What lies at that pixel stays there; while zooming out, as far as the
 * plate's edges allow. */
void   inj_viewport_zoom_at    (InjViewport       *self,
                                double             factor,
                                double             x,
                                double             y);
/* Moves the plate by that many pixels, as far as its edges allow. */
void   inj_viewport_pan        (InjViewport       *self,
                                double             x,
                                double             y);
/* Pans by as little as brings the point within the widget, @margin pixels
 * from its edges. */
void   inj_viewport_show       (InjViewport       *self,
                                double             user_x,
                                double             user_y,
                                double             margin);

G_END_DECLS
