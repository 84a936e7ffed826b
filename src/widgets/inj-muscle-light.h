/* inj-muscle-light.h
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-drawing.h"
#include "diagram/inj-muscle-set.h"
#include "diagram/inj-plate-style.h"

#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjMuscleLight:
 *
 * Keeps the area of each muscle that was lit up as a texture no larger than
 * the muscle's box, so that lighting it again draws nothing but that.
 */
typedef struct _InjMuscleLight InjMuscleLight;

InjMuscleLight *inj_muscle_light_new      (InjDrawing        *drawing) G_GNUC_WARN_UNUSED_RESULT;
void            inj_muscle_light_free     (InjMuscleLight    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjMuscleLight, inj_muscle_light_free)

/* Lights what is in @muscles and drawn on the plate. */
void            inj_muscle_light_snapshot (InjMuscleLight    *self,
                                           GtkSnapshot       *snapshot,
                                           const InjViewport *viewport,
                                           InjMuscleSet       muscles,
                                           InjPalette         palette);

G_END_DECLS
