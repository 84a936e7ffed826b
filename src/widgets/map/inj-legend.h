/* inj-legend.h
 *
 * What the shapes of the markers and the shades of the muscles mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "inj-scene.h"

G_BEGIN_DECLS

/**
 * InjLegend:
 *
 * A key for each state of a marker, below one another or in a row; and for each
 * shade of a dose while doses are shown.
 */
#define INJ_TYPE_LEGEND (inj_legend_get_type ())
G_DECLARE_FINAL_TYPE (InjLegend, inj_legend, INJ, LEGEND, AdwBin)

/* Below one another when @orientation is vertical. */
GtkWidget *inj_legend_new       (GtkOrientation  orientation) G_GNUC_WARN_UNUSED_RESULT;
void       inj_legend_set_scene (InjLegend      *self,
                                 InjScene       *scene);

G_END_DECLS
