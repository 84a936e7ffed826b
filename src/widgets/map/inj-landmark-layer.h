/* inj-landmark-layer.h
 *
 * The names of the landmarks on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-drawing.h"

#include "inj-clutter.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjLandmarkLayer:
 *
 * Writes each name beside its point, where it covers least, with a line to the
 * point. The bones themselves are the drawing's. Nothing of it takes the
 * pointer.
 */
#define INJ_TYPE_LANDMARK_LAYER (inj_landmark_layer_get_type ())
G_DECLARE_FINAL_TYPE (InjLandmarkLayer, inj_landmark_layer, INJ, LANDMARK_LAYER, GtkWidget)

GtkWidget *inj_landmark_layer_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* %NULL for no names. */
void       inj_landmark_layer_set_drawing (InjLandmarkLayer  *self,
                                           InjDrawing        *drawing);
/* Places the names; they are added to @clutter. */
void       inj_landmark_layer_arrange     (InjLandmarkLayer  *self,
                                           const InjViewport *viewport,
                                           InjClutter        *clutter);

G_END_DECLS
