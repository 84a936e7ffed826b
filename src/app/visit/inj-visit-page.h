/* inj-visit-page.h
 *
 * One visit: plates, what is now, and totals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-atlas.h"
#include "session/inj-practice.h"
#include "widgets/inj-map-view.h"

G_BEGIN_DECLS

/**
 * InjVisitPage:
 *
 * Shows the visit of a session and turns what the person does into its
 * requests. It has the "visit" actions; a signed visit is shown without being
 * changed.
 *
 * Signal: "error" (#GError): what the person has to be told.
 */
#define INJ_TYPE_VISIT_PAGE (inj_visit_page_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitPage, inj_visit_page, INJ, VISIT_PAGE, AdwBin)

void             inj_visit_page_set_practice (InjVisitPage    *self,
                                              InjPractice     *practice,
                                              InjAtlas        *atlas);
InjPractice     *inj_visit_page_get_practice (InjVisitPage    *self);
/* %NULL for none. */
void             inj_visit_page_set_session  (InjVisitPage    *self,
                                              InjVisitSession *session);
InjVisitSession *inj_visit_page_get_session  (InjVisitPage    *self);
/* Whether a dose is still to be kept. */
gboolean         inj_visit_page_is_saving    (InjVisitPage    *self);

/* For the actions and keys. */

/* Asks the session; a dose without a vial asks for the vial instead. */
void             inj_visit_page_submit       (InjVisitPage    *self,
                                              InjRequest      *request);
/* The place that is now, or %NULL. */
InjPlace        *inj_visit_page_get_now      (InjVisitPage    *self);
void             inj_visit_page_set_now      (InjVisitPage    *self,
                                              const char      *place_id);
/* Gives what is now: the digits typed so far, or what is planned. */
void             inj_visit_page_give_now     (InjVisitPage    *self);
/* Digits typed for what is now. */
const char      *inj_visit_page_get_pending  (InjVisitPage    *self);
void             inj_visit_page_set_pending  (InjVisitPage    *self,
                                              const char      *pending);
/* "overview" or a plate's id. */
void             inj_visit_page_show_plate   (InjVisitPage    *self,
                                              const char      *plate);
InjMapView      *inj_visit_page_get_map_view (InjVisitPage    *self);
/* Opens what is filled in to open a vial, record a dose given elsewhere, skip
 * what is now, or sign. */
void             inj_visit_page_ask_vial      (InjVisitPage   *self);
void             inj_visit_page_ask_elsewhere (InjVisitPage   *self);
void             inj_visit_page_ask_skip      (InjVisitPage   *self);
void             inj_visit_page_ask_signature (InjVisitPage   *self);

G_END_DECLS
