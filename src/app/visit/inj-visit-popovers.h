/* inj-visit-popovers.h
 *
 * What a visit's page offers at a place, and beside the places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-usual-reasons.h"
#include "diagram/inj-atlas.h"
#include "session/inj-practice.h"
#include "widgets/map/inj-map-view.h"

#include "inj-visit-control.h"

G_BEGIN_DECLS

/**
 * InjVisitPopovers:
 *
 * Pops up what is offered on the map, one at a time. What is up follows the
 * visit, or closes when that does not fit any longer. The second half of the
 * double click that opened it does not close it.
 */
typedef struct _InjVisitPopovers InjVisitPopovers;

/* Both outlive it. */
InjVisitPopovers *inj_visit_popovers_new          (InjVisitControl   *control,
                                                   InjMapView        *map_view) G_GNUC_WARN_UNUSED_RESULT;
void              inj_visit_popovers_free         (InjVisitPopovers  *self);
void              inj_visit_popovers_set_practice (InjVisitPopovers  *self,
                                                   InjPractice       *practice,
                                                   InjAtlas          *atlas);
/* The place becomes *now*. */
void              inj_visit_popovers_show_place   (InjVisitPopovers  *self,
                                                   InjPlace          *place,
                                                   GtkWidget         *marker);
/* The same at its marker, once the map has come to show that. */
void              inj_visit_popovers_expect_place (InjVisitPopovers  *self,
                                                   InjPlace          *place);
/* A dose beside the markers, at that pixel of the map; nothing is offered where
 * the visit is no draft. */
void              inj_visit_popovers_offer_free   (InjVisitPopovers  *self,
                                                   const InjPosition *position,
                                                   double             x,
                                                   double             y);
/* The muscle at that point; -1 where there is none, or more than one. */
int               inj_visit_popovers_get_muscle   (InjVisitPopovers  *self,
                                                   const InjPosition *position);
/* What is offered as a reason; copied. */
void              inj_visit_popovers_set_reasons  (InjVisitPopovers      *self,
                                                   const InjUsualReasons *reasons);
/* The visit may have changed. */
void              inj_visit_popovers_follow       (InjVisitPopovers  *self);
void              inj_visit_popovers_close        (InjVisitPopovers  *self);

G_END_DECLS
