/* inj-record-review.h
 *
 * Looks at what the record of a visit says and lacks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* Appends to @findings (element-type InjFinding): cautions of the patient, a
 * product of another substance than the protocol's, what was entered on another
 * day than the visit's, whether toxin elsewhere was asked about, how much of
 * the protocol was given, and each place where the plan was left. */
void inj_record_review_add (InjVisit            *visit,
                            const InjBackground *background,
                            GPtrArray           *findings);

G_END_DECLS
