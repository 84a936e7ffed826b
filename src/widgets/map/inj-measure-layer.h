/* inj-measure-layer.h
 *
 * The distances by which a site is found, drawn on its plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"
#include "domain/protocol/inj-protocol.h"

#include "inj-clutter.h"
#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjMeasureLayer:
 *
 * Draws each measure of one site as on a plan: a line with ticks at its ends,
 * beside the two points so that no marker covers it, and the distance as the
 * protocol gives it. Nothing of it takes the pointer.
 */
#define INJ_TYPE_MEASURE_LAYER (inj_measure_layer_get_type ())
G_DECLARE_FINAL_TYPE (InjMeasureLayer, inj_measure_layer, INJ, MEASURE_LAYER, GtkWidget)

GtkWidget *inj_measure_layer_new      (void) G_GNUC_WARN_UNUSED_RESULT;
/* What the protocol says of the site, borrowed with it; %NULL for nothing. Of
 * another plate than @plate nothing is drawn. */
void       inj_measure_layer_set_site (InjMeasureLayer      *self,
                                       InjAtlas             *atlas,
                                       InjPlate              plate,
                                       const InjPlannedSite *site);
/* Places lines and distances; they are added to @clutter. */
void       inj_measure_layer_arrange  (InjMeasureLayer      *self,
                                       const InjViewport    *viewport,
                                       InjClutter           *clutter);

G_END_DECLS
