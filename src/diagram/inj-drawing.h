/* inj-drawing.h
 *
 * One plate: its frame, anchors, landmarks and muscles, and how it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "domain/anatomy/inj-anchors.h"
#include "domain/anatomy/inj-landmark.h"

#include "inj-frame.h"
#include "inj-mask.h"

G_BEGIN_DECLS

/**
 * InjLandmarkPoint:
 *
 * A landmark where one plate shows it; a line is shown by one point of it.
 */
typedef struct
{
  const InjLandmark *landmark;
  InjPosition        position;
} InjLandmarkPoint;

/**
 * InjDrawing:
 *
 * Immutable once it is loaded but for what is drawn ahead, and then safe to be
 * drawn from any thread. It keeps the SVG's bytes and draws from them anew in
 * each style.
 */
#define INJ_TYPE_DRAWING (inj_drawing_get_type ())
G_DECLARE_FINAL_TYPE (InjDrawing, inj_drawing, INJ, DRAWING, GObject)

/**
 * inj_drawing_new:
 * @name: how messages call the plate's file
 *
 * Returns: (transfer full): the plate, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID that names file and element: all that
 *   inj_contents_read() refuses, and a site, muscle, landmark or region that
 *   covers nothing or lies outside the plate
 */
InjDrawing     *inj_drawing_new          (const char            *name,
                                          GBytes                *svg,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;
const InjFrame *inj_drawing_get_frame    (InjDrawing            *self);
/* Of #InjMuscleSide: the muscles drawn there; owned by @self. */
GArray         *inj_drawing_get_muscles  (InjDrawing            *self);
/* Adds the position of each site drawn there. */
void            inj_drawing_fill_anchors (InjDrawing            *self,
                                          InjAnchors            *anchors);
/* Of #InjLandmarkPoint: the landmarks shown there; owned by @self. */
GArray         *inj_drawing_get_landmarks (InjDrawing           *self);
/* Where the plate shows the landmark of that id, or %NULL where it does not. */
const InjPosition *
                inj_drawing_find_landmark (InjDrawing           *self,
                                           const char           *id);
/* Draws the plate from 0,0 to @width and @height, in the style of the
 * stylesheet; takes 10 to 50 ms. */
gboolean        inj_drawing_render       (InjDrawing            *self,
                                          cairo_t               *cr,
                                          double                 width,
                                          double                 height,
                                          const char            *stylesheet,
                                          GError               **error);
/**
 * inj_drawing_draw:
 * @part: (nullable): what is drawn of the plate, in units of its frame; %NULL
 *   for all of it
 * @scale: pixels a unit
 *
 * Returns: (transfer full): a picture of that part alone, or %NULL
 */
cairo_surface_t *
                inj_drawing_draw          (InjDrawing              *self,
                                           const cairo_rectangle_t *part,
                                           double                   scale,
                                           const char              *stylesheet,
                                           GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* Draws the whole plate for the first inj_drawing_draw() of it, which has it at
 * once when it wants that scale and style, and draws anew when it does not. */
void            inj_drawing_draw_ahead    (InjDrawing              *self,
                                           double                   scale,
                                           const char              *stylesheet);
/* Which muscles, and which region of the skin, lie at each point; takes some
 * 10 ms. */
InjMask        *inj_drawing_make_mask    (InjDrawing            *self,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
