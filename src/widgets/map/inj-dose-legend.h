/* inj-dose-legend.h
 *
 * What the shades of the muscles mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-scene.h"

G_BEGIN_DECLS

/**
 * InjDoseLegend:
 *
 * A key for each shade with its units, and which of them the plan of a muscle
 * reaches: of the one that is lit up, else of the one that is now. It follows
 * the scene, and is shown while doses are.
 */
#define INJ_TYPE_DOSE_LEGEND (inj_dose_legend_get_type ())
G_DECLARE_FINAL_TYPE (InjDoseLegend, inj_dose_legend, INJ, DOSE_LEGEND, GtkBox)

/* Below one another when @orientation is vertical. */
GtkWidget *inj_dose_legend_new       (GtkOrientation  orientation) G_GNUC_WARN_UNUSED_RESULT;
void       inj_dose_legend_set_scene (InjDoseLegend  *self,
                                      InjScene       *scene);

G_END_DECLS
