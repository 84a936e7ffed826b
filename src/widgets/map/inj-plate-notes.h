/* inj-plate-notes.h
 *
 * What is written over one plate: names of landmarks, measures of a site.
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
 * InjPlateNotes:
 *
 * Lies below the markers of a view, as large as it, and writes where it covers
 * least of them. It follows the scene. Nothing of it takes the pointer.
 */
#define INJ_TYPE_PLATE_NOTES (inj_plate_notes_get_type ())
G_DECLARE_FINAL_TYPE (InjPlateNotes, inj_plate_notes, INJ, PLATE_NOTES, GtkWidget)

GtkWidget *inj_plate_notes_new                (void) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps out of the way of the children of @widget, which is borrowed and lies
 * over the same view. */
void       inj_plate_notes_avoid              (InjPlateNotes     *self,
                                               GtkWidget         *widget);
void       inj_plate_notes_set_scene          (InjPlateNotes     *self,
                                               InjScene          *scene);
/* @atlas may be %NULL for nothing. */
void       inj_plate_notes_set_plate          (InjPlateNotes     *self,
                                               InjAtlas          *atlas,
                                               InjPlate           plate);
/* Whether there is room for the names of the landmarks. */
void       inj_plate_notes_set_with_landmarks (InjPlateNotes     *self,
                                               gboolean           with_landmarks);
/* Where the plate lies, from the next allocation on. */
void       inj_plate_notes_set_viewport       (InjPlateNotes     *self,
                                               const InjViewport *viewport);

G_END_DECLS
