/* inj-vial-review.h
 *
 * Looks at the vials of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* Appends to @findings (element-type InjFinding) what is to be said of the
 * vials: expired, drawn empty, of unequal strength, of another substance than
 * the protocol's, without lot or expiry, drawn from more than 24 hours after
 * it was opened, of one serial number with another vial, here or of another
 * patient. */
void inj_vial_review_add (InjVisit            *visit,
                          const InjBackground *background,
                          GPtrArray           *findings);

G_END_DECLS
