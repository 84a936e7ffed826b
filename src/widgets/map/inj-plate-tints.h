/* inj-plate-tints.h
 *
 * What lies over the drawing of one plate: lit muscles, shades of doses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"

#include "inj-scene.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjPlateTints:
 *
 * Shows of a scene what changes from moment to moment, without drawing the
 * plate anew.
 */
typedef struct _InjPlateTints InjPlateTints;

InjPlateTints *inj_plate_tints_new             (InjAtlas          *atlas,
                                                InjPlate           plate) G_GNUC_WARN_UNUSED_RESULT;
void           inj_plate_tints_free            (InjPlateTints     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjPlateTints, inj_plate_tints_free)

/* @scale: device pixels a user unit while the plate is seen as a whole.
 * Returns %FALSE when nothing changes. */
gboolean       inj_plate_tints_update          (InjPlateTints     *self,
                                                InjScene          *scene,
                                                InjPalette         palette,
                                                double             scale);
void           inj_plate_tints_snapshot        (InjPlateTints     *self,
                                                GtkSnapshot       *snapshot,
                                                const InjViewport *viewport,
                                                int                device_scale);
/* The shades in words: each muscle of the plate with what was given in it, or
 * %NULL where doses are not shown. */
char          *inj_plate_tints_dup_description (InjPlateTints     *self,
                                                InjScene          *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
