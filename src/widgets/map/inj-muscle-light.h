/* inj-muscle-light.h
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-mask.h"
#include "diagram/inj-plate-style.h"

#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjMuscleLight:
 *
 * Keeps what is lit up as a texture no larger than the box of the muscles, so
 * that only that is painted anew. It is taken from the mask, and so shows just
 * what a click would find.
 */
typedef struct _InjMuscleLight InjMuscleLight;

InjMuscleLight *inj_muscle_light_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void            inj_muscle_light_free     (InjMuscleLight    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjMuscleLight, inj_muscle_light_free)

/* Lights up @muscles and nothing else, drawn for that many device pixels a user
 * unit; %FALSE when nothing changes. Where the shade of a muscle says something
 * it keeps it, and is lit up by its @outline. */
gboolean        inj_muscle_light_set      (InjMuscleLight    *self,
                                           InjMask           *mask,
                                           InjMuscleSet       muscles,
                                           InjPalette         palette,
                                           double             scale,
                                           gboolean           outline);
void            inj_muscle_light_snapshot (InjMuscleLight    *self,
                                           GtkSnapshot       *snapshot,
                                           const InjViewport *viewport,
                                           int                device_scale);

G_END_DECLS
