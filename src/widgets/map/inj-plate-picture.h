/* inj-plate-picture.h
 *
 * The drawing of one plate as textures, drawn anew off the frame's path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-drawing.h"
#include "diagram/inj-plate-style.h"

#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjPlatePicture:
 *
 * Keeps the whole plate at the size in which it fits, and, when it is zoomed,
 * the part that is seen at full sharpness. Both are drawn in a thread; until
 * they come, and while zooming, what is there is scaled. In another style the
 * one before stays until the new one has come.
 *
 * Signals: changed (self): there is something better to show
 */
#define INJ_TYPE_PLATE_PICTURE (inj_plate_picture_get_type ())
G_DECLARE_FINAL_TYPE (InjPlatePicture, inj_plate_picture, INJ, PLATE_PICTURE, GObject)

InjPlatePicture *inj_plate_picture_new         (InjDrawing          *drawing) G_GNUC_WARN_UNUSED_RESULT;
void             inj_plate_picture_set_style   (InjPlatePicture     *self,
                                                const InjPlateStyle *style);
/* Shows what @other, of the same drawing, has, until it has something better. */
void             inj_plate_picture_borrow      (InjPlatePicture     *self,
                                                InjPlatePicture     *other);
/* Says what is seen and how many device pixels a pixel has; draws anew what
 * does not fit that, at once the first time, else when it settles. */
void             inj_plate_picture_set_seen    (InjPlatePicture     *self,
                                                const InjViewport   *viewport,
                                                int                  device_scale);
/* Whether what is seen is sharp and nothing is being drawn. */
gboolean         inj_plate_picture_is_settled  (InjPlatePicture     *self);
void             inj_plate_picture_snapshot    (InjPlatePicture     *self,
                                                GtkSnapshot         *snapshot,
                                                const InjViewport   *viewport);

G_END_DECLS
