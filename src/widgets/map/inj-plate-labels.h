/* inj-plate-labels.h
 *
 * A plate's name, and R and L at the patient's sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/anatomy/inj-plate.h"

G_BEGIN_DECLS

/**
 * InjPlateLabels:
 *
 * Lies over a plate as large as its view, so that name and letters stay in
 * the view's corners however the plate is zoomed. It is never mirrored, and
 * what is beside the name is not its own.
 */
#define INJ_TYPE_PLATE_LABELS (inj_plate_labels_get_type ())
G_DECLARE_FINAL_TYPE (InjPlateLabels, inj_plate_labels, INJ, PLATE_LABELS, GtkWidget)

GtkWidget *inj_plate_labels_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       inj_plate_labels_set_plate (InjPlateLabels *self,
                                       InjPlate        plate);
/* The button that opens the plate. */
GtkWidget *inj_plate_labels_get_name  (InjPlateLabels *self);

/* Gives a child its natural size at a corner of @parent or between two,
 * whatever the direction of the language: 0,0 is left above. */
void       inj_plate_labels_allocate  (GtkWidget      *parent,
                                       GtkWidget      *child,
                                       double          across,
                                       double          down,
                                       int             width);

G_END_DECLS
