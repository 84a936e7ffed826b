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

/* Whether one of @findings is at stop. */
gboolean   inj_review_has_stop (GPtrArray           *findings);

G_END_DECLS
