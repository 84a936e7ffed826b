/* inj-legend.h
 *
 * What the shapes of the markers mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InjLegend:
 *
 * A key for each state of a marker, below one another or in a row.
 */
#define INJ_TYPE_LEGEND (inj_legend_get_type ())
G_DECLARE_FINAL_TYPE (InjLegend, inj_legend, INJ, LEGEND, AdwBin)

/* Below one another when @orientation is vertical. */
GtkWidget *inj_legend_new (GtkOrientation orientation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
