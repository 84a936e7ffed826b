/* inj-limit-review.h
 *
 * Holds a visit against the limits of label and practice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-background.h"
#include "inj-limit-count.h"

G_BEGIN_DECLS

/**
 * inj_limit_review_add:
 * @supposition: a dose to count as if it were given, or %NULL
 * @findings: (element-type InjFinding): what is found is appended
 *
 * Site, muscle, visit, rolling months, interval and age, of the protocol, its
 * add-ons, the substance of each vial, and the practice. A protocol's limits of
 * muscle and visit count what is given for its own indication, so that an
 * add-on does not trip the migraine's (CLINICAL: 155 and 195 units are of
 * chronic migraine; 400 units of all indications together). Where practice and
 * label both set a figure, the source of a finding names both.
 */
void inj_limit_review_add (InjVisit             *visit,
                           const InjBackground  *background,
                           const InjSupposition *supposition,
                           GPtrArray            *findings);

G_END_DECLS
