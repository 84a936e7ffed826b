/* inj-visit-page.h
 *
 * One visit: plates, what is now, and totals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-atlas.h"
#include "domain/visit/inj-gs1.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjVisitPage:
 *
 * Shows the visit of a session and turns what the person does into its
 * requests. A signed visit is shown without being changed. The window has its
 * "visit" actions while it is seen, so that their keys work wherever the focus
 * is.
 *
 * Signal: "error" (#GError): what the person has to be told.
 */
#define INJ_TYPE_VISIT_PAGE (inj_visit_page_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitPage, inj_visit_page, INJ, VISIT_PAGE, AdwBin)

void     inj_visit_page_set_practice (InjVisitPage    *self,
                                      InjPractice     *practice,
                                      InjAtlas        *atlas);
/* %NULL for none. */
void     inj_visit_page_set_session  (InjVisitPage    *self,
                                      InjVisitSession *session);
/* Keeps there what the person chose to see. */
void     inj_visit_page_bind_settings (InjVisitPage   *self,
                                       GSettings      *settings);
/* Keeps how the plates were drawn, if they were: the next start draws them so. */
void     inj_visit_page_remember     (InjVisitPage    *self,
                                      GSettings       *settings);
/* The "visit" actions; they need a session. */
GActionGroup *
         inj_visit_page_get_actions  (InjVisitPage    *self);
/* Whether a dose is still to be kept. */
gboolean inj_visit_page_is_saving    (InjVisitPage    *self);
/* A code was scanned: opens the form of a vial with what it says, and drops
 * what the scanner typed before it was known for one. @scan: (nullable): %NULL
 * where it is none of a vial. %FALSE with one sentence of why no form is open. */
gboolean inj_visit_page_take_scan   (InjVisitPage    *self,
                                     const InjGs1    *scan,
                                     GError         **error);

G_END_DECLS
