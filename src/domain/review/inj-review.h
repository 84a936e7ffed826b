/* inj-review.h
 *
 * Holds a visit against its limits and finds what is to be looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-background.h"
#include "inj-finding.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * inj_review_visit:
 *
 * Holds what was given, and what is still planned, against the limits of the
 * protocol and of the substance: site, muscle, visit, rolling months,
 * interval, age; and looks at the vials. A finding never refuses a dose and
 * never changes what was typed.
 *
 * Returns: (element-type InjFinding) (transfer full): the gravest first
 */
GPtrArray *inj_review_visit   (InjVisit            *visit,
                               const InjBackground *background) G_GNUC_WARN_UNUSED_RESULT;

/**
 * inj_review_would_exceed:
 * @place_id: a place that the visit lists, or a site that it could
 * @units: that might be given there, in hundredths
 *
 * What inj_review_visit() would say of a limit if @units stood at that place,
 * and does not say yet, or, where @units are more than is planned there, says
 * with another figure: to be seen before the dose is given. The dose is taken to
 * be of the active vial's substance, or of the visit's product while there is
 * none.
 *
 * Returns: (element-type InjFinding) (transfer full): the gravest first; often
 *   empty
 */
GPtrArray *inj_review_would_exceed (InjVisit            *visit,
                                    const InjBackground *background,
                                    const char          *place_id,
                                    InjUnits             units) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise of a free site that is not there yet. */
GPtrArray *inj_review_would_exceed_free (InjVisit            *visit,
                                         const InjBackground *background,
                                         InjMuscle            muscle,
                                         InjUnits             units) G_GNUC_WARN_UNUSED_RESULT;

/* Whether one of @findings is at stop. */
gboolean   inj_review_has_stop (GPtrArray           *findings);

G_END_DECLS
