/* inj-map-view.h
 *
 * The plates of a visit: all of them, or one alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"
#include "domain/visit/inj-visit.h"

#include "inj-scene.h"

#include "inj-overview.h"

G_BEGIN_DECLS

#define INJ_MAP_VIEW_OVERVIEW "overview"

/**
 * InjMapView:
 *
 * Shows the overview or a single plate, and follows the visit. The marker that
 * has the focus is *now*. Tab goes through the visit in its order, the arrows
 * go to the nearest marker in their direction.
 *
 * It activates "visit.give" (s: place id), "visit.move" ((sii): place id and
 * position in ten-thousandths of a head height) and "visit.open-plate" (s:
 * plate id); an ancestor provides them.
 *
 * Properties: now-id, plate
 *
 * Signals:
 *  - place-menu (self, InjPlace *place, GtkWidget *marker): a click on a place
 *    that is given or skipped, or has no planned units; a secondary click, a
 *    long press or the Menu key on any
 *  - skin-pressed (self, const InjPosition *position, double x, double y): a
 *    click beside the markers, at that pixel of the map; the position is the
 *    signal's
 */
#define INJ_TYPE_MAP_VIEW (inj_map_view_get_type ())
G_DECLARE_FINAL_TYPE (InjMapView, inj_map_view, INJ, MAP_VIEW, GtkWidget)

GtkWidget  *inj_map_view_new           (void) G_GNUC_WARN_UNUSED_RESULT;
InjAtlas   *inj_map_view_get_atlas     (InjMapView    *self);
void        inj_map_view_set_atlas     (InjMapView    *self,
                                        InjAtlas      *atlas);
InjOverview *
            inj_map_view_get_overview  (InjMapView    *self);
InjVisit   *inj_map_view_get_visit     (InjMapView    *self);
/* %NULL for none. */
void        inj_map_view_set_visit     (InjMapView    *self,
                                        InjVisit      *visit);
/* The place that is *now*, or %NULL. */
const char *inj_map_view_get_now_id    (InjMapView    *self);
/* Rings its marker; takes the focus along when a marker has it. */
void        inj_map_view_set_now_id    (InjMapView    *self,
                                        const char    *place_id);
/* "overview", or a plate's id. */
const char *inj_map_view_get_plate     (InjMapView    *self);
/* Keeps *now*, and the focus when the map has it. */
void        inj_map_view_set_plate     (InjMapView    *self,
                                        const char    *plate);
gboolean    inj_map_view_get_read_only (InjMapView    *self);
void        inj_map_view_set_read_only (InjMapView    *self,
                                        gboolean       read_only);
/* Whether a press says where a dose went: it is the plate's then, wherever a
 * marker stands, and "skin-pressed" tells. */
void        inj_map_view_set_moving    (InjMapView    *self,
                                        gboolean       moving);
/* What its plates show alike; for those beside the map that go with it. */
InjScene   *inj_map_view_get_scene     (InjMapView    *self);
/* Whether a dose is being written down there. */
void        inj_map_view_set_saving    (InjMapView    *self,
                                        const char    *place_id,
                                        gboolean       saving);
/* The marker of a place where the map shows it, or %NULL: to point a popover
 * at. (transfer none) */
GtkWidget  *inj_map_view_lookup_marker (InjMapView    *self,
                                        const char    *place_id);
/* Of the single plate; the overview has no zoom. */
gboolean    inj_map_view_can_zoom      (InjMapView    *self);
void        inj_map_view_zoom_in       (InjMapView    *self);
void        inj_map_view_zoom_out      (InjMapView    *self);
void        inj_map_view_reset_zoom    (InjMapView    *self);
/* A step in that direction: GTK_DIR_RIGHT shows what lies further right. */
void        inj_map_view_pan           (InjMapView       *self,
                                        GtkDirectionType  direction);
/* Whether what is seen is drawn sharp and nothing is under way: for tests and
 * screenshots. */
gboolean    inj_map_view_is_settled    (InjMapView    *self);

G_END_DECLS
