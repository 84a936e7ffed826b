/* inj-struck-layer.h
 *
 * What an amendment took out, crossed on its plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/visit/inj-visit.h"

#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjStruckLayer:
 *
 * Lays a cross, and the units struck out, where a dose of a signed visit was
 * voided by an amendment. Nothing of it takes the pointer.
 */
#define INJ_TYPE_STRUCK_LAYER (inj_struck_layer_get_type ())
G_DECLARE_FINAL_TYPE (InjStruckLayer, inj_struck_layer, INJ, STRUCK_LAYER, GtkWidget)

GtkWidget *inj_struck_layer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Shows @visit (%NULL for none) on @plate as it stands now; to be told of each
 * change. */
void       inj_struck_layer_set_visit    (InjStruckLayer    *self,
                                          InjVisit          *visit,
                                          InjPlate           plate);
void       inj_struck_layer_set_viewport (InjStruckLayer    *self,
                                          const InjViewport *viewport);

G_END_DECLS
