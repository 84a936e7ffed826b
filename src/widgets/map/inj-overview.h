/* inj-overview.h
 *
 * All five plates at one scale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-arrangement.h"
#include "inj-plate-view.h"

G_BEGIN_DECLS

/**
 * InjOverview:
 *
 * Owns a view of each plate and the legend, and lays them out. What the views
 * show is said to each of them.
 */
#define INJ_TYPE_OVERVIEW (inj_overview_get_type ())
G_DECLARE_FINAL_TYPE (InjOverview, inj_overview, INJ, OVERVIEW, GtkWidget)

GtkWidget    *inj_overview_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* %NULL for none. */
void          inj_overview_set_atlas (InjOverview *self,
                                      InjAtlas    *atlas);
void          inj_overview_set_scene (InjOverview *self,
                                      InjScene    *scene);
InjPlateView *inj_overview_get_view  (InjOverview *self,
                                      InjPlate     plate);
/* Of the heads as they are laid out, in device pixels; 0 before. */
double        inj_overview_get_head_height (InjOverview *self);

G_END_DECLS
