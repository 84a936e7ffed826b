/* inj-ghost-layer.h
 *
 * The doses of the visit before, on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-scene.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjGhostLayer:
 *
 * Lies below the markers of a view, as large as it, and shows where and how
 * much was given the last time: a thin diamond, larger than any marker, with
 * the units in small figures, so that none is taken for a planned or a given
 * dose; and the date of that visit. It follows the scene. Nothing of it takes
 * the pointer.
 */
#define INJ_TYPE_GHOST_LAYER (inj_ghost_layer_get_type ())
G_DECLARE_FINAL_TYPE (InjGhostLayer, inj_ghost_layer, INJ, GHOST_LAYER, GtkWidget)

GtkWidget *inj_ghost_layer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       inj_ghost_layer_set_scene    (InjGhostLayer     *self,
                                         InjScene          *scene);
void       inj_ghost_layer_set_plate    (InjGhostLayer     *self,
                                         InjPlate           plate);
/* Where the plate lies, from the next allocation on. */
void       inj_ghost_layer_set_viewport (InjGhostLayer     *self,
                                         const InjViewport *viewport);
/* How many doses it shows: for tests. */
guint      inj_ghost_layer_get_n_ghosts (InjGhostLayer     *self);

G_END_DECLS
